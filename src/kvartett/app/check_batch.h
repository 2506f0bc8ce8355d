// Whether what happened next can have happened: that everything a batch names exists by then, and
// that its entries belong to its deals. The ledger takes nothing else and would stop.
#pragma once

#include <optional>

#include "kvartett/base/sentence.h"
#include "kvartett/ledger/ledger.h"

namespace kvartett {

// What is wrong with it, as the first that is found; nothing: it may be appended.
std::optional<Sentence> why_not_next(const Ledger& ledger, const Batch& batch);

}  // namespace kvartett
