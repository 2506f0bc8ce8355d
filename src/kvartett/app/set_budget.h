// The budget of a fiscal year: saved as a draft as often as one likes, approved once, and never
// changed after that: a change is a new version (domain definition §3).
#pragma once

#include "kvartett/app/app.h"
#include "kvartett/domain/distribute.h"

namespace kvartett {

struct BudgetAnswer {
  FiscalYear year;
  std::optional<Budget> draft;
  std::optional<Budget> approved;  // the one in force
  Version changed_in = 0;          // 0: nothing was ever saved
  std::shared_ptr<const Snapshot> company;
};

// Who leads a team sees the goals of its sellers alone.
Result<BudgetAnswer> view_budget(const App& app, const Actor& actor, const FiscalYear& year);

// `changes`: the version that the year's budget was last changed in; 0 when there is none.
Result<BudgetAnswer> save_budget_draft(App& app, const Actor& actor, const FiscalYear& year,
                                       Version changes, const BudgetDraft& draft);

// The draft becomes the goals in force. Below 100 % coverage a reason must be given.
Result<BudgetAnswer> approve_budget(App& app, const Actor& actor, const Once& once,
                                    const FiscalYear& year, Version changes,
                                    const std::string& reason);

// A draft as it is being typed, added up; nothing is saved. When renewal, cross-sell and win-back
// exceed the total, the budget is that of a total just large enough, and `excess` says what is
// missing.
struct AddedUp {
  Budget budget;
  Money excess;
  std::shared_ptr<const Snapshot> company;
};
Result<AddedUp> add_up_budget(const App& app, const Actor& actor, const FiscalYear& year,
                              const BudgetDraft& draft);

// By what each seller weighs when a goal is distributed.
enum class Weighing { equal, last_year, by_hand };

// A goal handed out among sellers. `weights` and `held` name some of them; a seller without a
// weight by hand weighs nothing.
struct DistributionDraft {
  Channel channel = Channel::renewal;
  std::int64_t goal = 0;
  Weighing weighing = Weighing::equal;
  std::vector<std::pair<Id<Seller>, std::int64_t>> weights;
  std::vector<std::pair<Id<Seller>, std::int64_t>> held;
  std::vector<Id<Seller>> sellers;  // who work the channel, also those whose goal is held
  std::int64_t over_basis_points = 0;
  std::int64_t step = 1;
};
struct Distributed {
  std::vector<std::pair<Id<Seller>, Money>> goals;  // in the order of the sellers
  std::shared_ptr<const Snapshot> company;
};
Result<Distributed> distribute_goal(const App& app, const Actor& actor, const FiscalYear& year,
                                    const DistributionDraft& draft);

}  // namespace kvartett
