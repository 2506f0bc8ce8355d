// Amounts as XML and accounting systems write them: digits, a point, and a minus before. Nothing of
// what people write besides, which is in numbers.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kvartett {

// "-133.5" in minor units of a currency with that exponent: -13350. More decimals are rounded half
// away from zero. Nothing for what is no such number ("1E3", "1 000", ""), or is beyond `most`.
std::optional<std::int64_t> find_minor_units(std::string_view text, int exponent,
                                             std::int64_t most);

}  // namespace kvartett
