// A sheet of text cells as it stands in a file: what an Excel list or a CRM export is before anyone
// has said what its columns mean. Every row remembers its line in the file, so that a fault can be
// pointed at.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kvartett/base/text.h"

namespace kvartett {

// A cell is a piece of the file's text where it stands, or of what had to be written anew: a
// million rows cost no million allocations.
class Sheet {
 public:
  static constexpr std::size_t cell_bytes_max = 63 * 1024;

  Sheet() = default;
  // Of a text that outlives it, or that it keeps.
  explicit Sheet(std::string_view text) : text_{text} {}
  explicit Sheet(std::string text)
      : kept_{std::make_shared<const std::string>(std::move(text))}, text_{*kept_} {}
  std::string_view text() const { return text_; }

  std::size_t row_count() const { return rows_.size(); }
  std::size_t line(std::size_t row) const { return rows_[row].line; }
  // Empty ones at the end left out; a blank row has none.
  std::size_t cell_count(std::size_t row) const { return end_of(row) - rows_[row].first_cell; }
  // As it stands, white space and all; empty beyond the row's end. Valid while the sheet stays
  // where it is.
  std::string_view cell(std::size_t row, std::size_t column) const {
    const std::size_t place = rows_[row].first_cell + column;
    if (place >= end_of(row)) return {};
    const std::uint32_t offset = offsets_[place];
    return offset & anew ? std::string_view{written_}.substr(offset & ~anew, sizes_[place])
                         : text_.substr(offset, sizes_[place]);
  }

  // The same without white space at either end.
  std::string_view trimmed_cell(std::size_t row, std::size_t column) const {
    const std::string_view text = cell(row, column);
    const auto is_plain = [](char c) { return c > ' ' && c < 0x7F; };
    return text.empty() || (is_plain(text.front()) && is_plain(text.back())) ? text : trimmed(text);
  }

  // For those who read files: a row begins, has cells, and ends. No cell is larger than the limit.
  void begin_row(std::size_t line) {
    rows_.push_back({static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(cells())});
  }
  void add_piece(std::size_t offset, std::size_t size) {
    offsets_.push_back(static_cast<std::uint32_t>(offset));
    sizes_.push_back(static_cast<std::uint16_t>(size));
  }
  void add_anew(std::string_view text) {
    offsets_.push_back(static_cast<std::uint32_t>(written_.size()) | anew);
    sizes_.push_back(static_cast<std::uint16_t>(text.size()));
    written_ += text;
  }
  void end_row() {
    while (cells() > rows_.back().first_cell && sizes_.back() == 0) {
      offsets_.pop_back();
      sizes_.pop_back();
    }
  }
  std::size_t cells() const { return offsets_.size(); }
  std::size_t cells_of_last_row() const { return cells() - rows_.back().first_cell; }
  std::size_t bytes_written() const { return written_.size(); }

 private:
  static constexpr std::uint32_t anew = 1U << 31;

  struct Row {
    std::uint32_t line = 0;  // of the file, from 1, where the row begins
    std::uint32_t first_cell = 0;
  };
  std::size_t end_of(std::size_t row) const {
    return row + 1 < rows_.size() ? rows_[row + 1].first_cell : offsets_.size();
  }

  std::shared_ptr<const std::string> kept_;
  std::string_view text_;
  std::string written_;
  std::vector<std::uint32_t> offsets_;
  std::vector<std::uint16_t> sizes_;
  std::vector<Row> rows_;
};

}  // namespace kvartett
