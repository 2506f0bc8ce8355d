// What an identity provider says of somebody who has signed in there, and whether it is to be
// believed: a signed token (OpenID Connect Core 1.0, 3.1.3.7), judged by the provider's own keys.
#pragma once

#include <chrono>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/base/clock.h"

namespace kvartett {

// Whom a provider vouches for.
struct Vouched {
  std::string issuer;
  std::string subject;  // what the provider calls her, for ever
  std::string email;    // empty: not told
  bool email_is_verified = false;
  std::string name;  // empty: not told
  bool operator==(const Vouched&) const = default;
};

// One of the provider's public keys (RFC 7517), as far as it can sign what we take.
struct ProviderKey {
  enum class Type { rsa, elliptic };
  std::string id;  // empty: it has none
  Type type = Type::rsa;
  std::string algorithm;  // the only one that it is for; empty: any of its type
  std::string modulus;    // of RSA, as the exponent, big-endian
  std::string exponent;
  std::string x;  // on P-256, 32 bytes each
  std::string y;
};
// Nothing: this is no set of keys. Keys for something else than signing, of other types, shorter
// than 2,048 bits or longer than 8,192 are left out.
std::optional<std::vector<ProviderKey>> read_provider_keys(std::string_view text);

struct ExpectedToken {
  std::string issuer;
  std::string client_id;
  std::string nonce;
  Instant now{};
  // That she must have shown the provider anew who she is; nothing: an earlier time will do.
  std::optional<Instant> shown_since{};
};

inline constexpr std::chrono::minutes token_leeway{2};    // between two clocks
inline constexpr std::chrono::minutes token_age_max{30};  // since it was issued
inline constexpr std::size_t token_bytes_max = 32 * 1024;

enum class TokenFault {
  malformed,    // no token, or one that says less than it must
  algorithm,    // neither RS256 nor ES256, or another than the key is for
  unknown_key,  // none of the keys has its name: the provider may have new ones
  signature,
  issuer,
  audience,  // it is for somebody else
  expired,
  not_yet,  // it is of the future, or older than it may be
  nonce,    // it answers another question than ours
  not_anew  // she did not show the provider anew who she is, or it does not say so
};
std::string_view name_of(TokenFault fault);

// Signed by RS256 or ES256 and nothing else: never by no one ("none"), nor with a secret that both
// sides know (HS256).
std::expected<Vouched, TokenFault> judge_id_token(std::string_view token,
                                                  const std::vector<ProviderKey>& keys,
                                                  const ExpectedToken& expected);

// What the provider tells beside the token (its UserInfo): of the same subject, or nothing.
std::optional<Vouched> read_user_info(std::string_view text, const Vouched& of);

}  // namespace kvartett
