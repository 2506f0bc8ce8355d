#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <zip.h>

#include <map>

#include "kvartett/exchange/xlsx_read.h"
#include "kvartett/exchange/xlsx_write.h"

namespace kvartett {
namespace {

using xlsx::Cell;

// A zip of these parts, as bytes.
std::string zipped(const std::map<std::string, std::string>& parts) {
  zip_error_t error;
  zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(source);
  zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
  for (const auto& [name, content] : parts) {
    zip_file_add(archive, name.c_str(),
                 zip_source_buffer(archive, content.data(), content.size(), 0), ZIP_FL_OVERWRITE);
  }
  REQUIRE(zip_close(archive) == 0);
  zip_stat_t known;
  zip_source_stat(source, &known);
  std::string bytes(known.size, '\0');
  zip_source_open(source);
  zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  zip_source_free(source);
  return bytes;
}

const std::string relations =
    "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='worksheets/first.xml'/>"
    "<Relationship Id='r2' Type='x/worksheet' Target='/xl/worksheets/second.xml'/>"
    "<Relationship Id='r3' Type='x/styles' Target='styles.xml'/></Relationships>";
std::string with_sheet(const std::string& rows, const std::string& workbook = "") {
  return zipped(
      {{"xl/_rels/workbook.xml.rels", relations},
       {"xl/workbook.xml",
        workbook.empty() ? "<workbook><sheets><sheet name='A' r:id='r1' xmlns:r='urn:r'/></sheets>"
                           "</workbook>"
                         : workbook},
       {"xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy\\-mm\\-dd'/>"
        "<numFmt numFmtId='165' formatCode='[Red]#,##0 &quot;dagar&quot;'/></numFmts>"
        "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/>"
        "</cellXfs></styleSheet>"},
       {"xl/worksheets/first.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"},
       {"xl/worksheets/second.xml",
        "<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>"}});
}
std::vector<std::string> row_of(const Sheet& sheet, std::size_t row) {
  std::vector<std::string> cells;
  for (std::size_t c = 0; c < sheet.cell_count(row); ++c) cells.emplace_back(sheet.cell(row, c));
  return cells;
}

}  // namespace

TEST_CASE("what is written in a workbook is read back: texts, amounts, and what formulas come to") {
  xlsx::Writer writer{2};
  writer.begin_sheet("Mål", 1, 1);
  writer.add({std::string{"Säljare"}, std::string{"Summa"}}, xlsx::Weight::heading);
  writer.add({std::string{"=Åsa <\"&"}, xlsx::Number{1'440'000.05}});
  writer.add({});
  writer.add({{}, xlsx::Formula{"=SUM(B2:B3)", 1'440'000.05}}, xlsx::Weight::sum);
  writer.begin_sheet("Tom", 0, 0);
  const auto read = xlsx::read(writer.take());
  REQUIRE(read);
  REQUIRE(read->size() == 2);
  const Sheet& sheet = (*read)[0].sheet;
  CHECK((*read)[0].name == "Mål");
  CHECK(row_of(sheet, 0) == std::vector<std::string>{"Säljare", "Summa"});
  CHECK(row_of(sheet, 1) == std::vector<std::string>{"=Åsa <\"&", "1440000.05"});
  CHECK(sheet.line(sheet.row_count() - 1) == 4);
  CHECK(sheet.cell(sheet.row_count() - 1, 1) == "1440000.05");
  CHECK((*read)[1].sheet.row_count() == 0);
}

TEST_CASE("any text and any amount comes back as it was written") {
  CHECK(rc::check([] {
    const auto amount = *rc::gen::inRange<std::int64_t>(-100'000'000'000'000, 100'000'000'000'000);
    const auto words = *rc::gen::container<std::string>(rc::gen::inRange('!', '~'));
    xlsx::Writer writer{2};
    writer.begin_sheet("A", 0, 0);
    writer.add({std::string{"a" + words}, xlsx::Number{static_cast<double>(amount) / 100}});
    const auto read = xlsx::read(writer.take());
    RC_ASSERT(read.has_value());
    RC_ASSERT((*read)[0].sheet.cell(0, 0) == "a" + words);
    RC_ASSERT(std::llround(std::stod(std::string{(*read)[0].sheet.cell(0, 1)}) * 100) == amount);
  }));
}

TEST_CASE("numbers, days, truths and errors are read as they are shown") {
  const auto read = xlsx::read(
      with_sheet("<row r='3'><c r='B3'><v>1.2E3</v></c><c r='D3' s='1'><v>45292</v></c>"
                 "<c s='2'><v>45292.75</v></c><c s='3'><v>5</v></c></row>"
                 "<row><c t='inlineStr'><is><t>Å</t><r><t>sa</t></r></is></c><c t='b'><v>1</v></c>"
                 "<c t='e'><v>#N/A</v></c><c t='str'><f>A1</f><v>x</v></c></row>"));
  REQUIRE(read);
  const Sheet& sheet = (*read)[0].sheet;
  CHECK(sheet.line(0) == 3);
  CHECK(row_of(sheet, 0) ==
        std::vector<std::string>{"", "1200", "", "2024-01-01", "2024-01-01", "5"});
  CHECK(sheet.line(1) == 4);
  CHECK(row_of(sheet, 1) == std::vector<std::string>{"Åsa", "TRUE", "#N/A", "x"});
}

TEST_CASE("sheets that are hidden are left out, and days may be counted from 1904") {
  const auto read = xlsx::read(
      with_sheet("<row><c s='1'><v>43830</v></c></row>",
                 "<workbook xmlns:r='urn:r'><workbookPr date1904='1'/><sheets>"
                 "<sheet name='Dold' state='veryHidden' r:id='r2'/><sheet name='Synlig' r:id='r1'/>"
                 "</sheets></workbook>"));
  REQUIRE(read);
  REQUIRE(read->size() == 1);
  CHECK((*read)[0].name == "Synlig");
  CHECK((*read)[0].sheet.cell(0, 0) == "2024-01-01");
}

TEST_CASE("what is no workbook, or a trap, is refused") {
  CHECK_FALSE(xlsx::read(""));
  CHECK_FALSE(xlsx::read("PK\x03\x04 and no more"));
  CHECK_FALSE(xlsx::read(zipped({{"readme.txt", "hej"}})));
  CHECK_FALSE(xlsx::read(with_sheet("<row><c><v>1</v></row>")));
  CHECK_FALSE(xlsx::read(with_sheet("<row><c r='ZZZZ1'><v>1</v></c></row>")));
  CHECK_FALSE(xlsx::read(with_sheet("<row><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>")));
  CHECK_FALSE(xlsx::read(with_sheet("", "<!DOCTYPE a [<!ENTITY b 'c'>]><workbook>&b;</workbook>")));
  // A megabyte and more of blanks in some thousand bytes.
  CHECK_FALSE(xlsx::read(with_sheet(std::string(3'000'000, ' '))));
}

TEST_CASE("a workbook that does not hold together is refused whole") {
  const auto is_refused = [](const std::string& bytes) { return !xlsx::read(bytes).has_value(); };
  const std::string good = with_sheet("<row><c><v>1</v></c></row>");
  CHECK_FALSE(is_refused(good));
  // A text that is not among the shared ones.
  CHECK(is_refused(with_sheet("<row><c t='s'><v>7</v></c></row>")));
  // The same part in other letters; a document type where nobody reads.
  std::map<std::string, std::string> parts = {
      {"xl/_rels/workbook.xml.rels", relations},
      {"xl/workbook.xml",
       "<workbook><sheets><sheet name='A' r:id='r1' xmlns:r='urn:r'/></sheets></workbook>"},
      {"xl/worksheets/first.xml", "<worksheet><sheetData/></worksheet>"}};
  CHECK_FALSE(is_refused(zipped(parts)));
  auto twice = parts;
  twice["xl/Worksheets/first.xml"] = parts["xl/worksheets/first.xml"];
  CHECK(is_refused(zipped(twice)));
  auto typed = parts;
  typed["[Content_Types].xml"] = "<!DOCTYPE a [<!ENTITY b 'c'>]><Types/>";
  CHECK(is_refused(zipped(typed)));
  auto many = parts;
  for (std::size_t i = 0; i < xlsx::parts_max; ++i) many["x/" + std::to_string(i)] = "";
  CHECK(is_refused(zipped(many)));
}

}  // namespace kvartett
