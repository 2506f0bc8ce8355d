// The invoices of the demo company: what its contracts were worth once they were delivered, a
// quarter at a time and seldom to the krona what was estimated.
#pragma once

#include <cstdint>
#include <vector>

#include "kvartett/exchange/incoming_revenue.h"
#include "kvartett/ledger/ledger.h"

namespace kvartett {

// Of all contracts that run in the year of `today` or the two before, up to and including today.
// The same company and seed give the same invoices.
std::vector<IncomingRevenue> demo_invoices(const Ledger& company, Date today, std::uint64_t seed);

}  // namespace kvartett
