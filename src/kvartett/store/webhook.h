// What a company has Kvartett tell to other programs, and how each telling went. Its secret must be
// kept as it is, for every telling is signed with it.
#pragma once

#include <cstdint>
#include <string>

#include "kvartett/auth/user.h"
#include "kvartett/base/clock.h"
#include "kvartett/ledger/batch.h"

namespace kvartett {

// json: all of it, for programs. slack, teams: a sentence, as their channels take it.
enum class WebhookForm { json, slack, teams };

struct Webhook {
  std::int64_t number = 0;  // on the server, from 1
  Id<Company> company;
  std::string name;
  std::string url;
  WebhookForm form = WebhookForm::json;
  bool tells_deals = true;    // signed, one by one
  bool tells_budgets = true;  // approved
  std::string secret;         // 32 bytes
  bool paused = false;
  bool removed = false;
  std::int64_t revision = 1;  // counts the changes, for ETags
  Instant created_at{};
  // All that happened up to this version has been told, or given up. The ledger is the list of what
  // waits.
  Version told_until = 0;
  bool operator==(const Webhook&) const = default;
};

// One try to tell.
struct Dispatch {
  std::int64_t webhook = 0;
  Id<Company> company;
  Version version = 0;  // of what was told; 0: a trial
  int attempt = 1;
  Instant at{};
  int status = 0;  // 0: nobody answered
  std::int64_t took_ms = 0;
  Sentence fault;  // empty: none
  bool operator==(const Dispatch&) const = default;
};

// As many as are kept of a webhook, the newest.
inline constexpr std::size_t dispatches_kept = 50;

}  // namespace kvartett
