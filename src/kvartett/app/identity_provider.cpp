#include "kvartett/app/identity_provider.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "kvartett/auth/secret.h"
#include "kvartett/base/json.h"

namespace kvartett {
namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

constexpr auto known_for = 1h;      // what it says of itself, and its keys
constexpr auto keys_rest = 2min;    // before unknown names of keys make us ask again
constexpr auto failure_rest = 10s;  // before one that does not answer is asked again
constexpr std::size_t code_bytes_max = 4'096;

std::string form_encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
    if (is_plain) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

using Fields = std::vector<std::pair<std::string_view, std::string>>;
std::string form_of(const Fields& fields) {
  std::string out;
  for (const auto& [name, value] : fields) {
    if (!out.empty()) out += '&';
    out.append(name).append("=").append(form_encoded(value));
  }
  return out;
}

// The machine in an address, without its port: "login.example.se", "[::1]".
std::string_view host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == url.npos) return {};
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#"));
  const std::size_t colon = host.rfind(':');
  const bool has_port = colon != host.npos && host.find(']', colon) == host.npos;
  return has_port ? host.substr(0, colon) : host;
}

// Over https, or to the machine itself: nobody on the way reads or changes what is said.
bool is_safe(std::string_view url) {
  const std::string_view host = host_of(url);
  if (host.empty() || host.contains('@') || url.find_first_of(" \t\r\n#\\") != url.npos)
    return false;
  if (url.starts_with("https://")) return true;
  return url.starts_with("http://") &&
         (host == "127.0.0.1" || host == "localhost" || host == "[::1]");
}

std::optional<boost::json::object> find_object(std::string_view text) {
  auto value = json::parse(text);
  if (!value || !value->is_object()) return {};
  return std::move(value->get_object());
}
std::string text_in(const boost::json::object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value && value->is_string() ? std::string{std::string_view{value->get_string()}}
                                     : std::string{};
}

// Words of a provider, fit for a line of the log.
std::string shortened(std::string_view text) {
  std::string out{text.substr(0, 80)};
  std::ranges::replace_if(
      out, [](char c) { return c < ' ' || c > '~'; }, '?');
  return out;
}

Sentence does_not_answer(const std::string& name) {
  return say("{} does not answer right now. Try again in a moment.",
             "{} svarar inte just nu. Försök igen om en stund.", name);
}

}  // namespace

std::expected<OutgoingAnswer, NotReached> ask_outside(const OutgoingCall& question) {
  return call(question, Reach{.opened = {}, .anywhere = true});
}

std::string machine_of(std::string_view url) { return std::string{host_of(url)}; }

std::optional<Sentence> judge_provider(const ProviderSettings& settings) {
  if (!is_safe(settings.issuer) || settings.issuer.contains('?')) {
    return say(
        "{} is no address of an identity provider: it begins with https:// and has neither "
        "? nor #. Give --oidc-issuer as the provider writes it.",
        "{} är ingen adress till en identitetsleverantör: den börjar med https:// och har "
        "varken ? eller #. Ange --oidc-issuer som leverantören skriver den.",
        settings.issuer);
  }
  if (settings.client_id.empty()) {
    return say("Say with --oidc-client-id who Kvartett is at {}.",
               "Ange med --oidc-client-id vem Kvartett är hos {}.", settings.issuer);
  }
  if (settings.secret.empty()) {
    return say("Put the secret that {} gave Kvartett in the environment: KVARTETT_OIDC_SECRET.",
               "Lägg hemligheten som {} gav Kvartett i miljön: KVARTETT_OIDC_SECRET.",
               settings.issuer);
  }
  if (!is_safe(settings.home)) {
    return say(
        "People must come back to Kvartett from {}: say where with --home "
        "https://kvartett.example.se.",
        "Man måste hitta tillbaka till Kvartett från {}: ange adressen med --home "
        "https://kvartett.example.se.",
        settings.issuer);
  }
  return {};
}

// One of the few who may wait for the provider at the same time, until the end of the block: one
// that is slow must not take the threads of all the others.
class IdentityProvider::Turn {
 public:
  explicit Turn(IdentityProvider& provider) : provider_{provider} {
    taken_ = ++provider_.running_ <= at_once_max;
  }
  ~Turn() { --provider_.running_; }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  Result<void> check() const {
    if (taken_) return {};
    return refuse(Wrong::unavailable,
                  say("Many people are signing in right now. Try again in a moment.",
                      "Många loggar in just nu. Försök igen om en stund."));
  }

 private:
  IdentityProvider& provider_;
  bool taken_ = false;
};

IdentityProvider::IdentityProvider(ProviderSettings settings,
                                   std::function<void(std::string_view)> log, Ask ask)
    : settings_{std::move(settings)}, log_{std::move(log)}, ask_{std::move(ask)} {}

std::unexpected<Problems> IdentityProvider::not_reached(std::string_view why) const {
  log_(why);
  return refuse(Wrong::unavailable, does_not_answer(settings_.name));
}

std::unexpected<Problems> IdentityProvider::not_let_in(std::string_view why) const {
  log_(why);
  return refuse(Wrong::not_signed_in,
                say("The sign-in by {} did not go through. Try again; if it happens again, tell "
                    "whoever runs Kvartett.",
                    "Inloggningen med {} gick inte igenom. Försök igen; händer det igen, säg till "
                    "den som sköter Kvartett.",
                    settings_.name));
}

std::unexpected<Problems> IdentityProvider::unanswered(const Unanswered& no) const {
  return no.is_refusal ? not_let_in(no.why) : not_reached(no.why);
}

// The body of an answer of 200.
std::expected<std::string, IdentityProvider::Unanswered> IdentityProvider::ask(
    const OutgoingCall& question) const {
  auto answer = ask_(question);
  if (!answer) {
    return std::unexpected(
        Unanswered{false, fmt::format("{}: {}", question.url, answer.error().why.english)});
  }
  if (answer->status == 200) return std::move(answer->body);
  const auto told = find_object(answer->body);
  const std::string error = told ? shortened(text_in(*told, "error")) : "";
  return std::unexpected(Unanswered{
      answer->status < 500, fmt::format("{} answered {} {}", question.url, answer->status, error)});
}

std::optional<IdentityProvider::Endpoints> IdentityProvider::read_endpoints(
    const std::string& text) const {
  const auto told = find_object(text);
  if (!told || text_in(*told, "issuer") != settings_.issuer) return {};
  Endpoints at;
  at.authorization = text_in(*told, "authorization_endpoint");
  at.token = text_in(*told, "token_endpoint");
  at.keys = text_in(*told, "jwks_uri");
  at.user_info = text_in(*told, "userinfo_endpoint");
  for (const std::string& address : {at.authorization, at.token, at.keys})
    if (!is_safe(address)) return {};
  if (!is_safe(at.user_info)) at.user_info.clear();
  if (const auto* ways = told->if_contains("token_endpoint_auth_methods_supported");
      ways && ways->is_array()) {
    const auto takes = [&](std::string_view way) {
      return std::ranges::any_of(ways->get_array(), [&](const auto& one) {
        return one.is_string() && one.get_string() == way;
      });
    };
    at.takes_basic = takes("client_secret_basic");
    at.takes_post = takes("client_secret_post");
  }
  const auto* names = told->if_contains("authorization_response_iss_parameter_supported");
  at.names_itself = names && names->is_bool() && names->get_bool();
  return at;
}

Result<IdentityProvider::Endpoints> IdentityProvider::endpoints() {
  const Moment now = steady_clock::now();
  {
    const std::lock_guard lock{mutex_};
    if (endpoints_ && now < endpoints_from_ + known_for) return *endpoints_;
    if (endpoints_failed_ != Moment{} && now < endpoints_failed_ + failure_rest) {
      if (endpoints_) return *endpoints_;
      return refuse(Wrong::unavailable, does_not_answer(settings_.name));  // told already
    }
  }
  std::string url = settings_.issuer;
  while (url.ends_with('/')) url.pop_back();
  OutgoingCall question;
  question.method = "GET";
  question.url = url + "/.well-known/openid-configuration";
  question.headers = {{"Accept", "application/json"}};
  const auto text = ask(question);
  auto read = text ? read_endpoints(*text) : std::nullopt;
  const std::lock_guard lock{mutex_};
  if (read) {
    endpoints_ = std::move(read);
    endpoints_from_ = now;
    endpoints_failed_ = {};
    return *endpoints_;
  }
  endpoints_failed_ = now;
  if (endpoints_) return *endpoints_;  // what it said the last time
  if (!text) return not_reached(text.error().why);
  return not_reached(fmt::format("{} does not describe the issuer {} with safe addresses",
                                 question.url, settings_.issuer));
}

Result<std::vector<ProviderKey>> IdentityProvider::keys(const Endpoints& at, bool anew) {
  const Moment now = steady_clock::now();
  {
    const std::lock_guard lock{mutex_};
    const auto fresh_for = anew ? std::chrono::nanoseconds{keys_rest} : known_for;
    if (keys_ && now < keys_from_ + fresh_for) return *keys_;
  }
  OutgoingCall question;
  question.method = "GET";
  question.url = at.keys;
  question.headers = {{"Accept", "application/json"}};
  const auto text = ask(question);
  if (!text) return not_reached(text.error().why);
  auto read = read_provider_keys(*text);
  if (!read) return not_reached(fmt::format("{} answers no set of keys", at.keys));
  const std::lock_guard lock{mutex_};
  keys_ = std::move(read);
  keys_from_ = now;
  return *keys_;
}

Result<std::string> IdentityProvider::address_for(const PendingSignIn& asked,
                                                  std::string_view state) {
  const Turn turn{*this};
  TRY(turn.check());
  const Endpoints at = TRY(endpoints());
  Fields fields{{"response_type", "code"},
                {"client_id", settings_.client_id},
                {"redirect_uri", settings_.home + "/signed-in"},
                {"scope", "openid email profile"},
                {"state", std::string{state}},
                {"nonce", asked.nonce},
                {"code_challenge", base64url(sha256(asked.verifier))},
                {"code_challenge_method", "S256"}};
  if (asked.anew) {
    fields.emplace_back("prompt", "login");
    fields.emplace_back("max_age", "0");
  }
  return at.authorization + (at.authorization.contains('?') ? "&" : "?") + form_of(fields);
}

Result<Vouched> IdentityProvider::judge(const std::string& token, const Endpoints& at,
                                        const ExpectedToken& expected) {
  auto judged = judge_id_token(token, TRY(keys(at, false)), expected);
  if (!judged && judged.error() == TokenFault::unknown_key)
    judged = judge_id_token(token, TRY(keys(at, true)), expected);
  if (!judged) return not_let_in(name_of(judged.error()));
  return *judged;
}

Result<Vouched> IdentityProvider::vouch(const ProviderAnswer& answer, const PendingSignIn& asked,
                                        Instant now,
                                        const std::function<bool(const Vouched&)>& needs_email) {
  const Turn turn{*this};
  TRY(turn.check());
  const Endpoints at = TRY(endpoints());
  // Whose answer it is comes first: another provider's could be meant to get hold of a code.
  if (answer.issuer ? *answer.issuer != settings_.issuer : at.names_itself)
    return not_let_in("the answer is not of the issuer that was asked");
  if (!answer.error.empty()) {
    if (answer.error != "access_denied")
      return not_let_in("the provider refused: " + shortened(answer.error));
    log_("she went back without signing in, or the provider refused: access_denied");
    return refuse(Wrong::not_signed_in, say("You were not signed in at {}.",
                                            "Du blev inte inloggad hos {}.", settings_.name));
  }
  if (answer.code.empty() || answer.code.size() > code_bytes_max)
    return not_let_in("the answer holds no code");

  OutgoingCall question;
  question.url = at.token;
  question.headers = {{"Content-Type", "application/x-www-form-urlencoded"},
                      {"Accept", "application/json"}};
  Fields fields{{"grant_type", "authorization_code"},
                {"code", answer.code},
                {"redirect_uri", settings_.home + "/signed-in"},
                {"code_verifier", asked.verifier}};
  if (at.takes_basic || !at.takes_post) {
    const std::string pair =
        form_encoded(settings_.client_id) + ":" + form_encoded(settings_.secret);
    question.headers.emplace_back("Authorization", "Basic " + base64(pair));
  } else {
    fields.emplace_back("client_id", settings_.client_id);
    fields.emplace_back("client_secret", settings_.secret);
  }
  question.body = form_of(fields);
  const auto text = ask(question);
  if (!text) return unanswered(text.error());
  const auto tokens = find_object(*text);
  if (!tokens) return not_let_in(fmt::format("{} answers no JSON", at.token));
  ExpectedToken expected{settings_.issuer, settings_.client_id, asked.nonce, now, {}};
  if (asked.anew) expected.shown_since = asked.began_at;
  Vouched who = TRY(judge(text_in(*tokens, "id_token"), at, expected));
  const std::string access = text_in(*tokens, "access_token");
  if (!who.email.empty() || at.user_info.empty() || access.empty() || !needs_email(who)) return who;
  const bool is_plain = std::ranges::all_of(access, [](char c) { return c > ' ' && c <= '~'; });
  if (!is_plain) return not_let_in("the access token is malformed");
  OutgoingCall more;
  more.method = "GET";
  more.url = at.user_info;
  more.headers = {{"Authorization", "Bearer " + access}, {"Accept", "application/json"}};
  const auto info = ask(more);
  if (!info) return unanswered(info.error());
  auto whole = read_user_info(*info, who);
  if (!whole) return not_let_in(fmt::format("{} tells of somebody else", at.user_info));
  return std::move(*whole);
}

}  // namespace kvartett
