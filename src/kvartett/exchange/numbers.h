// Amounts as people and systems write them: "1 234,50 kr", "$1,234.50", "(500)", "12 tkr". Whether
// the comma or the point is the decimal sign is decided for a whole column, because "1,234" alone
// can be either.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "kvartett/exchange/headings.h"

namespace kvartett {

// A cell that holds no value: empty, "-", "n/a", "NULL", "#N/A", "####".
bool is_no_value(std::string_view cell);

enum class DecimalSign { comma, point };
// What a number says by itself about its decimal sign.
enum class DecimalProof { either, comma, point, unknown };

struct NumberText {
  bool is_negative = false;
  std::string digits;  // digits, commas and points; grouping blanks are gone
  bool has_blanks = false;
  Unit unit;
};
// Nothing when the cell is no number.
std::optional<NumberText> find_number_text(std::string_view cell);

// `either`: there is no comma or point to wonder about. `unknown`: "1,234".
DecimalProof proof_of(const NumberText& number);

enum class NumberFault { not_a_number, too_large };
// In minor units of a currency with that exponent, rounded half away from zero, by decimal
// arithmetic. `times` is the unit of the column; that of the cell is added to it.
std::variant<std::int64_t, NumberFault> minor_units(const NumberText& number, DecimalSign decimal,
                                                    int exponent, std::int64_t times);

}  // namespace kvartett
