#include "kvartett/exchange/sie5.h"

#include <doctest/doctest.h>

#include <string>

namespace kvartett {
namespace {

std::string in(const std::string& root, const std::string& contents) {
  return "<s:" + root + " xmlns:s=\"http://www.sie.se/sie5\">" + contents + "</s:" + root + ">";
}
sie::File read(const std::string& root, const std::string& contents) {
  auto file = sie5::read(in(root, contents));
  REQUIRE_MESSAGE(file, (file ? "" : file.error().list[0].sentence.english));
  return *file;
}
const std::string head =
    "<s:FileInfo><s:SoftwareProduct name='Edison' version='6.0'/>"
    "<s:Company organizationId='556265-1892' name='Övningsbolaget AB'/><s:FiscalYears>"
    "<s:FiscalYear start='2025-01' end='2025-12'/>"
    "<s:FiscalYear start='2026-01' end='2026-12' primary='true'/></s:FiscalYears>"
    "<s:AccountingCurrency currency='EUR'/></s:FileInfo>";

}  // namespace

TEST_CASE("a year of books in SIE 5 is read as one in SIE 4") {
  const sie::File file = read(
      "Sie", head +
                 "<s:Accounts><s:Account id='3010' name='Försäljning' type='income'>"
                 "<s:ClosingBalance month='2025-12' amount='-70'/>"
                 "<s:ClosingBalance month='2026-12' amount='-100.50'/>"
                 "<s:ClosingBalance month='2026-12' amount='-60'>"
                 "<s:ObjectReference dimId='7' objectId='EB'/></s:ClosingBalance>"
                 "<s:Budget month='2026-03' amount='-30'/></s:Account>"
                 "<s:Account id='1510' name='Kundfordringar' type='asset'>"
                 "<s:ClosingBalance month='2026-12' amount='5'/></s:Account></s:Accounts>"
                 "<s:Dimensions><s:Dimension id='7' name='Anställd'>"
                 "<s:Object id='EB' name='Eva Berg'/></s:Dimension></s:Dimensions>"
                 "<s:Journal id='A'><s:JournalEntry id='17' journalDate='2026-03-10' text='F'>"
                 "<s:LedgerEntry accountId='3010' amount='-100' ledgerDate='2026-04-01'>"
                 "<s:ObjectReference dimId='7' objectId='EB'/></s:LedgerEntry>"
                 "<s:LedgerEntry accountId='3010' amount='-900'><s:Overstrike date='2026-03-11' "
                 "by='x'/></s:LedgerEntry>"
                 "<s:LedgerEntry accountId='1510' amount='100'/></s:JournalEntry></s:Journal>");
  CHECK(file.company == "Övningsbolaget AB");
  CHECK(file.org_number == "5562651892");
  CHECK(file.currency == "EUR");
  CHECK(file.program == "Edison 6.0");
  CHECK_FALSE(file.is_of_entries);
  REQUIRE(file.years.size() == 2);
  CHECK(file.years[0].number == -1);
  CHECK(file.years[1].last.text() == "2026-12-31");
  REQUIRE(file.results.size() == 2);
  CHECK(file.results[0].year == -1);
  CHECK(file.results[1].amount == -10'050);
  CHECK(file.budget.at(0).amount == -3'000);
  REQUIRE(file.vouchers.size() == 1);
  CHECK(file.vouchers[0].series == "A");
  CHECK(file.vouchers[0].number == "17");
  REQUIRE(file.vouchers[0].rows.size() == 2);
  CHECK(file.vouchers[0].rows[0].objects == std::vector<sie::ObjectRef>{{7, "EB"}});
  CHECK(file.vouchers[0].rows[0].on.text() == "2026-04-01");
  CHECK(file.remarks.empty());
}

TEST_CASE("an entry on a customer's invoice tells whose it is, as SIE 4 does") {
  const sie::File file =
      read("SieEntry",
           "<s:CustomerInvoices primaryAccountId='1510'><s:CustomerInvoice id='1' "
           "customerId='K7' invoiceNumber='1001'/></s:CustomerInvoices>"
           "<s:Customers><s:Customer id='K7' name='Acme AB'/></s:Customers>"
           "<s:Journal><s:JournalEntry journalDate='2026-03-10'>"
           "<s:LedgerEntry accountId='1510' amount='125'>"
           "<s:SubdividedAccountObjectReference objectId='1'/></s:LedgerEntry>"
           "<s:LedgerEntry accountId='3010' amount='-125'/></s:JournalEntry></s:Journal>");
  CHECK(file.is_of_entries);
  CHECK(file.objects.at(0).name == "Acme AB");
  CHECK(file.vouchers.at(0).rows.at(0).objects ==
        std::vector<sie::ObjectRef>{{8, "K7"}, {10, "1001"}});
}

TEST_CASE("what is wrong in a SIE 5 file is a remark, and what is none is refused") {
  const sie::File file =
      read("SieEntry",
           "<s:Journal id='A'><s:JournalEntry id='1' journalDate='2026-13-10'><s:LedgerEntry "
           "accountId='3010' amount='-1'/></s:JournalEntry>\n<s:JournalEntry id='2' "
           "journalDate='2026-03-10'><s:LedgerEntry accountId='x' amount='-1'/><s:LedgerEntry "
           "accountId='3010' amount='1E3'/><s:LedgerEntry accountId='3010' amount='-1'/>"
           "</s:JournalEntry></s:Journal>");
  REQUIRE(file.remarks.size() == 4);
  CHECK(file.remarks[0].sentence.english == "The voucher has no date and is left out.");
  CHECK(file.remarks[1].line == 2);
  CHECK(file.remarks[3].sentence.english == "The voucher does not balance.");
  CHECK(file.vouchers.at(0).rows.size() == 1);
  CHECK_FALSE(sie5::read("<Sie/>"));
  CHECK_FALSE(sie5::read("<!DOCTYPE Sie>" + in("Sie", "")));
  CHECK_FALSE(sie5::read(in("Sie", "<s:Journal>")));
}

}  // namespace kvartett
