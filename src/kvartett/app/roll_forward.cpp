#include "kvartett/app/roll_forward.h"

#include "kvartett/app/repost_deals.h"

namespace kvartett {
namespace {

std::set<Id<Deal>> with_rolling_lines(const Ledger& ledger) {
  std::set<Id<Deal>> deals;
  for (std::size_t d = 0; d < ledger.deals().size(); ++d) {
    PackedDeal deal = ledger.look(Id<Deal>::at(d));
    for (std::size_t l = 0; l < deal.line_count && !deal.is_void; ++l) {
      const Line line = deal.next_line();
      if (!line.is_void && line.term == Term::rolling) deals.insert(Id<Deal>::at(d));
    }
  }
  return deals;
}

RolledForward to_horizon(const Ledger& ledger, Date today) {
  return {ledger.posting_horizon(today), 0};
}

std::vector<Entry> missing(const Snapshot& company, Date today) {
  return repost_deals(company, {to_horizon(company.ledger, today)},
                      with_rolling_lines(company.ledger), today);
}

}  // namespace

Sequence roll_forward(Desk& desk) {
  std::vector<Entry> entries = missing(desk.company(), desk.today());
  const auto count = static_cast<std::int32_t>(entries.size());
  RolledForward fact = to_horizon(desk.ledger(), desk.today());
  fact.entry_count = count;
  if (count > 0) desk.append({fact}, std::move(entries));
  return count;
}

Sequence roll_forward(App& app, Id<Company> company) {
  // Most of the time nothing is missing, and nobody is kept waiting to find that out.
  if (missing(*app.snapshot(company), app.today(company)).empty()) return 0;
  const Actor server{company, 0, Role::admin, {}, {}};
  const auto written =
      app.write(server, {}, [](Desk& desk) -> Result<std::int64_t> { return roll_forward(desk); });
  return written ? written->made : 0;  // a full disk: the next time
}

Sequence roll_forward(App& app) {
  Sequence entered = 0;
  for (const Id<Company> company : app.companies()) entered += roll_forward(app, company);
  return entered;
}

}  // namespace kvartett
