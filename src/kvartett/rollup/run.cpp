#include "kvartett/rollup/run.h"

#include <algorithm>
#include <boost/container_hash/hash.hpp>
#include <boost/unordered/unordered_flat_map.hpp>

#include "kvartett/ledger/team_tree.h"
#include "kvartett/rollup/from_cube.h"

namespace kvartett {
namespace {

struct HashKey {
  std::size_t operator()(const RowKey& key) const noexcept {
    std::size_t seed = 0;
    for (const std::int32_t part :
         {key.channel, key.seller, key.team, key.month, key.customer, key.product}) {
      boost::hash_combine(seed, part);
    }
    return seed;
  }
};
using Sums = boost::unordered_flat_map<RowKey, Volume, HashKey>;

RowKey key_of(const GroupBy& by, const Chunk& chunk, std::size_t row) {
  RowKey key;
  if (by.channel) key.channel = chunk.channel[row];
  if (by.seller) key.seller = chunk.seller[row];
  if (by.team) key.team = chunk.team[row];
  if (by.month) key.month = Date::from_days(chunk.on[row]).month().number();
  if (by.customer) key.customer = chunk.customer[row];
  if (by.product) key.product = chunk.product[row];
  return key;
}

// Adds the entries dated from `from` to `to`, one by one.
void scan(const Query& query, const Columns& columns, Date from, Date to, Sums& sums) {
  if (to < from) return;
  const std::int32_t first = from.days_since_1970();
  const std::int32_t last = to.days_since_1970();
  const std::int32_t today = query.on.days_since_1970();
  columns.visit_chunks(from, to, [&](const Chunk& chunk, std::size_t rows, Sequence) {
    for (std::size_t row = 0; row < rows; ++row) {
      const std::int32_t on = chunk.on[row];
      if (on < first || on > last || !passes(query.filter, chunk, row)) continue;
      Volume& volume = sums[key_of(query.by, chunk, row)];
      const Money amount = Money::minor(chunk.amount[row]);
      if (on <= today) {
        volume.actual += amount;
        volume.deal_basis_points += chunk.deal_basis_points[row];
      } else if (chunk.notice[row] < today) {  // no notice, or its day has passed
        volume.committed += amount;
      } else {
        volume.expected_later += amount;
      }
    }
  });
}

}  // namespace

Rows run(const Query& query, const Columns& columns, const Cube& cube) {
  const bool is_known = cube_knows(query);
  if (is_known && cube_knows_later(query, cube)) return rows_from(cube, query);
  // Seen from a day long ago: the months before it come from the cube, and the rest entry by entry.
  Sums sums;
  Date scan_from = query.year.first;
  if (is_known && query.year.first < query.on.month().first_day()) {
    scan_from = query.on.month().first_day();
    Query before = query;
    before.year.last = scan_from.plus_days(-1);
    for (const Row& row : rows_from(cube, before)) sums[row.key] = row.volume;
  }
  scan(query, columns, scan_from, query.year.last, sums);

  Rows rows;
  for (const auto& [key, volume] : sums) rows.push_back({key, volume});
  std::ranges::sort(rows, {}, &Row::key);
  return rows;
}

Filter widened(const Ledger& ledger, Filter filter) {
  if (filter.customer && ledger.has(*filter.customer)) {
    filter.customer = ledger.resolved(*filter.customer);
    filter.merged = ledger.customer(*filter.customer).merged;
  }
  if (filter.team && ledger.has(*filter.team)) {
    filter.teams_below = team_with_those_below(ledger, *filter.team);
    std::erase(filter.teams_below, *filter.team);
  }
  return filter;
}

std::vector<NumberedEntry> find_entries(const Columns& columns, const Filter& filter, Date from,
                                        Date to, Sequence after, std::size_t limit) {
  std::vector<NumberedEntry> found;
  columns.visit_chunks(from, to, [&](const Chunk& chunk, std::size_t rows, Sequence first) {
    for (std::size_t row = 0; row < rows && found.size() < limit; ++row) {
      const Sequence sequence = first + static_cast<Sequence>(row);
      if (sequence <= after || chunk.on[row] < from.days_since_1970() ||
          chunk.on[row] > to.days_since_1970() || !passes(filter, chunk, row)) {
        continue;
      }
      found.push_back({sequence, columns.entry(sequence)});
    }
  });
  return found;
}

EntrySum sum_entries(const Columns& columns, const Filter& filter, Date from, Date to) {
  EntrySum sum;
  columns.visit_chunks(from, to, [&](const Chunk& chunk, std::size_t rows, Sequence) {
    for (std::size_t row = 0; row < rows; ++row) {
      if (chunk.on[row] < from.days_since_1970() || chunk.on[row] > to.days_since_1970() ||
          !passes(filter, chunk, row)) {
        continue;
      }
      sum.amount += Money::minor(chunk.amount[row]);
      ++sum.count;
    }
  });
  return sum;
}

}  // namespace kvartett
