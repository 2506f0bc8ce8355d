#include "kvartett/app/import_scores.h"

#include <doctest/doctest.h>

#include "kvartett/app/keep_company.h"
#include "kvartett/app/undo_import.h"
#include "kvartett/store/memory_store.h"

namespace kvartett {
namespace {

struct Firm {
  App app{std::make_unique<MemoryStore>(), Clock{Date::of(2026, 11, 27)}};
  Actor manager;
  Id<Customer> acme, bolt;

  Firm() {
    Settings settings;
    settings.name = "Firma AB";
    settings.fiscal_years = FiscalYears{FiscalYears::calendar_year(2026)};
    User user;
    user.email = "admin@example.com";
    user.role = Role::admin;
    manager.company = app.open_company(settings, user).value();
    manager.role = Role::manager;
    manager.user = 1;
    acme = customer("Acme AB", "K17");
    bolt = customer("Bolt AB", "K18");
  }
  Id<Customer> customer(const std::string& name, const std::string& number) {
    Customer customer;
    customer.name = name;
    customer.external_id = number;
    return add_customer(app, manager, {}, customer).value().id;
  }
  ImportReport bring_in(const std::string& text, std::vector<std::string> choices = {},
                        ImportMode mode = ImportMode::write) {
    return import_file(app, manager, {text, std::move(choices), mode, {}, "betyg.csv", {}}).value();
  }
  const Satisfaction& scores() {
    company = app.snapshot(manager.company);
    return company->ledger.satisfaction();
  }
  std::shared_ptr<const Snapshot> company;
};

const std::string nps =
    "Kund;Kundnr;NPS;Datum;Roll\nAcme AB;;9;2026-03-10;Inköp\nBolt;K18;4;2026-03-11;\n"
    "Crem AB;;7;2026-03-12;\n";

TEST_CASE("scores find their customers by number and name, and others are left out and told") {
  Firm firm;
  const ImportReport report = firm.bring_in(nps);
  CHECK(report.was_written);
  CHECK(report.scores->new_scores == 2);
  CHECK(report.scores->left_out == 1);
  REQUIRE(report.warnings.size() == 1);
  CHECK(report.warnings[0].sentence.swedish ==
        "1 svar utelämnas, för ingen kund heter så: Crem AB.");
  REQUIRE(firm.scores().of(firm.acme).size() == 1);
  CHECK(firm.scores().score(firm.scores().of(firm.acme)[0]).value.answered_by == "Inköp");
  CHECK(firm.scores().of(firm.bolt).size() == 1);
}

TEST_CASE("the same file twice notes nothing twice") {
  Firm firm;
  firm.bring_in(nps);
  const ImportReport again = firm.bring_in(nps);
  CHECK_FALSE(again.was_written);
  CHECK(again.scores->already_here == 2);
  CHECK(firm.scores().count() == 2);
}

TEST_CASE("nothing is written before the scale is said, and what was given is kept") {
  Firm firm;
  const std::string csi = "Kund;Betyg;Datum\nAcme AB;4;2026-03-10\n";
  const ImportReport asked = firm.bring_in(csi);
  CHECK_FALSE(asked.was_written);
  REQUIRE(asked.questions.size() == 1);
  CHECK(asked.questions[0].key == "scale");
  CHECK(asked.questions[0].options.size() == 5);
  const ImportReport said = firm.bring_in(csi, {"scale=1-5"});
  CHECK(said.was_written);
  const Score& score = firm.scores().score({0}).value;
  CHECK(score.scale == ScoreScale::one_to_five);
  CHECK(score.given_hundredths == 400);
  CHECK(tenths_of(score) == 75);
}

TEST_CASE("undoing an import takes back its scores, but for those that are taken back already") {
  Firm firm;
  firm.bring_in(nps);
  const auto id = firm.app.snapshot(firm.manager.company)->ledger.imports()[0].value.file.id;
  REQUIRE(undo_import(firm.app, firm.manager, id, {}));
  CHECK(firm.scores().of(firm.acme).empty());
  CHECK(firm.scores().of(firm.bolt).empty());
  CHECK(firm.bring_in(nps).scores->new_scores == 2);
}

TEST_CASE("a preview writes nothing") {
  Firm firm;
  const ImportReport report = firm.bring_in(nps, {}, ImportMode::dry_run);
  CHECK(report.scores->new_scores == 2);
  REQUIRE(report.scores->first.size() == 2);
  CHECK(report.scores->first[0].row == 2);
  CHECK(firm.scores().count() == 0);
}

}  // namespace
}  // namespace kvartett
