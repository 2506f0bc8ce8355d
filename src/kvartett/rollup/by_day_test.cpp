// Entries day by day: what is dated, and what somebody signed.
#include "kvartett/rollup/by_day.h"

#include <doctest/doctest.h>

#include "tests/support/money_words.h"
#include "tests/support/words.h"

namespace kvartett {
namespace {

Entry entry(const char* on, std::int64_t kronor, Id<Seller> seller = {0}) {
  Entry entry;
  entry.on = day(on);
  entry.seller = seller;
  entry.customer = {0};
  entry.channel = Channel::new_sales;
  entry.amount = sek(kronor);
  entry.line = {{0}, 0};
  entry.deal_basis_points = 10'000;
  return entry;
}

struct Days {
  Columns columns;
  Days() {
    columns.append(entry("2026-03-10", 100));
    columns.append(entry("2026-03-10", 50, {1}));
    columns.append(entry("2026-03-12", 30));
    Entry later = entry("2026-03-12", 70);
    later.contract_year = 1;
    later.deal_basis_points = 0;
    later.channel = Channel::renewal;
    columns.append(later);
    columns.append(entry("2026-04-01", 9));
  }
};
const Date from = Date::of(2026, 3, 1);
const Date to = Date::of(2026, 3, 31);

TEST_CASE("each day has all that is dated on it, by channel, and days without are left out") {
  const Days days;
  const auto volume = volume_by_day(days.columns, {}, from, to);
  REQUIRE(volume.size() == 2);
  CHECK(volume[0].on == day("2026-03-10"));
  CHECK(volume[0].total() == sek(150));
  CHECK(volume[1].by_channel[index(Channel::renewal)] == sek(70));
  CHECK(volume[1].by_channel[index(Channel::new_sales)] == sek(30));
}

TEST_CASE("what rolls on by itself was signed by nobody") {
  const Days days;
  const SignedDays all = signed_by_day(days.columns, {}, from, to);
  REQUIRE(all.size() == 2);
  CHECK(all[1].volume == sek(30));
  CHECK(all[0].deal_basis_points == 20'000);
}

TEST_CASE("each seller has her own days") {
  const Days days;
  const auto sellers = signed_by_seller(days.columns, {}, from, to);
  CHECK(sellers.size() == 2);
  CHECK(sellers.at(Id<Seller>{0}).size() == 2);
  CHECK(sellers.at(Id<Seller>{1}).front().volume == sek(50));
}

TEST_CASE("a deal that was taken back leaves no day behind") {
  Columns columns;
  columns.append(entry("2026-03-10", 100));
  Entry back = entry("2026-03-10", -100);
  back.deal_basis_points = -10'000;
  back.reverses = 1;
  columns.append(back);
  CHECK(volume_by_day(columns, {}, from, to).empty());
  CHECK(signed_by_day(columns, {}, from, to).empty());
}

}  // namespace
}  // namespace kvartett
