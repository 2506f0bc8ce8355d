#include "kvartett/rollup/credited_part.h"

#include <algorithm>
#include <array>
#include <vector>

#include "kvartett/domain/split.h"

namespace kvartett {
namespace {

bool is_whole_term(const KeptDeal& kept, const Line& line) {
  return kept.policy.multi_year == MultiYearPolicy::full_term_unless_notice &&
         line.term == Term::fixed && !line.notice_months;
}

}  // namespace

bool CreditedPart::takes(const Deal& deal) const {
  return filter_.is_of(deal.customer) && std::ranges::any_of(deal.shares, [&](const Share& share) {
           return filter_.is_of(share.seller);
         });
}

bool CreditedPart::takes(const KeptDeal& kept, std::size_t line) const {
  const Deal& deal = kept.value;
  return deal.counts(line) && (!filter_.product || deal.lines[line].product == filter_.product);
}

Money CreditedPart::of(const KeptDeal& kept, std::size_t line, std::int32_t contract_year,
                       Money amount) const {
  const Deal& deal = kept.value;
  if (filter_.channel) amount = in_channel(kept, deal.lines[line], contract_year, amount);
  if (!filter_.is_of_some_sellers()) return amount;
  // Its volume is dated on a day of its own, and stays with the team that the seller was in then.
  const Date volume_on = is_whole_term(kept, deal.lines[line])
                             ? deal.signed_on
                             : deal.signed_on.plus_months(12 * contract_year);
  std::vector<std::int64_t> weights;
  for (const Share& share : deal.shares) weights.push_back(share.basis_points);
  const std::vector<Money> parts = split(amount, weights);
  Money own;
  for (std::size_t s = 0; s < deal.shares.size(); ++s) {
    const Id<Seller> seller = deal.shares[s].seller;
    if (!filter_.is_of(seller)) continue;
    if (filter_.team && !filter_.is_of(team_on(ledger_.seller(seller).value, volume_on))) continue;
    own += parts[s];
  }
  return own;
}

Money CreditedPart::in_channel(const KeptDeal& kept, const Line& line, std::int32_t contract_year,
                               Money amount) const {
  if (contract_year > 0 && !is_whole_term(kept, line)) {
    const bool rolls_on = kept.policy.follow_on == FollowOnChannel::renewal;
    return (rolls_on ? Channel::renewal : line.channel) == *filter_.channel ? amount : Money{};
  }
  if (line.expansion == Money{}) return line.channel == *filter_.channel ? amount : Money{};
  const std::array<std::int64_t, 2> weights = {
      (line.volume_per_year - line.expansion).minor_units(), line.expansion.minor_units()};
  const std::vector<Money> parts = split(amount, weights);
  Money own;
  if (line.channel == *filter_.channel) own += parts[0];
  if (*filter_.channel == Channel::cross_sell) own += parts[1];
  return own;
}

}  // namespace kvartett
