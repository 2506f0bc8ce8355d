// One's own progress: weeks in a row with a signing, and the best week and month so far. Each
// measures somebody against herself, never against others.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "kvartett/base/calendar.h"
#include "kvartett/domain/money.h"

namespace kvartett {

// What was signed on a day: the first contract years of its deals. What rolls on by itself is
// nobody's doing.
struct SignedOnDay {
  Date on;
  Money volume;
  std::int64_t deal_basis_points = 0;  // 10,000 is one deal; a half share 5,000
};

struct Streak {
  int weeks = 0;    // in a row, up to this week
  int longest = 0;  // ever
  // Whether this week has its signing. While it has not, the streak stands: the week is not over.
  bool has_this_week = false;
  bool operator==(const Streak&) const = default;
};

// ISO weeks, Monday to Sunday. `days` are in order and none is after `today`.
Streak streak_of(std::span<const SignedOnDay> days, Date today);

struct BestPeriod {
  Date first;  // the Monday, or the first of the month
  Money volume;
  bool operator==(const BestPeriod&) const = default;
};

struct OwnProgress {
  Money today;
  Money this_week;
  Money this_month;
  // Before this week and this month; nothing: nothing was signed before.
  std::optional<BestPeriod> best_week;
  std::optional<BestPeriod> best_month;
  Streak streak;

  // A first week is no record: there is nothing to beat.
  bool is_best_week() const { return best_week && this_week > best_week->volume; }
  bool is_best_month() const { return best_month && this_month > best_month->volume; }
};

OwnProgress own_progress(std::span<const SignedOnDay> days, Date today);

}  // namespace kvartett
