#include "kvartett/cli/open_data.h"

#include <filesystem>

#include "kvartett/store/sqlite_store.h"

namespace kvartett {

std::unique_ptr<Store> open_store(const std::string& data) {
  if (!std::filesystem::exists(std::filesystem::path{data} / "kvartett.db")) {
    throw StoreBroken(fmt::format(
        "there is no company in {}: make one with `kvartett init --data {} --company NAME "
        "--admin EMAIL`",
        data, data));
  }
  return std::make_unique<SqliteStore>(data);
}

std::unique_ptr<App> open_data(const std::string& data, Clock clock) {
  auto store = open_store(data);
  Progress progress{say("Reading the ledger, entries:", "Läser huvudboken, poster:")};
  return std::make_unique<App>(std::move(store), clock, [&](Sequence read) {
    progress.show(static_cast<std::size_t>(read), 0);
  });
}

std::optional<Id<Company>> choose_company(const App& app, const CompanyChoice& where) {
  const auto companies = app.companies();
  if (where.company.empty() && companies.size() == 1) return companies[0];
  std::string names;
  for (const Id<Company> company : companies) {
    const std::string name = app.snapshot(company)->ledger.settings().name;
    if (name == where.company) return company;
    names += (names.empty() ? "" : ", ") + name;
  }
  if (companies.empty()) {
    complain(say("There is no company here yet: make one with `kvartett init`.",
                 "Här finns inget företag ännu: skapa ett med `kvartett init`."));
  } else {
    complain(say("Say which company with --company: {}.", "Ange vilket företag med --company: {}.",
                 names));
  }
  return {};
}

Actor at_command_line(Id<Company> company) {
  Actor actor;
  actor.company = company;
  actor.role = Role::admin;
  actor.language = terminal_language();
  return actor;
}

}  // namespace kvartett
