// Workbooks that Excel, LibreOffice and Numbers open: typed cells, sums as formulas with what they
// come to beside them, headings that stay in sight. What someone typed stays text, whatever it
// begins with.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kvartett/base/calendar.h"

namespace kvartett::xlsx {

// In whole units of the currency; minor units as decimals.
struct Number {
  double value = 0;
};
// "=SUM(B2:B9)", with what it comes to for whoever does not reckon.
struct Formula {
  std::string text;
  double value = 0;
  bool is_share = false;  // shown in per cent
};
// As it is, without decimals: how many, or which number.
struct Count {
  std::int64_t value = 0;
};
using Cell = std::variant<std::monostate, std::string, Number, Formula, Count, Date>;

enum class Weight { plain, heading, sum };

// "C" for 2.
std::string column_name(std::size_t column);

// Sheets and their rows are added one after the other. What the disk cannot hold is thrown.
class Writer {
 public:
  // `decimals` of the amounts: those of the currency, or none.
  explicit Writer(int decimals);
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  // The rows above `frozen_rows` and the columns left of `frozen_columns` stay in sight.
  void begin_sheet(const std::string& name, int frozen_rows, int frozen_columns);
  void add(const std::vector<Cell>& row, Weight weight = Weight::plain);
  std::size_t row_count() const;  // of the sheet; the next row's place, from 0
  std::string take();             // the bytes; the writer is used up

 private:
  struct Book;
  std::unique_ptr<Book> book_;
};

}  // namespace kvartett::xlsx
