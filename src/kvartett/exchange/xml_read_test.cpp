#include "kvartett/exchange/xml_read.h"

#include <doctest/doctest.h>

#include <string>

namespace kvartett {
namespace {

// As the document comes, one byte at a time or whole.
bool passes(const std::string& text) {
  xml::TagGuard whole;
  xml::TagGuard bytes;
  bool each = true;
  for (const char& c : text) each = each && bytes.passes({&c, 1});
  CHECK(each == whole.passes(text));
  return each;
}
const std::string much(xml::tag_bytes_max + 1, 'x');

}  // namespace

TEST_CASE("a tag without end is told before it is read, and long texts and comments are not") {
  CHECK(passes("<a>" + much + "</a>"));
  CHECK(passes("<!-- " + much + " --><a/>"));
  CHECK(passes("<?x " + much + "?><a/>"));
  CHECK_FALSE(passes("<a b='" + much + "'/>"));
  CHECK_FALSE(passes("<a><b c='" + much + "'/></a>"));
  CHECK_FALSE(passes(std::string{"<\0", 2} + much));
}

TEST_CASE("an element's name is its namespace and its own, and a prefix means nothing") {
  std::string told;
  xml::Reader reader;
  reader.begin = [&](std::string_view space, std::string_view name,
                     const xml::Attributes& attributes) {
    told += std::string{space} + "|" + std::string{name} + "|" +
            std::string{attributes.text("id")} + "\n";
  };
  reader.text = [&](std::string_view text) { told += text; };
  CHECK(reader.read("<p:a xmlns:p='urn:x' id='1' p:id='2'><b id='&lt;'>&amp;</b></p:a>"));
  CHECK(told == "urn:x|a|1\n|b|<\n&");
}

TEST_CASE("what is wrong with XML is said with its row") {
  xml::Reader reader;
  reader.begin = [](std::string_view, std::string_view, const xml::Attributes&) {};
  const auto read = reader.read("<a>\n<b>\n</a>");
  REQUIRE_FALSE(read);
  CHECK(read.error().list.at(0).place == "row 3");
  CHECK_FALSE(reader.read("<a>&own;</a>"));
  CHECK_FALSE(reader.read(""));
  CHECK(reader.read("<a/>"));
}

}  // namespace kvartett
