// Answers a question from the columns and the cube. Never asks the store; sums integers.
#pragma once

#include <functional>
#include <vector>

#include "kvartett/ledger/ledger.h"
#include "kvartett/rollup/columns.h"
#include "kvartett/rollup/cube.h"
#include "kvartett/rollup/query.h"

namespace kvartett {

// Whether a row of a chunk is meant.
inline bool passes(const Filter& filter, const Chunk& chunk, std::size_t row) {
  return (!filter.channel || chunk.channel[row] == static_cast<std::uint8_t>(*filter.channel)) &&
         filter.is_of(Id<Seller>{chunk.seller[row]}) &&
         (!filter.team || filter.is_of(std::optional{Id<Team>{chunk.team[row]}})) &&
         filter.is_of(Id<Customer>{chunk.customer[row]}) &&
         (!filter.product || chunk.product[row] == filter.product->number);
}

Rows run(const Query& query, const Columns& columns, const Cube& cube);

// A customer who is filtered by, together with those that are the same one; a team with those
// below it.
Filter widened(const Ledger& ledger, Filter filter);

// Entries dated from `from` to `to` (both included) that pass the filter, in sequence order, after
// a sequence number, at most `limit`.
std::vector<NumberedEntry> find_entries(const Columns& columns, const Filter& filter, Date from,
                                        Date to, Sequence after, std::size_t limit);

// What all of those come to, and how many they are.
struct EntrySum {
  Money amount;
  std::int64_t count = 0;
};
EntrySum sum_entries(const Columns& columns, const Filter& filter, Date from, Date to);

}  // namespace kvartett
