// Everything that a file of deals would do to a company, decided against one version of it: who is
// new, which channel each line belongs to, and what is posted. A million deals are decided one
// after the other and packed as they go, so that they never stand in memory as a whole.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kvartett/app/import_file.h"
#include "kvartett/exchange/intake.h"
#include "kvartett/ledger/ledger.h"

namespace kvartett {

struct PlannedImport {
  Version planned_for = 0;
  Id<Deal> first_deal;
  std::vector<std::string> parts;  // see pack_part; before what follows
  std::vector<Fact> facts;
  std::vector<Entry> entries;
};

// `said`: whom a person has said that names mean. Adds what was found out to what is known of the
// file.
PlannedImport plan_import(const Ledger& ledger, const Intake& intake, const KnownNames& said,
                          Date today,
                          const std::function<void(std::size_t, std::size_t)>& progress,
                          ImportReport& report);

}  // namespace kvartett
