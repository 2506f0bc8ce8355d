#include "kvartett/auth/attempts.h"

#include <doctest/doctest.h>

namespace kvartett {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

const Instant noon{std::chrono::hours{12}};

TEST_CASE("after ten wrong guesses from one address the account must wait there") {
  Attempts attempts;
  for (int i = 0; i < 10; ++i) CHECK_FALSE(attempts.start("anna@x.se", "10.0.0.1", noon));
  CHECK(attempts.start("anna@x.se", "10.0.0.1", noon) == seconds{900});
  CHECK(attempts.start("ANNA@x.se", "10.0.0.1", noon + minutes{5}) == seconds{600});
  CHECK_FALSE(attempts.start("anna@x.se", "10.0.0.1", noon + minutes{15}));
}

TEST_CASE("a stranger who guesses does not lock out the owner, who comes from elsewhere") {
  Attempts attempts;
  for (int i = 0; i < 20; ++i) attempts.start("anna@x.se", "10.0.0.1", noon);
  CHECK_FALSE(attempts.start("anna@x.se", "10.0.0.2", noon));
}

TEST_CASE("fifty wrong guesses from one address are enough, whatever the accounts") {
  Attempts attempts;
  for (int i = 0; i < 50; ++i) {
    CHECK_FALSE(attempts.start("user" + std::to_string(i), "10.0.0.1", noon));
  }
  CHECK(attempts.start("somebody else", "10.0.0.1", noon) == seconds{900});
}

TEST_CASE("a whole IPv6 network counts as one address, and an IPv4 address inside IPv6 as itself") {
  Attempts attempts;
  for (int i = 0; i < 10; ++i) {
    CHECK_FALSE(attempts.start("anna@x.se", "2001:db8:1:2::" + std::to_string(i), noon));
    attempts.start("bo@x.se", "::ffff:10.0.0." + std::to_string(i), noon);
  }
  CHECK(attempts.start("anna@x.se", "2001:db8:1:2:ffff::9", noon));
  CHECK_FALSE(attempts.start("anna@x.se", "2001:db8:1:3::1", noon));
  CHECK_FALSE(attempts.start("bo@x.se", "::ffff:10.0.0.77", noon));
}

TEST_CASE("a hundred wrong guesses for an account are enough, wherever they come from") {
  Attempts attempts;
  for (int i = 0; i < 100; ++i)
    CHECK_FALSE(attempts.start("anna@x.se", "10.0.0." + std::to_string(i), noon));
  CHECK(attempts.start("anna@x.se", "10.0.1.1", noon) == seconds{900});
  CHECK_FALSE(attempts.start("bo@x.se", "10.0.1.1", noon));
  CHECK_FALSE(attempts.start("anna@x.se", "10.0.1.1", noon + minutes{15}));
}

TEST_CASE("strangers everywhere do not lock out the owner where she has signed in before") {
  Attempts attempts;
  attempts.start("anna@x.se", "10.9.9.9", noon);
  attempts.succeeded("anna@x.se", "10.9.9.9");
  for (int i = 0; i < 200; ++i) attempts.start("anna@x.se", "10.0.0." + std::to_string(i), noon);
  CHECK(attempts.start("anna@x.se", "10.0.1.1", noon));
  CHECK_FALSE(attempts.start("Anna@x.se", "10.9.9.9", noon));
  // Whoever sits beside her may still not guess on.
  for (int i = 0; i < 9; ++i) attempts.start("anna@x.se", "10.9.9.9", noon);
  CHECK(attempts.start("anna@x.se", "10.9.9.9", noon));
}

TEST_CASE("the right password wipes the slate clean") {
  Attempts attempts;
  for (int round = 0; round < 30; ++round) {
    for (int i = 0; i < 5; ++i) {
      CHECK_FALSE(attempts.start("anna@x.se", "10.0.0.1", noon));
      attempts.succeeded("anna@x.se", "10.0.0.1");
    }
  }
  CHECK(attempts.remembered() == 0);
}

TEST_CASE("any number of addresses and accounts takes a bounded amount of memory") {
  Attempts attempts;
  for (int i = 0; i < 30'000; ++i) {
    attempts.start("user" + std::to_string(i), "10.0.0." + std::to_string(i), noon);
  }
  CHECK(attempts.remembered() <= 30'000);
}

TEST_CASE("whoever must wait is told how long") {
  const auto refusal = refuse_attempt(seconds{601});
  CHECK(refusal.error().kind == Wrong::too_many);
  CHECK(refusal.error().list[0].sentence.english == "Too many attempts. Try again in 11 minutes.");
  CHECK(refuse_attempt(seconds{3}).error().list[0].sentence.swedish ==
        "För många försök. Försök igen om en minut.");
}

TEST_CASE("a try that was no guess counts as none, however many there are") {
  Attempts attempts;
  for (int i = 0; i < 500; ++i) {
    const std::string name = "one of " + std::to_string(i);
    REQUIRE_FALSE(attempts.start(name, "192.0.2.1", Instant{}));
    attempts.withdraw(name, "192.0.2.1");
  }
  CHECK(attempts.remembered() == 0);
}

}  // namespace
}  // namespace kvartett
