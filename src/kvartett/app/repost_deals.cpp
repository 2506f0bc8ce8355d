#include "kvartett/app/repost_deals.h"

#include <algorithm>
#include <iterator>

namespace kvartett {
namespace {

constexpr std::size_t deals_between_progress = 1'000;

// Rolling lines go on to the horizon, and never less far than they have been posted: a change of
// fiscal years takes nothing back.
Date posted_until(const Deal& before, std::span<const NumberedEntry> posted, Date horizon) {
  std::set<Sequence> reversed;
  for (const auto& [sequence, entry] : posted) {
    if (entry.reverses) reversed.insert(*entry.reverses);
  }
  for (const auto& [sequence, entry] : posted) {
    const Line& line = before.lines[static_cast<std::size_t>(entry.line.line)];
    if (line.term == Term::rolling && !entry.reverses && !reversed.contains(sequence)) {
      horizon = std::max(horizon, before.signed_on.plus_months(12 * entry.contract_year));
    }
  }
  return horizon;
}

}  // namespace

TeamOn team_on_days(const Ledger& ledger, Date today) {
  return [&ledger, today](Id<Seller> seller, Date day) {
    return team_on(ledger.seller(seller).value, std::min(day, today));
  };
}

std::set<Id<Deal>> renewed_by(const Deal& deal) {
  std::set<Id<Deal>> deals;
  for (std::size_t l = 0; l < deal.lines.size(); ++l) {
    if (deal.counts(l) && deal.lines[l].renews) deals.insert(deal.lines[l].renews->deal);
  }
  return deals;
}

std::vector<Entry> repost_deals(const Snapshot& company, const std::vector<Fact>& facts,
                                const std::set<Id<Deal>>& deals, Date today,
                                const std::function<void(std::size_t, std::size_t)>& progress) {
  // Let it happen to a copy, and see what the contracts say then.
  Ledger after = company.ledger;
  Batch batch;
  batch.version = after.version() + 1;
  batch.facts = facts;
  after.append(batch);

  std::set<Id<Deal>> concerned = deals;
  for (std::size_t i = company.ledger.deals().size(); i < after.deals().size(); ++i) {
    concerned.insert(Id<Deal>::at(i));
  }
  const Date horizon = after.posting_horizon(today);
  const TeamOn team = team_on_days(after, today);
  std::vector<Entry> entries;
  std::size_t done = 0;
  for (const Id<Deal> id : concerned) {
    if (progress && done % deals_between_progress == 0) progress(done, concerned.size());
    ++done;
    const KeptDeal& now = after.deal(id);
    if (!company.ledger.has(id)) {
      const auto wanted = post(id, now.value, now.policy, horizon, team);
      std::ranges::move(repost({}, wanted, false, today, after.open_days()),
                        std::back_inserter(entries));
      continue;
    }
    const Deal& before = company.ledger.deal(id).value;
    const auto posted = company.entries_of(id);
    const auto wanted =
        post(id, now.value, now.policy, posted_until(before, posted, horizon), team);
    std::ranges::move(
        repost(posted, wanted, before.signed_on != now.value.signed_on, today, after.open_days()),
        std::back_inserter(entries));
  }
  return entries;
}

}  // namespace kvartett
