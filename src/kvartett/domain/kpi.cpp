#include "kvartett/domain/kpi.h"

#include <algorithm>

namespace kvartett {
namespace {

double ratio(Money numerator, Money denominator) {
  return static_cast<double>(numerator.minor_units()) /
         static_cast<double>(denominator.minor_units());
}

// The months that are left after `day`, counted in days of the month so that the division comes
// last: whole months + days left ÷ days of the day's month.
struct MonthsLeft {
  std::int64_t whole;
  std::int64_t part_days;
  std::int64_t month_days;
};
MonthsLeft months_left(const FiscalYear& year, Date day) {
  const Month month = day.month();
  const Date last_in_month = std::min(month.last_day(), year.last);
  return {year.last.month().number() - month.number(), days_between(day, last_in_month),
          year.days_of(month)};
}

}  // namespace

Volume& Volume::operator+=(const Volume& other) {
  actual += other.actual;
  committed += other.committed;
  expected_later += other.expected_later;
  expiring += other.expiring;
  deal_basis_points += other.deal_basis_points;
  return *this;
}

Money expected_to_date(std::span<const Money> goal_months, const FiscalYear& year, Date day) {
  if (day < year.first) return {};
  const auto months = year.months();
  ENSURE(months.size() == goal_months.size());
  Money expected;
  for (std::size_t i = 0; i < months.size(); ++i) {
    const Date last = std::min(months[i].last_day(), year.last);
    if (last <= day) {
      expected += goal_months[i];
    } else if (months[i] == day.month()) {
      const Date first = std::max(months[i].first_day(), year.first);
      expected += scaled(goal_months[i], days_between(first, day) + 1, year.days_of(months[i]));
    }
  }
  return expected;
}

Money landing_of(Channel channel, const Volume& volume, std::optional<Money> goal,
                 std::optional<Money> expected, std::int64_t renewal_rate_ppm) {
  if (channel == Channel::renewal) {
    return volume.actual + volume.committed + volume.expected_later +
           scaled(volume.expiring, renewal_rate_ppm, 1'000'000);
  }
  // With a tenth of the season behind us the pace says something; before that, the goal is the best
  // guess.
  if (goal && expected && *expected > Money{} &&
      Wide{expected->minor_units()} * 10 >= goal->minor_units()) {
    return volume.committed + scaled(volume.actual, goal->minor_units(), expected->minor_units());
  }
  return volume.committed + (goal ? std::max(volume.actual, *goal) : volume.actual);
}

Standing stand(const Volume& volume, std::span<const Money> goal_months,
               std::optional<Money> landing, const FiscalYear& year, Date day) {
  Standing standing;
  standing.volume = volume;
  standing.landing = landing;
  if (goal_months.empty()) return standing;

  const Money goal = sum(goal_months);
  const Money remaining = std::max(Money{}, goal - volume.actual);
  const Money expected = expected_to_date(goal_months, year, day);
  standing.goal = goal;
  standing.remaining = remaining;
  standing.expected = expected;
  if (goal > Money{}) standing.attainment = ratio(volume.actual, goal);
  if (expected > Money{}) standing.pace = ratio(volume.actual, expected);

  const Date from = std::max(day, year.first.plus_days(-1));  // before the year all of it is left
  const std::int64_t days_left = days_between(from, year.last);
  standing.needed_per_week = days_left > 0 ? scaled(remaining, 7, days_left) : remaining;
  if (days_left <= 0) {
    standing.needed_per_month = remaining;
  } else if (day < year.first) {
    standing.needed_per_month =
        scaled(remaining, 1, static_cast<std::int64_t>(year.months().size()));
  } else {
    const MonthsLeft left = months_left(year, day);
    standing.needed_per_month =
        scaled(remaining, left.month_days, left.whole * left.month_days + left.part_days);
  }
  return standing;
}

}  // namespace kvartett
