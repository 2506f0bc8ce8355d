#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "kvartett/app/budget_files.h"
#include "kvartett/app/set_budget.h"
#include "kvartett/exchange/xlsx_write.h"

namespace kvartett {
namespace {

using xlsx::Cell;
using xlsx::Formula;
using xlsx::Number;
using xlsx::Weight;
using Row = std::vector<Cell>;

// Writes one budget; amounts in whole units of the currency.
class BudgetWriter {
 public:
  BudgetWriter(const Ledger& ledger, const Budget& budget, Language language, int exponent)
      : ledger_{ledger},
        budget_{budget},
        language_{language},
        unit_{std::pow(10.0, exponent)},
        book_{has_decimals(budget, exponent) ? exponent : 0} {}

  std::string write() {
    write_sellers();
    write_months();
    write_season();
    return book_.take();
  }

 private:
  // Whole kronor are written as such.
  static bool has_decimals(const Budget& budget, int exponent) {
    const auto unit = static_cast<std::int64_t>(std::pow(10.0, exponent));
    for (const Goal& goal : budget.goals) {
      if (goal.year.minor_units() % unit != 0) return true;
    }
    return std::ranges::any_of(budget.by_channel,
                               [&](Money goal) { return goal.minor_units() % unit != 0; });
  }

  std::string say(const char* english, const char* swedish) const {
    return language_ == Language::swedish ? swedish : english;
  }
  double amount(Money money) const { return static_cast<double>(money.minor_units()) / unit_; }
  std::string name(Channel channel) const { return name_of(channel).in(language_); }
  const std::string& name(Id<Seller> seller) const { return ledger_.seller(seller).value.name; }

  std::vector<Id<Seller>> sellers() const {
    std::vector<Id<Seller>> found;
    for (const Goal& goal : budget_.goals) {
      if (std::ranges::find(found, goal.seller) == found.end()) found.push_back(goal.seller);
    }
    for (const RevenueGoal& goal : budget_.revenue_goals) {
      if (std::ranges::find(found, goal.seller) == found.end()) found.push_back(goal.seller);
    }
    return found;
  }

  void write_sellers() {
    book_.begin_sheet(say("Budget", "Budget"), 2, 1);
    book_.add({say("Budget ", "Budget ") + budget_.year.name()}, Weight::heading);
    Row heading = {say("Seller", "Säljare")};
    for (const Channel channel : channels) heading.emplace_back(name(channel));
    heading.emplace_back(say("Sum", "Summa"));
    const bool has_revenue = !budget_.revenue_goals.empty();
    if (has_revenue) heading.emplace_back(say("Revenue goal", "Omsättningsmål"));
    book_.add(heading, Weight::heading);
    const std::size_t first = book_.row_count() + 1;  // as a spreadsheet counts
    for (const Id<Seller> seller : sellers()) {
      Row row = {name(seller), {}, {}, {}, {}};
      double sum = 0;
      for (const Goal& goal : budget_.goals) {
        if (goal.seller != seller) continue;
        row[1 + index(goal.channel)] = Number{amount(goal.year)};
        sum += amount(goal.year);
      }
      row.emplace_back(across(book_.row_count() + 1, 'B', 'E', sum));
      if (has_revenue) {
        row.emplace_back();
        for (const RevenueGoal& goal : budget_.revenue_goals) {
          if (goal.seller == seller) row.back() = Number{amount(goal.amount)};
        }
      }
      book_.add(row);
    }
    const std::size_t last = std::max(book_.row_count(), first);
    const std::size_t carried = book_.row_count() + 1;
    Row sums = {say("The sellers", "Säljarna")};
    for (const Channel channel : channels)
      sums.emplace_back(down(1 + index(channel), first, last, amount(covered(budget_, channel))));
    sums.emplace_back(down(5, first, last, amount(covered(budget_))));
    book_.add(sums, Weight::sum);
    Row goals = {say("The company's goal", "Bolagets mål")};
    for (const Channel channel : channels)
      goals.emplace_back(Number{amount(budget_.by_channel[index(channel)])});
    goals.emplace_back(across(carried + 1, 'B', 'E', amount(budget_.total)));
    book_.add(goals, Weight::sum);
    Row coverage = {say("Coverage", "Täckning")};
    for (std::size_t column = 1; column <= 5; ++column) {
      const Money goal = column < 5 ? budget_.by_channel[column - 1] : budget_.total;
      const Money has = column < 5 ? covered(budget_, channels[column - 1]) : covered(budget_);
      const std::string letter = xlsx::column_name(column);
      coverage.emplace_back(
          Formula{fmt::format("=IF({0}{2}=0,\"\",{0}{1}/{0}{2})", letter, carried, carried + 1),
                  goal == Money{} ? 0 : amount(has) / amount(goal), true});
    }
    book_.add(coverage, Weight::sum);
  }

  void write_months() {
    book_.begin_sheet(say("Months", "Månader"), 1, 2);
    Row heading = {say("Seller", "Säljare"), say("Channel", "Kanal")};
    for (const Month month : budget_.year.months()) heading.emplace_back(month.text());
    heading.emplace_back(say("Sum", "Summa"));
    book_.add(heading, Weight::heading);
    for (const Id<Seller> seller : sellers()) {
      for (const Channel channel : channels) {
        for (const Goal& goal : budget_.goals) {
          if (goal.seller != seller || goal.channel != channel) continue;
          Row row = {name(seller), name(channel)};
          for (const Money month : goal_months(budget_, goal))
            row.emplace_back(Number{amount(month)});
          const std::string last = xlsx::column_name(row.size() - 1);
          row.emplace_back(Formula{fmt::format("=SUM(C{0}:{1}{0})", book_.row_count() + 1, last),
                                   amount(goal.year)});
          book_.add(row);
        }
      }
    }
  }

  void write_season() {
    book_.begin_sheet(say("Season", "Säsong"), 1, 1);
    Row heading = {say("Channel", "Kanal")};
    for (const Month month : budget_.year.months()) heading.emplace_back(month.text());
    book_.add(heading, Weight::heading);
    for (const Channel channel : channels) {
      Row row = {name(channel)};
      for (const std::int64_t weight : budget_.profiles[index(channel)])
        row.emplace_back(Number{static_cast<double>(weight)});
      book_.add(row);
    }
  }

  static Formula across(std::size_t row, char from, char to, double value) {
    return {fmt::format("=SUM({1}{0}:{2}{0})", row, from, to), value};
  }
  static Formula down(std::size_t column, std::size_t from, std::size_t to, double value) {
    return {fmt::format("=SUM({0}{1}:{0}{2})", xlsx::column_name(column), from, to), value};
  }

  const Ledger& ledger_;
  const Budget& budget_;
  Language language_;
  double unit_;
  xlsx::Writer book_;
};

std::string text_of(const Ledger& ledger, const Budget& budget, Language language, int exponent) {
  std::vector<ListColumn> columns = {{say("Seller", "Säljare")}, {say("Channel", "Kanal")}};
  for (const Month month : budget.year.months()) columns.push_back({{month.text(), month.text()}});
  const Sentence name = say("Budget {}", "Budget {}", budget.year.name());
  ListWriter file{ListForm::csv, language, exponent, name, std::move(columns)};
  for (const Goal& goal : budget.goals) {
    std::vector<ListCell> row = {ledger.seller(goal.seller).value.name,
                                 name_of(goal.channel).in(language)};
    for (const Money month : goal_months(budget, goal)) row.emplace_back(month);
    file.add(row);
  }
  return file.take();
}

}  // namespace

Result<std::string> export_budget(const App& app, const Actor& actor, const FiscalYear& year,
                                  ListForm form, Language language) {
  const BudgetAnswer answer = TRY(view_budget(app, actor, year));
  const Ledger& ledger = answer.company->ledger;
  const std::optional<Budget>& budget = answer.draft ? answer.draft : answer.approved;
  if (!budget) {
    return refuse(Wrong::missing, say("Nobody has begun the budget of {}.",
                                      "Ingen har börjat på budgeten för {}.", year.name()));
  }
  const int exponent = find_currency_exponent(ledger.settings().currency).value();
  if (form == ListForm::csv) return text_of(ledger, *budget, language, exponent);
  return BudgetWriter{ledger, *budget, language, exponent}.write();
}

}  // namespace kvartett
