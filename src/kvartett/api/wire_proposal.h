// What a year is planned from, on the wire: the proposal from the contracts, what earlier years
// were, and what if.
#pragma once

#include "kvartett/api/wire.h"
#include "kvartett/app/propose_budget.h"
#include "kvartett/app/try_plan.h"

namespace kvartett::wire {

std::string proposal(const Names& names, const BudgetProposal& proposal);
std::string retro_plan(const Names& names, const RetroPlan& plan);

Result<Plan> read_plan(const Names& names, const json::Value& body);
std::string plan(const Names& names, const PlanAnswer& answer);

}  // namespace kvartett::wire
