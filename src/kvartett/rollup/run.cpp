#include "kvartett/rollup/run.h"

#include <algorithm>
#include <boost/container_hash/hash.hpp>
#include <boost/unordered/unordered_flat_map.hpp>

#include "kvartett/ledger/team_tree.h"

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

// Adds a whole month that has passed, from the cube.
void add_month(const Query& query, const CubeBlock& block, std::int32_t seller, Month month,
               Sums& sums) {
  for (const Channel channel : channels) {
    if (query.filter.channel && *query.filter.channel != channel) continue;
    const CubeCell cell = block.cell(month, channel);
    if (cell.amount == 0 && cell.deal_basis_points == 0) continue;
    RowKey key;
    if (query.by.channel) key.channel = static_cast<std::int32_t>(channel);
    if (query.by.seller) key.seller = seller;
    if (query.by.month) key.month = month.number();
    Volume& volume = sums[key];
    volume.actual += Money::minor(cell.amount);
    volume.deal_basis_points += cell.deal_basis_points;
  }
}

bool cube_knows(const Query& query) {
  return !query.by.team && !query.by.customer && !query.by.product && !query.filter.team &&
         !query.filter.customer && !query.filter.product;
}

}  // namespace

Rows run(const Query& query, const Columns& columns, const Cube& cube) {
  Sums sums;
  Date scan_from = query.year.first;
  // Whole months from the start of the year that lie behind us come from the cube; a year that
  // starts or ends within a month leaves that month to the scan.
  if (cube_knows(query) && query.year.first.day_of_month() == 1) {
    Month month = query.year.first.month();
    for (; month.last_day() <= std::min(query.on, query.year.last); month = month.plus(1)) {
      if (query.filter.seller) {
        const std::size_t seller = query.filter.seller->index();
        if (seller < cube.seller_count() && query.filter.seen.have(*query.filter.seller)) {
          add_month(query, cube.seller(seller), query.filter.seller->number, month, sums);
        }
      } else if (query.by.seller || !query.filter.seen.are_everyone()) {
        for (std::size_t seller = 0; seller < cube.seller_count(); ++seller) {
          if (!query.filter.seen.have(Id<Seller>::at(seller))) continue;
          add_month(query, cube.seller(seller), static_cast<std::int32_t>(seller), month, sums);
        }
      } else {
        add_month(query, cube.company(), RowKey::all, month, sums);
      }
    }
    scan_from = month.first_day();
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
