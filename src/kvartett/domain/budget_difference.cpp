#include "kvartett/domain/budget_difference.h"

#include <map>
#include <numeric>
#include <utility>

namespace kvartett {
namespace {

// Whether two seasons spread every goal alike: 1, 1 does as 5, 5 do.
bool is_same_season(const std::vector<std::int64_t>& a, const std::vector<std::int64_t>& b) {
  const auto lowest_terms = [](std::vector<std::int64_t> weights) {
    std::int64_t divisor = 0;
    for (const std::int64_t weight : weights) divisor = std::gcd(divisor, weight);
    for (std::int64_t& weight : weights) weight /= divisor;
    return weights;
  };
  return lowest_terms(a) == lowest_terms(b);
}

}  // namespace

BudgetDifference difference(const Budget& from, const Budget& to) {
  ENSURE(from.year == to.year);
  BudgetDifference difference;
  difference.total = {from.total, to.total};
  for (const Channel channel : channels) {
    const std::size_t c = index(channel);
    difference.by_channel[c] = {from.by_channel[c], to.by_channel[c]};
    if (!is_same_season(from.profiles[c], to.profiles[c])) difference.profiles.push_back(channel);
  }
  struct Sides {
    const Goal* from = nullptr;
    const Goal* to = nullptr;
  };
  std::map<std::pair<Id<Seller>, Channel>, Sides> cells;
  for (const Goal& goal : from.goals) cells[{goal.seller, goal.channel}].from = &goal;
  for (const Goal& goal : to.goals) cells[{goal.seller, goal.channel}].to = &goal;
  for (const auto& [cell, sides] : cells) {
    GoalDifference found{cell.first, cell.second, {}, {}, true};
    if (sides.from) found.from = sides.from->year;
    if (sides.to) found.to = sides.to->year;
    if (sides.from && sides.to) {
      found.months_differ = goal_months(from, *sides.from) != goal_months(to, *sides.to);
    }
    if (found.from != found.to || found.months_differ) difference.goals.push_back(found);
  }
  std::map<Id<Seller>, RevenueGoalDifference> revenue;
  for (const RevenueGoal& goal : from.revenue_goals) revenue[goal.seller].from = goal.amount;
  for (const RevenueGoal& goal : to.revenue_goals) revenue[goal.seller].to = goal.amount;
  for (auto& [seller, found] : revenue) {
    found.seller = seller;
    if (found.from != found.to) difference.revenue_goals.push_back(found);
  }
  return difference;
}

}  // namespace kvartett
