#include "kvartett/api/allowances.h"

#include <doctest/doctest.h>

namespace kvartett {
namespace {

using std::chrono::seconds;

const Allowances::Moment start{std::chrono::hours{1}};

// How many of a thousand at once are let through, all by one person, or each by another from one
// address.
int let_through(Allowances& allowances, Costs costs, bool one_person, Allowances::Moment now) {
  int count = 0;
  for (int i = 0; i < 1'000; ++i) {
    const std::string address = one_person ? "10.0.0." + std::to_string(i) : "10.0.0.1";
    if (!allowances.take(costs, one_person ? 1 : i, address, now)) ++count;
  }
  return count;
}

Limits small() {
  Limits limits;
  limits.writes_by_user = {30, 60};
  limits.writes_by_address = {40, 60};
  limits.files_by_user = {10, 60};
  limits.files_by_address = {15, 60};
  limits.exports_by_user = {3, 60};
  limits.exports_by_address = {5, 60};
  return limits;
}

}  // namespace

TEST_CASE("each of the limits on writes, files and exports holds, by person and by address") {
  Allowances by_person{small()};
  CHECK(let_through(by_person, Costs::write, true, start) == 30);
  CHECK(let_through(by_person, Costs::file, true, start) == 10);
  CHECK(let_through(by_person, Costs::export_, true, start) == 3);
  Allowances by_address{small()};
  CHECK(let_through(by_address, Costs::write, false, start) == 40);
  CHECK(let_through(by_address, Costs::file, false, start) == 15);
  CHECK(let_through(by_address, Costs::export_, false, start) == 5);
  CHECK(let_through(by_address, Costs::nothing, false, start) == 1'000);
}

TEST_CASE("whoever must wait is told how long, and may go on then") {
  Allowances allowances{small()};
  CHECK(let_through(allowances, Costs::export_, true, start) == 3);
  CHECK(allowances.take(Costs::export_, 1, "10.0.0.1", start) == seconds{1});
  CHECK_FALSE(allowances.take(Costs::export_, 1, "10.0.0.1", start + seconds{1}));
  CHECK(allowances.take(Costs::export_, 1, "10.0.0.1", start + seconds{1}) == seconds{1});
  // A minute later all of it is there again, and no more.
  CHECK(let_through(allowances, Costs::export_, true, start + seconds{60}) == 3);
}

TEST_CASE("one person's exports take nothing from her colleagues, nor from her own writing") {
  Allowances allowances{small()};
  CHECK(let_through(allowances, Costs::export_, true, start) == 3);
  CHECK_FALSE(allowances.take(Costs::export_, 2, "10.9.9.9", start));
  CHECK_FALSE(allowances.take(Costs::write, 1, "10.0.0.1", start));
}

TEST_CASE("a day's honest work meets none of the limits") {
  Allowances allowances;
  // Two hundred files brought in one after another, a hundred exports, and a budget typed cell by
  // cell, all within a minute.
  for (int i = 0; i < 200; ++i) CHECK_FALSE(allowances.take(Costs::file, 1, "10.0.0.1", start));
  for (int i = 0; i < 100; ++i) CHECK_FALSE(allowances.take(Costs::export_, 1, "10.0.0.1", start));
  for (int i = 0; i < 2'000; ++i) CHECK_FALSE(allowances.take(Costs::write, 1, "10.0.0.1", start));
}

TEST_CASE("any number of people takes a bounded amount of memory") {
  Allowances allowances;
  for (int i = 0; i < 30'000; ++i) allowances.take(Costs::write, i, std::to_string(i), start);
  CHECK(allowances.remembered() <= 20'000);
}

}  // namespace kvartett
