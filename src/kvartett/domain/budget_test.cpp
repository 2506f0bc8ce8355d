#include "kvartett/domain/budget.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "tests/support/money_words.h"
#include "tests/support/words.h"

namespace kvartett {
namespace {

const FiscalYear of_2026 = FiscalYears::calendar_year(2026);

BudgetDraft ten_million() {
  BudgetDraft draft;
  draft.total = 1'000'000'000;
  draft.renewal = 500'000'000;
  draft.cross_sell = 200'000'000;
  draft.win_back = 50'000'000;
  return draft;
}
// Sellers' goals that are so many per cent of the company's, in every channel.
Budget covered_by(std::int64_t percent) {
  BudgetDraft draft = ten_million();
  const std::array<std::int64_t, 4> goals = {500'000'000, 200'000'000, 50'000'000, 250'000'000};
  for (const Channel channel : channels) {
    draft.cells.push_back({{0}, channel, goals[index(channel)] / 100 * percent, {}});
  }
  return *make_budget(draft, of_2026, 2);
}

TEST_CASE("new sales is the rest of the total") {
  const auto budget = make_budget(ten_million(), of_2026, 2);
  REQUIRE(budget);
  CHECK(budget->by_channel[index(Channel::new_sales)] == sek(2'500'000));
  CHECK(sum(budget->by_channel) == budget->total);
}

TEST_CASE("a rest of nothing is fine; below nothing it is refused, and the excess is named") {
  BudgetDraft draft = ten_million();
  draft.total = 750'000'000;
  const auto none_left = make_budget(draft, of_2026, 2);
  REQUIRE(none_left);
  CHECK(none_left->by_channel[index(Channel::new_sales)] == sek(0));
  draft.total = 650'000'050;
  const auto refused = make_budget(draft, of_2026, 2);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().list[0].place == "/total");
  CHECK(refused.error().list[0].sentence.swedish ==
        "Förlängning, merförsäljning och vinn tillbaka överstiger totalen med 999 999,50.");
  CHECK(refused.error().list[0].sentence.english ==
        "Renewal, cross-sales and win-back exceed the total by 999,999.50.");
  const auto in_yen = make_budget(draft, of_2026, 0);
  REQUIRE_FALSE(in_yen);
  CHECK(in_yen.error().list[0].sentence.english ==
        "Renewal, cross-sales and win-back exceed the total by 99,999,950.");
}

TEST_CASE("months add up to the year, to the öre, whatever the season and however long the year") {
  CHECK(rc::check([] {
    const Date first = day("2024-01-01").plus_days(*rc::gen::inRange(0, 1000));
    const FiscalYear any{first, first.plus_months(*rc::gen::inRange(1, 19)).plus_days(-1)};
    BudgetDraft draft;
    draft.total = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000'001);
    draft.renewal = draft.total / *rc::gen::inRange(2, 1000);
    for (std::size_t m = 0; m < any.months().size(); ++m) {
      draft.profiles[0].push_back(*rc::gen::inRange<std::int64_t>(0, 1'000'000'001));
    }
    draft.profiles[0][0] += 1;
    RC_PRE(draft.profiles[0][0] <= 1'000'000'000);
    draft.cells.push_back(
        {{0}, Channel::renewal, *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'001), {}});
    const auto budget = make_budget(draft, any, 2);
    RC_ASSERT(budget.has_value());
    Money all;
    for (const Channel channel : channels) {
      const auto months = company_months(*budget, channel);
      RC_ASSERT(months.size() == any.months().size());
      RC_ASSERT(sum(months) == budget->by_channel[index(channel)]);
      all += sum(months);
    }
    RC_ASSERT(all == budget->total);
    RC_ASSERT(sum(goal_months(*budget, budget->goals[0])) == budget->goals[0].year);
  }));
}

TEST_CASE("odd öre of an even season go to the earlier months") {
  BudgetDraft draft;
  draft.total = 14;
  const auto budget = make_budget(draft, of_2026, 2);
  const auto months = company_months(*budget, Channel::new_sales);
  CHECK(months[0] == ore(2));
  CHECK(months[1] == ore(2));
  CHECK(months[2] == ore(1));
  CHECK(months[11] == ore(1));
}

TEST_CASE("a goal made by hand keeps its months, which add up to it") {
  BudgetDraft draft = ten_million();
  BudgetDraft::Cell cell{{3}, Channel::win_back, 1'000, std::vector<std::int64_t>(12, 0)};
  cell.months[11] = 1'000;
  draft.cells = {cell};
  const auto budget = make_budget(draft, of_2026, 2);
  REQUIRE(budget);
  CHECK(goal_months(*budget, budget->goals[0])[11] == ore(1'000));
  draft.cells[0].goal = 999;
  CHECK(make_budget(draft, of_2026, 2).error().list[0].place == "/cells/0/months");
  draft.cells[0].months.pop_back();
  CHECK(make_budget(draft, of_2026, 2).error().list[0].place == "/cells/0/months");
}

TEST_CASE("every fault of a budget is told at once") {
  BudgetDraft draft = ten_million();
  draft.win_back = -1;
  draft.profiles[index(Channel::renewal)] = std::vector<std::int64_t>(11, 1);
  draft.profiles[index(Channel::cross_sell)] = std::vector<std::int64_t>(12, 0);
  draft.profiles[index(Channel::new_sales)] = std::vector<std::int64_t>(12, -1);
  draft.cells = {{{0}, Channel::renewal, 1, {}},
                 {{0}, Channel::renewal, 2, {}},
                 {{1}, Channel::renewal, -2, {}}};
  draft.revenue_goals = {{{0}, 1}, {{1}, -1}, {{0}, 2}};
  const auto refused = make_budget(draft, of_2026, 2);
  REQUIRE_FALSE(refused);
  std::vector<std::string> places;
  for (const Problem& problem : refused.error().list) places.push_back(problem.place);
  CHECK(places == std::vector<std::string>{"/goals/win_back", "/profiles/renewal",
                                           "/profiles/cross_sell", "/profiles/new_sales",
                                           "/cells/1", "/cells/2/goal", "/revenue_goals/1/amount",
                                           "/revenue_goals/2"});
}

TEST_CASE("a revenue goal stands beside the volume, and is in none of its sums") {
  BudgetDraft draft = ten_million();
  const auto without = make_budget(draft, of_2026, 2);
  draft.revenue_goals = {{{0}, 5'000'000}};
  const auto with = make_budget(draft, of_2026, 2);
  REQUIRE(with);
  CHECK(with->revenue_goals == std::vector<RevenueGoal>{{{0}, Money::minor(5'000'000)}});
  CHECK(with->total == without->total);
  CHECK(covered(*with) == covered(*without));
  CHECK(advise(*with, 2).sentence == advise(*without, 2).sentence);
}

TEST_CASE("coverage below 100 % is short, and says where") {
  const auto advice = advise(covered_by(99), 2);
  CHECK(advice.level == CoverageLevel::short_);
  CHECK(advice.short_channels.size() == 4);
  CHECK(advice.sentence.english.find("win-back 5,000") != std::string::npos);
}

TEST_CASE("coverage from 100 to 115 % is sound, above it high, above 125 % a warning") {
  CHECK(advise(covered_by(100), 2).level == CoverageLevel::sound);
  CHECK(advise(covered_by(115), 2).level == CoverageLevel::sound);
  CHECK(advise(covered_by(116), 2).level == CoverageLevel::high);
  CHECK(advise(covered_by(125), 2).level == CoverageLevel::high);
  CHECK(advise(covered_by(126), 2).level == CoverageLevel::warning);
}

TEST_CASE("plenty in one channel does not cover a hole in another") {
  Budget budget = covered_by(150);
  budget.goals.erase(budget.goals.begin() + 2);  // nobody carries win-back
  const auto advice = advise(budget, 2);
  CHECK(advice.level == CoverageLevel::short_);
  CHECK(advice.short_channels == std::vector{Channel::win_back});
  CHECK(covered(budget, Channel::win_back) == sek(0));
  CHECK(covered(budget) > budget.total);
}

TEST_CASE("a channel that nobody works is a hole, whole") {
  Budget budget = covered_by(110);
  budget.goals.erase(budget.goals.begin() + 2);
  const auto holes = find_holes(budget, 2);
  REQUIRE(holes.size() == 1);
  CHECK(holes[0].channel == Channel::win_back);
  CHECK_FALSE(holes[0].quarter);
  CHECK(holes[0].missing == sek(500'000));
  CHECK(holes[0].sentence.english == "Nobody carries win-back.");
  CHECK(holes[0].sentence.swedish == "Ingen bär vinn tillbaka.");
}

TEST_CASE("a quarter that nobody carries is named, however much there is in the others") {
  BudgetDraft draft = ten_million();
  BudgetDraft::Cell cell{{0}, Channel::win_back, 60'000'000, std::vector<std::int64_t>(12, 0)};
  for (const std::size_t month : {0U, 1U, 2U, 3U, 4U, 5U, 9U, 10U, 11U})
    cell.months[month] = 6'000'000;
  cell.months[11] += 6'000'000;
  draft.cells = {cell,
                 {{0}, Channel::renewal, 500'000'000, {}},
                 {{0}, Channel::cross_sell, 200'000'000, {}},
                 {{1}, Channel::new_sales, 250'000'000, {}}};
  const auto budget = make_budget(draft, of_2026, 2);
  REQUIRE(budget);
  auto holes = find_holes(*budget, 2);
  REQUIRE(holes.size() == 1);
  CHECK(holes[0].quarter == 3);
  CHECK(holes[0].missing == sek(125'000));
  CHECK(holes[0].sentence.english == "Nobody carries win-back in Q3.");
  CHECK(holes[0].sentence.swedish == "Ingen bär vinn tillbaka i kvartal 3.");

  draft.cells[0].months[8] = 1'000'000;
  draft.cells[0].months[11] -= 1'000'000;
  holes = find_holes(*make_budget(draft, of_2026, 2), 2);
  REQUIRE(holes.size() == 1);
  CHECK(holes[0].sentence.english == "Win-back lacks 115,000 in Q3.");
}

TEST_CASE("what rounding leaves open between many sellers is no hole") {
  BudgetDraft draft;
  draft.total = 100'000'000;
  for (std::int32_t seller = 0; seller < 7; ++seller) {
    draft.cells.push_back(
        {{seller}, Channel::new_sales, seller == 0 ? 10'000'006 : 14'999'999, {}});
  }
  const auto budget = make_budget(draft, of_2026, 2);
  CHECK(covered(*budget) == budget->total);
  CHECK(find_holes(*budget, 2).empty());
}

TEST_CASE("sellers' parts, months and channels add up, in companies of one seller and of 1,000") {
  CHECK(rc::check([] {
    BudgetDraft draft;
    draft.renewal = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000);
    draft.cross_sell = *rc::gen::inRange<std::int64_t>(0, 1'000);
    draft.total = draft.renewal + draft.cross_sell + *rc::gen::inRange<std::int64_t>(0, 1'000'000);
    const int sellers = *rc::gen::element(1, 7, 1'000);
    Money all;
    for (std::int32_t seller = 0; seller < sellers; ++seller) {
      for (const Channel channel : channels) {
        if ((seller + static_cast<int>(index(channel))) % 3 == 0) continue;
        const auto goal = (draft.renewal / sellers + seller) * (seller % 5);
        draft.cells.push_back({{seller}, channel, goal, {}});
        all += Money::minor(goal);
      }
    }
    const auto budget = make_budget(draft, of_2026, 2);
    RC_ASSERT(budget.has_value());
    RC_ASSERT(sum(budget->by_channel) == budget->total);
    Money by_channel;
    for (const Channel channel : channels) by_channel += covered(*budget, channel);
    RC_ASSERT(by_channel == all);
    RC_ASSERT(covered(*budget) == all);
    for (const Goal& goal : budget->goals) RC_ASSERT(sum(goal_months(*budget, goal)) == goal.year);
  }));
}

TEST_CASE("the largest goal that there is, and a single öre, are spread whole") {
  for (const std::int64_t total : {goal_max, goal_max - 1, std::int64_t{1}, std::int64_t{0}}) {
    for (const int months : {1, 12, 18}) {
      CAPTURE(total);
      CAPTURE(months);
      const FiscalYear any{day("2024-01-01"), day("2024-01-01").plus_months(months).plus_days(-1)};
      BudgetDraft draft;
      draft.total = total;
      draft.win_back = total;
      draft.profiles[index(Channel::win_back)].assign(static_cast<std::size_t>(months), 1'000'000);
      draft.profiles[index(Channel::win_back)].back() = 1;
      draft.cells = {{{0}, Channel::win_back, total, {}}};
      const auto budget = make_budget(draft, any, 2);
      REQUIRE(budget.has_value());
      CHECK(sum(company_months(*budget, Channel::win_back)) == Money::minor(total));
      CHECK(sum(goal_months(*budget, budget->goals[0])) == Money::minor(total));
      CHECK(budget->by_channel[index(Channel::new_sales)] == Money{});
      CHECK(advise(*budget, 2).level == CoverageLevel::sound);
    }
  }
  BudgetDraft beyond;
  beyond.total = goal_max + 1;
  CHECK_FALSE(make_budget(beyond, of_2026, 2).has_value());
}

TEST_CASE(
    "months made by hand are kept as they are when they add up, and refused when they do not") {
  CHECK(rc::check([] {
    const int months = *rc::gen::inRange(1, 19);
    const FiscalYear any{day("2024-01-01"), day("2024-01-01").plus_months(months).plus_days(-1)};
    const auto by_hand = *rc::gen::container<std::vector<std::int64_t>>(
        static_cast<std::size_t>(months),
        rc::gen::inRange<std::int64_t>(0, *rc::gen::element<std::int64_t>(2, 1'000'000'000'000)));
    std::int64_t goal = 0;
    for (const std::int64_t month : by_hand) goal += month;
    BudgetDraft draft;
    draft.total = goal;
    draft.cells = {{{0}, Channel::new_sales, goal, by_hand}};
    const auto budget = make_budget(draft, any, 2);
    RC_ASSERT(budget.has_value());
    const auto kept = goal_months(*budget, budget->goals[0]);
    for (std::size_t m = 0; m < kept.size(); ++m) RC_ASSERT(kept[m] == Money::minor(by_hand[m]));
    draft.cells[0].months[0] += *rc::gen::inRange<std::int64_t>(1, 100);
    RC_ASSERT_FALSE(make_budget(draft, any, 2).has_value());
  }));
}

}  // namespace
}  // namespace kvartett
