// From a deal to its entries: every dated volume of every line, divided between the sellers (domain
// definition §1). Posting cannot fail.
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "kvartett/ledger/entry.h"

namespace kvartett {

// A seller's team on a day.
using TeamOn = std::function<std::optional<Id<Team>>(Id<Seller>, Date)>;

// Everything that the contract says now. `until`: rolling lines are posted up to and including this
// day, the last of the fiscal year after the current one.
std::vector<Entry> post(Id<Deal> id, const Deal& deal, PostingPolicy policy, Date until,
                        const TeamOn& team_on);

// When postings may be dated: not in a month that is closed, but on the first day that is open
// instead.
struct OpenDays {
  std::optional<Date> first;  // nothing: all are open
  Date landing(Date on) const { return first ? std::max(on, *first) : on; }
};

// What to add to a deal's entries, so that they come to `wanted`: what stands and is no longer
// wanted is reversed, what is wanted and does not stand is posted, and what stands rightly is left
// alone. `posted`: all entries that name the deal. `moved_signing`: the deal had another day of
// signing when these were posted. Entries dated before `today` keep their team.
std::vector<Entry> repost(std::span<const NumberedEntry> posted, std::span<const Entry> wanted,
                          bool moved_signing, Date today, OpenDays open);

}  // namespace kvartett
