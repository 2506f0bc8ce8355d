// Channel review: lines whose stored channel differs from what the rules say now, because history
// came in later, customers were merged or settings changed. Nothing moves until it is accepted
// (domain definition §2).
#pragma once

#include <vector>

#include "kvartett/app/app.h"

namespace kvartett {

struct ReviewedLine {
  LineRef line;
  ChannelDecision now;  // what the rules say, and why
};
// In order of signing within each customer. A channel that a person chose is left alone for as long
// as the rules say what they said then.
std::vector<ReviewedLine> review_channels(const Ledger& ledger);

// Those, and the lines without a product, which can only be compared with each other: for someone
// to say what was sold. The latest signed first.
struct ChannelReview {
  std::vector<ReviewedLine> lines;
  std::shared_ptr<const Snapshot> company;
};
Result<ChannelReview> view_channel_review(const App& app, const Actor& actor);

// Moves these lines to the channel that the rules say, or all that differ when none is named: their
// entries are reversed and posted anew. Answers with how many were moved; one that no longer
// differs is left as it is.
Result<std::int64_t> accept_channels(App& app, const Actor& actor, const Once& once,
                                     const std::vector<LineRef>& lines);

}  // namespace kvartett
