// Terms and notices as people and systems write them: "36", "3 år", "12 months", "tills vidare".
#pragma once

#include <cstdint>
#include <string_view>

namespace kvartett {

// A number of months or years, or a word.
struct Duration {
  enum class Kind { months, rolling, one_off, bare, wrong } kind = Kind::wrong;
  std::int64_t number = 0;  // months; of a bare one, what the column counts in
};
Duration read_duration(std::string_view cell);

}  // namespace kvartett
