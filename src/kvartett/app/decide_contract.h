// What a draft means in a company: who and what it names exists, and every line has its channel, by
// the customer's history, with the reason (domain definition §2).
#pragma once

#include "kvartett/ledger/ledger.h"

namespace kvartett {

// A new deal, or a correction of the one that has the number `id`. In a correction a line that is
// left out is struck; one whose customer, product, day of signing and renewal are as they were
// keeps its channel, because history that came in later moves nothing by itself. A channel that was
// chosen and is no longer is decided by the rules.
Result<Deal> decide_contract(const Ledger& ledger, const DealDraft& draft, Id<Deal> id, Date today);

// A deal as someone would type it, to be changed and decided again: the lines that stand, each
// naming the one that it corrects; a channel only where a person chose it.
DealDraft draft_of(const Deal& deal);

// Of a renewal, what exceeds the latest line of the same product before it (§2, setting expansion).
Money expansion_of(const Line& line, std::span<const Purchase> history, const Ledger& ledger,
                   Expansion setting);

}  // namespace kvartett
