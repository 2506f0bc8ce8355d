// The lens: volume at signing, the same deals as invoicing would show them, and what was invoiced,
// month by month. The founding example (domain definition §1) seen through it: 1,200,000 on the day
// of signing, or 100,000 a month for twelve months.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "kvartett/app/app.h"
#include "kvartett/rollup/query.h"

namespace kvartett {

struct LensQuestion {
  FiscalYear year;
  Filter filter;  // of a seller, a team, a channel
  std::optional<Id<Deal>> deal;
};
struct LensMonth {
  Month month;
  Money signed_volume;
  Money invoiced;  // as the contracts of the same deals would be, from their start months
  // What was invoiced until today: of the company all of it, of anything less what was matched to
  // its contracts.
  Money revenue;
};
struct Lens {
  FiscalYear year;
  std::vector<LensMonth> months;
  std::shared_ptr<const Snapshot> company;
};
Result<Lens> view_lens(const App& app, const Actor& actor, const LensQuestion& question);

}  // namespace kvartett
