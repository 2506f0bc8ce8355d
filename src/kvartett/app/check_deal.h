// Whether a deal's entries are what its contract says now, and divided as its sellers share (domain
// definition §1).
#pragma once

#include <span>
#include <vector>

#include "kvartett/base/sentence.h"
#include "kvartett/ledger/ledger.h"

namespace kvartett {

// `entries`: all that name the deal, reversals too.
std::vector<Sentence> check_deal(const Deal& deal, PostingPolicy policy,
                                 std::span<const Entry> entries);

}  // namespace kvartett
