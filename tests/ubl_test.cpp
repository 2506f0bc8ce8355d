// Invoices and credit notes as Peppol, SFTI and others publish them for tests, each with what was
// read out of it by other means. Set KVARTETT_FIXTURES to their folder; without it this case says
// that it was skipped.
#include "kvartett/exchange/ubl.h"

#include <doctest/doctest.h>

#include <boost/json.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "kvartett/exchange/decimal.h"
#include "kvartett/exchange/ubl_revenue.h"

namespace kvartett {
namespace {

namespace json = boost::json;

std::string contents(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  REQUIRE_MESSAGE(file, path);
  return {std::istreambuf_iterator<char>{file}, {}};
}

// Null is what is not there: an empty text.
std::string text(const json::value& told) {
  return told.is_string() ? std::string{told.as_string()} : std::string{};
}
std::int64_t minor(const json::value& told) {
  const auto units = find_minor_units(told.as_string(), 2, ubl::amount_max);
  REQUIRE(units);
  return *units;
}
std::string text(const std::optional<Date>& day) { return day ? day->text() : ""; }

void compare(const ubl::Party& party, const json::object& told) {
  CHECK(party.endpoint.text == text(told.at("endpoint")));
  CHECK(party.endpoint.scheme == text(told.at("endpointScheme")));
  CHECK(party.name == text(told.at("name")));
  CHECK(party.registration_name == text(told.at("registrationName")));
  CHECK(party.company_id.text == text(told.at("companyId")));
  CHECK(party.company_id.scheme == text(told.at("companyIdScheme")));
  CHECK(party.country == text(told.at("country")));
  const auto& ids = told.at("partyIds").as_array();
  REQUIRE(party.identifiers.size() == ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) {
    CHECK(party.identifiers[i].scheme == text(ids[i].at(0)));
    CHECK(party.identifiers[i].text == text(ids[i].at(1)));
  }
  const auto& vat = told.at("vat").as_array();
  CHECK(party.vat_number() == (vat.empty() ? "" : text(vat[0])));
}

void compare(const ubl::Invoice& invoice, const json::object& told) {
  CHECK((invoice.root == ubl::Root::credit_note) == (text(told.at("root")) == "CreditNote"));
  CHECK(invoice.id == text(told.at("id")));
  CHECK(invoice.on.text() == text(told.at("issueDate")));
  CHECK(invoice.type == text(told.at("typeCode")));
  CHECK(invoice.currency == text(told.at("currency")));
  CHECK(invoice.buyer_reference == text(told.at("buyerReference")));
  CHECK(invoice.order == text(told.at("orderReference")));
  CHECK(invoice.accounting_cost == text(told.at("accountingCost")));
  CHECK(invoice.project == text(told.at("project")));
  CHECK(invoice.contract == text(told.at("contract")));
  CHECK(invoice.credited == text(told.at("billingReference")));
  CHECK(text(invoice.period.first) == text(told.at("invoicePeriod").at(0)));
  CHECK(text(invoice.period.last) == text(told.at("invoicePeriod").at(1)));
  compare(invoice.seller, told.at("seller").as_object());
  compare(invoice.buyer, told.at("buyer").as_object());

  const auto& totals = told.at("totals").as_object();
  const auto total = [&](const std::string& name, std::optional<std::int64_t> read) {
    CAPTURE(name);
    const json::value* one = totals.if_contains(name + "Amount");
    if (!one) one = totals.if_contains(name + "TotalAmount");  // of Svefaktura
    CHECK(read == (one ? std::optional{minor(*one)} : std::nullopt));
  };
  total("LineExtension", invoice.totals.lines);
  total("TaxExclusive", invoice.totals.without_vat);
  total("TaxInclusive", invoice.totals.with_vat);
  total("AllowanceTotal", invoice.totals.allowances);
  total("ChargeTotal", invoice.totals.charges);
  total("Prepaid", invoice.totals.prepaid);
  total("PayableRounding", invoice.totals.rounding);
  total("Payable", invoice.totals.payable);

  const auto& adjustments = told.at("docAllowances").as_array();
  REQUIRE(invoice.adjustments.size() == adjustments.size());
  for (std::size_t i = 0; i < adjustments.size(); ++i) {
    CHECK(invoice.adjustments[i].is_charge == (text(adjustments[i].at(0)) == "true"));
    CHECK(invoice.adjustments[i].amount == minor(adjustments[i].at(1)));
  }
  const auto& lines = told.at("lines").as_array();
  REQUIRE(invoice.lines.size() == lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const ubl::Line& line = invoice.lines[i];
    const json::object& one = lines[i].as_object();
    CHECK(line.id == text(one.at("id")));
    CHECK(line.quantity == text(one.at("qty")));
    CHECK(line.amount == minor(one.at("amount")));
    CHECK(line.name == text(one.at("name")));
    CHECK(line.code == text(one.at("sellersItem")));
    CHECK(line.accounting_cost == text(one.at("accountingCost")));
    CHECK(line.tax_category == text(one.at("taxCat")));
    CHECK(text(line.period.first) == text(one.at("period").at(0)));
    CHECK(text(line.period.last) == text(one.at("period").at(1)));
  }

  const ubl::Received received{"", invoice};
  const RevenueFile file = ubl::revenue_of({&received, 1}, "");
  CHECK(file.problems.empty());
  std::int64_t sum = 0;
  for (const IncomingRevenue& row : file.rows) sum += row.amount;
  CHECK(sum == minor(told.at("revenueExclVat_signed")));
}

std::vector<IncomingRevenue> rows_of(const std::string& path) {
  const auto invoices = ubl::read(contents(path));
  REQUIRE_MESSAGE(invoices, (invoices ? "" : invoices.error().list[0].sentence.english));
  REQUIRE(invoices->size() == 1);
  const ubl::Received received{"", invoices->front()};
  const RevenueFile file = ubl::revenue_of({&received, 1}, "556016-0680");
  CHECK(file.problems.empty());
  CHECK(file.warnings.empty());
  CHECK(file.org_number == "556016-0680");
  return file.rows;
}

}  // namespace

TEST_CASE("an invoice with a discount, a return and a text is revenue line by line") {
  const std::vector<IncomingRevenue> rows = rows_of("tests/fixtures/faktura_peppol.xml");
  REQUIRE(rows.size() == 3);
  // 99.99 is taken off what was sold: 900 and 300, not what was returned.
  CHECK(rows[0].amount == 90'000 - 7'499);
  CHECK(rows[1].amount == 30'000 - 2'500);
  CHECK(rows[2].amount == -10'000);
  CHECK(rows[0].amount + rows[1].amount + rows[2].amount == 100'001);
  CHECK(rows[0].document == "2026-1001");
  CHECK(rows[0].currency == "EUR");
  CHECK(rows[0].customer == "Åkeri & Söner AB");
  CHECK(rows[0].customer_number == "K7");
  CHECK(rows[0].org_number == "556252-9155");
  CHECK(rows[0].seller == "Eva Berg");
  CHECK(rows[0].product == "Serviceavtal");
  CHECK(rows[0].product_code == "S1");
  CHECK(rows[0].contract == "A-17");
  CHECK(text(rows[0].period_first) == "2026-03-01");
  CHECK(text(rows[1].period_first) == "2026-02-01");
  CHECK(rows[2].ordinal == 3);
}

TEST_CASE("a credit note may have the number of the invoice that it takes back") {
  const std::vector<IncomingRevenue> rows = rows_of("tests/fixtures/kreditnota_peppol.xml");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].amount == -30'000);
  CHECK(rows[0].is_credit);
  CHECK(rows[0].document == "2026-1001");
}

TEST_CASE("published invoices and credit notes are read as others read them") {
  const char* folder = std::getenv("KVARTETT_FIXTURES");
  if (!folder) {
    MESSAGE("skipped: KVARTETT_FIXTURES names no folder");
    return;
  }
  const std::string path = std::string{folder} + "/ubl/";
  const json::value expected = json::parse(contents(path + "expected.json"));
  std::size_t files = 0;
  for (const auto& [name, told] : expected.as_object()) {
    CAPTURE(std::string{name});
    const auto invoices = ubl::read(contents(path + std::string{name}));
    REQUIRE_MESSAGE(invoices, (invoices ? "" : invoices.error().list[0].sentence.english));
    REQUIRE(invoices->size() == 1);
    compare(invoices->front(), told.as_object());
    ++files;
  }
  CHECK(files == 16);
}

}  // namespace kvartett
