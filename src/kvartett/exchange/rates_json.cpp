// The Riksbank's API (SWEA): [{"date":"2026-04-17","value":11.3545}] for one series, and with
// "seriesId":"SEKEURPMI" beside each when a whole group was asked for. Kronor for one unit, always.
#include <array>
#include <charconv>

#include "kvartett/base/json.h"
#include "kvartett/base/text.h"
#include "kvartett/exchange/rates_quotes.h"

namespace kvartett::rates {
namespace {

// "SEKEURPMI" → "EUR"; empty: a series of something else, such as interest.
std::string_view currency_of_series(std::string_view series) {
  const bool is_rate = series.size() == 9 && series.starts_with("SEK") && series.ends_with("PMI");
  return is_rate ? series.substr(3, 3) : std::string_view{};
}

// The number as it was written: a double carries any fifteen digits there and back.
std::string digits_of(const json::Value& value) {
  if (value.is_string()) return std::string{value.get_string()};
  if (!value.is_number()) return {};
  std::array<char, 400> text{};
  const auto written =
      value.is_double()
          ? std::to_chars(text.data(), text.data() + text.size(), value.get_double(),
                          std::chars_format::fixed)
          : std::to_chars(text.data(), text.data() + text.size(), value.to_number<std::int64_t>());
  return {text.data(), written.ptr};
}

}  // namespace

Result<Taken> read_json(std::string_view text, std::string_view of_currency) {
  const json::Value whole = TRY(json::parse(text));
  boost::json::array alone;
  if (whole.is_object()) alone.push_back(whole);  // the latest observation of one series
  const boost::json::array& list = whole.is_array() ? whole.get_array() : alone;

  Taken taken{Form::riksbank_json, Quotes{"observation"}};
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!list[i].is_object()) return refuse_unknown();
    const auto& object = list[i].get_object();
    const auto* date = object.if_contains("date");
    const auto* value = object.if_contains("value");
    if (!date || !value) return refuse_unknown();
    const auto* series = object.if_contains("seriesId");
    if (!series && of_currency.empty()) {
      return refuse(
          Wrong::invalid,
          say("The file does not say which currency it is about. Say so beside it, or fetch the "
              "whole group, which has seriesId.",
              "Filen säger inte vilken valuta den gäller. Ange det bredvid, eller hämta hela "
              "gruppen, som har seriesId."),
          "currency");
    }
    std::string_view currency = of_currency;
    if (series) {
      currency =
          series->is_string() ? currency_of_series(series->get_string()) : std::string_view{};
      if (currency.empty()) continue;
    }
    const std::string_view day = date->is_string() ? std::string_view{date->get_string()} : "";
    const auto on = find_date(day);
    if (!on) {
      taken.quotes.fault(i + 1, not_a_day(day));
      continue;
    }
    if (value->is_null()) continue;
    const std::string number = digits_of(*value);
    if (const auto price = find_decimal(number, false)) {
      taken.quotes.add_price(currency, *on, *price, 1, i + 1);
    } else {
      taken.quotes.fault(i + 1, not_a_rate(number));
    }
  }
  return taken;
}

}  // namespace kvartett::rates
