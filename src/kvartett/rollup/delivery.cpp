#include "kvartett/rollup/delivery.h"

#include <algorithm>

#include "kvartett/domain/contract_year.h"
#include "kvartett/rollup/accuracy.h"

namespace kvartett {
namespace {

// What of a contract year is due from one day to another. What ended early is due until then.
Money due_within(const ContractYear& year, const Line& line, Date from, Date to) {
  if (line.ended_on) to = std::min(to, *line.ended_on);
  if (to < from) return {};
  return due_by(year, to) - due_by(year, from.plus_days(-1));
}

}  // namespace

bool Delivery::is_behind() const {
  return Wide{delivered.minor_units()} * 100 <
         Wide{contracted.minor_units()} * accuracy_target_per_cent;
}

Delivery& Delivery::operator+=(const Delivery& other) {
  contracted += other.contracted;
  delivered += other.delivered;
  outside += other.outside;
  return *this;
}

std::map<Id<Customer>, Delivery> measure_delivery(const Ledger& ledger,
                                                  const MatchedRevenue& revenue,
                                                  const std::vector<Id<Customer>>& customers,
                                                  Date from, Date to) {
  std::map<Id<Customer>, Delivery> delivery;
  for (const Id<Customer> customer : customers) delivery[customer];
  const auto find = [&](Id<Customer> customer) { return delivery.find(ledger.resolved(customer)); };

  std::map<LineRef, Date> first_invoiced;  // what is bought once is delivered then
  for (const RevenuePart& part : revenue.parts) {
    const Money amount = part.amount_within(from, to);
    if (!part.line) {
      const auto& customer = ledger.revenue().entry(part.sequence).value.customer;
      if (!customer) continue;
      if (const auto found = find(*customer); found != delivery.end())
        found->second.outside += amount;
      continue;
    }
    const auto found = find(ledger.deal(part.line->deal).value.customer);
    if (found == delivery.end()) continue;
    found->second.delivered += amount;
    const auto [first, is_new] = first_invoiced.emplace(*part.line, part.first);
    if (!is_new) first->second = std::min(first->second, part.first);
  }

  for (auto& [customer, sums] : delivery) {
    for (const LineRef ref : ledger.customer(customer).lines) {
      const KeptDeal& kept = ledger.deal(ref.deal);
      const Line& line = ledger.line(ref);
      for (ContractYear year :
           contract_years(line, kept.value.signed_on, kept.policy.multi_year, to)) {
        if (line.term == Term::one_off) {
          if (const auto first = first_invoiced.find(ref); first != first_invoiced.end())
            year = delivered_at_once(year, first->second);
        }
        sums.contracted += due_within(year, line, from, to);
      }
    }
  }
  return delivery;
}

}  // namespace kvartett
