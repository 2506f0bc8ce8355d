// Where we stand on a day of a fiscal year: what is done, what is left, whether we are on pace and
// where we land (domain definition §4). Sums come in, key figures go out; money is divided last and
// rounded once.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "kvartett/base/calendar.h"
#include "kvartett/domain/company.h"
#include "kvartett/domain/money.h"

namespace kvartett {

// Sums of entries of one fiscal year as seen on one day.
struct Volume {
  Money actual;          // dated in the year, up to and including the day
  Money committed;       // dated later in the year, and the customer can no longer leave
  Money expected_later;  // dated later in the year, and notice can still be given
  Money expiring;  // volume per year of fixed contracts that end after the day within the year
  std::int64_t deal_basis_points =
      0;  // signed deals to the day: 10,000 is one deal; a half share 5,000

  Volume& operator+=(const Volume& other);
};

// A goal for the year, month by month of the fiscal year.
using GoalMonths = std::vector<Money>;

struct Standing {
  Volume volume;
  std::optional<Money> goal;
  std::optional<Money> remaining;  // nothing without a goal
  std::optional<double>
      attainment;  // actual ÷ goal, never capped; nothing without a goal or with a goal of zero
  std::optional<Money> expected;  // of the goal, to date
  std::optional<double> pace;     // actual ÷ expected; nothing until something is expected
  std::optional<Money> landing;   // an estimate
  std::optional<Money> needed_per_week;
  std::optional<Money> needed_per_month;
};

// Parts per million; the renewal rate that landing takes for contracts that expire.
inline constexpr std::int64_t usual_renewal_rate_ppm = 900'000;

// Of a goal, what the season says should be done on a day: whole months before it, and of its month
// the days that have passed, the day included. Nothing before the year, all of it from its last day
// on.
Money expected_to_date(std::span<const Money> goal_months, const FiscalYear& year, Date day);

// Where one channel lands (§4, landing).
Money landing_of(Channel channel, const Volume& volume, std::optional<Money> goal,
                 std::optional<Money> expected, std::int64_t renewal_rate_ppm);

// `landing` is the sum of the channels' that the row is made of. `goal_months` is empty when there
// is no goal.
Standing stand(const Volume& volume, std::span<const Money> goal_months,
               std::optional<Money> landing, const FiscalYear& year, Date day);

}  // namespace kvartett
