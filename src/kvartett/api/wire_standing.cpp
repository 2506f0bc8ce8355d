#include "kvartett/api/wire_standing.h"

#include "kvartett/api/wire_row_keys.h"

namespace kvartett::wire {
namespace {

struct Figures {
  Money actual;
  Money committed;
  Money expected_later;
  std::optional<Money> goal;
  std::optional<Money> remaining;
  std::optional<double> attainment;
  std::optional<Money> expected;
  std::optional<double> pace;
  std::optional<Money> landing;
  std::optional<Money> needed_per_week;
  std::optional<Money> needed_per_month;
  double deals = 0;
};
BOOST_DESCRIBE_STRUCT(Figures, (),
                      (actual, committed, expected_later, goal, remaining, attainment, expected,
                       pace, landing, needed_per_week, needed_per_month, deals))

struct RowAnswer : RowKeys, Figures {};
BOOST_DESCRIBE_STRUCT(RowAnswer, (RowKeys, Figures), ())

struct StandingAnswer {
  Date on;
  FiscalYearAnswer fiscal_year;
  std::vector<RowAnswer> rows;
  Figures total;
  Version version = 0;
};
BOOST_DESCRIBE_STRUCT(StandingAnswer, (), (on, fiscal_year, rows, total, version))

struct LensMonthAnswer {
  std::string month;
  Money signed_;
  Money signed_cumulative;
  Money invoiced;
  Money invoiced_cumulative;
  Money revenue;
  Money revenue_cumulative;
};
BOOST_DESCRIBE_STRUCT(LensMonthAnswer, (),
                      (month, signed_, signed_cumulative, invoiced, invoiced_cumulative, revenue,
                       revenue_cumulative))

struct LensAnswer {
  FiscalYearAnswer fiscal_year;
  std::vector<LensMonthAnswer> months;
  Version version = 0;
};
BOOST_DESCRIBE_STRUCT(LensAnswer, (), (fiscal_year, months, version))

Figures figures(const Standing& standing) {
  return {standing.volume.actual,
          standing.volume.committed,
          standing.volume.expected_later,
          standing.goal,
          standing.remaining,
          standing.attainment,
          standing.expected,
          standing.pace,
          standing.landing,
          standing.needed_per_week,
          standing.needed_per_month,
          static_cast<double>(standing.volume.deal_basis_points) / whole_share};
}

RowAnswer row_answer(const Names& names, const StandingRow& row) {
  RowAnswer answer;
  static_cast<RowKeys&>(answer) = row_keys(names, row.key);
  static_cast<Figures&>(answer) = figures(row.standing);
  return answer;
}

}  // namespace

std::string standing(const Names& names, const StandingTable& table) {
  StandingAnswer answer;
  answer.on = table.query.on;
  answer.fiscal_year = fiscal_year(table.query.year);
  answer.rows.reserve(table.rows.size());
  for (const StandingRow& row : table.rows) answer.rows.push_back(row_answer(names, row));
  answer.total = figures(table.total.standing);
  answer.version = names.ledger().version();
  return json::text(answer);
}

std::string lens(const Names& names, const Lens& lens) {
  LensAnswer answer;
  answer.fiscal_year = fiscal_year(lens.year);
  Money signed_so_far;
  Money invoiced_so_far;
  Money revenue_so_far;
  for (const LensMonth& month : lens.months) {
    signed_so_far += month.signed_volume;
    invoiced_so_far += month.invoiced;
    revenue_so_far += month.revenue;
    answer.months.push_back({month.month.text(), month.signed_volume, signed_so_far, month.invoiced,
                             invoiced_so_far, month.revenue, revenue_so_far});
  }
  answer.version = names.ledger().version();
  return json::text(answer);
}

}  // namespace kvartett::wire
