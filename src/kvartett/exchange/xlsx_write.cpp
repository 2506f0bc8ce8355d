#include "kvartett/exchange/xlsx_write.h"

#include <stdlib.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "kvartett/base/check.h"

namespace kvartett::xlsx {
namespace {

// The library writes to a file; this one is gone when the bytes have been read.
class TemporaryFile {
 public:
  TemporaryFile() : path_{(std::filesystem::temp_directory_path() / "kvartett-XXXXXX").string()} {
    const int file = mkstemp(path_.data());
    if (file < 0) throw std::runtime_error("no temporary file can be made for a workbook");
    close(file);
  }
  ~TemporaryFile() { unlink(path_.c_str()); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::string& path() const { return path_; }
  std::string read() const {
    std::ifstream file{path_, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
  }

 private:
  std::string path_;
};

enum Look { text, amount, share, day };

}  // namespace

struct Writer::Book {
  TemporaryFile file;
  lxw_workbook* workbook = nullptr;
  lxw_worksheet* sheet = nullptr;
  std::size_t row = 0;
  std::array<std::array<lxw_format*, 4>, 3> formats{};  // by weight, then look

  lxw_format* format(Weight weight, Look look) {
    return formats[static_cast<std::size_t>(weight)][look];
  }
};

std::string column_name(std::size_t column) {
  std::string name;
  for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26)
    name.insert(name.begin(), static_cast<char>('A' + (left - 1) % 26));
  return name;
}

Writer::Writer(int decimals) : book_{std::make_unique<Book>()} {
  lxw_workbook_options options{};
  options.constant_memory = LXW_FALSE;
  book_->workbook = workbook_new_opt(book_->file.path().c_str(), &options);
  ENSURE(book_->workbook != nullptr);
  std::string amounts = "#,##0";
  if (decimals > 0) amounts += "." + std::string(static_cast<std::size_t>(decimals), '0');
  for (const Weight weight : {Weight::plain, Weight::heading, Weight::sum}) {
    for (const Look look : {text, amount, share, day}) {
      lxw_format* format = workbook_add_format(book_->workbook);
      if (weight != Weight::plain) format_set_bold(format);
      if (weight == Weight::heading) format_set_bottom(format, LXW_BORDER_THIN);
      if (weight == Weight::sum) format_set_top(format, LXW_BORDER_THIN);
      if (look == amount) format_set_num_format(format, amounts.c_str());
      if (look == share) format_set_num_format(format, "0 %");
      if (look == day) format_set_num_format(format, "yyyy-mm-dd");
      book_->formats[static_cast<std::size_t>(weight)][look] = format;
    }
  }
}

Writer::~Writer() {
  if (book_ && book_->workbook) workbook_close(book_->workbook);
}

void Writer::begin_sheet(const std::string& name, int frozen_rows, int frozen_columns) {
  book_->sheet = workbook_add_worksheet(book_->workbook, name.c_str());
  ENSURE(book_->sheet != nullptr);
  book_->row = 0;
  worksheet_set_column(book_->sheet, 0, 0, 26, nullptr);
  worksheet_set_column(book_->sheet, 1, 30, 15, nullptr);
  worksheet_freeze_panes(book_->sheet, static_cast<lxw_row_t>(frozen_rows),
                         static_cast<lxw_col_t>(frozen_columns));
  worksheet_set_landscape(book_->sheet);
  worksheet_fit_to_pages(book_->sheet, 1, 0);
}

void Writer::add(const std::vector<Cell>& row, Weight weight) {
  const auto at = static_cast<lxw_row_t>(book_->row++);
  for (std::size_t c = 0; c < row.size(); ++c) {
    const auto column = static_cast<lxw_col_t>(c);
    if (const auto* words = std::get_if<std::string>(&row[c])) {
      worksheet_write_string(book_->sheet, at, column, words->c_str(), book_->format(weight, text));
    } else if (const auto* number = std::get_if<Number>(&row[c])) {
      worksheet_write_number(book_->sheet, at, column, number->value,
                             book_->format(weight, amount));
    } else if (const auto* formula = std::get_if<Formula>(&row[c])) {
      worksheet_write_formula_num(book_->sheet, at, column, formula->text.c_str(),
                                  book_->format(weight, formula->is_share ? share : amount),
                                  formula->value);
    } else if (const auto* count = std::get_if<Count>(&row[c])) {
      worksheet_write_number(book_->sheet, at, column, static_cast<double>(count->value),
                             book_->format(weight, text));
    } else if (const auto* date = std::get_if<Date>(&row[c])) {
      lxw_datetime when{date->year(),
                        static_cast<int>(date->month_of_year()),
                        static_cast<int>(date->day_of_month()),
                        0,
                        0,
                        0};
      worksheet_write_datetime(book_->sheet, at, column, &when, book_->format(weight, day));
    } else if (weight != Weight::plain) {
      worksheet_write_blank(book_->sheet, at, column, book_->format(weight, text));
    }
  }
}

std::size_t Writer::row_count() const { return book_->row; }

std::string Writer::take() {
  const lxw_error error = workbook_close(std::exchange(book_->workbook, nullptr));
  if (error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
  return book_->file.read();
}

}  // namespace kvartett::xlsx
