// Exchange rates: known ones, typed ones, and files of them.
#include "kvartett/api/routes_call.h"
#include "kvartett/api/wire_rates.h"

namespace kvartett::operations {

Answer list_rates(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  RatesQuestion question;
  question.currency = asked.text("currency");
  question.from = asked.date("from");
  question.to = asked.date("to");
  question.limit = asked.limit();
  if (const std::string* cursor = call.request.find_query("cursor")) {
    question.after = wire::find_place(*cursor);
    if (!question.after) {
      asked.add("cursor", say("This cursor leads nowhere; begin from the top.",
                              "Markören leder ingenstans; börja från början."));
    }
  }
  TRY(asked.done());
  const RateList list = TRY(view_rates(call.app(), call.actor, question));
  return json_answer(wire::page_of_rates(call.names(*list.company), list));
}

Answer add_rates(Call& call) {
  const std::vector<RateOfDay> rates = TRY(wire::read_rates(call.body));
  return json_answer(wire::added_rates(TRY(type_rates(call.app(), call.actor, rates))));
}

Answer add_rates_file(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  const std::string of_currency = asked.text("currency");
  TRY(asked.done());
  if (!of_currency.empty() && !find_currency_exponent(of_currency)) {
    return refuse(Wrong::invalid,
                  say("{} is not a currency in use (ISO 4217).",
                      "{} är ingen valuta som används (ISO 4217).", json::quoted(of_currency)),
                  "currency");
  }
  auto report = read_rates_file(call.app(), call.actor, call.request.body, of_currency);
  if (!report) return std::unexpected(wire::faults_of_file(std::move(report).error()));
  return json_answer(wire::rates_file(call.names(*company), *report));
}

Answer get_rate(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  const Date on = asked.date("on").value_or(call.today());
  TRY(asked.done());
  const KnownRate known = TRY(view_rate(call.app(), call.actor, call.in_path, on));
  return json_answer(wire::rate(call.names(*company), known));
}

}  // namespace kvartett::operations
