#include "kvartett/ledger/white_space.h"

#include <doctest/doctest.h>

#include "tests/support/small_ledger.h"

namespace kvartett {
namespace {

WhiteSpace find(const SmallLedger& company, std::size_t limit = 100, std::size_t skip = 0) {
  WhiteSpaceQuestion question;
  question.day = day("2026-06-15");
  question.limit = limit;
  question.skip = skip;
  return find_white_space(company.ledger, question);
}

// "Acme: Training, because of Service, 3 of 4, usually 100"
std::string told(const SmallLedger& company, const WhiteSpace& space, const WhiteSpaceCell& cell) {
  const auto group = [&](std::int32_t g) { return space.groups[static_cast<std::size_t>(g)]; };
  return fmt::format("{}: {}, because of {}, {} of {}, usually {}",
                     company.ledger.customer(cell.customer).value.name, group(cell.group),
                     cell.alike_by ? group(*cell.alike_by) : "all", cell.similar_buyers,
                     cell.similar_customers, cell.usual_volume.minor_units() / 100);
}
std::vector<std::string> told(const SmallLedger& company, const WhiteSpace& space) {
  std::vector<std::string> all;
  for (const WhiteSpaceCell& cell : space.cells) all.push_back(told(company, space, cell));
  return all;
}

void buys(SmallLedger& company, const char* customer, const char* product, int volume) {
  company.sign(customer, "2026-01-10", {company.line(product, sek(volume))});
}

// Four buy service; three of them also training, for 50, 100 and 900 a year.
SmallLedger company_of_four() {
  SmallLedger company;
  for (const char* name : {"Acme", "Beta", "Gamma", "Delta"}) buys(company, name, "Service", 10);
  buys(company, "Beta", "Training", 50);
  buys(company, "Gamma", "Training", 100);
  buys(company, "Delta", "Training", 900);
  return company;
}

TEST_CASE("who buys service is offered what others who buy service also buy") {
  const SmallLedger company = company_of_four();
  const WhiteSpace space = find(company);
  CHECK(space.groups == std::vector<std::string>{"Service", "Training"});
  CHECK(told(company, space) ==
        std::vector<std::string>{"Acme: Training, because of Service, 3 of 3, usually 100"});
  CHECK(space.total == 1);
  CHECK(space.cells[0].bought_by_similar() == 10'000);
  CHECK(explain(space.cells[0], space).english ==
        "3 of the 3 other customers who buy Service also buy Training.");
}

TEST_CASE(
    "the best is what is worth most: what it usually comes to × how many similar buy it; and of "
    "equal ones, where most is bought already") {
  SmallLedger company = company_of_four();
  buys(company, "Beta", "Support", 500);  // one of three buys it, for 500: 167 is expected
  const WhiteSpace space = find(company);
  CHECK(told(company, space) ==
        std::vector<std::string>{"Delta: Support, because of Service, 1 of 3, usually 500",
                                 "Gamma: Support, because of Service, 1 of 3, usually 500",
                                 "Acme: Support, because of Service, 1 of 3, usually 500",
                                 "Acme: Training, because of Service, 3 of 3, usually 100"});
  CHECK(explain(space.cells[0], space).english ==
        "1 of the 3 other customers who buy Service also buys Support.");
  CHECK(space.cells[0].expected_volume == ore(16'667));
  CHECK(space.cells[0].bought_by_similar() == 3'333);
}

TEST_CASE("of what a customer buys, that counts whose buyers most often buy the other thing") {
  SmallLedger company = company_of_four();
  for (const char* name : {"Acme", "Epsilon", "Zeta", "Eta"}) buys(company, name, "Licence", 10);
  // Three others buy service, all of them training; three others buy licences, none of them.
  CHECK(told(company, find(company))[0] ==
        "Acme: Training, because of Service, 3 of 3, usually 100");
}

TEST_CASE("with fewer than three others alike, all active customers are compared with") {
  SmallLedger company = company_of_four();
  buys(company, "Iota", "Licence", 10);
  const WhiteSpace space = find(company);
  const auto iota =
      std::ranges::find(space.cells, company.customer("Iota"), &WhiteSpaceCell::customer);
  REQUIRE(iota != space.cells.end());
  CHECK(told(company, space, *iota) == "Iota: Training, because of all, 3 of 4, usually 100");
  CHECK(explain(*iota, space).swedish == "3 av de 4 andra aktiva kunderna köper Training.");
}

TEST_CASE("whoever is passive, lost or merged is neither offered anything nor compared with") {
  SmallLedger company = company_of_four();
  company.sign("Old", "2020-01-10", {company.line("Service", sek(10), Term::one_off)});
  CHECK(find(company).total == 1);
  Customer lost = company.ledger.customer(company.customer("Acme")).value;
  lost.lost_on = day("2026-06-01");
  company.change(company.customer("Acme"), lost);
  CHECK(find(company).total == 0);
}

TEST_CASE("a merged customer buys what both have bought") {
  SmallLedger company = company_of_four();
  buys(company, "Acme twice", "Training", 70);
  CHECK(find(company).total == 2);
  company.happen({CustomersMerged{company.customer("Acme"), company.customer("Acme twice")}});
  CHECK(find(company).total == 0);
}

TEST_CASE("products of one group are one column; a product without a group is its own") {
  SmallLedger company = company_of_four();
  company.product("Training", "Education");
  company.product("Workshop", "Education");
  buys(company, "Acme", "Workshop", 5);
  const WhiteSpace space = find(company);
  CHECK(space.groups == std::vector<std::string>{"Education", "Service"});
  CHECK(space.total == 0);
  CHECK(space.usual_products ==
        std::vector{company.product("Training"), company.product("Service")});
  CHECK(groups_bought(company.ledger, company.customer("Acme"), day("2026-06-15")) ==
        std::vector<std::string>{"Education", "Service"});
}

TEST_CASE("a line without a product is of no group") {
  SmallLedger company = company_of_four();
  company.sign("Kappa", "2026-01-10", {company.line("", sek(5))});
  const WhiteSpace space = find(company);
  CHECK(space.groups.size() == 2);
  CHECK(told(company, space).size() == 3);  // Kappa may buy either
}

TEST_CASE("what a customer buys in a year is what runs, and else what she signed last") {
  SmallLedger company;
  for (const char* name : {"A", "B", "C", "D"}) buys(company, name, "Service", 10);
  company.sign("B", "2024-01-10", {company.line("Training", sek(40), Term::fixed, 30)});
  company.sign("B", "2026-01-10", {company.line("Training", sek(30), Term::one_off)});
  CHECK(find(company).cells[0].usual_volume == sek(40));
  company.sign("C", "2025-01-10", {company.line("Training", sek(70), Term::one_off)});
  company.sign("C", "2025-02-10", {company.line("Training", sek(20), Term::one_off)});
  CHECK(find(company).cells[0].usual_volume == sek(20));  // of 20 and 40, the lower
}

TEST_CASE("pages follow each other without a gap") {
  SmallLedger company;
  for (const char* product : {"P", "Q", "R", "S"}) {
    for (const char* name : {"A", "B", "C", "D", "E"}) {
      if (*product - 'P' != *name - 'A') buys(company, name, product, 10 + *product - 'P');
    }
  }
  const auto whole = told(company, find(company));
  REQUIRE(whole.size() == 4);
  std::vector<std::string> page_by_page;
  for (std::size_t skip = 0; skip < 5; ++skip) {
    const WhiteSpace page = find(company, 1, skip);
    CHECK(page.total == 4);
    for (const std::string& cell : told(company, page)) page_by_page.push_back(cell);
  }
  CHECK(page_by_page == whole);
}

TEST_CASE("what may not be seen is neither offered nor compared with") {
  const SmallLedger company = company_of_four();
  WhiteSpaceQuestion question;
  question.day = day("2026-06-15");
  question.seen = [&](Id<Customer> id) { return id.number <= 1; };  // Acme and Beta
  const WhiteSpace space = find_white_space(company.ledger, question);
  CHECK(told(company, space) ==
        std::vector<std::string>{"Acme: Training, because of all, 1 of 1, usually 50"});
}

}  // namespace
}  // namespace kvartett
