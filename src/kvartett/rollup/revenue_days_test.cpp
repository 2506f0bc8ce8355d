#include "kvartett/rollup/revenue_days.h"

#include <doctest/doctest.h>

namespace kvartett {
namespace {

RevenueEntry amount(Date on, std::int64_t amount, std::optional<Id<Customer>> customer,
                    std::optional<Id<Seller>> seller = {}) {
  RevenueEntry entry;
  entry.on = on;
  entry.amount = Money::minor(amount);
  entry.customer = customer;
  entry.seller = seller;
  return entry;
}
const Date march = Date::of(2026, 3, 10);
const Date april = Date::of(2026, 4, 1);

}  // namespace

TEST_CASE("revenue is kept by customer and day, in order of the days, and nobody's apart") {
  RevenueDays days;
  days.append({{amount(april, 5, Id<Customer>{2}), amount(march, 100, Id<Customer>{2}),
                amount(march, 20, Id<Customer>{2}), amount(march, 7, {})}});
  REQUIRE(days.of(Id<Customer>{2}).size() == 2);
  CHECK(days.of(Id<Customer>{2})[0].amount == Money::minor(120));
  CHECK(days.of(Id<Customer>{2})[1].on == april);
  CHECK(days.of({}).size() == 1);
  CHECK(days.of(Id<Customer>{1}).empty());
  CHECK(days.of(Id<Customer>{9}).empty());
  CHECK(days.customer_count() == 3);
}

TEST_CASE("both ends of a period belong to it") {
  RevenueDays days;
  days.append({{amount(march, 1, {}), amount(march.plus_days(1), 2, {}), amount(april, 4, {})}});
  CHECK(days.of({}, march, march).size() == 1);
  CHECK(days.of({}, march, april).size() == 3);
  CHECK(days.of({}, march.plus_days(2), april.plus_days(-1)).empty());
}

TEST_CASE("what a document names a seller for is kept apart from the rest of the day") {
  RevenueDays days;
  days.append(
      {{amount(march, 10, Id<Customer>{0}, Id<Seller>{3}), amount(march, 1, Id<Customer>{0}),
        amount(march, -10, Id<Customer>{0}, Id<Seller>{3})}});
  REQUIRE(days.of(Id<Customer>{0}).size() == 2);
  CHECK(days.of(Id<Customer>{0})[0].amount == Money::minor(1));
  CHECK(days.of(Id<Customer>{0})[1].amount == Money{});
}

TEST_CASE("a copy is a snapshot: what is booked later is not in it") {
  RevenueDays days;
  days.append({{amount(march, 10, Id<Customer>{0})}});
  const RevenueDays before = days;
  days.append({{amount(march, 5, Id<Customer>{0})}});
  CHECK(before.of(Id<Customer>{0})[0].amount == Money::minor(10));
  CHECK(days.of(Id<Customer>{0})[0].amount == Money::minor(15));
}

}  // namespace kvartett
