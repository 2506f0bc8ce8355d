// Workbooks (.xlsx) as sheets of text: numbers as plain decimals with a point, days as YYYY-MM-DD,
// whatever is shown of them; what a formula came to when the file was saved.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kvartett/base/result.h"
#include "kvartett/exchange/sheet.h"

namespace kvartett::xlsx {

inline constexpr std::size_t bytes_max = 50 * 1024 * 1024;
inline constexpr std::size_t part_bytes_max = 512 * 1024 * 1024;  // of one part, unpacked
inline constexpr std::size_t total_bytes_max =
    2ULL * 1024 * 1024 * 1024;                    // a part is never kept whole
inline constexpr std::size_t ratio_max = 200;     // unpacked to packed
inline constexpr std::size_t parts_max = 10'000;  // each picture and each comment is one
inline constexpr std::size_t rows_max = 1'000'000;
inline constexpr std::size_t cells_max = 20'000'000;
inline constexpr std::size_t strings_max = 5'000'000;
inline constexpr std::size_t text_bytes_max = 1024 * 1024 * 1024;
inline constexpr std::size_t columns_max = 16'384;

struct NamedSheet {
  std::string name;
  Sheet sheet;  // a row's line is its number in the workbook
};

bool is_workbook(std::string_view bytes);  // by how it begins: a zip

// The sheets that are shown, in their order. Refuses what is no workbook, what does not hold
// together, document types, and what unpacks to more than the limits above.
Result<std::vector<NamedSheet>> read(std::string_view bytes);

}  // namespace kvartett::xlsx
