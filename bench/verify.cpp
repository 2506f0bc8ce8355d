// How long it takes to prove a ledger of a million entries sound, every entry against its contract.
// Usage: verify [DIRECTORY, default .] [THOUSANDS of entries, default 1000]
#include "kvartett/app/verify.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "kvartett/ledger/post.h"
#include "kvartett/store/sqlite_store.h"

namespace kvartett {
namespace {

constexpr int customers = 10'000;
constexpr int sellers = 50;

Batch founding() {
  Batch batch;
  batch.version = 1;
  Settings settings;
  settings.name = "Bench AB";
  batch.facts = {SettingsSet{settings}};
  for (int i = 0; i < sellers; ++i) batch.facts.push_back(SellerSet{{i}, {}});
  for (int i = 0; i < customers; ++i) batch.facts.push_back(CustomerSet{{i}, {}});
  return batch;
}

// Three years, shared by two sellers: six entries.
Batch deal(Version version) {
  const Id<Deal> id{static_cast<std::int32_t>(version) - 2};
  Deal deal;
  deal.customer = {id.number % customers};
  deal.signed_on = Date::of(2020, 1, 1).plus_days(id.number % 2000);
  deal.shares = {{{id.number % sellers}, 3'333}, {{(id.number + 1) % sellers}, 6'667}};
  Line line;
  line.volume_per_year = Money::minor(120'000'000 + id.number);
  line.term = Term::fixed;
  line.months = 36;
  line.start = deal.signed_on;
  deal.lines = {line};
  Batch batch;
  batch.version = version;
  batch.at = start_of(deal.signed_on.plus_days(1), "Europe/Stockholm");
  batch.entries = post(id, deal, {}, deal.signed_on,
                       [](Id<Seller>, Date) { return std::optional<Id<Team>>{}; });
  batch.facts = {DealSigned{id, deal, static_cast<std::int32_t>(batch.entries.size())}};
  return batch;
}

void measure(const std::filesystem::path& directory, Sequence entries) {
  SqliteStore store{directory};
  store.transact(
      [](Transaction& transaction) { transaction.append(transaction.add_company(), founding()); });
  Sequence written = 0;
  for (Version version = 1; written < entries;) {
    store.transact([&](Transaction& transaction) {
      for (int i = 0; i < 5000 && written < entries; ++i) {
        const Batch batch = deal(++version);
        written += static_cast<Sequence>(batch.entries.size());
        transaction.append({0}, batch);
      }
    });
  }
  for (const Depth depth : {Depth::plain, Depth::deep}) {
    const auto begun = std::chrono::steady_clock::now();
    const Verification result = verify(store, {}, depth);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    ENSURE(result.findings.empty());
    ENSURE(result.entries == written);
    fmt::print("{}: {} entries in {:.2f} s\n", depth == Depth::deep ? "deep" : "plain", written,
               took.count());
  }
}

}  // namespace
}  // namespace kvartett

int main(int argc, char** argv) {
  const std::filesystem::path parent = argc > 1 ? argv[1] : ".";
  const auto directory = parent / "kvartett-verify-bench";
  std::filesystem::remove_all(directory);
  kvartett::measure(directory, 1000 * (argc > 2 ? std::atoi(argv[2]) : 1000));
  std::filesystem::remove_all(directory);
}
