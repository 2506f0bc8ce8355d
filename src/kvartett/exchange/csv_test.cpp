#include "kvartett/exchange/csv.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

namespace kvartett {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(const Sheet& sheet) {
  Rows rows;
  for (std::size_t row = 0; row < sheet.row_count(); ++row) {
    rows.emplace_back();
    for (std::size_t column = 0; column < sheet.cell_count(row); ++column) {
      rows.back().emplace_back(sheet.cell(row, column));
    }
  }
  return rows;
}

Rows read(std::string_view bytes) { return rows_of(csv::read(bytes).value().sheet); }

std::string fault_of(std::string_view bytes) {
  const auto file = csv::read(bytes);
  if (file) return "none";
  return file.error().list.at(0).place + ": " + file.error().list.at(0).sentence.english;
}

}  // namespace

TEST_CASE("the separator is the one that divides the rows alike") {
  CHECK(read("Kund;Belopp\nAcme;1 234,50\n") == Rows{{"Kund", "Belopp"}, {"Acme", "1 234,50"}});
  CHECK(read("Kund\tBelopp\nAcme\t1,5\n") == Rows{{"Kund", "Belopp"}, {"Acme", "1,5"}});
  CHECK(read("Customer,Amount\nAcme,\"1,234.50\"\n") ==
        Rows{{"Customer", "Amount"}, {"Acme", "1,234.50"}});
  CHECK(read("Kund|Belopp\nAcme|1,5\n") == Rows{{"Kund", "Belopp"}, {"Acme", "1,5"}});
  // Every amount has one decimal comma, and still the semicolons win.
  CHECK(csv::read("a;b\n1,5;2\n1,5;3\n1,5;4\n").value().separator == ';');
  // Titles above the table and many values in one quoted cell do not mislead.
  CHECK(csv::read("Affärer 2026\n\na,b,c\n1,\"x;y;z\",3\n1,\"x;y;z\",3\n").value().separator ==
        ',');
}

TEST_CASE("Excel's own hint about the separator is taken and is not a row") {
  const auto file = csv::read("sep=,\r\nKund;AB,1\r\n").value();
  CHECK(rows_of(file.sheet) == Rows{{"Kund;AB", "1"}});
  CHECK(file.sheet.line(0) == 2);
}

TEST_CASE("a quoted cell may hold separators, quotes and line ends, and rows know their lines") {
  const auto file = csv::read("a;b\r\n\"one\r\ntwo;\"\"three\"\"\";x\r\n\r\nc;d").value();
  CHECK(rows_of(file.sheet) == Rows{{"a", "b"}, {"one\r\ntwo;\"three\"", "x"}, {}, {"c", "d"}});
  CHECK(file.sheet.line(1) == 2);
  CHECK(file.sheet.line(2) == 4);
  CHECK(file.sheet.line(3) == 5);
  CHECK(read("24\" screen;1\nb;2\n") == Rows{{"24\" screen", "1"}, {"b", "2"}});
}

TEST_CASE("line ends may be LF, CRLF or CR, even in one file") {
  CHECK(read("a;b\nc;d\r\ne;f\rg;h") == Rows{{"a", "b"}, {"c", "d"}, {"e", "f"}, {"g", "h"}});
}

TEST_CASE("the bytes tell how Swedish letters are encoded") {
  const Rows expected = {{"Säljare", "Värde"}, {"Åke Öst", "10 €"}};
  CHECK(read("Säljare;Värde\nÅke Öst;10 €\n") == expected);
  CHECK(read("\xEF\xBB\xBFSäljare;Värde\nÅke Öst;10 €\n") == expected);
  CHECK(read("S\xE4ljare;V\xE4rde\n\xC5ke \xD6st;10 \x80\n") == expected);
  using namespace std::string_view_literals;
  CHECK(read("\xFF\xFES\0\xE4\0;\0B\0\n\0\xAC\x20;\0\x31\0"sv) == Rows{{"Sä", "B"}, {"€", "1"}});
  CHECK(read("\xFE\xFF\0S\0\xE4\0;\0B\0\n\xD8\x3D\xDE\x00\0;\0\x31"sv) ==
        Rows{{"Sä", "B"}, {"😀", "1"}});
}

TEST_CASE("text that was encoded twice is read as what was meant, and says so") {
  const auto file = csv::read("SÃ¤ljare;VÃ¤rde\nÃ…ke;10\n").value();
  CHECK(file.was_encoded_twice);
  CHECK(rows_of(file.sheet)[0] == std::vector<std::string>{"Säljare", "Värde"});
  CHECK_FALSE(csv::read("Säljare;Ã¤\n").value().was_encoded_twice);
}

TEST_CASE("what cannot be read is refused with the place and the way out") {
  CHECK(fault_of("") == ": The file is empty.");
  CHECK(fault_of("PK\x03\x04rest").find("CSV UTF-8") != std::string::npos);
  CHECK(fault_of(std::string_view{"a;b\0c", 5}).find("not a text file") != std::string::npos);
  CHECK(fault_of("a;b\n1;\"two\n3;4\n") ==
        "row 2: A quotation mark opens a cell in this row and is never closed.");
  CHECK(fault_of(std::string(csv::bytes_max + 1, 'a')).find("larger than 50 MB") !=
        std::string::npos);
  CHECK(fault_of("a;b\n" + std::string(csv::columns_max, ';')) ==
        "row 2: The row has more than 1000 columns.");
  CHECK(fault_of("a;b\n" + std::string(csv::cell_bytes_max + 1, 'x')).find("row 2: A cell") == 0);
  CHECK(fault_of("a;b\n\"" + std::string(csv::cell_bytes_max + 1, 'x') + "\"")
            .find("row 2: A cell") == 0);
  CHECK(fault_of(std::string(csv::rows_max + 1, '\n')).find("more than 2000000 rows") !=
        std::string::npos);
  CHECK(fault_of(std::string(csv::columns_max - 1, ';') + "\n") == "none");
}

namespace {

// How a sheet happens to be written down.
struct Style {
  char separator;
  bool quote_all;
  std::string line_end;
  int encoding;  // 0 UTF-8, 1 with mark, 2 and 3 UTF-16, 4 Windows-1252
};

std::string written(const Rows& rows, const Style& style) {
  std::string text;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) text += style.separator;
      const bool must_quote = row[i].find_first_of(";\t,|\"\r\n") != std::string::npos;
      if (!must_quote && !style.quote_all) {
        text += row[i];
        continue;
      }
      text += '"';
      for (const char c : row[i]) text += c == '"' ? "\"\"" : std::string{c};
      text += '"';
    }
    text += style.line_end;
  }
  return text;
}

// The letters used here lie below U+0100, where UTF-16 and Windows-1252 are the number of the
// letter.
std::string encoded(const std::string& text, int encoding) {
  if (encoding == 0) return text;
  if (encoding == 1) return "\xEF\xBB\xBF" + text;
  std::string bytes = encoding == 2 ? "\xFF\xFE" : encoding == 3 ? "\xFE\xFF" : "";
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (static_cast<unsigned char>(c) >= 0x80) c = static_cast<char>((c << 6) | (text[++i] & 0x3F));
    if (encoding == 2) bytes += {c, '\0'};
    if (encoding == 3) bytes += {'\0', c};
    if (encoding == 4) bytes += c;
  }
  return bytes;
}

}  // namespace

TEST_CASE("any sheet reads back the same however it was written") {
  CHECK(rc::check([] {
    const auto letter = rc::gen::elementOf(std::vector<std::string>{
        "a", "B", "7", " ", "å", "ä", "Ö", "é", ";", ",", "\t", "|", "\"", "\n", "\r\n", ".", "-"});
    const auto cell =
        rc::gen::map(rc::gen::container<std::vector<std::string>>(letter), [](const auto& letters) {
          std::string text;
          for (const auto& l : letters) text += l;
          return text;
        });
    const auto width = *rc::gen::inRange<std::size_t>(2, 6);
    Rows rows = *rc::gen::nonEmpty(
        rc::gen::container<Rows>(rc::gen::container<std::vector<std::string>>(width, cell)));
    const Style style{*rc::gen::element(';', '\t', ',', '|'), *rc::gen::arbitrary<bool>(),
                      *rc::gen::element<std::string>("\n", "\r\n", "\r"), *rc::gen::inRange(0, 5)};
    const std::string bytes = encoded(written(rows, style), style.encoding);
    const auto file = csv::read(bytes).value();
    for (auto& row : rows) {
      while (!row.empty() && row.back().empty()) row.pop_back();
    }
    RC_ASSERT(rows_of(file.sheet) == rows);
  }));
}

}  // namespace kvartett
