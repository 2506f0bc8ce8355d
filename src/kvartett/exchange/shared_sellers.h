// Several sellers in one cell, as a list of deals names those who share one: "Anna Ek 60 %, Bo Al
// 40 %".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kvartett/base/sentence.h"

namespace kvartett {

struct NamedShare {
  std::string_view name;
  std::int32_t basis_points = 0;
  bool operator==(const NamedShare&) const = default;
};

// "Anna Ek 60 %, Bo Al 40 %"; a single name stands alone. Shares have the decimals that they need.
std::string shares_text(const std::vector<NamedShare>& shares, Language language);

// The names are pieces of the text. Empty: it is not several names whose shares add up to the
// whole, and so one name, whatever it is.
std::vector<NamedShare> find_shares(std::string_view text);

}  // namespace kvartett
