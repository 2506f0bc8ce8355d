// Coming in and going out: a password is exchanged for a session, once the guesses have been
// counted.
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

struct SignedIn {
  std::string secret;  // for the cookie; kept only as a hash
  Actor actor;
  Instant expires_at;
};

// Wrong::not_signed_in with the same sentence and in the same time whether the user or the password
// is wrong; Wrong::too_many after too many wrong guesses from `address`.
Result<SignedIn> sign_in(App& app, Door& door, std::string_view email, std::string_view password,
                         std::string_view address);
void sign_out(App& app, const Actor& actor, std::string_view secret);

// The user's own choice; nothing: the company's.
Result<User> choose_language(App& app, const Actor& actor, std::optional<Language> language);

}  // namespace kvartett
