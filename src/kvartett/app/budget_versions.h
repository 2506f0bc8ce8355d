// The versions of a year's budget: what was approved, when and by whom, the draft after them, and
// what differs between any two. None is ever changed or lost (domain definition §3).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "kvartett/app/app.h"
#include "kvartett/domain/budget_difference.h"

namespace kvartett {

struct BudgetVersion {
  Budget budget;
  bool in_force = false;  // what everybody is measured against today
  UserNumber by = 0;      // who approved it, or saved the draft last
  std::string by_name;
  Instant at{};
};
struct BudgetVersions {
  FiscalYear year;
  std::vector<BudgetVersion> versions;  // the newest first
  std::shared_ptr<const Snapshot> company;
};
Result<BudgetVersions> view_budget_versions(const App& app, const Actor& actor,
                                            const FiscalYear& year);

struct OneBudgetVersion {
  Budget budget;
  std::shared_ptr<const Snapshot> company;
};
Result<OneBudgetVersion> view_budget_version(const App& app, const Actor& actor,
                                             const FiscalYear& year, std::int32_t version);

struct ComparedVersions {
  FiscalYear year;
  std::int32_t from = 0;
  std::int32_t to = 0;
  BudgetDifference difference;
  std::shared_ptr<const Snapshot> company;
};
Result<ComparedVersions> compare_budget_versions(const App& app, const Actor& actor,
                                                 const FiscalYear& year, std::int32_t from,
                                                 std::int32_t to);

}  // namespace kvartett
