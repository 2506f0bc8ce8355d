// What a change of contracts does to the ledger: the entries that must enter with it, so that every
// deal it concerns stands as its contract then says (domain definition §1).
#pragma once

#include <functional>
#include <set>
#include <vector>

#include "kvartett/app/app.h"

namespace kvartett {

// A seller's team on a day, as far as it is known today: later days have today's.
TeamOn team_on_days(const Ledger& ledger, Date today);

// The deals whose lines a deal renews.
std::set<Id<Deal>> renewed_by(const Deal& deal);

// `facts` have not happened yet. `deals`: which of those that exist they concern. Also the deal
// that they sign, when they sign one, gets its entries. `progress` is told how many deals are done,
// now and then.
std::vector<Entry> repost_deals(const Snapshot& company, const std::vector<Fact>& facts,
                                const std::set<Id<Deal>>& deals, Date today,
                                const std::function<void(std::size_t, std::size_t)>& progress = {});

}  // namespace kvartett
