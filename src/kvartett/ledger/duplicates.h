// Customers that are probably one and the same, entered twice: the same organisation number or the
// same name, however they were written. Finding them changes nothing; a manager decides.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kvartett/ledger/ledger.h"

namespace kvartett {

// An organisation number without what people write around it: the digits alone, without the century
// "16" before ten of them, and without the "SE" and "01" of a VAT number. Empty when nothing is
// left that tells anyone apart.
std::string bare_org_number(std::string_view text);

struct Duplicates {
  enum class By { org_number, name } by = By::org_number;
  // At least two; the one with the most lines first, as the likely one to keep.
  std::vector<Id<Customer>> customers;
  bool operator==(const Duplicates&) const = default;
};

// Those that share a number, then those that share a name and do not all share a number. Customers
// that have been merged into another one are not looked at.
std::vector<Duplicates> find_duplicates(const Ledger& ledger);

}  // namespace kvartett
