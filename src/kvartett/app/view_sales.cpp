#include "kvartett/app/view_sales.h"

#include <algorithm>

#include "kvartett/auth/permission.h"
#include "kvartett/base/text.h"
#include "kvartett/domain/split.h"
#include "kvartett/ledger/renewal.h"

namespace kvartett {
namespace {

// Before and after everything that can be dated.
const Date first_day = Date::of(1900, 1, 1);
const Date last_day = Date::of(2299, 12, 31);

bool is_shared_with(const Deal& deal, Id<Seller> seller) {
  return std::ranges::any_of(deal.shares,
                             [&](const Share& share) { return share.seller == seller; });
}

bool passes(const Filter& filter, const Ledger& ledger, const Deal& deal) {
  if (filter.seller && !is_shared_with(deal, *filter.seller)) return false;
  if (filter.customer && deal.customer != *filter.customer) return false;
  if (filter.team && std::ranges::none_of(deal.shares, [&](const Share& share) {
        return ledger.seller(share.seller).value.team == filter.team;
      })) {
    return false;
  }
  return std::ranges::any_of(deal.lines, [&](const Line& line) {
    return (!filter.channel || line.channel == *filter.channel) &&
           (!filter.product || line.product == filter.product);
  });
}

// Newest signing first; of the same day, what was entered last.
auto order_of(const Ledger& ledger, Id<Deal> id) {
  return std::pair{-ledger.deal(id).value.signed_on.days_since_1970(), -id.number};
}

std::unexpected<Problems> no_such_deal() {
  return refuse(Wrong::missing, say("There is no such deal.", "Affären finns inte."));
}

// Whose deals and entries to look at: the actor's own, when she may see no others.
Result<Filter> narrowed(const Actor& actor, Filter filter) {
  TRY(may(actor, Action::see_sales));
  if (const auto only = only_seller(actor)) {
    if (filter.seller && *filter.seller != *only) {
      return refuse(Wrong::missing, say("There is no such seller.", "Säljaren finns inte."),
                    "seller_id");
    }
    filter.seller = only;
  }
  return filter;
}

}  // namespace

Result<DealList> view_deals(const App& app, const Actor& actor, const DealQuestion& question) {
  const Filter filter = TRY(narrowed(actor, question.filter));
  DealList list;
  list.company = app.snapshot(actor.company);
  const Ledger& ledger = list.company->ledger;
  if (question.after && !ledger.has(*question.after)) return no_such_deal();
  const std::string search = folded(question.search);
  std::vector<Id<Deal>> found;
  for (std::size_t i = 0; i < ledger.deals().size(); ++i) {
    const Id<Deal> id = Id<Deal>::at(i);
    const Deal& deal = ledger.deal(id).value;
    if ((question.from && deal.signed_on < *question.from) ||
        (question.to && deal.signed_on > *question.to) ||
        (question.after && order_of(ledger, id) <= order_of(ledger, *question.after)) ||
        !passes(filter, ledger, deal)) {
      continue;
    }
    if (!search.empty() &&
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

DealView view_signed(const Actor& actor, Id<Deal> id, std::shared_ptr<const Snapshot> company) {
  DealView view{id, {}, std::move(company)};
  const auto only = only_seller(actor);
  for (const NumberedEntry& one : view.company->entries_of(id)) {
    if (!only || one.entry.seller == *only) view.entries.push_back(one);
  }
  return view;
}

Result<DealView> view_deal(const App& app, const Actor& actor, Id<Deal> id) {
  TRY(may(actor, Action::see_sales));
  auto company = app.snapshot(actor.company);
  const auto only = only_seller(actor);
  if (!company->ledger.has(id) || (only && !is_shared_with(company->ledger.deal(id).value, *only)))
    return no_such_deal();
  return view_signed(actor, id, std::move(company));
}

Result<EntryList> view_entries(const App& app, const Actor& actor, const EntryQuestion& question) {
  const Filter filter = TRY(narrowed(actor, question.filter));
  EntryList list;
  list.company = app.snapshot(actor.company);
  list.entries = find_entries(list.company->columns, filter, question.from.value_or(first_day),
                              question.to.value_or(last_day), question.after, question.limit + 1);
  list.more = list.entries.size() > question.limit;
  if (list.more) list.entries.pop_back();
  return list;
}

Result<ExpiringList> view_expiring(const App& app, const Actor& actor, int days) {
  TRY(may(actor, Action::see_sales));
  ExpiringList list;
  list.company = app.snapshot(actor.company);
  const Ledger& ledger = list.company->ledger;
  const auto only = only_seller(actor);
  const Date today = app.today(actor.company);
  for (const LineRef ref : find_expiring(ledger, today, today.plus_days(days), today)) {
    const Deal& deal = ledger.deal(ref.deal).value;
    if (only && !is_shared_with(deal, *only)) continue;
    const Line& line = ledger.line(ref);
    const Date ends_on = *covered_until(line, deal.signed_on);
    std::optional<Date> notice_by;
    if (line.notice_months)
      notice_by = ends_on.plus_days(1).plus_months(-*line.notice_months).plus_days(-1);
    list.lines.push_back({ref, ends_on, notice_by});
    list.volume_per_year += line.volume_per_year;
  }
  std::ranges::stable_sort(list.lines, std::greater{}, [&](const ExpiringLine& expiring) {
    return ledger.line(expiring.line).volume_per_year;
  });
  return list;
}

Result<Lens> view_lens(const App& app, const Actor& actor, const LensQuestion& question) {
  Filter filter;
  filter.seller = question.seller;
  filter = TRY(narrowed(actor, filter));
  Lens lens{question.year, {}, app.snapshot(actor.company)};
  const Ledger& ledger = lens.company->ledger;
  if (question.deal &&
      (!ledger.has(*question.deal) ||
       (filter.seller && !is_shared_with(ledger.deal(*question.deal).value, *filter.seller)))) {
    return no_such_deal();
  }
  const std::vector<Month> months = question.year.months();
  for (const Month month : months) lens.months.push_back({month, {}, {}});

  const auto signed_in = [&](Month month) -> Money& {
    return lens.months[static_cast<std::size_t>(month.number() - months.front().number())]
        .signed_volume;
  };
  // Volume: what the entries say. Invoicing: the contracts of the same deals, from their start
  // months.
  if (question.deal) {
    for (const auto& [sequence, entry] : view_signed(actor, *question.deal, lens.company).entries) {
      if (entry.line.deal == *question.deal && question.year.contains(entry.on) &&
          (!filter.seller || entry.seller == *filter.seller)) {
        signed_in(entry.on.month()) += entry.amount;
      }
    }
  } else {
    Query by_month{question.year, question.year.last, filter, {}};
    by_month.by.month = true;
    for (const Row& row : run(by_month, lens.company->columns, lens.company->cube)) {
      signed_in(Month::from_number(row.key.month)) += row.volume.actual;
    }
  }
  const auto add_deal = [&](const KeptDeal& kept) {
    const Deal& deal = kept.value;
    if (deal.is_void) return;
    std::vector<std::int64_t> weights;
    std::size_t own = 0;
    for (std::size_t i = 0; i < deal.shares.size(); ++i) {
      weights.push_back(deal.shares[i].basis_points);
      if (filter.seller && deal.shares[i].seller == *filter.seller) own = i;
    }
    for (const Line& line : deal.lines) {
      const std::vector<Money> invoiced = invoiced_by_month(line, months.front(), months.back());
      for (std::size_t m = 0; m < months.size(); ++m) {
        lens.months[m].invoiced += filter.seller ? split(invoiced[m], weights)[own] : invoiced[m];
      }
    }
  };
  if (question.deal) {
    add_deal(ledger.deal(*question.deal));
  } else {
    for (const KeptDeal& kept : ledger.deals()) {
      if (!filter.seller || is_shared_with(kept.value, *filter.seller)) add_deal(kept);
    }
  }
  return lens;
}

}  // namespace kvartett
