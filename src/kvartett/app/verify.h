// Whether the books hold together: reads everything back from the store and checks it against what
// must always be true (domain definition §1), trusting nothing that was only believed while
// serving.
#pragma once

#include <functional>
#include <vector>

#include "kvartett/base/sentence.h"
#include "kvartett/store/store.h"

namespace kvartett {

struct Verification {
  std::size_t companies = 0;
  std::size_t deals = 0;
  Sequence entries = 0;
  std::vector<Sentence> findings;  // empty: all is well; each names its company and place
};

// Plain: batches follow each other without a gap and name what is there, entries come to what the
// contracts say, shares and reversals add up, and the roll-up is their sum. Deep: moreover every
// entry was, the day it entered, what its contract said then, to its date, team, customer, product
// and notice day, and every customer's history is the deals that make it.
enum class Depth { plain, deep };

// Nothing else uses the store meanwhile. `progress` is told how many entries have been read, now
// and then.
Verification verify(Store& store, const std::function<void(Sequence)>& progress = {},
                    Depth depth = Depth::plain);

}  // namespace kvartett
