#include "kvartett/ledger/duplicates.h"

#include <doctest/doctest.h>

#include "tests/support/small_ledger.h"

namespace kvartett {
namespace {

Id<Customer> enter(SmallLedger& company, const char* name, const char* org_number) {
  const Id<Customer> id = Id<Customer>::at(company.ledger.customers().size());
  Customer customer;
  customer.name = name;
  customer.org_number = org_number;
  company.change(id, customer);
  return id;
}

TEST_CASE("an organisation number is its digits, however it is written") {
  for (const char* written : {"556677-8899", "5566778899", "16556677-8899", "SE556677889901",
                              "SE 556677-8899 01", "se556677889901", " 556677 8899 "}) {
    CAPTURE(written);
    CHECK(bare_org_number(written) == "5566778899");
  }
  CHECK(bare_org_number("NO 912 345 678 MVA") == "912345678");
  CHECK(bare_org_number("202100123401") == "202100123401");  // twelve digits that are no VAT number
}

TEST_CASE("what stands for no number is no number") {
  for (const char* written : {"", "-", "saknas", "000000-0000", "0"}) {
    CAPTURE(written);
    CHECK(bare_org_number(written).empty());
  }
}

TEST_CASE("two customers with one number are found, the one that has bought most first") {
  SmallLedger company;
  const auto first = enter(company, "Åkers Bruk AB", "556000-0001");
  const auto second = enter(company, "Aker Mills", "SE556000000101");
  enter(company, "Beta AB", "556000-0002");
  company.sign("Aker Mills", "2026-01-10", {company.line("Service", sek(100))});
  const auto found = find_duplicates(company.ledger);
  REQUIRE(found.size() == 1);
  CHECK(found[0] == Duplicates{Duplicates::By::org_number, {second, first}});
}

TEST_CASE("names that differ by their form and accents only are one name") {
  SmallLedger company;
  const auto first = enter(company, "Åkers Bruk AB", "556000-0001");
  const auto second = enter(company, "AKERS BRUK", "");
  enter(company, "Åkers Stål AB", "");
  const auto found = find_duplicates(company.ledger);
  REQUIRE(found.size() == 1);
  CHECK(found[0] == Duplicates{Duplicates::By::name, {first, second}});
}

TEST_CASE("those that share both number and name are told once") {
  SmallLedger company;
  enter(company, "Acme AB", "556000-0001");
  enter(company, "Acme", "5560000001");
  CHECK(find_duplicates(company.ledger).size() == 1);
  enter(company, "Acme HB", "");  // a third by name alone
  CHECK(find_duplicates(company.ledger).size() == 2);
}

TEST_CASE("those that have been merged are not found again, until they are taken apart") {
  SmallLedger company;
  const auto kept = enter(company, "Acme AB", "");
  const auto merged = enter(company, "Acme", "");
  company.happen({CustomersMerged{kept, merged}});
  CHECK(find_duplicates(company.ledger).empty());
  company.happen({CustomersUnmerged{merged}});
  CHECK(find_duplicates(company.ledger).size() == 1);
}

}  // namespace
}  // namespace kvartett
