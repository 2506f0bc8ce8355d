// A file as it is opened: what it is, and either a list of deals, which is still to be understood,
// or the revenue or the scores that it tells, with what has to be asked about it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kvartett/app/import_choices.h"
#include "kvartett/base/result.h"
#include "kvartett/domain/company.h"
#include "kvartett/exchange/score_list.h"
#include "kvartett/exchange/sheet.h"

namespace kvartett {

enum class FileForm { text, workbook, books, invoice, archive };

struct OpenedList {
  FileForm form = FileForm::text;
  Sheet sheet;
  bool was_encoded_twice = false;
};

struct OpenedRevenue {
  FileForm form = FileForm::books;
  RevenueFile file;
  std::optional<BooksUsed> books;
  Table table;  // of a list of invoices: what its columns were taken for
  std::vector<ImportQuestion> questions;
  // What the next file of the same kind is known by: a list's headings, else whose program wrote
  // it.
  std::vector<std::string> headings;
};

struct OpenedScores {
  FileForm form = FileForm::text;
  ScoreList list;
};

using OpenedFile = std::variant<OpenedList, OpenedRevenue, OpenedScores>;

// By its bytes, never by its name. Of a zip its invoices are read together; one with a single file
// of another kind is that file. Refuses what we do not read, with what to do instead.
Result<OpenedFile> open_file(std::string_view bytes, const ImportChoices& choices,
                             const Settings& company);

// What can be said of a file at the door, before it is read: that we do not read its kind, that its
// zip is broken, locked or made to harm, or that its XML declares a document type.
Result<void> judge_at_the_door(std::string_view bytes);

// What VAT is in the amounts, when the reader of a list asks or a person has answered; nothing
// otherwise.
std::optional<ImportQuestion> ask_for_vat(const std::vector<Problem>& problems,
                                          const ImportChoices& choices);

}  // namespace kvartett
