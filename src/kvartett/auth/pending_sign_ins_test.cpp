#include "kvartett/auth/pending_sign_ins.h"

#include <doctest/doctest.h>

#include "kvartett/auth/secret.h"

namespace kvartett {
namespace {

using namespace std::chrono_literals;
constexpr Instant noon{std::chrono::seconds{1'790'000'000}};

PendingSignIn asked(std::string nonce, std::string address = "192.0.2.1") {
  PendingSignIn sign_in;
  sign_in.nonce = std::move(nonce);
  sign_in.return_to = "/deals";
  sign_in.address = std::move(address);
  return sign_in;
}

TEST_CASE("whoever comes back is known once, in the browser that she left with, for ten minutes") {
  PendingSignIns pending;
  const std::string state = pending.begin("browser", asked("n1"), noon).value();
  CHECK(state.size() == 43);
  CHECK_FALSE(pending.take(state, "another", noon));
  CHECK_FALSE(pending.take(state, "", noon));
  CHECK_FALSE(pending.take("x", "browser", noon));
  const auto back = pending.take(state, "browser", noon + 9min);
  REQUIRE(back);
  CHECK(back->nonce == "n1");
  CHECK(back->return_to == "/deals");
  CHECK_FALSE(pending.take(state, "browser", noon + 9min));

  const std::string late = pending.begin("browser", asked("n2"), noon).value();
  CHECK(late != state);
  CHECK_FALSE(pending.take(late, "browser", noon + 10min));
}

TEST_CASE("one address cannot crowd out the others, nor all together fill the memory") {
  PendingSignIns pending;
  const std::string hers = pending.begin("hers", asked("n"), noon).value();
  const std::string first = pending.begin("b", asked("n", "198.51.100.7"), noon).value();
  for (std::size_t i = 0; i < PendingSignIns::from_address_max; ++i)
    CHECK(pending.begin("b", asked("n", "198.51.100.7"), noon));
  CHECK_FALSE(pending.take(first, "b", noon));
  CHECK(pending.take(hers, "hers", noon));

  std::size_t kept = PendingSignIns::from_address_max;
  for (int i = 0; kept < PendingSignIns::kept_max; ++i, ++kept) {
    REQUIRE(pending.begin("b", asked("n", "10.0." + std::to_string(i / 100) + ".1"), noon));
  }
  CHECK_FALSE(pending.begin("b", asked("n", "203.0.113.9"), noon));
  CHECK(pending.begin("b", asked("n", "203.0.113.9"), noon + 10min));
}

TEST_CASE("who is back and has a code to tell may try again, from that browser, for ten minutes") {
  PendingSignIns pending;
  pending.await_code("browser", {{"https://login.example.se", "7f3a", "", false, ""}, {}}, noon);
  CHECK_FALSE(pending.find_awaiting_code("another", noon));
  for (int i = 0; i < 2; ++i) {
    const auto found = pending.find_awaiting_code("browser", noon + 9min);
    REQUIRE(found);
    CHECK(found->who.subject == "7f3a");
  }
  CHECK_FALSE(pending.find_awaiting_code("browser", noon + 10min));
  pending.forget_awaiting_code("browser");
  CHECK_FALSE(pending.find_awaiting_code("browser", noon));
}

TEST_CASE("having shown the provider anew proves who she is for a quarter of an hour") {
  PendingSignIns pending;
  pending.note_proved("hash", noon);
  CHECK(pending.proved_lately("hash", noon + 14min));
  CHECK_FALSE(pending.proved_lately("hash", noon + 15min));
  CHECK_FALSE(pending.proved_lately("other", noon));
}

TEST_CASE("one comes back to a page of ours, and to nobody else's") {
  for (const char* ours : {"/", "/deals", "/deals?from=2026-01-01#x", "/customers/a//b", "/apis"})
    CHECK_MESSAGE(is_own_page(ours), ours);
  for (const char* not_ours :
       {"", "deals", "//evil.test", "///evil.test", "/\\evil.test", "\\\\evil.test",
        "https://evil.test", "javascript:alert(1)", "/\t/evil.test", "/\n/evil.test", " /deals",
        "/deals x", "/api", "/api/v1/session", "/%0d\r\n"})
    CHECK_MESSAGE(!is_own_page(not_ours), not_ours);
  CHECK_FALSE(is_own_page("/" + std::string(2'000, 'a')));
}

}  // namespace
}  // namespace kvartett
