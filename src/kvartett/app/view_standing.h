// Where we stand: the roll-up's sums against the goals, for any cut of the company (domain
// definition §4).
#pragma once

#include <memory>
#include <vector>

#include "kvartett/app/app.h"
#include "kvartett/domain/kpi.h"
#include "kvartett/rollup/run.h"

namespace kvartett {

struct StandingRow {
  RowKey key;
  Standing standing;
};

// What a row of a team is: what was sold in that very team, so that the rows add up to the total;
// or that and what was sold in those below it.
enum class TeamRows { own, with_those_below };

struct StandingTable {
  Query query;  // as it was narrowed
  TeamRows team_rows = TeamRows::own;
  std::vector<StandingRow>
      rows;  // channels and months in their own order, people and things by name
  StandingRow total;
  std::int64_t renewal_rate_ppm = 0;  // what landing took for contracts that expire
};

// The same for a query that has been narrowed already. A row has a goal where goals exist for what
// it is grouped by: the company's own without sellers or teams, else the sellers' cells; none for
// customers and products. A key with a goal and no volume has its row.
StandingTable stand_where(const Snapshot& company, const Query& query,
                          TeamRows team_rows = TeamRows::own);

// `on`: nothing for today; the year: nothing for the one that holds `on`.
struct StandingQuestion {
  std::optional<Date> on;
  std::optional<FiscalYear> year;
  Filter filter;
  GroupBy by;
  TeamRows team_rows = TeamRows::own;
};
struct StandingAnswer {
  StandingTable table;
  std::shared_ptr<const Snapshot> company;
};
Result<StandingAnswer> view_standing(const App& app, const Actor& actor,
                                     const StandingQuestion& question);

}  // namespace kvartett
