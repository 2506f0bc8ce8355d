// "Are the estimates good enough?": how right they were, and which contracts were furthest off.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "kvartett/app/app.h"
#include "kvartett/rollup/accuracy.h"

namespace kvartett {

struct AccuracyQuestion {
  Filter filter;
  std::optional<Date> ended_from;  // of contract years that have passed, both included
  std::optional<Date> ended_to;
  std::size_t limit = 10;  // of the worst, and of the best
};
struct AccuracyAnswer {
  Accuracy accuracy;
  // Of the years that have passed: those that missed by the largest amounts, and the most exact
  // ones, the largest first.
  std::vector<YearAccuracy> worst;
  std::vector<YearAccuracy> best;
  std::shared_ptr<const Snapshot> company;
};
// Who sees some sellers' only is shown their part of their deals.
Result<AccuracyAnswer> view_accuracy(const App& app, const Actor& actor,
                                     const AccuracyQuestion& question);

}  // namespace kvartett
