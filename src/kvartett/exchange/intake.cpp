#include "kvartett/exchange/intake.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "kvartett/base/text.h"
#include "kvartett/domain/money.h"
#include "kvartett/exchange/cells.h"
#include "kvartett/exchange/durations.h"
#include "kvartett/exchange/org_number.h"
#include "kvartett/exchange/words.h"

namespace kvartett {
namespace {

// FNV-1a: the same for ever and everywhere, for it becomes part of what is kept.
std::uint64_t hashed(std::uint64_t hash, std::string_view text) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return (hash ^ 0x1FU) * 0x100000001B3U;
}
constexpr std::uint64_t hash_start = 0xCBF29CE484222325U;

// The number of months between a first and a last day, to the nearest.
std::int64_t months_between(Date first, Date last) {
  const Date end = last.plus_days(1);
  const int months = end.month().number() - first.month().number();
  int best = months;
  for (const int candidate : {months - 1, months + 1}) {
    if (std::abs(days_between(first.plus_months(candidate), end)) <
        std::abs(days_between(first.plus_months(best), end))) {
      best = candidate;
    }
  }
  return best;
}

// Which deal has a number, found by the number as it stands in the sheet: a few bytes for each.
class NumbersSeen {
 public:
  // The deal whose number it is; `next`, when it is new and becomes that deal's. `number_of` tells
  // a deal's number.
  template <class NumberOf>
  std::size_t find_or_add(std::string_view number, std::size_t next, const NumberOf& number_of) {
    if (2 * (count_ + 1) > places_.size()) grow();
    const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>{}(number));
    std::size_t at = hash & (places_.size() - 1);
    while (places_[at].deal != 0) {
      const std::size_t deal = places_[at].deal - 1;
      if (places_[at].hash == hash && number_of(deal) == number) return deal;
      at = (at + 1) & (places_.size() - 1);
    }
    places_[at] = {static_cast<std::uint32_t>(next) + 1, hash};
    ++count_;
    return next;
  }

 private:
  struct Place {
    std::uint32_t deal = 0;  // from 1; 0: free
    std::uint32_t hash = 0;
  };
  void grow() {
    const std::vector<Place> before =
        std::exchange(places_, std::vector<Place>(std::max<std::size_t>(1024, 2 * places_.size())));
    const std::size_t mask = places_.size() - 1;
    for (const Place& place : before) {
      if (place.deal == 0) continue;
      std::size_t at = place.hash & mask;
      while (places_[at].deal != 0) at = (at + 1) & mask;
      places_[at] = place;
    }
  }

  std::vector<Place> places_;
  std::size_t count_ = 0;
};

class Reading {
 public:
  Reading(const Sheet& sheet, const IntakeOptions& options) : sheet_{sheet}, options_{options} {}

  Intake read();

 private:
  std::string_view cell(std::size_t row, const MappedColumn* column) const {
    return cell_of(sheet_, row, column);
  }
  void find_columns();
  void find_rows();
  Outcome outcome_in(std::size_t row);
  std::optional<ChannelWord> channel_in(std::size_t row);
  void judge_column_currency();
  void judge_vat();
  void find_decimal_sign();
  void find_date_order(const MappedColumn* column, DateForm& form);
  void find_term_unit();
  void read_row(std::size_t row);

  void fault(std::size_t row, const MappedColumn* column, Sentence sentence) {
    ++fault_count_;
    if (result_.problems.size() < problems_max) {
      result_.problems.push_back({place_of(sheet_.line(row), column), std::move(sentence)});
    }
  }

  void judge_names(std::size_t row, const IncomingDeal& deal);
  std::optional<Date> read_date(std::size_t row, const MappedColumn* column, DateOrder order);
  std::optional<std::int64_t> read_amount(std::size_t row);
  void judge_currency(std::size_t row);
  bool is_company_currency(const std::string& code) const;
  void read_term(std::size_t row, IncomingLine& line);
  void read_volume(std::size_t row, IncomingLine& line);
  void read_channel(std::size_t row, IncomingLine& line);
  IncomingDeals::Content content_of(std::size_t row);
  void add(std::size_t row, Date signed_on, const IncomingLine& line);
  void tell_of_all();

  const Sheet& sheet_;
  const IntakeOptions& options_;
  Intake result_;
  std::size_t fault_count_ = 0;
  bool said_term_is_missing_ = false;  // a column that is missing is missing in every row

  const MappedColumn* customer_ = nullptr;
  const MappedColumn* customer_number_ = nullptr;
  const MappedColumn* org_number_ = nullptr;
  const MappedColumn* seller_ = nullptr;
  const MappedColumn* seller_number_ = nullptr;
  const MappedColumn* seller_email_ = nullptr;
  const MappedColumn* deal_id_ = nullptr;
  const MappedColumn* deal_name_ = nullptr;
  const MappedColumn* product_ = nullptr;
  const MappedColumn* product_code_ = nullptr;
  const MappedColumn* channel_ = nullptr;
  const MappedColumn* amount_ = nullptr;
  const MappedColumn* currency_ = nullptr;
  const MappedColumn* signed_on_ = nullptr;
  const MappedColumn* start_ = nullptr;
  const MappedColumn* end_ = nullptr;
  const MappedColumn* term_ = nullptr;
  const MappedColumn* notice_ = nullptr;
  const MappedColumn* status_ = nullptr;

  std::vector<std::uint32_t> rows_;  // of the sheet: those with a deal that counts
  Forms forms_;
  std::optional<std::size_t> row_of_unclear_amount_;            // per year, or for the whole term?
  std::unordered_map<std::string_view, StatusSeen> statuses_;   // by cell
  std::unordered_map<std::string_view, ChannelSeen> channels_;  // likewise
  NumbersSeen seen_;
  std::unordered_map<std::uint64_t, std::uint32_t> same_content_;
};

Intake Reading::read() {
  auto table = find_table(sheet_, options_.choices);
  if (!table) {
    result_.problems = std::move(table.error().list);
    return std::move(result_);
  }
  result_.table = std::move(*table);
  result_.warnings = std::move(result_.table.warnings);
  find_columns();
  result_.deals = IncomingDeals{sheet_, result_.table};
  find_rows();
  judge_column_currency();
  judge_vat();
  find_decimal_sign();
  find_date_order(signed_on_, forms_.signed_on);
  find_date_order(start_, forms_.start);
  find_date_order(end_, forms_.end);
  find_term_unit();
  if (fault_count_ == 0) {
    for (const std::size_t row : rows_) read_row(row);
  }
  result_.evidence =
      evidence_of(sheet_, result_.table, forms_, rows_, {options_.currency, options_.choices});
  tell_of_all();
  return std::move(result_);
}

void Reading::find_columns() {
  const Table& table = result_.table;
  customer_ = table.find(Field::customer);
  customer_number_ = table.find(Field::customer_number);
  org_number_ = table.find(Field::org_number);
  seller_ = table.find(Field::seller);
  seller_number_ = table.find(Field::seller_number);
  seller_email_ = table.find(Field::seller_email);
  deal_id_ = table.find(Field::deal_id);
  deal_name_ = table.find(Field::deal_name);
  product_ = table.find(Field::product);
  product_code_ = table.find(Field::product_code);
  channel_ = table.find(Field::channel);
  amount_ = table.find_amount();
  currency_ = table.find(Field::currency);
  signed_on_ = table.find(Field::signed_on);
  start_ = table.find(Field::start);
  end_ = table.find(Field::end);
  term_ = table.find(Field::term_months);
  if (!term_) term_ = table.find(Field::term_years);
  notice_ = table.find(Field::notice_months);
  status_ = table.find(Field::status);
}

// Sorts out blank rows, sums, footers and deals that were never won.
void Reading::find_rows() {
  const auto skip = [&](std::size_t row, SkipReason reason) {
    result_.skipped.push_back({sheet_.line(row), reason});
  };
  std::size_t won = 0;
  for (std::size_t row = result_.table.heading_row + 1; row < sheet_.row_count(); ++row) {
    const RowKind kind = kind_of_row(sheet_, row, result_.table, signed_on_);
    if (kind == RowKind::blank) continue;
    ++result_.rows;
    switch (kind) {
      case RowKind::sum:
        skip(row, SkipReason::sum);
        continue;
      case RowKind::footer:
        skip(row, SkipReason::footer);
        continue;
      case RowKind::blank:
      case RowKind::data:
        break;
    }
    const Outcome outcome = status_ ? outcome_in(row) : Outcome::won;
    if (outcome == Outcome::won) {
      ++won;
      rows_.push_back(static_cast<std::uint32_t>(row));
    } else {
      skip(row, outcome == Outcome::lost ? SkipReason::lost : SkipReason::open);
    }
  }
  if (won == 0 && status_ && result_.rows > 0) {
    result_.warnings.push_back(
        {fmt::format("column \"{}\"", status_->heading),
         say("No row is won: the column never says Won, Closed won, Signed or the like.",
             "Ingen rad är vunnen: kolumnen säger aldrig Vunnen, Påskrivet, Såld eller "
             "liknande.")});
  }
}

namespace {

// What a cell of words means: what was said of it, or else what it means by itself. Each different
// cell is judged once, as long as there are not too many of them to be words.
template <class Seen, class Judge>
Seen& seen_word(std::unordered_map<std::string_view, Seen>& words, std::string_view cell,
                std::size_t line, Seen& beyond, const Judge& judge) {
  auto found = words.find(cell);
  if (found == words.end() && words.size() >= words_max) {
    beyond = judge(cell);
    return beyond;
  }
  if (found == words.end()) {
    found = words.emplace(cell, judge(cell)).first;
    found->second.word = std::string{cell};
    found->second.first_row = line;
  }
  ++found->second.rows;
  return found->second;
}

template <class Said>
const Said* find_said(const std::vector<Said>& said, std::string_view cell) {
  if (said.empty()) return nullptr;
  const auto found = std::ranges::find_if(
      said, [word = folded(cell)](const Said& one) { return folded(one.word) == word; });
  return found == said.end() ? nullptr : &*found;
}

ChannelWord word_of(std::optional<Channel> channel) {
  if (!channel) return ChannelWord::rules_decide;
  switch (*channel) {
    case Channel::renewal:
      return ChannelWord::renewal;
    case Channel::cross_sell:
      return ChannelWord::cross_sell;
    case Channel::win_back:
      return ChannelWord::win_back;
    case Channel::new_sales:
      return ChannelWord::new_sales;
  }
  std::unreachable();
}

}  // namespace

Outcome Reading::outcome_in(std::size_t row) {
  StatusSeen beyond;
  const auto judge = [&](std::string_view cell) {
    StatusSeen seen;
    const auto* said = find_said(options_.choices.meanings.statuses, cell);
    seen.outcome = said ? said->outcome : outcome_of(cell);
    seen.was_said = said != nullptr;
    return seen;
  };
  return seen_word(statuses_, cell(row, status_), sheet_.line(row), beyond, judge).outcome;
}

std::optional<ChannelWord> Reading::channel_in(std::size_t row) {
  ChannelSeen beyond;
  const auto judge = [&](std::string_view cell) {
    ChannelSeen seen;
    const auto* said = find_said(options_.choices.meanings.channels, cell);
    seen.means = said ? word_of(said->channel) : find_channel_word(cell);
    seen.was_said = said != nullptr;
    return seen;
  };
  return seen_word(channels_, cell(row, channel_), sheet_.line(row), beyond, judge).means;
}

bool Reading::is_company_currency(const std::string& code) const {
  if (code != "KR") return code == options_.currency;
  return options_.currency == "SEK" || options_.currency == "NOK" || options_.currency == "DKK" ||
         options_.currency == "ISK";
}

void Reading::judge_column_currency() {
  const std::string& code = amount_->unit.currency;
  if (code.empty() || is_company_currency(code)) return;
  ++fault_count_;
  result_.problems.push_back(
      {fmt::format("column \"{}\"", amount_->heading),
       say("The column is in {}, but the company's currency is {}.",
           "Kolumnen är i {}, men företagets valuta är {}.", code, options_.currency)});
}

// That VAT is in an amount, the heading of a column that was pointed out may say, or a person.
void Reading::judge_vat() {
  const auto& vat = options_.choices.vat;
  const bool is_known = vat && vat->is_included && vat->rate_permille > 0;
  const bool is_included = amount_->vat == Vat::included || (vat && vat->is_included);
  if (!is_included || is_known || amount_->vat == Vat::excluded) return;
  ++fault_count_;
  result_.problems.push_back({fmt::format("column \"{}\"", amount_->heading), ask_vat_rate()});
}

void Reading::find_decimal_sign() {
  if (options_.choices.decimal_sign) {
    forms_.decimal = *options_.choices.decimal_sign;
    forms_.decimal_proof = {Proof::By::chosen, 0, {}};
    return;
  }
  std::size_t commas = 0;
  std::size_t points = 0;
  std::optional<std::size_t> first_comma;
  std::optional<std::size_t> first_point;
  std::optional<std::size_t> open;
  for (const std::size_t row : rows_) {
    const auto number = find_number_text(cell(row, amount_));
    if (!number) continue;
    switch (proof_of(*number)) {
      case DecimalProof::either:
        break;
      case DecimalProof::comma:
        ++commas;
        if (!first_comma) first_comma = row;
        break;
      case DecimalProof::point:
        ++points;
        if (!first_point) first_point = row;
        break;
      case DecimalProof::unknown:
        if (!open) open = row;
        break;
    }
  }
  forms_.decimal = points > commas ? DecimalSign::point : DecimalSign::comma;
  if (const auto proving = points > commas ? first_point : first_comma) {
    forms_.decimal_proof = {Proof::By::value, sheet_.line(*proving), cell(*proving, amount_)};
  }
  if (open && commas == points) {
    forms_.decimal_proof = {Proof::By::nobody, sheet_.line(*open), cell(*open, amount_)};
    fault(*open, amount_,
          say("“{}” can be thousands or decimals, and no other row tells. Say "
              "which sign the decimals have.",
              "”{}” kan vara tusental eller decimaler, och ingen annan rad avgör. Ange "
              "vilket tecken decimalerna har.",
              cell(*open, amount_)));
  }
}

// A column tells by itself, or by the other columns of dates.
void Reading::find_date_order(const MappedColumn* column, DateForm& form) {
  if (!column) return;
  if (options_.choices.date_order) {
    form = {*options_.choices.date_order, {Proof::By::chosen, 0, {}}};
    return;
  }
  std::optional<std::pair<std::size_t, const MappedColumn*>> proving[2];  // of the two orders
  std::optional<std::size_t> open;
  const auto count = [&](const MappedColumn* c, bool remember) {
    std::ptrdiff_t day_first = 0;
    for (const std::size_t row : rows_) {
      const auto text = c ? find_date_text(cell(row, c)) : std::nullopt;
      if (!text || text->certain) continue;
      const auto proof = proof_of(*text);
      if (proof) {
        day_first += *proof == DateOrder::day_first ? 1 : -1;
        auto& first = proving[*proof == DateOrder::day_first ? 0 : 1];
        if (!first) first = {row, c};
      }
      if (!proof && remember && !open && text->first != text->second) open = row;
    }
    return day_first;
  };
  std::ptrdiff_t day_first = count(column, true);
  if (day_first == 0 && open)
    day_first = count(signed_on_, false) + count(start_, false) + count(end_, false);
  form.order = day_first >= 0 ? DateOrder::day_first : DateOrder::month_first;
  if (const auto& one = proving[day_first >= 0 ? 0 : 1]) {
    form.proof = {one->second == column ? Proof::By::value : Proof::By::other_column,
                  sheet_.line(one->first), cell(one->first, one->second)};
  }
  if (open && day_first == 0) {
    form.proof = {Proof::By::nobody, sheet_.line(*open), cell(*open, column)};
    fault(*open, column,
          say("“{}” can be two days, and no other row tells whether the day or the month comes "
              "first. Say which.",
              "”{}” kan vara två dagar, och ingen annan rad avgör om dagen eller månaden står "
              "först. Ange vilket.",
              cell(*open, column)));
  }
}

// "Avtalstid 3": months or years? The heading tells, or a number that can only be months.
void Reading::find_term_unit() {
  if (!term_) return;
  if (term_->field == Field::term_years) {
    forms_.term_months_each = 12;
    return;
  }
  const std::string heading = compact(term_->heading);
  if (term_->evidence == Evidence::chosen || term_->per == Per::month ||
      heading.find("man") != heading.npos || heading.find("month") != heading.npos) {
    return;
  }
  std::optional<std::size_t> open;
  for (const std::size_t row : rows_) {
    const Duration duration = read_duration(cell(row, term_));
    if (duration.kind != Duration::Kind::bare) continue;
    if (duration.number >= 12) {
      forms_.term_proof = {Proof::By::value, sheet_.line(row), cell(row, term_)};
      return;
    }
    if (!open) open = row;
  }
  if (open) {
    forms_.term_proof = {Proof::By::nobody, sheet_.line(*open), cell(*open, term_)};
    fault(*open, term_,
          say("Are these months or years? Point the column out as one of them.",
              "Är det månader eller år? Peka ut kolumnen som det ena."));
  }
}

void Reading::read_row(std::size_t row) {
  const std::size_t faults_before = fault_count_;
  IncomingDeal deal;
  IncomingLine line;
  result_.deals.read_names(row, deal);
  judge_names(row, deal);
  if (const auto date = read_date(row, signed_on_, forms_.signed_on.order)) {
    deal.signed_on = *date;
    if (*date > options_.today) {
      fault(row, signed_on_,
            say("A deal cannot be signed in the future ({}).",
                "En affär kan inte vara signerad i framtiden ({}).", date->text()));
    }
  } else if (is_no_value(cell(row, signed_on_))) {
    fault(row, signed_on_, say("The signing date is missing.", "Signeringsdatum saknas."));
  }
  if (start_ && !is_no_value(cell(row, start_)))
    line.start = read_date(row, start_, forms_.start.order);
  judge_currency(row);
  read_term(row, line);
  read_volume(row, line);
  read_channel(row, line);
  if (fault_count_ > faults_before) return;
  add(row, deal.signed_on, line);
}

void Reading::judge_names(std::size_t row, const IncomingDeal& deal) {
  if (deal.customer.empty() && deal.customer_number.empty() && deal.org_number.empty()) {
    fault(row,
          customer_          ? customer_
          : customer_number_ ? customer_number_
                             : org_number_,
          say("The customer is missing.", "Kunden saknas."));
  }
  if (deal.seller.empty() && deal.seller_number.empty() && deal.seller_email.empty()) {
    fault(row,
          seller_          ? seller_
          : seller_number_ ? seller_number_
                           : seller_email_,
          say("The seller is missing.", "Säljaren saknas."));
  }
  for (const MappedColumn* column :
       {customer_, customer_number_, org_number_, seller_, seller_number_, seller_email_, deal_id_,
        deal_name_, product_, product_code_}) {
    if (!column) continue;
    const std::size_t most = column == deal_name_ ? note_characters_max : name_characters_max;
    if (is_longer_than(cell(row, column), most)) {
      fault(row, column,
            say("The text is longer than {} characters.", "Texten är längre än {} tecken.", most));
    }
  }
  for (const MappedColumn* column : {deal_id_, customer_number_, org_number_, seller_number_}) {
    if (is_mangled_number(cell(row, column))) {
      fault(row, column, mangled_number(cell(row, column)));
    }
  }
}

std::optional<Date> Reading::read_date(std::size_t row, const MappedColumn* column,
                                       DateOrder order) {
  const auto date = kvartett::read_date(cell(row, column), order);
  if (date) return *date;
  fault(row, column, date.error());
  return {};
}

void Reading::judge_currency(std::size_t row) {
  const std::string_view text = cell(row, currency_);
  if (text.empty()) return;
  const auto unit = find_unit(folded(text));
  if (!unit) {
    fault(row, currency_,
          say("“{}” is not a currency we know.", "”{}” är ingen valuta vi känner till.", text));
  } else if (!is_company_currency(unit->currency)) {
    fault(row, currency_,
          say("The amount is in {}, but the company's currency is {}.",
              "Beloppet är i {}, men företagets valuta är {}.", unit->currency, options_.currency));
  }
}

void Reading::read_term(std::size_t row, IncomingLine& line) {
  using Kind = Duration::Kind;
  const std::string_view text = cell(row, term_);
  const auto set_months = [&](std::int64_t months) {
    line.term = Term::fixed;
    line.months = months;
  };
  if (!is_no_value(text)) {
    const Duration term = read_duration(text);
    switch (term.kind) {
      case Kind::months:
        set_months(term.number);
        break;
      case Kind::bare:
        set_months(term.number * forms_.term_months_each);
        break;
      case Kind::rolling:
        line.term = Term::rolling;
        break;
      case Kind::one_off:
        break;
      case Kind::wrong:
        fault(row, term_,
              say("“{}” is not a term; write 36, “3 years” or “rolling”.",
                  "”{}” är ingen avtalstid; skriv 36, ”3 år” eller ”tills vidare”.", text));
        break;
    }
  } else if (!is_no_value(cell(row, end_))) {
    const auto end = read_date(row, end_, forms_.end.order);
    const Date start = line.start ? *line.start : options_.today;
    if (end && line.start && *end < start) {
      fault(row, end_, say("The end is before the start.", "Slutet ligger före starten."));
    } else if (end && line.start) {
      set_months(std::max<std::int64_t>(1, months_between(start, *end)));
    }
  }
  if (is_no_value(cell(row, notice_))) return;
  const Duration notice = read_duration(cell(row, notice_));
  if (notice.kind != Kind::months && notice.kind != Kind::bare) {
    fault(row, notice_,
          say("“{}” is not a notice in months.", "”{}” är ingen uppsägningstid i månader.",
              cell(row, notice_)));
  } else if (line.term != Term::one_off) {
    line.notice_months = notice.number;
  } else if (!term_ && !end_ && !std::exchange(said_term_is_missing_, true)) {
    fault(row, notice_,
          say("There is a notice but no term: add a column with months or “rolling”.",
              "Det finns en uppsägningstid men ingen avtalstid: lägg till en kolumn med månader "
              "eller ”tills vidare”."));
  }
}

std::optional<std::int64_t> Reading::read_amount(std::size_t row) {
  const std::string_view text = cell(row, amount_);
  if (is_no_value(text)) {
    fault(row, amount_, say("The amount is missing.", "Beloppet saknas."));
    return {};
  }
  const auto number = find_number_text(text);
  if (!number) {
    fault(row, amount_, not_an_amount(text));
    return {};
  }
  if (!number->unit.currency.empty() && !is_company_currency(number->unit.currency)) {
    fault(row, amount_,
          say("The amount is in {}, but the company's currency is {}.",
              "Beloppet är i {}, men företagets valuta är {}.", number->unit.currency,
              options_.currency));
    return {};
  }
  auto value = kvartett::read_amount(text, *number, forms_.decimal,
                                     find_currency_exponent(options_.currency).value_or(2),
                                     amount_->unit.times);
  if (!value) {
    fault(row, amount_, value.error());
    return {};
  }
  const auto& vat = options_.choices.vat;
  if (vat && vat->is_included && amount_->vat != Vat::excluded) value = without_vat(*value, *vat);
  if (*value <= 0) {
    fault(row, amount_,
          say("The amount must be above zero; “{}” is not.",
              "Beloppet måste vara större än noll; ”{}” är inte det.", text));
    return {};
  }
  return *value;
}

void Reading::read_volume(std::size_t row, IncomingLine& line) {
  const auto value = read_amount(row);
  if (!value) return;
  const Money amount = Money::minor(*value);
  const bool has_term = line.term == Term::fixed && line.months && *line.months > 0;
  Money volume = amount;
  if (amount_->field == Field::monthly_amount) {
    volume = scaled(amount, 12, 1);
  } else if (amount_->field == Field::total_amount && has_term) {
    volume = scaled(amount, 12, *line.months);
  } else if (amount_->field == Field::total_amount && line.term == Term::rolling) {
    fault(row, amount_,
          say("A rolling contract has no end, and so no amount for its whole term.",
              "Ett avtal tills vidare har inget slut, och därför inget belopp för hela tiden."));
  } else if (amount_->field == Field::amount && line.term != Term::one_off && line.months != 12 &&
             !row_of_unclear_amount_) {
    row_of_unclear_amount_ = row;
  }
  line.volume_per_year = volume.minor_units();
}

void Reading::read_channel(std::size_t row, IncomingLine& line) {
  const std::string_view text = cell(row, channel_);
  if (is_no_value(text)) return;
  const auto word = channel_in(row);
  if (!word) return;
  switch (*word) {
    case ChannelWord::renewal:
      line.channel = Channel::renewal;
      break;
    case ChannelWord::cross_sell:
      line.channel = Channel::cross_sell;
      break;
    case ChannelWord::win_back:
      line.channel = Channel::win_back;
      break;
    case ChannelWord::new_sales:
      line.channel = Channel::new_sales;
      break;
    case ChannelWord::rules_decide:
      return;
  }
  line.channel_word = text;
}

IncomingDeals::Content Reading::content_of(std::size_t row) {
  std::uint64_t hash = hash_start;
  for (const MappedColumn& column : result_.table.columns) {
    hash = hashed(hashed(hash, name_of(column.field)), cell(row, &column));
  }
  return {hash, same_content_[hash]++};
}

// Rows that share a deal number are lines of one deal; the very same row again is a copy.
void Reading::add(std::size_t row, Date signed_on, const IncomingLine& line) {
  IncomingDeals& deals = result_.deals;
  const std::string_view number = cell(row, deal_id_);
  if (number.empty()) return deals.add(row, signed_on, line, content_of(row));
  const std::size_t found = seen_.find_or_add(number, deals.size(), [&](std::size_t deal) {
    return cell(deals.first_row_of(deal), deal_id_);
  });
  if (found == deals.size()) return deals.add(row, signed_on, line, {});
  const auto is_same_row = [&](std::size_t other) {
    return std::ranges::all_of(result_.table.columns,
                               [&](const auto& c) { return cell(row, &c) == cell(other, &c); });
  };
  if (std::ranges::any_of(deals.rows_of(found), is_same_row)) {
    result_.skipped.push_back({sheet_.line(row), SkipReason::repeated});
    return;
  }
  IncomingDeal deal;
  deals.read_names(row, deal);
  const IncomingDeal first = deals[found];
  const std::size_t first_line = first.lines.front().row;
  const auto differs = [&](const MappedColumn* column, const Sentence& what) {
    fault(row, column,
          {fmt::format("Deal {} has another {} on row {}.", number, what.english, first_line),
           fmt::format("Affär {} har annan {} på rad {}.", number, what.swedish, first_line)});
  };
  if (deal.customer != first.customer || deal.customer_number != first.customer_number ||
      deal.org_number != first.org_number) {
    differs(customer_          ? customer_
            : customer_number_ ? customer_number_
                               : org_number_,
            {"customer", "kund"});
  } else if (signed_on != first.signed_on) {
    differs(signed_on_, {"signing date", "signeringsdag"});
  } else if (deal.seller != first.seller || deal.seller_number != first.seller_number ||
             deal.seller_email != first.seller_email) {
    differs(seller_          ? seller_
            : seller_number_ ? seller_number_
                             : seller_email_,
            {"seller", "säljare"});
  } else {
    deals.add_line(found, row, line);
  }
}

void Reading::tell_of_all() {
  if (row_of_unclear_amount_) {
    fault(*row_of_unclear_amount_, amount_,
          say("The column does not say whether it is per year or for the whole term. Point it "
              "out as one of them.",
              "Kolumnen säger inte om det är per år eller för hela avtalstiden. Peka ut "
              "den som det ena."));
  }
  const auto take_over = [](auto& words, auto& told) {
    for (auto& [cell, seen] : words) told.push_back(std::move(seen));
    std::ranges::sort(told, [](const auto& a, const auto& b) {
      return std::pair{b.rows, a.first_row} < std::pair{a.rows, b.first_row};
    });
  };
  take_over(statuses_, result_.statuses);
  take_over(channels_, result_.channels);
  for (const ChannelSeen& seen : result_.channels) {
    if (seen.means) continue;
    result_.warnings.push_back(
        {place_of(seen.first_row, channel_),
         say("“{}” is not a channel we know ({} rows); the rules decide there.",
             "”{}” är ingen kanal vi känner till ({} rader); reglerna avgör där.", seen.word,
             seen.rows)});
  }
  if (fault_count_ > result_.problems.size()) {
    result_.problems.push_back({"", say("And {} more faults.", "Och {} fel till.",
                                        fault_count_ - result_.problems.size())});
  }
}

}  // namespace

Sentence name_of(SkipReason reason) {
  switch (reason) {
    case SkipReason::open:
      return {"not won yet", "inte vunnen än"};
    case SkipReason::lost:
      return {"lost", "förlorad"};
    case SkipReason::sum:
      return {"a sum", "en summa"};
    case SkipReason::footer:
      return {"a title or footer", "en titel eller fotnot"};
    case SkipReason::repeated:
      return {"the same row again", "samma rad igen"};
  }
  std::unreachable();
}

Intake intake(const Sheet& sheet, const IntakeOptions& options) {
  return Reading{sheet, options}.read();
}

}  // namespace kvartett
