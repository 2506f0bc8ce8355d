#include "kvartett/auth/id_token.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <algorithm>
#include <array>
#include <memory>

#include "kvartett/auth/secret.h"
#include "kvartett/base/json.h"

namespace kvartett {
namespace {

using Object = boost::json::object;
using Fault = std::unexpected<TokenFault>;

struct Frees {
  void operator()(BIGNUM* number) const { BN_free(number); }
  void operator()(OSSL_PARAM_BLD* builder) const { OSSL_PARAM_BLD_free(builder); }
  void operator()(OSSL_PARAM* parameters) const { OSSL_PARAM_free(parameters); }
  void operator()(EVP_PKEY_CTX* context) const { EVP_PKEY_CTX_free(context); }
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
  void operator()(ECDSA_SIG* signature) const { ECDSA_SIG_free(signature); }
};
template <class T>
using Owned = std::unique_ptr<T, Frees>;

const unsigned char* bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

Owned<BIGNUM> number(std::string_view big_endian) {
  return Owned<BIGNUM>{BN_bin2bn(bytes(big_endian), static_cast<int>(big_endian.size()), nullptr)};
}

// -- JSON whose other members are none of our business

std::optional<Object> find_object(std::string_view text) {
  auto value = json::parse(text);
  if (!value || !value->is_object()) return {};
  return std::move(value->get_object());
}
// Empty: there is none, or it is no text.
std::string text_in(const Object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value && value->is_string() ? std::string{std::string_view{value->get_string()}}
                                     : std::string{};
}
// Seconds since 1970, without a part of a second.
std::optional<Instant> instant_in(const Object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  if (!value || !value->is_number()) return {};
  const double seconds = value->to_number<double>();
  if (!(seconds >= 0 && seconds < 1e11)) return {};
  return Instant{std::chrono::seconds{static_cast<std::int64_t>(seconds)}};
}
bool lists(const Object& object, std::string_view name, std::string_view wanted) {
  const auto* value = object.if_contains(name);
  if (!value) return false;
  if (value->is_string()) return value->get_string() == wanted;
  return value->is_array() && std::ranges::any_of(value->get_array(), [&](const auto& one) {
           return one.is_string() && one.get_string() == wanted;
         });
}
// Some providers write it as text.
bool is_true(const Object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  if (!value) return false;
  if (value->is_bool()) return value->get_bool();
  if (value->is_string()) return value->get_string() == "true" || value->get_string() == "1";
  return value->is_int64() && value->get_int64() == 1;
}

// -- Keys

std::optional<ProviderKey> find_key(const Object& written) {
  const std::string use = text_in(written, "use");
  if (!use.empty() && use != "sig") return {};
  if (written.contains("key_ops") && !lists(written, "key_ops", "verify")) return {};
  ProviderKey key;
  key.id = text_in(written, "kid");
  key.algorithm = text_in(written, "alg");
  const auto part = [&](std::string_view name) {
    return find_base64url(text_in(written, name)).value_or("");
  };
  const std::string type = text_in(written, "kty");
  if (type == "RSA") {
    key.modulus = part("n");
    key.exponent = part("e");
    const auto modulus = number(key.modulus);
    const int bits = BN_num_bits(modulus.get());
    if (bits < 2048 || bits > 8192 || key.exponent.empty() || key.exponent.size() > 8) return {};
    return key;
  }
  if (type == "EC" && text_in(written, "crv") == "P-256") {
    key.type = ProviderKey::Type::elliptic;
    key.x = part("x");
    key.y = part("y");
    if (key.x.size() != 32 || key.y.size() != 32) return {};
    return key;
  }
  return {};
}

// Null: the numbers are no key.
Owned<EVP_PKEY> made(const ProviderKey& key) {
  const Owned<OSSL_PARAM_BLD> builder{OSSL_PARAM_BLD_new()};
  const auto modulus = number(key.modulus);
  const auto exponent = number(key.exponent);
  const std::string point = "\x04" + key.x + key.y;
  const bool is_rsa = key.type == ProviderKey::Type::rsa;
  if (is_rsa) {
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get());
  } else {
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(),
                                     point.size());
  }
  const Owned<OSSL_PARAM> parameters{OSSL_PARAM_BLD_to_param(builder.get())};
  const Owned<EVP_PKEY_CTX> context{
      EVP_PKEY_CTX_new_from_name(nullptr, is_rsa ? "RSA" : "EC", nullptr)};
  EVP_PKEY* made = nullptr;
  if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
      EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1) {
    return {};
  }
  Owned<EVP_PKEY> owned{made};
  const Owned<EVP_PKEY_CTX> checking{EVP_PKEY_CTX_new_from_pkey(nullptr, made, nullptr)};
  if (!checking || EVP_PKEY_public_check(checking.get()) != 1) return {};
  return owned;
}

// A token has r and s of an elliptic signature, 32 bytes each; OpenSSL wants them as DER. Empty:
// they are not that.
std::string der_of(std::string_view r_and_s) {
  if (r_and_s.size() != 64) return {};
  const Owned<ECDSA_SIG> signature{ECDSA_SIG_new()};
  auto r = number(r_and_s.substr(0, 32));
  auto s = number(r_and_s.substr(32));
  if (ECDSA_SIG_set0(signature.get(), r.get(), s.get()) != 1) return {};
  static_cast<void>(r.release());  // the signature has them
  static_cast<void>(s.release());
  std::string der(static_cast<std::size_t>(i2d_ECDSA_SIG(signature.get(), nullptr)), '\0');
  auto* to = reinterpret_cast<unsigned char*>(der.data());
  i2d_ECDSA_SIG(signature.get(), &to);
  return der;
}

bool is_signed(const ProviderKey& key, std::string_view message, std::string_view signature) {
  const auto public_key = made(key);
  if (!public_key) return false;
  const std::string der =
      key.type == ProviderKey::Type::elliptic ? der_of(signature) : std::string{signature};
  const Owned<EVP_MD_CTX> context{EVP_MD_CTX_new()};
  return !der.empty() &&
         EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, public_key.get()) ==
             1 &&
         EVP_DigestVerify(context.get(), bytes(der), der.size(), bytes(message), message.size()) ==
             1;
}

// -- The token

struct Parts {
  std::string_view message;  // that is signed: header and claims, as they stand
  Object header;
  Object claims;
  std::string signature;
};

std::optional<Parts> take_apart(std::string_view token) {
  if (token.size() > token_bytes_max || std::ranges::count(token, '.') != 2) return {};
  const std::size_t first = token.find('.');
  const std::size_t second = token.rfind('.');
  const auto header = find_base64url(token.substr(0, first));
  const auto claims = find_base64url(token.substr(first + 1, second - first - 1));
  const auto signature = find_base64url(token.substr(second + 1));
  if (!header || !claims || !signature) return {};
  auto read_header = find_object(*header);
  auto read_claims = find_object(*claims);
  if (!read_header || !read_claims) return {};
  return Parts{token.substr(0, second), std::move(*read_header), std::move(*read_claims),
               *signature};
}

// The one key that may have signed it: by its name, or the only one of its type.
std::expected<const ProviderKey*, TokenFault> find_signer(const Object& header,
                                                          const std::vector<ProviderKey>& keys) {
  // What must be understood ("crit") is not understood here.
  if (header.contains("crit")) return Fault{TokenFault::malformed};
  const std::string algorithm = text_in(header, "alg");
  if (algorithm != "RS256" && algorithm != "ES256") return Fault{TokenFault::algorithm};
  const auto type = algorithm == "RS256" ? ProviderKey::Type::rsa : ProviderKey::Type::elliptic;
  const auto fits = [&](const ProviderKey& key) {
    return key.type == type && (key.algorithm.empty() || key.algorithm == algorithm);
  };
  const std::string id = text_in(header, "kid");
  if (id.empty()) {
    if (std::ranges::count_if(keys, fits) != 1) return Fault{TokenFault::unknown_key};
    return &*std::ranges::find_if(keys, fits);
  }
  bool is_known = false;
  for (const ProviderKey& key : keys) {
    if (key.id != id) continue;
    if (fits(key)) return &key;
    is_known = true;
  }
  return Fault{is_known ? TokenFault::algorithm : TokenFault::unknown_key};
}

std::optional<TokenFault> judge_claims(const Object& claims, const ExpectedToken& expected) {
  const auto expires = instant_in(claims, "exp");
  const auto issued = instant_in(claims, "iat");
  if (text_in(claims, "sub").empty() || text_in(claims, "sub").size() > 255 || !expires || !issued)
    return TokenFault::malformed;
  if (text_in(claims, "iss") != expected.issuer) return TokenFault::issuer;
  const auto* audience = claims.if_contains("aud");
  const bool for_several = audience && audience->is_array() && audience->get_array().size() > 1;
  const bool names_party = claims.contains("azp");
  if (!lists(claims, "aud", expected.client_id) || (for_several && !names_party) ||
      (names_party && text_in(claims, "azp") != expected.client_id)) {
    return TokenFault::audience;
  }
  if (expected.now >= *expires + token_leeway) return TokenFault::expired;
  const auto from = instant_in(claims, "nbf");
  if (*issued > expected.now + token_leeway || *issued + token_age_max < expected.now ||
      (from && *from > expected.now + token_leeway)) {
    return TokenFault::not_yet;
  }
  if (expected.nonce.empty() || text_in(claims, "nonce") != expected.nonce)
    return TokenFault::nonce;
  const auto shown = instant_in(claims, "auth_time");
  if (expected.shown_since && (!shown || *shown + token_leeway < *expected.shown_since))
    return TokenFault::not_anew;
  return {};
}

// Microsoft's providers say in a claim of their own that the address belongs to the company that
// the account does; they know no email_verified.
bool vouches_for_email(const Object& claims, std::string_view issuer) {
  return is_true(claims, "email_verified") ||
         (issuer.starts_with("https://login.microsoftonline.com/") && is_true(claims, "xms_edov"));
}

void read_about(const Object& claims, Vouched& who) {
  who.email = text_in(claims, "email");
  who.email_is_verified = !who.email.empty() && vouches_for_email(claims, who.issuer);
  if (const std::string name = text_in(claims, "name"); !name.empty()) who.name = name;
}

}  // namespace

std::string_view name_of(TokenFault fault) {
  switch (fault) {
    case TokenFault::malformed:
      return "the ID token is malformed";
    case TokenFault::algorithm:
      return "the ID token is signed in a way that is not taken";
    case TokenFault::unknown_key:
      return "the ID token is signed with an unknown key";
    case TokenFault::signature:
      return "the signature of the ID token is wrong";
    case TokenFault::issuer:
      return "the ID token is of another issuer";
    case TokenFault::audience:
      return "the ID token is for another client";
    case TokenFault::expired:
      return "the ID token has expired";
    case TokenFault::not_yet:
      return "the ID token is too old, or of the future: compare the clocks";
    case TokenFault::nonce:
      return "the ID token has another nonce";
    case TokenFault::not_anew:
      return "she did not sign in anew at the provider, or the ID token has no auth_time";
  }
  std::unreachable();
}

std::optional<std::vector<ProviderKey>> read_provider_keys(std::string_view text) {
  const auto document = find_object(text);
  const auto* list = document ? document->if_contains("keys") : nullptr;
  if (!list || !list->is_array()) return {};
  std::vector<ProviderKey> keys;
  for (const auto& written : list->get_array()) {
    if (!written.is_object()) continue;
    if (auto key = find_key(written.get_object())) keys.push_back(std::move(*key));
  }
  return keys;
}

std::expected<Vouched, TokenFault> judge_id_token(std::string_view token,
                                                  const std::vector<ProviderKey>& keys,
                                                  const ExpectedToken& expected) {
  const auto parts = take_apart(token);
  if (!parts) return Fault{TokenFault::malformed};
  const auto signer = find_signer(parts->header, keys);
  if (!signer) return Fault{signer.error()};
  if (!is_signed(**signer, parts->message, parts->signature)) return Fault{TokenFault::signature};
  if (const auto fault = judge_claims(parts->claims, expected)) return Fault{*fault};
  Vouched who;
  who.issuer = expected.issuer;
  who.subject = text_in(parts->claims, "sub");
  read_about(parts->claims, who);
  return who;
}

std::optional<Vouched> read_user_info(std::string_view text, const Vouched& of) {
  const auto claims = find_object(text);
  if (!claims || text_in(*claims, "sub") != of.subject) return {};
  Vouched who = of;
  read_about(*claims, who);
  return who;
}

}  // namespace kvartett
