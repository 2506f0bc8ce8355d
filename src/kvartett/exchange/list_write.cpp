#include "kvartett/exchange/list_write.h"

#include <cmath>
#include <utility>

#include "kvartett/exchange/csv_write.h"
#include "kvartett/exchange/xlsx_write.h"

namespace kvartett {
namespace {

constexpr char no_group = '_';

double whole_units(Money amount, int exponent) {
  return static_cast<double>(amount.minor_units()) / std::pow(10.0, exponent);
}

std::string digits(Money amount, int exponent, Language language) {
  std::string text =
      kvartett::text(amount, exponent, no_group, language == Language::swedish ? ',' : '.');
  std::erase(text, no_group);
  return text;
}

}  // namespace

struct ListWriter::File {
  ListForm form;
  Language language;
  int exponent;
  std::vector<ListColumn> columns;
  csv::Writer text;
  std::unique_ptr<xlsx::Writer> book;
  std::vector<Money> sums;  // by column
};

ListWriter::ListWriter(ListForm form, Language language, int exponent, const Sentence& name,
                       std::vector<ListColumn> columns)
    : file_{std::make_unique<File>()} {
  file_->form = form;
  file_->language = language;
  file_->exponent = exponent;
  file_->columns = std::move(columns);
  file_->sums.resize(file_->columns.size());
  std::vector<std::string> headings;
  for (const ListColumn& column : file_->columns) headings.push_back(column.heading.in(language));
  if (form == ListForm::csv) {
    file_->text.add(headings);
    return;
  }
  file_->book = std::make_unique<xlsx::Writer>(exponent);
  file_->book->begin_sheet(name.in(language), 1, 1);
  file_->book->add({headings.begin(), headings.end()}, xlsx::Weight::heading);
}

ListWriter::~ListWriter() = default;

void ListWriter::add(const std::vector<ListCell>& row) {
  std::vector<csv::Cell> texts;
  std::vector<xlsx::Cell> cells;
  const bool is_book = file_->form == ListForm::workbook;
  for (std::size_t c = 0; c < row.size(); ++c) {
    const ListCell& cell = row[c];
    if (const auto* words = std::get_if<std::string>(&cell)) {
      if (is_book) {
        cells.emplace_back(*words);
      } else {
        texts.push_back({*words, true});
      }
    } else if (const auto* amount = std::get_if<Money>(&cell)) {
      if (file_->columns[c].has_sum) file_->sums[c] += *amount;
      if (is_book) {
        cells.emplace_back(xlsx::Number{whole_units(*amount, file_->exponent)});
      } else {
        texts.push_back({digits(*amount, file_->exponent, file_->language), false});
      }
    } else if (const auto* day = std::get_if<Date>(&cell)) {
      if (is_book) {
        cells.emplace_back(*day);
      } else {
        texts.push_back({day->text(), false});
      }
    } else if (const auto* number = std::get_if<std::int64_t>(&cell)) {
      if (is_book) {
        cells.emplace_back(xlsx::Count{*number});
      } else {
        texts.push_back({std::to_string(*number), false});
      }
    } else if (is_book) {
      cells.emplace_back();
    } else {
      texts.push_back({"", false});
    }
  }
  if (is_book) {
    file_->book->add(cells);
  } else {
    file_->text.add(texts);
  }
}

std::string ListWriter::take() {
  if (file_->form == ListForm::csv) return file_->text.take();
  xlsx::Writer& book = *file_->book;
  const std::size_t last = book.row_count();
  bool has_sums = false;
  std::vector<xlsx::Cell> sums(file_->columns.size());
  for (std::size_t c = 0; c < sums.size(); ++c) {
    if (!file_->columns[c].has_sum || last < 2) continue;
    has_sums = true;
    sums[c] = xlsx::Formula{fmt::format("=SUM({0}2:{0}{1})", xlsx::column_name(c), last),
                            whole_units(file_->sums[c], file_->exponent)};
  }
  if (has_sums) {
    if (!file_->columns[0].has_sum) sums[0] = std::string{say("Sum", "Summa").in(file_->language)};
    book.add(sums, xlsx::Weight::sum);
  }
  return book.take();
}

}  // namespace kvartett
