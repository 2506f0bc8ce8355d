// Whom a file means, as far as it is not certain: shown, and decided by a person.
#include "kvartett/app/import_names.h"

#include <doctest/doctest.h>

#include "kvartett/app/import_file.h"
#include "kvartett/app/keep_company.h"
#include "kvartett/store/memory_store.h"

namespace kvartett {
namespace {

using Texts = std::vector<std::string>;
using Why = LikelyCustomer::Why;

// A company that has Åkers Bruk AB, two sellers and a product.
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
    Customer bruk;
    bruk.name = "Åkers Bruk AB";
    bruk.org_number = "556016-0680";
    bruk.external_id = "K1";
    add_customer(app, admin, {}, bruk).value();
    for (const auto* name : {"Anna Ask", "Bo Björk"}) {
      Seller seller;
      seller.name = name;
      add_seller(app, admin, {}, seller).value();
    }
    Product service;
    service.name = "Service";
    add_product(app, admin, {}, service).value();
  }
  ImportReport report(const std::string& rows, Texts choices = {},
                      ImportMode mode = ImportMode::dry_run) {
    const std::string bytes = "Kund;Kundnr;Org.nr;Säljare;Produkt;Årsvärde;Avtalsdatum\n" + rows;
    return import_file(app, admin, {bytes, std::move(choices), mode, {}}).value();
  }
  std::size_t customers() { return app.snapshot(admin.company)->ledger.customers().size(); }
  std::string customer_of_last_deal() {
    const auto company = app.snapshot(admin.company);
    const Deal& deal = company->ledger.deals()[company->ledger.deals().size() - 1].value;
    return company->ledger.customer(deal.customer).value.name;
  }
};

TEST_CASE("a customer with the number of one who is here and another name is her, and shown") {
  Importer i;
  const std::string row = "Bruket i Åkers;;5560160680;Anna Ask;Service;100;2026-02-01\n";
  const NamesInFile names = i.report(row + row).names;
  REQUIRE(names.customers.size() == 1);
  const LikelyCustomer& one = names.customers[0];
  CHECK(one.name == "Bruket i Åkers");
  CHECK(one.said_as == "Bruket i Åkers [556016-0680]");
  CHECK(one.deals == 2);
  CHECK(one.like == Id<Customer>{0});
  CHECK(one.why == Why::same_number);
  CHECK(one.is_same);

  const Texts another = {"customer:Bruket i Åkers [556016-0680]=new"};
  CHECK_FALSE(i.report(row, another).names.customers[0].is_same);
  i.report(row + "Åkers Bruk AB;;5560160680;Anna Ask;Service;200;2026-02-02\n", another,
           ImportMode::write);
  CHECK(i.customers() == 2);
  CHECK(i.customer_of_last_deal() == "Åkers Bruk AB");  // who has the number still has it
}

TEST_CASE(
    "a customer with the name of one who is here and another number is new, unless one says") {
  Importer i;
  const std::string row = "Åkers Bruk AB;K9;;Anna Ask;Service;100;2026-02-01\n";
  const NamesInFile names = i.report(row).names;
  REQUIRE(names.customers.size() == 1);
  CHECK(names.customers[0].why == Why::same_name);
  CHECK_FALSE(names.customers[0].is_same);
  CHECK(i.report(row).new_customers == Texts{"Åkers Bruk AB"});

  const ImportReport said = i.report(row, {"customer:Åkers Bruk AB [K9]=@0"});
  CHECK(said.names.customers[0].is_same);
  CHECK(said.names.customers[0].was_said);
  CHECK(said.new_customers == Texts{});
}

TEST_CASE("names that differ by legal form, accents or signs are shown as likely the same") {
  Importer i;
  for (const auto* name : {"Akers-Bruk", "Åkers Bruk Aktiebolag (publ)"}) {
    CAPTURE(name);
    const auto names =
        i.report(std::string{name} + ";;;Anna Ask;Service;100;2026-02-01\n").names.customers;
    REQUIRE(names.size() == 1);
    CHECK(names[0].why == Why::similar_name);
    CHECK_FALSE(names[0].is_same);
  }
  CHECK(i.report("ÅKERS BRUK AB;;;Anna Ask;Service;100;2026-02-01\n").names.customers.empty());
  CHECK(i.report("Berg AB;;;Anna Ask;Service;100;2026-02-01\n").names.customers.empty());
  CHECK(i.report("Akers-Bruk;;;Anna Ask;Service;100;2026-02-01\n",
                 {"customer:Akers-Bruk=Åkers Bruk AB"})
            .new_customers.empty());
}

TEST_CASE("sellers and products that are not here are told, and are added or are somebody here") {
  Importer i;
  const std::string rows =
      "Berg AB;;;A. Ask;Support;100;2026-02-01\n"
      "Berg AB;;;Eva Ek;Service;100;2026-02-02\n"
      "Berg AB;;;Björk, Bo;Service;100;2026-02-03\n";
  const ImportReport report = i.report(rows);
  REQUIRE(report.names.sellers.size() == 3);
  CHECK(report.names.sellers[0].name == "A. Ask");
  CHECK(report.names.sellers[0].perhaps == Id<Seller>{0});
  CHECK_FALSE(report.names.sellers[0].is);
  CHECK(report.names.sellers[1].name == "Eva Ek");
  CHECK_FALSE(report.names.sellers[1].perhaps);
  CHECK(report.names.sellers[2].perhaps == Id<Seller>{1});
  REQUIRE(report.names.products.size() == 1);
  CHECK(report.names.products[0].name == "Support");
  CHECK(report.new_sellers.size() == 3);

  const ImportReport said = i.report(rows, {"seller:A. Ask=@0", "seller:Björk, Bo=Bo Björk",
                                            "seller:Eva Ek=new", "product:Support=Service"});
  CHECK(said.names.sellers[0].is == Id<Seller>{0});
  CHECK(said.new_sellers == Texts{"Eva Ek"});
  CHECK(said.new_products == Texts{});
  CHECK(said.by_seller.at("Anna Ask").deals == 1);
}

TEST_CASE("a choice of somebody who is not here is refused") {
  Importer i;
  const auto refused = [&](const std::string& choice) {
    const std::string bytes = "Kund;Säljare;Årsvärde;Avtalsdatum\nBerg AB;A;100;2026-02-01\n";
    return !import_file(i.app, i.admin, {bytes, {choice}, ImportMode::dry_run, {}});
  };
  CHECK(refused("seller:A=@2"));
  CHECK(refused("seller:A=@x"));
  CHECK(refused("seller:A=Nobody"));
  CHECK(refused("seller:A="));
  CHECK(refused("status:Klar=perhaps"));
  CHECK_FALSE(refused("seller:A=Anna Ask"));
}

TEST_CASE("the first deals of a file are shown as they would be signed, in its own order") {
  Importer i;
  const ImportReport report = i.report(
      "Åkers Bruk AB;K1;;Anna Ask;Service;200;2026-02-01\n"
      "Åkers Bruk AB;K1;;Bo Björk;Service;100;2026-01-01\n");
  REQUIRE(report.first_deals.size() == 2);
  const UnderstoodDeal& first = report.first_deals[0];
  CHECK(first.row == 2);
  CHECK(first.customer == "Åkers Bruk AB");
  CHECK(first.seller == "Anna Ask");
  CHECK(first.signed_on == Date::of(2026, 2, 1));
  CHECK(first.lines[0].product == "Service");
  CHECK(first.lines[0].volume_per_year == Money::minor(20'000));
  CHECK(first.lines[0].channel == Channel::renewal);
  CHECK(first.lines[0].reason.english == "Active customer who bought Service last on 2026-01-01.");
  CHECK(report.first_deals[1].lines[0].channel == Channel::new_sales);
}

}  // namespace
}  // namespace kvartett
