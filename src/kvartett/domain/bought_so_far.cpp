#include "kvartett/domain/bought_so_far.h"

#include <algorithm>

namespace kvartett {

void BoughtSoFar::add(Date signed_on, std::optional<Id<Product>> product,
                      std::optional<Date> covered_until, Money volume_per_year) {
  last_signed_on_ = signed_on;
  if (covered_until) {
    covered_until_ = std::max(covered_until_, covered_until);
  } else {
    runs_for_ever_ = true;
  }
  const Kept bought{product ? product->number : -1, signed_on, volume_per_year};
  const auto before = std::ranges::find(latest_, bought.product, &Kept::product);
  if (before == latest_.end()) {
    latest_.push_back(bought);
  } else {
    std::rotate(before, before + 1, latest_.end());
    latest_.back() = bought;
  }
}

ChannelReason BoughtSoFar::reason_of(Date day, std::optional<Date> lost_on,
                                     int passive_after_months) const {
  ChannelReason reason;
  reason.last_purchase_on = last_signed_on_;
  if (!runs_for_ever_) reason.last_covered_until = covered_until_;
  if (lost_on && *lost_on <= day && (!last_signed_on_ || *last_signed_on_ <= *lost_on)) {
    reason.status = CustomerStatus::lost;
  } else if (!last_signed_on_) {
    reason.status = CustomerStatus::prospect;
  } else if (runs_for_ever_ || day <= covered_until_->plus_months(passive_after_months)) {
    reason.status = CustomerStatus::active;
  } else {
    reason.status = CustomerStatus::passive;
  }
  return reason;
}

}  // namespace kvartett
