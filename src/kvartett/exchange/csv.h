// Delimited text, as Excel and every CRM save it: which character separates, how text is encoded
// and quoted is found in the file itself.
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>

#include "kvartett/base/result.h"
#include "kvartett/exchange/encoding.h"
#include "kvartett/exchange/sheet.h"

namespace kvartett::csv {

inline constexpr std::size_t bytes_max = 50 * 1024 * 1024;
inline constexpr std::size_t rows_max = 2'000'000;
inline constexpr std::size_t columns_max = 1'000;
inline constexpr std::size_t cells_max = 20'000'000;
inline constexpr std::size_t cell_bytes_max = Sheet::cell_bytes_max;

struct File {
  Sheet sheet;
  Encoding encoding = Encoding::utf_8;
  bool was_encoded_twice = false;
  char separator = ';';
};

// Refuses what is no text, what exceeds the limits above and a quote that never ends, with the row.
// Blank lines are rows without cells. The bytes must outlive the sheet, which points into them
// where it can.
Result<File> read(std::string_view bytes);
// A text that nobody keeps would leave the sheet pointing at nothing.
template <std::same_as<std::string> Text>
Result<File> read(Text&& bytes) = delete;

}  // namespace kvartett::csv
