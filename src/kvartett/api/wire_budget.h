// Budgets on the wire: as they are kept, as they are typed, and what differs between versions.
#pragma once

#include "kvartett/api/wire.h"
#include "kvartett/app/budget_files.h"
#include "kvartett/app/budget_versions.h"
#include "kvartett/app/keep_scenarios.h"
#include "kvartett/app/set_budget.h"

namespace kvartett::wire {

Result<BudgetDraft> read_budget_draft(const Names& names, const json::Value& body);
// Why it is approved although the sellers do not cover it; empty: no reason.
Result<std::string> read_approval(const json::Value& body);

// `budget`: nullptr where nobody has made one.
std::string budget(const Names& names, const FiscalYear& year, const Budget* budget);
std::string added_up(const Names& names, const AddedUp& answer);

Result<DistributionDraft> read_distribution(const Names& names, const json::Value& body);
std::string distributed(const Names& names, const DistributionDraft& asked,
                        const Distributed& answer);

std::string read_budget(const Names& names, const ReadBudget& read);

std::string versions(const Names& names, const BudgetVersions& answer);
// What the one who sets a budget aside, or names it again, calls it.
Result<std::string> read_scenario_name(const json::Value& body);
std::string scenarios(const Names& names, const ScenariosAnswer& answer);
std::string scenario(const Names& names, const OneScenario& one);

std::string compared_versions(const Names& names, const ComparedVersions& answer);

}  // namespace kvartett::wire
