// How a customer stands on a day: prospect, active, passive or lost, until when, and why (domain
// definition §2).
#pragma once

#include <optional>

#include "kvartett/domain/sellers.h"
#include "kvartett/ledger/ledger.h"

namespace kvartett {

struct CustomerStanding {
  Date day;
  CustomerStatus status = CustomerStatus::prospect;
  std::optional<Date> lost_on;        // of a lost one
  std::optional<Date> covered_until;  // the latest; nothing: a prospect, or for ever
  std::optional<Date> active_until;   // and the months after; likewise
  Money volume_per_year;              // of the contracts of a term that run on the day
};

// By what was signed up to and including the day, also by those that are the same customer.
CustomerStanding stand_on(const Ledger& ledger, Id<Customer> customer, Date day);

// What of that volume is of contracts that the sellers have a share in.
Money volume_shared_by(const Ledger& ledger, const Sellers& sellers, Id<Customer> customer,
                       Date day);

// "Covered by contract until 2026-12-31."
Sentence explain(const CustomerStanding& standing);

}  // namespace kvartett
