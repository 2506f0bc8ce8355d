#include "kvartett/ledger/ledger.h"

#include <doctest/doctest.h>

#include "kvartett/domain/kpi.h"
#include "kvartett/ledger/post.h"
#include "kvartett/ledger/renewal.h"
#include "tests/support/money_words.h"
#include "tests/support/words.h"

namespace kvartett {
namespace {

void happen(Ledger& ledger, std::vector<Fact> facts, std::vector<Entry> entries = {}) {
  Batch batch;
  batch.version = ledger.version() + 1;
  batch.facts = std::move(facts);
  batch.entries = std::move(entries);
  ledger.append(batch);
}

Customer customer(const char* name) {
  Customer customer;
  customer.name = name;
  return customer;
}

Ledger company_with_two_customers() {
  Ledger ledger;
  happen(ledger, {SettingsSet{}, SellerSet{{0}, {}}, ProductSet{{0}, {"Service", "", "Workshop"}},
                  ProductSet{{1}, {"Training", "", ""}}, CustomerSet{{0}, customer("Acme")},
                  CustomerSet{{1}, customer("Beta")}});
  return ledger;
}

Id<Deal> sign(Ledger& ledger, std::int32_t customer, const char* on, std::vector<Line> lines) {
  Deal deal;
  deal.customer = {customer};
  deal.signed_on = day(on);
  deal.shares = {{{0}, whole_share}};
  deal.lines = std::move(lines);
  const Id<Deal> id = Id<Deal>::at(ledger.deals().size());
  auto entries = post(id, deal, ledger.settings().posting_policy(), day("2030-12-31"),
                      [](Id<Seller>, Date) { return std::optional<Id<Team>>{}; });
  happen(ledger, {DealSigned{id, deal, static_cast<std::int32_t>(entries.size())}}, entries);
  return id;
}
Line fixed(const char* start, int months, std::int32_t product, Money volume = sek(100)) {
  Line line;
  line.product = Id<Product>{product};
  line.volume_per_year = volume;
  line.term = Term::fixed;
  line.months = months;
  line.start = day(start);
  return line;
}

TEST_CASE("history is what was signed up to and including the day, in order of signing") {
  Ledger ledger = company_with_two_customers();
  sign(ledger, 0, "2026-03-10", {fixed("2026-03-10", 12, 0)});
  sign(ledger, 0, "2025-01-01", {fixed("2025-01-01", 12, 1)});  // entered late
  sign(ledger, 1, "2025-06-01", {fixed("2025-06-01", 12, 1)});
  const auto history = ledger.history({0}, day("2026-03-10"));
  REQUIRE(history.size() == 2);
  CHECK(history[0].signed_on == day("2025-01-01"));
  CHECK(history[1].signed_on == day("2026-03-10"));
  CHECK(history[1].group == "Workshop");
  CHECK(history[1].covered_until == day("2027-03-09"));
  CHECK(ledger.history({0}, day("2026-03-09")).size() == 1);
  CHECK(ledger.history({0}, day("2024-12-31")).empty());
}

TEST_CASE("deals of the same day stand in the order in which they were entered") {
  Ledger ledger = company_with_two_customers();
  sign(ledger, 0, "2026-03-10",
       {fixed("2026-03-10", 12, 0, sek(1)), fixed("2026-03-10", 12, 1, sek(2))});
  sign(ledger, 0, "2026-03-10", {fixed("2026-03-10", 12, 0, sek(3))});
  sign(ledger, 0, "2026-03-09", {fixed("2026-03-10", 12, 0, sek(4))});
  std::vector<Money> order;
  for (const Purchase& purchase : ledger.history({0}, day("2026-03-10")))
    order.push_back(purchase.volume_per_year);
  CHECK(order == std::vector{sek(4), sek(1), sek(2), sek(3)});
}

TEST_CASE(
    "a copy of a company knows nothing of what happens to it later, and redoing what was dropped "
    "is the same") {
  Ledger ledger = company_with_two_customers();
  const Ledger before = ledger;
  {
    Ledger dropped = ledger;
    sign(dropped, 0, "2026-03-10", {fixed("2026-03-10", 12, 0)});
    happen(dropped, {CustomerSet{{0}, customer("Renamed")}});
  }
  sign(ledger, 0, "2026-03-10", {fixed("2026-03-10", 24, 1)});
  CHECK(before.deals().empty());
  CHECK(before.entry_count() == 0);
  CHECK(before.customer({0}).value.name == "Acme");
  CHECK(before.customer({0}).lines.empty());
  CHECK(ledger.version() == before.version() + 1);
  CHECK(ledger.customer({0}).value.name == "Acme");
  CHECK(ledger.customer({0}).lines.size() == 1);
  REQUIRE(ledger.deal({0}).entries.size() == 1);
  CHECK(ledger.deal({0}).entries[0].count == 2);
  CHECK(ledger.deal({0}).entries[0].first == 1);
  CHECK(ledger.ending_in(Month::of(2027, 3)).empty());
  CHECK(ledger.ending_in(Month::of(2028, 3)).size() == 1);
}

TEST_CASE("rolling contracts are posted to the end of the fiscal year after the current one") {
  Ledger ledger = company_with_two_customers();
  CHECK(ledger.posting_horizon(day("2026-06-15")) == day("2027-12-31"));
  Settings broken;
  broken.fiscal_years = FiscalYears{year("2025-07-01", "2026-12-31")};
  happen(ledger, {SettingsSet{broken}});
  CHECK(ledger.posting_horizon(day("2026-06-15")) == day("2027-12-31"));
  CHECK(ledger.posting_horizon(day("2025-06-15")) == day("2026-12-31"));
}

TEST_CASE("an approved budget stays visible when a new version is drafted and approved") {
  Ledger ledger = company_with_two_customers();
  const FiscalYear of_2026 = FiscalYears::calendar_year(2026);
  BudgetDraft draft;
  draft.total = 100;
  Budget budget = *make_budget(draft, of_2026, 2);
  happen(ledger, {BudgetSet{budget}});
  CHECK(ledger.find_budget(of_2026)->draft);
  CHECK_FALSE(ledger.find_budget(of_2026)->find_in_force());
  budget.status = BudgetStatus::approved;
  happen(ledger, {BudgetSet{budget}});
  CHECK_FALSE(ledger.find_budget(of_2026)->draft);
  Budget second = budget;
  second.version = 2;
  second.total = ore(200);
  happen(ledger, {BudgetSet{second}});
  CHECK(ledger.find_budget(of_2026)->approved.front().value.total == ore(100));
  CHECK(ledger.find_budget(of_2026)->find_in_force()->total == ore(200));
  CHECK_FALSE(ledger.find_budget(FiscalYears::calendar_year(2025)));
}

TEST_CASE("a contract that runs out is listed until the same product is signed again") {
  Ledger ledger = company_with_two_customers();
  sign(ledger, 0, "2025-07-01", {fixed("2025-07-01", 12, 0), fixed("2025-07-01", 12, 1)});
  const auto expiring = [&](const char* on) {
    return find_expiring(ledger, day("2026-06-30"), day("2026-06-30"), day(on));
  };
  CHECK(expiring("2026-06-01").size() == 2);
  CHECK(find_expiring(ledger, day("2026-06-01"), day("2026-06-29"), day("2026-06-01")).empty());
  CHECK(find_expiring(ledger, day("2026-07-01"), day("2026-12-31"), day("2026-06-01")).empty());
  sign(ledger, 1, "2026-06-10", {fixed("2026-07-01", 12, 0)});  // somebody else's
  CHECK(expiring("2026-06-20").size() == 2);
  sign(ledger, 0, "2026-06-15", {fixed("2026-07-01", 12, 0)});
  CHECK(expiring("2026-06-20") == std::vector{LineRef{{0}, 1}});
  CHECK(expiring("2026-06-14").size() == 2);  // as it was the day before
}

TEST_CASE(
    "a line that is renewed by name ends the day before the new one starts, and ran out as "
    "agreed") {
  Ledger ledger = company_with_two_customers();
  Line service = fixed("2025-07-01", 36, 0);
  sign(ledger, 0, "2025-07-01", {service});
  service.start = day("2026-09-01");
  service.renews = LineRef{{0}, 0};
  service.product = Id<Product>{1};  // what it is called now
  sign(ledger, 0, "2026-08-01", {service});
  CHECK(ledger.line({{0}, 0}).ended_on == day("2026-08-31"));
  CHECK(ledger.history({0}, day("2026-08-01"))[0].covered_until == day("2026-08-31"));
  CHECK(is_renewed(ledger, {{0}, 0}, day("2026-08-01")));
  CHECK_FALSE(is_renewed(ledger, {{0}, 0}, day("2026-07-31")));
  CHECK(find_expiring(ledger, day("2028-06-01"), day("2028-07-01"), day("2026-08-01")).empty());
  CHECK(find_expiring(ledger, day("2028-06-01"), day("2028-07-01"), day("2026-07-31")).size() == 1);
}

TEST_CASE(
    "the renewal rate is the usual one until there are twenty cases, and the company's own after "
    "that") {
  Ledger ledger = company_with_two_customers();
  for (int i = 0; i < 19; ++i)
    sign(ledger, 0, "2025-01-01", {fixed("2025-01-01", 12, 0, sek(100))});
  CHECK(renewal_rate_ppm(ledger, day("2026-06-15")) == usual_renewal_rate_ppm);
  sign(ledger, 0, "2025-01-01", {fixed("2025-01-01", 12, 1, sek(100))});
  CHECK(renewal_rate_ppm(ledger, day("2026-06-15")) == 0);
  sign(ledger, 0, "2025-12-01", {fixed("2026-01-01", 24, 1, sek(100))});
  CHECK(renewal_rate_ppm(ledger, day("2026-06-15")) == 50'000);  // one of twenty
  CHECK(renewal_rate_ppm(ledger, day("2025-11-30")) ==
        usual_renewal_rate_ppm);  // none has run out yet
}

}  // namespace
}  // namespace kvartett
