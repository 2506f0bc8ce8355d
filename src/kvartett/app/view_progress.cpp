#include "kvartett/app/view_progress.h"

#include "kvartett/app/narrow.h"
#include "kvartett/rollup/by_day.h"

namespace kvartett {
namespace {

void add(GoalMonths& months, std::span<const Money> more) {
  if (months.empty()) months.assign(more.size(), Money{});
  for (std::size_t i = 0; i < more.size(); ++i) months[i] += more[i];
}

}  // namespace

GoalsByChannel goals_by_channel(const Ledger& ledger, const FiscalYear& year, Date day,
                                const Filter& filter) {
  GoalsByChannel goals;
  const Budget* budget = ledger.find_goals(year, day);
  if (!budget) return goals;
  if (!filter.is_of_some_sellers()) {
    for (const Channel channel : channels) goals[index(channel)] = company_months(*budget, channel);
    return goals;
  }
  for (const Goal& goal : budget->goals) {
    if (!filter.is_of(goal.seller) || !filter.is_of(ledger.seller(goal.seller).value.team))
      continue;
    add(goals[index(goal.channel)], goal_months(*budget, goal));
  }
  return goals;
}

Result<ProgressAnswer> view_progress(const App& app, const Actor& actor,
                                     std::optional<Id<Seller>> seller) {
  ProgressAnswer answer;
  answer.company = app.snapshot(actor.company);
  const Ledger& ledger = answer.company->ledger;
  Filter filter;
  filter.seller = seller;
  filter = TRY(narrowed(actor, ledger, filter));
  answer.today = app.today(actor.company);
  answer.year = ledger.settings().fiscal_years.containing(answer.today);
  const Columns& columns = answer.company->columns;
  answer.own = own_progress(signed_by_day(columns, filter, Date::of(1900, 1, 1), answer.today),
                            answer.today);
  const GoalsByChannel goals = goals_by_channel(ledger, answer.year, answer.today, filter);
  const auto days = volume_by_day(columns, filter, answer.year.first, answer.today);
  answer.way = on_the_way(days, goals, answer.year, answer.today);
  answer.milestones = find_milestones(days, goals, answer.year, answer.today);
  return answer;
}

}  // namespace kvartett
