// Tokens signed here by keys that are made for the purpose, and each thing that can be wrong.
#include "kvartett/auth/id_token.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rsa.h>

#include <memory>

#include "kvartett/auth/secret.h"

namespace kvartett {
namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

std::string number_of(const Key& key, const char* name, int size) {
  BIGNUM* number = nullptr;
  REQUIRE(EVP_PKEY_get_bn_param(key.get(), name, &number) == 1);
  std::string bytes(static_cast<std::size_t>(size > 0 ? size : BN_num_bytes(number)), '\0');
  BN_bn2binpad(number, reinterpret_cast<unsigned char*>(bytes.data()),
               static_cast<int>(bytes.size()));
  BN_free(number);
  return base64url(bytes);
}

std::string jwk(const Key& key, const std::string& id, const std::string& more = "") {
  if (EVP_PKEY_get_base_id(key.get()) == EVP_PKEY_RSA) {
    return fmt::format(R"({{"kty":"RSA","kid":"{}","n":"{}","e":"{}"{}}})", id,
                       number_of(key, OSSL_PKEY_PARAM_RSA_N, 0),
                       number_of(key, OSSL_PKEY_PARAM_RSA_E, 0), more);
  }
  return fmt::format(R"({{"kty":"EC","crv":"P-256","kid":"{}","x":"{}","y":"{}"{}}})", id,
                     number_of(key, OSSL_PKEY_PARAM_EC_PUB_X, 32),
                     number_of(key, OSSL_PKEY_PARAM_EC_PUB_Y, 32), more);
}

std::string signed_by(const Key& key, const std::string& message) {
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(),
                                                                        EVP_MD_CTX_free};
  const auto* text = reinterpret_cast<const unsigned char*>(message.data());
  std::size_t size = 0;
  REQUIRE(EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1);
  REQUIRE(EVP_DigestSign(context.get(), nullptr, &size, text, message.size()) == 1);
  std::string signature(size, '\0');
  auto* to = reinterpret_cast<unsigned char*>(signature.data());
  REQUIRE(EVP_DigestSign(context.get(), to, &size, text, message.size()) == 1);
  signature.resize(size);
  if (EVP_PKEY_get_base_id(key.get()) == EVP_PKEY_RSA) return signature;
  const auto* from = reinterpret_cast<const unsigned char*>(signature.data());
  ECDSA_SIG* parts = d2i_ECDSA_SIG(nullptr, &from, static_cast<long>(size));
  std::string r_and_s(64, '\0');
  auto* out = reinterpret_cast<unsigned char*>(r_and_s.data());
  BN_bn2binpad(ECDSA_SIG_get0_r(parts), out, 32);
  BN_bn2binpad(ECDSA_SIG_get0_s(parts), out + 32, 32);
  ECDSA_SIG_free(parts);
  return r_and_s;
}

std::string token_of(const std::string& header, const std::string& claims, const Key& key) {
  const std::string message = base64url(header) + "." + base64url(claims);
  return message + "." + base64url(signed_by(key, message));
}

constexpr std::int64_t now = 1'790'000'000;

// A provider with a key of each type, and what it says of Anna.
struct Provider {
  Key rsa{EVP_RSA_gen(2048), EVP_PKEY_free};
  Key elliptic{EVP_EC_gen("P-256"), EVP_PKEY_free};
  std::string issuer = R"("https://login.example.se")";
  std::string audience = R"("kvartett")";
  std::string nonce = R"("n1")";
  std::int64_t expires = now + 300;
  std::int64_t issued = now - 5;
  std::string more = R"(,"email":"anna@x.se","email_verified":true,"name":"Anna Ask")";
  ExpectedToken expected{"https://login.example.se", "kvartett", "n1",
                         Instant{std::chrono::seconds{now}}};

  std::string claims() const {
    return fmt::format(R"({{"iss":{},"sub":"7f3a","aud":{},"exp":{},"iat":{},"nonce":{}{}}})",
                       issuer, audience, expires, issued, nonce, more);
  }
  std::string rsa_token() const { return token_of(R"({"alg":"RS256","kid":"r"})", claims(), rsa); }
  std::vector<ProviderKey> keys() const {
    return read_provider_keys(R"({"keys":[)" + jwk(rsa, "r") + "," + jwk(elliptic, "e") + "]}")
        .value();
  }
  std::optional<TokenFault> fault_of(const std::string& token) const {
    const auto judged = judge_id_token(token, keys(), expected);
    return judged ? std::nullopt : std::optional{judged.error()};
  }
  std::optional<TokenFault> fault() const { return fault_of(rsa_token()); }
};

TEST_CASE("a provider's token tells who she is, signed with RSA or on the curve P-256") {
  const Provider provider;
  const Vouched anna{"https://login.example.se", "7f3a", "anna@x.se", true, "Anna Ask"};
  CHECK(judge_id_token(provider.rsa_token(), provider.keys(), provider.expected) == anna);
  const std::string elliptic =
      token_of(R"({"alg":"ES256","kid":"e"})", provider.claims(), provider.elliptic);
  CHECK(judge_id_token(elliptic, provider.keys(), provider.expected) == anna);
  // Without a name for it, the only key of the type.
  CHECK_FALSE(provider.fault_of(token_of(R"({"alg":"RS256"})", provider.claims(), provider.rsa)));
}

TEST_CASE("a token whose signature is another's, or that was changed, is no token") {
  Provider provider;
  const std::string token = provider.rsa_token();
  const Key stranger{EVP_RSA_gen(2048), EVP_PKEY_free};
  CHECK(provider.fault_of(token_of(R"({"alg":"RS256","kid":"r"})", provider.claims(), stranger)) ==
        TokenFault::signature);
  const std::string signature = token.substr(token.rfind('.'));
  provider.more = R"(,"email":"chef@x.se","email_verified":true)";
  const std::string changed = provider.rsa_token();
  CHECK(provider.fault_of(changed.substr(0, changed.rfind('.')) + signature) ==
        TokenFault::signature);
  CHECK(provider.fault_of(token.substr(0, token.rfind('.') + 1)) == TokenFault::signature);
  const std::string elliptic =
      token_of(R"({"alg":"ES256","kid":"e"})", provider.claims(), provider.elliptic);
  CHECK(provider.fault_of(elliptic.substr(0, elliptic.rfind('.') + 1) +
                          base64url(std::string(64, '\0'))) == TokenFault::signature);
}

TEST_CASE("a token that nobody signed, or that a shared secret did, is refused by its algorithm") {
  const Provider provider;
  const std::string none = base64url(R"({"alg":"none"})") + "." + base64url(provider.claims());
  CHECK(provider.fault_of(none + ".") == TokenFault::algorithm);
  // The public key, which everybody has, taken for the secret of HS256.
  const std::string message =
      base64url(R"({"alg":"HS256","kid":"r"})") + "." + base64url(provider.claims());
  const std::string secret = jwk(provider.rsa, "r");
  std::string code(32, '\0');
  unsigned int size = 0;
  HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
       reinterpret_cast<const unsigned char*>(message.data()), message.size(),
       reinterpret_cast<unsigned char*>(code.data()), &size);
  CHECK(provider.fault_of(message + "." + base64url(code)) == TokenFault::algorithm);
  for (const char* other : {"RS384", "PS256", "rs256", "", "EdDSA"}) {
    const std::string header = fmt::format(R"({{"alg":"{}","kid":"r"}})", other);
    CHECK(provider.fault_of(token_of(header, provider.claims(), provider.rsa)) ==
          TokenFault::algorithm);
  }
}

TEST_CASE("a key signs what it is for: neither of another type nor under another's name") {
  const Provider provider;
  const auto signed_as = [&](const char* header, const Key& key) {
    return provider.fault_of(token_of(header, provider.claims(), key));
  };
  CHECK(signed_as(R"({"alg":"RS256","kid":"e"})", provider.rsa) == TokenFault::algorithm);
  CHECK(signed_as(R"({"alg":"ES256","kid":"r"})", provider.elliptic) == TokenFault::algorithm);
  CHECK(signed_as(R"({"alg":"RS256","kid":"new"})", provider.rsa) == TokenFault::unknown_key);
  CHECK(signed_as(R"({"alg":"RS256","kid":"r","crit":["b64"],"b64":false})", provider.rsa) ==
        TokenFault::malformed);
  const auto fault_by = [&](const std::string& keys) {
    const auto judged =
        judge_id_token(provider.rsa_token(),
                       read_provider_keys(R"({"keys":[)" + keys + "]}").value(), provider.expected);
    return judged ? std::nullopt : std::optional{judged.error()};
  };
  CHECK_FALSE(fault_by(jwk(provider.rsa, "r", R"(,"use":"sig","alg":"RS256")")));
  CHECK(fault_by(jwk(provider.rsa, "r", R"(,"use":"enc")")) == TokenFault::unknown_key);
  CHECK(fault_by(jwk(provider.rsa, "r", R"(,"key_ops":["wrapKey"])")) == TokenFault::unknown_key);
  CHECK(fault_by(jwk(provider.rsa, "r", R"(,"alg":"PS256")")) == TokenFault::algorithm);
  const Key weak{EVP_RSA_gen(1024), EVP_PKEY_free};
  CHECK(fault_by(jwk(weak, "r")) == TokenFault::unknown_key);
  CHECK(fault_by("") == TokenFault::unknown_key);
  CHECK(fault_by(R"(7,{},{"kty":"oct","k":"AAAA","kid":"r"})") == TokenFault::unknown_key);
  // A point that is not on the curve.
  const std::string nowhere =
      fmt::format(R"({{"kty":"EC","crv":"P-256","kid":"e","x":"{0}","y":"{0}"}})",
                  base64url(std::string(32, '\7')));
  CHECK(
      judge_id_token(token_of(R"({"alg":"ES256","kid":"e"})", provider.claims(), provider.elliptic),
                     read_provider_keys(R"({"keys":[)" + nowhere + "]}").value(), provider.expected)
          .error() == TokenFault::signature);
  CHECK_FALSE(read_provider_keys("[]"));
  CHECK_FALSE(read_provider_keys("<html>"));
}

TEST_CASE("a token is of our provider, for us, and answers what we asked") {
  const auto with = [](auto change) {
    Provider provider;
    change(provider);
    return provider.fault();
  };
  CHECK(with([](Provider& p) { p.issuer = R"("https://login.example.se/")"; }) ==
        TokenFault::issuer);
  CHECK(with([](Provider& p) { p.issuer = "null"; }) == TokenFault::issuer);
  CHECK(with([](Provider& p) { p.audience = R"("other")"; }) == TokenFault::audience);
  CHECK(with([](Provider& p) { p.audience = R"(["other"])"; }) == TokenFault::audience);
  CHECK(with([](Provider& p) { p.audience = R"(["other","kvartett"])"; }) == TokenFault::audience);
  CHECK_FALSE(with([](Provider& p) {
    p.audience = R"(["other","kvartett"])";
    p.more = R"(,"azp":"kvartett")";
  }));
  CHECK(with([](Provider& p) { p.more = R"(,"azp":"other")"; }) == TokenFault::audience);
  CHECK_FALSE(with([](Provider& p) { p.audience = R"(["kvartett"])"; }));
  CHECK(with([](Provider& p) { p.nonce = R"("n2")"; }) == TokenFault::nonce);
  CHECK(with([](Provider& p) { p.nonce = "null"; }) == TokenFault::nonce);
}

TEST_CASE("a token is of now, give or take what two clocks differ") {
  const auto with = [](auto change) {
    Provider provider;
    change(provider);
    return provider.fault();
  };
  CHECK_FALSE(with([](Provider& p) { p.expires = now - 119; }));
  CHECK(with([](Provider& p) { p.expires = now - 120; }) == TokenFault::expired);
  CHECK_FALSE(with([](Provider& p) { p.issued = now + 120; }));
  CHECK(with([](Provider& p) { p.issued = now + 121; }) == TokenFault::not_yet);
  CHECK(with([](Provider& p) { p.issued = now - 1801; }) == TokenFault::not_yet);
  CHECK(with([](Provider& p) { p.more = fmt::format(R"(,"nbf":{})", now + 121); }) ==
        TokenFault::not_yet);
}

TEST_CASE("whoever must show anew who she is has signed in at the provider since she was asked") {
  Provider provider;
  CHECK_FALSE(provider.fault());
  provider.expected.shown_since = provider.expected.now - std::chrono::minutes{3};
  CHECK(provider.fault() == TokenFault::not_anew);
  provider.more = fmt::format(R"(,"auth_time":{})", now - 3600);
  CHECK(provider.fault() == TokenFault::not_anew);
  provider.more = fmt::format(R"(,"auth_time":{})", now - 60);
  CHECK_FALSE(provider.fault());
}

TEST_CASE("what is no token is told from one that is wrong") {
  const Provider provider;
  const std::string token = provider.rsa_token();
  for (const std::string& text :
       {std::string{}, std::string{".."}, std::string{"a.b"}, token + ".x", "é" + token,
        token + "=", std::string(token_bytes_max + 1, 'a'),
        token_of("[]", provider.claims(), provider.rsa),
        token_of(R"({"alg":"RS256","kid":"r"})", "{}", provider.rsa)}) {
    CHECK(provider.fault_of(text) == TokenFault::malformed);
  }
}

TEST_CASE("an e-mail counts only when the provider says that it has been verified") {
  const auto verified = [](const std::string& more, const std::string& issuer) {
    Provider provider;
    provider.issuer = '"' + issuer + '"';
    provider.expected.issuer = issuer;
    provider.more = more;
    return judge_id_token(provider.rsa_token(), provider.keys(), provider.expected)
        .value()
        .email_is_verified;
  };
  const std::string other = "https://login.example.se";
  const std::string microsoft = "https://login.microsoftonline.com/7/v2.0";
  CHECK(verified(R"(,"email":"a@x.se","email_verified":"true")", other));
  CHECK_FALSE(verified(R"(,"email":"a@x.se","email_verified":false)", other));
  CHECK_FALSE(verified(R"(,"email":"a@x.se")", other));
  CHECK_FALSE(verified(R"(,"email_verified":true)", other));
  CHECK_FALSE(verified(R"(,"email":"a@x.se","xms_edov":true)", other));
  CHECK(verified(R"(,"email":"a@x.se","xms_edov":true)", microsoft));
}

TEST_CASE("what is told beside the token is of the same person, or of nobody") {
  const Vouched anna{"https://login.example.se", "7f3a", "", false, "Anna"};
  const auto more =
      read_user_info(R"({"sub":"7f3a","email":"anna@x.se","email_verified":true})", anna);
  REQUIRE(more);
  CHECK(*more == Vouched{"https://login.example.se", "7f3a", "anna@x.se", true, "Anna"});
  CHECK_FALSE(read_user_info(R"({"sub":"7f3b","email":"anna@x.se","email_verified":true})", anna));
  CHECK_FALSE(read_user_info(R"({"email":"anna@x.se","email_verified":true})", anna));
  CHECK_FALSE(read_user_info("<html>", anna));
}

}  // namespace
}  // namespace kvartett
