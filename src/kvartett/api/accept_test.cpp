#include "kvartett/api/accept.h"

#include <doctest/doctest.h>

namespace kvartett {

TEST_CASE("an encoding is wished for by name, by star, and never at weight zero") {
  CHECK(wish_for_encoding("gzip, deflate, br", "br") == 1000);
  CHECK(wish_for_encoding("gzip;q=0.5, BR ; q=0.25", "br") == 250);
  CHECK(wish_for_encoding("br;q=0, *", "br") == 0);
  CHECK(wish_for_encoding("br;q=0.000, *;q=1.000", "gzip") == 1000);
  CHECK(wish_for_encoding("*;q=0", "gzip") == 0);
  CHECK(wish_for_encoding("", "br") == 0);
  CHECK(wish_for_encoding("identity", "br") == 0);
  CHECK(wish_for_encoding("brotli, xbr, br2", "br") == 0);
}

TEST_CASE("a weight that is not one counts as no") {
  for (const char* list :
       {"br;q=", "br;q=x", "br;q=2", "br;q=1.5", "br;q=0.12345", "br;q=-1", "br;q=.5"}) {
    CAPTURE(list);
    CHECK(wish_for_encoding(list, "br") == 0);
  }
}

TEST_CASE("Swedish goes to those who ask for it, English to all others") {
  CHECK(wished_language("sv-SE,sv;q=0.9,en;q=0.8") == Language::swedish);
  CHECK(wished_language("en-GB,en;q=0.9,sv;q=0.8") == Language::english);
  CHECK(wished_language("de, sv;q=0.1") == Language::swedish);
  CHECK(wished_language("sv;q=0") == Language::english);
  CHECK(wished_language("fi") == Language::english);
  CHECK(wished_language("") == Language::english);
}

TEST_CASE("a version is known when it is in the list, however weakly") {
  CHECK(lists_tag("\"a\"", "\"a\""));
  CHECK(lists_tag("\"b\" , W/\"a\"", "\"a\""));
  CHECK(lists_tag("*", "\"a\""));
  CHECK_FALSE(lists_tag("\"ab\", a", "\"a\""));
  CHECK_FALSE(lists_tag("", "\"a\""));
}

}  // namespace kvartett
