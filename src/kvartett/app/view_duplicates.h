// Customers that are probably one and the same, for a manager to judge and merge.
#pragma once

#include <memory>
#include <vector>

#include "kvartett/app/app.h"
#include "kvartett/ledger/duplicates.h"

namespace kvartett {

struct DuplicateList {
  Date today;
  std::vector<Duplicates> groups;
  std::shared_ptr<const Snapshot> company;
};
Result<DuplicateList> view_duplicates(const App& app, const Actor& actor);

}  // namespace kvartett
