// Contracts that run out, and how many of them are renewed: what landing takes for the renewals
// that are not yet signed (domain definition §3, Proposal, and §4, landing).
#pragma once

#include <vector>

#include "kvartett/ledger/ledger.h"

namespace kvartett {

// The same customer has signed the same product again since, or named the line as renewed, on or
// before `day`.
bool is_renewed(const Ledger& ledger, LineRef line, Date day);

// Lines of fixed terms whose last day lies from `from` to `to` (both included), that run their term
// and are not renewed on `day`. In order of their last day.
std::vector<LineRef> find_expiring(const Ledger& ledger, Date from, Date to, Date day);

// Of the volume that ran out in the two years before `day`, the part that was renewed, in parts per
// million. With fewer than 20 cases: the usual 90 %.
std::int64_t renewal_rate_ppm(const Ledger& ledger, Date day);

}  // namespace kvartett
