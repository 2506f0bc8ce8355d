#include "kvartett/base/calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "kvartett/base/check.h"

namespace kvartett {
namespace {

std::chrono::year_month_day civil(std::int32_t days) {
  return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{days}}};
}

std::optional<int> find_digits(std::string_view text) {
  if (!std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) return {};
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

Date Date::of(int year, unsigned month, unsigned day) {
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                         std::chrono::day{day}};
  ENSURE(date.ok());
  return Date{static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count())};
}

int Date::year() const { return static_cast<int>(civil(days_).year()); }
unsigned Date::month_of_year() const { return static_cast<unsigned>(civil(days_).month()); }
unsigned Date::day_of_month() const { return static_cast<unsigned>(civil(days_).day()); }
Month Date::month() const { return Month::of(year(), month_of_year()); }

Date Date::plus_months(int months) const {
  const Month there = month().plus(months);
  return std::min(there.first_day().plus_days(static_cast<std::int32_t>(day_of_month()) - 1),
                  there.last_day());
}

std::string Date::text() const {
  return fmt::format("{:04}-{:02}-{:02}", year(), month_of_year(), day_of_month());
}

std::optional<Date> find_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const auto year = find_digits(text.substr(0, 4));
  const auto month = find_digits(text.substr(5, 2));
  const auto day = find_digits(text.substr(8, 2));
  if (!year || !month || !day || *year < 1900 || *year > 2199) return {};
  const std::chrono::year_month_day date{std::chrono::year{*year},
                                         std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return {};
  return Date::of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::optional<Month> find_month(std::string_view text) {
  const auto first = find_date(std::string{text} + "-01");
  return first ? std::optional{first->month()} : std::nullopt;
}

std::string Month::text() const { return fmt::format("{:04}-{:02}", year(), month_of_year()); }

std::vector<Month> FiscalYear::months() const {
  std::vector<Month> months;
  for (Month month = first.month(); month <= last.month(); month = month.plus(1)) {
    months.push_back(month);
  }
  return months;
}

int FiscalYear::days_of(Month month) const {
  const Date from = std::max(first, month.first_day());
  const Date to = std::min(last, month.last_day());
  return std::max(0, days_between(from, to) + 1);
}

std::string FiscalYear::name() const {
  if (first.year() == last.year()) return fmt::format("{}", first.year());
  return fmt::format("{}-{}", first.year(), last.year());
}

std::optional<FiscalYears> FiscalYears::find(std::vector<FiscalYear> stated) {
  if (stated.empty()) return {};
  std::set<std::string> names;
  for (std::size_t i = 0; i < stated.size(); ++i) {
    const FiscalYear& year = stated[i];
    if (year.last < year.first) return {};
    if (year.last >= year.first.plus_months(18)) return {};
    if (i > 0 && year.first != stated[i - 1].last.plus_days(1)) return {};
    if (!names.insert(year.name()).second) return {};
  }
  FiscalYears years;
  years.stated_ = std::move(stated);
  return years;
}

FiscalYear FiscalYears::containing(Date date) const {
  for (const FiscalYear& year : stated_) {
    if (year.contains(date)) return year;
  }
  // Count in whole years from the nearest stated end, so that a 29 February is clamped once, not
  // for ever.
  const bool later = date > stated_.back().last;
  const Date anchor = later ? stated_.back().last.plus_days(1) : stated_.front().first;
  int years = date.year() - anchor.year();
  while (anchor.plus_months(12 * years) > date) --years;
  while (anchor.plus_months(12 * (years + 1)) <= date) ++years;
  return {anchor.plus_months(12 * years), anchor.plus_months(12 * (years + 1)).plus_days(-1)};
}

std::vector<FiscalYear> FiscalYears::meeting(Date first, Date last) const {
  std::vector<FiscalYear> years;
  for (Date day = first; day <= last; day = years.back().last.plus_days(1)) {
    years.push_back(containing(day));
  }
  return years;
}

std::optional<FiscalYear> FiscalYears::find_named(std::string_view name) const {
  const auto first_year = find_digits(name.substr(0, 4));
  if (name.size() < 4 || !first_year || *first_year < 1900 || *first_year > 2199) return {};
  for (Date day = Date::of(*first_year, 1, 1); day.year() == *first_year;) {
    const FiscalYear year = containing(day);
    if (year.name() == name) return year;
    day = year.last.plus_days(1);
  }
  return {};
}

}  // namespace kvartett
