// The entries day by day: what is dated on each, and what was signed. For what is reached on a day
// rather than by its month.
#pragma once

#include <map>
#include <vector>

#include "kvartett/domain/milestone.h"
#include "kvartett/domain/own_progress.h"
#include "kvartett/ledger/ledger.h"
#include "kvartett/rollup/columns.h"
#include "kvartett/rollup/query.h"

namespace kvartett {

// Days that have something, in order, from `from` to `to`, both included.
std::vector<VolumeOfDay> volume_by_day(const Columns& columns, const Filter& filter, Date from,
                                       Date to);

// First contract years only: what somebody signed that day.
using SignedDays = std::vector<SignedOnDay>;
SignedDays signed_by_day(const Columns& columns, const Filter& filter, Date from, Date to);
std::map<Id<Seller>, SignedDays> signed_by_seller(const Columns& columns, const Filter& filter,
                                                  Date from, Date to);

// Deals that were signed on these days and count for something, the newest first; of one day, those
// that were entered last.
std::vector<Id<Deal>> latest_deals(const Ledger& ledger, const Columns& columns,
                                   const Filter& filter, Date from, Date to, std::size_t limit);

}  // namespace kvartett
