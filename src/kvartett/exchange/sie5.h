// The same books as SIE 5 has them (XML, http://www.sie.se/sie5): a year with its balances (Sie),
// or entries to be booked (SieEntry). What they mean is what SIE 4 means, and so they are read as
// that.
#pragma once

#include <string_view>

#include "kvartett/exchange/sie.h"

namespace kvartett::sie5 {

// Entries that were struck out are left out. An entry on an invoice of the file's subledger has the
// invoice's customer and its number as objects of dimensions 8 and 10, as SIE 4 reserves them.
// Refuses what is no SIE 5 file, document types, and what is nested or large beyond reason. All
// else that is wrong with it is a remark, and the rest is read.
Result<sie::File> read(std::string_view bytes);

}  // namespace kvartett::sie5
