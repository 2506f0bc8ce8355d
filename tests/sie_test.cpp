// SIE files of the accounting systems that Swedish companies have, each with what others counted in
// it. Set KVARTETT_FIXTURES to their folder; without it this case says that it was skipped.
#include <doctest/doctest.h>

#include <boost/json.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "kvartett/exchange/books.h"
#include "kvartett/exchange/sie.h"
#include "kvartett/exchange/sie5.h"

namespace kvartett {
namespace {

namespace json = boost::json;
using Sums = std::map<std::string, std::int64_t>;

std::string contents(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  REQUIRE_MESSAGE(file, path);
  return {std::istreambuf_iterator<char>{file}, {}};
}

// "1960220.73", "200" and "0.5" in öre.
std::int64_t ore(std::string_view text) {
  return static_cast<std::int64_t>(std::llround(std::stod(std::string{text}) * 100));
}
Sums sums_of(const json::value& told) {
  Sums sums;
  for (const auto& [key, amount] : told.as_object())
    if (ore(amount.as_string()) != 0) sums[key] = ore(amount.as_string());
  return sums;
}
Sums without_zeros(Sums sums) {
  std::erase_if(sums, [](const auto& sum) { return sum.second == 0; });
  return sums;
}
bool is_net_sales(int account) { return account >= 3000 && account <= 3799; }

std::string compact(std::string text) {
  std::erase(text, '-');
  return text;
}

Sums by_year_and_month(const std::vector<sie::MonthAmount>& amounts) {
  Sums sums;
  for (const sie::MonthAmount& one : amounts) {
    if (is_net_sales(one.account) && one.objects.empty())
      sums[std::to_string(one.year) + "/" + compact(one.month.text())] -= one.amount;
  }
  return without_zeros(std::move(sums));
}

void compare(const sie::File& file, const json::object& told) {
  static const std::map<std::string_view, Encoding> encodings = {
      {"utf-8", Encoding::utf_8},
      {"cp437", Encoding::code_page_437},
      {"cp1252", Encoding::windows_1252}};
  CHECK(file.encoding == encodings.at(told.at("encoding").as_string()));
  std::string company;
  if (const auto* words = told.at("company").if_array()) {
    for (const json::value& word : *words)
      company += (company.empty() ? "" : " ") + std::string{word.as_string()};
  }
  CHECK(file.company == company);
  CHECK(static_cast<std::int64_t>(file.dimensions.size()) ==
        static_cast<std::int64_t>(told.at("dims").as_object().size()));
  CHECK(static_cast<std::int64_t>(file.vouchers.size()) == told.at("vouchers").as_int64());

  std::int64_t rows = 0;
  std::int64_t total = 0;
  std::size_t unbalanced = 0;
  Sums by_month;
  Sums by_account;
  Sums by_object;
  for (const sie::Voucher& voucher : file.vouchers) {
    rows += static_cast<std::int64_t>(voucher.rows.size());
    if (voucher.difference() != 0) ++unbalanced;
    for (const sie::Row& row : voucher.rows) {
      if (!is_net_sales(row.account)) continue;
      total -= row.amount;
      by_month[compact(row.on.month().text())] -= row.amount;
      by_account[std::to_string(row.account)] -= row.amount;
      for (const sie::ObjectRef& ref : row.objects)
        by_object[std::to_string(ref.dimension) + ":" + ref.object] -= row.amount;
    }
  }
  CHECK(rows == told.at("trans_rows").as_int64());
  CHECK(static_cast<std::int64_t>(unbalanced) == told.at("n_unbalanced").as_int64());
  const auto& revenue = told.at("revenue_3000_3799_from_TRANS").as_object();
  CHECK(total == ore(revenue.at("total").as_string()));
  // Of "2018-05-01" others counted "2018-0", the first six characters, as its month.
  if (!revenue.at("by_month").as_object().contains("2018-0"))
    CHECK(without_zeros(by_month) == sums_of(revenue.at("by_month")));
  CHECK(without_zeros(by_account) == sums_of(revenue.at("by_account")));
  CHECK(without_zeros(by_object) == sums_of(revenue.at("by_object")));

  Sums by_year;
  for (const sie::YearAmount& result : file.results) {
    if (is_net_sales(result.account)) by_year[std::to_string(result.year)] -= result.amount;
  }
  CHECK(without_zeros(by_year) == sums_of(told.at("revenue_3000_3799_from_RES")));
  CHECK(by_year_and_month(file.months) ==
        sums_of(told.at("revenue_3000_3799_from_PSALDO_no_object")));
  CHECK(by_year_and_month(file.budget) ==
        sums_of(told.at("budget_3000_3799_from_PBUDGET_no_object")));
}

// What is brought in of the books agrees with them: to the öre, by month where they know months.
void compare_revenue(const sie::File& file, const json::object& told) {
  BooksOptions options;
  options.accounts = RevenueAccounts::net_sales;
  options.spread = YearSpread::last_day;
  const BooksRevenue read = revenue_of(file, options);
  std::int64_t total = 0;
  Sums by_month;
  for (const IncomingRevenue& row : read.file.rows) {
    total += row.amount;
    by_month[compact(row.on.month().text())] += row.amount;
  }
  const auto& of_vouchers = told.at("revenue_3000_3799_from_TRANS").as_object();
  const Sums of_years = sums_of(told.at("revenue_3000_3799_from_RES"));
  switch (read.used.rows) {
    case BooksUsed::Rows::vouchers:
      CHECK(total == ore(of_vouchers.at("total").as_string()));
      if (!of_vouchers.at("by_month").as_object().contains("2018-0"))
        CHECK(without_zeros(by_month) == sums_of(of_vouchers.at("by_month")));
      break;
    case BooksUsed::Rows::months:
      if (of_years.contains("0")) CHECK(total == of_years.at("0"));
      for (const auto& [month, sum] : sums_of(told.at("revenue_3000_3799_from_PSALDO_no_object"))) {
        // Of programs that write an account whole and its parts besides.
        if (month.starts_with("0/") && told.at("psaldo_check").is_object() &&
            told.at("psaldo_check").at("style").as_string() == "totals (+ parts)") {
          CHECK(by_month[month.substr(2)] == sum);
        }
      }
      break;
    case BooksUsed::Rows::years:
      CHECK(total == (of_years.contains("0") ? of_years.at("0") : 0));
      break;
  }
}

}  // namespace

TEST_CASE("revenue is found by customer and by seller where the books know them") {
  const char* folder = std::getenv("KVARTETT_FIXTURES");
  if (!folder) {
    MESSAGE("skipped: KVARTETT_FIXTURES names no folder");
    return;
  }
  const auto read = [&](const char* name) {
    BooksOptions options;
    options.accounts = RevenueAccounts::net_sales;
    return revenue_of(sie::read(contents(std::string{folder} + "/sie/" + name)).value(), options);
  };
  // The customer stands on the receivable only, and the list of invoices was made of it.
  const json::value lists = json::parse(contents(std::string{folder} + "/crm/expected.json"));
  const auto& told = lists.at("fakturalista_sv_fran_mamut_sie.csv").as_object();
  Sums by_customer;
  for (const IncomingRevenue& row : read("mamut_sie4_customer-invoice-dims.SE").file.rows) {
    if (!row.customer_number.empty()) by_customer[row.customer_number] += row.amount;
  }
  CHECK(by_customer == sums_of(told.at("excl_vat_by_customer")));
  Sums by_seller;
  for (const IncomingRevenue& row : read("avendo_sie4_employee-dim.se").file.rows)
    by_seller[row.seller_number] += row.amount;
  CHECK(by_seller == Sums{{"", -227}, {"1", 140'147'050}, {"4", 55'875'250}});
}

TEST_CASE("the books of Swedish accounting systems are worth what they say") {
  const char* folder = std::getenv("KVARTETT_FIXTURES");
  if (!folder) {
    MESSAGE("skipped: KVARTETT_FIXTURES names no folder");
    return;
  }
  const std::string path = std::string{folder} + "/sie/";
  const json::value expected = json::parse(contents(path + "expected.json"));
  std::size_t files = 0;
  for (const auto& [name, told] : expected.as_object()) {
    CAPTURE(std::string{name});
    if (std::string_view{name}.ends_with(".sie")) continue;  // SIE 5 is another format
    const auto file = sie::read(contents(path + std::string{name}));
    REQUIRE_MESSAGE(file, std::string{name});
    compare(*file, told.as_object());
    compare_revenue(*file, told.as_object());
    ++files;
  }
  CHECK(files == 48);
}

TEST_CASE("a published SIE 5 file is worth what it says") {
  const char* folder = std::getenv("KVARTETT_FIXTURES");
  if (!folder) {
    MESSAGE("skipped: KVARTETT_FIXTURES names no folder");
    return;
  }
  const auto file = sie5::read(contents(std::string{folder} + "/sie/sie5_SampleEntry3.sie"));
  REQUIRE(file);
  CHECK(file->is_of_entries);
  CHECK(file->company == "Acme Corp");
  CHECK(file->org_number == "5555555555");
  CHECK(file->accounts.size() == 5);
  CHECK(file->vouchers.size() == 5);
  Sums by_month;
  Sums by_account;
  std::size_t rows = 0;
  for (const sie::Voucher& voucher : file->vouchers) {
    CHECK(voucher.difference() == 0);
    rows += voucher.rows.size();
    for (const sie::Row& row : voucher.rows) {
      if (!is_net_sales(row.account)) continue;
      by_account[std::to_string(row.account)] -= row.amount;
      by_month[row.on.month().text()] -= row.amount;
    }
  }
  CHECK(rows == 19);
  CHECK(without_zeros(by_account) == Sums{{"3010", ore("6035")}, {"3020", ore("81453")}});
  CHECK(by_month == Sums{{"2014-01", ore("59488")}, {"2014-07", ore("28000")}});
  CHECK(file->vouchers[2].text == "Ivans Studio \"iStudio\"");
  CHECK(file->remarks.empty());
}

}  // namespace kvartett
