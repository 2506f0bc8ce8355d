#include "kvartett/app/keep_rates.h"

#include <algorithm>
#include <functional>
#include <set>

#include "kvartett/auth/permission.h"
#include "kvartett/base/json.h"

namespace kvartett {
namespace {

constexpr std::size_t rates_per_fact = 5'000;  // so that reading back never holds much at a time

Result<void> judge(std::span<const RateOfDay> rates, std::string_view company_currency,
                   Date today) {
  std::vector<Problem> problems;
  for (std::size_t i = 0; i < rates.size(); ++i) {
    const RateOfDay& rate = rates[i];
    const std::string place = fmt::format("/rates/{}", i);
    if (rate.currency == company_currency) {
      problems.push_back({place + "/currency",
                          say("{} is the company's own currency and has no rate.",
                              "{} är företagets egen valuta och har ingen kurs.", rate.currency)});
    } else if (!find_currency_exponent(rate.currency)) {
      problems.push_back({place + "/currency",
                          say("\"{}\" is not a currency in use (ISO 4217).",
                              "\"{}\" är ingen valuta som används (ISO 4217).", rate.currency)});
    }
    if (rate.on > today) {
      problems.push_back(
          {place + "/on", say("{} has not come yet.", "{} har inte kommit än.", rate.on.text())});
    }
  }
  if (!problems.empty()) return refuse(std::move(problems));
  return {};
}

// Lets what is news enter the company, and says how much that was.
std::size_t take_in(Desk& desk, RateSource source, std::span<const RateOfDay> rates) {
  std::vector<Fact> facts;
  std::size_t added = 0;
  for (const RateOfDay& rate : rates) {
    if (!desk.ledger().rates().is_news(source, rate)) continue;
    if (added++ % rates_per_fact == 0) facts.emplace_back(RatesSet{source, {}});
    std::get<RatesSet>(facts.back()).rates.push_back(rate);
  }
  if (!facts.empty()) desk.append(std::move(facts));
  return added;
}

// Takes out the days that no deal can be signed on, or hardly any is, and says how many they were.
void leave_out_days(rates::File& file, Date today) {
  const Date oldest = today.plus_months(-12 * rate_years_kept);
  const auto later = std::erase_if(file.rates, [&](const RateOfDay& r) { return r.on > today; });
  const auto older = std::erase_if(file.rates, [&](const RateOfDay& r) { return r.on < oldest; });
  if (later > 0) {
    file.left_out.push_back(
        {{},
         say("Rates of days after {} are left out ({}): they have not come yet.",
             "Kurser för dagar efter {} är utelämnade ({}): de har inte kommit än.", today.text(),
             later)});
  }
  if (older > 0) {
    file.left_out.push_back(
        {{},
         say("Rates of days before {} are left out ({}).",
             "Kurser för dagar före {} är utelämnade ({}).", oldest.text(), older)});
  }
}

}  // namespace

Result<std::size_t> type_rates(App& app, const Actor& actor, std::span<const RateOfDay> rates) {
  TRY(may(actor, Action::keep_rates));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    TRY(judge(rates, desk.ledger().settings().currency, desk.today()));
    return static_cast<std::int64_t>(take_in(desk, RateSource::typed, rates));
  };
  const Written written = TRY(app.write(actor, {}, deed));
  return static_cast<std::size_t>(written.made);
}

Result<RatesReport> read_rates_file(App& app, const Actor& actor, std::string_view bytes,
                                    std::string_view of_currency) {
  TRY(may(actor, Action::keep_rates));
  const std::string currency = app.snapshot(actor.company)->ledger.settings().currency;
  rates::File file = TRY(rates::read(bytes, currency, of_currency));
  leave_out_days(file, app.today(actor.company));

  RatesReport report;
  report.form = file.form;
  std::set<Date> days;
  for (const RateOfDay& rate : file.rates) {
    days.insert(rate.on);
    if (report.currencies.empty() || report.currencies.back() != rate.currency) {
      report.currencies.push_back(rate.currency);
    }
  }
  report.days = days.size();
  if (!days.empty()) {
    report.first_on = *days.begin();
    report.last_on = *days.rbegin();
  }
  std::size_t stand = 0;  // typed by someone, and other than in the file
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    stand = static_cast<std::size_t>(std::ranges::count_if(file.rates, [&](const RateOfDay& rate) {
      const auto known = desk.ledger().rates().find(rate.currency, rate.on);
      return known && known->on == rate.on && known->source == RateSource::typed &&
             known->rate != rate.rate;
    }));
    return static_cast<std::int64_t>(take_in(desk, file.source, file.rates));
  };
  const Written written = TRY(app.write(actor, {}, deed));
  report.added = static_cast<std::size_t>(written.made);
  report.left_out = std::move(file.left_out);
  if (stand > 0) {
    report.left_out.push_back(
        {{},
         say("Somebody has typed other rates, which stand ({}).",
             "Någon har skrivit andra kurser, och de står kvar ({}).", stand)});
  }
  return report;
}

Result<KnownRate> view_rate(const App& app, const Actor& actor, std::string_view currency,
                            Date signed_on) {
  TRY(may(actor, Action::see_company));
  const auto company = app.snapshot(actor.company);
  if (const auto found = company->ledger.rates().find(currency, signed_on)) {
    return KnownRate{std::string{currency}, *found};
  }
  return refuse(Wrong::missing, say("No rate of {} is known for {} or the week before it.",
                                    "Ingen kurs för {} är känd den {} eller veckan före.",
                                    json::quoted(currency), signed_on.text()));
}

Result<RateList> view_rates(const App& app, const Actor& actor, const RatesQuestion& question) {
  TRY(may(actor, Action::see_company));
  RateList list;
  list.company = app.snapshot(actor.company);
  const Rates& rates = list.company->ledger.rates();

  // What is left of each currency, its newest last.
  struct Left {
    std::string currency;
    std::span<const Rates::Observation> days;
  };
  std::vector<Left> all;
  for (std::string& currency : rates.currencies()) {
    if (!question.currency.empty() && currency != question.currency) continue;
    auto days = rates.of(currency);
    const auto is_too_late = [&](const Rates::Observation& day) {
      if (question.to && day.on > *question.to) return true;
      return question.after &&
             (day.on > question.after->on ||
              (day.on == question.after->on && currency <= question.after->currency));
    };
    days = {days.begin(), std::ranges::partition_point(days, std::not_fn(is_too_late))};
    if (question.from) {
      days = {std::ranges::lower_bound(days, *question.from, {}, &Rates::Observation::on),
              days.end()};
    }
    if (!days.empty()) all.push_back({std::move(currency), days});
  }
  while (true) {
    const auto newest = std::ranges::max_element(all, [](const Left& a, const Left& b) {
      if (a.days.empty() || b.days.empty()) return a.days.empty() && !b.days.empty();
      return a.days.back().on < b.days.back().on;
    });
    if (newest == all.end() || newest->days.empty()) return list;
    if (list.rates.size() == question.limit) {
      list.more = true;
      return list;
    }
    list.rates.push_back({newest->currency, newest->days.back()});
    newest->days = newest->days.first(newest->days.size() - 1);
  }
}

}  // namespace kvartett
