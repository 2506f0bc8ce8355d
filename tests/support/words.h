// Short words for tests: a day, a month and an amount as one would say them, and how doctest shows
// them.
#pragma once

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/base/calendar.h"
#include "kvartett/base/check.h"

namespace kvartett {

inline Date day(std::string_view text) {
  const auto date = find_date(text);
  ENSURE(date);
  return *date;
}

inline FiscalYear year(std::string_view first, std::string_view last) {
  return {day(first), day(last)};
}

}  // namespace kvartett

template <>
struct doctest::StringMaker<kvartett::Date> {
  static String convert(kvartett::Date date) { return date.text().c_str(); }
};
template <>
struct doctest::StringMaker<kvartett::Month> {
  static String convert(kvartett::Month month) { return month.text().c_str(); }
};
template <>
struct doctest::StringMaker<kvartett::FiscalYear> {
  static String convert(const kvartett::FiscalYear& year) {
    return (year.first.text() + " to " + year.last.text()).c_str();
  }
};

template <>
struct doctest::StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
    return all.c_str();
  }
};
