// A Key Account Manager's customers, and how satisfied they are.
#include "kvartett/api/routes_call.h"
#include "kvartett/api/wire_kam.h"
#include "kvartett/api/wire_satisfaction.h"

namespace kvartett::operations {

Answer get_kam(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  const auto year = asked.fiscal_year("fiscal_year");
  TRY(asked.done());
  const Id<Seller> kam = call.names(*company).id<Seller>(call.in_path);
  const KamView view = TRY(view_kam(call.app(), call.actor, kam, year));
  return json_answer(wire::kam(call.names(*view.company), view));
}

Answer list_satisfaction(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  const ScoreQuestion question{asked.customer()};
  const std::size_t limit = asked.limit();
  TRY(asked.done());
  NotedScores list = TRY(view_scores(call.app(), call.actor, question));
  const auto names = call.names(*list.company);
  auto next = TRY(cut_page(list.scores, call, limit, [&](Id<Score> id) { return names.text(id); }));
  return json_answer(wire::page_of_scores(names, list.scores, std::move(next)));
}

Answer note_satisfaction(Call& call) {
  const auto company = call.company();
  const Score draft = TRY(wire::read_score(call.names(*company), call.body, call.today()));
  const Once once = TRY(call.once());
  const NotedScore noted = TRY(note_score(call.app(), call.actor, once, draft));
  return json_answer(wire::score(call.names(*noted.company), noted.id), 201);
}

Answer take_back_satisfaction(Call& call) {
  const auto company = call.company();
  TRY(take_back_score(call.app(), call.actor, call.names(*company).id<Score>(call.in_path)));
  Response response;
  response.status = 204;
  return response;
}

}  // namespace kvartett::operations
