// What a file of revenue is and would do, on a terminal: its sums by month and by whoever answers
// for it, and what is asked about it.
#pragma once

#include <string>

#include "kvartett/app/import_file.h"

namespace kvartett {

// The amount in whole units, with the currency: `1 234 SEK`.
std::string whole(Money amount, const Settings& settings);

// `report` is one of revenue.
void tell_revenue(const ImportReport& report, const Settings& settings);

// Those that must be answered and are not; each with the choices that answer it.
void tell_open_questions(const ImportReport& report);

}  // namespace kvartett
