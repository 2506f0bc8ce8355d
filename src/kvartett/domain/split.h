// Dividing an amount so that nothing is lost: a deal between its sellers, a goal over the months of
// a year.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "kvartett/domain/money.h"

namespace kvartett {

// Divides `total` in proportion to `weights`; the parts add up to `total` to the last öre. What is
// left over goes to the largest remainders, and on a tie to the earlier part (domain definition §1,
// Split credit, and §3, Months). At least one weight is above zero and none is below; each is at
// most 10^12.
std::vector<Money> split(Money total, std::span<const std::int64_t> weights);

}  // namespace kvartett
