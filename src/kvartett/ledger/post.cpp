#include "kvartett/ledger/post.h"

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
std::vector<Part> parts_of(const Line& line, const ScheduledVolume& volume,
                           const Settings& settings, std::span<const ScheduledVolume> expansion) {
  if (volume.contract_year > 0) {
    const bool rolls_on = settings.follow_on_channel == FollowOnChannel::renewal;
    return {{rolls_on ? Channel::renewal : line.channel, volume.amount}};
  }
  if (expansion.empty()) return {{line.channel, volume.amount}};
  return {{line.channel, volume.amount - expansion[0].amount},
          {Channel::cross_sell, expansion[0].amount}};
}

}  // namespace

std::vector<Entry> post(Id<Deal> id, const Deal& deal, const Settings& settings, Date until,
                        const std::function<std::optional<Id<Team>>(Id<Seller>)>& team_of) {
  std::vector<std::int64_t> weights;
  for (const Share& share : deal.shares) weights.push_back(share.basis_points);

  std::vector<Entry> entries;
  for (std::size_t l = 0; l < deal.lines.size(); ++l) {
    const Line& line = deal.lines[l];
    std::vector<ScheduledVolume> expansion;
    if (line.expansion > Money{}) {
      Line part = line;
      part.volume_per_year = line.expansion;
      expansion = schedule(part, deal.signed_on, settings.multi_year_policy, until);
    }
    bool counts_the_deal = l == 0;
    for (const ScheduledVolume& volume :
         schedule(line, deal.signed_on, settings.multi_year_policy, until)) {
      for (const Part& part : parts_of(line, volume, settings, expansion)) {
        const std::vector<Money> amounts = split(part.amount, weights);
        for (std::size_t s = 0; s < deal.shares.size(); ++s) {
          Entry entry;
          entry.on = volume.on;
          entry.notice_day = volume.notice_day;
          entry.seller = deal.shares[s].seller;
          entry.team = team_of(entry.seller);
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

}  // namespace kvartett
