#include "kvartett/app/feed.h"

#include <algorithm>
#include <utility>

namespace kvartett {
namespace {

template <class... Facts>
bool is_any_of(const Fact& fact) {
  return (std::holds_alternative<Facts>(fact) || ...);
}

}  // namespace

Touched& Touched::operator|=(const Touched& other) {
  deals = deals || other.deals;
  standing = standing || other.standing;
  budget = budget || other.budget;
  return *this;
}

Touched touched_by(const Batch& batch) {
  Touched touched;
  touched.standing = !batch.entries.empty();
  for (const Fact& fact : batch.facts) {
    touched.deals = touched.deals || is_any_of<DealSigned>(fact);
    if (const auto* budget = std::get_if<BudgetSet>(&fact)) {
      touched.budget = touched.budget || budget->budget.status == BudgetStatus::approved;
    }
    // Who sells in which team, what belongs to whom and how a year is cut decide what is summed.
    touched.standing =
        touched.standing || touched.budget ||
        is_any_of<SettingsSet, TeamSet, SellerSet, CustomerSet, ProductSet, DealSigned, DealChanged,
                  RolledForward, SellerMoved, CustomersMerged, CustomersUnmerged>(fact);
  }
  return touched;
}

void Feed::listen(const void* who, Listener listener) {
  const std::lock_guard lock{mutex_};
  listeners_.emplace_back(who, std::move(listener));
}

void Feed::leave(const void* who) {
  const std::lock_guard lock{mutex_};
  std::erase_if(listeners_, [&](const auto& listener) { return listener.first == who; });
}

void Feed::publish(const News& news) const {
  const std::lock_guard lock{mutex_};
  for (const auto& [who, listener] : listeners_) listener(news);
}

}  // namespace kvartett
