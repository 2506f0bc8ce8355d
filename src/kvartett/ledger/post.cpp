#include "kvartett/ledger/post.h"

#include <map>
#include <set>
#include <tuple>

#include "kvartett/domain/split.h"

namespace kvartett {
namespace {

// One dated volume in one channel, before it is divided.
struct Part {
  Channel channel;
  Money amount;
};

// Entry 0 goes to the line's channel, what counts as expansion to cross-sales; later years roll on
// by themselves (setting follow_on_channel).
std::vector<Part> parts_of(const Line& line, const ScheduledVolume& volume, PostingPolicy policy,
                           std::span<const ScheduledVolume> expansion) {
  if (volume.contract_year > 0) {
    const bool rolls_on = policy.follow_on == FollowOnChannel::renewal;
    return {{rolls_on ? Channel::renewal : line.channel, volume.amount}};
  }
  if (expansion.empty()) return {{line.channel, volume.amount}};
  return {{line.channel, volume.amount - expansion[0].amount},
          {Channel::cross_sell, expansion[0].amount}};
}

}  // namespace

std::vector<Entry> post(Id<Deal> id, const Deal& deal, PostingPolicy policy, Date until,
                        const TeamOn& team_on) {
  std::vector<std::int64_t> weights;
  for (const Share& share : deal.shares) weights.push_back(share.basis_points);

  std::vector<Entry> entries;
  bool counts_the_deal = true;
  for (std::size_t l = 0; l < deal.lines.size(); ++l) {
    if (!deal.counts(l)) continue;
    const Line& line = deal.lines[l];
    std::vector<ScheduledVolume> expansion;
    if (line.expansion > Money{}) {
      Line part = line;
      part.volume_per_year = line.expansion;
      expansion = schedule(part, deal.signed_on, policy.multi_year, until);
    }
    for (const ScheduledVolume& volume : schedule(line, deal.signed_on, policy.multi_year, until)) {
      for (const Part& part : parts_of(line, volume, policy, expansion)) {
        const std::vector<Money> amounts = split(part.amount, weights);
        for (std::size_t s = 0; s < deal.shares.size(); ++s) {
          Entry entry;
          entry.on = volume.on;
          entry.notice_day = volume.notice_day;
          entry.seller = deal.shares[s].seller;
          entry.team = team_on(entry.seller, entry.on);
          entry.customer = deal.customer;
          entry.product = line.product;
          entry.channel = part.channel;
          entry.amount = amounts[s];
          entry.line = {id, static_cast<std::int32_t>(l)};
          entry.contract_year = volume.contract_year;
          entry.deal_basis_points = counts_the_deal ? deal.shares[s].basis_points : 0;
          entries.push_back(entry);
        }
        counts_the_deal = false;
      }
    }
  }
  return entries;
}

std::vector<Entry> repost(std::span<const NumberedEntry> posted, std::span<const Entry> wanted,
                          bool moved_signing, Date today, OpenDays open) {
  std::set<Sequence> reversed;
  for (const auto& [sequence, entry] : posted) {
    if (entry.reverses) reversed.insert(*entry.reverses);
  }
  // Of a deal, no two wanted entries have the same line, contract year, channel and seller.
  const auto place_of = [](const Entry& entry) {
    return std::tuple{entry.line.line, entry.contract_year, entry.channel, entry.seller};
  };
  std::map<decltype(place_of(wanted[0])), const Entry*> missing;
  for (const Entry& entry : wanted) missing.emplace(place_of(entry), &entry);

  std::vector<Entry> entries;
  for (const auto& [sequence, standing] : posted) {
    if (standing.reverses || reversed.contains(sequence)) continue;
    if (const auto found = missing.find(place_of(standing)); found != missing.end()) {
      // One that landed on the first open day stands for the day it was due.
      Entry due = *found->second;
      if (!moved_signing) due.on = standing.on;
      if (standing.on < today) due.team = standing.team;
      if (due == standing) {
        missing.erase(found);
        continue;
      }
    }
    Entry reversal = standing;
    reversal.on = open.landing(standing.on);
    reversal.amount = -standing.amount;
    reversal.deal_basis_points = -standing.deal_basis_points;
    reversal.reverses = sequence;
    entries.push_back(reversal);
  }
  for (const Entry& entry : wanted) {
    const auto found = missing.find(place_of(entry));
    if (found == missing.end() || found->second != &entry) continue;
    Entry& added = entries.emplace_back(entry);
    added.on = open.landing(entry.on);
  }
  return entries;
}

}  // namespace kvartett
