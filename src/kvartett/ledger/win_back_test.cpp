#include "kvartett/ledger/win_back.h"

#include <doctest/doctest.h>

#include "tests/support/small_ledger.h"

namespace kvartett {
namespace {

std::vector<WinBack> find(const SmallLedger& company, const char* on = "2026-06-15") {
  return find_win_backs(company.ledger, day(on), {});
}

void lose(SmallLedger& company, const char* name, const char* on) {
  Customer customer = company.ledger.customer(company.customer(name)).value;
  customer.lost_on = day(on);
  company.change(company.customer(name), customer);
}

TEST_CASE("passive customers are won back from the largest on, active ones and prospects are not") {
  SmallLedger company;
  company.sign("Small", "2023-01-01", {company.line("Service", sek(100), Term::fixed, 12)});
  company.sign("Large", "2023-02-01", {company.line("Service", sek(900), Term::fixed, 12)});
  company.sign("Active", "2026-01-01", {company.line("Service", sek(5'000))});
  company.customer("Prospect");
  const auto found = find(company);
  REQUIRE(found.size() == 2);
  CHECK(found[0].customer == company.customer("Large"));
  CHECK(found[0].used_to_buy == sek(900));
  CHECK(found[0].covered_until == day("2024-01-31"));
  CHECK(found[0].passive_since == day("2025-02-01"));
  CHECK(explain(found[0]).english ==
        "Covered until 2024-01-31 and has signed nothing since: passive since 2025-02-01.");
  CHECK(found[1].customer == company.customer("Small"));
  // On the last day of the year after, she was still active.
  CHECK(find(company, "2025-01-31").size() == 1);
}

TEST_CASE("what was renewed counts once, by what it came to last") {
  SmallLedger company;
  Line renewed = company.line("Service", sek(120), Term::fixed, 6);
  renewed.start = day("2023-07-01");
  company.sign("Acme", "2023-01-01", {company.line("Service", sek(100), Term::fixed, 6)});
  company.sign("Acme", "2023-06-01", {renewed});
  const auto found = find(company);
  REQUIRE(found.size() == 1);
  CHECK(found[0].used_to_buy == sek(120));
}

TEST_CASE("one-offs of the last year add up, those before do not count") {
  SmallLedger company;
  for (const char* on : {"2022-03-01", "2023-05-01", "2023-08-01"})
    company.sign("Acme", on, {company.line("Workshop", sek(10), Term::one_off)});
  company.sign("Acme", "2023-02-01", {company.line("Service", sek(7), Term::fixed, 3)});
  const auto found = find(company);
  REQUIRE(found.size() == 1);
  CHECK(found[0].used_to_buy == sek(27));
  REQUIRE(found[0].bought.size() == 2);
  CHECK(found[0].bought[0].product == company.product("Workshop"));
  CHECK(found[0].bought[0].volume_per_year == sek(20));
  CHECK(found[0].bought[0].last_signed_on == day("2023-08-01"));
}

TEST_CASE("a lost customer counts as she was on the day she was lost, also while a contract runs") {
  SmallLedger company;
  company.sign("Acme", "2023-01-01", {company.line("Service", sek(100))});
  lose(company, "Acme", "2026-03-01");
  const auto found = find(company);
  REQUIRE(found.size() == 1);
  CHECK(found[0].status == CustomerStatus::lost);
  CHECK(found[0].used_to_buy == sek(100));
  CHECK_FALSE(found[0].covered_until);
  CHECK(explain(found[0]).english ==
        "Marked as lost on 2026-03-01, with a contract that still runs.");
  CHECK(find(company, "2026-02-28").empty());
}

TEST_CASE("void deals, struck lines and terminations change what was bought") {
  SmallLedger company;
  const auto mistaken = company.sign("Acme", "2023-06-01", {company.line("Service", sek(1'000))});
  const auto held = company.sign(
      "Acme", "2023-01-01", {company.line("Service", sek(100)), company.line("Extra", sek(50))});
  company.amend(mistaken, [](Deal& deal) { deal.is_void = true; });
  CHECK(find(company).empty());  // rolling: active for ever
  company.amend(held, [](Deal& deal) {
    deal.lines[0].terminated_on = day("2024-01-31");
    deal.lines[1].is_void = true;
  });
  const auto found = find(company);
  REQUIRE(found.size() == 1);
  CHECK(found[0].used_to_buy == sek(100));
  CHECK(found[0].covered_until == day("2024-01-31"));
}

TEST_CASE("a merged customer is one customer, with what both have bought") {
  SmallLedger company;
  company.sign("Acme", "2023-01-01", {company.line("Service", sek(100), Term::fixed, 12)});
  company.sign("Acme twice", "2023-02-01", {company.line("Training", sek(50), Term::fixed, 12)});
  company.happen({CustomersMerged{company.customer("Acme"), company.customer("Acme twice")}});
  const auto found = find(company);
  REQUIRE(found.size() == 1);
  CHECK(found[0].customer == company.customer("Acme"));
  CHECK(found[0].used_to_buy == sek(150));
}

}  // namespace
}  // namespace kvartett
