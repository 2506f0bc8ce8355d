#include "kvartett/domain/rate.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace kvartett {
namespace {

constexpr std::size_t decimals_max = 9;
constexpr std::size_t whole_digits_max = 9;

// Half away from zero; nothing when the result does not fit.
std::optional<std::int64_t> find_quotient(Wide numerator, Wide denominator) {
  const Wide half = denominator / 2;
  const Wide most = std::numeric_limits<std::int64_t>::max();
  const Wide whole = numerator / denominator;
  const Wide rest = numerator % denominator;
  const Wide rounded = rest >= denominator - half    ? whole + 1
                       : -rest >= denominator - half ? whole - 1
                                                     : whole;
  if (rounded > most || rounded < -most) return {};
  return static_cast<std::int64_t>(rounded);
}

// What a typed rate has said, no file takes back.
bool may_replace(RateSource now, RateSource before) {
  return now == RateSource::typed || before != RateSource::typed;
}

}  // namespace

std::optional<Rate> find_rate(std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view decimals = text.substr(std::min(point + 1, text.size()));
  if (whole.empty() || whole.size() > whole_digits_max || decimals.size() > decimals_max) return {};
  if (point < text.size() && decimals.empty()) return {};
  Rate rate;
  for (const std::string_view digits : {whole, decimals}) {
    for (const char c : digits) {
      if (c < '0' || c > '9') return {};
      rate.billionths = rate.billionths * 10 + (c - '0');
    }
  }
  for (std::size_t i = decimals.size(); i < decimals_max; ++i) rate.billionths *= 10;
  if (rate.billionths == 0) return {};
  return rate;
}

std::string text(Rate rate) {
  std::string text =
      fmt::format("{}.{:09}", rate.billionths / rate_one, rate.billionths % rate_one);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

std::optional<Rate> find_ratio(Wide numerator, Wide denominator) {
  if (numerator <= 0 || denominator <= 0) return {};
  Wide billionths = 0;
  if (__builtin_mul_overflow(numerator, Wide{rate_one}, &billionths)) return {};
  const auto rate = find_quotient(billionths, denominator);
  if (!rate || *rate == 0 || *rate > rate_billionths_max) return {};
  return Rate{*rate};
}

std::optional<Money> find_converted(std::int64_t minor_units, int exponent, Rate rate,
                                    int company_exponent) {
  Wide numerator = Wide{minor_units} * rate.billionths;
  Wide denominator = rate_one;
  for (int i = exponent; i < company_exponent; ++i) {
    if (__builtin_mul_overflow(numerator, Wide{10}, &numerator)) return {};
  }
  for (int i = company_exponent; i < exponent; ++i) denominator *= 10;
  const auto converted = find_quotient(numerator, denominator);
  return converted ? std::optional{Money::minor(*converted)} : std::nullopt;
}

std::span<const Rates::Observation> Rates::of(std::string_view currency) const {
  if (!known_) return {};
  const auto found = std::ranges::lower_bound(*known_, currency, {}, &Known::value_type::first);
  if (found == known_->end() || found->first != currency) return {};
  return *found->second;
}

std::optional<Rates::Observation> Rates::find(std::string_view currency, Date day) const {
  const auto days = of(currency);
  const auto later = std::ranges::upper_bound(days, day, {}, &Observation::on);
  if (later == days.begin()) return {};
  const Observation& last = *std::prev(later);
  return days_between(last.on, day) <= days_old_max ? std::optional{last} : std::nullopt;
}

std::vector<std::string> Rates::currencies() const {
  std::vector<std::string> codes;
  if (known_) {
    for (const auto& [code, days] : *known_) codes.push_back(code);
  }
  return codes;
}

bool Rates::is_news(RateSource source, const RateOfDay& rate) const {
  const auto days = of(rate.currency);
  const auto same = std::ranges::lower_bound(days, rate.on, {}, &Observation::on);
  if (same == days.end() || same->on != rate.on) return true;
  if (!may_replace(source, same->source)) return false;
  return same->source != source || same->rate != rate.rate;
}

void Rates::set(RateSource source, std::span<const RateOfDay> rates) {
  std::vector<const RateOfDay*> told;
  told.reserve(rates.size());
  for (const RateOfDay& rate : rates) told.push_back(&rate);
  const auto place = [](const RateOfDay* rate) {
    return std::pair<std::string_view, Date>{rate->currency, rate->on};
  };
  std::ranges::stable_sort(told, {}, place);

  Known known = known_ ? *known_ : Known{};
  for (std::size_t i = 0; i < told.size();) {
    const std::string& currency = told[i]->currency;
    const auto before = of(currency);
    Days days;
    days.reserve(before.size() + told.size());
    auto old = before.begin();
    for (; i < told.size() && told[i]->currency == currency; ++i) {
      while (old != before.end() && old->on < told[i]->on) days.push_back(*old++);
      if (old != before.end() && old->on == told[i]->on) days.push_back(*old++);
      const Observation now{told[i]->on, source, told[i]->rate};
      if (days.empty() || days.back().on != now.on) {
        days.push_back(now);
      } else if (may_replace(source, days.back().source)) {
        days.back() = now;
      }
    }
    days.insert(days.end(), old, before.end());
    days.shrink_to_fit();
    const auto at = std::ranges::lower_bound(known, currency, {}, &Known::value_type::first);
    auto shared = std::make_shared<const Days>(std::move(days));
    if (at != known.end() && at->first == currency) {
      at->second = std::move(shared);
    } else {
      known.emplace(at, currency, std::move(shared));
    }
  }
  if (!known.empty()) known_ = std::make_shared<const Known>(std::move(known));
}

}  // namespace kvartett
