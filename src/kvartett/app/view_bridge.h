// "Why does the volume differ from the books?": the bridge from the volume that was signed to the
// revenue that was invoiced, and the rows of each step.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "kvartett/app/app.h"
#include "kvartett/app/export_lists.h"
#include "kvartett/rollup/bridge.h"

namespace kvartett {

struct BridgeQuestion {
  Date from;  // both included; what is later than today is left out
  Date to;
  Filter filter;  // of a seller, a team, a channel, a customer
};
struct BridgeAnswer {
  Bridge bridge;
  std::shared_ptr<const Snapshot> company;
};
// Who sees some sellers' only is shown their part of their deals.
Result<BridgeAnswer> view_bridge(const App& app, const Actor& actor,
                                 const BridgeQuestion& question);

struct BridgeRows {
  std::vector<BridgeRow> rows;  // the largest first, either way
  std::size_t count = 0;        // of all rows of the step
  Money total;                  // of all of them
  std::shared_ptr<const Snapshot> company;
};
// `skip`: so many of the first are left out.
Result<BridgeRows> view_bridge_rows(const App& app, const Actor& actor,
                                    const BridgeQuestion& question, BridgeStep step,
                                    std::size_t skip, std::size_t limit);

// A workbook: the steps on one sheet, all rows on another.
Result<std::string> export_bridge(const App& app, const Actor& actor,
                                  const BridgeQuestion& question, Language language);

}  // namespace kvartett
