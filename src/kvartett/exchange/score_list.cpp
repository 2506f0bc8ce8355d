#include "kvartett/exchange/score_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "kvartett/base/text.h"
#include "kvartett/exchange/cells.h"
#include "kvartett/exchange/decimal.h"
#include "kvartett/exchange/intake.h"
#include "kvartett/exchange/org_number.h"

namespace kvartett {
namespace {

enum class Meaning { customer, customer_number, org_number, score, on, answered_by, comment };

struct Known {
  Meaning meaning;
  std::string_view word;  // compact
};
constexpr std::array known = std::to_array<Known>({
    {Meaning::customer, "kund"},
    {Meaning::customer, "kundnamn"},
    {Meaning::customer, "customer"},
    {Meaning::customer, "customername"},
    {Meaning::customer, "company"},
    {Meaning::customer, "foretag"},
    {Meaning::customer, "account"},
    {Meaning::customer_number, "kundnr"},
    {Meaning::customer_number, "kundnummer"},
    {Meaning::customer_number, "customerno"},
    {Meaning::customer_number, "customernumber"},
    {Meaning::customer_number, "customerid"},
    {Meaning::org_number, "orgnr"},
    {Meaning::org_number, "organisationsnummer"},
    {Meaning::org_number, "orgnumber"},
    {Meaning::score, "betyg"},
    {Meaning::score, "poang"},
    {Meaning::score, "score"},
    {Meaning::score, "rating"},
    {Meaning::score, "nps"},
    {Meaning::score, "npsscore"},
    {Meaning::score, "npsbetyg"},
    {Meaning::score, "nki"},
    {Meaning::score, "csi"},
    {Meaning::score, "csat"},
    {Meaning::score, "nojdhet"},
    {Meaning::score, "kundnojdhet"},
    {Meaning::score, "satisfaction"},
    {Meaning::on, "datum"},
    {Meaning::on, "svarsdatum"},
    {Meaning::on, "svaradeden"},
    {Meaning::on, "date"},
    {Meaning::on, "answeredon"},
    {Meaning::on, "responsedate"},
    {Meaning::on, "submitted"},
    {Meaning::answered_by, "vemsvarade"},
    {Meaning::answered_by, "svarande"},
    {Meaning::answered_by, "respondent"},
    {Meaning::answered_by, "roll"},
    {Meaning::answered_by, "role"},
    {Meaning::answered_by, "kontakt"},
    {Meaning::answered_by, "contact"},
    {Meaning::answered_by, "answeredby"},
    {Meaning::comment, "kommentar"},
    {Meaning::comment, "comment"},
    {Meaning::comment, "comments"},
    {Meaning::comment, "fritext"},
    {Meaning::comment, "feedback"},
});

constexpr std::size_t heading_rows_max = 20;

// "Betyg (1-5)" without what stands in brackets.
std::string_view bare(std::string_view heading) { return heading.substr(0, heading.find('(')); }

std::optional<Meaning> find_meaning(std::string_view heading) {
  const std::string word = compact(bare(heading));
  const auto found = std::ranges::find(known, word, &Known::word);
  return found == known.end() ? std::nullopt : std::optional{found->meaning};
}

// The scale that a heading states: "Betyg (1–5)", or NPS, which is asked on 0–10.
std::optional<ScoreScale> stated_by(std::string_view heading) {
  std::string digits;
  for (const char c : heading.substr(std::min(heading.size(), bare(heading).size()))) {
    if (c >= '0' && c <= '9') {
      digits.push_back(c);
    } else if (!digits.empty() && digits.back() != ' ') {
      digits.push_back(' ');
    }
  }
  for (const ScoreScale scale : score_scales) {
    const std::string stated = fmt::format("{} {}", lowest(scale), highest(scale));
    if (trimmed(digits) == stated) return scale;
  }
  return compact(bare(heading)).starts_with("nps") ? std::optional{ScoreScale::zero_to_ten}
                                                   : std::nullopt;
}

struct Columns {
  std::size_t heading_row = 0;
  std::array<std::optional<MappedColumn>, 7> of{};

  const MappedColumn* find(Meaning meaning) const {
    const auto& column = of.at(static_cast<std::size_t>(meaning));
    return column ? &*column : nullptr;
  }
  bool names_customer() const {
    return find(Meaning::customer) || find(Meaning::customer_number) || find(Meaning::org_number);
  }
};

std::optional<Columns> find_columns(const Sheet& sheet) {
  for (std::size_t row = 0; row < std::min(sheet.row_count(), heading_rows_max); ++row) {
    Columns columns;
    columns.heading_row = row;
    for (std::size_t c = 0; c < sheet.cell_count(row); ++c) {
      const std::string_view heading = trimmed(sheet.cell(row, c));
      const auto meaning = find_meaning(heading);
      if (!meaning) continue;
      auto& place = columns.of.at(static_cast<std::size_t>(*meaning));
      if (!place) {
        place.emplace();
        place->field = Field::customer;
        place->column = c;
        place->heading = heading;
      }
    }
    if (columns.find(Meaning::score) && columns.names_customer()) return columns;
  }
  return {};
}

// As it stands, with a comma or a point.
std::optional<std::int32_t> find_given(std::string_view cell) {
  std::string text{cell};
  std::ranges::replace(text, ',', '.');
  constexpr std::int64_t most = 10'000;
  const auto hundredths = find_minor_units(text, 2, most);
  if (!hundredths || *hundredths < 0) return {};
  return static_cast<std::int32_t>(*hundredths);
}

class Reading {
 public:
  Reading(const Sheet& sheet, const ScoreListOptions& options, Columns columns)
      : sheet_{sheet}, options_{options}, columns_{std::move(columns)} {}

  ScoreList read() {
    for (std::size_t c = 0; c < sheet_.cell_count(columns_.heading_row); ++c)
      list_.headings.emplace_back(trimmed(sheet_.cell(columns_.heading_row, c)));
    for (std::size_t row = columns_.heading_row + 1; row < sheet_.row_count(); ++row)
      if (sheet_.cell_count(row) > 0) rows_.push_back(static_cast<std::uint32_t>(row));
    list_.rows = rows_.size();
    const MappedColumn* on = columns_.find(Meaning::on);
    if (!on) {
      list_.problems.push_back(
          {"", say("The list has no column for the day of the answer. Call it Date.",
                   "Listan har ingen kolumn för dagen då kunden svarade. Kalla den Datum.")});
      return std::move(list_);
    }
    if (options_.date_order) {
      order_ = *options_.date_order;
    } else if (const auto order = date_order_of(sheet_, rows_, on, {})) {
      order_ = *order;
    } else {
      fault(order.error(), on, ask_date_order(cell(order.error(), Meaning::on)));
      return std::move(list_);
    }
    for (const std::size_t row : rows_) read_row(row);
    find_scale_of_all();
    judge_by_scale();
    return std::move(list_);
  }

 private:
  std::string_view cell(std::size_t row, Meaning meaning) const {
    return cell_of(sheet_, row, columns_.find(meaning));
  }
  void fault(std::size_t row, const MappedColumn* column, Sentence sentence) {
    if (list_.problems.size() < problems_max)
      list_.problems.push_back({place_of(sheet_.line(row), column), std::move(sentence)});
  }

  void read_row(std::size_t row) {
    IncomingScore score;
    score.row = sheet_.line(row);
    score.customer = cell(row, Meaning::customer);
    score.customer_number = cell(row, Meaning::customer_number);
    score.org_number = org_number_of(cell(row, Meaning::org_number));
    score.answered_by = cell(row, Meaning::answered_by);
    score.comment = cell(row, Meaning::comment);
    const std::string_view given = cell(row, Meaning::score);
    // Who was asked and did not answer has a row all the same.
    if (is_no_value(given)) return;
    bool is_whole = true;
    const auto wrong = [&](Meaning meaning, Sentence sentence) {
      fault(row, columns_.find(meaning), std::move(sentence));
      is_whole = false;
    };
    if (score.customer.empty() && score.customer_number.empty() && score.org_number.empty())
      wrong(Meaning::customer, say("The customer is missing.", "Kunden saknas."));
    if (const auto number = find_given(given)) {
      score.given_hundredths = *number;
    } else {
      wrong(Meaning::score, say("“{}” is no score.", "”{}” är inget betyg.", given));
    }
    const auto on = read_date(cell(row, Meaning::on), order_);
    if (!on) {
      wrong(Meaning::on, on.error());
    } else if (!*on) {
      wrong(Meaning::on, say("The day of the answer is missing.", "Svarsdagen saknas."));
    } else {
      score.on = **on;
    }
    if (score.answered_by.size() > answered_by_max)
      wrong(Meaning::answered_by, too_long(answered_by_max));
    if (score.comment.size() > score_comment_max)
      wrong(Meaning::comment, too_long(score_comment_max));
    if (is_whole) list_.scores.push_back(std::move(score));
  }
  static Sentence too_long(std::size_t most) {
    return say("The text is longer than {} characters.", "Texten är längre än {} tecken.", most);
  }

  // Said by a person, stated by the heading, or proven: only one scale goes beyond 10.
  void find_scale_of_all() {
    list_.scale_was_said = options_.scale.has_value();
    list_.scale =
        options_.scale ? options_.scale : stated_by(columns_.find(Meaning::score)->heading);
    const auto is_beyond = [](const IncomingScore& score) {
      return score.given_hundredths > 1'000;
    };
    if (!list_.scale && std::ranges::any_of(list_.scores, is_beyond))
      list_.scale = ScoreScale::zero_to_hundred;
  }

  void judge_by_scale() {
    if (!list_.scale) return;
    for (const IncomingScore& score : list_.scores) {
      const bool is_within = score.given_hundredths >= 100 * lowest(*list_.scale) &&
                             score.given_hundredths <= 100 * highest(*list_.scale);
      if (is_within || list_.problems.size() >= problems_max) continue;
      const std::string range = name_of(*list_.scale).english;
      list_.problems.push_back(
          {place_of(score.row, columns_.find(Meaning::score)),
           say("The score is not on the scale {}.", "Betyget ligger inte på skalan {}.", range)});
    }
  }

  const Sheet& sheet_;
  const ScoreListOptions& options_;
  Columns columns_;
  DateOrder order_ = DateOrder::day_first;
  std::vector<std::uint32_t> rows_;
  ScoreList list_;
};

}  // namespace

bool is_score_list(const Sheet& sheet, const Choices& choices) {
  if (!choices.columns.empty() || !find_columns(sheet)) return false;
  return !find_table(sheet, choices).has_value();
}

ScoreList read_score_list(const Sheet& sheet, const ScoreListOptions& options) {
  auto columns = find_columns(sheet);
  ENSURE(columns);
  return Reading{sheet, options, std::move(*columns)}.read();
}

}  // namespace kvartett
