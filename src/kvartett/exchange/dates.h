// Dates as people and systems write them: "2026-03-10", "10/3 2026", "10 mars 2026", "3/10/2026
// 9:30 AM". Whether the day or the month comes first is decided for a whole column, because "3/10"
// alone can be either.
#pragma once

#include <optional>
#include <string_view>

#include "kvartett/base/calendar.h"

namespace kvartett {

enum class DateOrder { day_first, month_first };

struct DateText {
  std::optional<Date> certain;  // nothing: it hangs on the order of these
  int first = 0;
  int second = 0;
  int year = 0;
};
// Nothing when the cell is no day between 1900 and 2199. A time of day behind it is left out.
std::optional<DateText> find_date_text(std::string_view cell);

// What a date says by itself: 31/1 has the day first, 1/31 the month. Nothing: it can be either.
std::optional<DateOrder> proof_of(const DateText& text);

// Nothing when there is no such day in that order.
std::optional<Date> find_date(const DateText& text, DateOrder order);

}  // namespace kvartett
