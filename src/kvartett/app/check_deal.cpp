#include "kvartett/app/check_deal.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "kvartett/domain/split.h"

namespace kvartett {
namespace {

// What a line's entries come to, reversals counted.
struct Posted {
  std::map<std::int32_t, Money> by_year;  // contract year
  std::map<std::tuple<std::int32_t, Channel, Id<Seller>>, Money> by_seller;
};

std::vector<Posted> posted_by_line(const Deal& deal, std::span<const Entry> entries) {
  std::vector<Posted> lines(deal.lines.size());
  for (const Entry& entry : entries) {
    Posted& posted = lines[static_cast<std::size_t>(entry.line.line)];
    posted.by_year[entry.contract_year] += entry.amount;
    posted.by_seller[{entry.contract_year, entry.channel, entry.seller}] += entry.amount;
  }
  return lines;
}

// What must be posted: a rolling line as far as it has been rolled forward, with no year left out.
std::map<std::int32_t, Money> due(const Deal& deal, std::size_t l, MultiYearPolicy policy,
                                  const Posted& posted) {
  std::map<std::int32_t, Money> due;
  if (!deal.counts(l)) return due;
  const Line& line = deal.lines[l];
  std::int32_t last_year = 0;
  for (const auto& [year, amount] : posted.by_year) {
    if (amount != Money{}) last_year = year;
  }
  const Date until = deal.signed_on.plus_months(12 * std::clamp(last_year, 0, 600));
  for (const ScheduledVolume& volume : schedule(line, deal.signed_on, policy, until)) {
    due[volume.contract_year] = volume.amount;
  }
  return due;
}

void check_years(std::size_t line, std::map<std::int32_t, Money> due, const Posted& posted,
                 std::vector<Sentence>& findings) {
  for (const auto& [year, amount] : posted.by_year) due.try_emplace(year);
  for (const auto& [year, amount] : due) {
    const auto found = posted.by_year.find(year);
    const Money is = found == posted.by_year.end() ? Money{} : found->second;
    if (is == amount) continue;
    findings.push_back(
        say("line {}, contract year {}: its entries add up to {}, but the contract says {}",
            "rad {}, avtalsår {}: posterna blir {}, men avtalet säger {}", line + 1, year + 1,
            is.minor_units(), amount.minor_units()));
  }
}

// Every dated volume is in a channel it may be in, and divided exactly as its sellers share it.
void check_shares(const Deal& deal, std::size_t l, PostingPolicy policy, const Posted& posted,
                  std::vector<Sentence>& findings) {
  const Line& line = deal.lines[l];
  std::vector<std::int64_t> weights;
  for (const Share& share : deal.shares) weights.push_back(share.basis_points);
  std::map<std::pair<std::int32_t, Channel>, Money> volumes;
  for (const auto& [key, amount] : posted.by_seller) {
    const auto& [year, channel, seller] = key;
    volumes[{year, channel}] += amount;
  }
  for (const auto& [key, volume] : volumes) {
    const auto [year, channel] = key;
    const bool rolls_on = year > 0 && policy.follow_on == FollowOnChannel::renewal;
    const bool is_expansion =
        year == 0 && channel == Channel::cross_sell && line.expansion > Money{};
    if (volume != Money{} && !is_expansion &&
        channel != (rolls_on ? Channel::renewal : line.channel)) {
      findings.push_back(
          say("line {}, contract year {}: its entries are in {}, where it does not belong",
              "rad {}, avtalsår {}: posterna ligger i {}, där de inte hör hemma", l + 1, year + 1,
              name_of(channel).english));
    }
    std::map<Id<Seller>, Money> expected;
    const std::vector<Money> parts = split(volume, weights);
    for (std::size_t s = 0; s < parts.size(); ++s) expected[deal.shares[s].seller] += parts[s];
    bool adds_up = true;
    for (const auto& [posted_key, amount] : posted.by_seller) {
      const auto& [posted_year, posted_channel, seller] = posted_key;
      if (posted_year != year || posted_channel != channel) continue;
      adds_up = adds_up && expected[seller] == amount;
      expected.erase(seller);
    }
    for (const auto& [seller, amount] : expected) adds_up = adds_up && amount == Money{};
    if (adds_up) continue;
    findings.push_back(
        say("line {}, contract year {}: the sellers' parts are not their shares of {}",
            "rad {}, avtalsår {}: säljarnas delar är inte deras andelar av {}", l + 1, year + 1,
            volume.minor_units()));
  }
}

}  // namespace

std::vector<Sentence> check_deal(const Deal& deal, PostingPolicy policy,
                                 std::span<const Entry> entries) {
  std::vector<Sentence> findings;
  for (const Entry& entry : entries) {
    if (entry.line.line < 0 || static_cast<std::size_t>(entry.line.line) >= deal.lines.size()) {
      findings.push_back(say("an entry names a line that the deal does not have",
                             "en post nämner en rad som affären inte har"));
      return findings;
    }
  }
  const std::vector<Posted> lines = posted_by_line(deal, entries);
  for (std::size_t l = 0; l < deal.lines.size(); ++l) {
    check_years(l, due(deal, l, policy.multi_year, lines[l]), lines[l], findings);
    check_shares(deal, l, policy, lines[l], findings);
  }
  std::int64_t deal_basis_points = 0;
  for (const Entry& entry : entries) deal_basis_points += entry.deal_basis_points;
  bool counts = false;
  for (std::size_t l = 0; l < lines.size(); ++l) {
    counts = counts || !due(deal, l, policy.multi_year, lines[l]).empty();
  }
  if (deal_basis_points != (counts ? whole_share : 0)) {
    findings.push_back(say("it counts as {} of 10,000 parts of a deal",
                           "den räknas som {} av 10 000 delar av en affär", deal_basis_points));
  }
  return findings;
}

}  // namespace kvartett
