#include "kvartett/exchange/numbers.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

#include "kvartett/domain/money.h"

namespace kvartett {
namespace {

// What a cell is worth in öre when its column has this decimal sign; the fault as text otherwise.
std::string ore(std::string_view cell, DecimalSign decimal = DecimalSign::comma, int exponent = 2) {
  const auto number = find_number_text(cell);
  if (!number) return "no number";
  const auto units = minor_units(*number, decimal, exponent, 1);
  if (const auto* value = std::get_if<std::int64_t>(&units)) return std::to_string(*value);
  return std::get<NumberFault>(units) == NumberFault::too_large ? "too large" : "no number";
}
DecimalProof proof(std::string_view cell) { return proof_of(find_number_text(cell).value()); }

}  // namespace

TEST_CASE("amounts are read as Swedish and English systems write them") {
  CHECK(ore("4 826,00") == "482600");
  CHECK(ore("4\u00A0826,00") == "482600");
  CHECK(ore("1\u202F234\u202F567,5") == "123456750");
  CHECK(ore("1.234.567,89") == "123456789");
  CHECK(ore("1'234'567.89", DecimalSign::point) == "123456789");
  CHECK(ore("$1,234,567.89", DecimalSign::point) == "123456789");
  CHECK(ore("1 234 kr") == "123400");
  CHECK(ore("1 234,50 kr.") == "123450");
  CHECK(ore("SEK 500") == "50000");
  CHECK(ore("1 234:-") == "123400");
  CHECK(ore("1 234,-") == "123400");
  CHECK(ore("12 tkr") == "1200000");
  CHECK(ore("1,2 MSEK") == "120000000");
  CHECK(ore(",50") == "50");
  CHECK(ore("0") == "0");
}

TEST_CASE("a minus may be any of the signs, in front, behind or as brackets") {
  for (const auto* cell :
       {"-5,00", "\u22125,00", "\u20135,00", "5,00-", "(5,00)", "- 5,00", "-5 kr", "kr -5"}) {
    CHECK_MESSAGE(ore(cell) == "-500", cell);
  }
  CHECK(ore("-(5)") == "no number");
  CHECK(ore("-5-") == "no number");
}

TEST_CASE(
    "amounts are rounded to the currency's minor unit, half away from zero, without floating "
    "point") {
  CHECK(ore("20565.6206", DecimalSign::point) == "2056562");
  CHECK(ore("0.005", DecimalSign::point) == "1");
  CHECK(ore("-0.005", DecimalSign::point) == "-1");
  CHECK(ore("0.0049999999999999999999999999", DecimalSign::point) == "0");
  CHECK(ore("1284.5", DecimalSign::point, 0) == "1285");
  CHECK(ore("1.2345", DecimalSign::point, 3) == "1235");
  CHECK(ore("90071992547409.93", DecimalSign::point) == "9007199254740993");
  CHECK(ore("92233720368547758.07", DecimalSign::point) == "9223372036854775807");
  CHECK(ore("92233720368547758.08", DecimalSign::point) == "too large");
  CHECK(ore("9999999999999999999999999999") == "too large");
}

TEST_CASE("what is no amount is not taken for one") {
  for (const auto* cell :
       {"", "abc", "12:30", "2026-03-10", "1,2,3,4", "1 234 st", "12 kr 50", "1..5", "5 %"}) {
    CHECK_MESSAGE(ore(cell, DecimalSign::point) == "no number", cell);
  }
  CHECK(ore("12.5") == "no number");  // where the comma is the decimal sign, a point only groups
  CHECK(ore("1.23.456") == "no number");
  for (const auto* cell : {"", " ", "-", "–", "n/a", "NULL", "#N/A", "########", "#SAKNAS!"}) {
    CHECK_MESSAGE(is_no_value(cell), cell);
  }
  CHECK_FALSE(is_no_value("0"));
  CHECK_FALSE(is_no_value("Nils"));
}

TEST_CASE("a number proves its decimal sign, or leaves it open") {
  CHECK(proof("1234") == DecimalProof::either);
  CHECK(proof("1 234") == DecimalProof::either);
  CHECK(proof("1.234,5") == DecimalProof::comma);
  CHECK(proof("1,234.5") == DecimalProof::point);
  CHECK(proof("1,234,567") == DecimalProof::point);
  CHECK(proof("1.234.567") == DecimalProof::comma);
  CHECK(proof("12,5") == DecimalProof::comma);
  CHECK(proof("20565.620") == DecimalProof::point);  // no group has five digits
  CHECK(proof("0,125") == DecimalProof::comma);
  CHECK(proof("1 234,500") == DecimalProof::comma);
  CHECK(proof("1,234") == DecimalProof::unknown);
  CHECK(proof("999.999") == DecimalProof::unknown);
}

TEST_CASE("any amount in öre is read back from any way to write it") {
  CHECK(rc::check([](std::int64_t minor) {
    const Money amount = Money::minor(minor / 100);
    const auto [group, decimal] =
        *rc::gen::element(std::pair{' ', ','}, std::pair{'.', ','}, std::pair{',', '.'},
                          std::pair{'\'', '.'}, std::pair{' ', '.'});
    const auto sign = decimal == ',' ? DecimalSign::comma : DecimalSign::point;
    RC_ASSERT(ore(text(amount, 2, group, decimal), sign) == std::to_string(amount.minor_units()));
  }));
}

}  // namespace kvartett
