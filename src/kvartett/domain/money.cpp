#include "kvartett/domain/money.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

namespace kvartett {
namespace {

// ISO 4217, the codes of countries in use (2026). Funds, metals and testing codes are left out on
// purpose.
constexpr std::string_view two_decimals =
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD "
    "CDF "
    "CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD "
    "HKD "
    "HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD "
    "MMK "
    "MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON "
    "RSD "
    "RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD "
    "TZS "
    "UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG";
constexpr std::string_view no_decimals =
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
constexpr std::string_view three_decimals = "BHD IQD JOD KWD LYD OMR TND";

bool has(std::string_view codes, std::string_view code) {
  return codes.find(code) != std::string_view::npos;
}

}  // namespace

Money scaled(Money amount, std::int64_t numerator, std::int64_t denominator) {
  ENSURE(denominator > 0);
  const Wide product = Wide{amount.minor_units()} * numerator;
  const Wide half = denominator / 2;
  const Wide rounded =
      product >= 0 ? (product + half) / denominator : -((-product + half) / denominator);
  ENSURE(rounded <= std::numeric_limits<std::int64_t>::max() &&
         rounded >= std::numeric_limits<std::int64_t>::min());
  return Money::minor(static_cast<std::int64_t>(rounded));
}

Money sum(std::span<const Money> amounts) {
  Money total;
  for (const Money amount : amounts) total += amount;
  return total;
}

std::optional<int> find_currency_exponent(std::string_view code) {
  if (code.size() != 3 || !std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; })) {
    return {};
  }
  if (has(two_decimals, code)) return 2;
  if (has(no_decimals, code)) return 0;
  if (has(three_decimals, code)) return 3;
  return {};
}

std::string text(Money amount, int exponent, char group, char decimal) {
  const bool negative = amount.minor_units() < 0;
  std::string digits = fmt::format(
      "{:0{}}", negative ? -Wide{amount.minor_units()} : Wide{amount.minor_units()}, exponent + 1);
  const std::size_t whole = digits.size() - static_cast<std::size_t>(exponent);
  std::string result = negative ? "-" : "";
  for (std::size_t i = 0; i < whole; ++i) {
    if (i > 0 && (whole - i) % 3 == 0) result.push_back(group);
    result.push_back(digits[i]);
  }
  if (exponent > 0) result += decimal + digits.substr(whole);
  return result;
}

Sentence written(Money amount, int exponent) {
  std::int64_t unit = 1;
  for (int i = 0; i < exponent; ++i) unit *= 10;
  const bool whole = amount.minor_units() % unit == 0;
  const Money shown = whole ? Money::minor(amount.minor_units() / unit) : amount;
  const int decimals = whole ? 0 : exponent;
  return {text(shown, decimals, ',', '.'), text(shown, decimals, ' ', ',')};
}

}  // namespace kvartett
