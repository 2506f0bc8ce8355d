// Streaks and personal bests: somebody against herself.
#include "kvartett/domain/own_progress.h"

#include <doctest/doctest.h>

#include "tests/support/money_words.h"
#include "tests/support/words.h"

namespace kvartett {
namespace {

SignedOnDay deal(const char* on, std::int64_t kronor = 100) {
  return {day(on), sek(kronor), 10'000};
}

TEST_CASE("a streak is weeks in a row with at least one signing") {
  // Weeks 45, 46 and 47; two deals in one week are one week.
  const std::vector days = {deal("2026-11-03"), deal("2026-11-09"), deal("2026-11-13"),
                            deal("2026-11-22")};
  CHECK(streak_of(days, day("2026-11-22")) == Streak{3, 3, true});
}

TEST_CASE("a week that is not over breaks no streak, and the next one does") {
  const std::vector days = {deal("2026-11-09"), deal("2026-11-16")};
  CHECK(streak_of(days, day("2026-11-27")) == Streak{2, 2, false});
  CHECK(streak_of(days, day("2026-11-30")) == Streak{0, 2, false});
}

TEST_CASE("a streak goes over the new year, whatever the weeks are called") {
  const std::vector days = {deal("2025-12-28"), deal("2025-12-31"), deal("2026-01-05")};
  CHECK(streak_of(days, day("2026-01-06")).weeks == 3);
}

TEST_CASE("a deal that was taken back counts for no week, half a deal does") {
  CHECK(streak_of(std::vector{SignedOnDay{day("2026-11-16"), sek(0), 0}, deal("2026-11-23")},
                  day("2026-11-27"))
            .weeks == 1);
  CHECK(streak_of(std::vector{SignedOnDay{day("2026-11-23"), sek(50), 5'000}}, day("2026-11-27"))
            .weeks == 1);
  CHECK(streak_of({}, day("2026-11-27")) == Streak{});
}

TEST_CASE("the best week and the best month so far are those before this one") {
  const std::vector days = {deal("2026-09-01", 300), deal("2026-09-30", 100),
                            deal("2026-10-12", 350), deal("2026-11-23", 200),
                            deal("2026-11-27", 160)};
  const OwnProgress progress = own_progress(days, day("2026-11-27"));
  CHECK(progress.today == sek(160));
  CHECK(progress.this_week == sek(360));
  CHECK(progress.best_week == BestPeriod{day("2026-10-12"), sek(350)});
  CHECK(progress.is_best_week());
  CHECK(progress.this_month == sek(360));
  CHECK(progress.best_month == BestPeriod{day("2026-09-01"), sek(400)});
  CHECK_FALSE(progress.is_best_month());
}

TEST_CASE("a first week is no record, for there is nothing to beat") {
  const OwnProgress progress = own_progress(std::vector{deal("2026-11-27")}, day("2026-11-27"));
  CHECK_FALSE(progress.is_best_week());
  CHECK_FALSE(progress.best_week);
}

}  // namespace
}  // namespace kvartett
