// Exchange rates: typed by someone, read from a file of the Riksbank or the ECB, and looked up for
// the day that a deal is signed. A deal that is signed keeps the rate it has.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/app/app.h"
#include "kvartett/exchange/rates.h"

namespace kvartett {

// A file's rates that are older than this are left out: no deal of those days is signed any more,
// and a whole history since 1999 would weigh on every start.
inline constexpr int rate_years_kept = 10;

// Takes the place of what was known of the same days. How many are new or other than before.
Result<std::size_t> type_rates(App& app, const Actor& actor, std::span<const RateOfDay> rates);

struct RatesReport {
  rates::Form form = rates::Form::ecb_csv;
  std::vector<std::string> currencies;
  std::size_t days = 0;
  std::optional<Date> first_on;
  std::optional<Date> last_on;
  std::size_t added = 0;  // new or other than before
  std::vector<rates::LeftOut> left_out;
};
// All of the file or, when any of it does not hold together, nothing. `of_currency`: what it is
// about, when it does not say so itself.
Result<RatesReport> read_rates_file(App& app, const Actor& actor, std::string_view bytes,
                                    std::string_view of_currency);

struct KnownRate {
  std::string currency;
  Rates::Observation observation;
};

// The rate that a deal signed that day takes; Wrong::missing when none is known.
Result<KnownRate> view_rate(const App& app, const Actor& actor, std::string_view currency,
                            Date signed_on);

struct RatesQuestion {
  std::string currency;  // empty: all
  std::optional<Date> from;
  std::optional<Date> to;
  struct Place {
    Date on;
    std::string currency;
  };
  std::optional<Place> after;  // of the last one seen
  std::size_t limit = 100;
};
struct RateList {
  std::vector<KnownRate> rates;  // newest first; of the same day by currency
  bool more = false;
  std::shared_ptr<const Snapshot> company;
};
Result<RateList> view_rates(const App& app, const Actor& actor, const RatesQuestion& question);

}  // namespace kvartett
