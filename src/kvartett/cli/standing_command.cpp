// standing: where the company stands, as a table for a person or as JSON for a program.
#include <algorithm>
#include <array>

#include "kvartett/api/wire_standing.h"
#include "kvartett/app/view_standing.h"
#include "kvartett/cli/open_data.h"
#include "kvartett/cli/table.h"

namespace kvartett {
namespace {

constexpr std::array<Colour, 4> channel_colours = {Colour::renewal, Colour::cross_sell,
                                                   Colour::win_back, Colour::new_sales};

// A branch is a team with those below it.
std::optional<GroupBy> find_group_by(const std::string& typed, TeamRows& team_rows) {
  GroupBy by;
  std::size_t from = 0;
  while (from <= typed.size() && !typed.empty()) {
    const std::size_t comma = std::min(typed.find(',', from), typed.size());
    const std::string word = typed.substr(from, comma - from);
    bool* const dimension = word == "channel"    ? &by.channel
                            : word == "seller"   ? &by.seller
                            : word == "team"     ? &by.team
                            : word == "branch"   ? &by.team
                            : word == "month"    ? &by.month
                            : word == "customer" ? &by.customer
                            : word == "product"  ? &by.product
                                                 : nullptr;
    if (!dimension) {
      complain(
          say("\"{}\" is not one of channel, seller, team, branch, month, customer, product.",
              "\"{}\" är inte något av channel, seller, team, branch, month, customer, product.",
              word));
      return {};
    }
    *dimension = true;
    if (word == "branch") team_rows = TeamRows::with_those_below;
    from = comma + 1;
  }
  return by;
}

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
  const int exponent = find_currency_exponent(ledger.settings().currency).value_or(2);
  const auto heading = [&](std::string_view english, std::string_view swedish) {
    return std::string{language == Language::swedish ? swedish : english};
  };
  std::vector<TableRow> rows = {
      {{"", heading("actual", "utfall"), heading("goal", "mål"), heading("left", "kvar"),
        heading("done", "uppnått"), heading("pace", "takt"), heading("landing", "landar på")},
       Colour::soft}};
  const auto add = [&](const StandingRow& row, std::string label, Colour colour) {
    const Standing& s = row.standing;
    const auto amount = [&](std::optional<Money> money) {
      return whole_amount(money, exponent, language);
    };
    rows.push_back({{std::move(label), amount(s.volume.actual), amount(s.goal), amount(s.remaining),
                     per_cent(s.attainment), per_cent(s.pace), amount(s.landing)},
                    colour});
  };
  for (const StandingRow& row : answer.table.rows) {
    const bool coloured_row = row.key.channel != RowKey::all;
    add(row, label_of(row.key, ledger, language),
        coloured_row ? channel_colours[static_cast<std::size_t>(row.key.channel)] : Colour::plain);
  }
  add(answer.table.total, heading("Total", "Totalt"), Colour::bold);

  const Query& query = answer.table.query;
  tell(say("{}, fiscal year {}, on {} ({})", "{}, räkenskapsår {}, den {} ({})",
           ledger.settings().name, query.year.name(), query.on.text(), ledger.settings().currency));
  tell_table(rows);
}

}  // namespace

Exit standing_command(const StandingOptions& options) {
  StandingQuestion question;
  const auto by = find_group_by(options.by, question.team_rows);
  if (!by) return Exit::usage;
  const auto app = open_data(options.where.data);
  const auto company = choose_company(*app, options.where);
  if (!company) return Exit::usage;
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
