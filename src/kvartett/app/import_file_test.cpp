#include "kvartett/app/import_file.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kvartett/app/amend_deal.h"
#include "kvartett/app/export_lists.h"
#include "kvartett/app/keep_company.h"
#include "kvartett/app/undo_import.h"
#include "kvartett/app/view_standing.h"
#include "kvartett/store/memory_store.h"

namespace kvartett {
namespace {

using Texts = std::vector<std::string>;

// A company on 10 March 2026 that brings in files.
struct Importer {
  App app{std::make_unique<MemoryStore>(), Clock{Date::of(2026, 3, 10)}};
  Actor admin;

  Importer() {
    Settings settings;
    settings.name = "Fjällkompaniet";
    settings.fiscal_years = FiscalYears{FiscalYears::calendar_year(2026)};
    User user;
    user.email = "anna@example.com";
    user.role = Role::admin;
    admin.company = app.open_company(settings, user).value();
    admin.role = Role::admin;
  }
  ImportReport import(std::string_view bytes, ImportMode mode = ImportMode::write,
                      Texts choices = {}) {
    return import_file(app, admin, {bytes, std::move(choices), mode, {}}).value();
  }
  const Ledger& ledger() {
    company = app.snapshot(admin.company);
    return company->ledger;
  }
  std::shared_ptr<const Snapshot> company;
};

Texts told(const std::vector<Problem>& problems) {
  Texts texts;
  for (const Problem& problem : problems)
    texts.push_back(problem.place + ": " + problem.sentence.english);
  return texts;
}

const std::string three_deals =
    "Avtalsnr;Kundnr;Kund;Säljare;Produkt;Årsvärde (kr);Avtalsdatum;Avtalstid (mån)\n"
    "A3;K1;Acme AB;Eva;Support;30 000,00;2026-03-01;12\n"  // the youngest first
    "A1;K1;Acme AB;Eva;Service;100 000,00;2026-01-05;12\n"
    "A2;K1;Acme AB;Ola;Service;120 000,00;2026-02-05;12\n";

}  // namespace

TEST_CASE(
    "an imported file is one batch: deals, and the customers, sellers and products that were not "
    "there") {
  Importer i;
  const Version before = i.ledger().version();
  const ImportReport report = i.import(three_deals);
  CHECK(told(report.problems) == Texts{});
  CHECK(report.was_written);
  CHECK(report.rows == 3);
  CHECK(report.deals == 3);
  CHECK(report.volume == Money::minor(25'000'000));
  CHECK(report.new_customers == Texts{"Acme AB"});
  CHECK(report.new_sellers == Texts{"Eva", "Ola"});
  CHECK(report.new_products == Texts{"Service", "Support"});

  const Ledger& ledger = i.ledger();
  CHECK(ledger.version() == before + 1);
  CHECK(ledger.deals().size() == 3);
  CHECK(ledger.customers()[0].value.external_id == "K1");
}

TEST_CASE("imported deals are signed in the order of their dates, each seeing those before it") {
  Importer i;
  const ImportReport report = i.import(three_deals);
  const auto channel = [&](std::size_t deal) {
    return i.ledger().deals()[deal].value.lines[0].channel;
  };
  CHECK(channel(0) == Channel::new_sales);   // A1: never bought
  CHECK(channel(1) == Channel::renewal);     // A2: the same product again
  CHECK(channel(2) == Channel::cross_sell);  // A3: another product
  CHECK(report.volume_by_channel == std::array{Money::minor(12'000'000), Money::minor(3'000'000),
                                               Money{}, Money::minor(10'000'000)});
  CHECK(report.lines_by_channel == std::array<std::size_t, 4>{1, 1, 0, 1});
}

TEST_CASE("importing the same file twice changes nothing the second time") {
  Importer i;
  i.import(three_deals);
  const Version before = i.ledger().version();
  const ImportReport again = i.import(three_deals);
  CHECK(again.problems.empty());
  CHECK(again.deals == 0);
  CHECK(again.already_here == 3);
  CHECK(i.ledger().version() == before);

  // The same for a file without deal numbers, and for one that has grown.
  const std::string bare =
      "Kund;Säljare;Belopp;Datum\nBolt;Eva;50;2026-01-05\nBolt;Eva;50;2026-01-05\n";
  CHECK(i.import(bare).deals == 2);
  const ImportReport grown = i.import(bare + "Bolt;Eva;70;2026-02-05\n");
  CHECK(grown.deals == 1);
  CHECK(grown.already_here == 2);
}

TEST_CASE(
    "a deal that is here already but was signed another day is left as it is and remarked upon") {
  Importer i;
  i.import("Avtalsnr;Kund;Säljare;Belopp;Datum\n1;Acme;Eva;50;2026-01-05\n");
  const ImportReport report =
      i.import("Avtalsnr;Kund;Säljare;Belopp;Datum\n1;Acme;Eva;50;2026-01-07\n");
  CHECK(report.deals == 0);
  CHECK(told(report.warnings) ==
        Texts{"row 2, column \"Avtalsnr\": Deal 1 is already here, signed 2026-01-05 and "
              "not 2026-01-07; it is left as it is."});
}

TEST_CASE("one fault is enough for nothing to be written, and all faults are told by row") {
  Importer i;
  const Version before = i.ledger().version();
  const ImportReport report = i.import(
      "Kund;Säljare;Årsvärde;Datum;Startdatum;Avtalstid (mån);Uppsägningstid\n"
      "Acme;Eva;50;2026-02-05;;12;3\n"
      "Acme;Eva;50;2026-02-06;2046-01-01;12;3\n"
      "Acme;Eva;femtio;2026-02-07;;12;3\n"
      "Acme;Eva;50;2026-01-05;;999;99\n");
  CHECK_FALSE(report.was_written);
  CHECK(told(report.problems) ==
        Texts{"row 4, column \"Årsvärde\": “femtio” is not an amount.",
              "row 3, column \"Startdatum\": The start is more than ten years from the signing.",
              "row 5, column \"Avtalstid (mån)\": The term must be between 1 and 600 months.",
              "row 5, column \"Uppsägningstid\": The notice must be between 0 and 60 months."});
  CHECK(i.ledger().version() == before);
}

TEST_CASE("a dry run shows what would happen and writes nothing") {
  Importer i;
  const Version before = i.ledger().version();
  const ImportReport dry = i.import(three_deals, ImportMode::dry_run);
  CHECK_FALSE(dry.was_written);
  CHECK(dry.deals == 3);
  CHECK(i.ledger().version() == before);
  const ImportReport wet = i.import(three_deals);
  CHECK(wet.volume_by_channel == dry.volume_by_channel);
  CHECK(wet.new_customers == dry.new_customers);
}

TEST_CASE("those who are here already are found by number, address or name, in whatever dress") {
  Importer i;
  Seller seller;
  seller.name = "Eva Åström";
  seller.email = "eva@example.com";
  REQUIRE(add_seller(i.app, i.admin, {}, seller));
  Customer customer;
  customer.name = "Acme AB";
  customer.org_number = "556016-0680";
  REQUIRE(add_customer(i.app, i.admin, {}, customer));
  Product product;
  product.name = "Serviceavtal";
  product.code = "SRV";
  REQUIRE(add_product(i.app, i.admin, {}, product));

  const ImportReport report = i.import(
      "Kund;Org.nr;Säljare;Artikelnr;Produkt;Belopp;Datum\n"
      "Acme Sverige;5560160680;EVA ASTROM;SRV;;50;2026-01-05\n"
      "acme  ab;;Eva@Example.com;;serviceavtal;50;2026-01-05\n");
  CHECK(told(report.problems) == Texts{});
  CHECK(report.deals == 2);
  CHECK(report.new_customers == Texts{});
  CHECK(report.new_sellers == Texts{});
  CHECK(report.new_products == Texts{});
}

TEST_CASE(
    "customers of one name are told apart by their numbers, and without them there must be one") {
  Importer i;
  const ImportReport two = i.import(
      "Kundnr;Kund;Säljare;Belopp;Datum\n1;Friendly Bike Shop;Eva;50;2026-01-05\n"
      "2;Friendly Bike Shop;Eva;50;2026-01-05\n1;Friendly Bike Shop;Eva;60;2026-01-05\n");
  CHECK(two.new_customers.size() == 2);
  const ImportReport unclear =
      i.import("Kund;Säljare;Belopp;Datum\nFriendly Bike Shop;Eva;50;2026-02-05\n");
  CHECK(told(unclear.problems) ==
        Texts{"row 2, column \"Kund\": Several customers are called Friendly Bike Shop: a "
              "customer number must tell them apart."});
}

TEST_CASE(
    "a channel in the file overrides the rules, with that as the reason in the company's "
    "language") {
  Importer i;
  const ImportReport report = i.import(
      "Kund;Säljare;Belopp;Datum;Kanal\nAcme;Eva;50;2026-01-05;Vinn "
      "tillbaka\nAcme;Eva;50;2026-01-06;\n");
  CHECK(report.deals == 2);
  const Line chosen = i.ledger().deals()[0].value.lines[0];
  CHECK(chosen.channel == Channel::win_back);
  CHECK(chosen.channel_reason.rule == ChannelRule::chosen);
  CHECK(chosen.channel_reason.chosen_reason == "Kanal i filen: Vinn tillbaka");
  CHECK(chosen.channel_reason.rule_says == Channel::new_sales);
  CHECK(i.ledger().deals()[1].value.lines[0].channel == Channel::renewal);
}

TEST_CASE("rows of one deal are its lines, and the new products among them are one each") {
  Importer i;
  const ImportReport report = i.import(
      "Avtalsnr;Kund;Säljare;Produkt;Belopp;Datum\n1;Acme;Eva;Service;50;2026-01-05\n1;Acme;Eva;"
      "Support;30;2026-01-05\n"
      "1;Acme;Eva;service;20;2026-01-05\n");
  CHECK(told(report.problems) == Texts{});
  CHECK(report.deals == 1);
  CHECK(i.ledger().deals()[0].value.lines.size() == 3);
  CHECK(report.new_products == Texts{"Service", "Support"});
  CHECK(i.ledger().deals()[0].value.lines[2].product ==
        i.ledger().deals()[0].value.lines[0].product);
}

TEST_CASE("who may not import is refused before the file is read") {
  Importer i;
  i.admin.role = Role::viewer;
  const auto refused = import_file(i.app, i.admin, {"", {}, ImportMode::write, {}});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == Wrong::forbidden);
}

TEST_CASE("an import tells how far it has come") {
  Importer i;
  std::size_t last = 0;
  std::size_t total = 0;
  REQUIRE(import_file(i.app, i.admin,
                      {three_deals, {}, ImportMode::write, [&](std::size_t done, std::size_t all) {
                         CHECK(done >= last);
                         last = done;
                         total = all;
                       }}));
  CHECK(last == 3);
  CHECK(total == 3);
}

TEST_CASE("an undone import leaves no volume behind, and can be brought in again") {
  Importer i;
  i.import("Avtalsnr;Kund;Säljare;Årsvärde;Datum;Avtalstid (mån)\nB1;Bolt;Eva;80;2025-03-01;12\n");
  const auto sum_of = [&] {
    std::int64_t sum = 0;
    i.company = i.app.snapshot(i.admin.company);
    const Ledger& ledger = i.company->ledger;
    for (std::size_t d = 0; d < ledger.deals().size(); ++d) {
      for (const NumberedEntry& one : i.company->entries_of(Id<Deal>::at(d)))
        sum += one.entry.amount.minor_units();
    }
    return sum;
  };
  const std::int64_t before = sum_of();
  i.import(three_deals);
  CHECK(sum_of() == before + 25'000'000);
  const auto all = view_imports(i.app, i.admin).value();
  REQUIRE(all.imports.size() == 2);
  CHECK(all.imports[0].file.deal_count == 3);
  const auto undone = undo_import(i.app, i.admin, all.imports[0].file.id).value();
  CHECK(undone.undone_at);
  CHECK(sum_of() == before);
  CHECK(i.ledger().deals()[1].value.is_void);
  CHECK_FALSE(i.ledger().deals()[0].value.is_void);

  // Twice is once, and the file can come again.
  const Version version = i.ledger().version();
  CHECK(undo_import(i.app, i.admin, all.imports[0].file.id));
  CHECK(i.ledger().version() == version);
  CHECK(i.import(three_deals).deals == 3);
  CHECK(sum_of() == before + 25'000'000);
  CHECK(undo_import(i.app, i.admin, "nothing").error().kind == Wrong::missing);
}

TEST_CASE("an import that something stands on is not undone, and says what it is") {
  Importer i;
  i.import(three_deals);
  const std::string id = view_imports(i.app, i.admin).value().imports[0].file.id;
  const Id<Deal> first{0};
  REQUIRE(amend_deal(i.app, i.admin, {}, first, {}, Termination{Date::of(2026, 6, 30), {}, ""}));
  const Version version = i.ledger().version();
  const auto refused = undo_import(i.app, i.admin, id);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == Wrong::conflict);
  CHECK(refused.error().list[0].sentence.english ==
        "The import cannot be undone, for something stands on it. Acme AB 2026-01-05 has been "
        "changed since.");
  CHECK(i.ledger().version() == version);
  // What was made void by hand stands on nothing.
  REQUIRE(amend_deal(i.app, i.admin, {}, first, {}, Voiding{"By mistake"}));
  CHECK(undo_import(i.app, i.admin, id));
}

TEST_CASE(
    "the deals come in again as they went out, as text and as a workbook, in both languages") {
  Importer from;
  from.import(
      "Avtalsnr;Kundnr;Kund;Org.nr;Säljare;Produkt;Artikelnr;Årsvärde (kr);Avtalsdatum;Startdatum;"
      "Avtalstid;Uppsägningstid (mån)\n"
      "A1;K1;Acme AB;556016-0680;Eva;Service;S1;100 000,50;2024-01-05;2024-02-01;36 mån;3\n"
      "A1;K1;Acme AB;556016-0680;Eva;Support;S2;20 000,00;2024-01-05;2024-02-01;tills vidare;1\n"
      "A2;K1;Acme AB;556016-0680;Ola;Service;S1;120 000,00;2026-02-05;2026-02-05;engång;\n"
      "A3;K2;=Bolt;;Ola;;;5 000,00;2026-02-06;2026-02-06;12 mån;\n");
  const auto entries_of = [](Importer& company) {
    std::vector<std::string> told;
    company.company = company.app.snapshot(company.admin.company);
    const Ledger& ledger = company.company->ledger;
    for (std::size_t d = 0; d < ledger.deals().size(); ++d) {
      for (const auto& [sequence, entry] : company.company->entries_of(Id<Deal>::at(d))) {
        told.push_back(fmt::format("{} {} {} {} {}", entry.on.text(), entry.amount.minor_units(),
                                   ledger.seller(entry.seller).value.name,
                                   ledger.deal(entry.line.deal).value.external_id,
                                   name_of(entry.channel).english));
      }
    }
    std::ranges::sort(told);
    return told;
  };
  const auto before = entries_of(from);
  REQUIRE(before.size() > 5);
  for (const ListForm form : {ListForm::csv, ListForm::workbook}) {
    for (const Language language : {Language::swedish, Language::english}) {
      CAPTURE(static_cast<int>(form));
      CAPTURE(static_cast<int>(language));
      const std::string bytes = export_deals(from.app, from.admin, {}, {form, language}).value();
      Importer to;
      const ImportReport report = to.import(bytes);
      CHECK(told(report.problems) == Texts{});
      CHECK(entries_of(to) == before);
    }
  }
}

TEST_CASE("a deal that sellers share goes out and comes in with everyone's share") {
  Importer from;
  const ImportReport report = from.import(
      "Avtalsnr;Kund;Säljare;Produkt;Årsvärde (kr);Avtalsdatum;Avtalstid (mån)\n"
      "A1;Acme AB;Anna Ek 33,34 %, Bo Al 66,66 %;Service;100 000,00;2026-01-05;12\n");
  CHECK(told(report.problems) == Texts{});
  CHECK(report.new_sellers == Texts{"Anna Ek", "Bo Al"});
  CHECK(report.by_seller.at("Anna Ek").volume == Money::minor(3'334'000));
  const auto shares = from.ledger().deals()[0].value.shares;
  CHECK(shares == std::vector<Share>{{{0}, 3'334}, {{1}, 6'666}});
  for (const ListForm form : {ListForm::csv, ListForm::workbook}) {
    for (const Language language : {Language::swedish, Language::english}) {
      Importer to;
      to.import(export_deals(from.app, from.admin, {}, {form, language}).value());
      CHECK(to.ledger().sellers().size() == 2);
      CHECK(to.ledger().deals()[0].value.shares == shares);
    }
  }
}

}  // namespace kvartett
