// standing: where the company stands, as a table for a person or as JSON for a program.
#include <algorithm>
#include <array>
#include <cmath>

#include "kvartett/api/wire_standing.h"
#include "kvartett/app/view_standing.h"
#include "kvartett/cli/open_data.h"

namespace kvartett {
namespace {

constexpr std::array<Colour, 4> channel_colours = {Colour::renewal, Colour::cross_sell,
                                                   Colour::win_back, Colour::new_sales};

std::optional<GroupBy> find_group_by(const std::string& typed) {
  GroupBy by;
  std::size_t from = 0;
  while (from <= typed.size() && !typed.empty()) {
    const std::size_t comma = std::min(typed.find(',', from), typed.size());
    const std::string word = typed.substr(from, comma - from);
    bool* const dimension = word == "channel"    ? &by.channel
                            : word == "seller"   ? &by.seller
                            : word == "team"     ? &by.team
                            : word == "month"    ? &by.month
                            : word == "customer" ? &by.customer
                            : word == "product"  ? &by.product
                                                 : nullptr;
    if (!dimension) {
      complain(say("\"{}\" is not one of channel, seller, team, month, customer, product.",
                   "\"{}\" är inte något av channel, seller, team, month, customer, product.",
                   word));
      return {};
    }
    *dimension = true;
    from = comma + 1;
  }
  return by;
}

struct Formats {
  int exponent;
  Language language;

  // Whole kronor (or what the currency has): a table is for reading, --json for every öre.
  std::string amount(std::optional<Money> amount) const {
    if (!amount) return "–";
    std::int64_t unit = 1;
    for (int i = 0; i < exponent; ++i) unit *= 10;
    return text(scaled(*amount, 1, unit), 0, language == Language::swedish ? ' ' : ',', '.');
  }
  static std::string percent(std::optional<double> ratio) {
    return ratio ? fmt::format("{:.0f} %", std::floor(*ratio * 100 + 0.5)) : "–";
  }
};

std::string label_of(const RowKey& key, const Ledger& ledger, Language language) {
  std::string label;
  const auto add = [&](const std::string& part) { label += (label.empty() ? "" : " · ") + part; };
  const std::string none = language == Language::swedish ? "utan" : "none";
  if (key.team != RowKey::all)
    add(key.team == RowKey::none ? none : ledger.team({key.team}).value.name);
  if (key.seller != RowKey::all) add(ledger.seller({key.seller}).value.name);
  if (key.customer != RowKey::all) add(ledger.customer({key.customer}).value.name);
  if (key.product != RowKey::all)
    add(key.product == RowKey::none ? none : ledger.product({key.product}).value.name);
  if (key.channel != RowKey::all) add(name_of(static_cast<Channel>(key.channel)).in(language));
  if (key.month != RowKey::all) add(Month::from_number(key.month).text());
  return label;
}

void print_table(const StandingAnswer& answer) {
  const Ledger& ledger = answer.company->ledger;
  const Language language = terminal_language();
  const Formats formats{find_currency_exponent(ledger.settings().currency).value_or(2), language};
  using Cells = std::vector<std::string>;
  std::vector<std::pair<Cells, Colour>> lines;
  const auto heading = [&](std::string_view english, std::string_view swedish) {
    return std::string{language == Language::swedish ? swedish : english};
  };
  lines.push_back(
      {{"", heading("actual", "utfall"), heading("goal", "mål"), heading("left", "kvar"),
        heading("done", "uppnått"), heading("pace", "takt"), heading("landing", "landar på")},
       Colour::soft});
  const auto add = [&](const StandingRow& row, std::string label, Colour colour) {
    const Standing& s = row.standing;
    lines.push_back({{std::move(label), formats.amount(s.volume.actual), formats.amount(s.goal),
                      formats.amount(s.remaining), Formats::percent(s.attainment),
                      Formats::percent(s.pace), formats.amount(s.landing)},
                     colour});
  };
  for (const StandingRow& row : answer.table.rows) {
    const bool coloured_row = row.key.channel != RowKey::all;
    add(row, label_of(row.key, ledger, language),
        coloured_row ? channel_colours[static_cast<std::size_t>(row.key.channel)] : Colour::plain);
  }
  add(answer.table.total, heading("Total", "Totalt"), Colour::bold);

  std::array<std::size_t, 7> widths{};
  for (const auto& [cells, colour] : lines) {
    for (std::size_t i = 0; i < cells.size(); ++i)
      widths[i] = std::max(widths[i], width_of(cells[i]));
  }
  const Query& query = answer.table.query;
  tell(say("{}, fiscal year {}, on {} ({})", "{}, räkenskapsår {}, den {} ({})",
           ledger.settings().name, query.year.name(), query.on.text(), ledger.settings().currency));
  for (const auto& [cells, colour] : lines) {
    std::string line = padded_right(cells[0], widths[0]);
    for (std::size_t i = 1; i < cells.size(); ++i) line += "  " + padded_left(cells[i], widths[i]);
    tell(coloured(line, colour));
  }
}

}  // namespace

Exit standing_command(const StandingOptions& options) {
  const auto by = find_group_by(options.by);
  if (!by) return Exit::usage;
  const auto app = open_data(options.where.data);
  const auto company = choose_company(*app, options.where);
  if (!company) return Exit::usage;
  StandingQuestion question;
  question.by = *by;
  question.on = options.on;
  if (!options.fiscal_year.empty()) {
    question.year =
        app->snapshot(*company)->ledger.settings().fiscal_years.find_named(options.fiscal_year);
    if (!question.year) {
      complain(say("There is no fiscal year \"{}\".", "Det finns inget räkenskapsår \"{}\".",
                   options.fiscal_year));
      return Exit::usage;
    }
  }
  const auto answer = view_standing(*app, at_command_line(*company), question);
  if (!answer) return complain(answer.error());
  if (options.json) {
    const wire::Names names{app->ids(), *company, answer->company->ledger, terminal_language()};
    tell(wire::standing(names, answer->table));
  } else {
    print_table(*answer);
  }
  return Exit::done;
}

}  // namespace kvartett
