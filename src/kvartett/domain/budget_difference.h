// What differs between two versions of a budget, goal by goal: what a manager looks at before she
// approves a change, and everyone after it.
#pragma once

#include <optional>
#include <vector>

#include "kvartett/domain/budget.h"

namespace kvartett {

// A seller's goal in a channel; nothing: she does not work it.
struct GoalDifference {
  Id<Seller> seller;
  Channel channel = Channel::renewal;
  std::optional<Money> from;
  std::optional<Money> to;
  bool months_differ = false;  // also when only the season moves within the same year's goal
};

// A seller's revenue goal; nothing: she has none.
struct RevenueGoalDifference {
  Id<Seller> seller;
  std::optional<Money> from;
  std::optional<Money> to;
};

// An amount of the company: of a channel, or in total.
struct AmountDifference {
  Money from;
  Money to;
};

struct BudgetDifference {
  AmountDifference total;
  std::array<AmountDifference, 4> by_channel;
  std::vector<Channel> profiles;  // whose season differs in shape; weights that say the same do not
  std::vector<GoalDifference> goals;                 // only what differs, by seller and channel
  std::vector<RevenueGoalDifference> revenue_goals;  // likewise, by seller
};

// Of the same fiscal year.
BudgetDifference difference(const Budget& from, const Budget& to);

}  // namespace kvartett
