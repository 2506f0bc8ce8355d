// White space: the product groups that an active customer has never bought, so that a sale there
// would be a cross-sale, ranked by what customers like her buy (domain definition §5).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/base/sentence.h"
#include "kvartett/ledger/ledger.h"

namespace kvartett {

// What a product is grouped as here: its group, or its own name when it has none.
std::string_view group_or_name(const Ledger& ledger, Id<Product> product);

// The groups that a customer has bought up to and including `day`, in the order of their names.
// Lines without a product are of no group.
std::vector<std::string> groups_bought(const Ledger& ledger, Id<Customer> customer, Date day);

// An empty square of customers × groups. Similar customers are the others who buy `alike_by` too:
// of the groups that this customer buys, the one whose buyers most often buy this one, and that at
// least three others buy. Without such a group: all other active customers.
struct WhiteSpaceCell {
  Id<Customer> customer;
  std::int32_t group = 0;  // its place in WhiteSpace::groups
  std::optional<std::int32_t> alike_by;
  std::int32_t similar_customers = 0;
  std::int32_t similar_buyers = 0;  // of them, those who buy the group
  // The middle one of what those buyers buy there a year: what runs, else what was signed last.
  Money usual_volume;
  Money expected_volume;  // usual volume × the share of similar customers that buy
  Money bought_volume;    // what this customer buys a year in the groups she does buy

  std::int32_t bought_by_similar() const {  // basis points
    return static_cast<std::int32_t>(std::int64_t{similar_buyers} * 10'000 / similar_customers);
  }
};

struct WhiteSpace {
  std::vector<std::string> groups;  // that an active customer buys, in the order of their names
  // Of each group, the product that most active customers have bought.
  std::vector<Id<Product>> usual_products;
  // The highest expected volume first; of equal ones, the customer who buys most.
  std::vector<WhiteSpaceCell> cells;
  std::size_t total = 0;  // how many there are in all
};

struct WhiteSpaceQuestion {
  Date day;
  // Whose purchases may be looked at, also to compare with; nothing set: all.
  std::function<bool(Id<Customer>)> seen;
  // Of those, whose empty squares are wanted; nothing set: all.
  std::function<bool(Id<Customer>)> wanted;
  std::string group;     // empty: all
  std::size_t skip = 0;  // so many of the best
  std::size_t limit = 100;
};

// The squares that say something: a group that no similar customer buys is left out. At most the
// 200 groups with the most buyers take part: more is a catalogue, not a matrix.
WhiteSpace find_white_space(const Ledger& ledger, const WhiteSpaceQuestion& question);

// "28 of the 40 other customers who buy Service also buy Training."
Sentence explain(const WhiteSpaceCell& cell, const WhiteSpace& space);

}  // namespace kvartett
