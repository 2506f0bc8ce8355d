#include "kvartett/ledger/satisfaction.h"

#include <algorithm>
#include <utility>

namespace kvartett {

void Satisfaction::note(const ScoresNoted& noted, Version version) {
  for (const Score& score : noted.scores) {
    const auto id = Id<Score>::at(scores_.size());
    scores_.push_back({score, version, {}});
    while (by_customer_.size() <= score.customer.index()) by_customer_.push_back({});
    auto& own = by_customer_.change(score.customer.index());
    const auto order = [&](Id<Score> one) { return std::pair{this->score(one).value.on, one}; };
    own.insert(std::ranges::upper_bound(own, order(id), {}, order), id);
  }
}

void Satisfaction::take_back(const ScoresTakenBack& taken_back, Version version) {
  for (const Id<Score> id : taken_back.scores) {
    ENSURE(has(id));
    KeptScore& kept = scores_.change(id.index());
    ENSURE(!kept.taken_back_in);
    kept.taken_back_in = version;
    std::erase(by_customer_.change(kept.value.customer.index()), id);
  }
}

const std::vector<Id<Score>>& Satisfaction::of(Id<Customer> customer) const {
  static const std::vector<Id<Score>> none;
  return customer.index() < by_customer_.size() ? by_customer_[customer.index()] : none;
}

}  // namespace kvartett
