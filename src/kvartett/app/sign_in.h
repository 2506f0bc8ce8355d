// Coming in and going out: a password, and the code of whoever has a second factor, are exchanged
// for a session, once the guesses have been counted.
#pragma once

#include <string>

#include "kvartett/app/app.h"
#include "kvartett/auth/attempts.h"
#include "kvartett/auth/password.h"

namespace kvartett {

// The door: what all sign-ins share. May be shared between threads.
struct Door {
  Passwords passwords;
  Attempts attempts;
};

struct SignInTry {
  std::string email;
  std::string password;
  std::string code;  // of the second factor, or a recovery code; empty: none given
};

// Where somebody signs in from.
struct Browser {
  std::string address;
  std::string device;  // its User-Agent
};

struct SignedIn {
  std::string secret;  // for the cookie; kept only as a hash
  Actor actor;
  Instant expires_at;
};

// Wrong::not_signed_in with the same sentence and in the same time whether the e-mail or the
// password is wrong; Wrong::code_needed when only the code is missing or wrong; Wrong::too_many
// after too many wrong guesses. The company that she was in last opens.
Result<SignedIn> sign_in(App& app, Door& door, const SignInTry& tried, const Browser& browser);
void sign_out(App& app, const Actor& actor, std::string_view secret);

// Another of the person's companies, with a session of its own; the one she leaves ends.
Result<SignedIn> switch_company(App& app, const Actor& actor, std::string_view secret,
                                std::int64_t user);

// The person herself, by her password alone: of somebody who has signed in already.
Result<Person> prove_password(App& app, Door& door, std::string_view email,
                              std::string_view password, std::string_view address);
// The code of one who has a second factor, counted for her; nothing to do for one who has none.
Result<void> prove_code(App& app, Door& door, const Person& person, const std::string& code);
// The person herself, by her password and code, counted as any sign-in. Nothing is written:
// use_code does that in the deed that follows.
Result<Person> prove(App& app, Door& door, const SignInTry& tried, std::string_view address);
// In the deed: her code is used up. Refuses when her password has been changed meanwhile, or the
// code has been used.
Result<Person> use_code(const App& app, Desk& desk, const Person& proved, const SignInTry& tried);
// The place that opens: the company that she was in last, while she may be there, else the first.
std::optional<User> find_place(const App& app, const Person& person);
// As who she does it.
Actor actor_of(const User& user, const Person& person);
// A new session of a user, and the person as she is with it.
SignedIn begin_session(App& app, Desk& desk, const User& user, Person person,
                       const std::string& secret, const Browser& browser);

// The person's own choice; nothing: the company's.
Result<Person> choose_language(App& app, const Actor& actor, std::optional<Language> language);

}  // namespace kvartett
