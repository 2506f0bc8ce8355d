// Books that somebody has been at, in a real file: each thing that is wrong is found, and said so
// that one knows what it is.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "kvartett/app/amend_deal.h"
#include "kvartett/app/app.h"
#include "kvartett/app/keep_company.h"
#include "kvartett/app/sign_deal.h"
#include "kvartett/app/verify.h"
#include "kvartett/store/sqlite.h"
#include "kvartett/store/sqlite_store.h"
#include "tests/support/words.h"

namespace kvartett {
namespace {

// Two companies. In the first Karin and Amir of team North share a contract of three years (entries
// 1 to 6), Karin has a rolling one (7, 8) and one of two years that was terminated (9, 10; 11 takes
// back 10).
class Books {
 public:
  Books() : directory_{std::filesystem::temp_directory_path() / "kvartett-planted"} {
    std::filesystem::remove_all(directory_);
    std::filesystem::create_directories(directory_);
    App app{std::make_unique<SqliteStore>(directory_), Clock{day("2026-03-10")}};
    for (const char* name : {"Fjällkompaniet", "Skärgårdsbolaget"}) keep(app, name);
  }
  ~Books() { std::filesystem::remove_all(directory_); }

  void damage(const char* sql) {
    Sqlite file{(directory_ / "kvartett.db").string()};
    for (const char* trigger :
         {"batch_is_never_changed", "batch_is_never_removed", "entry_is_never_changed",
          "entry_is_never_removed", "batch_has_no_gap"}) {
      file.execute((std::string{"DROP TRIGGER "} + trigger).c_str());
    }
    file.execute(sql);
  }

  std::string findings() {
    SqliteStore store{directory_};
    std::string all;
    for (const Sentence& finding : verify(store, {}, Depth::deep).findings) {
      all += finding.english + "\n";
    }
    return all;
  }

 private:
  static void keep(App& app, const std::string& name) {
    Settings settings;
    settings.name = name;
    settings.fiscal_years = FiscalYears{FiscalYears::calendar_year(2026)};
    User user;
    user.email = name + "@example.com";
    user.role = Role::admin;
    Actor admin;
    admin.company = app.open_company(settings, user).value();
    admin.role = Role::admin;
    for (const char* team : {"North", "South"}) REQUIRE(add_team(app, admin, {}, Team{team}));
    for (const char* seller : {"Karin", "Amir"}) {
      Seller one;
      one.name = seller;
      one.team = Id<Team>{0};
      REQUIRE(add_seller(app, admin, {}, one));
    }
    for (const char* customer : {"Norrlands Bygg", "Skog & Son"}) {
      Customer one;
      one.name = customer;
      REQUIRE(add_customer(app, admin, {}, one));
    }
    LineDraft line;
    line.volume_per_year = 100'000;
    line.term = Term::fixed;
    line.months = 36;
    DealDraft draft;
    draft.customer = {0};
    draft.signed_on = day("2026-03-10");
    draft.shares = {{{0}, 5'000}, {{1}, 5'000}};
    draft.lines = {line};
    REQUIRE(sign_deal(app, admin, {}, draft));
    draft.shares = {{{0}, whole_share}};
    draft.lines[0].term = Term::rolling;
    draft.lines[0].months.reset();
    REQUIRE(sign_deal(app, admin, {}, draft));
    draft.lines[0].term = Term::fixed;
    draft.lines[0].months = 24;
    REQUIRE(sign_deal(app, admin, {}, draft));
    REQUIRE(amend_deal(app, admin, {}, {2}, {}, Termination{day("2026-12-31"), {}, ""}));
  }

  std::filesystem::path directory_;
};

TEST_CASE("books that nobody has been at have no findings") { CHECK(Books{}.findings() == ""); }

TEST_CASE("whatever somebody did to the file is found and named") {
  struct Planted {
    const char* what;
    const char* sql;
    const char* found;
  };
  const Planted all[] = {
      {"an amount changed",
       "UPDATE entry SET amount = amount + 1 WHERE company_id = 0 AND sequence = 7",
       "contract year 1: its entries add up to 100001, but the contract says 100000"},
      {"an entry missing", "DELETE FROM entry WHERE company_id = 0 AND sequence = 4",
       "has no entry number 4"},
      {"the last entry missing", "DELETE FROM entry WHERE company_id = 0 AND sequence = 11",
       "has no entry number 11"},
      {"a reversal of what was reversed already",
       "UPDATE entry SET reverses = 10, contract_year = 1, dated = 20270310, amount = -100000"
       " WHERE company_id = 0 AND sequence = 11;"
       "INSERT INTO entry SELECT company_id, 12, dated, notice_day, seller, team, customer, "
       "product,"
       " channel, amount, deal, line, contract_year, deal_basis_points, reverses FROM entry"
       " WHERE company_id = 0 AND sequence = 11;"
       "UPDATE batch SET entry_count = 2, last_sequence = 12,"
       " facts = replace(facts, '\"entry_count\":1', '\"entry_count\":2')"
       " WHERE company_id = 0 AND version = (SELECT max(version) FROM batch WHERE company_id = 0)",
       "Entry 10 is reversed more than once"},
      {"a reversal of another deal's entry",
       "UPDATE entry SET reverses = 8 WHERE company_id = 0 AND sequence = 11",
       "Entry 11 reverses entry 8, but is not its opposite"},
      {"a gap in the numbers",
       "UPDATE entry SET sequence = 12 WHERE company_id = 0 AND sequence = 11",
       "has no entry number 11"},
      {"an entry of another company",
       "UPDATE entry SET company_id = 0, sequence = 12 WHERE company_id = 1 AND sequence = 11",
       "Entry number 12 of company 0 belongs to nothing that has happened"},
      {"an old entry in another team",
       "UPDATE entry SET team = 1 WHERE company_id = 0 AND sequence = 7",
       "Entry 7: it is not in the team that the seller had that day"},
      {"a date moved", "UPDATE entry SET dated = 20260410 WHERE company_id = 0 AND sequence = 7",
       "Entry 7: it was due on 2026-03-10, and is dated otherwise"},
      {"a seller's part given to another",
       "UPDATE entry SET amount = amount + 10 WHERE company_id = 0 AND sequence = 1;"
       "UPDATE entry SET amount = amount - 10 WHERE company_id = 0 AND sequence = 2",
       "the sellers' parts are not their shares of 100000"},
      {"another customer on an entry",
       "UPDATE entry SET customer = 1 WHERE company_id = 0 AND sequence = 7",
       "Entry 7: its customer, product or notice day is not the contract's"},
      {"another channel", "UPDATE entry SET channel = 2 WHERE company_id = 0 AND sequence = 7",
       "its entries are in Win-back, where it does not belong"},
      {"a fact edited: the deal's yearly volume",
       "UPDATE batch SET facts = replace(facts, '100000', '200000') WHERE company_id = 0"
       " AND version = (SELECT max(version) - 2 FROM batch WHERE company_id = 0)",
       "but the contract says 200000"},
      {"a batch missing",
       "DELETE FROM batch WHERE company_id = 0"
       " AND version = (SELECT max(version) - 1 FROM batch WHERE company_id = 0)",
       "no entry number"},
      {"two batches swapped",
       "UPDATE batch SET version = 100 WHERE company_id = 0 AND version = 2;"
       "UPDATE batch SET version = 2 WHERE company_id = 0 AND version = 3;"
       "UPDATE batch SET version = 3 WHERE company_id = 0 AND version = 100",
       "names something that is not there"},
      {"an entry that is there twice as its own deal",
       "UPDATE entry SET deal = 0 WHERE company_id = 0 AND sequence = 7",
       "its entries are not all there"},
  };
  for (const Planted& planted : all) {
    CAPTURE(planted.what);
    Books books;
    books.damage(planted.sql);
    const std::string findings = books.findings();
    CAPTURE(findings);
    CHECK(findings.find(planted.found) != std::string::npos);
  }
}

}  // namespace
}  // namespace kvartett
