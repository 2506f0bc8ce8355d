#include "kvartett/ledger/customer_standing.h"

#include <algorithm>

namespace kvartett {
namespace {

template <class Counts>
Money volume_on(const Ledger& ledger, const KeptCustomer& customer, Date day, Counts counts) {
  Money volume;
  for (const LineRef ref : customer.lines) {
    const Date signed_on = ledger.signed_on(ref.deal);
    const Line line = ledger.line(ref);
    if (signed_on > day || line.start > day || line.term == Term::one_off) continue;
    const auto last = covered_until(line, signed_on);
    if ((!last || *last >= day) && counts(ref.deal)) volume += line.volume_per_year;
  }
  return volume;
}

}  // namespace

Money volume_shared_by(const Ledger& ledger, const Sellers& sellers, Id<Customer> customer,
                       Date day) {
  return volume_on(ledger, ledger.customer(ledger.resolved(customer)), day,
                   [&](Id<Deal> deal) { return sellers.share_in(ledger.deal(deal).value); });
}

CustomerStanding stand_on(const Ledger& ledger, Id<Customer> id, Date day) {
  const KeptCustomer& kept = ledger.customer(ledger.resolved(id));
  const std::vector<Purchase> history = ledger.history(id, day);
  const int passive_after = ledger.settings().passive_after_months;
  CustomerStanding standing;
  standing.day = day;
  standing.status = status_on(day, history, kept.value.lost_on, passive_after);
  if (standing.status == CustomerStatus::lost) standing.lost_on = kept.value.lost_on;
  standing.covered_until = active_until(history, 0);
  standing.active_until = active_until(history, passive_after);
  standing.volume_per_year = volume_on(ledger, kept, day, [](Id<Deal>) { return true; });
  return standing;
}

Sentence explain(const CustomerStanding& standing) {
  switch (standing.status) {
    case CustomerStatus::prospect:
      return say("Has never bought.", "Har aldrig köpt.");
    case CustomerStatus::lost:
      return say("Marked as lost on {}, and has signed nothing since.",
                 "Markerad som förlorad {} och har inte tecknat något sedan dess.",
                 standing.lost_on->text());
    case CustomerStatus::passive:
      return say("Covered until {} and has signed nothing since: passive since {}.",
                 "Täckt till och med {} och har inte tecknat något sedan dess: passiv sedan {}.",
                 standing.covered_until->text(), standing.active_until->plus_days(1).text());
    case CustomerStatus::active:
      break;
  }
  if (!standing.covered_until) {
    return say("Has a contract that runs until notice.", "Har ett avtal som löper tills vidare.");
  }
  if (standing.day <= *standing.covered_until) {
    return say("Covered until {}.", "Täckt till och med {}.", standing.covered_until->text());
  }
  return say("Covered until {}; counts as active until {}.",
             "Täckt till och med {}; räknas som aktiv till och med {}.",
             standing.covered_until->text(), standing.active_until->text());
}

}  // namespace kvartett
