#include "kvartett/app/sign_in.h"

#include "kvartett/auth/secret.h"

namespace kvartett {
namespace {

std::unexpected<Problems> wrong_credentials() {
  return refuse(Wrong::not_signed_in,
                say("The e-mail or the password is wrong.", "E-posten eller lösenordet är fel."));
}

}  // namespace

Result<SignedIn> sign_in(App& app, Door& door, std::string_view email, std::string_view password,
                         std::string_view address) {
  if (const auto wait = door.attempts.start(email, address, app.now()))
    return refuse_attempt(*wait);
  const std::optional<User> user = app.directory().find_user_with_email(email);
  // An unknown user costs as much time as a known one.
  const bool is_right =
      TRY(door.passwords.verify(password, user ? user->password_hash : std::string{}));
  if (!is_right || !user || user->disabled) return wrong_credentials();
  door.attempts.succeeded(email, address);

  SignedIn answer;
  answer.secret = make_secret();
  answer.actor.company = user->company;
  answer.actor.user = user->number;
  answer.actor.role = user->role;
  answer.actor.seller = user->seller;
  std::string rehashed;
  if (door.passwords.needs_rehash(user->password_hash))
    rehashed = TRY(door.passwords.hash(password));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    auto now_user = app.directory().find_user(user->number);
    if (!now_user || now_user->disabled || now_user->password_hash != user->password_hash)
      return wrong_credentials();
    const Session session{secret_hash(answer.secret), user->number, desk.now(),
                          desk.now() + session_lifetime};
    answer.expires_at = session.expires_at;
    desk.transaction().put(session);
    desk.when_kept([&app, session, now = desk.now()] { app.directory().put(session, now); });
    if (!rehashed.empty()) {
      now_user->password_hash = rehashed;
      desk.transaction().put(*now_user);
      desk.when_kept([&app, kept = *now_user] { app.directory().put(kept); });
    }
    return user->number;
  };
  TRY(app.write(answer.actor, {}, deed));
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

Result<User> choose_language(App& app, const Actor& actor, std::optional<Language> language) {
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    auto user = app.directory().find_user(actor.user);
    if (!user)
      return refuse(Wrong::missing, say("There is no such user.", "Användaren finns inte."));
    if (user->language != language) {
      user->language = language;
      ++user->revision;
      desk.transaction().put(*user);
      desk.when_kept([&app, kept = *user] { app.directory().put(kept); });
    }
    return user->number;
  };
  TRY(app.write(actor, {}, deed));
  return *app.directory().find_user(actor.user);
}

}  // namespace kvartett
