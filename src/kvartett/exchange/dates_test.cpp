#include "kvartett/exchange/dates.h"

#include <doctest/doctest.h>

#include <string>

namespace kvartett {
namespace {

// The day that a cell names when days come first; "month first" beside it where that is another
// day.
std::string day(std::string_view cell) {
  const auto text = find_date_text(cell);
  if (!text) return "no day";
  const auto day_first = find_date(*text, DateOrder::day_first);
  const auto month_first = find_date(*text, DateOrder::month_first);
  if (!day_first) return "month first " + month_first->text();
  if (!month_first || *day_first == *month_first) return day_first->text();
  return day_first->text() + " or " + month_first->text();
}

}  // namespace

TEST_CASE("dates are read as people and systems write them") {
  for (const auto* cell : {"2026-03-31",
                           "2026/03/31",
                           "2026.3.31",
                           "20260331",
                           "260331",
                           "31.3.2026",
                           "31.3.26",
                           "31/3/2026",
                           "31/3 2026",
                           "31-03-2026",
                           "31 mars 2026",
                           "31 mar. 2026",
                           "31 MAR 2026",
                           "den 31 mars 2026",
                           "31-Mar-26",
                           "March 31, 2026",
                           "Mar 31 2026",
                           "2026-03-31 09:30",
                           "2026-03-31 00:00:00",
                           "2026-03-31T09:30:00.000Z",
                           "2026-03-31T09:30:00+02:00",
                           "31/3/2026 9:30 AM",
                           "20260331 09:30",
                           " 2026-03-31 ",
                           "46112"}) {
    CHECK_MESSAGE(day(cell) == "2026-03-31", cell);
  }
  CHECK(day("1 maj 2026") == "2026-05-01");
  CHECK(day("1 okt. 2026") == "2026-10-01");
  CHECK(day("1 sept 2026") == "2026-09-01");
  CHECK(day("1. desember 2026") == "2026-12-01");
  CHECK(day("1 marraskuuta 2026") == "2026-11-01");
  CHECK(day("1 maaliskuu 2026") == "2026-03-01");
}

TEST_CASE("a date that can be read in two ways says so") {
  CHECK(day("3/10/2026") == "2026-10-03 or 2026-03-10");
  CHECK(day("3-10-2026") == "2026-10-03 or 2026-03-10");
  CHECK(day("3.10.2026") == "2026-10-03");
  CHECK(day("3/3/2026") == "2026-03-03");
  CHECK(day("3/31/2026") == "month first 2026-03-31");
  CHECK(proof_of(*find_date_text("3/31/2026")) == DateOrder::month_first);
  CHECK(proof_of(*find_date_text("31/3/2026")) == DateOrder::day_first);
  CHECK_FALSE(proof_of(*find_date_text("3/10/2026")));
  CHECK_FALSE(proof_of(*find_date_text("2026-03-31")));
}

TEST_CASE("weeks, months, quarters and days that do not exist are no days") {
  for (const auto* cell : {"", "2026-W05", "v. 5", "Q1 2026", "kv 1", "202613", "2026-02-29",
                           "31/13/2026", "1899-12-31", "2026-03", "mars 2026", "09:30", "abc", "12",
                           "2026-03-31 kanske", "99999999", "1/2/3/4"}) {
    CHECK_MESSAGE(day(cell) == "no day", cell);
  }
}

}  // namespace kvartett
