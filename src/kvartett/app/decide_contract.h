// What a draft means in a company: who and what it names exists, and every line has its channel, by
// the customer's history, with the reason (domain definition §2).
#pragma once

#include "kvartett/domain/bought_so_far.h"
#include "kvartett/ledger/ledger.h"

namespace kvartett {

// A new deal, or a correction of the one that has the number `id`. In a correction a line that is
// left out is struck; one whose customer, product, day of signing and renewal are as they were
// keeps its channel, because history that came in later moves nothing by itself. A channel that was
// chosen and is no longer is decided by the rules. `known`: what the customer has bought before it,
// when that is at hand; otherwise it is read from the ledger.
Result<Deal> decide_contract(const Ledger& ledger, const DealDraft& draft, Id<Deal> id, Date today,
                             const BoughtSoFar* known = nullptr);

// What the customer has signed before a deal, as Ledger::history_before tells it.
BoughtSoFar bought_before(const Ledger& ledger, Id<Customer> customer, Date signed_on,
                          Id<Deal> deal);

// A deal as someone would type it, to be changed and decided again: the lines that stand, each
// naming the one that it corrects; a channel only where a person chose it.
DealDraft draft_of(const Deal& deal);

// Of a renewal, what exceeds the latest line of the same product before it (§2, setting expansion).
Money expansion_of(const Line& line, const BoughtSoFar& bought, const Ledger& ledger,
                   Expansion setting);

}  // namespace kvartett
