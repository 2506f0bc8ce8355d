// How satisfied the customers of the demo say that they are: most are, some have become less so,
// and some have not been asked for long.
#pragma once

#include <cstdint>
#include <vector>

#include "kvartett/ledger/ledger.h"

namespace kvartett {

// Of customers whose owner is a KAM, and of some others, up to today; oldest first.
std::vector<Score> demo_scores(const Ledger& company, Date today, std::uint64_t seed,
                               Language language);

}  // namespace kvartett
