#include "kvartett/auth/refusals.h"

#include <doctest/doctest.h>

namespace kvartett {
namespace {

using std::chrono::minutes;

const Instant noon{std::chrono::hours{12}};
const Id<Company> alfa{1};
const Id<Company> beta{2};

Refusal guess(Id<Company> company, std::string address) {
  return {RefusedFor::wrong_sign_in, company, 7, std::move(address), "sign_in"};
}

}  // namespace

TEST_CASE("a company sees its own refusals, the latest first, and no other's") {
  Refusals refusals;
  refusals.note(guess(alfa, "10.0.0.1"), noon);
  refusals.note(guess(beta, "10.0.0.2"), noon);
  refusals.note(guess(alfa, "10.0.0.3"), noon + minutes{1});
  const auto lines = refusals.of(alfa);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].what.address == "10.0.0.3");
  CHECK(lines[1].what.address == "10.0.0.1");
  CHECK(refusals.of(Id<Company>{3}).empty());
}

TEST_CASE("the same again within the hour is one line that counts") {
  Refusals refusals;
  refusals.note(guess(alfa, "10.0.0.1"), noon);
  refusals.note(guess(alfa, "10.0.0.2"), noon);
  refusals.note(guess(alfa, "10.0.0.1"), noon + minutes{59});
  auto lines = refusals.of(alfa);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].what.address == "10.0.0.1");
  CHECK(lines[0].times == 2);
  CHECK(lines[0].first == noon);
  CHECK(lines[0].last == noon + minutes{59});
  refusals.note(guess(alfa, "10.0.0.1"), noon + minutes{120});
  CHECK(refusals.of(alfa).size() == 3);
}

TEST_CASE("what belongs to no company is told to nobody") {
  Refusals refusals;
  refusals.note(guess(Id<Company>{}, "10.0.0.1"), noon);
  CHECK(refusals.of(Id<Company>{}).empty());
}

TEST_CASE("any number of refusals takes a bounded amount of memory, and the latest are kept") {
  Refusals refusals;
  for (int i = 0; i < 2'000; ++i)
    refusals.note(guess(alfa, std::to_string(i)), noon + std::chrono::seconds{i});
  const auto lines = refusals.of(alfa);
  CHECK(lines.size() == Refusals::kept_max);
  CHECK(lines.front().what.address == "1999");
}

}  // namespace kvartett
