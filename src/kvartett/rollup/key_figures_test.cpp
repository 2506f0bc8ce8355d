#include "kvartett/rollup/key_figures.h"

#include <doctest/doctest.h>

#include "tests/support/small_ledger.h"

namespace kvartett {
namespace {

KeyFigureQuery of_2026() { return {day("2026-01-01"), day("2026-06-30"), {}, {}}; }
KeyFigures total(const SmallLedger& company, const KeyFigureQuery& query = of_2026()) {
  return run(query, company.ledger).total;
}

Line in(Channel channel, Line line) {
  line.channel = channel;
  return line;
}

Deal contacted(SmallLedger& company, const char* customer, const char* first, const char* on) {
  Deal deal;
  deal.customer = company.customer(customer);
  deal.first_contact_on = day(first);
  deal.signed_on = day(on);
  deal.shares = {{company.seller("Anna"), whole_share}};
  deal.lines = {in(Channel::new_sales, company.line("Service", sek(100), Term::one_off))};
  deal.lines[0].start = deal.signed_on;
  return deal;
}

TEST_CASE("five deals at 100 % and ten at 50 % are ten deals' worth, of their own average size") {
  SmallLedger company;
  const auto anna = company.seller("Anna");
  const auto bo = company.seller("Bo");
  for (int i = 0; i < 5; ++i)
    company.sign("Acme", "2026-02-01", {company.line("Service", sek(100), Term::one_off)});
  for (int i = 0; i < 10; ++i)
    company.sign("Acme", "2026-02-01", {company.line("Service", sek(400), Term::one_off)},
                 {{anna, 5'000}, {bo, 5'000}});
  KeyFigureQuery query = of_2026();
  query.by.seller = true;
  const KeyFigureTable table = run(query, company.ledger);
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].figures.deal_basis_points == 100'000);
  CHECK(table.rows[0].figures.average_size() == sek(250));
  CHECK(table.rows[1].figures.deal_basis_points == 50'000);
  CHECK(table.rows[1].figures.average_size() == sek(400));
  CHECK(table.total.deal_basis_points == 150'000);
}

TEST_CASE("a deal stands where its first line stands, and its size is all of it") {
  SmallLedger company;
  company.sign("Acme", "2026-02-01",
               {in(Channel::renewal, company.line("Service", sek(100))),
                in(Channel::cross_sell, company.line("Training", sek(50)))});
  KeyFigureQuery query = of_2026();
  query.by.channel = true;
  const KeyFigureTable table = run(query, company.ledger);
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].key.channel == static_cast<std::int32_t>(Channel::renewal));
  CHECK(table.rows[0].figures.average_size() == sek(150));
}

TEST_CASE("the usual sales cycle is the middle one, of the deals that say when it began") {
  SmallLedger company;
  CHECK_FALSE(total(company).median_cycle_days());
  company.sign(contacted(company, "A", "2026-01-01", "2026-01-11"));  // 10 days
  company.sign(contacted(company, "B", "2026-01-01", "2026-04-11"));  // 100 days
  company.sign("C", "2026-02-01", {company.line("Service", sek(1))});
  CHECK(total(company).median_cycle_days() == 55);
  company.sign(contacted(company, "D", "2026-01-01", "2026-01-22"));  // 21 days
  CHECK(total(company).median_cycle_days() == 21);
  CHECK(total(company).cycle_days.size() == 3);
}

TEST_CASE("a customer is new or won back by the channel of what she signs, and once") {
  SmallLedger company;
  company.sign("New", "2026-02-01",
               {in(Channel::new_sales, company.line("Service", sek(1))),
                in(Channel::new_sales, company.line("Training", sek(1)))});
  company.sign("Back", "2026-02-01", {in(Channel::win_back, company.line("Service", sek(1)))});
  company.sign("Loyal", "2026-02-01", {in(Channel::renewal, company.line("Service", sek(1)))});
  company.sign("Last year", "2025-12-31", {in(Channel::new_sales, company.line("S", sek(1)))});
  CHECK(total(company).new_customers == 1);
  CHECK(total(company).won_back_customers == 1);

  company.sign("New too", "2026-02-01", {in(Channel::new_sales, company.line("Service", sek(1)))});
  CHECK(total(company).new_customers == 2);
  company.happen({CustomersMerged{company.customer("New"), company.customer("New too")}});
  CHECK(total(company).new_customers == 1);
}

TEST_CASE("void deals and struck lines never count") {
  SmallLedger company;
  const auto kept = company.sign("A", "2026-02-01",
                                 {in(Channel::new_sales, company.line("Service", sek(1))),
                                  in(Channel::new_sales, company.line("Training", sek(10)))});
  const auto mistaken = company.sign(contacted(company, "B", "2026-01-01", "2026-01-11"));
  company.amend(kept, [](Deal& deal) { deal.lines[0].is_void = true; });
  company.amend(mistaken, [](Deal& deal) { deal.is_void = true; });
  const KeyFigures figures = total(company);
  CHECK(figures.deal_basis_points == 10'000);
  CHECK(figures.average_size() == sek(10));
  CHECK(figures.new_customers == 1);
  CHECK(figures.cycle_days.empty());
}

TEST_CASE("of what ran out, so much was renewed, and the rest ended") {
  SmallLedger company;
  company.sign("Renewed", "2025-02-01", {company.line("Service", sek(300), Term::fixed, 12)});
  company.sign("Renewed", "2026-01-15", {in(Channel::renewal, company.line("Service", sek(500)))});
  company.sign("Ran out", "2025-03-01", {company.line("Service", sek(100), Term::fixed, 12)});
  company.sign("Later", "2025-09-01", {company.line("Service", sek(7'000), Term::fixed, 12)});
  const auto rolled = company.sign("Rolled", "2024-01-01", {company.line("Service", sek(40))});
  company.amend(rolled, [](Deal& deal) { deal.lines[0].terminated_on = day("2026-03-31"); });
  company.sign("One-off", "2026-03-01", {company.line("Service", sek(9'000), Term::one_off)});

  const KeyFigures figures = total(company);
  CHECK(figures.expiring_volume == sek(400));
  CHECK(figures.renewed_volume == sek(300));  // not the 500 that it became
  CHECK(figures.renewal_rate() == doctest::Approx(0.75));
  CHECK(figures.ended_volume == sek(140));  // 100 that ran out, 40 that were terminated

  KeyFigureQuery query = of_2026();
  query.by.channel = true;
  for (const KeyFigureRow& row : run(query, company.ledger).rows) {
    const bool is_renewal = row.key.channel == static_cast<std::int32_t>(Channel::renewal);
    CHECK(row.figures.expiring_volume == (is_renewal ? sek(400) : Money{}));
  }
}

TEST_CASE("a seller has her share of what ran out, and her team's of the day") {
  SmallLedger company;
  const auto anna = company.seller("Anna");
  const auto bo = company.seller("Bo");
  company.sign("Acme", "2025-02-01", {company.line("Service", sek(100), Term::fixed, 12)},
               {{anna, 7'000}, {bo, 3'000}});
  company.happen({TeamSet{{0}, {"North"}}, TeamSet{{1}, {"South"}}});
  Seller moved = company.ledger.seller(bo).value;
  moved.team = Id<Team>{1};
  moved.former_teams = {{Id<Team>{0}, day("2026-03-01")}};
  company.happen({SellerSet{bo, moved}});

  KeyFigureQuery query = of_2026();
  query.filter.seller = bo;
  CHECK(total(company, query).expiring_volume == sek(30));
  query.filter = {};
  query.filter.team = Id<Team>{0};  // it ran out on 31 January, when she was in the north
  CHECK(total(company, query).expiring_volume == sek(30));
  query.filter.team = Id<Team>{1};
  CHECK(total(company, query).expiring_volume == Money{});
}

TEST_CASE("nothing signed and nothing run out: no average, no rate, not zero") {
  const SmallLedger company;
  CHECK_FALSE(total(company).average_size());
  CHECK_FALSE(total(company).renewal_rate());
}

}  // namespace
}  // namespace kvartett
