#include "kvartett/domain/budget_difference.h"

#include <doctest/doctest.h>

#include "tests/support/money_words.h"

namespace kvartett {
namespace {

Budget budget(std::int64_t total, std::vector<BudgetDraft::Cell> cells,
              std::vector<std::int64_t> season = {}) {
  BudgetDraft draft;
  draft.total = total;
  draft.renewal = 1'000;
  draft.profiles[0] = std::move(season);
  draft.cells = std::move(cells);
  return *make_budget(draft, FiscalYears::calendar_year(2026), 2);
}

TEST_CASE("a version differs from itself in nothing") {
  const Budget same = budget(5'000, {{{0}, Channel::renewal, 1'000, {}}});
  const auto found = difference(same, same);
  CHECK(found.total.from == found.total.to);
  CHECK(found.goals.empty());
  CHECK(found.profiles.empty());
}

TEST_CASE("a goal that was changed, one that came and one that went are told apart") {
  const Budget before = budget(5'000, {{{1}, Channel::renewal, 1'000, {}},
                                       {{0}, Channel::win_back, 0, {}},
                                       {{0}, Channel::new_sales, 7, {}}});
  const Budget after = budget(6'000, {{{0}, Channel::cross_sell, 500, {}},
                                      {{1}, Channel::renewal, 1'200, {}},
                                      {{0}, Channel::new_sales, 7, {}}});
  const auto found = difference(before, after);
  CHECK(found.total.to - found.total.from == ore(1'000));
  CHECK(found.by_channel[3].from == ore(4'000));
  CHECK(found.by_channel[3].to == ore(5'000));
  REQUIRE(found.goals.size() == 3);
  CHECK_FALSE(found.goals[0].from);  // Cross-sale is new to her
  CHECK(found.goals[0].to == ore(500));
  CHECK(found.goals[1].from == ore(0));  // a goal of zero was a goal
  CHECK_FALSE(found.goals[1].to);
  CHECK(found.goals[2].seller == Id<Seller>{1});
  CHECK(found.goals[2].to == ore(1'200));
}

TEST_CASE("a revenue goal that was raised, one that came and one that went are told apart") {
  Budget before = budget(5'000, {});
  Budget after = before;
  before.revenue_goals = {{{0}, ore(10)}, {{1}, ore(20)}, {{2}, ore(30)}};
  after.revenue_goals = {{{3}, ore(40)}, {{2}, ore(30)}, {{1}, ore(25)}};
  const auto found = difference(before, after).revenue_goals;
  REQUIRE(found.size() == 3);
  CHECK(found[0].from == ore(10));
  CHECK_FALSE(found[0].to);
  CHECK(found[1].seller == Id<Seller>{1});
  CHECK(found[1].to == ore(25));
  CHECK_FALSE(found[2].from);
  CHECK(found[2].to == ore(40));
}

TEST_CASE("a season that moves changes the months of a goal that stays") {
  const std::vector<BudgetDraft::Cell> cells = {{{0}, Channel::renewal, 1'200, {}},
                                                {{0}, Channel::new_sales, 1'200, {}}};
  std::vector<std::int64_t> summer(12, 5);
  const Budget even = budget(5'000, cells);
  CHECK(difference(even, budget(5'000, cells, summer)).profiles.empty());
  summer[6] = 0;
  const auto found = difference(even, budget(5'000, cells, summer));
  CHECK(found.profiles == std::vector{Channel::renewal});
  REQUIRE(found.goals.size() == 1);
  CHECK(found.goals[0].channel == Channel::renewal);
  CHECK(found.goals[0].from == found.goals[0].to);
  CHECK(found.goals[0].months_differ);
}

}  // namespace
}  // namespace kvartett
