#include "kvartett/rollup/columns.h"

#include <algorithm>

namespace kvartett {

void Columns::append(const Entry& entry) {
  const std::size_t row = size_ % Chunk::rows;
  if (size_ / Chunk::rows == chunks_.size()) chunks_.push_back(std::make_shared<Chunk>());
  Chunk& chunk = *chunks_[size_ / Chunk::rows];
  chunk.on[row] = entry.on.days_since_1970();
  chunk.notice[row] = entry.notice_day ? entry.notice_day->days_since_1970() : Chunk::no_notice;
  chunk.seller[row] = entry.seller.number;
  chunk.team[row] = entry.team ? entry.team->number : Chunk::nobody;
  chunk.customer[row] = entry.customer.number;
  chunk.product[row] = entry.product ? entry.product->number : Chunk::nobody;
  chunk.channel[row] = static_cast<std::uint8_t>(entry.channel);
  chunk.amount[row] = entry.amount.minor_units();
  chunk.deal[row] = entry.line.deal.number;
  chunk.line[row] = static_cast<std::int16_t>(entry.line.line);
  chunk.contract_year[row] = static_cast<std::int16_t>(entry.contract_year);
  chunk.deal_basis_points[row] = static_cast<std::int16_t>(entry.deal_basis_points);
  chunk.reverses[row] = entry.reverses.value_or(0);
  ++size_;
  if (row + 1 == Chunk::rows) {
    const auto [first, last] = std::ranges::minmax(chunk.on);
    chunk.first_day = first;
    chunk.last_day = last;
  }
}

Columns Columns::apart() const {
  Columns copy = *this;
  if (const std::size_t rows = size_ % Chunk::rows; rows > 0) {
    // Only what this copy counts: the rows beyond may be being written.
    const Chunk& from = *chunks_[size_ / Chunk::rows];
    auto to = std::make_shared<Chunk>();
    const auto take = [rows](const auto& column, auto& into) {
      std::copy_n(column.begin(), rows, into.begin());
    };
    take(from.on, to->on);
    take(from.notice, to->notice);
    take(from.seller, to->seller);
    take(from.team, to->team);
    take(from.customer, to->customer);
    take(from.product, to->product);
    take(from.channel, to->channel);
    take(from.amount, to->amount);
    take(from.deal, to->deal);
    take(from.line, to->line);
    take(from.contract_year, to->contract_year);
    take(from.deal_basis_points, to->deal_basis_points);
    take(from.reverses, to->reverses);
    copy.chunks_.set(size_ / Chunk::rows, std::move(to));
  }
  return copy;
}

Entry Columns::entry(Sequence sequence) const {
  ENSURE(sequence >= 1 && static_cast<std::size_t>(sequence) <= size_);
  const auto index = static_cast<std::size_t>(sequence - 1);
  const Chunk& chunk = *chunks_[index / Chunk::rows];
  const std::size_t row = index % Chunk::rows;
  Entry entry;
  entry.on = Date::from_days(chunk.on[row]);
  if (chunk.notice[row] != Chunk::no_notice) entry.notice_day = Date::from_days(chunk.notice[row]);
  entry.seller = {chunk.seller[row]};
  if (chunk.team[row] != Chunk::nobody) entry.team = Id<Team>{chunk.team[row]};
  entry.customer = {chunk.customer[row]};
  if (chunk.product[row] != Chunk::nobody) entry.product = Id<Product>{chunk.product[row]};
  entry.channel = static_cast<Channel>(chunk.channel[row]);
  entry.amount = Money::minor(chunk.amount[row]);
  entry.line = {{chunk.deal[row]}, chunk.line[row]};
  entry.contract_year = chunk.contract_year[row];
  entry.deal_basis_points = chunk.deal_basis_points[row];
  if (chunk.reverses[row] != 0) entry.reverses = chunk.reverses[row];
  return entry;
}

}  // namespace kvartett
