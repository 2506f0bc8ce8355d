#include "kvartett/domain/own_progress.h"

#include <algorithm>

#include "kvartett/domain/milestone.h"

namespace kvartett {
namespace {

Date first_of_month(Date day) { return day.month().first_day(); }

// The sums of periods that follow each other, those without a signing left out.
template <class FirstOf, class Visit>
void visit_periods(std::span<const SignedOnDay> days, FirstOf first_of, Visit visit) {
  for (std::size_t i = 0; i < days.size();) {
    const Date first = first_of(days[i].on);
    Money volume;
    std::int64_t basis_points = 0;
    for (; i < days.size() && first_of(days[i].on) == first; ++i) {
      volume += days[i].volume;
      basis_points += days[i].deal_basis_points;
    }
    visit(first, volume, basis_points);
  }
}

}  // namespace

Streak streak_of(std::span<const SignedOnDay> days, Date today) {
  const Date this_week = monday_of(today);
  Streak streak;
  int run = 0;
  Date last;
  visit_periods(days, monday_of, [&](Date monday, Money, std::int64_t basis_points) {
    if (basis_points <= 0) return;  // what was signed was taken back
    run = run > 0 && last.plus_days(7) == monday ? run + 1 : 1;
    last = monday;
    streak.longest = std::max(streak.longest, run);
  });
  streak.has_this_week = run > 0 && last == this_week;
  if (streak.has_this_week || (run > 0 && last.plus_days(7) == this_week)) streak.weeks = run;
  return streak;
}

OwnProgress own_progress(std::span<const SignedOnDay> days, Date today) {
  OwnProgress progress;
  progress.streak = streak_of(days, today);
  const auto look = [&](auto first_of, Money& now, std::optional<BestPeriod>& best) {
    visit_periods(days, first_of, [&](Date first, Money volume, std::int64_t) {
      if (first == first_of(today)) {
        now = volume;
      } else if (volume > Money{} && (!best || volume > best->volume)) {
        best = BestPeriod{first, volume};
      }
    });
  };
  look(monday_of, progress.this_week, progress.best_week);
  look(first_of_month, progress.this_month, progress.best_month);
  if (!days.empty() && days.back().on == today) progress.today = days.back().volume;
  return progress;
}

}  // namespace kvartett
