#include "kvartett/domain/season.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <numeric>

#include "kvartett/domain/split.h"
#include "tests/support/money_words.h"
#include "tests/support/words.h"

namespace kvartett {
namespace {

const FiscalYear of_2027 = FiscalYears::calendar_year(2027);

std::vector<MonthVolume> two_years(Money july, Money other) {
  std::vector<MonthVolume> months;
  for (int m = 0; m < 24; ++m) {
    const Month month = Month::of(2025, 1).plus(m);
    months.push_back({month, month.month_of_year() == 7 ? july : other});
  }
  return months;
}

TEST_CASE("July looks like July") {
  const auto weights = season_like(two_years(sek(10), sek(90)), of_2027);
  CHECK(weights.size() == 12);
  CHECK(weights[6] == 100);
  CHECK(weights[0] == 900);
  CHECK(std::accumulate(weights.begin(), weights.end(), std::int64_t{0}) == 10'000);
}

TEST_CASE("a month that was never seen weighs as much as the others do") {
  const std::vector<MonthVolume> january = {{Month::of(2026, 1), sek(500)}};
  const auto weights = season_like(january, of_2027);
  CHECK(weights.front() == 834);  // 10,000 in twelve: the odd ones go to the earlier months
  CHECK(weights.back() == 833);
}

TEST_CASE("a month that the year meets in part weighs its part") {
  const auto weights = season_like(two_years(sek(31), sek(31)), year("2027-01-16", "2027-02-28"));
  CHECK(weights == std::vector<std::int64_t>{3'404, 6'596});  // 16 days of 31, and a whole one
}

TEST_CASE("without a history, or with one of reversals alone, the season is even") {
  CHECK(season_like({}, of_2027) == even_season(of_2027));
  CHECK(season_like(two_years(sek(-5), sek(0)), of_2027) == even_season(of_2027));
}

TEST_CASE("any season spreads any goal to the öre, in years of one to eighteen months") {
  CHECK(rc::check([] {
    const Date first = day("2026-01-01").plus_days(*rc::gen::inRange(0, 1000));
    const FiscalYear any{first, first.plus_months(*rc::gen::inRange(1, 19)).plus_days(-1)};
    std::vector<MonthVolume> earlier;
    const int count = *rc::gen::inRange(0, 40);
    for (int m = 0; m < count; ++m) {
      earlier.push_back({Month::of(2022, 5).plus(m), Money::minor(*rc::gen::inRange<std::int64_t>(
                                                         -1'000, 100'000'000'000'000))});
    }
    const auto weights = season_like(earlier, any);
    RC_ASSERT(weights.size() == any.months().size());
    const Money goal = Money::minor(*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000'001));
    RC_ASSERT(sum(split(goal, weights)) == goal);
  }));
}

}  // namespace
}  // namespace kvartett
