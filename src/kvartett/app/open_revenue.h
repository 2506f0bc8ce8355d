// A file of revenue as it is opened: what it is, the amounts that it tells, and what has to be
// asked about it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/app/import_choices.h"
#include "kvartett/base/result.h"

namespace kvartett {

enum class FileForm { text, workbook, books, invoice, archive };

struct OpenedRevenue {
  FileForm form = FileForm::books;
  RevenueFile file;
  std::optional<BooksUsed> books;
  std::vector<ImportQuestion> questions;
  // What the next file of the same kind is known by: a list's headings, else whose program wrote
  // it.
  std::vector<std::string> headings;
};

// Nothing: it is no file of revenue, but may be a list of deals.
Result<std::optional<OpenedRevenue>> open_revenue(std::string_view bytes,
                                                  const ImportChoices& choices);

}  // namespace kvartett
