// The season of a channel: integer weights per month of a fiscal year, so that July looks like July
// (domain definition §3, Months).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "kvartett/base/calendar.h"
#include "kvartett/domain/money.h"

namespace kvartett {

// The same weight for every month.
std::vector<std::int64_t> even_season(const FiscalYear& year);

// What a month of earlier years brought in.
struct MonthVolume {
  Month month;
  Money volume;
};

// The shares that the calendar months had of earlier years, so that a year as long as this one adds
// up to 10,000: each month weighs what it brought in on average, a month that was never seen as
// much as the others, and a month that the year meets in part its part. Even when nothing came in.
std::vector<std::int64_t> season_like(std::span<const MonthVolume> earlier, const FiscalYear& year);

// The shares of these amounts, one per month of the year, of 10,000 together. Even when there is
// nothing.
std::vector<std::int64_t> season_of(std::span<const Money> months);

}  // namespace kvartett
