#include "kvartett/exchange/ubl.h"

#include <doctest/doctest.h>

#include <numeric>

#include "kvartett/exchange/ubl_revenue.h"

namespace kvartett {
namespace {

struct Text {
  std::string root = "Invoice";
  std::string type = "380";
  std::string id = "1001";
  std::string currency = "SEK";
  std::string seller = "556016-0680";
  std::string buyer = "556252-9155";
  std::string head = {};
  std::string totals = amount("TaxExclusiveAmount", "1000.00");
  std::string lines = {};
  std::string before = {};

  static std::string amount(const std::string& name, const std::string& text,
                            const std::string& currency = "SEK") {
    return "<b:" + name + " currencyID=\"" + currency + "\">" + text + "</b:" + name + ">";
  }
  static std::string line(const std::string& text, const std::string& name = "Vara") {
    return "<a:InvoiceLine><b:ID>1</b:ID>" + amount("LineExtensionAmount", text) +
           "<a:AllowanceCharge><b:ChargeIndicator>false</b:ChargeIndicator>" +
           amount("Amount", "7") + "</a:AllowanceCharge><a:Item><b:Name>" + name +
           "</b:Name></a:Item></a:InvoiceLine>";
  }
  static std::string adjustment(bool is_charge, const std::string& text) {
    return std::string{"<a:AllowanceCharge><b:ChargeIndicator>"} + (is_charge ? "true" : "false") +
           "</b:ChargeIndicator>" + amount("Amount", text) + "</a:AllowanceCharge>";
  }
  static std::string party(const std::string& side, const std::string& number) {
    return "<a:Accounting" + side +
           "Party><a:Party><b:EndpointID schemeID=\"0088\">73</b:EndpointID>"
           "<a:PartyLegalEntity><b:RegistrationName>" +
           side +
           " AB</b:RegistrationName>"
           "<b:CompanyID schemeID=\"0007\">" +
           number +
           "</b:CompanyID></a:PartyLegalEntity>"
           "<a:Contact><b:Name>Eva</b:Name></a:Contact></a:Party></a:Accounting" +
           side + "Party>";
  }
  operator std::string() const {
    const std::string xsd = "urn:oasis:names:specification:ubl:schema:xsd:";
    return before + "<d:" + root + " xmlns:d=\"" + xsd + root + "-2\" xmlns:a=\"" + xsd +
           "CommonAggregateComponents-2\" xmlns:b=\"" + xsd + "CommonBasicComponents-2\">" +
           "<b:ID>" + id + "</b:ID><b:IssueDate>2026-03-10</b:IssueDate><b:" + root + "TypeCode>" +
           type + "</b:" + root + "TypeCode><b:DocumentCurrencyCode>" + currency +
           "</b:DocumentCurrencyCode>" + head + party("Supplier", seller) +
           party("Customer", buyer) + "<a:LegalMonetaryTotal>" + totals +
           "</a:LegalMonetaryTotal>" + lines + "</d:" + root + ">";
  }
};

ubl::Invoice read(const std::string& text) {
  auto invoices = ubl::read(text);
  REQUIRE_MESSAGE(invoices, (invoices ? "" : invoices.error().list[0].sentence.english));
  return invoices->at(0);
}
std::string refusal(const std::string& text) {
  const auto invoices = ubl::read(text);
  return invoices ? "" : invoices.error().list[0].sentence.english;
}
RevenueFile revenue(const std::string& text, const std::string& ours = "5560160680") {
  std::vector<ubl::Received> received;
  auto invoices = ubl::read(text);
  REQUIRE(invoices);
  for (ubl::Invoice& invoice : *invoices) received.push_back({"", std::move(invoice)});
  return ubl::revenue_of(received, ours);
}
std::vector<std::int64_t> amounts(const std::string& text) {
  std::vector<std::int64_t> all;
  for (const IncomingRevenue& row : revenue(text).rows) all.push_back(row.amount);
  return all;
}
bool says(const std::vector<Problem>& problems, const std::string& words) {
  for (const Problem& problem : problems)
    if (problem.sentence.english.find(words) != std::string::npos) return true;
  return false;
}
using Amounts = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("an invoice tells its number, day, parties and lines, whatever its prefixes are") {
  const ubl::Invoice invoice = read(
      Text{.head = "<a:InvoicePeriod><b:StartDate>2026-03-01</b:StartDate>"
                   "<b:EndDate>2026-03-31</b:EndDate></a:InvoicePeriod>"
                   "<a:ContractDocumentReference><b:ID>A-17</b:ID></a:ContractDocumentReference>",
           .lines = Text::line("1000.00", "Service &amp; tillsyn")});
  CHECK(invoice.id == "1001");
  CHECK(invoice.on.text() == "2026-03-10");
  CHECK(invoice.contract == "A-17");
  CHECK(invoice.seller.org_number() == "556016-0680");
  CHECK(invoice.buyer.shown_name() == "Customer AB");
  CHECK(invoice.lines.at(0).name == "Service & tillsyn");
  CHECK(invoice.period.last->text() == "2026-03-31");
  CHECK(invoice.adjustments.empty());  // what a line was reduced by is in its amount already
}

TEST_CASE("the lines of an invoice add up to its amount without VAT, to the last öre") {
  CHECK(amounts(Text{.lines = Text::line("600") + Text::line("400")}) == Amounts{60'000, 40'000});
  CHECK(amounts(Text{.head = Text::adjustment(true, "100"),
                     .lines = Text::line("300") + Text::line("300") + Text::line("300")}) ==
        Amounts{33'334, 33'333, 33'333});
  CHECK(amounts(Text{.head = Text::adjustment(false, "100"),
                     .lines = Text::line("1400") + Text::line("-300")}) ==
        Amounts{130'000, -30'000});  // the discount is on what was sold
  CHECK(amounts(Text{}) == Amounts{100'000});
  CHECK(amounts(Text{.head = Text::adjustment(true, "1000"),
                     .lines = Text::line("500") + Text::line("-500")}) == Amounts{100'000});
}

TEST_CASE("a credit note takes back, and an invoice that is negative stays so") {
  const RevenueFile credit = revenue(Text{.root = "CreditNote", .type = "381"});
  CHECK(credit.rows.at(0).amount == -100'000);
  CHECK(credit.rows.at(0).is_credit);
  const RevenueFile negative = revenue(
      Text{.totals = Text::amount("TaxExclusiveAmount", "-1000"), .lines = Text::line("-1000")});
  CHECK(negative.rows.at(0).amount == -100'000);
  CHECK_FALSE(negative.rows.at(0).is_credit);
}

TEST_CASE("rounding, what was paid before and VAT are no revenue") {
  const std::string totals =
      Text::amount("TaxExclusiveAmount", "1000") + Text::amount("TaxInclusiveAmount", "1250") +
      Text::amount("PrepaidAmount", "1250") + Text::amount("PayableRoundingAmount", "-0.40") +
      Text::amount("PayableAmount", "-0.40");
  CHECK(amounts(Text{.totals = totals}) == Amounts{100'000});
  CHECK(read(Text{.totals = totals}).totals.prepaid == 125'000);
}

TEST_CASE("what is read of the whole is read of a part: lines where the total is missing") {
  const RevenueFile file =
      revenue(Text{.totals = Text::amount("PayableAmount", "1250"), .lines = Text::line("1000")});
  CHECK(file.rows.at(0).amount == 100'000);
  CHECK(says(file.warnings, "does not say its amount"));
  CHECK(says(revenue(Text{.totals = Text::amount("PayableAmount", "1250")}).problems,
             "no amount excluding VAT"));
}

TEST_CASE("an invoice to the company is a purchase, and one between others is not ours") {
  const RevenueFile bought = revenue(Text{}, "556252-9155");
  CHECK(says(bought.problems, "This is a purchase: Supplier AB invoices"));
  CHECK(bought.rows.empty());
  CHECK(says(revenue(Text{}, "202100-5489").problems, "from another company"));
  CHECK(revenue(Text{}, "").problems.empty());
  CHECK(revenue(Text{}, "SE556016068001").problems.empty());
}

TEST_CASE("faulty numbers and prepayments are warned of and read") {
  CHECK(says(revenue(Text{.buyer = "123456-7890"}).warnings, "check digit"));
  CHECK(says(revenue(Text{.type = "386"}).warnings, "prepayment"));
  CHECK(says(revenue(Text{.lines = Text::line("900")}).warnings,
             "Its lines come to 900, but it says 1,000 excluding VAT; 1,000 counts."));
  const RevenueFile personal = revenue(Text{.buyer = "19811218-9875"});
  CHECK(personal.rows.at(0).org_number == "811218-9875");
  CHECK(says(personal.warnings, "811218-****"));
}

TEST_CASE("what is wrong with many invoices in the same way is told once") {
  std::vector<ubl::Received> received;
  for (const char* id : {"1", "2", "3"})
    received.push_back({"", read(Text{.id = id, .buyer = "123456-7890"})});
  const RevenueFile file = ubl::revenue_of(received, "");
  REQUIRE(file.warnings.size() == 1);
  CHECK(file.warnings[0].place == "invoice 1");
  CHECK(file.warnings[0].sentence.english ==
        "The customer's org. number 123456-7890 is mistyped: its check digit is wrong. The same of "
        "2 more.");
}

TEST_CASE("the same document twice counts once, and two of one number are refused") {
  std::vector<ubl::Received> twice = {{"a.xml", read(Text{})}, {"b.xml", read(Text{})}};
  const RevenueFile same = ubl::revenue_of(twice, "");
  CHECK(same.rows.size() == 1);
  CHECK(same.warnings.at(0).place == "b.xml, invoice 1001");
  twice[1].invoice = read(Text{.totals = Text::amount("TaxExclusiveAmount", "2000")});
  CHECK(says(ubl::revenue_of(twice, "").problems, "same number"));
  twice[1].invoice = read(Text{.root = "CreditNote"});
  CHECK(ubl::revenue_of(twice, "").problems.empty());
}

TEST_CASE("what cannot be read of an invoice is said, and where") {
  for (const char* wrong : {"1E3", "1 000", "", "1,5", "99999999999999",
                            "1.000000000000000000000000000000000000000000000"}) {
    CHECK(refusal(Text{.totals = Text::amount("TaxExclusiveAmount", wrong)}).find("no amount") !=
          std::string::npos);
  }
  CHECK(refusal(Text{.currency = "XXX"}) == "“XXX” is not a currency we know.");
  CHECK(refusal(Text{.totals = Text::amount("PayableAmount", "5", "EUR")})
            .find("one of its amounts in EUR") != std::string::npos);
  CHECK(refusal(Text{.id = ""}) == "The invoice has no number.");
  CHECK(refusal("<svg xmlns=\"http://www.w3.org/2000/svg\"/>").find("“svg”") != std::string::npos);
  CHECK(refusal("<a><b></a>").find("holds together") != std::string::npos);
}

TEST_CASE("document types, deep nesting and floods of attributes are refused") {
  CHECK(refusal(Text{.before = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"})
            .find("document type") != std::string::npos);
  std::string deep;
  for (int i = 0; i < 100; ++i) deep += "<x>";
  CHECK(refusal(deep).find("deeply") != std::string::npos);
  std::string wide = "<x";
  for (int i = 0; i < 100; ++i) wide += " a" + std::to_string(i) + "=\"\"";
  CHECK(refusal(wide + "/>").find("attributes") != std::string::npos);
}

TEST_CASE("a party's org. number is what the register of companies has, or what says it best") {
  ubl::Party party;
  CHECK(party.org_number() == "");
  party.identifiers = {{"", "1234567890"}, {"", "5563343689"}};  // one with a wrong check digit
  CHECK(party.org_number() == "556334-3689");
  party.company_id = {"0183", "39937423947"};  // of another country
  CHECK(party.org_number() == "39937423947");
  party.tax_numbers = {{"VAT", "SE4598375937"}};  // too short to be one
  CHECK(party.org_number() == "39937423947");
  party.tax_numbers = {{"VAT", "SE556252915501"}};
  CHECK(party.org_number() == "556252-9155");
  party.endpoint = {"0007", "5555555555"};
  CHECK(party.org_number() == "555555-5555");
  party.company_id = {"0007", "5560160680"};
  CHECK(party.org_number() == "556016-0680");
  ubl::Party norwegian;
  norwegian.endpoint = {"0192", "987654325"};
  CHECK(norwegian.org_number() == "987654325");
}

TEST_CASE("an envelope is opened, and a comment does not change an amount") {
  std::string text = Text{.totals = Text::amount("TaxExclusiveAmount", "10<!-- x -->00.00")};
  text =
      "<StandardBusinessDocument xmlns=\"http://www.unece.org/cefact/namespaces/"
      "StandardBusinessDocumentHeader\"><H/>" +
      text + "</StandardBusinessDocument>";
  CHECK(amounts(text) == Amounts{100'000});
}

TEST_CASE("a Svefaktura of type 381 takes back, whatever its sign") {
  const auto sve = [](const std::string& amount) {
    return "<Invoice xmlns=\"urn:sfti:documents:BasicInvoice:1:0\" "
           "xmlns:cac=\"urn:sfti:CommonAggregateComponents:1:0\" "
           "xmlns:cbc=\"urn:oasis:names:tc:ubl:CommonBasicComponents:1:0\"><ID>7</ID>"
           "<cbc:IssueDate>2012-01-31</cbc:IssueDate><InvoiceTypeCode>381</InvoiceTypeCode>"
           "<InvoiceCurrencyCode>SEK</InvoiceCurrencyCode><cac:SellerParty><cac:Party>"
           "<cac:PartyTaxScheme><cac:CompanyID>5560160680</cac:CompanyID><cac:TaxScheme>"
           "<cac:ID>SWT</cac:ID></cac:TaxScheme></cac:PartyTaxScheme></cac:Party></cac:SellerParty>"
           "<cac:LegalTotal><cbc:TaxExclusiveTotalAmount amountCurrencyID=\"SEK\">" +
           amount + "</cbc:TaxExclusiveTotalAmount></cac:LegalTotal></Invoice>";
  };
  CHECK(amounts(sve("100")) == Amounts{-10'000});
  CHECK(amounts(sve("-100")) == Amounts{-10'000});
}

}  // namespace kvartett
