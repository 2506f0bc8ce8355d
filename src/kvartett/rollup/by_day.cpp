#include "kvartett/rollup/by_day.h"

#include <algorithm>
#include <utility>

#include "kvartett/rollup/run.h"

namespace kvartett {
namespace {

template <class Visit>
void visit_rows(const Columns& columns, const Filter& filter, Date from, Date to,
                const Visit& visit) {
  const std::int32_t first = from.days_since_1970();
  const std::int32_t last = to.days_since_1970();
  columns.visit_chunks(from, to, [&](const Chunk& chunk, std::size_t rows, Sequence) {
    for (std::size_t row = 0; row < rows; ++row) {
      if (chunk.on[row] >= first && chunk.on[row] <= last && passes(filter, chunk, row)) {
        visit(chunk, row);
      }
    }
  });
}

// One place for each day, so that nothing is looked up; the empty ones are left out at the end.
template <class Of>
class Days {
 public:
  Days(Date from, Date to)
      : from_{from}, days_(static_cast<std::size_t>(std::max(days_between(from, to) + 1, 0))) {}

  Of& at(std::int32_t days_since_1970) {
    Of& day = days_[static_cast<std::size_t>(days_since_1970 - from_.days_since_1970())];
    day.on = Date::from_days(days_since_1970);
    return day;
  }
  template <class IsSomething>
  std::vector<Of> taken(const IsSomething& is_something) && {
    std::erase_if(days_, [&](const Of& day) { return !is_something(day); });
    return std::move(days_);
  }

 private:
  Date from_;
  std::vector<Of> days_;
};

void add(SignedOnDay& day, const Chunk& chunk, std::size_t row) {
  day.volume += Money::minor(chunk.amount[row]);
  day.deal_basis_points += chunk.deal_basis_points[row];
}

}  // namespace

std::vector<VolumeOfDay> volume_by_day(const Columns& columns, const Filter& filter, Date from,
                                       Date to) {
  Days<VolumeOfDay> days{from, to};
  visit_rows(columns, filter, from, to, [&](const Chunk& chunk, std::size_t row) {
    days.at(chunk.on[row]).by_channel[chunk.channel[row]] += Money::minor(chunk.amount[row]);
  });
  return std::move(days).taken([](const VolumeOfDay& day) {
    return std::ranges::any_of(day.by_channel, [](Money part) { return part != Money{}; });
  });
}

SignedDays signed_by_day(const Columns& columns, const Filter& filter, Date from, Date to) {
  Days<SignedOnDay> days{from, to};
  visit_rows(columns, filter, from, to, [&](const Chunk& chunk, std::size_t row) {
    if (chunk.contract_year[row] == 0) add(days.at(chunk.on[row]), chunk, row);
  });
  return std::move(days).taken(
      [](const SignedOnDay& day) { return day.volume != Money{} || day.deal_basis_points != 0; });
}

std::map<Id<Seller>, SignedDays> signed_by_seller(const Columns& columns, const Filter& filter,
                                                  Date from, Date to) {
  std::map<std::pair<std::int32_t, std::int32_t>, SignedOnDay> sums;
  visit_rows(columns, filter, from, to, [&](const Chunk& chunk, std::size_t row) {
    if (chunk.contract_year[row] == 0) add(sums[{chunk.seller[row], chunk.on[row]}], chunk, row);
  });
  std::map<Id<Seller>, SignedDays> sellers;
  for (auto& [key, day] : sums) {
    day.on = Date::from_days(key.second);
    sellers[Id<Seller>{key.first}].push_back(day);
  }
  return sellers;
}

std::vector<Id<Deal>> latest_deals(const Ledger& ledger, const Columns& columns,
                                   const Filter& filter, Date from, Date to, std::size_t limit) {
  std::vector<std::pair<std::int32_t, std::int32_t>> found;  // day and deal
  visit_rows(columns, filter, from, to, [&](const Chunk& chunk, std::size_t row) {
    if (chunk.contract_year[row] != 0 || chunk.reverses[row] != 0) return;
    const std::pair one{chunk.on[row], chunk.deal[row]};
    if (found.empty() || found.back() != one) found.push_back(one);
  });
  std::ranges::sort(found, std::greater{});
  std::vector<Id<Deal>> deals;
  for (const auto& [on, number] : found) {
    const Id<Deal> deal{number};
    if (deals.size() == limit) break;
    // A correction may have moved it to another day, which is here too.
    const PackedDeal look = ledger.look(deal);
    if (look.is_void || look.signed_on.days_since_1970() != on) continue;
    if (std::ranges::count(deals, deal) == 0) deals.push_back(deal);
  }
  return deals;
}

}  // namespace kvartett
