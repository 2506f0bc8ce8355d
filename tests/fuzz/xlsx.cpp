// Workbooks from strangers: whatever the bytes, every cell is within its sheet and no larger than a
// cell may be; a refusal says why.
#include <cstddef>
#include <cstdint>

#include "kvartett/base/check.h"
#include "kvartett/exchange/xlsx_read.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace kvartett;
  const auto sheets = xlsx::read({reinterpret_cast<const char*>(bytes), size});
  if (!sheets) {
    for (const Problem& problem : sheets.error().list) ENSURE(!problem.sentence.swedish.empty());
    return 0;
  }
  for (const auto& [name, sheet] : *sheets) {
    for (std::size_t row = 0; row < sheet.row_count(); ++row) {
      ENSURE(sheet.cell_count(row) <= xlsx::columns_max);
      for (std::size_t cell = 0; cell < sheet.cell_count(row); ++cell)
        ENSURE(sheet.cell(row, cell).size() < 1024 * 1024);
    }
  }
  return 0;
}
