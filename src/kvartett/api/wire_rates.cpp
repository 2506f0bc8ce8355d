#include "kvartett/api/wire_rates.h"

namespace kvartett::wire {
namespace {

constexpr std::size_t rates_max = 10'000;
constexpr std::size_t date_letters = 10;

struct RateBody {
  std::string currency;
  Date on;
  Rate rate;
};
BOOST_DESCRIBE_STRUCT(RateBody, (), (currency, on, rate))

struct RatesBody {
  std::vector<RateBody> rates;
};
BOOST_DESCRIBE_STRUCT(RatesBody, (), (rates))

struct RateAnswer {
  std::string currency;
  Date on;
  Rate rate;
  std::string source;
};
BOOST_DESCRIBE_STRUCT(RateAnswer, (), (currency, on, rate, source))

struct CurrencyAnswer {
  std::string currency;
  std::size_t days = 0;
  Date first_on;
  Date last_on;
  Rate last_rate;
  std::string source;
};
BOOST_DESCRIBE_STRUCT(CurrencyAnswer, (), (currency, days, first_on, last_on, last_rate, source))

struct RatePage {
  std::vector<RateAnswer> items;
  std::optional<std::string> next_cursor;
  std::vector<CurrencyAnswer> currencies;
};
BOOST_DESCRIBE_STRUCT(RatePage, (), (items, next_cursor, currencies))

struct AddedAnswer {
  std::size_t added = 0;
};
BOOST_DESCRIBE_STRUCT(AddedAnswer, (), (added))

struct LeftOutAnswer {
  std::optional<std::size_t> row;
  std::string detail;
};
BOOST_DESCRIBE_STRUCT(LeftOutAnswer, (), (row, detail))

struct RatesFileAnswer {
  std::string format;
  std::vector<std::string> currencies;
  std::size_t days = 0;
  std::optional<Date> first_on;
  std::optional<Date> last_on;
  std::size_t added = 0;
  std::vector<LeftOutAnswer> problems;
};
BOOST_DESCRIBE_STRUCT(RatesFileAnswer, (),
                      (format, currencies, days, first_on, last_on, added, problems))

Sentence name_of(RateSource source) {
  switch (source) {
    case RateSource::typed:
      return say("typed by hand", "inskriven för hand");
    case RateSource::riksbank:
      return say("Riksbank", "Riksbanken");
    case RateSource::ecb:
      return say("ECB", "ECB");
  }
  std::unreachable();
}

Sentence name_of(rates::Form form) {
  switch (form) {
    case rates::Form::riksbank_json:
      return say("the Riksbank's JSON", "Riksbankens JSON");
    case rates::Form::riksbank_csv:
      return say("the Riksbank's CSV", "Riksbankens CSV");
    case rates::Form::ecb_csv:
      return say("the ECB's eurofxref as CSV", "ECB:s eurofxref som CSV");
    case rates::Form::ecb_xml:
      return say("the ECB's eurofxref as XML", "ECB:s eurofxref som XML");
    case rates::Form::ecb_sdmx_csv:
      return say("CSV from the ECB's data portal", "CSV från ECB:s dataportal");
  }
  std::unreachable();
}

RateAnswer answer(const Names& names, const KnownRate& known) {
  const auto& [on, source, rate] = known.observation;
  return {known.currency, on, rate, names.say(name_of(source))};
}

}  // namespace

Result<std::vector<RateOfDay>> read_rates(const json::Value& value) {
  const RatesBody body = TRY(json::read_value<RatesBody>(value));
  if (body.rates.empty() || body.rates.size() > rates_max) {
    return refuse(Wrong::invalid, say("Send 1 to {} rates.", "Skicka 1 till {} kurser.", rates_max),
                  "/rates");
  }
  std::vector<RateOfDay> rates;
  for (const auto& [currency, on, rate] : body.rates) rates.push_back({currency, on, rate});
  return rates;
}

std::string rate(const Names& names, const KnownRate& known) {
  return json::text(answer(names, known));
}

std::string page_of_rates(const Names& names, const RateList& list) {
  RatePage page;
  for (const KnownRate& known : list.rates) page.items.push_back(answer(names, known));
  if (list.more) {
    const RateAnswer& last = page.items.back();
    page.next_cursor = last.on.text() + last.currency;
  }
  const Rates& all = names.ledger().rates();
  for (const std::string& currency : all.currencies()) {
    const auto days = all.of(currency);
    page.currencies.push_back({currency, days.size(), days.front().on, days.back().on,
                               days.back().rate, names.say(name_of(days.back().source))});
  }
  return json::text(page);
}

std::string added_rates(std::size_t added) { return json::text(AddedAnswer{added}); }

std::string rates_file(const Names& names, const RatesReport& report) {
  RatesFileAnswer answer;
  answer.format = names.say(name_of(report.form));
  answer.currencies = report.currencies;
  answer.days = report.days;
  answer.first_on = report.first_on;
  answer.last_on = report.last_on;
  answer.added = report.added;
  for (const auto& [row, why] : report.left_out) answer.problems.push_back({row, names.say(why)});
  return json::text(answer);
}

Problems faults_of_file(Problems problems) {
  for (Problem& problem : problems.list) {
    const std::size_t number = problem.place.find_first_of("0123456789");
    if (number == problem.place.npos) continue;  // of the whole, or of a parameter
    const std::string row = problem.place.substr(number);
    problem.sentence = {fmt::format("Row {}: {}", row, problem.sentence.english),
                        fmt::format("Rad {}: {}", row, problem.sentence.swedish)};
    problem.place = "/" + row;
  }
  return problems;
}

std::optional<RatesQuestion::Place> find_place(std::string_view cursor) {
  if (cursor.size() <= date_letters) return {};
  const auto on = find_date(cursor.substr(0, date_letters));
  if (!on || !find_currency_exponent(cursor.substr(date_letters))) return {};
  return RatesQuestion::Place{*on, std::string{cursor.substr(date_letters)}};
}

}  // namespace kvartett::wire
