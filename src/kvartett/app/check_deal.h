// Whether a deal's entries are what its contract says now, and divided as its sellers share (domain
// definition §1).
#pragma once

#include <span>
#include <vector>

#include "kvartett/base/sentence.h"
#include "kvartett/ledger/ledger.h"

namespace kvartett {

// The settings that a deal was posted under: a change of them moves nothing that is posted.
struct PostedUnder {
  MultiYearPolicy policy = MultiYearPolicy::yearly;
  FollowOnChannel follow_on = FollowOnChannel::renewal;
};

// `entries`: all that name the deal, reversals too.
std::vector<Sentence> check_deal(const Deal& deal, PostedUnder under,
                                 std::span<const Entry> entries);

}  // namespace kvartett
