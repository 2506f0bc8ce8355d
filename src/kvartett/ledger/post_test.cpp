#include "kvartett/ledger/post.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <map>

#include "tests/support/money_words.h"
#include "tests/support/words.h"

namespace kvartett {
namespace {

const Id<Seller> anna{0};
const Id<Seller> bo{1};

Line line_of(Money volume_per_year, Term term, int months, Channel channel,
             std::optional<int> notice = {}) {
  Line line;
  line.volume_per_year = volume_per_year;
  line.term = term;
  line.months = months;
  line.start = day("2026-03-10");
  line.channel = channel;
  line.notice_months = notice;
  return line;
}
Deal deal_of(std::vector<Share> shares, std::vector<Line> lines) {
  Deal deal;
  deal.customer = {0};
  deal.signed_on = day("2026-03-10");
  deal.shares = std::move(shares);
  deal.lines = std::move(lines);
  return deal;
}
std::vector<Entry> posted(const Deal& deal, const Settings& settings = {}) {
  return post({0}, deal, settings.posting_policy(), day("2028-12-31"),
              [](Id<Seller> seller, Date) { return std::optional{Id<Team>{seller.number}}; });
}

TEST_CASE("the founding example is one entry, in its channel, on the day of signing") {
  const auto entries = posted(
      deal_of({{anna, 10'000}}, {line_of(sek(1'200'000), Term::fixed, 12, Channel::win_back)}));
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].on == day("2026-03-10"));
  CHECK(entries[0].amount == sek(1'200'000));
  CHECK(entries[0].channel == Channel::win_back);
  CHECK(entries[0].deal_basis_points == 10'000);
  CHECK_FALSE(entries[0].notice_day);
}

TEST_CASE(
    "later years of a contract go to renewal, or where the first went when the company wants "
    "that") {
  const Deal deal =
      deal_of({{anna, 10'000}}, {line_of(sek(100), Term::fixed, 36, Channel::new_sales, 3)});
  const auto entries = posted(deal);
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].channel == Channel::new_sales);
  CHECK(entries[1].channel == Channel::renewal);
  CHECK(entries[2].channel == Channel::renewal);
  CHECK(entries[1].notice_day == day("2026-12-10"));
  Settings original;
  original.follow_on_channel = FollowOnChannel::original;
  for (const Entry& entry : posted(deal, original)) CHECK(entry.channel == Channel::new_sales);
}

TEST_CASE("what a renewal grew by counts as a cross-sale, and both parts are the whole") {
  Line line = line_of(sek(150), Term::fixed, 24, Channel::renewal);
  line.expansion = sek(50);
  const auto entries = posted(deal_of({{anna, 10'000}}, {line}));
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].channel == Channel::renewal);
  CHECK(entries[0].amount == sek(100));
  CHECK(entries[1].channel == Channel::cross_sell);
  CHECK(entries[1].amount == sek(50));
  CHECK(entries[2].channel == Channel::renewal);
  CHECK(entries[2].amount == sek(150));
  CHECK(entries[0].deal_basis_points + entries[1].deal_basis_points == 10'000);
}

TEST_CASE("shares add up in every entry, and the deal is counted once, however many lines it has") {
  CHECK(rc::check([] {
    Settings settings;
    if (*rc::gen::arbitrary<bool>())
      settings.multi_year_policy = MultiYearPolicy::full_term_unless_notice;
    std::vector<Share> shares;
    int left = whole_share;
    for (int s = *rc::gen::inRange(0, 5); s > 0; --s) {
      const int share = *rc::gen::inRange(1, left / 2);
      shares.push_back({Id<Seller>::at(shares.size()), share});
      left -= share;
    }
    shares.push_back({Id<Seller>::at(shares.size()), left});
    std::vector<Line> lines;
    const int line_count = *rc::gen::inRange(1, 4);
    for (int l = 0; l < line_count; ++l) {
      const auto term = *rc::gen::element(Term::one_off, Term::fixed, Term::rolling);
      Line line = line_of(ore(*rc::gen::inRange<std::int64_t>(1, line_volume_max)), term,
                          term == Term::fixed ? *rc::gen::inRange(1, 61) : 0,
                          *rc::gen::elementOf(channels));
      if (line.channel == Channel::renewal && *rc::gen::arbitrary<bool>()) {
        line.expansion =
            ore(*rc::gen::inRange<std::int64_t>(0, line.volume_per_year.minor_units()));
      }
      lines.push_back(line);
    }
    const Deal deal = deal_of(shares, lines);
    const auto entries = posted(deal, settings);
    std::int32_t basis_points = 0;
    std::map<std::pair<int, int>, Money> sums;  // by line and contract year
    for (const Entry& entry : entries) {
      basis_points += entry.deal_basis_points;
      sums[{entry.line.line, entry.contract_year}] += entry.amount;
      RC_ASSERT(entry.team == Id<Team>{entry.seller.number});
      RC_ASSERT(!entry.reverses);
    }
    RC_ASSERT(basis_points == whole_share);
    std::map<std::pair<int, int>, Money> told;
    for (int l = 0; l < line_count; ++l) {
      for (const auto& volume : schedule(deal.lines[static_cast<std::size_t>(l)], deal.signed_on,
                                         settings.multi_year_policy, day("2028-12-31"))) {
        told[{l, volume.contract_year}] = volume.amount;
      }
    }
    RC_ASSERT(sums == told);
  }));
}

TEST_CASE("five deals at 100 % and ten at 50 % are counted as ten deals") {
  std::int64_t hers = 0;
  for (int i = 0; i < 15; ++i) {
    const auto shares =
        i < 5 ? std::vector<Share>{{anna, 10'000}} : std::vector<Share>{{bo, 5'000}, {anna, 5'000}};
    for (const Entry& entry :
         posted(deal_of(shares, {line_of(sek(10), Term::rolling, 0, Channel::renewal)}))) {
      if (entry.seller == anna) hers += entry.deal_basis_points;
    }
  }
  CHECK(hers == 10 * 10'000);
}

}  // namespace
}  // namespace kvartett
