// Revenue: what has been invoiced, excluding VAT (domain definition, Words). It stands beside the
// volume and is never added to it.
#pragma once

#include "kvartett/base/sentence.h"

namespace kvartett {

// What an amount was read from. Invoices and the books describe the same money, so a company's
// revenue of a month comes from one of them.
enum class RevenueSource { invoices, books };
Sentence name_of(RevenueSource source);

// Whose word it is which contract an amount of revenue belongs to: what the rules say, the line
// that a person chose, or that it is no contract's.
enum class MatchChoice { by_rules, line, no_contract };

}  // namespace kvartett
