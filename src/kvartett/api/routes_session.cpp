// Coming in, going out, and who I am.
#include "kvartett/api/answer.h"
#include "kvartett/api/assets.h"
#include "kvartett/api/books_metrics.h"
#include "kvartett/api/routes_call.h"
#include "kvartett/api/static_files.h"
#include "kvartett/api/wire_people.h"
#include "kvartett/app/identity_provider.h"
#include "kvartett/auth/secret.h"
#include "kvartett/base/text.h"

namespace kvartett {
namespace {

struct PersonAnswer {
  std::string email;
  std::string password;
  std::string name;
  Role role = Role::viewer;
  std::string title;
};
BOOST_DESCRIBE_STRUCT(PersonAnswer, (), (email, password, name, role, title))

struct SignInAnswer {
  std::string product = "Kvartett";
  std::string version;
  bool mails_new_passwords = false;
  std::optional<std::string> provider;
  std::vector<PersonAnswer> demo_people;
};
BOOST_DESCRIBE_STRUCT(SignInAnswer, (),
                      (product, version, mails_new_passwords, provider, demo_people))

std::string session_cookie(const Call& call, std::string_view secret, std::int64_t seconds) {
  return fmt::format("{}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Lax{}",
                     session_cookie_name(call.request), secret, seconds,
                     call.request.https ? "; Secure" : "");
}

// The companies that she may sign in to, by name. A token knows only its own.
std::vector<wire::Place> places_of(const Call& call) {
  std::vector<wire::Place> places;
  std::vector<User> users = call.app().directory().users_of_person(call.actor.person);
  if (users.empty()) users.push_back(call.app().directory().find_user(call.actor.user).value());
  for (const User& user : users) {
    const bool is_current = user.number == call.actor.user;
    if (user.disabled || (call.session_secret.empty() && !is_current)) continue;
    places.push_back({call.app().ids().text(user.company),
                      call.app().snapshot(user.company)->ledger.settings().name, user.role,
                      is_current});
  }
  std::ranges::stable_sort(places, {},
                           [](const wire::Place& place) { return collated(place.name); });
  return places;
}

// The person of a request, however it was identified.
Response me_answer(const Call& call) {
  const auto user = call.app().directory().find_user(call.actor.user);
  ENSURE(user.has_value());
  const auto company = call.company();
  std::optional<std::string> csrf;
  if (!call.session_secret.empty()) csrf = csrf_token(call.session_secret);
  return json_answer(wire::me(call.names(*company), *company, *user, call.actor, places_of(call),
                              call.language, call.today(), csrf));
}

}  // namespace

bool sends_letters(const Service& service) {
  return service.post.is_open() && !service.home.empty();
}

Browser browser_of(const Call& call) {
  const std::string* device = call.request.find_header("user-agent");
  return {call.request.remote_address, device ? *device : std::string{}};
}

Result<void> by_session(const Call& call) {
  if (!call.session_secret.empty()) return {};
  return refuse(Wrong::forbidden,
                say("Only you can do this, signed in with your browser; no token can.",
                    "Det här kan bara du göra, inloggad i din webbläsare; ingen nyckel kan det."));
}

void end_earlier_session(const Call& call) {
  const auto secret = find_session_secret(call.request);
  if (!secret) return;
  const auto actor = call.app().directory().find_session(*secret, call.app().now());
  if (actor) kvartett::sign_out(call.app(), *actor, *secret);
}

Response signed_in_answer(Call& call, const SignedIn& signed_in) {
  call.actor = signed_in.actor;
  call.session_secret = signed_in.secret;
  choose_language_of(call, call.actor.language);
  Response response = me_answer(call);
  const auto seconds =
      std::chrono::ceil<std::chrono::seconds>(signed_in.expires_at - call.app().now());
  response.headers.emplace_back("Set-Cookie",
                                session_cookie(call, signed_in.secret, seconds.count()));
  return response;
}

void end_cookie(const Call& call, Response& response) {
  response.headers.emplace_back("Set-Cookie", session_cookie(call, "", 0));
}

namespace operations {

Answer get_sign_in(Call& call) {
  SignInAnswer answer;
  answer.version = call.service.version;
  answer.mails_new_passwords = sends_letters(call.service);
  if (call.service.provider) answer.provider = call.service.provider->name();
  for (const DemoPerson& person : call.service.demo_people) {
    answer.demo_people.push_back(
        {person.email, person.password, person.name, person.role, person.title.in(call.language)});
  }
  return json_answer(json::text(answer));
}

Answer sign_in(Call& call) {
  TRY(is_from_no_other_site(call.request));
  const SignInTry tried = TRY(wire::read_sign_in(call.body));
  auto signed_in = kvartett::sign_in(call.app(), call.service.door, tried, browser_of(call));
  call.was_asked_for_code =
      !signed_in && signed_in.error().kind == Wrong::code_needed && tried.code.empty();
  const SignedIn session = TRY(std::move(signed_in));
  end_earlier_session(call);
  return signed_in_answer(call, session);
}

Answer switch_company(Call& call) {
  TRY(by_session(call));
  const auto places = call.app().directory().users_of_person(call.actor.person);
  const auto place = TRY(wire::read_company_choice(call.app().ids(), places, call.body));
  return signed_in_answer(call,
                          TRY(kvartett::switch_company(call.app(), call.actor, call.session_secret,
                                                       place.value_or(0))));
}

Answer sign_out(Call& call) {
  Response response;
  response.status = 204;
  if (call.session_secret.empty()) {
    return refuse(Wrong::forbidden,
                  say("A token has no session to end: remove the token instead.",
                      "En nyckel har ingen session att avsluta: ta bort nyckeln i stället."));
  }
  kvartett::sign_out(call.app(), call.actor, call.session_secret);
  end_cookie(call, response);
  return response;
}

Answer get_me(Call& call) { return me_answer(call); }

Answer change_me(Call& call) {
  const auto language = TRY(wire::read_language(call.body));
  if (!language) return get_me(call);
  const Person person = TRY(choose_language(call.app(), call.actor, *language));
  choose_language_of(call, person.language);
  return me_answer(call);
}

// -- For those who run the server
// ---------------------------------------------------------------------------

Answer get_contract(Call& call) {
  const Asset* contract = find_asset("/openapi.json");
  ENSURE(contract != nullptr);
  return serve_asset(call.request, *contract);
}

Answer get_docs(Call& call) {
  const Asset* page = find_asset("/docs.html");
  ENSURE(page != nullptr);
  return serve_asset(call.request, *page);
}

Answer get_health(Call&) { return json_answer(R"({"status":"ok"})"); }

Answer get_readiness(Call& call) {
  if (call.app().is_read_only()) {
    return problem_answer(503,
                          say("The disk was full at the last try: nothing can be written.",
                              "Disken var full vid senaste försöket: inget kan skrivas."),
                          call.language);
  }
  return json_answer(R"({"status":"ok"})");
}

Answer get_metrics(Call& call) {
  Response response;
  response.content_type = "text/plain; version=0.0.4; charset=utf-8";
  response.body = call.service.metrics.text() + books_metrics(call.app(), call.service.backups);
  return response;
}

}  // namespace operations
}  // namespace kvartett
