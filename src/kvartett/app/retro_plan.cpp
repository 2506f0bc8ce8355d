#include "kvartett/app/retro_plan.h"

#include "kvartett/auth/permission.h"
#include "kvartett/rollup/run.h"

namespace kvartett {
namespace {

constexpr std::size_t years_max = 10;

}  // namespace

YearOfSales sales_of(const Snapshot& company, const FiscalYear& year) {
  YearOfSales sales;
  sales.year = year;
  const std::vector<Month> months = year.months();
  sales.months.resize(months.size());
  Query query{year, year.last, {}, {}};
  query.by.channel = true;
  query.by.seller = true;
  query.by.month = true;
  for (const Row& row : run(query, company.columns, company.cube)) {
    const auto channel = static_cast<std::size_t>(row.key.channel);
    const Money amount = row.volume.actual;
    sales.by_channel[channel] += amount;
    sales.by_seller[{row.key.seller}][channel] += amount;
    const auto month = static_cast<std::size_t>(row.key.month - months.front().number());
    sales.months[month][channel] += amount;
  }
  return sales;
}

FiscalYear year_to_compare_with(const FiscalYears& years, const FiscalYear& planned, Date today) {
  const FiscalYear before = years.before(planned);
  if (before.last <= today) return before;
  return {today.plus_months(-12).plus_days(1), today};
}

std::vector<FiscalYear> find_earlier_years(const Snapshot& company, const FiscalYear& planned,
                                           std::size_t most) {
  std::vector<FiscalYear> earlier;
  const CubeBlock& all = company.cube.company();
  if (all.empty()) return earlier;
  const FiscalYears& years = company.ledger.settings().fiscal_years;
  const Date first = all.first_month().first_day();
  for (FiscalYear year = years.before(planned); year.last >= first && earlier.size() < most;
       year = years.before(year)) {
    earlier.push_back(year);
  }
  return earlier;
}

Result<RetroPlan> view_retro_plan(const App& app, const Actor& actor, const FiscalYear& planned) {
  TRY(may(actor, Action::see_budget));
  RetroPlan plan{{}, app.snapshot(actor.company)};
  for (const FiscalYear& year : find_earlier_years(*plan.company, planned, years_max)) {
    plan.years.push_back(sales_of(*plan.company, year));
  }
  return plan;
}

}  // namespace kvartett
