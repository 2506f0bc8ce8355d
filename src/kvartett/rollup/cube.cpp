#include "kvartett/rollup/cube.h"

#include <algorithm>
#include <tuple>

#include "kvartett/base/sole_owner.h"
#include "kvartett/domain/money.h"

namespace kvartett {
namespace {

void add(CubeCell& cell, const Entry& entry) {
  cell.amount = (Money::minor(cell.amount) + entry.amount).minor_units();
  cell.deal_basis_points += entry.deal_basis_points;
  ++cell.entries;
}

// The list of a month, to change: no snapshot sees it.
template <class List>
List& list_of(ByMonth<List>& by_month, Month month) {
  auto& months = by_month.months;
  if (months.empty()) by_month.first_month = month.number();
  if (month.number() < by_month.first_month) {
    months.insert(months.begin(), static_cast<std::size_t>(by_month.first_month - month.number()),
                  nullptr);
    by_month.first_month = month.number();
  }
  const auto place = static_cast<std::size_t>(month.number() - by_month.first_month);
  if (place >= months.size()) months.resize(place + 1);
  std::shared_ptr<List>& list = months[place];
  if (!list) {
    list = std::make_shared<List>();
  } else if (!is_sole_owner(list)) {
    list = std::make_shared<List>(*list);
  }
  return *list;
}

template <class List>
void forget_before(ByMonth<List>& by_month, Month month) {
  const auto past = std::clamp<std::ptrdiff_t>(month.number() - by_month.first_month, 0,
                                               std::ssize(by_month.months));
  by_month.months.erase(by_month.months.begin(), by_month.months.begin() + past);
  by_month.first_month += static_cast<std::int32_t>(past);
}

// The cell with a key in a list that is in order; a new one when there is none.
template <class List, class Key>
auto& cell_of(List& list, const Key& key, const auto& key_of,
              const typename List::value_type& empty) {
  const auto place = std::ranges::lower_bound(list, key, {}, key_of);
  if (place != list.end() && key_of(*place) == key) return *place;
  return *list.insert(place, empty);
}

}  // namespace

void CubeBlock::append(const Entry& entry, Month days_from) {
  add_to_month(entry);
  forget_before(days_, days_from);
  forget_before(notices_, days_from);
  const Month month = entry.on.month();
  if (month < days_from) return;

  const std::int32_t on = entry.on.days_since_1970();
  const auto day_of = [](const DayCell& cell) { return std::tuple{cell.on, cell.channel}; };
  add(cell_of(list_of(days_, month), std::tuple{on, entry.channel}, day_of,
              DayCell{on, entry.channel, {}})
          .sum,
      entry);
  if (!entry.notice_day || entry.notice_day->month() < days_from) return;

  const std::int32_t notice = entry.notice_day->days_since_1970();
  const auto notice_of = [](const NoticeCell& cell) {
    return std::tuple{cell.notice, cell.on, cell.channel};
  };
  NoticeCell& cell =
      cell_of(list_of(notices_, entry.notice_day->month()), std::tuple{notice, on, entry.channel},
              notice_of, NoticeCell{notice, on, entry.channel, 0});
  cell.amount = (Money::minor(cell.amount) + entry.amount).minor_units();
}

void CubeBlock::add_to_month(const Entry& entry) {
  const std::int32_t month = entry.on.month().number();
  if (before_.empty()) {
    first_month_ = month;
    before_.resize(1);
  }
  if (month < first_month_) {
    before_.insert(before_.begin(), static_cast<std::size_t>(first_month_ - month), {});
    first_month_ = month;
  }
  const auto place = static_cast<std::size_t>(month - first_month_);
  if (place + 1 >= before_.size()) before_.resize(place + 2, before_.back());
  for (std::size_t later = place + 1; later < before_.size(); ++later)
    add(before_[later][index(entry.channel)], entry);
}

void Cube::append(const Entry& entry) {
  const auto add_to = [&](std::shared_ptr<CubeBlock>& block) {
    if (!is_sole_owner(block))
      block = std::make_shared<CubeBlock>(*block);  // a snapshot has it too
    block->append(entry, days_from_);
  };
  add_to(company_);
  while (sellers_.size() <= entry.seller.index()) sellers_.push_back(std::make_shared<CubeBlock>());
  add_to(sellers_.change(entry.seller.index()));
}

}  // namespace kvartett
