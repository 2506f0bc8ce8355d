// Delimited text that Excel opens as it is: semicolons, UTF-8 with a byte order mark, and no cell
// that a spreadsheet takes for a formula.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kvartett::csv {

// The bytes of a whole file, row by row.
class Writer {
 public:
  // What someone typed may begin as a formula does (= + - @): it gets an apostrophe before it, as a
  // spreadsheet marks text.
  void add(const std::vector<std::string>& row);
  std::string take() { return std::move(bytes_); }

 private:
  void add_cell(std::string_view cell);
  std::string bytes_ = "\xEF\xBB\xBF";
};

}  // namespace kvartett::csv
