// A list of invoices that was made of a real company's books, with what others counted in it. Set
// KVARTETT_FIXTURES to its folder; without it this case says that it was skipped.
#include "kvartett/exchange/invoice_list.h"

#include <doctest/doctest.h>

#include <boost/json.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "kvartett/exchange/csv.h"
#include "kvartett/exchange/decimal.h"
#include "kvartett/exchange/recognise.h"
#include "kvartett/exchange/xlsx_read.h"

namespace kvartett {
namespace {

namespace json = boost::json;

std::string contents(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  REQUIRE_MESSAGE(file, path);
  return {std::istreambuf_iterator<char>{file}, {}};
}
std::int64_t minor(const json::value& told) {
  return find_minor_units(told.as_string(), 2, 1'000'000'000'000).value();
}

}  // namespace

TEST_CASE(
    "a list of invoices that Excel saved is revenue without VAT, sums and what was cancelled") {
  const std::string bytes = contents("tests/fixtures/fakturalista.csv");
  const auto file = csv::read(bytes);
  REQUIRE(file);
  CHECK(list_kind(file->sheet, {}) == ListKind::invoices);
  const InvoiceList list = read_invoice_list(file->sheet, {});
  CHECK(list.revenue.problems.empty());
  REQUIRE(list.revenue.rows.size() == 4);
  CHECK(list.revenue.rows[0].amount == 1'250'000);
  CHECK(list.revenue.rows[0].customer == "Åkeri & Söner AB");
  CHECK(list.revenue.rows[0].seller == "Eva Berg");
  CHECK(list.revenue.rows[0].row == 5);
  CHECK(list.revenue.rows[1].amount == 99'960);
  CHECK(list.revenue.rows[1].customer == "Bygg; Måleri i Örebro");
  CHECK(list.revenue.rows[2].amount == -40'000);
  CHECK(list.revenue.rows[2].is_credit);
  CHECK(list.revenue.rows[3].amount == 300'000);
  CHECK(list.revenue.warnings.size() == 2);  // one is cancelled, one a sum
}

TEST_CASE("a list of invoices from a real company's books comes to what they say") {
  const char* folder = std::getenv("KVARTETT_FIXTURES");
  if (!folder) {
    MESSAGE("skipped: KVARTETT_FIXTURES names no folder");
    return;
  }
  const std::string path = std::string{folder} + "/crm/";
  const std::string name = "fakturalista_sv_fran_mamut_sie.csv";
  const json::value expected = json::parse(contents(path + "expected.json")).at(name);
  const std::string bytes = contents(path + name);
  CHECK(recognise(bytes) == FileKind::list);
  const auto file = csv::read(bytes);
  REQUIRE(file);
  CHECK(list_kind(file->sheet, {}) == ListKind::invoices);
  const InvoiceList list = read_invoice_list(file->sheet, {});
  for (const Problem& problem : list.revenue.problems) CHECK(problem.sentence.english == "");
  std::set<std::string> invoices;
  std::map<std::string, std::int64_t> by_customer;
  std::int64_t sum = 0;
  std::int64_t credits = 0;
  for (const IncomingRevenue& row : list.revenue.rows) {
    invoices.insert(row.document);
    by_customer[row.customer_number] += row.amount;
    sum += row.amount;
    credits += row.is_credit ? 1 : 0;
  }
  CHECK(static_cast<std::int64_t>(invoices.size()) == expected.at("invoices").as_int64());
  CHECK(sum == minor(expected.at("excl_vat")));
  CHECK(credits == expected.at("credit_notes").as_int64());
  for (const auto& [customer, told] : expected.at("excl_vat_by_customer").as_object())
    CHECK(by_customer[std::string{customer}] == minor(told));
}

TEST_CASE("lists of deals from CRM systems and Excel are not taken for invoices") {
  const char* folder = std::getenv("KVARTETT_FIXTURES");
  if (!folder) {
    MESSAGE("skipped: KVARTETT_FIXTURES names no folder");
    return;
  }
  const std::string path = std::string{folder} + "/crm/";
  for (const char* name : {"hubspot_deals_export.csv", "pipedrive_deals_export.csv",
                           "avtal_excel_sv_cp1252_semikolon.csv"}) {
    const std::string bytes = contents(path + name);
    CHECK(recognise(bytes) == FileKind::list);
    const auto file = csv::read(bytes);
    REQUIRE(file);
    CHECK(list_kind(file->sheet, {}) == ListKind::deals);
  }
  const std::string workbook = contents(path + "avtal_excel_sv.xlsx");
  CHECK(recognise(workbook) == FileKind::workbook);
  const auto sheets = xlsx::read(workbook);
  REQUIRE(sheets);
  CHECK(list_kind(sheets->at(0).sheet, {}) == ListKind::deals);
  CHECK(recognise(contents(path + "fortnox_api_invoice_203.json")) == FileKind::json);
}

}  // namespace kvartett
