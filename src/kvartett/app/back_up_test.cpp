#include "kvartett/app/back_up.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <thread>

#include "kvartett/app/app.h"
#include "kvartett/app/keep_backups.h"
#include "kvartett/app/keep_company.h"
#include "kvartett/app/restore.h"
#include "kvartett/store/backup.h"
#include "kvartett/store/far_note.h"
#include "kvartett/store/random_batch_test.h"
#include "kvartett/store/sqlite_store.h"

namespace kvartett {
namespace {

const Date today = Date::of(2026, 11, 28);

struct Shop {
  App app;
  Actor admin;

  explicit Shop(const std::filesystem::path& data)
      : app{std::make_unique<SqliteStore>(data), Clock{today}} {
    admin.role = Role::admin;
    if (!app.companies().empty()) {
      admin.company = app.companies().front();
      return;
    }
    Settings settings;
    settings.name = "Fjällkompaniet";
    settings.fiscal_years = FiscalYears{FiscalYears::calendar_year(2026)};
    User user;
    user.email = "anna@example.com";
    user.role = Role::admin;
    admin.company = app.open_company(settings, user).value();
  }

  void add(const std::string& customer) {
    Customer one;
    one.name = customer;
    REQUIRE(add_customer(app, admin, {}, one));
  }
  std::size_t customers() const { return app.snapshot(admin.company)->ledger.customers().size(); }
  WithStore with_store() {
    return [this](const std::function<void(Store&)>& use) { app.look(use); };
  }
};

TEST_CASE("a backup that is made while people work has all that was answered for, and comes back") {
  TestFolder folder;
  std::size_t before = 0;
  {
    Shop shop{folder.path() / "data"};
    for (int i = 0; i < 200; ++i) shop.add("Kund " + std::to_string(i));
    before = shop.customers();
    std::atomic<bool> done = false;
    std::thread seller{[&] {
      for (int i = 0; !done; ++i) shop.add("Under tiden " + std::to_string(i));
    }};
    const BackedUp made = back_up(shop.with_store(), folder.path() / "copy");
    done = true;
    seller.join();
    CHECK(made.bytes > 0);
    CHECK(made.checked.companies == 1);
  }
  const Verification checked = restore(folder.path() / "copy", folder.path() / "again");
  CHECK(checked.findings.empty());
  const Shop restored{folder.path() / "again"};
  CHECK(restored.customers() >= before);
}

TEST_CASE("what is damaged is no backup, and nothing is left of it") {
  TestFolder folder;
  SqliteStore store{folder.path() / "data"};
  store.transact([](Transaction& transaction) {
    Batch batch;
    batch.version = 1;
    Deal deal;  // signed with a customer and a seller that do not exist
    deal.shares = {{{7}, 10'000}};
    batch.facts = {DealSigned{{0}, deal, 0}};
    transaction.append(transaction.add_company(), batch);
  });
  const WithStore at_once = [&](const std::function<void(Store&)>& use) { use(store); };
  CHECK_THROWS_AS(back_up(at_once, folder.path() / "copy"), StoreBroken);
  CHECK_FALSE(std::filesystem::exists(folder.path() / "copy"));
  CHECK(std::ranges::distance(std::filesystem::directory_iterator{folder.path()}) == 1);
}

TEST_CASE("a backup is never brought back over a company, and a damaged one not at all") {
  TestFolder folder;
  {
    Shop shop{folder.path() / "data"};
    shop.add("Norrlands Bygg AB");
    back_up(shop.with_store(), folder.path() / "copy");
    back_up(shop.with_store(), folder.path() / "spoilt");
  }
  CHECK_THROWS_AS(restore(folder.path() / "copy", folder.path() / "data"), StoreBroken);
  CHECK_THROWS_AS(restore(folder.path() / "nothing", folder.path() / "new"), StoreBroken);
  std::filesystem::resize_file(folder.path() / "spoilt" / "kvartett.db", 8'192);
  CHECK_THROWS_AS(restore(folder.path() / "spoilt", folder.path() / "new"), StoreBroken);
  CHECK_FALSE(std::filesystem::exists(folder.path() / "new" / "kvartett.db"));
  restore(folder.path() / "copy", folder.path() / "new");
  CHECK(Shop{folder.path() / "new"}.customers() == 1);
}

// What the keeper told of, by event.
struct Told {
  std::vector<std::string> events;
  BackupKeeper::Log log() {
    return [this](std::string_view event, std::string_view) { events.emplace_back(event); };
  }
};

TEST_CASE("a backup is made when it is time and not before, and how far the ledger came is noted") {
  TestFolder folder;
  const auto backups = folder.path() / "backups";
  Shop shop{folder.path() / "data"};
  Told told;
  {
    BackupFigures figures;
    BackupKeeper keeper{shop.app, {backups, std::chrono::hours{24}}, figures, told.log()};
    keeper.run_due({});
    keeper.run_due({});
    CHECK(figures.made == 1);
    CHECK(figures.newest_at > 0);
    CHECK(backups_in(backups).size() == 1);
    shop.add("Skog & Son");
    keeper.run_due({});
    CHECK(read_far_note(backups).front().version ==
          shop.app.snapshot(shop.admin.company)->ledger.version());
  }
  BackupFigures figures;  // after a restart
  BackupKeeper keeper{shop.app, {backups, std::chrono::hours{24}}, figures, told.log()};
  CHECK(figures.newest_at > 0);
  keeper.run_due({});
  CHECK(told.events.empty());
}

TEST_CASE("a ledger that lost its end is told of once, and serves on") {
  TestFolder folder;
  const auto backups = folder.path() / "backups";
  {
    Shop shop{folder.path() / "data"};
    back_up(shop.with_store(), folder.path() / "before");
    shop.add("Signed last AB");
    BackupFigures figures;
    Told told;
    BackupKeeper{shop.app, {backups, std::chrono::hours{24}}, figures, told.log()}.run_due({});
  }
  restore(folder.path() / "before", folder.path() / "again");
  Shop shorter{folder.path() / "again"};
  for (const bool is_first : {true, false}) {
    BackupFigures figures;
    Told told;
    const BackupKeeper keeper{shorter.app, {backups, std::chrono::hours{24}}, figures, told.log()};
    CHECK(figures.has_lost == is_first);
    CHECK(told.events.size() == (is_first ? 1 : 0));
  }
}

TEST_CASE("a backup that cannot be made is told of, and tried again later") {
  TestFolder folder;
  Shop shop{folder.path() / "data"};
  Told told;
  BackupFigures figures;
  BackupKeeper keeper{shop.app, {folder.path() / "b", std::chrono::hours{1}}, figures, told.log()};
  std::filesystem::remove_all(folder.path() / "b");
  { std::ofstream{folder.path() / "b"} << "no directory"; }
  keeper.run_due({});
  keeper.run_due({});
  CHECK(figures.failed == 1);
  CHECK(told.events == std::vector<std::string>{"backup_failed"});
}

}  // namespace
}  // namespace kvartett
