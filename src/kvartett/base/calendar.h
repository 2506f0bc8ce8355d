// Civil dates in the company's time zone, calendar months and fiscal years. A date has no time of
// day; who decides what day it is today is the clock at the edge.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kvartett {

class Month;

class Date {
 public:
  Date() = default;                                        // 1970-01-01
  static Date of(int year, unsigned month, unsigned day);  // a day that exists
  static Date from_days(std::int32_t days_since_1970) { return Date{days_since_1970}; }

  std::int32_t days_since_1970() const { return days_; }
  int year() const;
  unsigned month_of_year() const;  // 1-12
  unsigned day_of_month() const;   // 1-31
  Month month() const;
  Date plus_days(std::int32_t days) const { return Date{days_ + days}; }
  // The same day of a later (or earlier) month; a day that month lacks becomes its last: 31 January
  // plus one month is 28 or 29 February.
  Date plus_months(int months) const;
  std::string text() const;  // 2026-03-10
  auto operator<=>(const Date&) const = default;

 private:
  explicit Date(std::int32_t days) : days_{days} {}
  std::int32_t days_ = 0;
};

// Days from `from` to `to`; negative when `to` is the earlier.
inline std::int32_t days_between(Date from, Date to) {
  return to.days_since_1970() - from.days_since_1970();
}

// Exactly YYYY-MM-DD, a day that exists between 1900-01-01 and 2199-12-31.
std::optional<Date> find_date(std::string_view text);

class Month {
 public:
  Month() = default;
  static Month of(int year, unsigned month) {
    return Month{year * 12 + static_cast<int>(month) - 1};
  }
  static Month from_number(std::int32_t months_since_year_0) { return Month{months_since_year_0}; }

  std::int32_t number() const { return number_; }  // months since January of the year 0
  int year() const { return number_ / 12; }
  unsigned month_of_year() const { return static_cast<unsigned>(number_ % 12) + 1; }
  Date first_day() const { return Date::of(year(), month_of_year(), 1); }
  Date last_day() const { return plus(1).first_day().plus_days(-1); }
  Month plus(int months) const { return Month{number_ + months}; }
  std::string text() const;  // 2026-03
  auto operator<=>(const Month&) const = default;

 private:
  explicit Month(std::int32_t number) : number_{number} {}
  std::int32_t number_ = 1970 * 12;
};

// Exactly YYYY-MM, between 1900-01 and 2199-12.
std::optional<Month> find_month(std::string_view text);

// A company's year: its first and its last day, both included. A broken year and a long first year
// are ordinary; its months are the calendar months that it meets, the first and last perhaps in
// part.
struct FiscalYear {
  Date first;
  Date last;

  bool contains(Date date) const { return first <= date && date <= last; }
  std::vector<Month> months() const;
  // How many of a month's days lie in the year.
  int days_of(Month month) const;
  // "2026", or "2025-2026" when it meets two calendar years.
  std::string name() const;
  bool operator==(const FiscalYear&) const = default;
};

// All fiscal years of a company: those it has stated, without gaps between them, and before and
// after these years of twelve months.
class FiscalYears {
 public:
  FiscalYears() : FiscalYears(calendar_year(1970)) {}
  explicit FiscalYears(FiscalYear one) : stated_{one} {}
  // Each starts the day after the one before it and has at most 18 months; no two have the same
  // name. Nothing when the list breaks these rules.
  static std::optional<FiscalYears> find(std::vector<FiscalYear> stated);
  static FiscalYear calendar_year(int year) {
    return {Date::of(year, 1, 1), Date::of(year, 12, 31)};
  }

  const std::vector<FiscalYear>& stated() const { return stated_; }
  FiscalYear containing(Date date) const;
  FiscalYear after(const FiscalYear& year) const { return containing(year.last.plus_days(1)); }
  FiscalYear before(const FiscalYear& year) const { return containing(year.first.plus_days(-1)); }
  // Those that meet the days from `first` to `last` (both included), in order.
  std::vector<FiscalYear> meeting(Date first, Date last) const;
  // Among the years that meet 1900 to 2199.
  std::optional<FiscalYear> find_named(std::string_view name) const;
  bool operator==(const FiscalYears&) const = default;

 private:
  std::vector<FiscalYear> stated_;
};

}  // namespace kvartett
