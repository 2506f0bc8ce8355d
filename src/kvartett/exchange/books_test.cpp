#include "kvartett/exchange/books.h"

#include <doctest/doctest.h>

#include <map>

namespace kvartett {
namespace {

const std::string begin =
    "#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n#ORGNR 556036-0793\n#RAR 0 20260101 20261231\n"
    "#RAR -1 20250101 20251231\n#IB 0 1930 0\n";

BooksRevenue revenue(const std::string& text, const BooksOptions& options = {}) {
  const auto file = sie::read(text);
  REQUIRE_MESSAGE(file, (file ? "" : file.error().list[0].sentence.english));
  return revenue_of(*file, options);
}
std::int64_t sum(const BooksRevenue& revenue) {
  std::int64_t sum = 0;
  for (const IncomingRevenue& row : revenue.file.rows) sum += row.amount;
  return sum;
}
std::map<std::string, std::int64_t> by_month(const BooksRevenue& revenue) {
  std::map<std::string, std::int64_t> sums;
  for (const IncomingRevenue& row : revenue.file.rows) sums[row.on.month().text()] += row.amount;
  return sums;
}
std::map<std::string, std::int64_t> by_customer(const BooksRevenue& revenue) {
  std::map<std::string, std::int64_t> sums;
  for (const IncomingRevenue& row : revenue.file.rows) sums[row.customer] += row.amount;
  return sums;
}
std::map<std::string, std::int64_t> by_seller(const BooksRevenue& revenue) {
  std::map<std::string, std::int64_t> sums;
  for (const IncomingRevenue& row : revenue.file.rows) sums[row.seller] += row.amount;
  return sums;
}
using Sums = std::map<std::string, std::int64_t>;

}  // namespace

TEST_CASE("what is credited in the books is revenue, and what is debited takes it back") {
  const BooksRevenue read = revenue(begin +
                                    "#VER A 1 20260310\n{\n#TRANS 1510 {} 1250.00\n"
                                    "#TRANS 3041 {} -1000.00\n#TRANS 2611 {} -250.00\n}\n"
                                    "#VER A 2 20260402\n{\n#TRANS 3041 {} 400.00\n"
                                    "#TRANS 2611 {} 100.00\n#TRANS 1510 {} -500.00\n}\n");
  CHECK(by_month(read) == Sums{{"2026-03", 100'000}, {"2026-04", -40'000}});
  CHECK(read.file.source == RevenueSource::books);
  CHECK(read.file.org_number == "5560360793");
  REQUIRE(read.file.rows.size() == 2);
  CHECK(read.file.rows[0].document == "A 1");
  CHECK(read.file.rows[0].account == 3041);
}

TEST_CASE("rounding to whole kronor is no sale, unless the line of the annual report is wanted") {
  const std::string text = begin +
                           "#KONTO 3740 \"Öresutjämning\"\n#VER A 1 20260310\n{\n"
                           "#TRANS 1510 {} 1000.40\n#TRANS 3041 {} -1000.00\n"
                           "#TRANS 3740 {} -0.40\n#TRANS 3911 {} -70\n#TRANS 1930 {} 70\n}\n";
  const BooksRevenue sales = revenue(text);
  CHECK(sum(sales) == 100'000);
  REQUIRE(sales.used.accounts.size() == 3);
  CHECK(sales.used.accounts[1].account == 3740);
  CHECK(sales.used.accounts[1].amount == 40);
  CHECK_FALSE(sales.used.accounts[1].is_counted);
  CHECK_FALSE(sales.used.accounts[2].is_counted);
  BooksOptions options;
  options.accounts = RevenueAccounts::net_sales;
  CHECK(sum(revenue(text, options)) == 100'040);
}

TEST_CASE("an export tells its whole year so far, and entries to be booked only themselves") {
  const std::string voucher = "#VER A 1 20260310\n{\n#TRANS 1510 {} 10\n#TRANS 3041 {} -10\n}\n";
  const BooksRevenue exported = revenue(begin + voucher);
  CHECK(exported.file.whole_from->text() == "2026-01-01");
  CHECK(exported.file.whole_until->text() == "2026-03-31");
  const BooksRevenue until = revenue(begin + "#OMFATTN 20260630\n" + voucher);
  CHECK(until.file.whole_until->text() == "2026-06-30");
  const BooksRevenue entries = revenue("#FLAGGA 0\n#SIETYP 4\n" + voucher);
  CHECK_FALSE(entries.file.whole_from);
  CHECK(sum(entries) == 1'000);
}

TEST_CASE("a voucher whose receivables name one customer is that customer's revenue") {
  const BooksRevenue read =
      revenue(begin +
              "#OBJEKT 8 \"22\" \"Svenska Mässan\"\n#OBJEKT 8 \"23\" \"Lernia\"\n"
              "#VER A 1 20260310\n{\n#TRANS 1510 {8 \"22\" 10 \"1001\"} 1250\n"
              "#TRANS 3041 {1 \"Nord\"} -1000\n#TRANS 2611 {} -250\n}\n"
              "#VER A 2 20260311\n{\n#TRANS 1510 {8 \"22\"} 50\n#TRANS 1510 {8 \"23\"} 50\n"
              "#TRANS 3041 {} -100\n}\n");
  CHECK(by_customer(read) == Sums{{"Svenska Mässan", 100'000}, {"", 10'000}});
  CHECK(read.file.rows[0].customer_number == "22");
  CHECK(read.used.customer_dimension == 8);
}

TEST_CASE("employees on rows of revenue are sellers, or whatever dimension a person points out") {
  const std::string text = begin +
                           "#DIM 20 \"Säljare\"\n#OBJEKT 7 \"1\" \"Anna Ek\"\n"
                           "#OBJEKT 20 \"BA\" \"Bo Al\"\n#VER A 1 20260310\n{\n"
                           "#TRANS 1510 {} 100\n#TRANS 3041 {7 \"1\" 20 \"BA\"} -60\n"
                           "#TRANS 3041 {} -40\n}\n";
  CHECK(by_seller(revenue(text)) == Sums{{"Anna Ek", 6'000}, {"", 4'000}});
  BooksOptions options;
  options.seller_dimension = 20;
  CHECK(by_seller(revenue(text, options)) == Sums{{"Bo Al", 6'000}, {"", 4'000}});
  options.seller_dimension = 0;
  CHECK(by_seller(revenue(text, options)) == Sums{{"", 10'000}});
}

TEST_CASE("months told whole with parts besides are not counted twice") {
  const BooksRevenue read = revenue(
      "#FLAGGA 0\n#SIETYP 3\n#RAR 0 20260101 20261231\n#OBJEKT 7 \"1\" \"Anna Ek\"\n"
      "#RES 0 3041 -300\n#PSALDO 0 202601 3041 {} -100\n#PSALDO 0 202601 3041 {7 \"1\"} -70\n"
      "#PSALDO 0 202602 3041 {} -200\n#PSALDO 0 202602 3041 {1 \"Nord\"} -200\n");
  CHECK(by_month(read) == Sums{{"2026-01", 10'000}, {"2026-02", 20'000}});
  CHECK(by_seller(read) == Sums{{"Anna Ek", 7'000}, {"", 23'000}});
}

TEST_CASE("months told in parts with the rest besides add up to the year") {
  const BooksRevenue read = revenue(
      "#FLAGGA 0\n#SIETYP 3\n#RAR 0 20260101 20261231\n#RES 0 3041 -300\n"
      "#PSALDO 0 202601 3041 {} -30\n#PSALDO 0 202601 3041 {7 \"1\" 1 \"Nord\"} -70\n"
      "#PSALDO 0 202602 3041 {7 \"2\"} -200\n");
  CHECK(by_month(read) == Sums{{"2026-01", 10'000}, {"2026-02", 20'000}});
  CHECK(by_seller(read) == Sums{{"", 3'000}, {"1", 7'000}, {"2", 20'000}});
}

TEST_CASE("a sum of a year asks how it is to be spread, and is spread to the last öre") {
  const std::string text =
      "#FLAGGA 0\n#SIETYP 1\n#RAR 0 20260701 20260930\n#RES 0 3041 -100\n#RES -1 3041 -55\n";
  const BooksRevenue asks = revenue(text);
  CHECK(asks.used.asks_for_spread);
  CHECK(by_month(asks) == Sums{{"2026-09", 10'000}});
  BooksOptions options;
  options.spread = YearSpread::months;
  const BooksRevenue spread = revenue(text, options);
  CHECK_FALSE(spread.used.asks_for_spread);
  CHECK(by_month(spread) == Sums{{"2026-07", 3'334}, {"2026-08", 3'333}, {"2026-09", 3'333}});
}

TEST_CASE("the months of the year before come along when they are asked for") {
  const std::string text =
      begin +
      "#PSALDO -1 202503 3041 {} -500\n#VER A 1 20260310\n{\n#TRANS 3041 {} -10\n"
      "#TRANS 1930 {} 10\n}\n";
  CHECK(revenue(text).used.has_earlier_years);
  CHECK(by_month(revenue(text)) == Sums{{"2026-03", 1'000}});
  BooksOptions options;
  options.takes_earlier_years = true;
  const BooksRevenue both = revenue(text, options);
  CHECK(by_month(both) == Sums{{"2025-03", 50'000}, {"2026-03", 1'000}});
  CHECK(both.file.whole_from->text() == "2025-01-01");
}

TEST_CASE("accounts of another chart are revenue when they are taxed as net sales") {
  const BooksRevenue read = revenue(begin +
                                    "#KONTO 30100 \"Sales\"\n#SRU 30100 7410\n"
                                    "#KONTO 40100 \"Costs\"\n#SRU 40100 7411\n"
                                    "#VER A 1 20260310\n{\n#TRANS 30100 {} -10\n"
                                    "#TRANS 40100 {} 3\n#TRANS 1930 {} 7\n}\n");
  CHECK(sum(read) == 1'000);
}

TEST_CASE("the books' budget of revenue is told by month, and its parts are not counted twice") {
  const auto books = sie::read(
      "#FLAGGA 0\n#SIETYP 2\n#RAR 0 20260101 20261231\n#PBUDGET 0 202601 3041 {} -100\n"
      "#PBUDGET 0 202601 3041 {1 \"Nord\"} -60\n#PBUDGET 0 202602 3051 {1 \"Nord\"} -70\n"
      "#PBUDGET 0 202602 3051 {7 \"1\"} -70\n#PBUDGET 0 202602 3740 {} -5\n"
      "#PBUDGET 0 202602 4010 {} 900\n");
  REQUIRE(books);
  const auto months = budget_of(*books, RevenueAccounts::sales);
  CHECK(months ==
        std::map<Month, std::int64_t>{{Month::of(2026, 1), 10'000}, {Month::of(2026, 2), 7'000}});
}

}  // namespace kvartett
