// Noting how satisfied a customer is, and taking back what was noted wrongly or should no longer be
// told. A seller does so for the customers that she owns, a manager for all.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "kvartett/app/app.h"

namespace kvartett {

struct NotedScore {
  Id<Score> id;
  std::shared_ptr<const Snapshot> company;
};
Result<NotedScore> note_score(App& app, const Actor& actor, const Once& once, const Score& draft);

// Nobody is told of it any more; Wrong::missing when there is no such score, or it is taken back
// already.
Result<void> take_back_score(App& app, const Actor& actor, Id<Score> id);

struct ScoreQuestion {
  std::optional<Id<Customer>> customer;  // with those that were merged into it
};
struct NotedScores {
  std::vector<Id<Score>> scores;  // the newest answer first
  std::shared_ptr<const Snapshot> company;
};
// A seller sees those of the customers that she owns.
Result<NotedScores> view_scores(const App& app, const Actor& actor, const ScoreQuestion& question);

// Of a customer and those that were merged into it, the oldest answer first.
std::vector<Id<Score>> scores_of(const Ledger& ledger, Id<Customer> customer);

}  // namespace kvartett
