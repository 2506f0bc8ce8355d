#include "kvartett/outside/mail.h"

#include <doctest/doctest.h>

namespace kvartett {

TEST_CASE("a subject of plain letters is sent as it is") {
  CHECK(header_text("Your week: 3 signed") == "Your week: 3 signed");
}

TEST_CASE("a subject with other letters is put in encoded words, never through a letter") {
  CHECK(header_text("Försäljning") == "=?UTF-8?B?RsO2cnPDpGxqbmluZw==?=");
  std::string of_44;
  for (int thrice = 0; thrice < 14; ++thrice) of_44 += "YWFh";
  CHECK(header_text(std::string(44, 'a') + "åäö") ==
        "=?UTF-8?B?" + of_44 + "YWE=?=\r\n =?UTF-8?B?w6XDpMO2?=");
}

TEST_CASE("the address of a sender stands between angle brackets, or alone") {
  CHECK(bare_address("Kvartett <kvartett@example.se>") == "kvartett@example.se");
  CHECK(bare_address("kvartett@example.se") == "kvartett@example.se");
}

}  // namespace kvartett
