// What other programs are told.
#include "kvartett/api/routes_call.h"
#include "kvartett/api/wire_webhooks.h"
#include "kvartett/app/tell_webhooks.h"

namespace kvartett::operations {
namespace {

// One that there is not is as another company's.
std::int64_t number_in_path(const Call& call) {
  return call.app().ids().find_webhook(call.actor.company, call.in_path).value_or(0);
}

Response without_content() {
  Response response;
  response.status = 204;
  return response;
}

}  // namespace

Answer list_webhooks(Call& call) {
  const auto company = call.company();
  const std::vector<Webhook> webhooks = TRY(view_webhooks(call.app(), call.actor));
  std::vector<std::optional<Dispatch>> newest;
  for (const Webhook& webhook : webhooks) {
    const auto dispatches = TRY(view_dispatches(call.app(), call.actor, webhook.number));
    newest.push_back(dispatches.empty() ? std::nullopt : std::optional{dispatches.front()});
  }
  return json_answer(wire::list_of_webhooks(call.names(*company), webhooks, newest));
}

Answer add_webhook(Call& call) {
  const auto company = call.company();
  const WebhookDraft draft = TRY(wire::read_webhook(call.body));
  const Once once = TRY(call.once());
  const Webhook webhook =
      TRY(kvartett::add_webhook(call.app(), call.actor, once, draft, call.service.reach));
  const auto names = call.names(*company);
  Response response = json_answer(wire::new_webhook(names, webhook), webhook.revision, 201);
  response.headers.emplace_back("Location", "/api/v1/webhooks/" + names.webhook(webhook.number));
  return response;
}

Answer get_webhook(Call& call) {
  const auto company = call.company();
  const Webhook webhook = TRY(view_webhook(call.app(), call.actor, number_in_path(call)));
  return json_answer(wire::webhook(call.names(*company), webhook), webhook.revision);
}

Answer change_webhook(Call& call) {
  const auto company = call.company();
  const std::int64_t number = number_in_path(call);
  const Webhook before = TRY(view_webhook(call.app(), call.actor, number));
  const Version seen = TRY(call.seen());
  const WebhookDraft draft = TRY(wire::read_webhook_change(call.body, before));
  const Webhook webhook = TRY(
      kvartett::change_webhook(call.app(), call.actor, number, seen, draft, call.service.reach));
  return json_answer(wire::webhook(call.names(*company), webhook), webhook.revision);
}

Answer remove_webhook(Call& call) {
  TRY(kvartett::remove_webhook(call.app(), call.actor, number_in_path(call)));
  return without_content();
}

Answer try_webhook(Call& call) {
  const auto company = call.company();
  const Dispatch dispatch = TRY(kvartett::try_webhook(call.app(), call.actor, number_in_path(call),
                                                      call.service.reach, call.service.home));
  return json_answer(wire::dispatch(call.names(*company), dispatch));
}

Answer list_dispatches(Call& call) {
  const auto company = call.company();
  const auto dispatches = TRY(view_dispatches(call.app(), call.actor, number_in_path(call)));
  return json_answer(wire::list_of_dispatches(call.names(*company), dispatches));
}

}  // namespace kvartett::operations
