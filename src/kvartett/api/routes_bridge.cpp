// Why volume and revenue differ, and how right the estimates were.
#include <limits>

#include "kvartett/api/routes_call.h"
#include "kvartett/api/wire_accuracy.h"
#include "kvartett/api/wire_bridge.h"

namespace kvartett::operations {

Answer get_bridge(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  const BridgeQuestion question = asked.bridge();
  TRY(asked.done());
  const BridgeAnswer answer = TRY(view_bridge(call.app(), call.actor, question));
  return json_answer(wire::bridge(call.names(*answer.company), answer.bridge));
}

Answer list_bridge_rows(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  const BridgeQuestion question = asked.bridge();
  const auto step = asked.choice<BridgeStep>("step");
  if (!call.request.find_query("step"))
    asked.add("step", say("Say which step.", "Ange vilket steg."));
  const std::size_t limit = asked.limit();
  const auto skip = static_cast<std::size_t>(
      asked.number("cursor", 0, std::numeric_limits<std::int32_t>::max(), 0));
  TRY(asked.done());
  const BridgeRows found =
      TRY(view_bridge_rows(call.app(), call.actor, question, *step, skip, limit));
  return json_answer(wire::page_of_bridge_rows(call.names(*found.company), found, skip));
}

Answer get_accuracy(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  AccuracyQuestion question;
  question.ended_from = asked.date("ended_from");
  question.ended_to = asked.date("ended_to");
  question.filter = asked.filter();
  question.limit = static_cast<std::size_t>(asked.number("limit", 1, 1000, 10));
  TRY(asked.done());
  const AccuracyAnswer answer = TRY(view_accuracy(call.app(), call.actor, question));
  return json_answer(wire::accuracy(call.names(*answer.company), answer));
}

}  // namespace kvartett::operations
