// Budgets on the wire.
#pragma once

#include "kvartett/api/wire.h"

namespace kvartett::wire {

Result<BudgetDraft> read_budget_draft(const Names& names, const json::Value& body);
// Why it is approved although the sellers do not cover it; empty: no reason.
Result<std::string> read_approval(const json::Value& body);

// `budget`: nullptr where nobody has made one.
std::string budget(const Names& names, const FiscalYear& year, const Budget* budget);

}  // namespace kvartett::wire
