// Delimited text that Excel opens as it is: semicolons, UTF-8 with a byte order mark, and no cell
// that a spreadsheet takes for a formula.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kvartett::csv {

// What someone typed may begin as a formula does; what we wrote ourselves (a number below zero) is
// what it looks like.
struct Cell {
  std::string text;
  bool was_typed = true;
};

// The bytes of a whole file, row by row.
class Writer {
 public:
  // What someone typed and begins as a formula does (= + - @) gets an apostrophe before it, as a
  // spreadsheet marks text.
  void add(const std::vector<Cell>& row);
  void add(const std::vector<std::string>& row);  // all of it typed
  std::string take() { return std::move(bytes_); }

 private:
  void add_cell(std::string_view cell, bool was_typed);
  std::string bytes_ = "\xEF\xBB\xBF";
};

}  // namespace kvartett::csv
