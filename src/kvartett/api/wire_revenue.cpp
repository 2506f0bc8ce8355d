#include "kvartett/api/wire_revenue.h"

namespace kvartett::wire {
namespace {

using OptionalText = std::optional<std::string>;

struct SumAnswer {
  Money amount;
  Money year_before;
};
BOOST_DESCRIBE_STRUCT(SumAnswer, (), (amount, year_before))
struct KeyAnswer {
  json::Given<std::string> month;
  json::Given<OptionalText> customer_id;
  json::Given<OptionalText> customer_name;
  json::Given<OptionalText> kam_id;
  json::Given<OptionalText> kam_name;
};
BOOST_DESCRIBE_STRUCT(KeyAnswer, (), (month, customer_id, customer_name, kam_id, kam_name))
struct RowAnswer : KeyAnswer, SumAnswer {};
BOOST_DESCRIBE_STRUCT(RowAnswer, (KeyAnswer, SumAnswer), ())
struct MonthSourceAnswer {
  std::string month;
  RevenueSource source = RevenueSource::invoices;
};
BOOST_DESCRIBE_STRUCT(MonthSourceAnswer, (), (month, source))
struct GoalAnswer {
  std::string kam_id;
  std::string kam_name;
  Money goal;
  Money amount;
  Money remaining;
  std::optional<double> attainment;
};
BOOST_DESCRIBE_STRUCT(GoalAnswer, (), (kam_id, kam_name, goal, amount, remaining, attainment))
struct RevenueAnswer {
  Date from;
  Date to;
  std::vector<RowAnswer> rows;
  SumAnswer total;
  SumAnswer not_assigned;
  std::vector<MonthSourceAnswer> sources;
  std::vector<GoalAnswer> goals;
  Version version = 0;
};
BOOST_DESCRIBE_STRUCT(RevenueAnswer, (),
                      (from, to, rows, total, not_assigned, sources, goals, version))

struct MatchAnswer {
  std::string deal_id;
  std::string line_id;
  Date signed_on;
  OptionalText external_id;
  OptionalText product_name;
  std::int32_t contract_year = 1;
  Money amount;
};
BOOST_DESCRIBE_STRUCT(MatchAnswer, (),
                      (deal_id, line_id, signed_on, external_id, product_name, contract_year,
                       amount))
struct MatchBody {
  MatchChoice choice = MatchChoice::by_rules;
  OptionalText line_id;
};
BOOST_DESCRIBE_STRUCT(MatchBody, (), (choice, line_id))

struct EntryAnswer {
  Sequence seq = 0;
  Date on;
  Money amount;
  RevenueSource source = RevenueSource::invoices;
  OptionalText document;
  bool is_credit = false;
  OptionalText customer_id;
  OptionalText customer_name;
  OptionalText kam_id;
  OptionalText kam_name;
  OptionalText product_id;
  OptionalText product_name;
  std::optional<std::int32_t> account;
  OptionalText contract;
  std::optional<Date> period_first;
  std::optional<Date> period_last;
  OptionalText currency;
  std::optional<std::int64_t> amount_in_currency;
  OptionalText rate;
  std::optional<Sequence> reverses_seq;
  std::optional<Sequence> reversed_by_seq;
  MatchedBy matched_by = MatchedBy::nothing;
  MatchChoice choice = MatchChoice::by_rules;
  std::vector<MatchAnswer> matches;
};
BOOST_DESCRIBE_STRUCT(EntryAnswer, (),
                      (seq, on, amount, source, document, is_credit, customer_id, customer_name,
                       kam_id, kam_name, product_id, product_name, account, contract, period_first,
                       period_last, currency, amount_in_currency, rate, reverses_seq,
                       reversed_by_seq, matched_by, choice, matches))

SumAnswer sum(const RevenueSum& sum) { return {sum.amount, sum.year_before}; }

EntryAnswer entry(const Names& names, const RevenueEntries::One& one) {
  const KeptRevenue& kept = names.ledger().revenue().entry(one.sequence);
  const RevenueEntry& entry = kept.value;
  std::optional<Id<Customer>> customer = entry.customer;
  if (customer) customer = names.ledger().resolved(*customer);
  EntryAnswer answer;
  answer.seq = one.sequence;
  answer.on = entry.on;
  answer.amount = entry.amount;
  answer.source = entry.source;
  answer.document = or_null(entry.document);
  answer.is_credit = entry.is_credit;
  answer.customer_id = names.text(customer);
  answer.customer_name = names.name(customer);
  answer.kam_id = names.text(one.kam);
  answer.kam_name = names.name(one.kam);
  answer.product_id = names.text(entry.product);
  answer.product_name = names.name(entry.product);
  if (entry.account != 0) answer.account = entry.account;
  answer.contract = or_null(entry.contract);
  answer.period_first = entry.period_first;
  answer.period_last = entry.period_last;
  if (!entry.currency.empty()) {
    answer.currency = entry.currency;
    answer.amount_in_currency = entry.amount_in_currency;
  }
  if (entry.rate) answer.rate = kvartett::text(*entry.rate);
  answer.reverses_seq = entry.reverses;
  answer.reversed_by_seq = kept.reversed_by;
  answer.matched_by = one.by;
  answer.choice = kept.choice;
  for (const RevenuePart& part : one.matches) {
    const Deal& deal = names.ledger().deal(part.line->deal).value;
    const Line& line = deal.lines[static_cast<std::size_t>(part.line->line)];
    answer.matches.push_back({names.text(part.line->deal), names.text(*part.line), deal.signed_on,
                              or_null(deal.external_id), names.name(line.product),
                              part.contract_year + 1, part.amount});
  }
  return answer;
}

}  // namespace

std::string revenue(const Names& names, const RevenueQuestion& question,
                    const RevenueTable& table) {
  RevenueAnswer answer;
  answer.from = question.from;
  answer.to = question.to;
  for (const auto& [key, amounts] : table.rows) {
    RowAnswer row;
    if (question.by_month) row.month.emplace(key.month->text());
    if (question.by_customer) {
      row.customer_id.emplace(names.text(key.customer));
      row.customer_name.emplace(names.name(key.customer));
    }
    if (question.by_kam) {
      row.kam_id.emplace(names.text(key.kam));
      row.kam_name.emplace(names.name(key.kam));
    }
    static_cast<SumAnswer&>(row) = sum(amounts);
    answer.rows.push_back(std::move(row));
  }
  answer.total = sum(table.total);
  answer.not_assigned = sum(table.not_assigned);
  for (const auto& [month, source] : table.sources)
    answer.sources.push_back({month.text(), source});
  for (const auto& [kam, one] : table.goals) {
    answer.goals.push_back(
        {names.text(kam), names.name(kam), one.goal, one.amount, one.remaining, one.attainment});
  }
  answer.version = names.ledger().version();
  return json::text(answer);
}

std::string page_of_revenue_entries(const Names& names, const RevenueEntries& found) {
  Page<EntryAnswer> page;
  for (const RevenueEntries::One& one : found.entries) page.items.push_back(entry(names, one));
  if (found.more) page.next_cursor = std::to_string(found.entries.back().sequence);
  return json::text(page);
}

std::string revenue_entry(const Names& names, const RevenueEntries::One& one) {
  return json::text(entry(names, one));
}

Result<AmountMatch> read_match(const Names& names, const json::Value& body) {
  const MatchBody typed = TRY(json::read_value<MatchBody>(body));
  if ((typed.choice == MatchChoice::line) != typed.line_id.has_value()) {
    return refuse(Wrong::invalid,
                  say("Name the line when it is a line that is chosen, and only then.",
                      "Ange avtalsraden när en avtalsrad väljs, och bara då."),
                  "/line_id");
  }
  AmountMatch match{typed.choice, {}};
  if (typed.line_id) match.line = names.line(*typed.line_id);
  return match;
}

}  // namespace kvartett::wire
