// How somebody is getting on against herself: what she has reached of her goals, her weeks in a row
// and her best week and month so far. Of the company, when no seller is named.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "kvartett/app/app.h"
#include "kvartett/domain/milestone.h"
#include "kvartett/domain/own_progress.h"
#include "kvartett/rollup/query.h"

namespace kvartett {

// The goals of a year that are in force on a day: the company's own; of a seller or a team, the sum
// of the sellers' cells (§4).
GoalsByChannel goals_by_channel(const Ledger& ledger, const FiscalYear& year, Date day,
                                const Filter& filter);

struct ProgressAnswer {
  Date today;
  FiscalYear year;
  OwnProgress own;
  OnTheWay way;
  std::vector<Milestone> milestones;  // of this year, the newest first
  std::shared_ptr<const Snapshot> company;
};
Result<ProgressAnswer> view_progress(const App& app, const Actor& actor,
                                     std::optional<Id<Seller>> seller);

}  // namespace kvartett
