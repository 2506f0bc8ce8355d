#include "kvartett/app/view_audit.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "kvartett/app/amend_deal.h"
#include "kvartett/app/import_file.h"
#include "kvartett/app/keep_company.h"
#include "kvartett/app/keep_users.h"
#include "kvartett/app/set_budget.h"
#include "kvartett/app/tell_audit.h"
#include "kvartett/store/memory_store.h"

namespace kvartett {
namespace {

// A company on 10 March 2026, opened by its first user Lena, with a seller and a customer.
struct Company {
  App app{std::make_unique<MemoryStore>(), Clock{Date::of(2026, 3, 10)}};
  Passwords passwords{{1, 8U << 10}};
  Actor admin;
  Id<Seller> anna;
  Id<Customer> acme;

  Company() {
    Settings settings;
    settings.name = "Fjällkompaniet";
    settings.fiscal_years = FiscalYears{FiscalYears::calendar_year(2026)};
    User lena;
    lena.email = "lena@example.com";
    lena.name = "Lena";
    lena.role = Role::admin;
    admin.company = app.open_company(settings, lena).value();
    admin.user = 1;
    admin.role = Role::admin;
    Seller seller;
    seller.name = "Anna";
    anna = add_seller(app, admin, {}, seller).value().id;
    acme = add("=Acme");
  }

  Id<Customer> add(const std::string& name) {
    Customer customer;
    customer.name = name;
    return add_customer(app, admin, {}, customer).value().id;
  }
  Id<Deal> sign(Id<Customer> customer) {
    DealDraft draft;
    draft.customer = customer;
    draft.signed_on = Date::of(2026, 3, 10);
    draft.shares = {{anna, whole_share}};
    draft.lines.emplace_back().volume_per_year = 100'000'000;
    return sign_deal(app, admin, {}, draft).value().id;
  }
  AuditPage look(const AuditQuestion& question = {}) const {
    return view_audit(app, admin, question).value();
  }
  std::vector<std::string> told(const AuditQuestion& question = {},
                                Language language = Language::english) const {
    const AuditPage page = look(question);
    AuditTeller teller{*page.company, app.directory(), language};
    std::vector<std::string> sentences;
    for (const AuditItem& item : page.items) sentences.push_back(teller.sentence(item));
    return sentences;
  }
};

using Texts = std::vector<std::string>;

TEST_CASE("the log tells who did what, the newest first, in one's own language") {
  Company company;
  company.sign(company.acme);
  CHECK(company.told() == Texts{"Lena signed =Acme, 1,000,000 SEK.",
                                "Lena added the customer =Acme.", "Lena added the seller Anna.",
                                "The server let Lena sign in.", "The server opened the company."});
  CHECK(company.told({}, Language::swedish).front() == "Lena signerade =Acme, 1 000 000 SEK.");
}

TEST_CASE("page by page the log gives everything once") {
  Company company;
  for (int i = 0; i < 20; ++i) company.sign(company.acme);
  AuditQuestion question;
  question.limit = 7;
  std::vector<std::uint32_t> versions;
  for (;;) {
    const AuditPage page = company.look(question);
    CHECK(page.items.size() <= 7);
    for (const AuditItem& item : page.items) versions.push_back(item.record.version);
    if (!page.next) break;
    question.before = page.next;
    if (versions.size() == 7)
      company.sign(company.acme);  // what comes meanwhile is on no later page
  }
  CHECK(versions.size() == 24);
  CHECK(std::ranges::is_sorted(versions, std::greater{}));
  CHECK(versions.front() == 23);
  CHECK(versions.back() == 1);
}

TEST_CASE("the log can be asked about a deal, a customer, a seller, a kind, a person and a day") {
  Company company;
  const Id<Customer> beta = company.add("Beta");
  const Id<Deal> first = company.sign(company.acme);
  const Id<Deal> second = company.sign(beta);
  REQUIRE(amend_deal(company.app, company.admin, {}, second, {}, Voiding{"Twice"}));
  AuditQuestion question;
  question.deal = first;
  CHECK(company.look(question).items.size() == 1);
  question = {};
  question.customer = beta;
  CHECK(company.told(question) == Texts{"Lena voided the deal Beta, 2026-03-10.",
                                        "Lena signed Beta, 1,000,000 SEK.",
                                        "Lena added the customer Beta."});
  question = {};
  question.seller = company.anna;
  CHECK(company.look(question).items.size() == 4);
  question.kind = AuditKind::deal_voided;
  CHECK(company.look(question).items.size() == 1);
  CHECK(company.look(question).items[0].details.reason == "Twice");
  question = {};
  question.by = 0;
  CHECK(company.look(question).items.size() == 2);
  question = {};
  question.from = Date::of(2026, 3, 11);
  CHECK(company.look(question).items.empty());
  question.from = Date::of(2026, 3, 10);
  question.to = Date::of(2026, 3, 10);
  CHECK(company.look(question).items.size() == 8);
  question = {};
  question.to = Date::of(2026, 3, 9);
  CHECK(company.look(question).items.empty());
}

TEST_CASE("a channel that was chosen by hand stands in the log with its reason") {
  Company company;
  DealDraft draft;
  draft.customer = company.acme;
  draft.signed_on = Date::of(2026, 3, 10);
  draft.shares = {{company.anna, whole_share}};
  LineDraft& line = draft.lines.emplace_back();
  line.volume_per_year = 100;
  line.channel = Channel::win_back;
  line.channel_reason = "Was theirs long ago";
  REQUIRE(sign_deal(company.app, company.admin, {}, draft));
  const AuditItem item = company.look().items.at(0);
  CHECK(item.details.reason == "Was theirs long ago");
  REQUIRE(item.details.changes.size() == 1);
  CHECK(item.details.changes[0].from == AuditValue{Channel::new_sales});
  CHECK(item.details.changes[0].to == AuditValue{Channel::win_back});
}

TEST_CASE("what happens to users is told, and never a password or a token's secret") {
  Company company;
  UserDraft draft{"per@example.com", "Per", Role::viewer, {}, false, "correct horse battery"};
  const User per = add_user(company.app, company.passwords, company.admin, {}, draft).value();
  draft.role = Role::seller;
  draft.seller = company.anna;
  draft.password = "another horse battery";
  REQUIRE(
      change_user(company.app, company.passwords, company.admin, per.number, per.revision, draft));
  const NewToken token =
      add_token(company.app, company.admin, {}, {"Excel", Role::viewer, {}}).value();
  REQUIRE(revoke_token(company.app, company.admin, token.token.number));

  AuditQuestion question;
  question.limit = 6;
  const AuditPage page = company.look(question);
  AuditTeller teller{*page.company, company.app.directory(), Language::swedish};
  Texts changes;
  for (const AuditItem& item : page.items) {
    CHECK(item.by == 1);
    for (const AuditChange& change : item.details.changes) {
      changes.push_back(teller.field(change) + ": " + teller.value(change.field, change.from) +
                        " → " + teller.value(change.field, change.to));
    }
  }
  CHECK(changes == Texts{"Nyckel: Excel → ", "Nyckel:  → Excel", "Nytt lösenord:  → ",
                         "Säljare:  → Anna", "Roll: läsare → säljare", "Roll:  → läsare"});
}

TEST_CASE("a seller does not see the log; who only looks on does") {
  Company company;
  Actor actor = company.admin;
  for (const Role role : {Role::admin, Role::manager, Role::viewer}) {
    actor.role = role;
    CHECK(view_audit(company.app, actor, {}));
  }
  actor.role = Role::seller;
  actor.seller = company.anna;
  CHECK(view_audit(company.app, actor, {}).error().kind == Wrong::forbidden);
  CHECK(export_audit(company.app, actor, {}, {ListForm::csv, Language::english}).error().kind == Wrong::forbidden);
}

TEST_CASE("the log as a file has a row for every change, and nothing that is a formula") {
  Company company;
  const KeptCustomer kept =
      company.app.snapshot(company.admin.company)->ledger.customer(company.acme);
  Customer changed = kept.value;
  changed.name = "+Acme; \"AB\"";
  changed.org_number = "556000-0001";
  REQUIRE(change_customer(company.app, company.admin, company.acme, kept.changed_in, changed));
  AuditQuestion question;
  question.kind = AuditKind::customer_changed;
  const std::string file =
      export_audit(company.app, company.admin, question, {ListForm::csv, Language::english}).value();
  CHECK(file ==
        "\xEF\xBB\xBFNo.;When;Who;What;Concerns;Told;Field;From;To;Reason\r\n"
        "4;2026-03-10 13:00:00;Lena;Customer changed;\"'+Acme; \"\"AB\"\"\";\"Lena changed the "
        "customer +Acme; \"\"AB\"\".\";Name;'=Acme;\"'+Acme; \"\"AB\"\"\";\r\n"
        "4;2026-03-10 13:00:00;Lena;Customer changed;\"'+Acme; \"\"AB\"\"\";\"Lena changed the "
        "customer +Acme; \"\"AB\"\".\";Org. number;;556000-0001;\r\n");
}

TEST_CASE("the log of an imported file tells what it added, in one batch") {
  Company company;
  const std::string file =
      "Kund;Säljare;Produkt;Årsvärde (kr);Avtalsdatum;Avtalstid (mån)\n"
      "Gamma AB;Eva;Support;30 000,00;2026-03-01;12\n";
  REQUIRE(import_file(company.app, company.admin, {file, {}, ImportMode::write, {}}));
  AuditQuestion question;
  question.limit = 4;
  const AuditPage page = company.look(question);
  for (const AuditItem& item : page.items) CHECK(item.record.version == 4);
  CHECK(page.items.at(0).record.kind == AuditKind::file_imported);
  CHECK(page.items.at(1).record.kind == AuditKind::deal_signed);
}

}  // namespace
}  // namespace kvartett
