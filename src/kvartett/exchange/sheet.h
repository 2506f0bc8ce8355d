// A sheet of text cells as it stands in a file: what an Excel list or a CRM export is before anyone
// has said what its columns mean. Every row remembers its line in the file, so that a fault can be
// pointed at.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kvartett {

// One text holds all cells, and a cell is a piece of it: a million rows cost no million
// allocations.
class Sheet {
 public:
  struct Cell {
    std::uint32_t offset = 0;
    std::uint32_t size = 0;
  };
  struct Row {
    std::uint32_t line = 0;  // of the file, from 1, where the row begins
    std::uint32_t first_cell = 0;
    std::uint32_t cell_count = 0;  // empty ones at the end left out; a blank row has none
  };

  Sheet() = default;
  // The rows' cells stand in `cells`, and these within `text`.
  Sheet(std::string text, std::vector<Cell> cells, std::vector<Row> rows)
      : text_{std::move(text)}, cells_{std::move(cells)}, rows_{std::move(rows)} {}

  std::size_t row_count() const { return rows_.size(); }
  std::size_t line(std::size_t row) const { return rows_[row].line; }
  std::size_t cell_count(std::size_t row) const { return rows_[row].cell_count; }
  // As it stands, white space and all; empty beyond the row's end. Valid while the sheet stays
  // where it is.
  std::string_view cell(std::size_t row, std::size_t column) const {
    const Row& r = rows_[row];
    if (column >= r.cell_count) return {};
    const Cell& c = cells_[r.first_cell + column];
    return std::string_view{text_}.substr(c.offset, c.size);
  }

 private:
  std::string text_;
  std::vector<Cell> cells_;
  std::vector<Row> rows_;
};

}  // namespace kvartett
