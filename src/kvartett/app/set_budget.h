// The budget of a fiscal year: saved as a draft as often as one likes, approved once, and never
// changed after that: a change is a new version (domain definition §3).
#pragma once

#include "kvartett/app/app.h"

namespace kvartett {

struct BudgetAnswer {
  FiscalYear year;
  std::shared_ptr<const Snapshot>
      company;  // its find_budget(year) is there unless nothing was ever saved
};

Result<BudgetAnswer> view_budget(const App& app, const Actor& actor, const FiscalYear& year);

// `changes`: the version that the year's budget was last changed in; 0 when there is none.
Result<BudgetAnswer> save_budget_draft(App& app, const Actor& actor, const FiscalYear& year,
                                       Version changes, const BudgetDraft& draft);

// The draft becomes the goals in force. Below 100 % coverage a reason must be given.
Result<BudgetAnswer> approve_budget(App& app, const Actor& actor, const Once& once,
                                    const FiscalYear& year, Version changes,
                                    const std::string& reason);

}  // namespace kvartett
