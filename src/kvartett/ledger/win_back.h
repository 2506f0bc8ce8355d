// Customers to win back: passive and lost ones, by the volume that they used to buy (domain
// definition §5).
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "kvartett/base/sentence.h"
#include "kvartett/ledger/ledger.h"

namespace kvartett {

// A product that ran, or was bought once, in the last year in which the customer was covered.
struct UsedToBuy {
  std::optional<Id<Product>> product;
  Money volume_per_year;
  Date last_signed_on;
};

struct WinBack {
  Id<Customer> customer;
  CustomerStatus status = CustomerStatus::passive;
  std::optional<Date> covered_until;  // by contract; nothing: a contract of a lost customer goes on
  std::optional<Date> lost_on;        // of a lost customer
  std::optional<Date> passive_since;  // of a passive one
  Money used_to_buy;                  // the sum of `bought`
  std::vector<UsedToBuy> bought;      // the largest first
};

// Those who have signed something and are passive or lost on `day`, the largest first. What they
// used to buy is the volume per year of the twelve months up to the last day covered (of a lost
// customer: the day she was lost, when that is earlier): contracts that ran on the product's own
// last day in them, so that one that was renewed counts once, and every one-off signed in them.
// `seen`: whose purchases may be looked at; nothing set: all.
std::vector<WinBack> find_win_backs(const Ledger& ledger, Date day,
                                    const std::function<bool(Id<Customer>)>& seen);

// "Covered until 2024-06-30, and has signed nothing since: passive since 2025-07-01."
Sentence explain(const WinBack& win_back);

}  // namespace kvartett
