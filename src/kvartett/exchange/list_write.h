// A list as a file: a workbook with typed cells, headings that stay in sight and sums as formulas;
// or delimited text that Excel opens as it is.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "kvartett/base/calendar.h"
#include "kvartett/base/sentence.h"
#include "kvartett/domain/money.h"

namespace kvartett {

enum class ListForm { csv, workbook };

struct ListWanted {
  ListForm form = ListForm::workbook;
  Language language = Language::swedish;
};

struct ListColumn {
  Sentence heading;
  bool has_sum = false;  // of amounts, below them; a workbook's only: text is read by programs
};

// std::monostate: nothing. Amounts are written in whole units of the currency.
using ListCell = std::variant<std::monostate, std::string, Money, Date, std::int64_t>;

// Rows are added one after the other. What the disk cannot hold is thrown.
class ListWriter {
 public:
  // As many as a workbook is given: a spreadsheet holds 1,048,576, and all of them must fit in
  // memory at once.
  static constexpr std::size_t workbook_rows_max = 200'000;

  // `exponent`: the decimals of the company's currency. `language`: of the headings, and of the
  // decimal sign in text.
  ListWriter(ListForm form, Language language, int exponent, const Sentence& name,
             std::vector<ListColumn> columns);
  ~ListWriter();
  ListWriter(const ListWriter&) = delete;
  ListWriter& operator=(const ListWriter&) = delete;

  void add(const std::vector<ListCell>& row);
  std::string take();  // the bytes; the writer is used up

 private:
  struct File;
  std::unique_ptr<File> file_;
};

}  // namespace kvartett
