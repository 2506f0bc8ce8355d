#include "kvartett/base/calendar.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "tests/support/words.h"

namespace kvartett {
namespace {

// 1900-01-01 to 2199-12-31, the days that can be written.
rc::Gen<Date> any_day() {
  return rc::gen::map(rc::gen::inRange(-25'567, 84'006),
                      [](int days) { return Date::from_days(days); });
}

TEST_CASE("a date that is written can be read, and is the same day") {
  CHECK(Date{} == day("1970-01-01"));
  CHECK(Date::of(2026, 3, 10).text() == "2026-03-10");
  CHECK(rc::check([] {
    const Date date = *any_day();
    RC_ASSERT(find_date(date.text()) == date);
    RC_ASSERT(Date::of(date.year(), date.month_of_year(), date.day_of_month()) == date);
    RC_ASSERT(date.month().first_day() <= date);
    RC_ASSERT(date <= date.month().last_day());
  }));
}

TEST_CASE("what is not a day that exists is not a date") {
  for (const char* text : {"", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-30",
                           "20260430", "2026-04-30 ", " 2026-04-30", "2026/04/30", "1899-12-31",
                           "2200-01-01", "2026-04-3x", "+026-04-30", "-026-04-30", "２026-04-3"}) {
    CAPTURE(text);
    CHECK_FALSE(find_date(text));
  }
  CHECK(find_date("2024-02-29"));
  CHECK(find_date("2000-02-29"));
  CHECK_FALSE(find_date("2100-02-29"));
  CHECK(find_date("1900-01-01"));
  CHECK(find_date("2199-12-31"));
}

TEST_CASE("a month after 31 January is the last of February") {
  CHECK(day("2026-01-31").plus_months(1) == day("2026-02-28"));
  CHECK(day("2024-01-31").plus_months(1) == day("2024-02-29"));
  CHECK(day("2026-01-31").plus_months(3) == day("2026-04-30"));
  CHECK(day("2026-01-31").plus_months(12) == day("2027-01-31"));
}

TEST_CASE("a year after 29 February is 28 February, and four years after it is the 29th again") {
  CHECK(day("2024-02-29").plus_months(12) == day("2025-02-28"));
  CHECK(day("2024-02-29").plus_months(24) == day("2026-02-28"));
  CHECK(day("2024-02-29").plus_months(48) == day("2028-02-29"));
}

TEST_CASE("months go backwards too, over the turn of the year") {
  CHECK(day("2026-03-31").plus_months(-1) == day("2026-02-28"));
  CHECK(day("2027-11-15").plus_months(-3) == day("2027-08-15"));
  CHECK(day("2027-02-28").plus_months(-12) == day("2026-02-28"));
  CHECK(day("2026-01-15").plus_months(-1) == day("2025-12-15"));
}

TEST_CASE("a later day of the same month is never an earlier day some months on") {
  CHECK(rc::check([] {
    const Date early = *any_day();
    const Date late = early.plus_days(*rc::gen::inRange(0, 40));
    const int months = *rc::gen::inRange(-600, 600);
    RC_ASSERT(early.plus_months(months) <= late.plus_months(months));
    const Date there = early.plus_months(months);
    RC_ASSERT(there.month() == early.month().plus(months));
    RC_ASSERT(there.day_of_month() == early.day_of_month() || there == there.month().last_day());
  }));
}

TEST_CASE("an ordinary calendar year has twelve whole months and its year's name") {
  const FiscalYear of_2026 = FiscalYears::calendar_year(2026);
  CHECK(of_2026.months().size() == 12);
  CHECK(of_2026.name() == "2026");
  CHECK(of_2026.days_of(Month::of(2026, 2)) == 28);
  CHECK(of_2026.days_of(Month::of(2025, 12)) == 0);
}

TEST_CASE("a broken year from April is named after both its years, and so are those around it") {
  const FiscalYears years{year("2026-04-01", "2027-03-31")};
  CHECK(years.containing(day("2026-04-01")).name() == "2026-2027");
  CHECK(years.containing(day("2026-03-31")) == year("2025-04-01", "2026-03-31"));
  CHECK(years.containing(day("2030-01-01")) == year("2029-04-01", "2030-03-31"));
  CHECK(years.find_named("2026-2027") == year("2026-04-01", "2027-03-31"));
  CHECK(years.find_named("2025-2026") == year("2025-04-01", "2026-03-31"));
  CHECK_FALSE(years.find_named("2026"));
}

TEST_CASE("the years that meet some days are told in order, the stated ones among them") {
  const FiscalYears years{year("2025-01-01", "2026-06-30")};
  std::vector<std::string> names;
  for (const FiscalYear& one : years.meeting(day("2023-12-31"), day("2026-07-01"))) {
    names.push_back(one.name());
  }
  CHECK(names == std::vector<std::string>{"2023", "2024", "2025-2026", "2026-2027"});
  CHECK(years.meeting(day("2026-07-02"), day("2026-07-01")).empty());
}

TEST_CASE("a broken year from July has July first and June last") {
  const FiscalYear broken =
      FiscalYears{year("2025-07-01", "2026-06-30")}.containing(day("2026-01-15"));
  CHECK(broken.months().front() == Month::of(2025, 7));
  CHECK(broken.months().back() == Month::of(2026, 6));
  CHECK(broken.months().size() == 12);
}

TEST_CASE("a first year may last eighteen months, and those after it twelve") {
  const auto years = FiscalYears::find({year("2025-07-01", "2026-12-31")});
  REQUIRE(years);
  CHECK(years->containing(day("2026-12-31")).months().size() == 18);
  CHECK(years->after(years->containing(day("2026-01-01"))) == year("2027-01-01", "2027-12-31"));
  CHECK(years->before(years->containing(day("2026-01-01"))) == year("2024-07-01", "2025-06-30"));
  CHECK(years->find_named("2025-2026") == year("2025-07-01", "2026-12-31"));
  CHECK_FALSE(FiscalYears::find({year("2025-07-01", "2027-01-01")}));
}

TEST_CASE("a company that starts mid-month has a first year that meets that month in part") {
  const FiscalYear first = year("2026-03-16", "2026-12-31");
  CHECK(first.months().size() == 10);
  CHECK(first.days_of(Month::of(2026, 3)) == 16);
  CHECK(first.days_of(Month::of(2026, 4)) == 30);
  CHECK(FiscalYears{first}.after(first) == year("2027-01-01", "2027-12-31"));
}

TEST_CASE(
    "stated years that leave a gap, overlap, end before they start or share a name are refused") {
  CHECK_FALSE(FiscalYears::find({}));
  CHECK_FALSE(FiscalYears::find({year("2026-12-31", "2026-01-01")}));
  CHECK_FALSE(
      FiscalYears::find({year("2025-01-01", "2025-12-31"), year("2026-01-02", "2026-12-31")}));
  CHECK_FALSE(
      FiscalYears::find({year("2025-01-01", "2025-12-31"), year("2025-12-31", "2026-12-30")}));
  CHECK_FALSE(
      FiscalYears::find({year("2026-01-01", "2026-06-30"), year("2026-07-01", "2026-12-31")}));
  CHECK(FiscalYears::find({year("2025-01-01", "2025-12-31"), year("2026-01-01", "2027-06-30")}));
}

TEST_CASE("a fiscal year that starts on 29 February is clamped once, not for ever") {
  const FiscalYears years{year("2024-02-29", "2025-02-27")};
  CHECK(years.containing(day("2027-06-01")) == year("2027-02-28", "2028-02-27"));
  CHECK(years.containing(day("2028-06-01")) == year("2028-02-28", "2029-02-27"));
  CHECK(years.containing(day("2020-06-01")) == year("2020-02-29", "2021-02-27"));
}

TEST_CASE("every day lies in exactly one fiscal year, whatever years the company has stated") {
  CHECK(rc::check([] {
    std::vector<FiscalYear> stated;
    Date first = Date::of(*rc::gen::inRange(1990, 2050), 1, 1).plus_days(*rc::gen::inRange(0, 365));
    const int count = *rc::gen::inRange(1, 5);
    for (int i = 0; i < count; ++i) {
      const Date next = first.plus_months(*rc::gen::inRange(1, 19));
      stated.push_back({first, next.plus_days(-1)});
      first = next;
    }
    const auto years = FiscalYears::find(stated);
    RC_PRE(years.has_value());
    const Date date = *any_day();
    const FiscalYear holds = years->containing(date);
    RC_ASSERT(holds.contains(date));
    RC_ASSERT(years->containing(holds.first) == holds);
    RC_ASSERT(years->containing(holds.last) == holds);
    RC_ASSERT(years->before(years->after(holds)) == holds);
    RC_ASSERT(years->after(holds).first == holds.last.plus_days(1));
    RC_ASSERT(years->before(holds).last == holds.first.plus_days(-1));
    for (const FiscalYear& one : stated) RC_ASSERT(years->containing(one.first) == one);
    if (holds.first.year() >= 1900 && holds.first.year() < 2200) {
      RC_ASSERT(years->find_named(holds.name()) == holds);
    }
    int days = 0;
    for (const Month month : holds.months()) days += holds.days_of(month);
    RC_ASSERT(days == days_between(holds.first, holds.last) + 1);
  }));
}

}  // namespace
}  // namespace kvartett
