// Contracted against delivered, customer by customer (domain definition §4, KAM view): what the
// contracts say should have been delivered from one day to another, evenly over their years, beside
// what was invoiced for those same days. What was invoiced outside every contract stands beside and
// delivers nothing.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "kvartett/rollup/match_revenue.h"

namespace kvartett {

struct Delivery {
  Money contracted;
  Money delivered;
  Money outside;  // was invoiced to the customer, and belongs to no contract

  Money lag() const { return contracted > delivered ? contracted - delivered : Money{}; }
  // Less than four fifths of what was contracted: outside the band in which an estimate is good
  // enough.
  bool is_behind() const;
  Delivery& operator+=(const Delivery& other);
};

// From `from` to `to`, both included; `to` is no later than the revenue is. Of those customers, who
// are merged into no other and answer for those merged into them.
std::map<Id<Customer>, Delivery> measure_delivery(const Ledger& ledger,
                                                  const MatchedRevenue& revenue,
                                                  const std::vector<Id<Customer>>& customers,
                                                  Date from, Date to);

}  // namespace kvartett
