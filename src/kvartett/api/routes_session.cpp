// Coming in, going out, and who I am.
#include "kvartett/api/answer.h"
#include "kvartett/api/assets.h"
#include "kvartett/api/routes_call.h"
#include "kvartett/api/static_files.h"
#include "kvartett/api/wire_people.h"
#include "kvartett/auth/secret.h"

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
  std::vector<PersonAnswer> demo_people;
};
BOOST_DESCRIBE_STRUCT(SignInAnswer, (), (product, version, demo_people))

std::string session_cookie(const Call& call, std::string_view secret, std::int64_t seconds) {
  return fmt::format("{}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Lax{}",
                     session_cookie_name(call.request), secret, seconds,
                     call.request.https ? "; Secure" : "");
}

// The person of a request, however it was identified.
Response me_answer(const Call& call, const User& user) {
  const auto company = call.company();
  std::optional<std::string> csrf;
  if (!call.session_secret.empty()) csrf = csrf_token(call.session_secret);
  return json_answer(wire::me(call.names(*company), *company, user, call.actor.role, call.language,
                              call.today(), csrf));
}

}  // namespace

namespace operations {

Answer get_sign_in(Call& call) {
  SignInAnswer answer;
  answer.version = call.service.version;
  for (const DemoPerson& person : call.service.demo_people) {
    answer.demo_people.push_back(
        {person.email, person.password, person.name, person.role, person.title.in(call.language)});
  }
  return json_answer(json::text(answer));
}

Answer sign_in(Call& call) {
  TRY(is_from_no_other_site(call.request));
  const auto credentials = TRY(json::read_value<wire::Credentials>(call.body));
  const SignedIn signed_in =
      TRY(kvartett::sign_in(call.app(), call.service.door, credentials.email, credentials.password,
                            call.request.remote_address));
  call.actor = signed_in.actor;
  call.session_secret = signed_in.secret;
  const auto user = call.app().directory().find_user(call.actor.user);
  ENSURE(user.has_value());
  choose_language_of(call, user->language);
  Response response = me_answer(call, *user);
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(session_lifetime).count();
  response.headers.emplace_back("Set-Cookie", session_cookie(call, signed_in.secret, seconds));
  return response;
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
  response.headers.emplace_back("Set-Cookie", session_cookie(call, "", 0));
  return response;
}

Answer get_me(Call& call) {
  const auto user = call.app().directory().find_user(call.actor.user);
  ENSURE(user.has_value());
  return me_answer(call, *user);
}

Answer change_me(Call& call) {
  const auto language = TRY(wire::read_language(call.body));
  if (!language) return get_me(call);
  const User user = TRY(choose_language(call.app(), call.actor, *language));
  choose_language_of(call, user.language);
  return me_answer(call, user);
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
  response.body = call.service.metrics.text();
  return response;
}

}  // namespace operations
}  // namespace kvartett
