#include "kvartett/domain/company.h"

namespace kvartett {

std::optional<Id<Team>> team_on(const Seller& seller, Date day) {
  for (const FormerTeam& former : seller.former_teams) {
    if (day <= former.until) return former.team;
  }
  return seller.team;
}

std::optional<Id<Seller>> owner_on(const Customer& customer, Date day) {
  for (const FormerOwner& former : customer.former_owners) {
    if (day <= former.until) return former.owner;
  }
  return customer.owner;
}

void hand_over(Customer& customer, std::optional<Id<Seller>> owner, Date from) {
  const Date day_before = from.plus_days(-1);
  const auto until_then = owner_on(customer, day_before);
  auto& former = customer.former_owners;
  std::erase_if(former, [&](const FormerOwner& one) { return one.until >= day_before; });
  if (until_then != owner) former.push_back({until_then, day_before});
  customer.owner = owner;
}

}  // namespace kvartett
