// All entries of a company, column by column, so that any question can be answered by reading only
// what it asks about. Derived from the ledger; can be thrown away and built again.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>

#include "kvartett/base/persistent_vector.h"
#include "kvartett/ledger/entry.h"

namespace kvartett {

// A fixed number of rows that never move. Rows beyond what a snapshot counts may be being written;
// it does not look at them, nor at the span of days of a chunk that it does not hold in full.
struct Chunk {
  static constexpr std::size_t rows = 8192;
  static constexpr std::int32_t nobody = -1;  // no team, no product
  static constexpr std::int32_t no_notice = std::numeric_limits<std::int32_t>::min();

  std::array<std::int32_t, rows> on;      // days since 1970
  std::array<std::int32_t, rows> notice;  // likewise, or no_notice
  std::array<std::int32_t, rows> seller;
  std::array<std::int32_t, rows> team;
  std::array<std::int32_t, rows> customer;
  std::array<std::int32_t, rows> product;
  std::array<std::uint8_t, rows> channel;
  std::array<std::int64_t, rows> amount;
  std::array<std::int32_t, rows> deal;
  std::array<std::int16_t, rows> line;
  std::array<std::int16_t, rows> contract_year;
  std::array<std::int16_t, rows> deal_basis_points;
  std::array<std::int64_t, rows> reverses;  // sequence, or 0

  std::int32_t first_day = 0;  // the zone map, once the chunk is full
  std::int32_t last_day = 0;
};

// A copy is a snapshot: it keeps its length, and one writer goes on with another copy.
class Columns {
 public:
  void append(const Entry& entry);
  std::size_t size() const { return size_; }
  // A copy that can be appended to although the writer goes on with his: for what is only imagined.
  Columns apart() const;

  // The entry with a sequence number, from 1 to size().
  Entry entry(Sequence sequence) const;

  // Calls visit(chunk, count of rows) for every chunk that may have entries dated from `from` to
  // `to`.
  template <class Visit>
  void visit_chunks(Date from, Date to, const Visit& visit) const {
    for (std::size_t c = 0; c < chunks_.size() && c * Chunk::rows < size_; ++c) {
      const Chunk& chunk = *chunks_[c];
      const std::size_t rows = std::min(Chunk::rows, size_ - c * Chunk::rows);
      const bool full = rows == Chunk::rows;
      if (full &&
          (chunk.last_day < from.days_since_1970() || chunk.first_day > to.days_since_1970()))
        continue;
      visit(chunk, rows, static_cast<Sequence>(c * Chunk::rows) + 1);
    }
  }

 private:
  PersistentVector<std::shared_ptr<Chunk>> chunks_;
  std::size_t size_ = 0;
};

}  // namespace kvartett
