// Revenue as a file tells it: invoices, credit notes, or the books of an accounting system. Nothing
// here knows who the customers and sellers are; it keeps them as the file names them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kvartett/base/calendar.h"
#include "kvartett/base/result.h"
#include "kvartett/domain/revenue.h"

namespace kvartett {

// An amount of one document, excluding VAT. Texts are trimmed; empty where the file says nothing.
struct IncomingRevenue {
  std::size_t row = 0;       // line of the file, from 1; 0: the file has no lines to point at
  std::string file;          // its name within an archive; empty: it came alone
  std::string document;      // number of the invoice or voucher; empty: the file has none
  bool is_credit = false;    // a credit note: numbers of those may be numbers of invoices too
  std::int32_t ordinal = 0;  // which amount of its document this is, from 0
  Date on;                   // of the invoice, or of the transaction
  std::int64_t amount = 0;   // minor units of `currency`; what is credited is below zero
  std::string currency;      // ISO 4217
  std::string customer;
  std::string customer_number;
  std::string org_number;  // as Customer::org_number has them
  std::string seller;
  std::string seller_number;
  std::string product;
  std::string product_code;
  std::optional<std::int32_t> account;  // of the books
  std::string contract;                 // the contract that the document refers to
  std::optional<Date> period_first;     // what is invoiced was delivered from this day
  std::optional<Date> period_last;      // up to and including this one
};

// A file of revenue. Its amounts stand in the order of the file.
struct RevenueFile {
  RevenueSource source = RevenueSource::invoices;
  std::string org_number;  // whose revenue it is; empty: not said
  std::vector<IncomingRevenue> rows;
  // The file tells all revenue of these days, both included: what the books said before and do not
  // say now is taken back. Nothing: it adds to what is there.
  std::optional<Date> whole_from;
  std::optional<Date> whole_until;
  std::vector<Problem> problems;  // any of them means that the file is not brought in
  std::vector<Problem> warnings;
};

}  // namespace kvartett
