// Deal files from strangers: whatever the bytes, every cell of the sheet is whole UTF-8 text, lines
// only grow, and a refusal says why.
#include "kvartett/exchange/csv.h"

#include <cstddef>
#include <cstdint>

#include "kvartett/base/check.h"
#include "kvartett/base/text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace kvartett;
  const auto file = csv::read({reinterpret_cast<const char*>(bytes), size});
  if (!file) {
    for (const Problem& problem : file.error().list) ENSURE(!problem.sentence.swedish.empty());
    return 0;
  }
  const Sheet& sheet = file->sheet;
  for (std::size_t row = 0; row < sheet.row_count(); ++row) {
    ENSURE(row == 0 || sheet.line(row) > sheet.line(row - 1));
    for (std::size_t column = 0; column < sheet.cell_count(row); ++column) {
      ENSURE(is_utf8(sheet.cell(row, column)));
    }
  }
  return 0;
}
