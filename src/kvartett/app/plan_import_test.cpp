#include "kvartett/app/plan_import.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <string>

#include "kvartett/app/channel_review.h"
#include "kvartett/app/company_archive.h"
#include "kvartett/app/decide_contract.h"
#include "kvartett/app/import_file.h"
#include "kvartett/app/keep_company.h"
#include "kvartett/app/verify.h"
#include "kvartett/store/memory_store.h"
#include "kvartett/store/sqlite_store.h"

namespace kvartett {
namespace {

struct Folder {
  std::filesystem::path path = std::filesystem::temp_directory_path() / "kvartett-large-import";
  Folder() { std::filesystem::remove_all(path); }
  ~Folder() { std::filesystem::remove_all(path); }
};

Actor open_company(App& app) {
  Settings settings;
  settings.name = "Provbolaget";
  settings.fiscal_years = FiscalYears{FiscalYears::calendar_year(2026)};
  User user;
  user.email = "anna@example.com";
  user.role = Role::admin;
  Actor admin;
  admin.company = app.open_company(settings, user).value();
  admin.role = Role::admin;
  return admin;
}

// Deals of all kinds: one-off, of some years, rolling; of few customers, in no order of days.
std::string list_of(std::size_t deals, std::size_t customers, std::size_t first = 0) {
  std::string text =
      "Avtalsnr;Kund;Säljare;Produkt;Årsvärde;Avtalsdatum;Avtalstid (mån);Anteckning\n";
  for (std::size_t i = first; i < first + deals; ++i) {
    const char* term = i % 7 == 0 ? "36" : i % 7 == 1 ? "tills vidare" : "";
    text += fmt::format(
        "A{};Kund {};Säljare {};Produkt {};{};{};{};{}\n", i, i * 7919 % customers, i % 5,
        i * i % 11, 1'000 + i,
        Date::of(2012, 1, 1).plus_days(static_cast<std::int32_t>(i * 4'111 % 5'000)).text(), term,
        i % 13 == 0 ? "efter mässan" : "");
  }
  return text;
}

ImportReport import(App& app, const Actor& admin, const std::string& text) {
  return import_file(app, admin, {text, {}, ImportMode::write, {}}).value();
}

// All that a company knows about its deals and entries.
std::string told(const Snapshot& company) {
  std::string all;
  for (std::size_t d = 0; d < company.ledger.deals().size(); ++d) {
    const KeptDeal kept = company.ledger.deals()[d];
    all += fmt::format("{} {} {} {}\n", kept.value.external_id, kept.value.note,
                       kept.value.signed_on.text(), kept.happenings.size());
    for (const auto& [sequence, entry] : company.entries_of(Id<Deal>::at(d))) {
      all += fmt::format("  {} {} {} {}\n", sequence, entry.on.text(), index(entry.channel),
                         entry.amount.minor_units());
    }
  }
  return all;
}

}  // namespace

TEST_CASE("a large file is one batch in parts, holds together, and comes back as it was") {
  const Folder folder;
  Actor admin;
  std::string before;
  {
    App app{std::make_unique<SqliteStore>(folder.path), Clock{Date::of(2026, 3, 10)}};
    admin = open_company(app);
    const ImportReport report = import(app, admin, list_of(9'000, 300));
    REQUIRE(report.was_written);
    CHECK(report.deals == 9'000);
    const auto company = app.snapshot(admin.company);
    CHECK(company->ledger.version() == 2);
    CHECK(company->ledger.deals().size() == 9'000);
    // Each line is in the channel that the rules give it now that all is here.
    CHECK(review_channels(company->ledger).empty());
    before = told(*company);
    // What comes later comes after it.
    CHECK(import(app, admin, list_of(10, 10, 20'000)).deals == 10);
    CHECK(import(app, admin, list_of(9'000, 300)).already_here == 9'000);
  }
  SqliteStore store{folder.path};
  for (const Sentence& finding : verify(store, {}, Depth::deep).findings) FAIL(finding.english);
  Snapshot company;
  store.replay(admin.company, [&](const Batch& batch) {
    if (batch.version <= 2) company.append(batch);
  });
  CHECK(told(company) == before);
}

TEST_CASE("what came in as a large file is taken along with the company, and is the same there") {
  const Folder folder;
  App app{std::make_unique<SqliteStore>(folder.path), Clock{Date::of(2026, 3, 10)}};
  const Actor admin = open_company(app);
  REQUIRE(import(app, admin, list_of(9'000, 300)).was_written);
  CHECK(app.all_batches(admin.company).size() == 2);
  const std::string archive = write_company(app, admin).value();
  App there{std::make_unique<MemoryStore>(), Clock{Date::of(2026, 3, 10)}};
  User user;
  user.email = "berit@example.com";
  user.role = Role::admin;
  const Id<Company> company =
      open_company_from(there, read_company(archive).value(), user, "hash").value();
  CHECK(told(*there.snapshot(company)) == told(*app.snapshot(admin.company)));
}

TEST_CASE("a file that comes after others is decided as if all of it had been signed one by one") {
  const Folder folder;
  App app{std::make_unique<SqliteStore>(folder.path), Clock{Date::of(2026, 3, 10)}};
  const Actor admin = open_company(app);
  // The second has days before, between and after those of the first.
  CHECK(import(app, admin, list_of(3'000, 40)).was_written);
  const std::size_t here = app.snapshot(admin.company)->ledger.deals().size();
  CHECK(import(app, admin, list_of(3'000, 40, 50'000)).was_written);
  const auto company = app.snapshot(admin.company);
  const Ledger& ledger = company->ledger;
  const auto group_of = [&](Id<Product> product) { return ledger.group_of(product); };
  for (std::size_t d = here; d < ledger.deals().size(); d += 17) {
    const Deal deal = ledger.deals()[d].value;
    const ChannelDecision again =
        bought_before(ledger, deal.customer, deal.signed_on, Id<Deal>::at(d))
            .decide({deal.signed_on, false, deal.lines[0].product, {}}, {}, ledger.settings(),
                    group_of);
    CHECK(deal.lines[0].channel == again.channel);
    CHECK(deal.lines[0].channel_reason == again.reason);
  }
}

}  // namespace kvartett
