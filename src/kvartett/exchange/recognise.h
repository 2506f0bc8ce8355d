// What a file is, by its first bytes and never by its name, so that it can be handed to the one
// that reads it, or the person be told what it is instead.
#pragma once

#include <string_view>

#include "kvartett/base/sentence.h"
#include "kvartett/exchange/columns.h"
#include "kvartett/exchange/sheet.h"

namespace kvartett {

enum class FileKind {
  list,        // delimited text: deals or invoices, which list_kind tells
  workbook,    // .xlsx, likewise
  sie,         // types 1 to 4
  sie5,        // XML
  invoice,     // UBL: an invoice or a credit note, also in an envelope
  svefaktura,  // likewise
  archive,     // a zip of files
  // What we do not read:
  web_page,
  pdf,
  old_workbook,  // .xls; also other files of old Office
  other_xml,
  json,
  picture,
  empty,
  unknown,
};
FileKind recognise(std::string_view bytes);

// "This is a web page, …": a sentence that says what the file is and, if we do not read it, what to
// do instead.
Sentence describe(FileKind kind);

// What a list is about, by its headings: invoices have numbers and dates of their own.
ListKind list_kind(const Sheet& sheet, const Choices& choices);

}  // namespace kvartett
