#include "kvartett/rollup/match_revenue.h"

#include <doctest/doctest.h>

#include "kvartett/rollup/accuracy.h"
#include "tests/support/small_ledger.h"

namespace kvartett {
namespace {

const Date today = day("2026-11-27");

// A company that is invoiced.
struct Invoiced : SmallLedger {
  RevenueEntry row(const std::string& customer_name, std::string_view on, Money amount) {
    RevenueEntry entry;
    entry.on = day(on);
    entry.amount = amount;
    if (!customer_name.empty()) entry.customer = customer(customer_name);
    return entry;
  }
  Sequence book(const RevenueEntry& entry) {
    happen({RevenueBooked{{entry}}});
    return ledger.revenue().count();
  }
  std::vector<RevenuePart> parts(Sequence sequence) const {
    std::vector<RevenuePart> own;
    for (const RevenuePart& part : match_revenue(ledger, today).parts)
      if (part.sequence == sequence) own.push_back(part);
    return own;
  }
  RevenuePart only(Sequence sequence) const {
    const auto own = parts(sequence);
    REQUIRE(own.size() == 1);
    return own[0];
  }
};

TEST_CASE("the contract that an invoice names is believed before customer and product") {
  Invoiced firm;
  const Id<Deal> service =
      firm.sign("Acme", "2025-01-01", {firm.line("Service", sek(1200), Term::rolling)});
  const Id<Deal> named =
      firm.sign("Acme", "2025-01-01", {firm.line("Hyra", sek(2400), Term::rolling)});
  firm.amend(named, [](Deal& deal) { deal.external_id = "A-17"; });
  RevenueEntry row = firm.row("Acme", "2026-03-01", sek(100));
  row.product = firm.product("Service");
  const Sequence by_product = firm.book(row);
  row.contract = " a-17";
  row.document = "2";
  const Sequence by_reference = firm.book(row);
  CHECK(firm.only(by_product).line->deal == service);
  CHECK(firm.only(by_product).by == MatchedBy::product_group);
  CHECK(firm.only(by_reference).line->deal == named);
  CHECK(firm.only(by_reference).by == MatchedBy::reference);
}

TEST_CASE("an invoice belongs to the contract year that its period begins in") {
  Invoiced firm;
  firm.sign("Acme", "2025-03-10", {firm.line("Service", sek(1200), Term::fixed, 36)});
  RevenueEntry row = firm.row("Acme", "2026-03-01", sek(100));
  CHECK(firm.only(firm.book(row)).contract_year == 0);
  row.period_first = day("2026-03-10");
  row.period_last = day("2026-06-09");
  row.document = "in advance";
  CHECK(firm.only(firm.book(row)).contract_year == 1);
}

TEST_CASE("what only the customer tells is divided between the contracts that run, by volume") {
  Invoiced firm;
  firm.sign(
      "Acme", "2026-01-01",
      {firm.line("Service", sek(3000), Term::rolling), firm.line("Hyra", sek(1000), Term::rolling),
       firm.line("Utbildning", sek(9000), Term::fixed, 2)});
  const auto parts = firm.parts(firm.book(firm.row("Acme", "2026-05-01", ore(10'001))));
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].amount == ore(7'501));
  CHECK(parts[1].amount == ore(2'500));
  CHECK(parts[0].by == MatchedBy::customer);
}

TEST_CASE("a period that begins as a contract's own months do is not shared with one it overlaps") {
  Invoiced firm;
  firm.sign("Acme", "2025-05-10", {firm.line("Service", sek(1200), Term::fixed, 12)});
  const Id<Deal> renewal =
      firm.sign("Acme", "2026-04-13", {firm.line("Service", sek(1200), Term::fixed, 12)});
  RevenueEntry row = firm.row("Acme", "2026-04-13", sek(300));
  row.product = firm.product("Service");
  CHECK(firm.parts(firm.book(row)).size() == 2);
  row.period_first = day("2026-04-13");
  row.period_last = day("2026-07-12");
  row.document = "in advance";
  CHECK(firm.only(firm.book(row)).line->deal == renewal);
}

TEST_CASE("of what was bought once, an invoice is for what was bought last") {
  Invoiced firm;
  firm.sign("Acme", "2025-09-04", {firm.line("Kurs", sek(80), Term::one_off)});
  const Id<Deal> last =
      firm.sign("Acme", "2026-07-30", {firm.line("Kurs", sek(90), Term::one_off)});
  RevenueEntry row = firm.row("Acme", "2026-08-26", sek(62));
  row.product = firm.product("Kurs");
  CHECK(firm.only(firm.book(row)).line->deal == last);
}

TEST_CASE("a product of the same group is taken before other products of the customer") {
  Invoiced firm;
  firm.product("Service", "Drift");
  firm.product("Service plus", "Drift");
  firm.sign("Acme", "2026-01-01", {firm.line("Service", sek(3000)), firm.line("Hyra", sek(1000))});
  RevenueEntry row = firm.row("Acme", "2026-05-01", sek(10));
  row.product = firm.product("Service plus");
  const RevenuePart part = firm.only(firm.book(row));
  CHECK(part.line->line == 0);
  CHECK(part.by == MatchedBy::product_group);
}

TEST_CASE("what is invoiced when no contract runs belongs to none, and stays visible") {
  Invoiced firm;
  firm.sign("Acme", "2025-01-01", {firm.line("Service", sek(3000), Term::fixed, 12)});
  const RevenuePart late = firm.only(firm.book(firm.row("Acme", "2026-01-01", sek(10))));
  CHECK_FALSE(late.line);
  CHECK(late.by == MatchedBy::nothing);
  CHECK_FALSE(firm.only(firm.book(firm.row("", "2025-06-01", sek(5)))).line);
}

TEST_CASE("what a person has said goes before the rules, until it is taken back or struck") {
  Invoiced firm;
  const Id<Deal> service = firm.sign("Acme", "2025-01-01", {firm.line("Service", sek(1200))});
  const Id<Deal> other = firm.sign("Beta", "2025-01-01", {firm.line("Hyra", sek(2400))});
  const Sequence sequence = firm.book(firm.row("Acme", "2026-03-01", sek(100)));
  firm.happen({RevenueMatched{sequence, MatchChoice::line, LineRef{other, 0}}});
  CHECK(firm.only(sequence).line->deal == other);
  CHECK(firm.only(sequence).by == MatchedBy::chosen);
  firm.happen({RevenueMatched{sequence, MatchChoice::no_contract, {}}});
  CHECK_FALSE(firm.only(sequence).line);
  CHECK(firm.only(sequence).by == MatchedBy::chosen);
  firm.happen({RevenueMatched{sequence, MatchChoice::line, LineRef{other, 0}}});
  firm.amend(other, [](Deal& deal) { deal.is_void = true; });
  CHECK(firm.only(sequence).line->deal == service);
  firm.happen({RevenueMatched{sequence, MatchChoice::by_rules, {}}});
  CHECK(firm.only(sequence).line->deal == service);
}

TEST_CASE("what is invoiced for a period is delivered evenly over its days, to the last öre") {
  RevenuePart part;
  part.first = day("2026-01-01");
  part.last = day("2026-03-31");
  part.amount = ore(10'000);
  const Money january = part.amount_within(day("2026-01-01"), day("2026-01-31"));
  const Money february = part.amount_within(day("2026-02-01"), day("2026-02-28"));
  const Money later = part.amount_within(day("2026-03-01"), day("2027-01-01"));
  CHECK(january == ore(3'444));
  CHECK(january + february + later == part.amount);
  CHECK(part.amount_within(day("2025-01-01"), day("2025-12-31")) == Money{});
}

TEST_CASE("an estimate is as right as the smaller of it and the invoices is of the larger") {
  Invoiced firm;
  firm.book(firm.row("", "2024-12-01", sek(1)));
  firm.sign("Acme", "2025-01-01", {firm.line("Service", sek(1000), Term::fixed, 12)});
  firm.sign("Beta", "2025-01-01", {firm.line("Service", sek(3000), Term::fixed, 12)});
  firm.book(firm.row("Acme", "2025-06-01", sek(800)));
  firm.book(firm.row("Beta", "2025-06-01", sek(4000)));
  const Accuracy accuracy =
      measure_accuracy(firm.ledger, match_revenue(firm.ledger, today), {}, {}, {});
  const AccuracySum& passed = accuracy.total.passed;
  CHECK(passed.years == 2);
  CHECK(passed.on_target == 1);  // 80 % is on target, 75 % is not
  CHECK(passed.right == sek(800 + 2250));
  CHECK(*passed.accuracy() == doctest::Approx(0.7625));  // weighted by volume
  CHECK(passed.over == sek(200));
  CHECK(passed.under == sek(1000));
  CHECK(accuracy.total.so_far.years == 0);
  CHECK(accuracy.by_channel.at(Channel::new_sales).passed.years == 2);
}

TEST_CASE("a contract year that is running is measured by the days that have passed") {
  Invoiced firm;
  firm.sign("Acme", "2026-10-29", {firm.line("Service", sek(3650), Term::fixed, 12)});
  RevenueEntry quarter = firm.row("Acme", "2026-10-29", sek(920));  // in advance
  quarter.period_first = day("2026-10-29");
  quarter.period_last = day("2027-01-28");
  firm.book(quarter);
  firm.book(firm.row("", "2026-11-02", sek(1)));  // the books of November have begun
  const Accuracy accuracy =
      measure_accuracy(firm.ledger, match_revenue(firm.ledger, today), {}, {}, {});
  CHECK(accuracy.total.passed.years == 0);
  CHECK(accuracy.total.so_far.estimate == sek(300));  // 30 of 365 days
  CHECK(accuracy.total.so_far.invoiced == sek(300));  // 30 of 92 days
}

TEST_CASE("a contract that ended early is measured for the days that it ran") {
  Invoiced firm;
  const Id<Deal> deal =
      firm.sign("Acme", "2025-12-01", {firm.line("Service", sek(3650), Term::fixed, 12)});
  firm.amend(deal, [](Deal& changed) { changed.lines[0].terminated_on = day("2026-03-10"); });
  firm.book(firm.row("Acme", "2025-12-15", sek(1000)));
  const Accuracy accuracy =
      measure_accuracy(firm.ledger, match_revenue(firm.ledger, today), {}, {}, {});
  CHECK(accuracy.total.passed.estimate == sek(1000));  // 100 of 365 days
  CHECK(*accuracy.total.passed.accuracy() == doctest::Approx(1.0));
}

TEST_CASE("contract years that began before the company has any revenue are not measured") {
  Invoiced firm;
  firm.sign("Acme", "2024-01-01", {firm.line("Service", sek(1000), Term::fixed, 24)});
  firm.book(firm.row("Acme", "2025-01-15", sek(1000)));
  const Accuracy accuracy =
      measure_accuracy(firm.ledger, match_revenue(firm.ledger, today), {}, {}, {});
  CHECK(accuracy.not_measured == 1);
  CHECK(accuracy.total.passed.years == 1);
}

}  // namespace
}  // namespace kvartett
