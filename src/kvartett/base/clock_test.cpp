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

TEST_CASE("only time zones of the IANA list are time zones") {
  CHECK(is_time_zone("Europe/Stockholm"));
  CHECK_FALSE(is_time_zone("Europe/Atlantis"));
  CHECK_FALSE(is_time_zone(""));
  CHECK_FALSE(is_time_zone("../../etc/passwd"));
}

}  // namespace
}  // namespace kvartett
