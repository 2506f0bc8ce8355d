#include "kvartett/domain/kpi.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "kvartett/domain/split.h"
#include "tests/support/money_words.h"
#include "tests/support/words.h"

namespace kvartett {
namespace {

const FiscalYear of_2026 = FiscalYears::calendar_year(2026);
const std::vector<Money> hundred_a_month(12, sek(100));

Volume done(Money actual) {
  Volume volume;
  volume.actual = actual;
  return volume;
}
Standing standing_on(const char* on, Money actual, const std::vector<Money>& goal = hundred_a_month,
                     const FiscalYear& fiscal_year = of_2026) {
  return stand(done(actual), goal, {}, fiscal_year, day(on));
}

TEST_CASE("what is left is the goal less what is done, and never below nothing") {
  CHECK(standing_on("2026-06-15", sek(440)).remaining == sek(760));
  CHECK(standing_on("2026-06-15", sek(1'300)).remaining == sek(0));
  CHECK(standing_on("2026-06-15", sek(-50)).remaining == sek(1'250));
}

TEST_CASE("103 % is 103 %, never capped") {
  CHECK(standing_on("2026-12-31", sek(1'236)).attainment == doctest::Approx(1.03));
}

TEST_CASE("no goal is none: not 0 %, not 100 %, nothing left, no pace, nothing needed") {
  const Standing standing = standing_on("2026-06-15", sek(440), {});
  CHECK_FALSE(standing.goal);
  CHECK_FALSE(standing.remaining);
  CHECK_FALSE(standing.attainment);
  CHECK_FALSE(standing.expected);
  CHECK_FALSE(standing.pace);
  CHECK_FALSE(standing.needed_per_week);
  CHECK_FALSE(standing.needed_per_month);
  CHECK(standing.volume.actual == sek(440));
}

TEST_CASE("a goal of zero is a goal, but nothing can be a share of it") {
  const Standing standing = standing_on("2026-06-15", sek(440), std::vector<Money>(12));
  CHECK(standing.goal == sek(0));
  CHECK(standing.remaining == sek(0));
  CHECK_FALSE(standing.attainment);
  CHECK_FALSE(standing.pace);
}

TEST_CASE(
    "expected to date: whole months before the day's, and of its month the days that have passed") {
  CHECK(expected_to_date(hundred_a_month, of_2026, day("2026-06-15")) == sek(550));
  CHECK(expected_to_date(hundred_a_month, of_2026, day("2026-01-01")) == ore(323));  // 1 day of 31
  CHECK(expected_to_date(hundred_a_month, of_2026, day("2026-06-30")) == sek(600));
  CHECK(expected_to_date(hundred_a_month, of_2026, day("2026-12-31")) == sek(1'200));
  CHECK(standing_on("2026-06-15", sek(440)).pace == doctest::Approx(0.8));
}

TEST_CASE("before the year nothing is expected of it, and after it everything") {
  CHECK(expected_to_date(hundred_a_month, of_2026, day("2025-12-31")) == sek(0));
  CHECK(expected_to_date(hundred_a_month, of_2026, day("2027-05-01")) == sek(1'200));
  CHECK_FALSE(standing_on("2025-12-31", sek(0)).pace);
}

TEST_CASE("a season weighs the months: a quarter of the year may be expected in one month") {
  std::vector<Money> season = hundred_a_month;
  season[2] = sek(1'000);
  CHECK(expected_to_date(season, of_2026, day("2026-03-15")) ==
        sek(200) + ore(48'387));  // 15 days of 31
}

TEST_CASE("in a year that starts mid-month, its first month has the days that it has") {
  const FiscalYear first = year("2026-03-16", "2026-12-31");
  std::vector<Money> goal(10, sek(160));
  CHECK(expected_to_date(goal, first, day("2026-03-19")) == sek(40));  // 4 days of 16
  CHECK(expected_to_date(goal, first, day("2026-03-31")) == sek(160));
  CHECK(expected_to_date(goal, first, day("2026-04-15")) == sek(240));
}

TEST_CASE("in a year that ends mid-month, its last month is done on its last day") {
  const FiscalYear odd = year("2026-01-01", "2026-06-15");
  std::vector<Money> goal(6, sek(150));
  CHECK(expected_to_date(goal, odd, day("2026-06-05")) == sek(800));  // 5 days of 15
  CHECK(expected_to_date(goal, odd, day("2026-06-15")) == sek(900));
  CHECK(stand(done(sek(800)), goal, {}, odd, day("2026-06-12")).needed_per_month ==
        sek(500));  // a fifth is left
}

TEST_CASE(
    "broken years from April, from July and of eighteen months are spread over their own months") {
  const FiscalYear april = year("2026-04-01", "2027-03-31");
  CHECK(expected_to_date(hundred_a_month, april, day("2026-04-15")) == sek(50));
  CHECK(expected_to_date(hundred_a_month, april, day("2027-01-31")) == sek(1'000));
  const FiscalYear july = year("2025-07-01", "2026-06-30");
  CHECK(expected_to_date(hundred_a_month, july, day("2026-02-14")) == sek(750));
  const FiscalYear long_year = year("2025-07-01", "2026-12-31");
  CHECK(expected_to_date(std::vector<Money>(18, sek(100)), long_year, day("2026-06-15")) ==
        sek(1'150));
}

TEST_CASE("needed per week and month is what is left over what is left of the year") {
  const Standing standing = standing_on("2026-06-15", sek(440));
  CHECK(standing.needed_per_week == ore(2'673));    // 760.00 × 7 ÷ 199 days
  CHECK(standing.needed_per_month == ore(11'692));  // 760.00 ÷ 6.5 months
  CHECK(standing_on("2026-06-30", sek(600)).needed_per_month == sek(100));
  CHECK(standing_on("2026-12-30", sek(0)).needed_per_week == sek(8'400));  // one day is left
}

TEST_CASE("with no days left, all that remains is needed") {
  for (const char* on : {"2026-12-31", "2027-02-01"}) {
    CHECK(standing_on(on, sek(1'000)).needed_per_week == sek(200));
    CHECK(standing_on(on, sek(1'000)).needed_per_month == sek(200));
  }
}

TEST_CASE("before the year the whole of it is left") {
  CHECK(standing_on("2025-11-15", sek(0)).needed_per_month == sek(100));
  CHECK(standing_on("2025-11-15", sek(0)).needed_per_week == ore(2'301));  // 1,200.00 × 7 ÷ 365
  CHECK(standing_on("2025-12-31", sek(0)).needed_per_week == ore(2'301));
}

TEST_CASE(
    "renewals land on what is done, committed and expected, and their share of what expires") {
  Volume volume = done(sek(300));
  volume.committed = sek(200);
  volume.expected_later = sek(100);
  volume.expiring = sek(50);
  CHECK(landing_of(Channel::renewal, volume, sek(1'000), sek(500), 900'000) == sek(645));
  CHECK(landing_of(Channel::renewal, volume, {}, {}, 500'000) == sek(625));
}

TEST_CASE("other channels land where their pace takes them, once a tenth of the goal is expected") {
  Volume volume = done(sek(300));
  volume.committed = sek(200);
  volume.expected_later = sek(100);
  for (const Channel channel : {Channel::cross_sell, Channel::win_back, Channel::new_sales}) {
    CHECK(landing_of(channel, volume, sek(1'000), sek(500), 900'000) == sek(800));
    CHECK(landing_of(channel, volume, sek(1'000), sek(100), 900'000) == sek(3'200));
  }
}

TEST_CASE("early in the year the goal is the best guess, unless more is done already") {
  CHECK(landing_of(Channel::new_sales, done(sek(300)), sek(1'000), ore(9'999), 900'000) ==
        sek(1'000));
  CHECK(landing_of(Channel::new_sales, done(sek(1'100)), sek(1'000), ore(9'999), 900'000) ==
        sek(1'100));
}

TEST_CASE("without a goal a channel lands on what is done and committed") {
  Volume volume = done(sek(300));
  volume.committed = sek(200);
  CHECK(landing_of(Channel::win_back, volume, {}, {}, 900'000) == sek(500));
  CHECK(landing_of(Channel::win_back, volume, sek(0), sek(0), 900'000) == sek(500));
}

TEST_CASE("without a goal, what is taken back of an earlier year is less, not nothing") {
  CHECK(landing_of(Channel::new_sales, done(sek(-300)), {}, {}, 900'000) == sek(-300));
}

TEST_CASE("what is expected never shrinks as the days go by, and ends at the goal") {
  CHECK(rc::check([] {
    const Date first = day("2024-01-01").plus_days(*rc::gen::inRange(0, 1000));
    const FiscalYear any{first, first.plus_months(*rc::gen::inRange(1, 19)).plus_days(-1)};
    std::vector<Money> goal;
    for (std::size_t m = 0; m < any.months().size(); ++m)
      goal.push_back(ore(*rc::gen::inRange(0, 1'000'000)));
    Money before;
    for (Date on = any.first.plus_days(-3); on <= any.last.plus_days(3); on = on.plus_days(1)) {
      const Money now = expected_to_date(goal, any, on);
      RC_ASSERT(now >= before);
      before = now;
      const Standing standing = stand(done(ore(1'000)), goal, {}, any, on);
      RC_ASSERT(*standing.remaining == std::max(Money{}, sum(goal) - ore(1'000)));
      RC_ASSERT(*standing.needed_per_month >= Money{});
    }
    RC_ASSERT(before == sum(goal));
  }));
}

}  // namespace
}  // namespace kvartett
