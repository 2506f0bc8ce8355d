#include "kvartett/api/wire_standing.h"

#include <algorithm>

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

using OptionalText = std::optional<std::string>;

// Keys that were not asked for are not written.
struct Keys {
  json::Given<Channel> channel;
  json::Given<std::string> seller_id;
  json::Given<std::string> seller_name;
  json::Given<OptionalText> team_id;
  json::Given<OptionalText> team_name;
  json::Given<std::string> month;
  json::Given<std::string> customer_id;
  json::Given<std::string> customer_name;
  json::Given<OptionalText> product_id;
  json::Given<OptionalText> product_name;
};
BOOST_DESCRIBE_STRUCT(Keys, (),
                      (channel, seller_id, seller_name, team_id, team_name, month, customer_id,
                       customer_name, product_id, product_name))

struct RowAnswer : Keys, Figures {};
BOOST_DESCRIBE_STRUCT(RowAnswer, (Keys, Figures), ())

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
};
BOOST_DESCRIBE_STRUCT(LensMonthAnswer, (),
                      (month, signed_, signed_cumulative, invoiced, invoiced_cumulative))

struct LensAnswer {
  FiscalYearAnswer fiscal_year;
  std::vector<LensMonthAnswer> months;
  Version version = 0;
};
BOOST_DESCRIBE_STRUCT(LensAnswer, (), (fiscal_year, months, version))

struct ShareAnswer {
  std::string seller_id;
  std::string seller_name;
  std::int32_t basis_points = 0;
};
BOOST_DESCRIBE_STRUCT(ShareAnswer, (), (seller_id, seller_name, basis_points))

struct RenewalAnswer {
  std::string line_id;
  std::string deal_id;
  std::string customer_id;
  std::string customer_name;
  OptionalText product_id;
  OptionalText product_name;
  Money volume_per_year;
  Date ends_on;
  std::optional<Date> notice_by;
  std::vector<ShareAnswer> sellers;
};
BOOST_DESCRIBE_STRUCT(RenewalAnswer, (),
                      (line_id, deal_id, customer_id, customer_name, product_id, product_name,
                       volume_per_year, ends_on, notice_by, sellers))

struct RenewalsAnswer : Page<RenewalAnswer> {
  Money total_volume_per_year;
};
BOOST_DESCRIBE_STRUCT(RenewalsAnswer, (Page<RenewalAnswer>), (total_volume_per_year))

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

// `none` is written as null, a number as its id and name.
template <class T>
void set(json::Given<OptionalText>& id, json::Given<OptionalText>& name, const Names& names,
         std::int32_t number) {
  if (number == RowKey::all) return;
  const auto found = number == RowKey::none ? std::nullopt : std::optional{Id<T>{number}};
  id.emplace(names.text(found));
  name.emplace(names.name(found));
}
template <class T>
void set(json::Given<std::string>& id, json::Given<std::string>& name, const Names& names,
         std::int32_t number) {
  if (number == RowKey::all) return;
  id.emplace(names.text(Id<T>{number}));
  name.emplace(names.name(Id<T>{number}));
}

RowAnswer row_answer(const Names& names, const StandingRow& row) {
  RowAnswer answer;
  const RowKey& key = row.key;
  if (key.channel != RowKey::all) answer.channel.emplace(static_cast<Channel>(key.channel));
  set<Seller>(answer.seller_id, answer.seller_name, names, key.seller);
  set<Team>(answer.team_id, answer.team_name, names, key.team);
  if (key.month != RowKey::all) answer.month.emplace(Month::from_number(key.month).text());
  set<Customer>(answer.customer_id, answer.customer_name, names, key.customer);
  set<Product>(answer.product_id, answer.product_name, names, key.product);
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
  for (const LensMonth& month : lens.months) {
    signed_so_far += month.signed_volume;
    invoiced_so_far += month.invoiced;
    answer.months.push_back(
        {month.month.text(), month.signed_volume, signed_so_far, month.invoiced, invoiced_so_far});
  }
  answer.version = names.ledger().version();
  return json::text(answer);
}

std::string renewals(const Names& names, const ExpiringList& list, std::size_t from,
                     std::size_t limit) {
  RenewalsAnswer answer;
  const std::size_t end = std::min(list.lines.size(), from + limit);
  for (std::size_t i = from; i < end; ++i) {
    const ExpiringLine& expiring = list.lines[i];
    const Deal& deal = names.ledger().deal(expiring.line.deal).value;
    const Line& line = names.ledger().line(expiring.line);
    RenewalAnswer& renewal = answer.items.emplace_back();
    renewal.line_id = names.text(expiring.line);
    renewal.deal_id = names.text(expiring.line.deal);
    renewal.customer_id = names.text(deal.customer);
    renewal.customer_name = names.name(deal.customer);
    renewal.product_id = names.text(line.product);
    renewal.product_name = names.name(line.product);
    renewal.volume_per_year = line.volume_per_year;
    renewal.ends_on = expiring.ends_on;
    renewal.notice_by = expiring.notice_by;
    for (const Share& share : deal.shares) {
      renewal.sellers.push_back(
          {names.text(share.seller), names.name(share.seller), share.basis_points});
    }
  }
  if (end < list.lines.size()) answer.next_cursor = std::to_string(end);
  answer.total_volume_per_year = list.volume_per_year;
  return json::text(answer);
}

}  // namespace kvartett::wire
