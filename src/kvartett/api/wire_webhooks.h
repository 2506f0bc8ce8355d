// Webhooks on the wire.
#pragma once

#include "kvartett/api/wire.h"
#include "kvartett/app/keep_webhooks.h"

namespace kvartett::wire {

Result<WebhookDraft> read_webhook(const json::Value& body);
// What is not given is as it was.
Result<WebhookDraft> read_webhook_change(const json::Value& body, const Webhook& before);

std::string webhook(const Names& names, const Webhook& webhook);
// With its secret, which is told this once.
std::string new_webhook(const Names& names, const Webhook& webhook);
std::string list_of_webhooks(const Names& names, const std::vector<Webhook>& webhooks,
                             const std::vector<std::optional<Dispatch>>& newest);
std::string dispatch(const Names& names, const Dispatch& dispatch);
std::string list_of_dispatches(const Names& names, const std::vector<Dispatch>& dispatches);

}  // namespace kvartett::wire
