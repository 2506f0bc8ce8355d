// Stories about other currencies: rates that are typed or read from a file, and deals that take
// them.
#include <fmt/format.h>

#include <algorithm>

#include "kvartett/app/keep_rates.h"
#include "tests/support/storyteller.h"

namespace kvartett {
namespace {

Rate rate_of(const std::string& text) {
  const auto rate = find_rate(text);
  if (!rate) throw NoSense{"\"" + text + "\" is not a rate"};
  return *rate;
}

}  // namespace

std::optional<std::string> Storyteller::tell_of_rates(const std::string& verb,
                                                      const StoryOptions& options) {
  if (verb == "rate") {
    const RateOfDay rate{options.need("of"), day_of(options.need("on")),
                         rate_of(options.need("is"))};
    const auto added = type_rates(company().app(), actor(options), {&rate, 1});
    return added ? "" : no(added.error());
  }
  if (verb != "rates") return {};
  const auto report =
      read_rates_file(company().app(), actor(options), lines_of(options.need("file")), "");
  if (!report) return no(report.error());
  std::string told = fmt::format("{} rates of {} days are new: {}\n", report->added, report->days,
                                 fmt::join(report->currencies, ", "));
  for (const auto& [row, why] : report->left_out) told += fmt::format("  {}\n", why.english);
  return told;
}

std::string Storyteller::show_rate(const StoryOptions& options) {
  const Date on = options.find("on") ? day_of(*options.find("on")) : *today_;
  const auto known = view_rate(company().app(), actor(options), options.need("of"), on);
  if (!known) return no(known.error());
  return fmt::format("{} of {}\n", text(known->observation.rate), known->observation.on.text());
}

void Storyteller::put_in_currency(const StoryOptions& options, DealDraft& draft) {
  if (const auto currency = options.find("currency")) draft.currency = *currency;
  if (const auto rate = options.find("rate")) draft.rate = rate_of(*rate);
  const bool is_foreign = !draft.currency.empty() && draft.currency != settings_.currency;
  for (LineDraft& line : draft.lines) {
    if (line.volume_per_year == 0) continue;
    line.volume_in_currency.reset();
    if (!is_foreign) continue;
    // Stories write amounts with two decimals, whatever the currency has.
    const int exponent = find_currency_exponent(draft.currency).value_or(2);
    line.volume_in_currency =
        find_converted(line.volume_per_year, 2, Rate{rate_one}, exponent)->minor_units();
    line.volume_per_year = 0;
  }
}

std::string Storyteller::told_rate(const Deal& deal) {
  return deal.rate ? fmt::format(", in {} at {}", deal.currency, text(*deal.rate)) : "";
}

}  // namespace kvartett
