// Exchange rates: what one unit of another currency cost in the company's own, day by day (domain
// definition §1, Currency). A deal in another currency carries the rate of its signing day, and
// keeps it.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kvartett/base/calendar.h"
#include "kvartett/domain/money.h"

namespace kvartett {

// How many units of the company's currency one unit of another costs, exact to nine decimals. Above
// zero, and below a billion.
struct Rate {
  std::int64_t billionths = 0;
  auto operator<=>(const Rate&) const = default;
};
inline constexpr std::int64_t rate_one = 1'000'000'000;
inline constexpr std::int64_t rate_billionths_max = 999'999'999'999'999'999;

// "11.3545": digits, and at most nine after one point. Nothing for anything else, and for zero.
std::optional<Rate> find_rate(std::string_view text);
// The shortest such text: "11.3545", "7".
std::string text(Rate rate);

// numerator ÷ denominator as a rate, rounded half up. Nothing when that is no rate: zero, or too
// large.
std::optional<Rate> find_ratio(Wide numerator, Wide denominator);

// An amount in the minor units of another currency (JPY has none below the yen) as the company's
// money, rounded half away from zero. Nothing when it is larger than money can be.
std::optional<Money> find_converted(std::int64_t minor_units, int exponent, Rate rate,
                                    int company_exponent);

// Who says so. What a person has typed stands until someone types something else: a file never
// changes it, for a file is often fetched by a program that nobody watches.
enum class RateSource { typed, riksbank, ecb };

// The rate of one currency on one day.
struct RateOfDay {
  std::string currency;  // ISO 4217
  Date on;
  Rate rate;
  bool operator==(const RateOfDay&) const = default;
};

// All rates that a company knows. A copy shares them with the original.
class Rates {
 public:
  struct Observation {
    Date on;
    RateSource source = RateSource::typed;
    Rate rate;
    bool operator==(const Observation&) const = default;
  };

  // How old a rate may be and still be the day's: over a week-end, and the longest holidays.
  static constexpr int days_old_max = 7;

  // The rate of a day: its own or else the last earlier one, at most a week old.
  std::optional<Observation> find(std::string_view currency, Date day) const;
  // Everything known of a currency, by day.
  std::span<const Observation> of(std::string_view currency) const;
  std::vector<std::string> currencies() const;  // in order of their codes
  bool empty() const { return !known_; }

  // Whether telling this would change anything.
  bool is_news(RateSource source, const RateOfDay& rate) const;
  // Takes in what is told; of a day that is told twice, the last holds.
  void set(RateSource source, std::span<const RateOfDay> rates);

 private:
  using Days = std::vector<Observation>;
  using Known = std::vector<std::pair<std::string, std::shared_ptr<const Days>>>;
  std::shared_ptr<const Known> known_;  // by currency; shared by copies, never changed
};

}  // namespace kvartett
