#include "kvartett/exchange/invoice_list.h"

#include <doctest/doctest.h>

#include "kvartett/exchange/csv.h"

namespace kvartett {
namespace {

using Texts = std::vector<std::string>;
using Amounts = std::vector<std::int64_t>;

InvoiceList take(const std::string& text, const Texts& choices = {}) {
  const auto file = csv::read(text);
  REQUIRE(file);
  const auto parsed = parse_choices(choices);
  REQUIRE(parsed);
  return read_invoice_list(file->sheet, {"SEK", *parsed});
}
Texts told(const std::vector<Problem>& problems) {
  Texts texts;
  for (const Problem& problem : problems)
    texts.push_back((problem.place.empty() ? "" : problem.place + ": ") + problem.sentence.english);
  return texts;
}
Texts faults(const std::string& text, const Texts& choices = {}) {
  return told(take(text, choices).revenue.problems);
}
Amounts amounts(const std::string& text, const Texts& choices = {}) {
  const InvoiceList list = take(text, choices);
  CHECK(told(list.revenue.problems) == Texts{});
  Amounts all;
  for (const IncomingRevenue& row : list.revenue.rows) all.push_back(row.amount);
  return all;
}
const std::string question =
    "Is the amount excluding VAT? Say vat=excluded; or, if VAT is in it, vat=included:25, or 12, "
    "or 6.";

}  // namespace

TEST_CASE(
    "a list of invoices tells whom, when, how much without VAT, who sold and by what contract") {
  const InvoiceList list = take(
      "Fakturalista 2026\n\n"
      "Fakturanr;Fakturadatum;Förfallodatum;Kundnr;Kund;Org.nr;Vår referens;Avtalsnr;Exkl. moms;"
      "Period från;Period till;Valuta\n"
      "1001;2026-03-10;2026-04-09;K7;Acme AB;5560160680;Eva Berg;A-17;1 200,50;2026-03-01;"
      "2026-03-31;SEK\n"
      ";;;;;;;;1 200,50;;;\n");
  CHECK(told(list.revenue.problems) == Texts{});
  REQUIRE(list.revenue.rows.size() == 1);
  const IncomingRevenue& row = list.revenue.rows[0];
  CHECK(row.row == 4);
  CHECK(row.document == "1001");
  CHECK(row.on.text() == "2026-03-10");
  CHECK(row.amount == 120'050);
  CHECK(row.customer == "Acme AB");
  CHECK(row.customer_number == "K7");
  CHECK(row.org_number == "556016-0680");
  CHECK(row.seller == "Eva Berg");
  CHECK(row.contract == "A-17");
  CHECK(row.period_last->text() == "2026-03-31");
  CHECK_FALSE(row.is_credit);
}

TEST_CASE("net, VAT and total must come to each other on every row, but for rounding to kronor") {
  const std::string head = "Fakturanr;Fakturadatum;Kund;Netto;Moms;Totalt\n";
  CHECK(amounts(head + "1;2026-01-05;A;100,00;25,00;125,00\n2;2026-01-06;A;99,60;24,90;125,00\n") ==
        Amounts{10'000, 9'960});
  CHECK(faults(head + "1;2026-01-05;A;100;25;225\n") ==
        Texts{"row 2, column \"Totalt\": “100” and VAT “25” do not come to “225”. Point out which "
              "column is the amount excluding VAT."});
}

TEST_CASE("an amount that does not say whether VAT is in it is asked about, never guessed") {
  const std::string list = "Kund;Fakturanr;Fakturadatum;Belopp\nA;1;2026-01-05;125\n";
  CHECK(faults(list) == Texts{"column \"Belopp\": " + question});
  CHECK(amounts(list, {"vat=excluded"}) == Amounts{12'500});
  CHECK(amounts(list, {"vat=included:25"}) == Amounts{10'000});
  CHECK(amounts(list, {"vat=included:12"}) == Amounts{11'161});  // 111.607…
  CHECK(amounts(list, {"vat=included:25.5"}) == Amounts{9'960});
  CHECK(faults(list, {"vat=included"}).size() == 1);
  CHECK(faults("Kund;Fakturanr;Fakturadatum;Belopp inkl moms\nA;1;2026-01-05;125\n") ==
        Texts{"column \"Belopp inkl moms\": The amount includes VAT. Say at what rate: "
              "vat=included:25, or 12, or 6."});
  CHECK(
      faults("Kund;Fakturanr;Fakturadatum;Belopp inkl moms\nA;1;2026-01-05;125\n", {"vat=excluded"})
          .size() == 1);  // what the file says itself is not answered away
  CHECK_FALSE(parse_choices(Texts{"vat=included:0"}));
  CHECK_FALSE(parse_choices(Texts{"vat=maybe"}));
}

TEST_CASE("a half of an öre is rounded away from zero, of a credit as of a debit") {
  const std::string head = "Kund;Fakturanr;Fakturadatum;Belopp\n";
  CHECK(amounts(head + "A;1;2026-01-05;0,02\nA;2;2026-01-05;-0,02\n", {"vat=included:60"}) ==
        Amounts{1, -1});
  CHECK(amounts(head + "A;1;2026-01-05;0,04\nA;2;2026-01-05;-0,04\n", {"vat=included:60"}) ==
        Amounts{3, -3});
}

TEST_CASE("the numbers may prove which amount is without VAT") {
  const std::string head = "Kund;Fakturanr;Fakturadatum;Belopp;Moms;Summa\n";
  CHECK(amounts(head + "A;1;2026-01-05;100;25;125\nA;2;2026-01-05;100;6;106\n") ==
        Amounts{10'000, 10'000});
  CHECK(faults(head + "A;1;2026-01-05;125;25;100\n").size() == 1);
  CHECK(amounts("Kund;Fakturanr;Fakturadatum;Totalt inkl moms;Moms\nA;1;2026-01-05;125;25\n"
                "B;2;2026-01-05;80;\n") == Amounts{10'000, 8'000});
  CHECK(faults("Kund;Fakturanr;Fakturadatum;Totalt;Moms\nA;1;2026-01-05;125;25\n") ==
        Texts{"column \"Totalt\": " + question});
  CHECK(amounts("Kund;Fakturanr;Fakturadatum;Totalt;Moms\nA;1;2026-01-05;125;25\n",
                {"vat=included"}) == Amounts{10'000});
}

TEST_CASE("a credit takes back, whatever its sign, and negative amounts are kept") {
  const std::string head = "Fakturanr;Fakturadatum;Kund;Typ;Netto\n";
  CHECK(amounts(head + "1;2026-01-05;A;Debet;100\n2;2026-01-06;A;Kredit;40\n"
                       "3;2026-01-06;A;Kreditfaktura;-40\n4;2026-01-07;A;Debet;-5\n") ==
        Amounts{10'000, -4'000, -4'000, -500});
  const InvoiceList list = take(
      "Fakturanr;Fakturadatum;Kund;Krediterar;Netto\n1;2026-01-05;A;;100\n2;2026-01-05;A;1;100\n");
  CHECK(list.revenue.rows.at(1).amount == -10'000);
  CHECK(list.revenue.rows.at(1).is_credit);
  // The invoice that was credited may name its credit note.
  CHECK(amounts("Fakturanr;Fakturadatum;Kund;Kreditfaktura;Netto\n1;2026-01-05;A;2;100\n"
                "2;2026-01-05;A;1;-100\n") == Amounts{10'000, -10'000});
}

TEST_CASE("cancelled invoices, drafts and sums are left out, and said so") {
  const InvoiceList list = take(
      "Fakturanr;Fakturadatum;Kund;Netto;Status\n1;2026-01-05;A;100;Betald\n"
      "2;2026-01-05;A;100;Makulerad\n3;2026-01-05;A;100;Utkast\nSumma;;;300;\n");
  CHECK(list.revenue.rows.size() == 1);
  CHECK(told(list.revenue.warnings) == Texts{"1 rows are cancelled and left out.",
                                             "1 rows are drafts and left out.",
                                             "1 rows are sums or footers and left out."});
  CHECK(amounts("Fakturanr;Fakturadatum;Kund;Netto;Makulerad\n1;2026-01-05;A;100;Nej\n"
                "2;2026-01-05;A;100;Ja\n") == Amounts{10'000});
}

TEST_CASE("rows of one invoice are its amounts, and the same row again is a copy") {
  const InvoiceList list = take(
      "Fakturanr;Fakturadatum;Kund;Artikel;Netto\n1;2026-01-05;A;Tvätt;100\n1;2026-01-05;A;Tvätt;"
      "100\n"
      "1;2026-01-05;A;Text;0\n1;2026-01-05;A;Vax;50\n");
  REQUIRE(list.revenue.rows.size() == 3);
  CHECK(list.revenue.rows[1].ordinal == 1);
  CHECK(list.revenue.rows[2].ordinal == 3);
  const std::string once = "1;2026-01-05;A;100\n";
  CHECK(amounts("Fakturanr;Fakturadatum;Kund;Netto\n" + once + once) == Amounts{10'000});
  CHECK(faults("Fakturanr;Fakturadatum;Kund;Netto\n1;2026-01-05;A;100\n1;2026-01-06;A;100\n") ==
        Texts{"row 3, column \"Fakturadatum\": Invoice 1 has another date on an earlier row."});
}

TEST_CASE("amounts keep the currency that the row, the cell or the heading says") {
  const InvoiceList list = take(
      "Fakturanr;Fakturadatum;Kund;Netto;Valuta\n1;2026-01-05;A;100;EUR\n2;2026-01-05;A;100;JPY\n"
      "3;2026-01-05;A;100;\n");
  CHECK(list.revenue.rows.at(0).currency == "EUR");
  CHECK(list.revenue.rows.at(1).amount == 100);
  CHECK(list.revenue.rows.at(2).currency == "SEK");
  CHECK(amounts("Fakturanr;Fakturadatum;Kund;Netto (tkr)\n1;2026-01-05;A;1,5\n") ==
        Amounts{150'000});
  CHECK(faults("Fakturanr;Fakturadatum;Kund;Netto;Valuta\n1;2026-01-05;A;100;XXX\n").size() == 1);
}

TEST_CASE("what is missing or unclear in a list of invoices is said, with its place") {
  CHECK(faults("Fakturanr;Kund;Netto\n1;A;100\n")
            .at(0)
            .starts_with("row 1: No column is recognised as: invoice date."));
  CHECK(faults("Fakturanr;Fakturadatum;Kund;Netto\n1;;A;100\n2;2026-01-05;;1\n3;2026-01-05;A;x\n"
               "4;2026-01-05;A;\n") ==
        Texts{"row 2, column \"Fakturadatum\": The invoice date is missing.",
              "row 3, column \"Kund\": The customer is missing.",
              "row 4, column \"Netto\": “x” is not an amount.",
              "row 5, column \"Netto\": The amount is missing."});
  CHECK(faults("Fakturanr;Fakturadatum;Kund;Netto\n1;3/4/2026;A;1,500\n").size() == 2);
}

}  // namespace kvartett
