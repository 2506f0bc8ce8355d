// What of a contract year is a seller's, a team's or a channel's: the same part of its volume, of
// its delivery and of what it was invoiced.
#pragma once

#include <cstdint>

#include "kvartett/ledger/ledger.h"
#include "kvartett/rollup/query.h"

namespace kvartett {

class CreditedPart {
 public:
  // `filter`: with those merged into its customer and those below its team (widened).
  CreditedPart(const Ledger& ledger, const Filter& filter) : ledger_{ledger}, filter_{filter} {}

  // Whether it leaves anything out that is of a contract: a part of a line, or whole lines.
  bool is_whole_company() const {
    return is_of_everyone() && !filter_.customer && !filter_.product;
  }
  // Whether all that a customer was invoiced is asked about, of contracts and of none.
  bool is_of_everyone() const {
    return !filter_.is_of_some_sellers() && !filter_.channel && !filter_.product;
  }

  // Whether a deal, and a line of it, may have any part.
  bool takes(const Deal& deal) const;
  bool takes(const KeptDeal& kept, std::size_t line) const;

  // Of an amount of a contract year. The parts of all sellers add up to it, and so do those of all
  // channels.
  Money of(const KeptDeal& kept, std::size_t line, std::int32_t contract_year, Money amount) const;

 private:
  Money in_channel(const KeptDeal& kept, const Line& line, std::int32_t contract_year,
                   Money amount) const;

  const Ledger& ledger_;
  Filter filter_;
};

}  // namespace kvartett
