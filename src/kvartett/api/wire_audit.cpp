#include "kvartett/api/wire_audit.h"

namespace kvartett {

BOOST_DESCRIBE_ENUM(AuditThing, company, team, seller, customer, product, deal, budget, user)

}  // namespace kvartett

namespace kvartett::wire {
namespace {

using OptionalText = std::optional<std::string>;

struct AboutAnswer {
  AuditThing type = AuditThing::company;
  OptionalText id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(AboutAnswer, (), (type, id, name))

struct ChangeAnswer {
  std::string field;
  OptionalText from;
  OptionalText to;
};
BOOST_DESCRIBE_STRUCT(ChangeAnswer, (), (field, from, to))

struct AuditAnswer {
  Version version = 0;
  std::string at;
  OptionalText by_id;
  OptionalText by_name;
  AuditKind kind = AuditKind::company_opened;
  AboutAnswer about;
  std::string sentence;
  std::vector<ChangeAnswer> changes;
  OptionalText reason;
};
BOOST_DESCRIBE_STRUCT(AuditAnswer, (),
                      (version, at, by_id, by_name, kind, about, sentence, changes, reason))

OptionalText id_of(const Names& names, const AuditRecord& record) {
  switch (thing_of(record.kind)) {
    case AuditThing::company:
      return {};
    case AuditThing::team:
      return names.text(Id<Team>{record.number});
    case AuditThing::seller:
      return names.text(Id<Seller>{record.number});
    case AuditThing::customer:
      return names.text(Id<Customer>{record.number});
    case AuditThing::product:
      return names.text(Id<Product>{record.number});
    case AuditThing::deal:
      return names.text(Id<Deal>{record.number});
    case AuditThing::budget:
      return names.ledger().budgets()[static_cast<std::size_t>(record.number)].year.name();
    case AuditThing::user:
      return names.user(record.number);
  }
  std::unreachable();
}

AuditAnswer audit_answer(const Names& names, AuditTeller& teller, const AuditItem& item) {
  AuditAnswer answer;
  answer.version = item.record.version;
  answer.at = kvartett::text(item.at);
  if (item.by != 0) {
    answer.by_id = names.user(item.by);
    answer.by_name = teller.who(item.by);
  }
  answer.kind = item.record.kind;
  answer.about = {thing_of(item.record.kind), id_of(names, item.record), teller.about(item.record)};
  answer.sentence = teller.sentence(item);
  for (const AuditChange& change : item.details.changes) {
    answer.changes.push_back({teller.field(change),
                              or_null(teller.value(change.field, change.from)),
                              or_null(teller.value(change.field, change.to))});
  }
  if (item.details.more > 0) answer.changes.push_back({teller.more(item.details.more), {}, {}});
  answer.reason = or_null(item.details.reason);
  return answer;
}

}  // namespace

std::string page_of_audit(const Names& names, AuditTeller& teller, const AuditPage& page) {
  Page<AuditAnswer> answer;
  for (const AuditItem& item : page.items) {
    answer.items.push_back(audit_answer(names, teller, item));
  }
  if (page.next) answer.next_cursor = std::to_string(*page.next);
  return json::text(answer);
}

}  // namespace kvartett::wire
