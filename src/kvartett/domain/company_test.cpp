#include "kvartett/domain/company.h"

#include <doctest/doctest.h>

namespace kvartett {
namespace {

const Id<Seller> anna{1};
const Id<Seller> bo{2};
const Date april = Date::of(2026, 4, 1);

}  // namespace

TEST_CASE("a customer that is handed over was the first owner's until the day before") {
  Customer customer;
  customer.owner = anna;
  hand_over(customer, bo, april);
  CHECK(owner_on(customer, april.plus_days(-1)) == anna);
  CHECK(owner_on(customer, april) == bo);
  hand_over(customer, std::nullopt, april.plus_months(1));
  CHECK(owner_on(customer, april) == bo);
  CHECK_FALSE(owner_on(customer, april.plus_months(1)));
  REQUIRE(customer.former_owners.size() == 2);
  CHECK(customer.former_owners[0] == FormerOwner{anna, april.plus_days(-1)});
}

TEST_CASE("a hand-over further back takes the place of those after it") {
  Customer customer;
  customer.owner = anna;
  hand_over(customer, bo, april);
  hand_over(customer, bo, april.plus_months(-2));
  CHECK(customer.former_owners == std::vector<FormerOwner>{{anna, Date::of(2026, 1, 31)}});
  // It was Anna's all along.
  hand_over(customer, anna, april.plus_months(-2));
  CHECK(customer.former_owners.empty());
  CHECK(owner_on(customer, april) == anna);
}

TEST_CASE("a customer that was nobody's until a day stays so before it") {
  Customer customer;
  hand_over(customer, anna, april);
  CHECK_FALSE(owner_on(customer, april.plus_days(-1)));
  CHECK(owner_on(customer, april) == anna);
}

}  // namespace kvartett
