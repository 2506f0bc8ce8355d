#include "kvartett/base/text.h"

#include <doctest/doctest.h>

#include <rapidcheck.h>
#include <algorithm>
#include <string>
#include <vector>

namespace kvartett {
namespace {

TEST_CASE("names that a person would take for the same fold alike") {
  CHECK(folded("Åke Öberg") == "ake oberg");
  CHECK(folded("ÅKE  ÖBERG") == folded(" åke\töberg "));
  CHECK(folded("André Łukasz") == "andre lukasz");
  CHECK(folded("Straße") == folded("Strase"));
  CHECK(folded("Sm\u00A0ith") == "sm ith");
  CHECK(folded("") == "");
}

TEST_CASE("an accent written as a mark of its own folds like the letter that has it") {
  CHECK(folded("A\u030Ake O\u0308berg") == folded("Åke Öberg"));
}

TEST_CASE("company names are compared without what companies hang on them") {
  CHECK(folded_company_name("Åkeri & Söner AB") == folded_company_name("AKERI SONER"));
  CHECK(folded_company_name("Volvo AB (publ)") == "volvo");
  CHECK(folded_company_name("Handelsbolaget Ek") == "handelsbolaget ek");
  CHECK(folded_company_name("AB") == "ab");
  CHECK(folded_company_name("Kabel AB") == "kabel");
}

TEST_CASE("trimming takes all kinds of white space, at the ends only") {
  CHECK(trimmed(" \t Acme  Nord\u00A0\r\n") == "Acme  Nord");
  CHECK(trimmed("   ") == "");
  CHECK(trimmed("") == "");
  CHECK(trimmed("\xEF\xBB\xBF"
                "namn") == "namn");
}

TEST_CASE("what is not UTF-8 is known as such") {
  CHECK(is_utf8("Åäö €uro 😀"));
  for (const char* bytes : {"\xC5", "\xE5\xE4\xF6", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                            "\xF8\x88\x80\x80\x80", "\x80", "ok\xFF", "\xE2\x82"}) {
    CHECK_FALSE(is_utf8(bytes));
  }
}

TEST_CASE("any bytes at all can be folded and trimmed; folding twice changes nothing") {
  CHECK(rc::check([] {
    const auto text = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    const std::string once = folded(text);
    RC_ASSERT(folded(once) == once);
    RC_ASSERT(trimmed(trimmed(text)) == trimmed(text));
    folded_company_name(text);
    if (is_utf8(text)) RC_ASSERT(is_utf8(once));
  }));
}

TEST_CASE(
    "names come in Swedish order: å, ä and ö after z, capitals and other accents as if not there") {
  std::vector<std::string> names = {"Öberg", "Zink", "Åkers", "alm", "Älg", "Ek", "Élan", "ask"};
  std::ranges::sort(names, {}, collated);
  CHECK(names ==
        std::vector<std::string>{"alm", "ask", "Ek", "Élan", "Zink", "Åkers", "Älg", "Öberg"});
}

}  // namespace
}  // namespace kvartett
