// The key figures of a fiscal year up to a day, for any cut of the company, and the credit that
// sellers have beside the 100 % (domain definition §4).
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "kvartett/app/app.h"
#include "kvartett/rollup/key_figures.h"
#include "kvartett/rollup/overlay_credit.h"

namespace kvartett {

// `on`: nothing for today, or for the last day of a year that is over; the year: nothing for the
// one that holds `on`.
struct KeyFigureQuestion {
  std::optional<Date> on;
  std::optional<FiscalYear> year;
  Filter filter;
  GroupBy by;
};
struct KeyFigureAnswer {
  FiscalYear year;
  Date on;
  KeyFigureTable table;  // channels in their own order, people and things by name
  std::shared_ptr<const Snapshot> company;
};
Result<KeyFigureAnswer> view_key_figures(const App& app, const Actor& actor,
                                         const KeyFigureQuestion& question);

struct OverlayQuestion {
  std::optional<Date> on;
  std::optional<FiscalYear> year;
  std::optional<Id<Seller>> seller;
};
struct OverlayAnswer {
  FiscalYear year;
  Date on;
  std::vector<OverlayCredit> credits;  // by the seller's name and channel
  std::shared_ptr<const Snapshot> company;
};
Result<OverlayAnswer> view_overlay_credit(const App& app, const Actor& actor,
                                          const OverlayQuestion& question);

}  // namespace kvartett
