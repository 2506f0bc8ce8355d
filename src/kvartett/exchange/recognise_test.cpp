#include "kvartett/exchange/recognise.h"

#include <doctest/doctest.h>

#include "kvartett/exchange/csv.h"

namespace kvartett {
namespace {

ListKind kind(const std::string& headings, const std::vector<std::string>& choices = {}) {
  const std::string text = headings + "\nA;B;C;D;E;F;G\n";
  const auto file = csv::read(text);
  REQUIRE(file);
  return list_kind(file->sheet, parse_choices(choices).value());
}

}  // namespace

TEST_CASE("a file is known by its bytes") {
  CHECK(recognise("Kund;Belopp\nAcme;1\n") == FileKind::list);
  CHECK(recognise("#FLAGGA 0\n#SIETYP 4\n") == FileKind::sie);
  CHECK(recognise("\n\t #program \"Mamut\"\n") == FileKind::sie);
  CHECK(recognise("Kund # FLAGGA\n#1;2\n") == FileKind::list);
  CHECK(recognise("<?xml version=\"1.0\"?><Sie xmlns=\"http://www.sie.se/sie5\"/>") ==
        FileKind::sie5);
  CHECK(
      recognise("<i:Invoice xmlns:i=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\">") ==
      FileKind::invoice);
  CHECK(recognise("<E><Invoice xmlns=\"urn:sfti:documents:BasicInvoice:1:0\"/></E>") ==
        FileKind::svefaktura);
  CHECK(recognise("<Order/>") == FileKind::other_xml);
  CHECK(recognise("\r\n<!DOCTYPE html><html>") == FileKind::web_page);
  CHECK(recognise("%PDF-1.7\n") == FileKind::pdf);
  CHECK(recognise("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == FileKind::old_workbook);
  CHECK(recognise("{\"Invoice\": 1}") == FileKind::json);
  CHECK(recognise("\x89PNG\r\n") == FileKind::picture);
  CHECK(recognise("") == FileKind::empty);
  CHECK(recognise(" \r\n\t") == FileKind::empty);
  CHECK(recognise(std::string{"a\0b", 3}) == FileKind::unknown);
  CHECK(recognise(std::string{"PK\x05\x06"} + std::string(18, '\0')) == FileKind::archive);
}

TEST_CASE("a list of invoices is told from a list of deals by its headings") {
  CHECK(kind("Kund;Fakturanr;Fakturadatum;Förfallodatum;Dagar;Belopp") == ListKind::invoices);
  CHECK(kind("FAKTURANR;FAKTURATYP;KUNDNR;KUND;FAKTURADATUM;EXKL MOMS;TOTAL") ==
        ListKind::invoices);
  CHECK(kind("Fakturanr;Datum;Ordernr;Orderdatum;Kund;Netto") == ListKind::invoices);
  CHECK(kind("Invoice number;Invoice date;Customer;Amount excl. VAT") == ListKind::invoices);
  CHECK(kind("Kund;Säljare;Belopp;Avtalsdatum") == ListKind::deals);
  CHECK(kind("Kund;Säljare;Årsvärde;Avtalsdatum;Avtalstid;Fakturanr") == ListKind::deals);
  CHECK(kind("Löpnr;Datum;Kund;Belopp", {"invoice_number=Löpnr"}) == ListKind::invoices);
  CHECK(kind("Fakturanr;Fakturadatum;Kund;Belopp", {"signed_on=Fakturadatum"}) == ListKind::deals);
}

}  // namespace kvartett
