// The company's deals by the numbers that they have outside, as files name them: a few bytes for
// each deal, since the numbers themselves stand with the deals.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "kvartett/ledger/ledger.h"

namespace kvartett {

// Of deals that are not void. Of two with the same number the first is meant.
class DealNumbers {
 public:
  // The ledger must outlive it.
  explicit DealNumbers(const Ledger& ledger) : ledger_{ledger} {
    if (ledger.deals().empty()) return;
    std::size_t places = 1024;
    while (places < 2 * ledger.deals().size()) places *= 2;
    places_.assign(places, 0);
    for (std::size_t i = 0; i < ledger.deals().size(); ++i) {
      const PackedDeal deal = ledger.look(Id<Deal>::at(i));
      if (deal.is_void || deal.external_id.empty()) continue;
      std::uint32_t& place = places_[place_of(deal.external_id)];
      if (place == 0) place = static_cast<std::uint32_t>(i) + 1;
    }
  }

  std::optional<Id<Deal>> find(std::string_view number) const {
    if (places_.empty()) return {};
    const std::uint32_t found = places_[place_of(number)];
    return found == 0 ? std::nullopt : std::optional{Id<Deal>::at(found - 1)};
  }

 private:
  std::size_t place_of(std::string_view number) const {
    const std::size_t mask = places_.size() - 1;
    std::size_t at = std::hash<std::string_view>{}(number)&mask;
    while (places_[at] != 0 && ledger_.look(Id<Deal>::at(places_[at] - 1)).external_id != number) {
      at = (at + 1) & mask;
    }
    return at;
  }

  const Ledger& ledger_;
  std::vector<std::uint32_t> places_;  // a deal's number from 1; 0: free
};

}  // namespace kvartett
