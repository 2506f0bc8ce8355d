// Whose: everyone's, or that of some sellers. What may be looked at is narrowed by it before it is
// summed, so it answers in one step, for every entry.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "kvartett/domain/deal.h"

namespace kvartett {

// A copy costs nothing.
class Sellers {
 public:
  static Sellers everyone() { return {}; }
  static Sellers only(std::span<const Id<Seller>> some) {
    auto flags = std::make_shared<std::vector<std::uint8_t>>();
    for (const Id<Seller> seller : some) {
      if (seller.number < 0) continue;  // nobody
      if (flags->size() <= seller.index()) flags->resize(seller.index() + 1);
      (*flags)[seller.index()] = 1;
    }
    Sellers sellers;
    sellers.some_ = std::move(flags);
    return sellers;
  }
  static Sellers only(Id<Seller> seller) { return only(std::span{&seller, 1}); }

  bool are_everyone() const { return !some_; }
  bool have(Id<Seller> seller) const {
    if (!some_) return true;
    return seller.number >= 0 && seller.index() < some_->size() && (*some_)[seller.index()] != 0;
  }
  // Nobody's is only everyone's.
  bool have(std::optional<Id<Seller>> seller) const {
    return seller ? have(*seller) : are_everyone();
  }
  bool share_in(const Deal& deal) const {
    return are_everyone() ||
           std::ranges::any_of(deal.shares, [&](const Share& share) { return have(share.seller); });
  }

  // Calls visit(seller) for each of them, in order; never for everyone.
  template <class Visit>
  void visit(const Visit& visit) const {
    if (!some_) return;
    for (std::size_t i = 0; i < some_->size(); ++i)
      if ((*some_)[i] != 0) visit(Id<Seller>::at(i));
  }

 private:
  std::shared_ptr<const std::vector<std::uint8_t>> some_;  // nothing: everyone
};

}  // namespace kvartett
