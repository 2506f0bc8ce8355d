// A file on its way in and out again, as those who listen hear it.
#include "kvartett/app/imports.h"

#include <doctest/doctest.h>

#include <condition_variable>
#include <mutex>

#include "kvartett/store/memory_store.h"

namespace kvartett {
namespace {

using States = std::vector<ImportState>;

struct Importing {
  App app{std::make_unique<MemoryStore>(), Clock{Date::of(2026, 3, 10)}};
  Actor admin;
  std::mutex mutex;
  std::condition_variable changed;
  States told;

  Importing() {
    Settings settings;
    settings.name = "Fjällkompaniet";
    settings.fiscal_years = FiscalYears{FiscalYears::calendar_year(2026)};
    User user;
    user.email = "anna@example.com";
    user.role = Role::admin;
    admin.company = app.open_company(settings, user).value();
    admin.role = Role::admin;
    app.feed().listen(this, [this](const News& news) {
      const auto* moved = std::get_if<ImportMoved>(&news);
      if (!moved) return;
      const std::lock_guard lock{mutex};
      if (told.empty() || told.back() != moved->state) told.push_back(moved->state);
      changed.notify_all();
    });
  }
  ~Importing() { app.feed().leave(this); }

  void await(ImportState state) {
    std::unique_lock lock{mutex};
    changed.wait(lock, [&] { return !told.empty() && told.back() == state; });
  }
};

const std::string list = "Kund;Säljare;Årsvärde;Avtalsdatum\nAcme AB;Eva;100;2026-02-01\n";

TEST_CASE("a file is told of as it is read, brought in, and undone") {
  Importing i;
  Imports imports{i.app};
  const std::string id = imports.begin(i.admin, "lista.csv", list).value().id;
  i.await(ImportState::ready);
  REQUIRE(imports.commit(i.admin, id));
  i.await(ImportState::imported);
  CHECK(imports.undo(i.admin, id).value().state == ImportState::undone);
  CHECK(imports.undo(i.admin, id).value().state == ImportState::undone);
  i.await(ImportState::undone);
  CHECK(i.told == States{ImportState::reading, ImportState::ready, ImportState::importing,
                         ImportState::imported, ImportState::undoing, ImportState::undone});
  CHECK(i.app.snapshot(i.admin.company)->ledger.deals()[0].value.is_void);
}

TEST_CASE("a file that was brought in before the server started is undone as well") {
  Importing i;
  std::string id;
  {
    Imports before{i.app};
    id = before.begin(i.admin, "lista.csv", list).value().id;
    i.await(ImportState::ready);
    REQUIRE(before.commit(i.admin, id));
    i.await(ImportState::imported);
  }
  Imports imports{i.app};
  CHECK(imports.undo(i.admin, id).value().state == ImportState::undone);
  CHECK(imports.undo(i.admin, "nothing").error().kind == Wrong::missing);
}

}  // namespace
}  // namespace kvartett
