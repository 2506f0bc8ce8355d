#include "kvartett/exchange/csv_write.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "kvartett/exchange/csv.h"

namespace kvartett {
namespace {

std::string written(const std::vector<std::string>& row) {
  csv::Writer writer;
  writer.add(row);
  return writer.take();
}

TEST_CASE("a file for Excel has a byte order mark, semicolons and quotes where they are needed") {
  CHECK(written({"Å", "1;2", "say \"hi\"", ""}) == "\xEF\xBB\xBFÅ;\"1;2\";\"say \"\"hi\"\"\";\r\n");
}

TEST_CASE("what a customer is called is never a formula") {
  for (const char* name : {"=1+1", "+46", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"}) {
    CAPTURE(name);
    const std::string bytes = written({name}).substr(3);
    CHECK((bytes.starts_with("'") || bytes.starts_with("\"'")));
  }
  CHECK(written({"1-1=0"}) ==
        "\xEF\xBB\xBF"
        "1-1=0\r\n");
}

TEST_CASE("what is written is read back, but for the apostrophe") {
  CHECK(rc::check([] {
    const auto text = rc::gen::container<std::string>(
        rc::gen::element('a', ';', '"', '\'', ',', '\n', '=', ' ', 'z'));
    const std::string cell = "x" + *text + "x";
    const std::string bytes =
        written({cell, "second", "third"}) + written({"a", "b", "c"}).substr(3);
    const auto file = csv::read(bytes);
    RC_ASSERT(file.has_value());
    RC_ASSERT(file->separator == ';');
    RC_ASSERT(file->sheet.cell(0, 0) == cell);
  }));
}

}  // namespace
}  // namespace kvartett
