#include "kvartett/auth/secret.h"

#include <doctest/doctest.h>

namespace kvartett {
namespace {

TEST_CASE("a secret is 43 characters that fit in a header and a cookie, and never the same twice") {
  const std::string secret = make_secret();
  CHECK(secret.size() == 43);
  CHECK(secret.find_first_not_of(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") ==
        std::string::npos);
  CHECK(make_secret() != secret);
}

TEST_CASE("only a hash of a secret is kept: the same one each time, and not the secret") {
  CHECK(secret_hash("a").size() == 32);
  CHECK(secret_hash("a") == secret_hash("a"));
  CHECK(secret_hash("a") != secret_hash("b"));
  CHECK(secret_hash("").size() == 32);
}

TEST_CASE("a page's token belongs to its session") {
  const std::string session = make_secret();
  const std::string token = csrf_token(session);
  CHECK(is_csrf_token(session, token));
  CHECK_FALSE(is_csrf_token(make_secret(), token));
  CHECK_FALSE(is_csrf_token(session, ""));
  CHECK_FALSE(is_csrf_token(session, token.substr(1)));
  CHECK_FALSE(is_csrf_token(session, session));
  CHECK(token != session);
  CHECK_FALSE(is_csrf_token(std::string(5000, 'x'), token));
}

}  // namespace
TEST_CASE("what is signed is checked with the same secret by any program (RFC 4231, case 2 padded)") {
  // The key "Jefe" as HMAC pads it: with zeros.
  const std::string key = "Jefe" + std::string(28, '\0');
  CHECK(signature(key, "what do ya want for nothing?") ==
        "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=");
}

}  // namespace kvartett
