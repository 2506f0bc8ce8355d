// Those who are on their way in by way of an identity provider: sent there, not yet back; or back,
// and the code of her phone still to be told. What each of them asked for is kept here, in memory,
// for ten minutes, and only the browser that began can go on.
#pragma once

#include <chrono>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "kvartett/auth/id_token.h"
#include "kvartett/base/clock.h"

namespace kvartett {

// Where she was going when she was asked who she is: a page of ours ("/deals?from=2026-01-01"),
// never another site's.
bool is_own_page(std::string_view path);

struct PendingSignIn {
  std::string nonce;       // that the provider's token must answer with
  std::string verifier;    // PKCE (RFC 7636): shows that who fetches the token is who asked
  std::string return_to;   // a page of ours
  std::string invitation;  // the secret of the link she came by; empty: none
  std::string address;     // of the browser
  bool anew = false;       // she is to show the provider anew who she is
  Instant began_at{};
  Instant until{};
};

// She is back and is who she says; her code is missing.
struct VouchedSignIn {
  Vouched who;
  PendingSignIn asked;
};

// May be shared between threads. `browser` is what the cookie holds: its hash is kept.
class PendingSignIns {
 public:
  static constexpr std::chrono::minutes lasts{10};
  static constexpr std::size_t from_address_max = 200;  // then its oldest goes
  static constexpr std::size_t kept_max = 10'000;

  // The name of what she asked ("state"), to be sent along and back. Nothing: too many are on their
  // way.
  std::optional<std::string> begin(std::string_view browser, PendingSignIn asked, Instant now);
  // Once, and only for the browser that began.
  std::optional<PendingSignIn> take(std::string_view state, std::string_view browser, Instant now);

  void await_code(std::string_view browser, VouchedSignIn sign_in, Instant now);
  std::optional<VouchedSignIn> find_awaiting_code(std::string_view browser, Instant now) const;
  void forget_awaiting_code(std::string_view browser);

  // That whoever has this session showed the provider just now that it is she: for a quarter of an
  // hour that stands for the password she does not have.
  static constexpr std::chrono::minutes proves_for{15};
  void note_proved(const std::string& session_hash, Instant now);
  bool proved_lately(const std::string& session_hash, Instant now) const;

 private:
  struct Sent {
    std::string browser_hash;
    PendingSignIn asked;
  };
  using Sents = std::map<std::string, Sent, std::less<>>;
  void forget(Sents::iterator one);
  void forget_old(Instant now);

  mutable std::mutex mutex_;
  Sents sent_;                                          // by state
  std::map<std::string, std::size_t> from_;             // how many, by address
  std::deque<std::string> order_;                       // of states, the oldest first
  std::map<std::string, VouchedSignIn> awaiting_code_;  // by the browser's hash
  std::map<std::string, Instant> proved_;               // by the session's hash
};

}  // namespace kvartett
