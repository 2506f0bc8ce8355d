// What a company has other programs told: an address, what is told and in which form. The address
// itself may open a channel (Slack's and Teams' do), so it is told to nobody once it is kept.
#pragma once

#include <string>
#include <vector>

#include "kvartett/app/app.h"
#include "kvartett/outside/http.h"

namespace kvartett {

struct WebhookDraft {
  std::string name;
  std::string url;  // empty in a change: as it was
  WebhookForm form = WebhookForm::json;
  bool tells_deals = true;
  bool tells_budgets = true;
  bool paused = false;
};

inline constexpr std::size_t webhooks_max = 20;  // of a company

Result<std::vector<Webhook>> view_webhooks(const App& app, const Actor& actor);
Result<Webhook> view_webhook(const App& app, const Actor& actor, std::int64_t number);
Result<std::vector<Dispatch>> view_dispatches(const App& app, const Actor& actor,
                                              std::int64_t number);
// It is told of what happens from now on.
Result<Webhook> add_webhook(App& app, const Actor& actor, const Once& once,
                            const WebhookDraft& draft, const Reach& reach);
// `changes`: the revision that was seen. One that is let go on after a pause is told of what
// happens from now on.
Result<Webhook> change_webhook(App& app, const Actor& actor, std::int64_t number,
                               std::int64_t changes, const WebhookDraft& draft, const Reach& reach);
Result<void> remove_webhook(App& app, const Actor& actor, std::int64_t number);

// How the receiver gets to know the secret: "whsec_" and base64, as Standard Webhooks has it.
std::string told_secret(const Webhook& webhook);

}  // namespace kvartett
