#include "kvartett/exchange/rates.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "kvartett/base/json.h"
#include "kvartett/base/text.h"
#include "kvartett/exchange/csv.h"
#include "kvartett/exchange/encoding.h"
#include "kvartett/exchange/rates_quotes.h"

namespace kvartett::rates {
namespace {

constexpr std::size_t problems_max = 100;

bool is_of_riksbank(Form form) { return form == Form::riksbank_json || form == Form::riksbank_csv; }

Result<Taken> read_quotes(std::string_view bytes, std::string_view of_currency) {
  if (bytes.size() > bytes_max) {
    return refuse(Wrong::invalid,
                  say("The file is larger than {} MB. Take fewer years at a time.",
                      "Filen är större än {} MB. Ta färre år åt gången.", bytes_max / 1024 / 1024));
  }
  const Decoded decoded = TRY(decode(bytes));
  const std::string_view text = trimmed(decoded.text);
  if (text.starts_with('[') || text.starts_with('{')) return read_json(text, of_currency);
  if (text.starts_with('<')) return read_xml(decoded.text);
  const csv::File file = TRY(csv::read(bytes));
  return read_csv(file.sheet, file.separator);
}

// Two different rates of one currency on one day: which of them holds, nobody can tell.
void judge_twice(Quotes& quotes) {
  auto& list = quotes.list();
  std::ranges::stable_sort(list, {},
                           [](const Quote& quote) { return std::tie(quote.currency, quote.on); });
  const auto is_same_day = [](const Quote& a, const Quote& b) {
    return a.currency == b.currency && a.on == b.on;
  };
  for (std::size_t i = 1; i < list.size(); ++i) {
    const Quote& first = list[i - 1];
    const Quote& second = list[i];
    if (!is_same_day(first, second)) continue;
    if (Wide{first.numerator} * second.denominator != Wide{second.numerator} * first.denominator) {
      quotes.fault(second.row,
                   say("{} of {} has another rate in {}.", "{} den {} har en annan kurs i {}.",
                       second.currency, second.on.text(), quotes.place(first.row)));
    }
  }
  const auto again = std::ranges::unique(list, is_same_day);
  list.erase(again.begin(), again.end());
}

}  // namespace

Result<File> read(std::string_view bytes, std::string_view company_currency,
                  std::string_view of_currency) {
  auto [form, quotes] = TRY(read_quotes(bytes, of_currency));
  judge_twice(quotes);

  File file;
  file.form = form;
  file.source = is_of_riksbank(form) ? RateSource::riksbank : RateSource::ecb;
  const std::string base = is_of_riksbank(form) ? "SEK" : "EUR";
  for (const Quote& quote : quotes.list()) {
    if (quote.currency == base && quote.numerator != quote.denominator) {
      quotes.fault(quote.row,
                   say("{} in {} can only be 1.", "{} i {} kan bara vara 1.", base, base));
    }
  }
  std::erase_if(quotes.list(), [&](const Quote& quote) { return quote.currency == base; });

  // What the company's currency costs in the file's, day by day; nothing: they are the same.
  const bool crosses = company_currency != base;
  std::map<Date, const Quote*> own;
  for (const Quote& quote : quotes.list()) {
    if (crosses && quote.currency == company_currency) own[quote.on] = &quote;
  }
  if (crosses && own.empty() && quotes.faults().empty() && !quotes.list().empty()) {
    return refuse(
        Wrong::invalid,
        say("The file has rates in {} and none of {}, which the company counts in. Fetch a file "
            "that has {} among its currencies.",
            "Filen har kurser i {} och ingen för {}, som företaget räknar i. Hämta en fil där {} "
            "finns bland valutorna.",
            base, company_currency, company_currency));
  }

  const auto add = [&](std::string_view currency, const Quote& at, Wide numerator,
                       Wide denominator) {
    if (const auto rate = find_ratio(numerator, denominator)) {
      file.rates.push_back({std::string{currency}, at.on, *rate});
    } else {
      quotes.fault(at.row, say("The rate of {} is too large or too small.",
                               "Kursen för {} är för stor eller för liten.", currency));
    }
  };
  std::map<Date, std::size_t> days_without;  // the company's currency, and a row of each
  for (const Quote& quote : quotes.list()) {
    if (quote.currency == company_currency) {
      if (crosses) add(base, quote, quote.denominator, quote.numerator);
    } else if (!crosses) {
      add(quote.currency, quote, quote.numerator, quote.denominator);
    } else if (const auto found = own.find(quote.on); found != own.end()) {
      const Quote& company = *found->second;
      add(quote.currency, quote, Wide{quote.numerator} * company.denominator,
          Wide{quote.denominator} * company.numerator);
    } else {
      days_without.emplace(quote.on, quote.row);
    }
  }
  if (!quotes.faults().empty()) return refuse(std::move(quotes.faults()));
  if (file.rates.empty()) {
    return refuse(Wrong::invalid, say("There is no exchange rate in the file.",
                                      "Filen innehåller ingen växelkurs."));
  }
  for (const auto& [on, row] : days_without) {
    if (file.left_out.size() == problems_max) break;
    file.left_out.push_back(
        {row, say("{} has no rate of {}: that day is left out.",
                  "{} saknar kurs för {}: den dagen är utelämnad.", on.text(), company_currency)});
  }
  std::ranges::stable_sort(file.rates, {},
                           [](const RateOfDay& rate) { return std::tie(rate.currency, rate.on); });
  return file;
}

void Quotes::add_price(std::string_view currency, Date on, Rate price, std::int64_t units,
                       std::size_t row) {
  if (!find_currency_exponent(currency)) return;  // francs and liras of old, and testing codes
  list_.push_back({std::string{currency}, on, price.billionths, units * rate_one, row});
}

void Quotes::add_inverse(std::string_view currency, Date on, Rate units, std::size_t row) {
  if (!find_currency_exponent(currency)) return;
  list_.push_back({std::string{currency}, on, rate_one, units.billionths, row});
}

void Quotes::fault(std::size_t row, Sentence sentence) {
  if (faults_.size() < problems_max) faults_.push_back({place(row), std::move(sentence)});
}

std::string Quotes::place(std::size_t row) const {
  return fmt::format("{} {}", word_for_row_, row);
}

std::optional<Rate> find_decimal(std::string_view text, bool comma_too) {
  constexpr std::size_t decimals_max = 9;
  std::string number{trimmed(text)};
  const std::size_t sign = number.find_first_of(comma_too ? ".," : ".");
  if (sign == number.npos) return find_rate(number);
  number[sign] = '.';
  const std::size_t end = sign + 1 + decimals_max;
  if (number.size() <= end) return find_rate(number);
  const std::string_view beyond = std::string_view{number}.substr(end);
  if (beyond.find_first_not_of("0123456789") != beyond.npos || beyond.size() > 100) return {};
  const bool up = beyond.front() >= '5';
  number.erase(end);
  // Zero is no rate, but may still be rounded up to one.
  const bool is_zero = number.find_first_not_of("0.") == number.npos;
  const auto down = is_zero ? Rate{} : find_rate(number).value_or(Rate{-1});
  if (down.billionths < 0 || down.billionths + up > rate_billionths_max) return {};
  return down.billionths + up == 0 ? std::nullopt : std::optional{Rate{down.billionths + up}};
}

Sentence not_a_day(std::string_view text) {
  return say("{} is not a day.", "{} är ingen dag.", json::quoted(text));
}
Sentence not_a_rate(std::string_view text) {
  return say("{} is not an exchange rate.", "{} är ingen växelkurs.", json::quoted(text));
}

std::unexpected<Problems> refuse_unknown() {
  return refuse(
      Wrong::invalid,
      say("This is no file of rates that we know. We read what the Riksbank and the ECB publish: "
          "JSON and CSV from the Riksbank; eurofxref as CSV or XML, and the data portal's CSV, "
          "from the ECB.",
          "Det här är ingen kursfil som vi känner till. Vi läser det som Riksbanken och ECB "
          "publicerar: JSON och CSV från Riksbanken; eurofxref som CSV eller XML, och "
          "dataportalens CSV, från ECB."));
}

}  // namespace kvartett::rates
