// From a sheet to revenue: a list of invoices as an accounting system or Excel saves it, one row
// for each invoice or for each of its lines. What VAT is in an amount is told by the file, proven
// by its numbers or said by a person, and never guessed.
#pragma once

#include <string>

#include "kvartett/exchange/columns.h"
#include "kvartett/exchange/incoming_revenue.h"
#include "kvartett/exchange/sheet.h"

namespace kvartett {

struct InvoiceListOptions {
  std::string currency = "SEK";  // of amounts that do not say theirs: the company's
  Choices choices;
};

struct InvoiceList {
  Table table;           // what the columns were taken for
  std::size_t rows = 0;  // below the headings, blank ones left out
  RevenueFile revenue;
};

// Pure: the same sheet and options give the same answer.
InvoiceList read_invoice_list(const Sheet& sheet, const InvoiceListOptions& options);

}  // namespace kvartett
