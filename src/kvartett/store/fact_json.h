// Facts as JSON text, the way they are kept for decades: names instead of numbers, so that the
// database can be read without this program, and nothing that depends on today's defaults.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kvartett/ledger/batch.h"

namespace kvartett {

// A list with one fact to a line, so that a large import is read back without holding all of its
// text as a tree:
//   [{"customer_set":{…}},
//   {"deal_signed":{…}}]
std::string to_json(const std::vector<Fact>& facts);

// One of them, and an entry of volume, without a line feed; and back, likewise.
std::string to_json_line(const Fact& fact);
std::string to_json_line(const Entry& entry);
Fact fact_from_json(std::string_view text);
Entry entry_from_json(std::string_view text);

// The facts that were written, by this program or an older one. Throws StoreBroken, with what is
// wrong, when the text is something else.
std::vector<Fact> facts_from_json(std::string_view text);

}  // namespace kvartett
