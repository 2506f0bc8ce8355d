// The scores of a company's customers: every one that was noted, in order, and which were taken
// back. A value as the ledger is: a copy costs little.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "kvartett/base/persistent_vector.h"
#include "kvartett/ledger/batch.h"

namespace kvartett {

struct KeptScore {
  Score value;
  Version noted_in = 0;
  std::optional<Version> taken_back_in;
};

class Satisfaction {
 public:
  // They get the next numbers.
  void note(const ScoresNoted& noted, Version version);
  // They are there and stand: else it is a bug, here or in what was read back.
  void take_back(const ScoresTakenBack& taken_back, Version version);

  std::size_t count() const { return scores_.size(); }
  bool has(Id<Score> id) const { return id.number >= 0 && id.index() < scores_.size(); }
  const KeptScore& score(Id<Score> id) const { return scores_[id.index()]; }

  // Those of a customer that stand, the oldest answer first; not of those merged into it. The list
  // is good until something is appended.
  const std::vector<Id<Score>>& of(Id<Customer> customer) const;

 private:
  PersistentVector<KeptScore> scores_;
  PersistentVector<std::vector<Id<Score>>> by_customer_;
};

}  // namespace kvartett
