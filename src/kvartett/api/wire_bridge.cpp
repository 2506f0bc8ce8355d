#include "kvartett/api/wire_bridge.h"

namespace kvartett::wire {
namespace {

using OptionalText = std::optional<std::string>;

struct StepAnswer {
  BridgeStep step = BridgeStep::volume_signed;
  std::string name;
  std::string explanation;
  Money amount;
  std::int64_t rows = 0;
};
BOOST_DESCRIBE_STRUCT(StepAnswer, (), (step, name, explanation, amount, rows))
struct BridgeAnswerBody {
  Date from;
  Date to;
  Date delivered_until;
  std::vector<StepAnswer> steps;
  Version version = 0;
};
BOOST_DESCRIBE_STRUCT(BridgeAnswerBody, (), (from, to, delivered_until, steps, version))

struct RowAnswer {
  Money amount;
  OptionalText customer_id;
  OptionalText customer_name;
  OptionalText deal_id;
  OptionalText line_id;
  std::optional<Date> signed_on;
  OptionalText external_id;
  OptionalText product_name;
  std::optional<std::int32_t> contract_year;
  std::optional<Sequence> revenue_seq;
  OptionalText document;
  std::optional<Date> on;
};
BOOST_DESCRIBE_STRUCT(RowAnswer, (),
                      (amount, customer_id, customer_name, deal_id, line_id, signed_on, external_id,
                       product_name, contract_year, revenue_seq, document, on))
struct RowPage {
  std::vector<RowAnswer> items;
  OptionalText next_cursor;
  Money total;
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(RowPage, (), (items, next_cursor, total, count))

RowAnswer row_answer(const Names& names, const BridgeRow& row) {
  const Ledger& ledger = names.ledger();
  RowAnswer answer;
  answer.amount = row.amount;
  std::optional<Id<Customer>> customer;
  if (row.line) {
    const Deal& deal = ledger.deal(row.line->deal).value;
    const Line& line = deal.lines[static_cast<std::size_t>(row.line->line)];
    customer = deal.customer;
    answer.deal_id = names.text(row.line->deal);
    answer.line_id = names.text(*row.line);
    answer.signed_on = deal.signed_on;
    answer.external_id = or_null(deal.external_id);
    answer.product_name = names.name(line.product);
    answer.contract_year = row.contract_year + 1;
  }
  if (row.revenue != 0) {
    const RevenueEntry& entry = ledger.revenue().entry(row.revenue).value;
    if (!row.line) customer = entry.customer;
    answer.revenue_seq = row.revenue;
    answer.document = or_null(entry.document);
    answer.on = entry.on;
  }
  if (customer) customer = ledger.resolved(*customer);
  answer.customer_id = names.text(customer);
  answer.customer_name = names.name(customer);
  return answer;
}

}  // namespace

std::string bridge(const Names& names, const Bridge& bridge) {
  BridgeAnswerBody answer{
      bridge.from, bridge.to, bridge.delivered_until, {}, names.ledger().version()};
  for (std::size_t s = 0; s < bridge_step_count; ++s) {
    const auto step = static_cast<BridgeStep>(s);
    answer.steps.push_back(
        {step, names.say(name_of(step)), names.say(explain(step)), bridge.of(step), 0});
  }
  for (const BridgeRow& row : bridge.rows) ++answer.steps[static_cast<std::size_t>(row.step)].rows;
  return json::text(answer);
}

std::string page_of_bridge_rows(const Names& names, const BridgeRows& found, std::size_t skipped) {
  RowPage page;
  for (const BridgeRow& row : found.rows) page.items.push_back(row_answer(names, row));
  const std::size_t shown = skipped + found.rows.size();
  if (shown < found.count) page.next_cursor = std::to_string(shown);
  page.total = found.total;
  page.count = static_cast<std::int64_t>(found.count);
  return json::text(page);
}

}  // namespace kvartett::wire
