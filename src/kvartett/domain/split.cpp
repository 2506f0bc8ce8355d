#include "kvartett/domain/split.h"

#include <algorithm>
#include <numeric>

namespace kvartett {

std::vector<Money> split(Money total, std::span<const std::int64_t> weights) {
  Wide weight_sum = 0;
  for (const std::int64_t weight : weights) {
    ENSURE(weight >= 0);
    weight_sum += weight;
  }
  ENSURE(weight_sum > 0);

  // A debt is divided as the claim of the same size, so that a reversal mirrors what it reverses.
  const bool negative = total.minor_units() < 0;
  const Wide magnitude = negative ? -Wide{total.minor_units()} : Wide{total.minor_units()};
  std::vector<Wide> parts(weights.size());
  std::vector<Wide> remainders(weights.size());
  Wide left = magnitude;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const Wide product = magnitude * weights[i];
    parts[i] = product / weight_sum;
    remainders[i] = product % weight_sum;
    left -= parts[i];
  }
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(
      order, [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i) ++parts[order[i]];

  std::vector<Money> result;
  for (const Wide part : parts) {
    result.push_back(Money::minor(static_cast<std::int64_t>(negative ? -part : part)));
  }
  ENSURE(sum(result) == total);
  return result;
}

}  // namespace kvartett
