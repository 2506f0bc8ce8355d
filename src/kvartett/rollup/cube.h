// The sums that are asked for all day long, ready made: volume by seller, channel and month, the
// same for the whole company, and the months that are still under way day by day. Derived from the
// entries, and proved equal to their sum.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "kvartett/base/persistent_vector.h"
#include "kvartett/ledger/entry.h"

namespace kvartett {

struct CubeCell {
  std::int64_t amount = 0;  // minor units
  std::int64_t deal_basis_points = 0;
  std::int64_t entries = 0;
};

// What is dated on a day of a channel, all of it together.
struct DayCell {
  std::int32_t on = 0;  // days since 1970
  Channel channel = Channel::renewal;
  CubeCell sum;
};
using DaysOfMonth = std::vector<DayCell>;  // in the order of the days

// What of it can still be left, up to and including a notice day.
struct NoticeCell {
  std::int32_t notice = 0;  // days since 1970
  std::int32_t on = 0;
  Channel channel = Channel::renewal;
  std::int64_t amount = 0;
};
using NoticesOfMonth = std::vector<NoticeCell>;  // with their notice days in it, in their order

// What a list holds for each month of a run of months, shared with earlier snapshots.
template <class List>
struct ByMonth {
  std::int32_t first_month = 0;
  std::vector<std::shared_ptr<List>> months;  // null: nothing

  const List* of(Month month) const {
    const std::int32_t place = month.number() - first_month;
    return place < 0 || place >= std::ssize(months) ? nullptr
                                                    : months[static_cast<std::size_t>(place)].get();
  }
  Month end() const {
    return Month::from_number(first_month + static_cast<std::int32_t>(months.size()));
  }
};

// Of one seller, or of the company.
class CubeBlock {
 public:
  // Entries of months before `days_from` are summed by month alone.
  void append(const Entry& entry, Month days_from);

  bool empty() const { return before_.empty(); }
  Month first_month() const { return Month::from_number(first_month_); }
  Month last_month() const { return first_month().plus(static_cast<int>(before_.size()) - 2); }

  CubeCell cell(Month month, Channel channel) const { return sum(month, month, channel); }
  // From `first` to `last`, both included.
  CubeCell sum(Month first, Month last, Channel channel) const {
    const CubeCell from = before_month(first.number(), channel);
    const CubeCell to = before_month(std::max(first.number(), last.number() + 1), channel);
    return {to.amount - from.amount, to.deal_basis_points - from.deal_basis_points,
            to.entries - from.entries};
  }
  // Of a month that the cube knows by day.
  const ByMonth<DaysOfMonth>& days() const { return days_; }
  // By the months of the notice days.
  const ByMonth<NoticesOfMonth>& notices() const { return notices_; }

 private:
  CubeCell before_month(std::int32_t month, Channel channel) const {
    if (before_.empty()) return {};
    const auto last = static_cast<std::int32_t>(before_.size()) - 1;
    return before_[static_cast<std::size_t>(std::clamp(month - first_month_, 0, last))]
                  [index(channel)];
  }
  void add_to_month(const Entry& entry);

  std::int32_t first_month_ = 0;
  // All that is dated before the month, from the first that has an entry to the one after the last:
  // what a run of months holds is one subtraction.
  std::vector<std::array<CubeCell, 4>> before_;
  ByMonth<DaysOfMonth> days_;
  ByMonth<NoticesOfMonth> notices_;
};

// A copy is a snapshot.
class Cube {
 public:
  Cube() : company_{std::make_shared<CubeBlock>()} {}
  void append(const Entry& entry);
  // What is dated before a month will not be asked for by day any more: it is over. Goes only
  // forward.
  void forget_days_before(Month month) { days_from_ = std::max(days_from_, month); }

  // From here on each month is known by its days, and what in it can still be left.
  Month days_from() const { return days_from_; }
  const CubeBlock& company() const { return *company_; }
  std::size_t seller_count() const { return sellers_.size(); }
  const CubeBlock& seller(std::size_t number) const { return *sellers_[number]; }

 private:
  Month days_from_ = Month::from_number(0);
  std::shared_ptr<CubeBlock> company_;
  PersistentVector<std::shared_ptr<CubeBlock>> sellers_;
};

}  // namespace kvartett
