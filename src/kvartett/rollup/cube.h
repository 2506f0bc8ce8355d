// The sums that are asked for all day long, ready made: volume by seller, channel and calendar
// month, and the same for the whole company. Derived from the entries, and proved equal to their
// sum.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "kvartett/base/persistent_vector.h"
#include "kvartett/ledger/entry.h"

namespace kvartett {

struct CubeCell {
  std::int64_t amount = 0;  // minor units
  std::int64_t deal_basis_points = 0;
};

// A run of months from the first that has an entry.
struct CubeBlock {
  std::int32_t first_month = 0;
  std::vector<std::array<CubeCell, 4>> months;

  CubeCell cell(Month month, Channel channel) const {
    const std::int32_t place = month.number() - first_month;
    if (place < 0 || static_cast<std::size_t>(place) >= months.size()) return {};
    return months[static_cast<std::size_t>(place)][index(channel)];
  }
};

// A copy is a snapshot.
class Cube {
 public:
  Cube() : company_{std::make_shared<CubeBlock>()} {}
  void append(const Entry& entry);

  const CubeBlock& company() const { return *company_; }
  std::size_t seller_count() const { return sellers_.size(); }
  const CubeBlock& seller(std::size_t number) const { return *sellers_[number]; }

 private:
  std::shared_ptr<CubeBlock> company_;
  PersistentVector<std::shared_ptr<CubeBlock>> sellers_;
};

}  // namespace kvartett
