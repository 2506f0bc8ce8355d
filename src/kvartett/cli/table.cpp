#include "kvartett/cli/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kvartett {

void tell_table(const std::vector<TableRow>& rows) {
  std::vector<std::size_t> widths;
  for (const TableRow& row : rows) {
    widths.resize(std::max(widths.size(), row.cells.size()));
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      widths[i] = std::max(widths[i], width_of(row.cells[i]));
  }
  for (const TableRow& row : rows) {
    std::string line = padded_right(row.cells[0], widths[0]);
    for (std::size_t i = 1; i < row.cells.size(); ++i)
      line += "  " + padded_left(row.cells[i], widths[i]);
    tell(coloured(line, row.colour));
  }
}

std::string whole_amount(std::optional<Money> amount, int exponent, Language language) {
  if (!amount) return "–";
  std::int64_t unit = 1;
  for (int i = 0; i < exponent; ++i) unit *= 10;
  return text(scaled(*amount, 1, unit), 0, language == Language::swedish ? ' ' : ',', '.');
}

std::string per_cent(std::optional<double> ratio) {
  return ratio ? fmt::format("{:.0f} %", std::floor(*ratio * 100 + 0.5)) : "–";
}

}  // namespace kvartett
