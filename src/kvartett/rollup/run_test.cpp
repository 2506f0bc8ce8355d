#include "kvartett/rollup/run.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <map>
#include <random>

#include "tests/support/money_words.h"
#include "tests/support/words.h"

namespace kvartett {
namespace {

struct Sums {
  Columns columns;
  Cube cube;
  void append(const Entry& entry) {
    columns.append(entry);
    cube.append(entry);
  }
};

// Dice that rapidcheck throws: a case that fails is told with its seed.
class Dice {
 public:
  explicit Dice(unsigned seed) : random_{seed} {}
  int from_to(int first, int last) { return std::uniform_int_distribution{first, last}(random_); }
  bool one_in(int n) { return from_to(1, n) == 1; }

 private:
  std::mt19937 random_;
};

// Any seed is as good as another, also in the first cases, which rapidcheck keeps small.
Dice any_dice() {
  return Dice{
      *rc::gen::noShrink(rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<unsigned>()))};
}

Entry any_entry(Dice& dice, Date around) {
  Entry entry;
  entry.on = around.plus_days(dice.from_to(-200, 700));
  if (dice.one_in(3)) entry.notice_day = entry.on.plus_months(-dice.from_to(0, 12));
  entry.seller = {dice.from_to(0, 5)};
  if (!dice.one_in(4)) entry.team = Id<Team>{dice.from_to(0, 2)};
  entry.customer = {dice.from_to(0, 20)};
  if (!dice.one_in(4)) entry.product = Id<Product>{dice.from_to(0, 4)};
  entry.channel = channels[static_cast<std::size_t>(dice.from_to(0, 3))];
  entry.amount = ore(dice.from_to(-1'000'000, 1'000'000));
  entry.line = {{dice.from_to(0, 1000)}, dice.from_to(0, 9)};
  entry.contract_year = dice.from_to(0, 49);
  entry.deal_basis_points = dice.one_in(2) ? dice.from_to(-10'000, 10'000) : 0;
  if (dice.one_in(10)) entry.reverses = dice.from_to(1, 1'000'000);
  return entry;
}

FiscalYear any_year(Dice& dice) {
  Date first = Date::of(dice.from_to(2024, 2028), static_cast<unsigned>(dice.from_to(1, 12)), 1);
  if (dice.one_in(3)) first = first.plus_days(dice.from_to(1, 27));
  Date last = first.plus_months(dice.one_in(2) ? 12 : dice.from_to(1, 18)).plus_days(-1);
  if (dice.one_in(4) && days_between(first, last) > 20) last = last.plus_days(-dice.from_to(1, 15));
  return {first, last};
}

Query any_query(Dice& dice) {
  Query query;
  query.year = any_year(dice);
  query.on = query.year.first.plus_days(dice.from_to(-40, 600));
  if (dice.one_in(5)) query.on = query.on.month().last_day();
  if (dice.one_in(3)) query.filter.channel = channels[static_cast<std::size_t>(dice.from_to(0, 3))];
  if (dice.one_in(3)) query.filter.seller = Id<Seller>{dice.from_to(0, 7)};  // two of them unknown
  if (dice.one_in(6)) query.filter.team = Id<Team>{dice.from_to(0, 3)};
  if (dice.one_in(6)) query.filter.customer = Id<Customer>{dice.from_to(0, 21)};
  if (dice.one_in(6)) query.filter.product = Id<Product>{dice.from_to(0, 5)};
  query.by = {dice.one_in(2), dice.one_in(2), dice.one_in(5),
              dice.one_in(2), dice.one_in(5), dice.one_in(5)};
  return query;
}

using Figures =
    std::array<std::int64_t, 4>;  // actual, committed, expected later, basis points of deals
using FiguresByKey = std::map<RowKey, Figures>;

// The answer, as one would work it out on paper.
FiguresByKey on_paper(const Query& q, const std::vector<Entry>& entries) {
  FiguresByKey sums;
  for (const Entry& e : entries) {
    if (!q.year.contains(e.on) || (q.filter.channel && *q.filter.channel != e.channel) ||
        (q.filter.seller && *q.filter.seller != e.seller) ||
        (q.filter.team && q.filter.team != e.team) ||
        (q.filter.customer && *q.filter.customer != e.customer) ||
        (q.filter.product && q.filter.product != e.product)) {
      continue;
    }
    RowKey key;
    if (q.by.channel) key.channel = static_cast<int>(e.channel);
    if (q.by.seller) key.seller = e.seller.number;
    if (q.by.team) key.team = e.team ? e.team->number : RowKey::none;
    if (q.by.month) key.month = e.on.month().number();
    if (q.by.customer) key.customer = e.customer.number;
    if (q.by.product) key.product = e.product ? e.product->number : RowKey::none;
    Figures& sum = sums[key];
    const bool notice_is_over = !e.notice_day || *e.notice_day < q.on;
    sum[e.on <= q.on ? 0 : notice_is_over ? 1 : 2] += e.amount.minor_units();
    if (e.on <= q.on) sum[3] += e.deal_basis_points;
  }
  return sums;
}

FiguresByKey asked(const Query& query, const Sums& sums) {
  FiguresByKey figures;
  RowKey before{-3, -3, -3, -3, -3, -3};
  for (const Row& row : run(query, sums.columns, sums.cube)) {
    RC_ASSERT(before < row.key);  // in order, each key once
    before = row.key;
    const Figures sum{row.volume.actual.minor_units(), row.volume.committed.minor_units(),
                      row.volume.expected_later.minor_units(), row.volume.deal_basis_points};
    RC_ASSERT(row.volume.expiring == Money{});
    figures[row.key] = sum;  // also of entries that take each other out
  }
  return figures;
}

TEST_CASE("an entry comes back from the columns as it went in") {
  Dice dice{7};
  Columns columns;
  std::vector<Entry> entries;
  for (int i = 0; i < 20'000; ++i) {
    entries.push_back(any_entry(dice, day("2026-01-01")));
    columns.append(entries.back());
  }
  REQUIRE(columns.size() == entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i)
    REQUIRE(columns.entry(static_cast<Sequence>(i) + 1) == entries[i]);
}

TEST_CASE("every question has the answer that one would work out on paper") {
  CHECK(rc::check([] {
    Dice dice = any_dice();
    const int count = dice.one_in(4) ? dice.from_to(8'100, 17'000) : dice.from_to(0, 200);
    Sums sums;
    std::vector<Entry> entries;
    for (int i = 0; i < count; ++i) {
      const Date entered = day("2025-01-01").plus_days(count < 1'000 ? i : i / 16);
      if (dice.one_in(20)) sums.cube.forget_days_before(entered.month().plus(-dice.from_to(0, 6)));
      entries.push_back(any_entry(dice, entered));
      sums.append(entries.back());
    }
    for (int i = 0; i < 40; ++i) {
      const Query query = any_query(dice);
      RC_ASSERT(asked(query, sums) == on_paper(query, entries));
    }
  }));
}

TEST_CASE("the sum over sellers is the sum over channels, over months and in total") {
  CHECK(rc::check([] {
    Dice dice = any_dice();
    Sums sums;
    for (int i = dice.from_to(0, 300); i > 0; --i) sums.append(any_entry(dice, day("2026-01-01")));
    Query query = any_query(dice);
    const auto total = [&](GroupBy by) {
      query.by = by;
      Volume whole;
      for (const Row& row : run(query, sums.columns, sums.cube)) whole += row.volume;
      return Figures{whole.actual.minor_units(), whole.committed.minor_units(),
                     whole.expected_later.minor_units(), whole.deal_basis_points};
    };
    const Figures whole = total({});
    GroupBy by;
    for (bool GroupBy::*dimension : {&GroupBy::channel, &GroupBy::seller, &GroupBy::team,
                                     &GroupBy::month, &GroupBy::customer, &GroupBy::product}) {
      GroupBy alone;
      alone.*dimension = true;
      by.*dimension = true;
      RC_ASSERT(total(alone) == whole);
      RC_ASSERT(total(by) == whole);
    }
  }));
}

TEST_CASE(
    "a snapshot goes on answering as before while entries are added; one that was dropped leaves "
    "no trace") {
  CHECK(rc::check([] {
    Dice dice = any_dice();
    Sums live;
    std::vector<Entry> entries;
    std::vector<std::pair<Sums, std::size_t>> snapshots;
    // Close to the end of a chunk, so that what is dropped may have filled it.
    for (int i = dice.from_to(8'150, 8'192); i > 0; --i) {
      entries.push_back(any_entry(dice, day("2026-01-01")));
      live.append(entries.back());
    }
    for (int round = 0; round < 6; ++round) {
      snapshots.emplace_back(live, entries.size());
      Sums working = live;
      std::vector<Entry> added;
      for (int i = dice.from_to(0, 40); i > 0; --i) {
        added.push_back(any_entry(dice, day(dice.one_in(2) ? "2026-01-01" : "2022-01-01")));
        if (dice.one_in(50)) working.cube.forget_days_before(Month::of(2025, 12));
        working.append(added.back());
      }
      if (dice.one_in(2)) continue;  // the disk refused
      live = working;
      entries.insert(entries.end(), added.begin(), added.end());
    }
    snapshots.emplace_back(live, entries.size());
    for (const auto& [sums, length] : snapshots) {
      const std::vector<Entry> then(entries.begin(),
                                    entries.begin() + static_cast<std::ptrdiff_t>(length));
      RC_ASSERT(sums.columns.size() == length);
      for (int i = 0; i < 5; ++i) {
        const Query query = any_query(dice);
        RC_ASSERT(asked(query, sums) == on_paper(query, then));
      }
    }
  }));
}

TEST_CASE(
    "on its notice day an entry is still expected; the day after it is committed; on its own day "
    "it is done") {
  Sums sums;
  Entry entry;
  entry.on = day("2026-11-15");
  entry.notice_day = day("2026-08-15");
  entry.seller = {0};
  entry.customer = {0};
  entry.amount = sek(100);
  sums.append(entry);
  const auto seen_on = [&](const char* on) {
    return run({FiscalYears::calendar_year(2026), day(on), {}, {}}, sums.columns, sums.cube)[0]
        .volume;
  };
  CHECK(seen_on("2026-08-15").expected_later == sek(100));
  CHECK(seen_on("2026-08-16").committed == sek(100));
  CHECK(seen_on("2026-08-16").expected_later == sek(0));
  CHECK(seen_on("2026-11-14").committed == sek(100));
  CHECK(seen_on("2026-11-15").actual == sek(100));
}

TEST_CASE("entries are found page by page, each once, in the order of their numbers") {
  CHECK(rc::check([] {
    Dice dice = any_dice();
    Columns columns;
    std::vector<Entry> entries;
    const int count = dice.one_in(5) ? 8'300 : dice.from_to(0, 100);
    for (int i = 0; i < count; ++i) {
      entries.push_back(any_entry(dice, day("2026-01-01")));
      columns.append(entries.back());
    }
    const Query query = any_query(dice);
    std::vector<Sequence> told;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const Entry& e = entries[i];
      const Filter& f = query.filter;
      if (query.year.contains(e.on) && (!f.channel || *f.channel == e.channel) &&
          (!f.seller || *f.seller == e.seller) && (!f.team || f.team == e.team) &&
          (!f.customer || *f.customer == e.customer) && (!f.product || f.product == e.product)) {
        told.push_back(static_cast<Sequence>(i) + 1);
      }
    }
    std::vector<Sequence> found;
    for (;;) {
      const auto page = find_entries(columns, query.filter, query.year.first, query.year.last,
                                     found.empty() ? 0 : found.back(),
                                     static_cast<std::size_t>(dice.from_to(1, 50)));
      if (page.empty()) break;
      for (const NumberedEntry& one : page) {
        RC_ASSERT(one.entry == entries[static_cast<std::size_t>(one.sequence - 1)]);
        found.push_back(one.sequence);
      }
    }
    RC_ASSERT(found == told);
  }));
}

}  // namespace
}  // namespace kvartett
