// A channel's goal handed out to those who work it: each gets her share of what is left after the
// goals that are held, rounded up to a step that people can say, so that the sum is never below the
// company's goal (domain definition §3, Distribute).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kvartett/base/id.h"
#include "kvartett/base/result.h"
#include "kvartett/domain/company.h"
#include "kvartett/domain/money.h"

namespace kvartett {

// Someone who works the channel. A held goal stays as it is; the others share what is left in
// proportion to their weights.
struct Seat {
  Id<Seller> seller;
  std::int64_t weight = 1;  // 0 to 10^12
  std::optional<Money> held;
};

struct Distribution {
  Money goal;
  std::int64_t over_basis_points = 0;  // handed out beyond the goal: 1,000 is 10 %
  Money step = Money::minor(1);
  std::vector<Seat> seats;
};

// The goal of each seat, in the order of the seats: at least `goal` together. When nobody who is
// free has a weight above zero, they share alike. Refuses, with the place in the request, what
// cannot be: a step of nothing, and a goal that the held ones leave nobody to carry.
Result<std::vector<Money>> distribute(const Distribution& distribution, int exponent);

}  // namespace kvartett
