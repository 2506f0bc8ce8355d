#include "kvartett/app/view_bridge.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "kvartett/app/narrow.h"
#include "kvartett/rollup/run.h"

namespace kvartett {

Result<BridgeAnswer> view_bridge(const App& app, const Actor& actor,
                                 const BridgeQuestion& question) {
  BridgeAnswer answer{{}, app.snapshot(actor.company)};
  const Snapshot& company = *answer.company;
  const Filter filter = TRY(narrowed(actor, company.ledger, question.filter));
  if (question.to < question.from) {
    return refuse(Wrong::invalid,
                  say("The last day is before the first.", "Sista dagen är före den första."),
                  "to");
  }
  const Date today = app.today(actor.company);
  const Date to = std::max(std::min(question.to, today), question.from.plus_days(-1));
  answer.bridge = bridge(company.ledger, company.columns, *company.matched_revenue(today), filter,
                         question.from, to);
  return answer;
}

Result<BridgeRows> view_bridge_rows(const App& app, const Actor& actor,
                                    const BridgeQuestion& question, BridgeStep step,
                                    std::size_t skip, std::size_t limit) {
  BridgeAnswer answer = TRY(view_bridge(app, actor, question));
  BridgeRows found;
  found.total = answer.bridge.of(step);
  found.company = std::move(answer.company);
  std::vector<BridgeRow>& rows = answer.bridge.rows;
  std::erase_if(rows, [&](const BridgeRow& row) { return row.step != step; });
  std::ranges::stable_sort(rows, std::ranges::greater{}, [](const BridgeRow& row) {
    return std::llabs(row.amount.minor_units());
  });
  found.count = rows.size();
  rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(std::min(skip, rows.size())));
  if (rows.size() > limit) rows.resize(limit);
  found.rows = std::move(rows);
  return found;
}

}  // namespace kvartett
