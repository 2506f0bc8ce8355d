#include "kvartett/domain/split.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "tests/support/money_words.h"

namespace kvartett {
namespace {

std::vector<std::int64_t> any_weights() {
  auto weights = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::int64_t>>(rc::gen::oneOf(
      rc::gen::inRange<std::int64_t>(0, 5), rc::gen::inRange<std::int64_t>(0, 10'001),
      rc::gen::inRange<std::int64_t>(0, 1'000'000'000'001))));
  RC_PRE(std::ranges::any_of(weights, [](auto w) { return w > 0; }));
  return weights;
}
Money any_amount() {
  return ore(*rc::gen::oneOf(
      rc::gen::inRange<std::int64_t>(-100, 101),
      rc::gen::inRange<std::int64_t>(-1'000'000'000'000'000, 1'000'000'000'000'001)));
}

TEST_CASE(
    "a split adds up to the whole, to the last öre, and no part is a whole öre from its due") {
  CHECK(rc::check([] {
    const auto weights = any_weights();
    const Money total = any_amount();
    Wide weight_sum = 0;
    for (const auto w : weights) weight_sum += w;
    const auto parts = split(total, weights);
    RC_ASSERT(parts.size() == weights.size());
    RC_ASSERT(sum(parts) == total);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const Wide off =
          Wide{parts[i].minor_units()} * weight_sum - Wide{total.minor_units()} * weights[i];
      RC_ASSERT(off < weight_sum);
      RC_ASSERT(-off < weight_sum);
      if (weights[i] == 0) RC_ASSERT(parts[i] == Money{});
    }
  }));
}

TEST_CASE("of two equal claims the earlier one gets the odd öre") {
  CHECK(rc::check([] {
    const auto weights = any_weights();
    const auto parts = split(ore(*rc::gen::inRange<std::int64_t>(0, 1'000'000)), weights);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      for (std::size_t j = i + 1; j < parts.size(); ++j) {
        if (weights[i] == weights[j]) RC_ASSERT(parts[i] >= parts[j]);
        if (weights[i] > weights[j]) RC_ASSERT(parts[i] + ore(1) >= parts[j]);
      }
    }
  }));
}

TEST_CASE("a hundred öre among three is 34, 33 and 33") {
  const std::int64_t thirds[] = {1, 1, 1};
  CHECK(split(ore(100), thirds) == std::vector{ore(34), ore(33), ore(33)});
  CHECK(split(ore(2), thirds) == std::vector{ore(1), ore(1), ore(0)});
}

TEST_CASE("a larger remainder goes before an earlier place") {
  const std::int64_t weights[] = {2500, 2500, 5000};
  CHECK(split(ore(1), weights) == std::vector{ore(0), ore(0), ore(1)});
  CHECK(split(ore(3), weights) == std::vector{ore(1), ore(1), ore(1)});  // 0.75, 0.75, 1.5
}

TEST_CASE("a reversal is divided as what it reverses, with the opposite sign") {
  CHECK(rc::check([] {
    const auto weights = any_weights();
    const Money total = any_amount();
    auto parts = split(total, weights);
    for (Money& part : parts) part = -part;
    RC_ASSERT(split(-total, weights) == parts);
  }));
}

TEST_CASE("five deals at 100 % and ten at 50 % are ten deals' worth, never fifteen") {
  Money hers;
  for (int i = 0; i < 5; ++i) hers += split(sek(1'000), std::array<std::int64_t, 1>{10'000})[0];
  for (int i = 0; i < 10; ++i)
    hers += split(sek(1'000), std::array<std::int64_t, 2>{5'000, 5'000})[0];
  CHECK(hers == sek(10'000));
}

}  // namespace
}  // namespace kvartett
