// From the volume that was signed to the revenue that was invoiced, for any days, step by step and
// to the öre (domain definition §4, Bridge). Every step is a sum of rows, and every row names the
// contract year or the amount that it comes from.
//
// A contract year is delivered evenly, day by day. What is bought once is delivered when it is
// first invoiced, or at the end of its year when it never is.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "kvartett/rollup/columns.h"
#include "kvartett/rollup/match_revenue.h"
#include "kvartett/rollup/query.h"

namespace kvartett {

// In order; the first and the last are what the others lead from and to.
enum class BridgeStep {
  volume_signed,              // dated in the days
  later_contract_years,       // less: of years after the first that begin after the days
  not_yet_delivered,          // less: of years that have begun, or of first years
  ended_early,                // less: what the contract ended before
  signed_in_other_periods,    // and: delivered in the days of what was signed before or after them
  estimate_error,             // and: invoiced for the days, beyond what was estimated
  currency,                   // and: by other rates than those of the signing days
  invoiced_in_other_periods,  // and: invoiced in the days for others, less for the days in others
  not_matched,                // and: invoiced in the days, of no contract
  revenue                     // invoiced in the days
};
inline constexpr std::size_t bridge_step_count = 10;
Sentence name_of(BridgeStep step);
Sentence explain(BridgeStep step);

struct BridgeRow {
  BridgeStep step = BridgeStep::volume_signed;
  std::optional<LineRef> line;  // nothing: of an amount of no contract
  std::int32_t contract_year = 0;
  Sequence revenue = 0;  // the amount that it comes from; 0: from the contract
  Money amount;
};

struct Bridge {
  Date from;
  Date to;
  Date delivered_until;  // what was to be delivered later is not yet, or its books are behind
  std::vector<BridgeRow> rows;  // by step, and of one step by contract, then amount
  std::array<Money, bridge_step_count> steps;

  Money of(BridgeStep step) const { return steps[static_cast<std::size_t>(step)]; }
};

// From `from` to `to`, both included; `to` is not after today. `filter`: widened. Of
// less than a whole customer only contracts are told, and nothing of what belongs to none.
Bridge bridge(const Ledger& ledger, const Columns& columns, const MatchedRevenue& revenue,
              const Filter& filter, Date from, Date to);

}  // namespace kvartett
