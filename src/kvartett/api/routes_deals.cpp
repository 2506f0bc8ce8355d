// Deals: signing them, what happens to them later, their entries, and the review of their channels.
#include <algorithm>
#include <limits>

#include "kvartett/api/routes_call.h"
#include "kvartett/api/wire_deals.h"

namespace kvartett {
namespace {

// Of what is no deal of ours, the deed says that it does not exist.
Id<Deal> deal_in_path(const Call& call) {
  return call.app().ids().find<Deal>(call.actor.company, call.in_path).value_or(Id<Deal>{});
}

// What is typed about a deal may only be read for one that the person may see.
Result<Id<Deal>> find_deal_in_path(const Call& call) {
  return TRY(view_deal(call.app(), call.actor, deal_in_path(call))).id;
}

Response deal_answer(const Call& call, const DealView& view) {
  const Version changed_in = view.company->ledger.deal(view.id).changed_in;
  return json_answer(wire::deal(call.names(*view.company), call.actor, view), changed_in);
}

Result<Response> amend(Call& call, Id<Deal> id, std::optional<Version> seen,
                       const Amendment& amendment) {
  const Once once = TRY(call.once());
  const Written written = TRY(amend_deal(call.app(), call.actor, once, id, seen, amendment));
  return deal_answer(call, view_deal(call.app(), call.actor, id, written.company));
}

Result<Response> try_out(Call& call, Id<Deal> id, const Amendment& amendment) {
  const AmendmentPreview preview = TRY(preview_amendment(call.app(), call.actor, id, amendment));
  return json_answer(wire::preview(call.names(*preview.company), id, preview));
}

}  // namespace

namespace operations {

Answer preview_deal(Call& call) {
  const auto company = call.company();
  const DealDraft draft = TRY(wire::read_deal(call.names(*company), call.body));
  const DealPreview preview = TRY(kvartett::preview_deal(call.app(), call.actor, draft));
  return json_answer(wire::preview(call.names(*preview.company), preview));
}

Answer sign_deal(Call& call) {
  const auto company = call.company();
  const DealDraft draft = TRY(wire::read_deal(call.names(*company), call.body));
  const Once once = TRY(call.once());
  const SignedDeal signed_deal = TRY(kvartett::sign_deal(call.app(), call.actor, once, draft));
  const DealView view = view_deal(call.app(), call.actor, signed_deal.id, signed_deal.company);
  const auto names = call.names(*signed_deal.company);
  Response response = json_answer(wire::signed_deal(names, call.actor, signed_deal, view), 201);
  response.headers.emplace_back("Location", "/api/v1/deals/" + names.text(signed_deal.id));
  return response;
}

Answer get_deal(Call& call) {
  return deal_answer(call, TRY(view_deal(call.app(), call.actor, deal_in_path(call))));
}

Answer list_deals(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  DealQuestion question = asked.deals();
  question.limit = asked.limit();
  if (const std::string* cursor = call.request.find_query("cursor")) {
    question.after = call.app().ids().find<Deal>(call.actor.company, *cursor);
    if (!question.after) {
      asked.add("cursor", say("This cursor leads nowhere; begin from the top.",
                              "Markören leder ingenstans; börja från början."));
    }
  }
  TRY(asked.done());
  const DealList list = TRY(view_deals(call.app(), call.actor, question));
  const auto names = call.names(*list.company);
  return json_answer(
      wire::page_of_deals(names, call.actor, list.deals,
                          list.more ? std::optional{names.text(list.deals.back())} : std::nullopt));
}

Answer correct_deal(Call& call) {
  const Id<Deal> id = TRY(find_deal_in_path(call));
  const Version seen = TRY(call.seen());
  const auto company = call.company();
  const Correction correction = TRY(wire::read_correction(call.names(*company), id, call.body));
  return amend(call, id, seen, correction);
}

Answer preview_correction(Call& call) {
  const Id<Deal> id = TRY(find_deal_in_path(call));
  const auto company = call.company();
  const Correction correction = TRY(wire::read_correction(call.names(*company), id, call.body));
  return try_out(call, id, correction);
}

Answer terminate_deal(Call& call) {
  const Id<Deal> id = TRY(find_deal_in_path(call));
  const auto company = call.company();
  const Termination termination = TRY(wire::read_termination(call.names(*company), id, call.body));
  return amend(call, id, {}, termination);
}

Answer preview_termination(Call& call) {
  const Id<Deal> id = TRY(find_deal_in_path(call));
  const auto company = call.company();
  const Termination termination = TRY(wire::read_termination(call.names(*company), id, call.body));
  return try_out(call, id, termination);
}

Answer reinstate_deal(Call& call) {
  const Id<Deal> id = TRY(find_deal_in_path(call));
  const Reinstatement reinstatement = TRY(wire::read_reinstatement(call.body));
  return amend(call, id, {}, reinstatement);
}

Answer preview_reinstatement(Call& call) {
  const Id<Deal> id = TRY(find_deal_in_path(call));
  const Reinstatement reinstatement = TRY(wire::read_reinstatement(call.body));
  return try_out(call, id, reinstatement);
}

Answer void_deal(Call& call) {
  const Id<Deal> id = TRY(find_deal_in_path(call));
  const Voiding voiding = TRY(wire::read_voiding(call.body));
  return amend(call, id, {}, voiding);
}

Answer preview_void(Call& call) {
  const Id<Deal> id = TRY(find_deal_in_path(call));
  const Voiding voiding = TRY(wire::read_voiding(call.body));
  return try_out(call, id, voiding);
}

Answer list_channel_review(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  const std::size_t limit = asked.limit();
  TRY(asked.done());
  ChannelReview review = TRY(view_channel_review(call.app(), call.actor));
  const std::size_t total = review.lines.size();
  const auto names = call.names(*review.company);
  const auto next = TRY(cut_page(review.lines, call, limit, [&](const ReviewedLine& reviewed) {
    return names.text(reviewed.line);
  }));
  return json_answer(wire::page_of_review(names, review.lines, total, next));
}

Answer accept_channels(Call& call) {
  const auto company = call.company();
  const auto lines = TRY(wire::read_acceptance(call.names(*company), call.body));
  const Once once = TRY(call.once());
  return json_answer(
      wire::accepted(TRY(kvartett::accept_channels(call.app(), call.actor, once, lines))));
}

Answer list_entries(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  EntryQuestion question = asked.entries();
  question.limit = asked.limit();
  question.after = asked.number("cursor", 0, std::numeric_limits<Sequence>::max(), 0);
  TRY(asked.done());
  const EntryList list = TRY(view_entries(call.app(), call.actor, question));
  return json_answer(wire::page_of_entries(
      call.names(*list.company), list,
      list.more ? std::optional{std::to_string(list.entries.back().sequence)} : std::nullopt));
}

}  // namespace operations
}  // namespace kvartett
