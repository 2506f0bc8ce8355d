#include "kvartett/exchange/csv_write.h"

namespace kvartett::csv {

void Writer::add(const std::vector<Cell>& row) {
  bool is_first = true;
  for (const auto& [text, was_typed] : row) {
    if (!is_first) bytes_ += ';';
    is_first = false;
    add_cell(text, was_typed);
  }
  bytes_ += "\r\n";
}

void Writer::add(const std::vector<std::string>& row) {
  std::vector<Cell> cells;
  for (const std::string& text : row) cells.push_back({text, true});
  add(cells);
}

void Writer::add_cell(std::string_view cell, bool was_typed) {
  const bool looks_like_formula =
      was_typed && !cell.empty() && std::string_view{"=+-@\t\r\n"}.find(cell.front()) != cell.npos;
  const bool needs_quotes = cell.find_first_of("\";\r\n\t") != cell.npos;
  if (needs_quotes) bytes_ += '"';
  if (looks_like_formula) bytes_ += '\'';
  for (const char c : cell) {
    if (c == '"') bytes_ += '"';
    bytes_ += c;
  }
  if (needs_quotes) bytes_ += '"';
}

}  // namespace kvartett::csv
