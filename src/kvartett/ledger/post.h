// From a deal to its entries: every dated volume of every line, divided between the sellers (domain
// definition §1). Posting cannot fail.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "kvartett/ledger/entry.h"

namespace kvartett {

// `until`: rolling lines are posted up to and including this day, the last of the fiscal year after
// the current one. `team_of` tells a seller's team of today.
std::vector<Entry> post(Id<Deal> id, const Deal& deal, const Settings& settings, Date until,
                        const std::function<std::optional<Id<Team>>(Id<Seller>)>& team_of);

}  // namespace kvartett
