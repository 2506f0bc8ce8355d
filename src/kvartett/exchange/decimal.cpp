#include "kvartett/exchange/decimal.h"

#include <algorithm>

namespace kvartett {
namespace {

constexpr std::size_t characters_max = 40;  // nobody counts in so many decimals

bool are_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<std::int64_t> find_minor_units(std::string_view text, int exponent,
                                             std::int64_t most) {
  if (text.size() > characters_max) return {};
  const bool is_negative = text.starts_with('-');
  if (is_negative || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view decimals = text.substr(std::min(point + 1, text.size()));
  if (whole.size() + decimals.size() == 0 || !are_digits(whole) || !are_digits(decimals)) return {};
  std::int64_t amount = 0;
  const auto kept = static_cast<std::size_t>(exponent);
  for (std::size_t i = 0; i < whole.size() + kept; ++i) {
    const std::size_t decimal = i - whole.size();
    const char digit = i < whole.size()            ? whole[i]
                       : decimal < decimals.size() ? decimals[decimal]
                                                   : '0';
    amount = amount * 10 + (digit - '0');
    if (amount > most) return {};
  }
  if (decimals.size() > kept && decimals[kept] >= '5' && amount < most) ++amount;
  return is_negative ? -amount : amount;
}

}  // namespace kvartett
