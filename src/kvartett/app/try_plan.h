// What if: a customer lost, a deal that closes in May, a goal that is raised, shown beside where we
// stand (domain definition §4; architecture, walk 4). The same assumptions on the same version of
// the company give the same answer, and nothing is written.
#pragma once

#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "kvartett/app/view_standing.h"

namespace kvartett {

// The contract of a line ends early, `on` being its last day.
struct LoseLine {
  LineRef line;
  Date on;
};
// A deal that is not signed yet, for a year.
struct DealCloses {
  Channel channel = Channel::new_sales;
  Id<Seller> seller;
  std::int64_t amount = 0;  // minor units, above zero
  Date on;
};
// The goal of a channel, or of all of them, becomes so much larger: 1,000 is 10 % more; below zero
// it is lowered.
struct RaiseGoal {
  std::optional<Channel> channel;
  std::int64_t basis_points = 0;
};
using Assumption = std::variant<LoseLine, DealCloses, RaiseGoal>;

struct Plan {
  std::vector<Assumption> assumptions;  // one after the other
};
inline constexpr std::size_t assumptions_max = 100;

// By channel.
struct PlanAnswer {
  StandingTable now;
  StandingTable then;
  std::shared_ptr<const Snapshot> company;
};
// Refuses what cannot be assumed, with its place ("/assumptions/0/on").
Result<PlanAnswer> try_plan(const App& app, const Actor& actor, const FiscalYear& year,
                            const Plan& plan);

}  // namespace kvartett
