// Overlay credit: what sellers are credited for having helped, beside the 100 % of a deal and never
// in any sum with it.
#pragma once

#include <cstdint>
#include <vector>

#include "kvartett/domain/sellers.h"
#include "kvartett/ledger/ledger.h"
#include "kvartett/rollup/columns.h"

namespace kvartett {

struct OverlayCredit {
  Id<Seller> seller;
  Channel channel = Channel::renewal;
  Money actual;            // of entries dated in the year up to and including the day
  Money later;             // and of those dated later in the year
  std::int32_t deals = 0;  // behind it; void ones do not count
};

// By seller and channel. A seller's credit of a deal is her overlay share of the deal's entries in
// a channel, of all its sellers together, rounded once. `of`: whose.
std::vector<OverlayCredit> find_overlay_credit(const Ledger& ledger, const Columns& columns,
                                               const FiscalYear& year, Date on, const Sellers& of);

}  // namespace kvartett
