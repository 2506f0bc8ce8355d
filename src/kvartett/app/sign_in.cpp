#include "kvartett/app/sign_in.h"

#include <algorithm>

#include "kvartett/auth/second_factor.h"
#include "kvartett/auth/secret.h"

namespace kvartett {
namespace {

constexpr std::size_t device_bytes_max = 200;

std::unexpected<Problems> wrong_credentials() {
  return refuse(Wrong::not_signed_in,
                say("The e-mail or the password is wrong.", "E-posten eller lösenordet är fel."));
}
std::unexpected<Problems> wrong_code() {
  return refuse(Wrong::code_needed,
                say("That code is wrong, or has been used. Wait for the next one.",
                    "Koden är fel, eller redan använd. Vänta på nästa."),
                "/totp");
}

// Guesses of the code are counted for the person, from wherever they come: whoever makes them knows
// her password.
std::string code_guesses_of(const Person& person) {
  return "the code of " + std::to_string(person.number);
}

}  // namespace

std::optional<User> find_place(const App& app, const Person& person) {
  auto users = app.directory().users_of_person(person.number);
  std::erase_if(users, [](const User& user) { return user.disabled; });
  if (users.empty()) return {};
  const auto latest = std::ranges::find(users, person.latest_user, &User::number);
  return latest == users.end() ? users.front() : *latest;
}

Actor actor_of(const User& user, const Person& person) {
  return actor_of(user, user.role, person.language);
}

Result<Person> prove_password(App& app, Door& door, std::string_view email,
                              std::string_view password, std::string_view address) {
  if (const auto wait = door.attempts.start(email, address, app.now()))
    return refuse_attempt(*wait);
  const auto person = app.directory().find_person_with_email(email);
  // An unknown person costs as much time as a known one.
  const bool is_right =
      TRY(door.passwords.verify(password, person ? person->password_hash : std::string{}));
  if (!is_right || !person) return wrong_credentials();
  door.attempts.succeeded(email, address);
  return *person;
}

Result<void> prove_code(App& app, Door& door, const Person& person, const std::string& code) {
  if (!person.second_factor.is_on()) return {};
  if (code.empty()) {
    return refuse(Wrong::code_needed, say("Type the code that your phone shows.",
                                          "Skriv koden som din telefon visar."));
  }
  const std::string guesses = code_guesses_of(person);
  if (const auto wait = door.attempts.start(person.email, guesses, app.now()))
    return refuse_attempt(*wait);
  if (!after_code(person.second_factor, code, app.now())) return wrong_code();
  door.attempts.succeeded(person.email, guesses);
  return {};
}

Result<Person> prove(App& app, Door& door, const SignInTry& tried, std::string_view address) {
  const Person person = TRY(prove_password(app, door, tried.email, tried.password, address));
  TRY(prove_code(app, door, person, tried.code));
  return person;
}

Result<Person> use_code(const App& app, Desk& desk, const Person& proved, const SignInTry& tried) {
  auto person = app.directory().find_person(proved.number);
  if (!person || person->password_hash != proved.password_hash) return wrong_credentials();
  if (person->second_factor.is_on()) {
    auto used = after_code(person->second_factor, tried.code, desk.now());
    if (!used) return wrong_code();
    person->second_factor = std::move(*used);
  }
  return *person;
}

SignedIn begin_session(App& app, Desk& desk, const User& user, Person person,
                       const std::string& secret, const Browser& browser) {
  Session session;
  session.secret_hash = secret_hash(secret);
  session.user = user.number;
  session.created_at = desk.now();
  session.expires_at = desk.now() + session_lifetime;
  session.used_at = desk.now();
  session.device = browser.device.substr(0, device_bytes_max);
  session.address = browser.address;
  session.must_set_up =
      desk.ledger().settings().second_factor_required && !person.second_factor.is_on();
  desk.transaction().put(session);
  person.latest_user = user.number;
  desk.transaction().put(person);
  desk.when_kept([&app, session, person, now = desk.now()] {
    app.directory().put(person);
    app.directory().put(session, now);
  });
  Actor actor = actor_of(user, person);
  actor.must_set_up = session.must_set_up;
  return {secret, actor, session.expires_at};
}

Result<SignedIn> sign_in(App& app, Door& door, const SignInTry& tried, const Browser& browser) {
  const Person proved = TRY(prove(app, door, tried, browser.address));
  const auto place = find_place(app, proved);
  if (!place) return wrong_credentials();
  std::string rehashed;
  if (door.passwords.needs_rehash(proved.password_hash))
    rehashed = TRY(door.passwords.hash(tried.password));
  const std::string secret = make_secret();
  SignedIn answer;
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    Person person = TRY(use_code(app, desk, proved, tried));
    const auto user = app.directory().find_user(place->number);
    if (!user || user->disabled) return wrong_credentials();
    if (!rehashed.empty()) person.password_hash = rehashed;
    answer = begin_session(app, desk, *user, std::move(person), secret, browser);
    return user->number;
  };
  TRY(app.write(actor_of(*place, proved), {}, deed));
  return answer;
}

Result<SignedIn> switch_company(App& app, const Actor& actor, std::string_view secret,
                                std::int64_t user) {
  const auto place = app.directory().find_user(user);
  if (!place || place->disabled || actor.person == 0 || place->person != actor.person) {
    return refuse(Wrong::missing,
                  say("There is no such company, or you may not sign in to it.",
                      "Företaget finns inte, eller så får du inte logga in i det."));
  }
  const std::string old_hash = secret_hash(secret);
  const std::string new_secret = make_secret();
  SignedIn answer;
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    const auto sessions = app.directory().sessions_of_person(actor.person, desk.now());
    const auto old = std::ranges::find(sessions, old_hash, &Session::secret_hash);
    if (old == sessions.end())
      return refuse(Wrong::not_signed_in, say("Sign in first.", "Logga in först."));
    const Person person = app.directory().find_person(actor.person).value();
    answer = begin_session(app, desk, *place, person, new_secret, {old->address, old->device});
    desk.transaction().end_session(old_hash);
    desk.when_kept([&app, old_hash] { app.directory().end_session(old_hash); });
    return user;
  };
  TRY(app.write(actor_of(*place, app.directory().find_person(actor.person).value()), {}, deed));
  return answer;
}

void sign_out(App& app, const Actor& actor, std::string_view secret) {
  const std::string hash = secret_hash(secret);
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    desk.transaction().end_session(hash);
    desk.when_kept([&app, hash] { app.directory().end_session(hash); });
    return actor.user;
  };
  // On a full disk the session still ends for as long as the server runs.
  if (!app.write(actor, {}, deed)) app.directory().end_session(hash);
}

Result<Person> choose_language(App& app, const Actor& actor, std::optional<Language> language) {
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    auto person = app.directory().find_person(actor.person);
    if (!person)
      return refuse(Wrong::missing, say("There is no such user.", "Användaren finns inte."));
    if (person->language != language) {
      person->language = language;
      desk.transaction().put(*person);
      desk.when_kept([&app, kept = *person] { app.directory().put(kept); });
    }
    return person->number;
  };
  TRY(app.write(actor, {}, deed));
  return *app.directory().find_person(actor.person);
}

}  // namespace kvartett
