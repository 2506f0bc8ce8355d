// What a customer has bought, for going through all customers of a company: as Ledger::history, but
// into room that is used again, beside the lines themselves, and without the names of groups.
#pragma once

#include <vector>

#include "kvartett/ledger/ledger.h"

namespace kvartett {

struct History {
  std::vector<Purchase> purchases;  // in order of signing, up to and including the day
  std::vector<const Line*> lines;   // of each; they live as long as the ledger

  // `customer` is not merged into another one.
  void read(const Ledger& ledger, const KeptCustomer& customer, Date day) {
    purchases.clear();
    lines.clear();
    for (const LineRef ref : customer.lines) {
      const Deal& deal = ledger.deal(ref.deal).value;
      if (deal.signed_on > day) break;
      const Line& line = deal.lines[static_cast<std::size_t>(ref.line)];
      purchases.push_back({deal.signed_on,
                           line.product,
                           {},
                           covered_until(line, deal.signed_on),
                           line.volume_per_year});
      lines.push_back(&line);
    }
  }
};

}  // namespace kvartett
