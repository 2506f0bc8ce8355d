// The one identity provider that whoever runs the server has named: where to send somebody who
// wants to sign in by it, and what it says of her when she is back (OpenID Connect, the code flow
// with PKCE).
#pragma once

#include <atomic>
#include <chrono>
#include <expected>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/auth/id_token.h"
#include "kvartett/auth/pending_sign_ins.h"
#include "kvartett/base/result.h"
#include "kvartett/outside/http.h"

namespace kvartett {

struct ProviderSettings {
  std::string issuer;     // as it calls itself: https://login.example.se
  std::string client_id;  // who we are there, and our secret
  std::string secret;
  std::string name;  // what people call it: "Entra"
  std::string home;  // the address that people reach the server by, without a slash at its end
};
// What is the matter with them, and what to do; nothing: nothing.
std::optional<Sentence> judge_provider(const ProviderSettings& settings);
// The machine that an address leads to: "login.example.se".
std::string machine_of(std::string_view url);

// What the browser brought back from it.
struct ProviderAnswer {
  std::string code;
  std::optional<std::string> issuer;  // RFC 9207
  std::string error;                  // instead of a code
};

// May be shared between threads. It asks over the network, and whoever asks it waits: for three
// answers at most, and only so many at once.
class IdentityProvider {
 public:
  using Ask = std::function<std::expected<OutgoingAnswer, NotReached>(const OutgoingCall&)>;
  static constexpr int at_once_max = 8;

  // `log` is told in a few words, without any secret, why somebody was not let in.
  IdentityProvider(ProviderSettings settings, std::function<void(std::string_view)> log, Ask ask);

  const std::string& name() const { return settings_.name; }
  const std::string& issuer() const { return settings_.issuer; }
  const std::string& home() const { return settings_.home; }

  // For the log: why somebody was not let in, in English and without any secret.
  void note(std::string_view why) const { log_(why); }

  // Where the browser goes. Wrong::unavailable when the provider does not answer.
  Result<std::string> address_for(const PendingSignIn& asked, std::string_view state);

  // Who she is. `needs_email`: of somebody whose token tells no e-mail, whether it must be asked
  // for.
  Result<Vouched> vouch(const ProviderAnswer& answer, const PendingSignIn& asked, Instant now,
                        const std::function<bool(const Vouched&)>& needs_email);

 private:
  using Moment = std::chrono::steady_clock::time_point;
  // What it says of itself.
  struct Endpoints {
    std::string authorization;
    std::string token;
    std::string keys;
    std::string user_info;  // empty: none
    bool takes_basic = true;
    bool takes_post = false;
    bool names_itself = false;  // in each answer
  };
  class Turn;

  std::optional<Endpoints> read_endpoints(const std::string& text) const;
  Result<Endpoints> endpoints();
  Result<std::vector<ProviderKey>> keys(const Endpoints& at, bool anew);
  Result<Vouched> judge(const std::string& token, const Endpoints& at,
                        const ExpectedToken& expected);
  // No answer that says yes, and why, for the log.
  struct Unanswered {
    bool is_refusal = false;  // it answered, and means it
    std::string why;
  };
  std::expected<std::string, Unanswered> ask(const OutgoingCall& question) const;
  std::unexpected<Problems> unanswered(const Unanswered& no) const;
  std::unexpected<Problems> not_reached(std::string_view why) const;
  std::unexpected<Problems> not_let_in(std::string_view why) const;

  const ProviderSettings settings_;
  const std::function<void(std::string_view)> log_;
  const Ask ask_;
  std::atomic<int> running_ = 0;
  std::mutex mutex_;  // of what follows
  std::optional<Endpoints> endpoints_;
  Moment endpoints_from_{};
  Moment endpoints_failed_{};
  std::optional<std::vector<ProviderKey>> keys_;
  Moment keys_from_{};
};

// Over the network, to wherever the settings lead.
std::expected<OutgoingAnswer, NotReached> ask_outside(const OutgoingCall& question);

}  // namespace kvartett
