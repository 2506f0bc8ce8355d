// What invoices and credit notes come to as revenue: their amounts excluding VAT, line by line,
// where the lines of each add up to what the document says, to the last öre.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "kvartett/exchange/incoming_revenue.h"
#include "kvartett/exchange/ubl.h"

namespace kvartett::ubl {

struct Received {
  std::string file;  // its name within an archive; empty: it came alone
  Invoice invoice;
};

// `our_org_number` in any dress; empty: not known, and then nobody can tell what we sold from what
// we bought. A file with invoices that are not ours is refused. The very same document again is
// left out.
RevenueFile revenue_of(std::span<const Received> received, std::string_view our_org_number);

}  // namespace kvartett::ubl
