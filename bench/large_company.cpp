// Fills a company that `kvartett init` made with years of deals, for the measurements that need a
// large one: so many thousand entries over six fiscal years, with as many sellers and customers as
// such a company has. Half of it comes as it was imported, in packed parts; the rest deal by deal,
// as it was signed. Usage: large_company DATA THOUSANDS
#include <fmt/format.h>

#include <cstdlib>
#include <random>

#include "kvartett/base/check.h"
#include "kvartett/ledger/post.h"
#include "kvartett/store/sqlite_store.h"

namespace kvartett {
namespace {

constexpr int products = 200;
constexpr std::size_t deals_to_a_part = 5'000;
constexpr std::size_t deals_to_a_sync = 1'000;

class LargeCompany {
 public:
  LargeCompany(SqliteStore& store, Sequence entries)
      : store_{store},
        wanted_{entries},
        sellers_{entries <= 100'000     ? 50
                 : entries <= 1'000'000 ? 200
                                        : 1'000},
        customers_{static_cast<std::int32_t>(entries / 20)},
        version_{store.how_far().front().version} {}

  void fill() {
    found();
    import_half();
    while (written_ < wanted_) {
      store_.transact([&](Transaction& transaction) {
        for (std::size_t i = 0; i < deals_to_a_sync && written_ < wanted_; ++i) {
          Batch batch = next_batch();
          add_deal(batch);
          transaction.append({0}, batch);
        }
      });
    }
    fmt::print("{} entries of {} deals, {} sellers, {} customers\n", written_, deals_, sellers_,
               customers_);
  }

 private:
  Batch next_batch() {
    Batch batch;
    batch.version = ++version_;
    batch.by = 1;
    batch.at = start_of(today(), "Europe/Stockholm");
    return batch;
  }

  // Six years pass from the first entry to the last.
  Date today() const {
    return Date::of(2022, 1, 3).plus_days(static_cast<std::int32_t>(written_ * 1'780 / wanted_));
  }

  void found() {
    Batch batch = next_batch();
    for (std::int32_t i = 0; i < sellers_; ++i) {
      Seller seller;
      seller.name = fmt::format("Säljare {}", i + 1);
      batch.facts.push_back(SellerSet{{i}, seller});
    }
    for (std::int32_t i = 0; i < products; ++i) {
      Product product;
      product.name = fmt::format("Produkt {}", i + 1);
      product.group = fmt::format("Grupp {}", i % 12 + 1);
      batch.facts.push_back(ProductSet{{i}, product});
    }
    for (std::int32_t i = 0; i < customers_; ++i) {
      Customer customer;
      customer.name = fmt::format("Kund {}", i + 1);
      batch.facts.push_back(CustomerSet{{i}, customer});
    }
    store_.transact([&](Transaction& transaction) { transaction.append({0}, batch); });
  }

  void import_half() {
    store_.transact([&](Transaction& transaction) {
      Batch part = next_batch();
      for (;;) {
        part.facts.clear();
        part.entries.clear();
        for (std::size_t i = 0; i < deals_to_a_part && written_ < wanted_ / 2; ++i) add_deal(part);
        part.goes_on = written_ < wanted_ / 2;
        transaction.append({0}, part);
        if (!part.goes_on) break;
      }
    });
  }

  void add_deal(Batch& batch) {
    const auto below = [&](std::int32_t n) {
      return static_cast<std::int32_t>(random_() % static_cast<unsigned>(n));
    };
    const Id<Deal> id{static_cast<std::int32_t>(deals_++)};
    Deal deal;
    deal.customer = {below(customers_)};
    deal.signed_on = today();
    deal.shares = {{{below(sellers_)}, 10'000}};
    Line line;
    line.product = Id<Product>{below(products)};
    line.volume_per_year = Money::minor(100 * (1'000 + below(900'000)));
    line.term = below(3) == 0 ? Term::one_off : Term::fixed;
    line.months = line.term == Term::one_off ? 0 : 12 * (1 + below(3));
    line.start = deal.signed_on;
    line.channel = static_cast<Channel>(below(4));
    deal.lines = {line};
    const auto entries = post(id, deal, {}, deal.signed_on,
                              [](Id<Seller>, Date) { return std::optional<Id<Team>>{}; });
    batch.entries.insert(batch.entries.end(), entries.begin(), entries.end());
    batch.facts.push_back(DealSigned{id, deal, static_cast<std::int32_t>(entries.size())});
    written_ += static_cast<Sequence>(entries.size());
  }

  SqliteStore& store_;
  Sequence wanted_;
  std::int32_t sellers_;
  std::int32_t customers_;
  Version version_;
  Sequence written_ = 0;
  std::size_t deals_ = 0;
  std::mt19937_64 random_{2026};
};

}  // namespace
}  // namespace kvartett

int main(int argc, char** argv) {
  if (argc != 3) {
    fmt::print(stderr, "Usage: large_company DATA THOUSANDS\n");
    return 2;
  }
  kvartett::SqliteStore store{argv[1]};
  kvartett::LargeCompany{store, std::atoll(argv[2]) * 1000}.fill();
}
