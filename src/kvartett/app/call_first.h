// Which customers need a call, and why: those whose invoicing lags what was contracted, those that
// are not satisfied or have not been asked for long, and those who may soon leave.
#pragma once

#include "kvartett/app/view_kam.h"

namespace kvartett {

// A customer is low below this, and falls by at least this from one answer to the next, in tenths
// of a point, unless it is content still; an answer is old after so many months, and a day is near
// within so many days.
inline constexpr std::int32_t low_tenths = 70;
inline constexpr std::int32_t fall_tenths = 10;
inline constexpr std::int32_t content_tenths = 90;
inline constexpr int old_months = 12;
inline constexpr int near_days = 60;

// `delivered_to`: until when its delivery is counted.
std::vector<CallFor> calls_for(const Ledger& ledger, const KamCustomer& customer,
                               std::optional<Date> delivered_to, Date today);

}  // namespace kvartett
