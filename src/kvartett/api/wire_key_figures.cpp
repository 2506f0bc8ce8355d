#include "kvartett/api/wire_key_figures.h"

#include "kvartett/api/wire_row_keys.h"

namespace kvartett::wire {
namespace {

struct FiguresAnswer {
  double deals = 0;
  std::optional<Money> average_size;
  std::optional<std::int32_t> median_cycle_days;
  std::int64_t cycles = 0;
  std::int32_t new_customers = 0;
  std::int32_t won_back_customers = 0;
  std::optional<double> renewal_rate;
  Money expiring_volume;
  Money renewed_volume;
  Money ended_volume;
};
BOOST_DESCRIBE_STRUCT(FiguresAnswer, (),
                      (deals, average_size, median_cycle_days, cycles, new_customers,
                       won_back_customers, renewal_rate, expiring_volume, renewed_volume,
                       ended_volume))

struct RowAnswer : RowKeys, FiguresAnswer {};
BOOST_DESCRIBE_STRUCT(RowAnswer, (RowKeys, FiguresAnswer), ())

struct FormulasAnswer {
  std::string deals;
  std::string average_size;
  std::string median_cycle_days;
  std::string new_customers;
  std::string won_back_customers;
  std::string renewal_rate;
  std::string ended_volume;
};
BOOST_DESCRIBE_STRUCT(FormulasAnswer, (),
                      (deals, average_size, median_cycle_days, new_customers, won_back_customers,
                       renewal_rate, ended_volume))

struct TableAnswer {
  FiscalYearAnswer fiscal_year;
  Date on;
  std::vector<RowAnswer> rows;
  FiguresAnswer total;
  FormulasAnswer formulas;
};
BOOST_DESCRIBE_STRUCT(TableAnswer, (), (fiscal_year, on, rows, total, formulas))

struct CreditAnswer {
  std::string seller_id;
  std::string seller_name;
  Channel channel = Channel::renewal;
  Money actual;
  Money later;
  std::int32_t deals = 0;
};
BOOST_DESCRIBE_STRUCT(CreditAnswer, (), (seller_id, seller_name, channel, actual, later, deals))

struct CreditsAnswer {
  FiscalYearAnswer fiscal_year;
  Date on;
  std::vector<CreditAnswer> items;
};
BOOST_DESCRIBE_STRUCT(CreditsAnswer, (), (fiscal_year, on, items))

FiguresAnswer figures(const KeyFigures& of) {
  return {static_cast<double>(of.deal_basis_points) / whole_share,
          of.average_size(),
          of.median_cycle_days(),
          static_cast<std::int64_t>(of.cycle_days.size()),
          of.new_customers,
          of.won_back_customers,
          of.renewal_rate(),
          of.expiring_volume,
          of.renewed_volume,
          of.ended_volume};
}

}  // namespace

std::string key_figures(const Names& names, const KeyFigureAnswer& view) {
  TableAnswer answer;
  answer.fiscal_year = fiscal_year(view.year);
  answer.on = view.on;
  for (const KeyFigureRow& row : view.table.rows) {
    RowAnswer& written = answer.rows.emplace_back();
    static_cast<RowKeys&>(written) = row_keys(names, row.key);
    static_cast<FiguresAnswer&>(written) = figures(row.figures);
  }
  answer.total = figures(view.table.total);
  const KeyFigureFormulas formulas = key_figure_formulas();
  answer.formulas = {names.say(formulas.deals),
                     names.say(formulas.average_size),
                     names.say(formulas.median_cycle_days),
                     names.say(formulas.new_customers),
                     names.say(formulas.won_back_customers),
                     names.say(formulas.renewal_rate),
                     names.say(formulas.ended_volume)};
  return json::text(answer);
}

std::string overlay_credit(const Names& names, const OverlayAnswer& view) {
  CreditsAnswer answer;
  answer.fiscal_year = fiscal_year(view.year);
  answer.on = view.on;
  for (const OverlayCredit& credit : view.credits) {
    answer.items.push_back({names.text(credit.seller), names.name(credit.seller), credit.channel,
                            credit.actual, credit.later, credit.deals});
  }
  return json::text(answer);
}

}  // namespace kvartett::wire
