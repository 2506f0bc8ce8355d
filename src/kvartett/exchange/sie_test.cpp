#include "kvartett/exchange/sie.h"

#include <doctest/doctest.h>

#include <rapidcheck.h>

namespace kvartett {
namespace {

const std::string begin = "#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n";

sie::File read(const std::string& text) {
  auto file = sie::read(text);
  REQUIRE_MESSAGE(file, (file ? "" : file.error().list[0].sentence.english));
  return *file;
}
std::string refusal(const std::string& text) {
  const auto file = sie::read(text);
  return file ? "" : file.error().list[0].sentence.english;
}
std::vector<std::string> remarks(const std::string& text) {
  std::vector<std::string> said;
  for (const sie::Remark& remark : read(text).remarks) said.push_back(remark.sentence.english);
  return said;
}

}  // namespace

TEST_CASE("a voucher's rows stand in braces, with their objects, amounts and days") {
  const sie::File file =
      read(begin +
           "#VER A 17 20260310 \"Faktura 1001\"\n{\n"
           "\t#TRANS 1510 {8 \"22\" 10 \"1001\"} 1250.00\n"
           "   #trans 3041 { \"1\" \"Nord\" } -1000.00 20260401 \"Service, mars\"\n"
           "#TRANS 2611 {} -250\n}\n");
  REQUIRE(file.vouchers.size() == 1);
  const sie::Voucher& voucher = file.vouchers[0];
  CHECK(voucher.series == "A");
  CHECK(voucher.number == "17");
  CHECK(voucher.text == "Faktura 1001");
  CHECK(voucher.difference() == 0);
  REQUIRE(voucher.rows.size() == 3);
  CHECK(voucher.rows[0].objects == std::vector<sie::ObjectRef>{{8, "22"}, {10, "1001"}});
  CHECK(voucher.rows[1].account == 3041);
  CHECK(voucher.rows[1].amount == -100'000);
  CHECK(voucher.rows[1].on.text() == "2026-04-01");
  CHECK(voucher.rows[1].text == "Service, mars");
  CHECK(voucher.rows[2].on.text() == "2026-03-10");
  CHECK(voucher.rows[2].line == 8);
  CHECK(file.remarks.empty());
  CHECK(file.is_of_entries);
}

TEST_CASE("rows that were added or removed later are counted once, or not at all") {
  const sie::File file = read(begin +
                              "#VER A 1 20260310\n{\n#TRANS 3041 {} -100.00\n"
                              "#BTRANS 3041 {} -900.00\n#RTRANS 3041 {} -50.00\n"
                              "#TRANS 3041 {} -50.00\n#TRANS 1930 {} 150.00\n}\n");
  CHECK(file.vouchers.at(0).rows.size() == 3);
  CHECK(file.vouchers.at(0).difference() == 0);
}

TEST_CASE("letters are read from code page 437, Windows-1252 and UTF-8, whatever the file says") {
  CHECK(read(begin + "#FNAMN \"\x99vningsbolaget \x8Eppel\"\n").company == "Övningsbolaget Äppel");
  CHECK(read(begin + "#FNAMN \"\xD6vningsbolaget \xC4ppel\"\n").company == "Övningsbolaget Äppel");
  CHECK(read(begin + "#FNAMN \"Övningsbolaget Äppel\"\n").company == "Övningsbolaget Äppel");
  CHECK(read(begin + "#FNAMN \"\x99l\"\n").encoding == Encoding::code_page_437);
}

TEST_CASE("a quote within quotes has a backslash, and a backslash alone is itself") {
  CHECK(read(begin + "#FNAMN \"Bolaget \\\"Nio\\\" AB\"\n").company == "Bolaget \"Nio\" AB");
  CHECK(read(begin + "#FNAMN \"1820\\A012 Cykel\"\n").company == "1820\\A012 Cykel");
  CHECK(read(begin + "#FNAMN Övningsbolaget AB\n").company == "Övningsbolaget AB");
}

TEST_CASE("the company's number is ten digits, however it is written") {
  for (const char* text : {"556265-1892", "\"5562651892\"", "16556265-1892", "165562651892"}) {
    CHECK(read(begin + "#ORGNR " + text + "\n").org_number == "5562651892");
  }
  CHECK(read(begin + "#ORGNR \"000000-0000\" 1\n").org_number.empty());
  CHECK(read(begin).org_number.empty());
}

TEST_CASE("results, months and budgets are read by year, with and without objects") {
  const sie::File file = read(
      "#FLAGGA 0\n#SIETYP 3\n#RAR 0 20260101 20261231\n"
      "#RAR -1 20250701 20251231\n#RES 0 3041 -1000,5\n#RES -1 3041 -7\n"
      "#PSALDO 0 202601 3041 {} -600.00\n"
      "#PSALDO 0 202601 3041 {1 Nord 6 0001} -200.00\n"
      "#PSALDO 0 202602 3041 -400.50\n#PBUDGET 0 202603 3041 {} -300\n");
  CHECK(file.type == 3);
  CHECK_FALSE(file.is_of_entries);
  REQUIRE(file.years.size() == 2);
  CHECK(file.years[1].first.text() == "2025-07-01");
  CHECK(file.results[0].amount == -100'050);
  REQUIRE(file.months.size() == 3);
  CHECK(file.months[1].objects.size() == 2);
  CHECK(file.months[2].amount == -40'050);
  CHECK(file.budget.at(0).month.text() == "2026-03");
}

TEST_CASE("what is wrong in a file is a remark with its line, and the rest is read") {
  const std::string text = begin +
                           "#KONTO 11AF Kassa\n#IB 0 1119 \"\"\n#VER A 1 20260310\n{\n"
                           "#TRANS 3041 {} -100.55\n#TRANS 1930\n}\n"
                           "#VER A 2 \"\"\n{\n#TRANS 3041 {} -1\n}\n#TRANS 3041 {} -1\n"
                           "#VER  3 20260311 \" \"\n{ }\n";
  CHECK(remarks(text) == std::vector<std::string>{
                             "#KONTO is not read: “11AF” is not what stands there in a SIE file.",
                             "#TRANS is not read: “” is not what stands there in a SIE file.",
                             "The voucher does not balance.",
                             "The voucher has no date and is left out.",
                             "#TRANS stands outside a voucher and is left out."});
  const sie::File file = read(text);
  REQUIRE(file.vouchers.size() == 2);
  CHECK(file.vouchers[0].rows.size() == 1);
  CHECK(file.vouchers[1].number == "3");
  CHECK(file.vouchers[1].series.empty());
}

TEST_CASE("a voucher without numbers, of a system that leaves them to the books, is read") {
  const sie::File file =
      read(begin + "#VER \"\" \"\" \"2026-05-01\"\n{\n#TRANS 3041 {} -1\n#TRANS 1930 {} 1\n}\n");
  CHECK(file.vouchers.at(0).on.text() == "2026-05-01");
}

TEST_CASE("what is no SIE file is refused, and said what it is") {
  CHECK(refusal("").find("empty") != std::string::npos);
  CHECK(refusal("<!DOCTYPE html><html>Fel</html>").find("web page") != std::string::npos);
  CHECK(refusal("Kund;Belopp\nAcme;100\n").find("no SIE file") != std::string::npos);
  CHECK(refusal(begin + "#KSUMMA\n#VER A 1 20260310\n").find("cut off") != std::string::npos);
}

TEST_CASE("a checksum that does not hold is told") {
  // CRC-32 of "#FNAMNAcme#VALUTASEK".
  const std::string summed = begin + "#KSUMMA\n#FNAMN \"Acme\"\n#VALUTA SEK\n#KSUMMA ";
  const std::string letters = summed + "1\n#PROSA \"\x84\x84\"\n";
  CHECK(remarks(letters) ==
        std::vector<std::string>{
            "The checksum is wrong: the file was changed after it was written."});
}

TEST_CASE("whatever the bytes, a file is read or refused, and every remark has its line") {
  CHECK(rc::check([] {
    std::string text = begin;
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "#VER", " A", " 20260310", "{", "}", "\n", "#TRANS 3041", " {1 ", "\"", "\\\"", " -1.005",
        "99999999999999999", "#RES 0", "#PSALDO", "#KSUMMA", "\xE5", "\x86", "\r\n", "\t", "#"));
    for (const std::string& piece : pieces) text += piece;
    const auto file = sie::read(text);
    if (!file) return;
    for (const sie::Remark& remark : file->remarks) RC_ASSERT(!remark.sentence.swedish.empty());
    for (const sie::Voucher& voucher : file->vouchers) RC_ASSERT(voucher.line > 0);
  }));
}

}  // namespace kvartett
