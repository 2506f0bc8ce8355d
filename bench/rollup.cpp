// How long the questions of a working day take over many entries, and whether the answers are
// right: each total is compared with a plain sum over the entries. Usage: rollup [MILLIONS, default
// 1]
#include "kvartett/rollup/run.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <random>
#include <vector>

#include "kvartett/base/check.h"

namespace kvartett {
namespace {

constexpr int sellers = 200, customers = 20'000, products = 300;

// Deals arrive day by day over five years; every fifth entry is a later year of a long contract.
Entry random_entry(std::mt19937_64& random, double progress) {
  const auto below = [&](int n) {
    return static_cast<std::int32_t>(random() % static_cast<unsigned>(n));
  };
  Entry entry;
  entry.on = Date::of(2022, 1, 1).plus_days(static_cast<std::int32_t>(progress * 5 * 365));
  if (below(5) == 0) entry.on = entry.on.plus_months(12);
  entry.seller = {below(sellers)};
  entry.customer = {below(customers)};
  entry.product = Id<Product>{below(products)};
  entry.channel = static_cast<Channel>(below(4));
  entry.amount = Money::minor(1 + below(100'000'000));
  entry.line = {{below(1'000'000)}, 0};
  entry.deal_basis_points = whole_share;
  return entry;
}

// Asks until a tenth of a second has passed, and says what the median took.
void measure(const char* what, const Query& query, const Columns& columns, const Cube& cube,
             std::int64_t expected) {
  using Clock = std::chrono::steady_clock;
  std::vector<double> microseconds;
  const auto until = Clock::now() + std::chrono::milliseconds{100};
  while (microseconds.size() < 5 || Clock::now() < until) {
    const auto begun = Clock::now();
    const Rows rows = run(query, columns, cube);
    microseconds.push_back(std::chrono::duration<double, std::micro>(Clock::now() - begun).count());
    Money actual;
    for (const Row& row : rows) actual += row.volume.actual;
    ENSURE(actual.minor_units() == expected);
  }
  std::ranges::nth_element(microseconds, microseconds.begin() + std::ssize(microseconds) / 2);
  fmt::print("{:<44}{:>12.1f} µs\n", what, microseconds[microseconds.size() / 2]);
}

void measure_all(std::size_t count) {
  std::mt19937_64 random{2026};
  Columns columns;
  Cube cube;
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < count; ++i) {
    entries.push_back(random_entry(random, static_cast<double>(i) / static_cast<double>(count)));
    columns.append(entries.back());
    cube.append(entries.back());
  }
  const Query year{.year = {Date::of(2025, 1, 1), Date::of(2025, 12, 31)},
                   .on = Date::of(2025, 8, 15),
                   .filter = {},
                   .by = {}};
  const auto plain_sum = [&](const auto& counts) {
    std::int64_t sum = 0;
    for (const Entry& entry : entries) {
      if (entry.on >= year.year.first && entry.on <= year.on && counts(entry)) {
        sum += entry.amount.minor_units();
      }
    }
    return sum;
  };
  const auto all = plain_sum([](const Entry&) { return true; });

  fmt::print("{} entries\n", count);
  Query query = year;
  query.by = {.channel = true, .month = true};
  measure("company: channel and month", query, columns, cube, all);
  query.by = {.channel = true, .seller = true};
  measure("company: seller and channel", query, columns, cube, all);
  query.by = {.channel = true};
  query.filter.seller = Id<Seller>{7};
  measure("one seller: channel", query, columns, cube,
          plain_sum([](const Entry& entry) { return entry.seller.number == 7; }));
  // As whoever leads a team of forty asks.
  query = year;
  std::vector<Id<Seller>> led;
  for (int i = 0; i < 40; ++i) led.push_back({5 * i});
  query.filter.seen = Sellers::only(led);
  const auto teams = plain_sum([](const Entry& entry) { return entry.seller.number % 5 == 0; });
  query.by = {.channel = true};
  measure("a team of forty: channel", query, columns, cube, teams);
  query.by = {.customer = true};
  measure("a team of forty: customer", query, columns, cube, teams);
  query = year;
  query.by = {.customer = true};
  measure("company: customer", query, columns, cube, all);
  query.by = {.month = true};
  query.filter.product = Id<Product>{11};
  measure("one product: month", query, columns, cube,
          plain_sum([](const Entry& entry) { return entry.product == Id<Product>{11}; }));
}

}  // namespace
}  // namespace kvartett

int main(int count, char** arguments) {
  const double millions = count > 1 ? std::atof(arguments[1]) : 1;
  kvartett::measure_all(static_cast<std::size_t>(millions * 1e6));
}
