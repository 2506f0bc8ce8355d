// A part of a large import as it is kept: its deals packed, its entries packed, and whatever else
// it has as the same JSON as everywhere. A tenth of the room, and read back in a tenth of the time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kvartett/ledger/batch.h"

namespace kvartett {

// One byte says which form this is; then the facts, then the entries.
std::string pack_part(const std::vector<Fact>& facts, const std::vector<Entry>& entries);

// Facts and entries into `batch`. Throws StoreBroken when the bytes are something else.
void unpack_part(std::string_view packed, Batch& batch);

}  // namespace kvartett
