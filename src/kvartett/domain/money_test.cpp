#include "kvartett/domain/money.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "tests/support/money_words.h"

namespace kvartett {
namespace {

TEST_CASE("an amount is rounded half away from zero, on both sides of it") {
  CHECK(scaled(ore(1), 1, 2) == ore(1));
  CHECK(scaled(ore(-1), 1, 2) == ore(-1));
  CHECK(scaled(ore(1), 1, 3) == ore(0));
  CHECK(scaled(ore(5), 1, 3) == ore(2));
  CHECK(scaled(ore(-5), 1, 3) == ore(-2));
  CHECK(scaled(ore(1), 30, 12) == ore(3));  // 2.5
}

TEST_CASE("a part of a very large amount does not overflow on the way") {
  CHECK(scaled(ore(9'000'000'000'000'000'000), 999'999, 1'000'000) ==
        ore(8'999'991'000'000'000'000));
}

TEST_CASE("the currencies of the world have the decimals that they have") {
  for (const char* code : {"SEK", "EUR", "USD", "NOK", "DKK", "GBP", "CHF", "PLN", "XCG", "ZWG"}) {
    CAPTURE(code);
    CHECK(find_currency_exponent(code) == 2);
  }
  for (const char* code : {"JPY", "ISK", "KRW", "CLP", "VND"})
    CHECK(find_currency_exponent(code) == 0);
  for (const char* code : {"KWD", "BHD", "TND", "OMR"}) CHECK(find_currency_exponent(code) == 3);
  for (const char* code :
       {"", "kr", "SE", "sek", "SEKR", "XXX", "XAU", "DEM", "EK ", " SE", "K E"}) {
    CAPTURE(code);
    CHECK_FALSE(find_currency_exponent(code));
  }
}

TEST_CASE("amounts are written with groups and as many decimals as the currency has") {
  CHECK(text(ore(120'000'000), 2, ' ', ',') == "1 200 000,00");
  CHECK(text(ore(-5), 2, ' ', ',') == "-0,05");
  CHECK(text(ore(123'456), 0, ',', '.') == "123,456");
  CHECK(text(ore(123'456), 3, ',', '.') == "123.456");
  CHECK(text(ore(0), 2, ' ', ',') == "0,00");
  CHECK(text(ore(999), 2, ' ', ',') == "9,99");
  CHECK(text(ore(std::numeric_limits<std::int64_t>::min()), 2, ',', '.') ==
        "-92,233,720,368,547,758.08");
}

TEST_CASE("a sentence writes whole kronor without decimals, and öre when there are any") {
  CHECK(written(ore(120'000'000), 2) == Sentence{"1,200,000", "1 200 000"});
  CHECK(written(ore(120'000'050), 2) == Sentence{"1,200,000.50", "1 200 000,50"});
  CHECK(written(ore(-200), 2) == Sentence{"-2", "-2"});
  CHECK(written(ore(1'234), 0) == Sentence{"1,234", "1 234"});
}

}  // namespace
}  // namespace kvartett
