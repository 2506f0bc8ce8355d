// Telling other programs what has happened. The ledger is the list of what waits: each webhook
// remembers up to which version it has been told, so that nothing is lost when the server stops,
// and nothing has to be written down when a deal is signed.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "kvartett/app/app.h"
#include "kvartett/outside/http.h"

namespace kvartett {

// What one version of a company is, as a webhook is told it.
struct Telling {
  std::string body;  // JSON, in the webhook's form
};

// The first version after `after` that this webhook is told of: a deal that somebody signed, or a
// budget that was approved. What comes with a file is not told deal by deal, and people are not
// told of what was signed on an earlier day. Nothing: no such version yet.
std::optional<Version> next_to_tell(const Snapshot& company, const Webhook& webhook, Version after);

// `home`: the address of the server, for links; empty: none.
Telling told(const App& app, const Snapshot& company, const Webhook& webhook, Version version,
             const std::string& home);
// What a receiver is sent to see whether it works.
Telling told_as_trial(const App& app, const Snapshot& company, const Webhook& webhook,
                      const std::string& home);

// As Standard Webhooks has it: webhook-id, webhook-timestamp, webhook-signature.
OutgoingCall signed_call(const Webhook& webhook, const std::string& id, Instant at,
                         const Telling& telling);

// Tells it now that it works, and how that went; it is in the list of dispatches too.
Result<Dispatch> try_webhook(App& app, const Actor& actor, std::int64_t number, const Reach& reach,
                             const std::string& home);

// Tells whoever waits to be told. One thread runs it.
class WebhookRunner {
 public:
  // How long to wait after the first, second … failed try; after the last of them it is given up.
  static constexpr std::chrono::seconds waits[] = {
      std::chrono::seconds{10}, std::chrono::minutes{1}, std::chrono::minutes{5},
      std::chrono::minutes{30}, std::chrono::hours{2},   std::chrono::hours{6}};

  WebhookRunner(App& app, Reach reach, std::string home)
      : app_{app}, reach_{std::move(reach)}, home_{std::move(home)} {}

  // One round: each webhook that is due is told one thing, several at the same time. Whether
  // anybody was told anything.
  bool run_once();

 private:
  struct Progress {
    std::int64_t revision = 0;  // of the webhook; one that was changed begins anew
    Version looked_until = 0;   // nothing up to here is left to tell
    int failed = 0;             // tries of what is next
    std::chrono::steady_clock::time_point next{};  // not before
  };
  void tell(const Webhook& webhook, Version version, Progress& progress);

  App& app_;
  Reach reach_;
  std::string home_;
  std::map<std::int64_t, Progress> progress_;  // by webhook
};

}  // namespace kvartett
