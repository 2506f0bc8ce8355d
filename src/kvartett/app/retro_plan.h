// What the four channels were in earlier years, by seller and month: where the first budget begins
// (domain definition §3, Retro-plan).
#pragma once

#include <array>
#include <map>
#include <memory>
#include <vector>

#include "kvartett/app/app.h"

namespace kvartett {

using ByChannel = std::array<Money, 4>;

// Everything dated in a year, or another stretch of days, whether it has come or is yet to come.
struct YearOfSales {
  FiscalYear year;
  ByChannel by_channel;
  std::map<Id<Seller>, ByChannel> by_seller;  // those who had any
  std::vector<ByChannel> months;
};
YearOfSales sales_of(const Snapshot& company, const FiscalYear& year);

// What a plan for a year is measured against: the fiscal year before it, or, while that has not
// come to its end, the twelve months up to today.
FiscalYear year_to_compare_with(const FiscalYears& years, const FiscalYear& planned, Date today);

// The fiscal years before one, of which there is anything, at most so many; the latest first.
std::vector<FiscalYear> find_earlier_years(const Snapshot& company, const FiscalYear& planned,
                                           std::size_t most);

struct RetroPlan {
  std::vector<YearOfSales> years;  // the latest first
  std::shared_ptr<const Snapshot> company;
};
Result<RetroPlan> view_retro_plan(const App& app, const Actor& actor, const FiscalYear& planned);

}  // namespace kvartett
