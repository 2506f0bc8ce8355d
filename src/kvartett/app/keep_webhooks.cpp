#include "kvartett/app/keep_webhooks.h"

#include <algorithm>

#include "kvartett/auth/permission.h"
#include "kvartett/auth/secret.h"
#include "kvartett/base/text.h"

namespace kvartett {
namespace {

constexpr std::size_t name_max = 100;
constexpr std::size_t url_max = 2000;

std::unexpected<Problems> no_such_webhook() {
  return refuse(Wrong::missing, say("There is no such webhook.", "Webhooken finns inte."));
}

std::vector<Problem> judge(const WebhookDraft& draft, bool needs_url, const Reach& reach) {
  std::vector<Problem> problems;
  const auto wrong = [&](std::string place, Sentence sentence) {
    problems.push_back({std::move(place), std::move(sentence)});
  };
  if (trimmed(draft.name).empty() || draft.name.size() > name_max) {
    wrong("/name", say("Give it a name, of at most {} letters.",
                       "Ge den ett namn, på högst {} tecken.", name_max));
  }
  if (draft.url.empty() && !needs_url) {
    // As it was.
  } else if (!draft.url.starts_with("https://") &&
             !(draft.url.starts_with("http://") && !reach.opened.empty())) {
    wrong("/url",
          say("The address must begin with https://.", "Adressen måste börja med https://."));
  } else if (draft.url.size() > url_max || std::ranges::any_of(draft.url, [](unsigned char c) {
               return c <= 0x20 || c == 0x7f;
             })) {
    wrong("/url", say("This is no address.", "Det här är ingen adress."));
  } else if (draft.url.substr(0, draft.url.find('/', 8)).contains('@')) {
    wrong("/url", say("An address with a password in it is not taken.",
                      "En adress med lösenord i tas inte emot."));
  }
  if (!draft.tells_deals && !draft.tells_budgets)
    wrong("/tells_deals", say("Choose what it is told.", "Välj vad den ska få veta."));
  return problems;
}

void fill(Webhook& webhook, const WebhookDraft& draft) {
  webhook.name = trimmed(draft.name);
  if (!draft.url.empty()) webhook.url = draft.url;
  webhook.form = draft.form;
  webhook.tells_deals = draft.tells_deals;
  webhook.tells_budgets = draft.tells_budgets;
  webhook.paused = draft.paused;
}

void note(Desk& desk, UserEvent event, const std::string& from, const std::string& to) {
  desk.append({UserNoted{desk.actor().user, event, from, to, {}, {}}});
}

}  // namespace

Result<std::vector<Webhook>> view_webhooks(const App& app, const Actor& actor) {
  TRY(may(actor, Action::keep_webhooks));
  return app.webhooks().of(actor.company);
}

Result<Webhook> view_webhook(const App& app, const Actor& actor, std::int64_t number) {
  TRY(may(actor, Action::keep_webhooks));
  auto webhook = app.webhooks().find(number);
  if (!webhook || webhook->company != actor.company) return no_such_webhook();
  return *webhook;
}

Result<std::vector<Dispatch>> view_dispatches(const App& app, const Actor& actor,
                                              std::int64_t number) {
  TRY(view_webhook(app, actor, number));
  return app.webhooks().dispatches_of(number);
}

Result<Webhook> add_webhook(App& app, const Actor& actor, const Once& once,
                            const WebhookDraft& draft, const Reach& reach) {
  TRY(may(actor, Action::keep_webhooks));
  if (auto problems = judge(draft, true, reach); !problems.empty())
    return refuse(std::move(problems));
  Webhook webhook;
  webhook.company = actor.company;
  fill(webhook, draft);
  webhook.secret = random_bytes(32);
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    if (app.webhooks().of(actor.company).size() >= webhooks_max) {
      return refuse(Wrong::conflict,
                    say("There are {} webhooks already: remove one first.",
                        "Det finns redan {} webhooks: ta bort en först.", webhooks_max));
    }
    webhook.created_at = desk.now();
    webhook.number = 0;  // or as the first run of this deed had it
    note(desk, UserEvent::webhook_made, {}, webhook.name);
    webhook.told_until = desk.ledger().version();
    webhook.number = desk.transaction().put(webhook);
    desk.when_kept([&app, kept = webhook] { app.webhooks().put(kept); });
    return webhook.number;
  };
  const Written written = TRY(app.write(actor, once, deed));
  return view_webhook(app, actor, written.made);
}

Result<Webhook> change_webhook(App& app, const Actor& actor, std::int64_t number,
                               std::int64_t changes, const WebhookDraft& draft,
                               const Reach& reach) {
  TRY(view_webhook(app, actor, number));
  if (auto problems = judge(draft, false, reach); !problems.empty())
    return refuse(std::move(problems));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    Webhook webhook = TRY(view_webhook(app, actor, number));
    if (webhook.revision != changes) {
      return refuse(Wrong::stale, say("Somebody changed the webhook in the meantime.",
                                      "Någon har ändrat webhooken under tiden."));
    }
    const Webhook before = webhook;
    fill(webhook, draft);
    note(desk, UserEvent::webhook_changed, before.name, webhook.name);
    if (before.paused && !webhook.paused) webhook.told_until = desk.ledger().version();
    ++webhook.revision;
    desk.transaction().put(webhook);
    desk.when_kept([&app, kept = webhook] { app.webhooks().put(kept); });
    return number;
  };
  TRY(app.write(actor, {}, deed));
  return view_webhook(app, actor, number);
}

Result<void> remove_webhook(App& app, const Actor& actor, std::int64_t number) {
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    Webhook webhook = TRY(view_webhook(app, actor, number));
    webhook.removed = true;
    note(desk, UserEvent::webhook_removed, webhook.name, {});
    desk.transaction().put(webhook);
    desk.when_kept([&app, kept = webhook] { app.webhooks().put(kept); });
    return number;
  };
  TRY(app.write(actor, {}, deed));
  return {};
}

std::string told_secret(const Webhook& webhook) { return "whsec_" + base64(webhook.secret); }

}  // namespace kvartett
