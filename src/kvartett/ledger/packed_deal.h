// A deal in some forty bytes instead of a thousand: what the ledger keeps millions of in memory,
// and what a large import keeps on disk. What an ordinary deal does not have (a second line, shared
// credit, a note, another currency) takes no room in it.
#pragma once

#include <string>
#include <string_view>

#include "kvartett/base/packing.h"
#include "kvartett/domain/deal.h"

namespace kvartett {

// The form is on disk: what a byte means today it means for ever. Something new comes last, behind
// a mark that is free now.
void pack(std::string& out, const Deal& deal);

// All of it into `deal`, whose room is used again. Throws NotPacked when the bytes are something
// else.
void unpack(Unpacking& bytes, Deal& deal);

// What most questions ask about a deal, without making all of it; then its lines, one by one.
class PackedDeal {
 public:
  explicit PackedDeal(Unpacking bytes);

  Id<Customer> customer;
  Date signed_on;
  bool is_void = false;
  bool has_overlays = false;
  std::string_view external_id;  // as long as the bytes stay where they are
  std::size_t line_count = 0;

  Line next_line();

 private:
  Unpacking bytes_;
};

}  // namespace kvartett
