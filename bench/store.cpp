// How many deals a second reach the disk, one by one and in groups that share a sync, against what
// SQLite does bare; and how long a restart takes. Usage: store [DIRECTORY, default .] [THOUSANDS of
// deals, default 100]
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "kvartett/base/check.h"
#include "kvartett/ledger/ledger.h"
#include "kvartett/store/sqlite.h"
#include "kvartett/store/sqlite_store.h"

namespace kvartett {
namespace {

constexpr int customers = 10'000;

using Seconds = std::chrono::duration<double>;

double seconds_since(std::chrono::steady_clock::time_point begun) {
  return Seconds{std::chrono::steady_clock::now() - begun}.count();
}

// Three years with a notice clause, shared by two sellers: six entries every other time, else a
// year's one.
Batch deal(Version version) {
  Deal deal;
  deal.customer = {static_cast<std::int32_t>(version % customers)};
  deal.signed_on = Date::of(2020, 1, 1).plus_days(static_cast<std::int32_t>(version % 2000));
  deal.shares = {{{0}, 5'000}, {{1}, 5'000}};
  Line line;
  line.volume_per_year = Money::minor(120'000'000 + version);
  line.term = Term::fixed;
  line.months = version % 2 == 0 ? 36 : 12;
  line.start = deal.signed_on;
  line.channel_reason.last_purchase_on = deal.signed_on;
  deal.lines = {line};
  if (version % 2 != 0) deal.shares = {{{0}, 10'000}};

  Batch batch;
  batch.version = version;
  batch.by = 1;
  batch.at = Clock{}.now();
  for (int year = 0; year < line.months / 12; ++year) {
    for (const Share& share : deal.shares) {
      Entry entry;
      entry.on = deal.signed_on.plus_months(12 * year);
      entry.seller = share.seller;
      entry.customer = deal.customer;
      entry.channel = Channel::new_sales;
      entry.amount = line.volume_per_year;
      entry.line = {{static_cast<std::int32_t>(version) - 2}, 0};
      entry.contract_year = year;
      batch.entries.push_back(entry);
    }
  }
  batch.facts = {DealSigned{batch.entries[0].line.deal, deal,
                            static_cast<std::int32_t>(batch.entries.size())}};
  return batch;
}

Batch founding() {
  Batch batch;
  batch.version = 1;
  batch.facts = {SettingsSet{}, SellerSet{{0}, {}}, SellerSet{{1}, {}}};
  for (int i = 0; i < customers; ++i) batch.facts.push_back(CustomerSet{{i}, {}});
  return batch;
}

constexpr double round_seconds = 0.2;
constexpr int rounds = 9;

// What the others are measured against: one small row and one sync each.
class Bare {
 public:
  explicit Bare(const std::filesystem::path& file) : file_{made(file)} {
    // A log that has grown already is written in place, which the disk does faster: so for both.
    file_.execute("INSERT INTO entry VALUES (zeroblob(9000000), 2, 3, 4, 5, 6)");
    file_.execute("PRAGMA wal_checkpoint");
  }

  double a_second() {
    const auto begun = std::chrono::steady_clock::now();
    int count = 0;
    for (; seconds_since(begun) < round_seconds; ++count) insert_.run(count, 2, 3, 4, 5, 6);
    return count / seconds_since(begun);
  }

 private:
  static std::string made(const std::filesystem::path& file) {
    std::fclose(std::fopen(file.c_str(), "w"));
    Sqlite{file.string()}.execute(
        "PRAGMA journal_mode = WAL; CREATE TABLE entry (a, b, c, d, e, f)");
    return file.string();
  }
  Sqlite file_;
  Statement insert_{file_, "INSERT INTO entry VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};
};

// Deals with their requests' keys, `group` of them to a transaction.
double deals_a_second(Store& store, Version& version, int group) {
  const auto begun = std::chrono::steady_clock::now();
  const Version before = version;
  while (seconds_since(begun) < round_seconds) {
    store.transact([&](Transaction& transaction) {
      for (int i = 0; i < group; ++i) {
        const std::string key = fmt::format("key {}", version);
        ENSURE(!transaction.find_answered({0}, 1, key));
        transaction.append({0}, deal(++version));
        transaction.remember({0}, 1, key, {std::string(32, 'h'), version}, Clock{}.now());
      }
    });
  }
  return static_cast<double>(version - before) / seconds_since(begun);
}

void found(Store& store) {
  store.transact(
      [](Transaction& transaction) { transaction.append(transaction.add_company(), founding()); });
}

// All kinds in turn, so that a disk that others use meanwhile is as slow for each; the median of
// the rounds.
void measure_commits(const std::filesystem::path& directory) {
  SqliteStore store{directory};
  found(store);
  Version version = 1;
  deals_a_second(store, version, 1000);
  Bare bare{directory / "bare.db"};
  const std::vector<int> groups = {1, 8, 64, 256};
  std::vector<std::vector<double>> rates(groups.size() + 1);
  for (int round = 0; round < rounds; ++round) {
    rates[0].push_back(bare.a_second());
    for (std::size_t g = 0; g < groups.size(); ++g) {
      rates[g + 1].push_back(deals_a_second(store, version, groups[g]));
    }
  }
  for (auto& kind : rates) std::ranges::nth_element(kind, kind.begin() + rounds / 2);
  fmt::print("SQLite bare, one row to a sync: {:.0f} a second\n", rates[0][rounds / 2]);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    fmt::print("deals, {} to a sync: {:.0f} a second\n", groups[g], rates[g + 1][rounds / 2]);
  }
  ENSURE(store.check_integrity().empty());
}

void measure_restart(const std::filesystem::path& directory, Version deals) {
  auto begun = std::chrono::steady_clock::now();
  {
    SqliteStore store{directory};
    store.transact([](Transaction& transaction) {
      transaction.append(transaction.add_company(), founding());
    });
    for (Version version = 1; version <= deals;) {
      store.transact([&](Transaction& transaction) {
        for (int i = 0; i < 1000 && version <= deals; ++i) transaction.append({0}, deal(++version));
      });
    }
  }
  fmt::print("written in groups of 1,000: {:.2f} s, {} MB\n", seconds_since(begun),
             std::filesystem::file_size(directory / "kvartett.db") / 1'000'000);
  begun = std::chrono::steady_clock::now();
  SqliteStore store{directory};
  fmt::print("opened: {:.3f} s\n", seconds_since(begun));
  begun = std::chrono::steady_clock::now();
  std::size_t entries = 0;
  store.replay({0}, [&](const Batch& batch) { entries += batch.entries.size(); });
  fmt::print("read back: {} entries of {} deals in {:.2f} s\n", entries, deals,
             seconds_since(begun));
  begun = std::chrono::steady_clock::now();
  Ledger ledger;
  store.replay({0}, [&](const Batch& batch) { ledger.append(batch); });
  fmt::print("read back and folded: {:.2f} s\n", seconds_since(begun));
  ENSURE(ledger.entry_count() == static_cast<Sequence>(entries));
  ENSURE(ledger.deals().size() == static_cast<std::size_t>(deals));
}

}  // namespace
}  // namespace kvartett

int main(int argc, char** argv) {
  const std::filesystem::path parent = argc > 1 ? argv[1] : ".";
  const auto directory = parent / "kvartett-store-bench";
  std::filesystem::remove_all(directory);
  kvartett::measure_commits(directory / "commits");
  kvartett::measure_restart(directory / "restart", 1000 * (argc > 2 ? std::atoi(argv[2]) : 100));
  std::filesystem::remove_all(directory);
}
