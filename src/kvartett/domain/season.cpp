#include "kvartett/domain/season.h"

#include <algorithm>
#include <array>

#include "kvartett/domain/split.h"

namespace kvartett {

std::vector<std::int64_t> even_season(const FiscalYear& year) {
  return std::vector<std::int64_t>(year.months().size(), 1);
}

std::vector<std::int64_t> season_of(std::span<const Money> months) {
  // A month in which more was taken back than sold weighs nothing.
  Money largest;
  for (const Money month : months) largest = std::max(largest, month);
  if (largest == Money{}) return std::vector<std::int64_t>(months.size(), 1);
  const std::int64_t unit = largest.minor_units() / 1'000'000'000 + 1;  // split bears no more
  std::vector<std::int64_t> rough;
  for (const Money month : months) {
    const std::int64_t amount = std::max<std::int64_t>(month.minor_units(), 0);
    rough.push_back(amount / unit + (amount % unit > 0 ? 1 : 0));
  }
  std::vector<std::int64_t> weights;
  for (const Money part : split(Money::minor(10'000), rough)) weights.push_back(part.minor_units());
  return weights;
}

std::vector<std::int64_t> season_like(std::span<const MonthVolume> earlier,
                                      const FiscalYear& year) {
  std::array<Money, 12> sums;
  std::array<std::int64_t, 12> seen{};
  Money all;
  for (const MonthVolume& month : earlier) {
    const Money volume = std::max(month.volume, Money{});
    sums[month.month.month_of_year() - 1] += volume;
    ++seen[month.month.month_of_year() - 1];
    all += volume;
  }
  if (all == Money{}) return even_season(year);
  const Money usual = scaled(all, 1, static_cast<std::int64_t>(earlier.size()));
  std::vector<Money> months;
  for (const Month month : year.months()) {
    const std::size_t place = month.month_of_year() - 1;
    const Money whole = seen[place] > 0 ? scaled(sums[place], 1, seen[place]) : usual;
    const int days = month.last_day().day_of_month();
    months.push_back(scaled(whole, year.days_of(month), days));
  }
  return season_of(months);
}

}  // namespace kvartett
