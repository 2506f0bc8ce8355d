#include "kvartett/api/wire_calendar.h"

#include <algorithm>

namespace kvartett {

BOOST_DESCRIBE_ENUM(ContractDayKind, notice, renewal, expiry, termination)

namespace wire {
namespace {

using OptionalText = std::optional<std::string>;

struct DayAnswer {
  Date on;
  ContractDayKind kind = ContractDayKind::notice;
  std::string line_id;
  std::string deal_id;
  std::string customer_id;
  std::string customer_name;
  OptionalText product_id;
  OptionalText product_name;
  Money volume;
  std::optional<Date> notice_of;
};
BOOST_DESCRIBE_STRUCT(DayAnswer, (),
                      (on, kind, line_id, deal_id, customer_id, customer_name, product_id,
                       product_name, volume, notice_of))

struct CalendarBody : Page<DayAnswer> {
  Date from;
  Date to;
  Date today;
  std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(CalendarBody, (Page<DayAnswer>), (from, to, today, total))

struct LinkDraft {
  bool with_amounts = false;
};
BOOST_DESCRIBE_STRUCT(LinkDraft, (), (with_amounts))

struct LinkAnswer {
  std::string made_at;
  bool with_amounts = false;
};
BOOST_DESCRIBE_STRUCT(LinkAnswer, (), (made_at, with_amounts))

struct HeldLinkAnswer {
  std::optional<LinkAnswer> link;
};
BOOST_DESCRIBE_STRUCT(HeldLinkAnswer, (), (link))

struct NewLinkAnswer : LinkAnswer {
  OptionalText path;
};
BOOST_DESCRIBE_STRUCT(NewLinkAnswer, (LinkAnswer), (path))

DayAnswer day_answer(const Names& names, const ContractDay& day) {
  const KeptDeal& kept = names.ledger().deal(day.line.deal);
  const Line& line = names.ledger().line(day.line);
  const Id<Customer> customer = names.ledger().resolved(kept.value.customer);
  return {day.on,
          day.kind,
          names.text(day.line),
          names.text(day.line.deal),
          names.text(customer),
          names.name(customer),
          names.text(line.product),
          names.name(line.product),
          day.volume,
          day.notice_of};
}

}  // namespace

std::string calendar(const Names& names, const CalendarQuestion& question,
                     const CalendarAnswer& answer, std::size_t from, std::size_t limit) {
  CalendarBody body;
  body.from = question.from;
  body.to = question.to;
  body.today = answer.today;
  body.total = static_cast<std::int64_t>(answer.days.size());
  const std::size_t end = std::min(answer.days.size(), from + limit);
  for (std::size_t i = from; i < end; ++i) body.items.push_back(day_answer(names, answer.days[i]));
  if (end < answer.days.size()) body.next_cursor = std::to_string(end);
  return json::text(body);
}

Result<bool> read_calendar_link(const json::Value& body) {
  const auto draft = TRY(json::read_value<LinkDraft>(body));
  return draft.with_amounts;
}

std::string calendar_link(const std::optional<CalendarLink>& link) {
  HeldLinkAnswer answer;
  if (link) answer.link = LinkAnswer{kvartett::text(link->made_at), link->with_amounts};
  return json::text(answer);
}

std::string new_calendar_link(const CalendarLink& link) {
  NewLinkAnswer answer;
  answer.made_at = kvartett::text(link.made_at);
  answer.with_amounts = link.with_amounts;
  if (!link.secret.empty()) answer.path = "/api/v1/calendar/" + link.secret + ".ics";
  return json::text(answer);
}

}  // namespace wire
}  // namespace kvartett
