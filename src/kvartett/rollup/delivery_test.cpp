#include "kvartett/rollup/delivery.h"

#include <doctest/doctest.h>

#include "tests/support/small_ledger.h"

namespace kvartett {
namespace {

struct Invoiced : SmallLedger {
  void invoice(const std::string& name, std::string_view on, Money amount,
               std::optional<std::string_view> first = {},
               std::optional<std::string_view> last = {}) {
    RevenueEntry entry;
    entry.on = day(on);
    entry.amount = amount;
    entry.customer = customer(name);
    if (first) entry.period_first = day(*first);
    if (last) entry.period_last = day(*last);
    happen({RevenueBooked{{entry}}});
  }
  Delivery of(const std::string& name, std::string_view to) {
    const Id<Customer> id = customer(name);
    return measure_delivery(ledger, match_revenue(ledger, day("2026-12-31")), {id},
                            day("2026-01-01"), day(to))
        .at(id);
  }
};

TEST_CASE("half a year into a contract half of it should have been delivered") {
  Invoiced firm;
  firm.sign("Acme", "2026-01-01", {firm.line("Service", sek(36'500), Term::fixed, 12)});
  firm.invoice("Acme", "2026-03-01", sek(5'000));
  const Delivery delivery = firm.of("Acme", "2026-06-30");
  CHECK(delivery.contracted == sek(18'100));  // 181 of 365 days
  CHECK(delivery.delivered == sek(5'000));
  CHECK(delivery.lag() == sek(13'100));
  CHECK(delivery.is_behind());
}

TEST_CASE("what is invoiced in advance delivers day by day") {
  Invoiced firm;
  firm.sign("Acme", "2026-01-01", {firm.line("Service", sek(36'500), Term::fixed, 12)});
  firm.invoice("Acme", "2026-01-01", sek(36'500), "2026-01-01", "2026-12-31");
  const Delivery delivery = firm.of("Acme", "2026-06-30");
  CHECK(delivery.delivered == delivery.contracted);
  CHECK(!delivery.is_behind());
}

TEST_CASE("what is bought once is due when it is first invoiced") {
  Invoiced firm;
  firm.sign("Acme", "2026-02-01", {firm.line("Utbildning", sek(1'000), Term::one_off)});
  firm.invoice("Acme", "2026-03-01", sek(600));
  CHECK(firm.of("Acme", "2026-02-28").contracted == Money{});
  CHECK(firm.of("Acme", "2026-03-31").contracted == sek(1'000));
  CHECK(firm.of("Acme", "2026-03-31").lag() == sek(400));
}

TEST_CASE("a contract that was terminated is due until its last day") {
  Invoiced firm;
  const auto deal =
      firm.sign("Acme", "2026-01-01", {firm.line("Service", sek(36'500), Term::fixed, 12)});
  firm.amend(deal, [](Deal& changed) { changed.lines[0].terminated_on = day("2026-01-10"); });
  CHECK(firm.of("Acme", "2026-06-30").contracted == sek(1'000));
}

TEST_CASE("what was invoiced outside every contract delivers nothing") {
  Invoiced firm;
  firm.customer("Acme");
  firm.invoice("Acme", "2026-03-01", sek(700));
  const Delivery delivery = firm.of("Acme", "2026-06-30");
  CHECK(delivery.delivered == Money{});
  CHECK(delivery.outside == sek(700));
  CHECK(!delivery.is_behind());
}

}  // namespace
}  // namespace kvartett
