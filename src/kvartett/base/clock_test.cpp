#include "kvartett/base/clock.h"

#include <doctest/doctest.h>

#include "tests/support/words.h"

namespace kvartett {
namespace {

TEST_CASE("a fixed clock says its day wherever it is asked") {
  const Clock clock{day("2026-06-15")};
  CHECK(clock.today("Europe/Stockholm") == day("2026-06-15"));
  CHECK(clock.today("Pacific/Auckland") == day("2026-06-15"));
  CHECK(text(clock.now()) == "2026-06-15T12:00:00Z");
}

TEST_CASE("the machine's clock is within a day of itself in any time zone") {
  const Clock clock;
  const Date here = clock.today("UTC");
  CHECK(std::abs(days_between(here, clock.today("Pacific/Kiritimati"))) <= 1);
  CHECK(std::abs(days_between(here, clock.today("Pacific/Pago_Pago"))) <= 1);
}

TEST_CASE("a day begins at its own midnight, also when the clocks are changed") {
  CHECK(text(start_of(day("2026-03-10"), "Europe/Stockholm")) == "2026-03-09T23:00:00Z");
  CHECK(text(start_of(day("2026-07-01"), "Europe/Stockholm")) == "2026-06-30T22:00:00Z");
  // Midnight did not exist that day in Beirut: clocks went from 23:59 to 01:00.
  CHECK(text(start_of(day("2024-03-31"), "Asia/Beirut")) == "2024-03-30T22:00:00Z");
}

TEST_CASE("an instant is shown as the clock on the wall shows it") {
  const Instant noon = start_of(day("2026-07-01"), "UTC") + std::chrono::hours{12};
  CHECK(text(noon) == "2026-07-01T12:00:00Z");
  CHECK(local_text(noon, "Europe/Stockholm") == "2026-07-01 14:00:00");
  CHECK(local_text(noon, "Pacific/Kiritimati") == "2026-07-02 02:00:00");
}

TEST_CASE("only time zones of the IANA list are time zones") {
  CHECK(is_time_zone("Europe/Stockholm"));
  CHECK_FALSE(is_time_zone("Europe/Atlantis"));
  CHECK_FALSE(is_time_zone(""));
  CHECK_FALSE(is_time_zone("../../etc/passwd"));
}

}  // namespace
}  // namespace kvartett
