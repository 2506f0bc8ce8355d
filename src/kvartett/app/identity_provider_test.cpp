// The conversation with a provider that is kept here in memory: what it is asked, how often, and
// what of its answers is not believed.
#include "kvartett/app/identity_provider.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <thread>

#include "kvartett/auth/secret.h"

namespace kvartett {
namespace {

const std::string issuer = "https://login.example.se";
constexpr Instant now{std::chrono::seconds{1'790'000'000}};

struct House {
  std::map<std::string, std::string> answers{
      {"/.well-known/openid-configuration", description()},
      {"/keys", R"({"keys":[]})"},
      {"/token", R"({"id_token":"x.y.z","access_token":"a"})"}};
  std::vector<OutgoingCall> asked;
  std::vector<std::string> told;
  ProviderSettings settings{issuer, "kvartett", "a&b:c d", "Intra", "https://kvartett.example.se"};
  IdentityProvider provider{
      settings, [this](std::string_view why) { told.emplace_back(why); },
      [this](const OutgoingCall& call) -> std::expected<OutgoingAnswer, NotReached> {
        asked.push_back(call);
        const auto found = answers.find(call.url.substr(issuer.size()));
        if (found == answers.end())
          return std::unexpected(NotReached{say("No connection.", "Ingen förbindelse.")});
        return OutgoingAnswer{200, found->second};
      }};

  static std::string description(const std::string& of = issuer, const std::string& more = "",
                                 const std::string& token = issuer + "/token") {
    return fmt::format(R"({{"issuer":"{}","authorization_endpoint":"{}/auth?tenant=7",)"
                       R"("token_endpoint":"{}","jwks_uri":"{}/keys"{}}})",
                       of, issuer, token, issuer, more);
  }
  std::size_t asked_for(const std::string& path) const {
    return static_cast<std::size_t>(std::ranges::count(asked, issuer + path, &OutgoingCall::url));
  }
  Result<std::string> address() { return provider.address_for(asked_by("n", "v"), "s"); }
  static PendingSignIn asked_by(std::string nonce, std::string verifier) {
    PendingSignIn one;
    one.nonce = std::move(nonce);
    one.verifier = std::move(verifier);
    return one;
  }
  Result<Vouched> vouch(const ProviderAnswer& answer) {
    return provider.vouch(answer, asked_by("n", "v"), now, [](const Vouched&) { return true; });
  }
};

TEST_CASE("she is sent to the provider with the challenge of a secret that stays here") {
  House house;
  const std::string address = house.address().value();
  CHECK(address.starts_with(issuer + "/auth?tenant=7&response_type=code&client_id=kvartett&"));
  CHECK(address.contains("redirect_uri=https%3A%2F%2Fkvartett.example.se%2Fsigned-in&"));
  // RFC 7636, appendix B.
  PendingSignIn asked = House::asked_by("n", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
  CHECK(house.provider.address_for(asked, "s")
            .value()
            .ends_with("&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_"
                       "method=S256"));
  asked.anew = true;
  CHECK(house.provider.address_for(asked, "s").value().ends_with("&prompt=login&max_age=0"));
  CHECK(house.asked.size() == 1);  // what it says of itself is kept
}

TEST_CASE("a provider that calls itself something else, or leads to an unsafe place, is not one") {
  for (const std::string& text :
       {House::description(issuer + "/"), House::description("https://evil.test"),
        House::description(issuer, "", "http://login.example.se/token"),
        House::description(issuer, "", "https://login.example.se@evil.test/token"),
        std::string{"<html>"}, std::string{"{}"}}) {
    House house;
    house.answers["/.well-known/openid-configuration"] = text;
    const auto address = house.address();
    REQUIRE_FALSE(address);
    CHECK(address.error().kind == Wrong::unavailable);
    CHECK(house.told.size() == 1);
  }
}

TEST_CASE("one that does not answer is not asked again at once, however many want in") {
  House house;
  house.answers.clear();
  for (int i = 0; i < 5; ++i) CHECK(house.address().error().kind == Wrong::unavailable);
  CHECK(house.asked.size() == 1);
}

TEST_CASE(
    "the code is exchanged with our secret in the header, or in the body where that is asked") {
  House house;
  CHECK_FALSE(house.vouch({"c", {}, ""}));
  const auto token = std::ranges::find(house.asked, issuer + "/token", &OutgoingCall::url);
  REQUIRE(token != house.asked.end());
  CHECK(token->method == "POST");
  CHECK(token->headers.back() == std::pair<std::string, std::string>{
                                     "Authorization", "Basic " + base64("kvartett:a%26b%3Ac%20d")});
  CHECK(token->body ==
        "grant_type=authorization_code&code=c&redirect_uri=https%3A%2F%2Fkvartett.example.se%2F"
        "signed-in&code_verifier=v");

  House posting;
  posting.answers["/.well-known/openid-configuration"] = House::description(
      issuer,
      R"(,"token_endpoint_auth_methods_supported":["private_key_jwt","client_secret_post"])");
  CHECK_FALSE(posting.vouch({"c", {}, ""}));
  const auto posted = std::ranges::find(posting.asked, issuer + "/token", &OutgoingCall::url);
  CHECK(posted->body.ends_with("&client_id=kvartett&client_secret=a%26b%3Ac%20d"));
}

TEST_CASE("an answer of another issuer never reaches the provider's token address") {
  House house;
  CHECK_FALSE(house.vouch({"c", "https://evil.test", ""}));
  CHECK_FALSE(house.vouch({"", {}, ""}));
  CHECK_FALSE(house.vouch({"c", {}, "server_error\r\nx"}));
  House naming;
  naming.answers["/.well-known/openid-configuration"] =
      House::description(issuer, R"(,"authorization_response_iss_parameter_supported":true)");
  CHECK_FALSE(naming.vouch({"c", {}, ""}));
  CHECK(house.asked_for("/token") + naming.asked_for("/token") == 0);
  CHECK(house.told.back() == "the provider refused: server_error??x");
}

TEST_CASE(
    "keys are asked for anew when a token names one that is unknown, but not again and again") {
  House house;
  const std::string header = base64url(R"({"alg":"RS256","kid":"new"})");
  house.answers["/token"] = fmt::format(R"({{"id_token":"{}.{}.AAAA"}})", header, base64url("{}"));
  CHECK_FALSE(house.vouch({"c", {}, ""}));
  CHECK_FALSE(house.vouch({"c", {}, ""}));
  CHECK_FALSE(house.vouch({"c", {}, ""}));
  CHECK(house.asked_for("/keys") == 1);  // they are not two minutes old
  CHECK(house.told.back() == "the ID token is signed with an unknown key");
}

TEST_CASE("so many wait for the provider at once, and the next is told to come back") {
  std::mutex slow;
  std::unique_lock hold{slow};
  std::atomic<int> waiting = 0;
  IdentityProvider provider{{issuer, "k", "s", "Intra", "https://k.se"},
                            [](std::string_view) {},
                            [&](const OutgoingCall&) -> std::expected<OutgoingAnswer, NotReached> {
                              ++waiting;
                              waiting.notify_all();
                              const std::lock_guard until_let_go{slow};
                              return OutgoingAnswer{200, House::description()};
                            }};
  std::vector<std::jthread> people;
  for (int i = 0; i < IdentityProvider::at_once_max; ++i)
    people.emplace_back([&] { static_cast<void>(provider.address_for({}, "s")); });
  for (int seen = waiting; seen < IdentityProvider::at_once_max; seen = waiting) waiting.wait(seen);
  const auto next = provider.address_for({}, "s");
  CHECK((!next && next.error().kind == Wrong::unavailable));
  CHECK(waiting == IdentityProvider::at_once_max);
  hold.unlock();
}

TEST_CASE("whoever runs the server is told which setting is wrong") {
  const auto fault = [](auto change) {
    ProviderSettings settings{issuer, "kvartett", "secret", "Intra", "https://kvartett.example.se"};
    change(settings);
    const auto wrong = judge_provider(settings);
    return wrong ? wrong->english : std::string{};
  };
  CHECK(fault([](ProviderSettings&) {}).empty());
  CHECK(fault([](ProviderSettings& s) { s.issuer = "http://localhost:3000"; }).empty());
  CHECK(fault([](ProviderSettings& s) { s.issuer = "http://127.0.0.1"; }).empty());
  for (const char* wrong :
       {"", "login.example.se", "http://login.example.se", "https://", "http://localhost.evil.test",
        "https://a@b", "https://x.se?a", "https://x.se#a"})
    CHECK(fault([&](ProviderSettings& s) { s.issuer = wrong; }).contains("--oidc-issuer"));
  CHECK(fault([](ProviderSettings& s) { s.client_id = ""; }).contains("--oidc-client-id"));
  CHECK(fault([](ProviderSettings& s) { s.secret = ""; }).contains("KVARTETT_OIDC_SECRET"));
  CHECK(fault([](ProviderSettings& s) { s.home = ""; }).contains("--home"));
  CHECK(machine_of("https://login.example.se:8443/tenant") == "login.example.se");
}

}  // namespace
}  // namespace kvartett
