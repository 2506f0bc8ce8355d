// What a company has, as lists to take along: each narrowed to what the actor may see, as the pages
// are. The deals come in again as they went out.
#pragma once

#include <string>

#include "kvartett/app/view_sales.h"
#include "kvartett/app/view_standing.h"
#include "kvartett/exchange/list_write.h"

namespace kvartett {

// Refuses more rows than ListWriter::workbook_rows_max in a workbook.
Result<void> fits(const ListWanted& wanted, std::size_t rows);

// A row for each line that counts, of the deals that a list of them shows. Refuses a workbook of
// more rows than ListWriter::workbook_rows_max, as all of these do.
Result<std::string> export_deals(const App& app, const Actor& actor, DealQuestion question,
                                 const ListWanted& wanted);
Result<std::string> export_entries(const App& app, const Actor& actor, EntryQuestion question,
                                   const ListWanted& wanted);
Result<std::string> export_standing(const App& app, const Actor& actor,
                                    const StandingQuestion& question, const ListWanted& wanted);
// Those that are not merged into another, by name, as they stand today.
Result<std::string> export_customers(const App& app, const Actor& actor, const ListWanted& wanted);

}  // namespace kvartett
