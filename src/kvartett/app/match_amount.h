// Saying which contract an amount of revenue belongs to, when the rules have it wrong or do not
// find one. It can be said anew, and taken back, as long as the amount stands.
#pragma once

#include <memory>
#include <optional>

#include "kvartett/app/app.h"

namespace kvartett {

struct AmountMatch {
  MatchChoice choice = MatchChoice::by_rules;
  std::optional<LineRef> line;  // of the choice of a line
};

// The company as it is with it.
Result<std::shared_ptr<const Snapshot>> match_amount(App& app, const Actor& actor,
                                                     Sequence sequence, const AmountMatch& match);

}  // namespace kvartett
