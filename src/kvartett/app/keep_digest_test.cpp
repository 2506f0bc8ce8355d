#include "kvartett/app/keep_digest.h"

#include <doctest/doctest.h>

namespace kvartett {
namespace {

const Date monday = Date::of(2026, 11, 23);
const Date friday = Date::of(2026, 11, 20);
const Date saturday = Date::of(2026, 11, 21);

DigestChoice choice(DigestRhythm rhythm, std::optional<Date> told_on) {
  return {1, rhythm, told_on};
}

}  // namespace

TEST_CASE("who did not ask for a digest gets none") {
  CHECK_FALSE(digest_due(choice(DigestRhythm::off, {}), monday, 12));
}

TEST_CASE("a daily digest comes once every working day, from seven in the morning") {
  const auto daily = choice(DigestRhythm::daily, friday);
  CHECK_FALSE(digest_due(daily, monday, 6));
  CHECK(digest_due(daily, monday, 7) == friday);  // tells of the weekend too
  CHECK_FALSE(digest_due(daily, saturday, 12));
  CHECK_FALSE(digest_due(choice(DigestRhythm::daily, monday), monday, 23));
}

TEST_CASE("a daily digest that has been away for long tells of a week at most") {
  CHECK(digest_due(choice(DigestRhythm::daily, Date::of(2026, 10, 1)), monday, 9) ==
        monday.plus_days(-7));
}

TEST_CASE("a weekly digest comes on Monday, or as soon as the server is there again") {
  const auto weekly = choice(DigestRhythm::weekly, Date::of(2026, 11, 16));
  CHECK(digest_due(weekly, monday, 7) == Date::of(2026, 11, 16));
  CHECK(digest_due(weekly, monday.plus_days(2), 7) == Date::of(2026, 11, 16));
  CHECK_FALSE(digest_due(weekly, friday, 12));
  CHECK_FALSE(digest_due(choice(DigestRhythm::weekly, monday), monday.plus_days(6), 12));
}

}  // namespace kvartett
