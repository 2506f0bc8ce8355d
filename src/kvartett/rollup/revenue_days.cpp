#include "kvartett/rollup/revenue_days.h"

#include <algorithm>
#include <utility>

namespace kvartett {
namespace {

std::size_t place_of(std::optional<Id<Customer>> customer) {
  return customer ? customer->index() + 1 : 0;
}

}  // namespace

void RevenueDays::append(const RevenueBooked& booked) {
  for (const RevenueEntry& entry : booked.entries) {
    first_day_ = std::min(first_day_.value_or(entry.on), entry.on);
    const std::size_t place = place_of(entry.customer);
    while (days_.size() <= place) days_.push_back({});
    std::vector<Day>& days = days_.change(place);
    const auto order = [](const Day& day) { return std::pair{day.on, day.seller}; };
    const auto at = std::ranges::lower_bound(days, std::pair{entry.on, entry.seller}, {}, order);
    if (at != days.end() && order(*at) == std::pair{entry.on, entry.seller}) {
      at->amount += entry.amount;
    } else {
      days.insert(at, {entry.on, entry.seller, entry.amount});
    }
  }
}

std::span<const RevenueDays::Day> RevenueDays::of(std::optional<Id<Customer>> customer) const {
  const std::size_t place = place_of(customer);
  return place < days_.size() ? std::span{days_[place]} : std::span<const Day>{};
}

std::span<const RevenueDays::Day> RevenueDays::of(std::optional<Id<Customer>> customer, Date from,
                                                  Date to) const {
  const std::span<const Day> all = of(customer);
  const auto first = std::ranges::lower_bound(all, from, {}, &Day::on);
  const auto last = std::ranges::upper_bound(first, all.end(), to, {}, &Day::on);
  return {first, last};
}

}  // namespace kvartett
