// What a customer has bought, for going through all customers of a company: as Ledger::history, but
// into room that is used again, beside the lines themselves, and without the names of groups.
#pragma once

#include <vector>

#include "kvartett/ledger/ledger.h"

namespace kvartett {

struct History {
  std::vector<Purchase> purchases;  // in order of signing, up to and including the day
  std::vector<Line> lines;          // of each

  // `customer` is not merged into another one.
  void read(const Ledger& ledger, const KeptCustomer& customer, Date day) {
    purchases.clear();
    lines.clear();
    for (const LineRef ref : customer.lines) {
      const Date signed_on = ledger.signed_on(ref.deal);
      if (signed_on > day) break;
      const Line& line = lines.emplace_back(ledger.line(ref));
      purchases.push_back(
          {signed_on, line.product, {}, covered_until(line, signed_on), line.volume_per_year});
    }
  }
};

}  // namespace kvartett
