// The revenue of a company: every amount that was booked, in order, and which of them stand. A
// value as the ledger is: a copy costs little.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "kvartett/base/persistent_vector.h"
#include "kvartett/ledger/batch.h"

namespace kvartett {

struct KeptRevenue {
  RevenueEntry value;
  Version version = 0;  // of the batch that it entered with
  std::optional<Sequence> reversed_by;
  std::optional<Sequence> restored_by;
  MatchChoice choice = MatchChoice::by_rules;  // which contract it belongs to, as someone said
  std::optional<LineRef> line;                 // the line that was chosen

  // It is neither taken back nor takes anything back.
  bool stands() const { return !reversed_by && !value.reverses; }
};

class Revenue {
 public:
  // Its amounts get the next numbers. What they take back exists and stands: else it is a bug, here
  // or in what was read back.
  void append(const RevenueBooked& booked, Version version);

  // The amount stands: else it is a bug too.
  void match(const RevenueMatched& matched);

  Sequence count() const { return static_cast<Sequence>(entries_.size()); }
  bool has(Sequence sequence) const { return sequence >= 1 && sequence <= count(); }
  const KeptRevenue& entry(Sequence sequence) const {
    return entries_[static_cast<std::size_t>(sequence - 1)];
  }

  // The amount itself, or what put it again after it was taken back, the newest.
  Sequence newest_of(Sequence sequence) const;

  // What the month's revenue is read from; nothing: it has none. Of no month both (the import sees
  // to that).
  std::optional<RevenueSource> source_of(Month month) const;

 private:
  struct MonthCount {
    std::array<std::int32_t, 2> standing{};  // by source
  };
  void count_in(const RevenueEntry& entry, std::int32_t change);

  PersistentVector<KeptRevenue> entries_;
  PersistentVector<MonthCount> months_;  // from January 1900
};

}  // namespace kvartett
