// Amounts of sales volume, in minor units (öre, cents) of the company's own currency. A sum never
// mixes currencies because there is only one inside a company (domain definition §1, Currency).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "kvartett/base/check.h"
#include "kvartett/base/sentence.h"

namespace kvartett {

__extension__ using Wide = __int128;  // products of two amounts

// A whole number of minor units. Arithmetic that would overflow is a bug and stops.
class Money {
 public:
  Money() = default;
  static Money minor(std::int64_t units) { return Money{units}; }

  std::int64_t minor_units() const { return minor_units_; }
  auto operator<=>(const Money&) const = default;

  friend Money operator+(Money left, Money right) {
    std::int64_t sum = 0;
    ENSURE(!__builtin_add_overflow(left.minor_units_, right.minor_units_, &sum));
    return Money{sum};
  }
  friend Money operator-(Money left, Money right) {
    std::int64_t difference = 0;
    ENSURE(!__builtin_sub_overflow(left.minor_units_, right.minor_units_, &difference));
    return Money{difference};
  }
  friend Money operator-(Money amount) { return Money{} - amount; }
  Money& operator+=(Money other) { return *this = *this + other; }
  Money& operator-=(Money other) { return *this = *this - other; }

 private:
  explicit Money(std::int64_t units) : minor_units_{units} {}
  std::int64_t minor_units_ = 0;
};

// amount × numerator ÷ denominator, rounded half away from zero. The denominator is above zero and
// the result fits.
Money scaled(Money amount, std::int64_t numerator, std::int64_t denominator);

Money sum(std::span<const Money> amounts);

// The largest volume that one line may have: far above any real one, so far below overflow that a
// hundred million of them still add up.
inline constexpr std::int64_t line_volume_max =
    1'000'000'000'000;  // minor units: ten billion kronor

// How many decimals the minor unit of an ISO 4217 currency has: SEK 2, JPY 0, KWD 3. Nothing for
// codes that are not in use.
std::optional<int> find_currency_exponent(std::string_view code);

// "1,200,000.00" style text without currency; for logs and the command line.
std::string text(Money amount, int exponent, char group, char decimal);

// The same within a sentence: "1,200,000" and "1 200 000", with decimals when there are any.
Sentence written(Money amount, int exponent);

}  // namespace kvartett
