// A table on the terminal: the first column is words, the others are figures, and every row has its
// colour.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kvartett/app/view_standing.h"
#include "kvartett/base/sentence.h"
#include "kvartett/cli/terminal.h"

namespace kvartett {

struct TableRow {
  std::vector<std::string> cells;  // as many in every row
  Colour colour = Colour::plain;
};
void tell_table(const std::vector<TableRow>& rows);

// Whole kronor (or what the currency has): a table is for reading, --json for every öre.
std::string whole_amount(std::optional<Money> amount, int exponent, Language language);
std::string per_cent(std::optional<double> ratio);

}  // namespace kvartett
