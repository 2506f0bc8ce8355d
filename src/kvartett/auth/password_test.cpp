#include "kvartett/auth/password.h"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

namespace kvartett {
namespace {

constexpr Passwords::Cost cheap{1, 1U << 20};

bool is_good(std::string_view password, std::string_view email = "anna@nordvik.se") {
  return judge_password(password, email).empty();
}

TEST_CASE("a password has 8 to 128 characters, counted as people count") {
  CHECK_FALSE(is_good(""));
  CHECK_FALSE(is_good("sju tkn"));
  CHECK(is_good("åtta tkn"));
  CHECK_FALSE(is_good("åäöåäöå"));  // 14 bytes, 7 characters
  CHECK(is_good(std::string(64, 'a') + std::string(64, 'b')));
  CHECK_FALSE(is_good(std::string(64, 'a') + std::string(65, 'b')));
}

TEST_CASE("passwords that are tried first are refused, however they are cased") {
  CHECK_FALSE(is_good("password1"));
  CHECK_FALSE(is_good("Lösenord123"));
  CHECK_FALSE(is_good("SOMMAR2026"));
  CHECK_FALSE(is_good("rrrrrrrrrrrrrrrr"));
  CHECK(is_good("blå cykel i regn"));
}

TEST_CASE("the three thousand passwords that are used most are refused") {
  for (const char* common : {"trustno1", "Corvette", "samantha1", "greyhoun", "1qaz2wsx"})
    CHECK_FALSE(is_good(common));
}

TEST_CASE(
    "what the product, the company or the person is called is no password, with digits or not") {
  CHECK_FALSE(is_good("Kvartett2026!"));
  CHECK_FALSE(is_good("2026nordvik"));
  CHECK_FALSE(is_good("Nordvik!!!"));
  CHECK_FALSE(is_good("anna12345678"));
  CHECK_FALSE(is_good("nordvik123", "anna@mail.nordvik.se"));
  CHECK(is_good("nordvik bygger broar"));
  CHECK(is_good("12345-67890-1"));
}

TEST_CASE("the e-mail address is no password, nor is the part before the @") {
  CHECK_FALSE(is_good("Anna@Nordvik.se"));
  CHECK_FALSE(is_good("anna.svensson", "anna.svensson@nordvik.se"));
  CHECK_FALSE(
      judge_password("anna.svensson", "anna.svensson@nordvik.se")[0].sentence.swedish.empty());
}

TEST_CASE("the right password is right and every other one is wrong") {
  Passwords passwords{cheap};
  const std::string hash = passwords.hash("blå cykel i regn").value();
  CHECK(passwords.verify("blå cykel i regn", hash).value());
  CHECK_FALSE(passwords.verify("blå cykel i regN", hash).value());
  CHECK_FALSE(passwords.verify("", hash).value());
  CHECK(passwords.hash("blå cykel i regn").value() != hash);
}

TEST_CASE("somebody who does not exist, or has no password, is never let in") {
  Passwords passwords{cheap};
  CHECK_FALSE(passwords.verify("", "").value());
  CHECK_FALSE(passwords.verify("anything at all", "").value());
  CHECK_FALSE(passwords.verify("anything at all", "not a hash").value());
}

TEST_CASE("a hash of another cost than today's is to be made anew") {
  Passwords passwords{cheap};
  const std::string hash = passwords.hash("blå cykel i regn").value();
  CHECK_FALSE(passwords.needs_rehash(hash));
  CHECK(Passwords{}.needs_rehash(hash));
}

TEST_CASE("of a crowd at the door some are let in and the rest are told to come back") {
  Passwords passwords{cheap};
  const std::string hash = passwords.hash("blå cykel i regn").value();
  std::atomic<int> let_in = 0;
  std::atomic<int> turned_away = 0;
  {
    std::vector<std::jthread> crowd;
    for (int i = 0; i < 60; ++i) {
      crowd.emplace_back([&] {
        const auto right = passwords.verify("blå cykel i regn", hash);
        if (right && *right) ++let_in;
        if (!right && right.error().kind == Wrong::too_many) ++turned_away;
      });
    }
  }
  CHECK(let_in + turned_away == 60);
  CHECK(let_in >= 22);  // two at once, and twenty waiting
  CHECK(passwords.verify("blå cykel i regn", hash).value());
}

}  // namespace
}  // namespace kvartett
