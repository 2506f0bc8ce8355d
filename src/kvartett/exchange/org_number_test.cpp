#include "kvartett/exchange/org_number.h"

#include <doctest/doctest.h>

namespace kvartett {

TEST_CASE("a Swedish number is the same in every dress, and others stay as they are") {
  for (const char* text : {"5560160680", "556016-0680", "16556016-0680", "SE556016068001",
                           "SE 556016-0680", "se556016068002"}) {
    CHECK(org_number_of(text) == "556016-0680");
  }
  CHECK(org_number_of("19811218-9876") == "811218-9876");
  CHECK(org_number_of("GB928741974") == "GB928741974");
  CHECK(org_number_of("193456789012") == "193456789012");  // no day of birth
  CHECK(org_number_of("") == "");
}

TEST_CASE("the check digit tells a mistyped number") {
  for (const char* right : {"5560160680", "2021005489", "5562529155", "5563343689", "5555555555"})
    CHECK(check_digit_holds(right));
  for (const char* wrong : {"1234567890", "9876543210", "5565624223"})
    CHECK_FALSE(check_digit_holds(wrong));
}

TEST_CASE("a person's number is never shown whole") {
  CHECK(shown_org_number("19811218-9876") == "811218-****");
  CHECK(shown_org_number("8112789876") == "811278-****");  // a coordination number: the day plus 60
  CHECK(shown_org_number("5560160680") == "556016-0680");
}

}  // namespace kvartett
