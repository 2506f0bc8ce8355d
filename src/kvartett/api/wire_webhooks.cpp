#include "kvartett/api/wire_webhooks.h"

namespace kvartett {

BOOST_DESCRIBE_ENUM(WebhookForm, json, slack, teams)

namespace wire {
namespace {

using OptionalText = std::optional<std::string>;

struct WebhookBody {
  std::string name;
  std::string url;
  json::Given<WebhookForm> form;
  json::Given<bool> tells_deals;
  json::Given<bool> tells_budgets;
};
BOOST_DESCRIBE_STRUCT(WebhookBody, (), (name, url, form, tells_deals, tells_budgets))

struct WebhookChangeBody {
  json::Given<std::string> name;
  json::Given<std::string> url;
  json::Given<WebhookForm> form;
  json::Given<bool> tells_deals;
  json::Given<bool> tells_budgets;
  json::Given<bool> paused;
};
BOOST_DESCRIBE_STRUCT(WebhookChangeBody, (), (name, url, form, tells_deals, tells_budgets, paused))

struct DispatchAnswer {
  std::string at;
  bool is_trial = false;
  std::int64_t attempt = 1;
  std::optional<std::int64_t> status;
  std::int64_t took_ms = 0;
  OptionalText fault;
};
BOOST_DESCRIBE_STRUCT(DispatchAnswer, (), (at, is_trial, attempt, status, took_ms, fault))

struct DispatchesAnswer {
  std::vector<DispatchAnswer> items;
};
BOOST_DESCRIBE_STRUCT(DispatchesAnswer, (), (items))

struct WebhookAnswer {
  std::string id;
  std::string name;
  std::string host;
  WebhookForm form = WebhookForm::json;
  bool tells_deals = true;
  bool tells_budgets = true;
  bool paused = false;
  std::string created_at;
};
BOOST_DESCRIBE_STRUCT(WebhookAnswer, (),
                      (id, name, host, form, tells_deals, tells_budgets, paused, created_at))

struct NewWebhookAnswer : WebhookAnswer {
  std::string secret;
};
BOOST_DESCRIBE_STRUCT(NewWebhookAnswer, (WebhookAnswer), (secret))

struct ListedWebhook : WebhookAnswer {
  std::optional<DispatchAnswer> newest;
};
BOOST_DESCRIBE_STRUCT(ListedWebhook, (WebhookAnswer), (newest))

struct WebhooksAnswer {
  std::vector<ListedWebhook> items;
};
BOOST_DESCRIBE_STRUCT(WebhooksAnswer, (), (items))

// What may be told of an address that may open a channel by itself.
std::string host_of(const std::string& url) {
  const std::size_t from = url.find("//") + 2;
  return url.substr(from, url.find_first_of("/?#", from) - from);
}

void fill(WebhookAnswer& answer, const Names& names, const Webhook& webhook) {
  answer.id = names.webhook(webhook.number);
  answer.name = webhook.name;
  answer.host = host_of(webhook.url);
  answer.form = webhook.form;
  answer.tells_deals = webhook.tells_deals;
  answer.tells_budgets = webhook.tells_budgets;
  answer.paused = webhook.paused;
  answer.created_at = kvartett::text(webhook.created_at);
}

DispatchAnswer dispatch_answer(const Names& names, const Dispatch& dispatch) {
  DispatchAnswer answer;
  answer.at = kvartett::text(dispatch.at);
  answer.is_trial = dispatch.version == 0;
  answer.attempt = dispatch.attempt;
  if (dispatch.status != 0) answer.status = dispatch.status;
  answer.took_ms = dispatch.took_ms;
  answer.fault = or_null(names.say(dispatch.fault));
  return answer;
}

}  // namespace

Result<WebhookDraft> read_webhook(const json::Value& body) {
  const auto read = TRY(json::read_value<WebhookBody>(body));
  WebhookDraft draft;
  draft.name = read.name;
  draft.url = read.url;
  draft.form = read.form.value_or(WebhookForm::json);
  draft.tells_deals = read.tells_deals.value_or(true);
  draft.tells_budgets = read.tells_budgets.value_or(true);
  return draft;
}

Result<WebhookDraft> read_webhook_change(const json::Value& body, const Webhook& before) {
  const auto read = TRY(json::read_value<WebhookChangeBody>(body));
  WebhookDraft draft;
  draft.name = read.name.value_or(before.name);
  draft.url = read.url.value_or("");
  draft.form = read.form.value_or(before.form);
  draft.tells_deals = read.tells_deals.value_or(before.tells_deals);
  draft.tells_budgets = read.tells_budgets.value_or(before.tells_budgets);
  draft.paused = read.paused.value_or(before.paused);
  return draft;
}

std::string webhook(const Names& names, const Webhook& webhook) {
  WebhookAnswer answer;
  fill(answer, names, webhook);
  return json::text(answer);
}

std::string new_webhook(const Names& names, const Webhook& webhook) {
  NewWebhookAnswer answer;
  fill(answer, names, webhook);
  answer.secret = told_secret(webhook);
  return json::text(answer);
}

std::string list_of_webhooks(const Names& names, const std::vector<Webhook>& webhooks,
                             const std::vector<std::optional<Dispatch>>& newest) {
  WebhooksAnswer answer;
  for (std::size_t i = 0; i < webhooks.size(); ++i) {
    ListedWebhook listed;
    fill(listed, names, webhooks[i]);
    if (newest[i]) listed.newest = dispatch_answer(names, *newest[i]);
    answer.items.push_back(std::move(listed));
  }
  return json::text(answer);
}

std::string dispatch(const Names& names, const Dispatch& dispatch) {
  return json::text(dispatch_answer(names, dispatch));
}

std::string list_of_dispatches(const Names& names, const std::vector<Dispatch>& dispatches) {
  DispatchesAnswer answer;
  for (const Dispatch& one : dispatches) answer.items.push_back(dispatch_answer(names, one));
  return json::text(answer);
}

}  // namespace wire
}  // namespace kvartett
