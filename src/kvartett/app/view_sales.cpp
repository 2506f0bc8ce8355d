#include "kvartett/app/view_sales.h"

#include <algorithm>
#include <set>

#include "kvartett/app/narrow.h"
#include "kvartett/auth/permission.h"
#include "kvartett/base/text.h"

namespace kvartett {
namespace {

// Before and after everything that can be dated.
const Date first_day = Date::of(1900, 1, 1);
const Date last_day = Date::of(2299, 12, 31);

bool passes(const Filter& filter, const Ledger& ledger, const Deal& deal) {
  if (!filter.is_of(deal.customer)) return false;
  if (std::ranges::none_of(deal.shares, [&](const Share& share) {
        return filter.is_of(share.seller) &&
               (!filter.team || filter.is_of(ledger.seller(share.seller).value.team));
      })) {
    return false;
  }
  return std::ranges::any_of(deal.lines, [&](const Line& line) {
    return !line.is_void && (!filter.channel || line.channel == *filter.channel) &&
           (!filter.product || line.product == filter.product);
  });
}

// Newest signing first; of the same day, what was entered last.
auto order_of(const Ledger& ledger, Id<Deal> id) {
  return std::pair{-ledger.signed_on(id).days_since_1970(), -id.number};
}

std::unexpected<Problems> no_such_deal() {
  return refuse(Wrong::missing, say("There is no such deal.", "Affären finns inte."));
}

bool passes(const Filter& filter, const Entry& entry) {
  return (!filter.channel || entry.channel == *filter.channel) && filter.is_of(entry.seller) &&
         filter.is_of(entry.team) && filter.is_of(entry.customer) &&
         (!filter.product || entry.product == filter.product);
}

std::vector<NumberedEntry> entries_seen(const Snapshot& company, const Sellers& seen,
                                        Id<Deal> deal) {
  std::vector<NumberedEntry> entries = company.entries_of(deal);
  std::erase_if(entries, [&](const NumberedEntry& one) { return !seen.have(one.entry.seller); });
  return entries;
}

}  // namespace

Result<DealList> view_deals(const App& app, const Actor& actor, const DealQuestion& question) {
  DealList list;
  list.company = app.snapshot(actor.company);
  const Ledger& ledger = list.company->ledger;
  const Filter filter = TRY(narrowed(actor, ledger, question.filter));
  if (question.after && !ledger.has(*question.after)) return no_such_deal();
  const std::string search = folded(question.search);
  std::vector<Id<Deal>> found;
  Deal deal;
  for (std::size_t i = 0; i < ledger.deals().size(); ++i) {
    const Id<Deal> id = Id<Deal>::at(i);
    ledger.deals().read(i, deal);
    if ((question.from && deal.signed_on < *question.from) ||
        (question.to && deal.signed_on > *question.to) ||
        (question.after && order_of(ledger, id) <= order_of(ledger, *question.after)) ||
        !passes(filter, ledger, deal)) {
      continue;
    }
    if (!search.empty() &&
        folded(ledger.customer(ledger.resolved(deal.customer)).value.name).find(search) ==
            std::string::npos &&
        folded(ledger.customer(deal.customer).value.name).find(search) == std::string::npos &&
        folded(deal.external_id).find(search) == std::string::npos &&
        folded(deal.note).find(search) == std::string::npos) {
      continue;
    }
    found.push_back(id);
  }
  const std::size_t shown = std::min(found.size(), question.limit);
  std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(shown), {},
                            [&](Id<Deal> id) { return order_of(ledger, id); });
  list.more = found.size() > shown;
  found.resize(shown);
  list.deals = std::move(found);
  return list;
}

DealView view_deal(const App& app, const Actor& actor, Id<Deal> id,
                   std::shared_ptr<const Snapshot> company) {
  DealView view{id, {}, {}, {}, std::move(company)};
  const Ledger& ledger = view.company->ledger;
  view.entries = entries_seen(*view.company, seen_by(actor, ledger), id);
  for (const auto& [sequence, entry] : view.entries) {
    if (entry.reverses) view.taken_back[*entry.reverses] = sequence;
  }
  for (const DealHappening& happening : ledger.deal(id).happenings) {
    const Happened& batch = ledger.batch(happening.version);
    const auto user = app.directory().find_user(batch.by);
    DealChangeView& change = view.changes.emplace_back();
    change.happening = happening;
    change.at = batch.at;
    if (user) change.by = user->name;
    const Sequence first =
        happening.version == 1 ? 1 : ledger.batch(happening.version - 1).entry_count + 1;
    for (const auto& [sequence, entry] : view.entries) {
      if (sequence < first || sequence > batch.entry_count) continue;
      change.sequences.push_back(sequence);
      change.moved += entry.amount;
    }
  }
  return view;
}

Result<DealView> view_deal(const App& app, const Actor& actor, Id<Deal> id) {
  TRY(may(actor, Action::see_sales));
  auto company = app.snapshot(actor.company);
  const Ledger& ledger = company->ledger;
  if (!ledger.has(id) || !seen_by(actor, ledger).share_in(ledger.deal(id).value))
    return no_such_deal();
  return view_deal(app, actor, id, std::move(company));
}

Result<EntryList> view_entries(const App& app, const Actor& actor, const EntryQuestion& question) {
  EntryList list;
  list.company = app.snapshot(actor.company);
  const Snapshot& company = *list.company;
  const Filter filter = TRY(narrowed(actor, company.ledger, question.filter));
  const Date from = question.from.value_or(first_day);
  const Date to = question.to.value_or(last_day);
  if (question.deal) {
    if (!company.ledger.has(*question.deal) ||
        !filter.seen.share_in(company.ledger.deal(*question.deal).value)) {
      return no_such_deal();
    }
    for (const NumberedEntry& one : company.entries_of(*question.deal)) {
      if (one.entry.on < from || one.entry.on > to || !passes(filter, one.entry)) continue;
      list.total += one.entry.amount;
      ++list.count;
      if (one.sequence > question.after) list.entries.push_back(one);
    }
  } else {
    const EntrySum sum = sum_entries(company.columns, filter, from, to);
    list.total = sum.amount;
    list.count = sum.count;
    list.entries =
        find_entries(company.columns, filter, from, to, question.after, question.limit + 1);
  }
  list.more = list.entries.size() > question.limit;
  if (list.more) list.entries.resize(question.limit);
  std::set<Id<Deal>> deals;
  for (const auto& [sequence, entry] : list.entries) deals.insert(entry.line.deal);
  for (const Id<Deal> deal : deals) {
    for (const auto& [sequence, entry] : company.entries_of(deal)) {
      if (entry.reverses) list.taken_back[*entry.reverses] = sequence;
    }
  }
  return list;
}

}  // namespace kvartett
