#include "kvartett/ledger/revenue.h"

#include <utility>

namespace kvartett {
namespace {

// Where a month stands among all; one before 1900 is beyond all.
std::size_t place_of(Month month) { return static_cast<std::size_t>(month.number() - 1900 * 12); }

}  // namespace

RevenueEntry reversal_of(const RevenueEntry& entry, Sequence sequence) {
  RevenueEntry reversal = entry;
  reversal.amount = -entry.amount;
  reversal.amount_in_currency = -entry.amount_in_currency;
  reversal.reverses = sequence;
  reversal.restores.reset();
  return reversal;
}

void Revenue::append(const RevenueBooked& booked, Version version) {
  for (const RevenueEntry& entry : booked.entries) {
    if (entry.reverses) {
      ENSURE(has(*entry.reverses));
      KeptRevenue& reversed = entries_.change(static_cast<std::size_t>(*entry.reverses - 1));
      ENSURE(reversed.stands() && reversal_of(reversed.value, *entry.reverses) == entry);
      reversed.reversed_by = count() + 1;
      count_in(reversed.value, -1);
    } else {
      count_in(entry, 1);
    }
    KeptRevenue kept;
    kept.value = entry;
    kept.version = version;
    if (entry.restores) {
      ENSURE(has(*entry.restores));
      KeptRevenue& restored = entries_.change(static_cast<std::size_t>(*entry.restores - 1));
      ENSURE(restored.reversed_by && !restored.restored_by);
      restored.restored_by = count() + 1;
      kept.choice = restored.choice;  // what someone has said of it holds again
      kept.line = restored.line;
    }
    entries_.push_back(std::move(kept));
  }
}

void Revenue::match(const RevenueMatched& matched) {
  ENSURE(has(matched.sequence));
  KeptRevenue& kept = entries_.change(static_cast<std::size_t>(matched.sequence - 1));
  ENSURE(kept.stands());
  kept.choice = matched.choice;
  kept.line = matched.line;
}

Sequence Revenue::newest_of(Sequence sequence) const {
  while (const auto by = entry(sequence).restored_by) sequence = *by;
  return sequence;
}

void Revenue::count_in(const RevenueEntry& entry, std::int32_t change) {
  const std::size_t place = place_of(entry.on.month());
  while (months_.size() <= place) months_.push_back({});
  months_.change(place).standing[static_cast<std::size_t>(entry.source)] += change;
}

std::optional<RevenueSource> Revenue::source_of(Month month) const {
  const std::size_t place = place_of(month);
  if (place >= months_.size()) return {};
  const auto& standing = months_[place].standing;
  for (const RevenueSource source : {RevenueSource::invoices, RevenueSource::books}) {
    if (standing[static_cast<std::size_t>(source)] > 0) return source;
  }
  return {};
}

}  // namespace kvartett
