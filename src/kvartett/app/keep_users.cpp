#include "kvartett/app/keep_users.h"

#include <algorithm>

#include "kvartett/auth/permission.h"
#include "kvartett/auth/secret.h"
#include "kvartett/base/text.h"

namespace kvartett {
namespace {

std::unexpected<Problems> no_such_user() {
  return refuse(Wrong::missing, say("There is no such user.", "Användaren finns inte."));
}
std::unexpected<Problems> no_such_token() {
  return refuse(Wrong::missing, say("There is no such token.", "Nyckeln finns inte."));
}

std::vector<Problem> judge(const App& app, const Ledger& ledger, std::int64_t number,
                           const UserDraft& draft) {
  std::vector<Problem> problems;
  if (trimmed(draft.name).empty())
    problems.push_back({"/name", say("The name is missing.", "Namnet saknas.")});
  const std::size_t at = draft.email.find('@');
  if (at == std::string::npos || at == 0 || at + 1 == draft.email.size() ||
      draft.email.find(' ') != std::string::npos) {
    problems.push_back({"/email", say("\"{}\" is not an e-mail address.",
                                      "\"{}\" är ingen e-postadress.", draft.email)});
  } else if (const auto other = app.directory().find_user_with_email(draft.email);
             other && other->number != number) {
    problems.push_back({"/email", say("There is already a user with this e-mail.",
                                      "Det finns redan en användare med den e-posten.")});
  }
  if (draft.role == Role::seller && !draft.seller) {
    problems.push_back(
        {"/seller_id", say("A seller's user must say which seller it is.",
                           "En säljares användare måste ange vilken säljare det är.")});
  } else if (draft.seller && !ledger.has(*draft.seller)) {
    problems.push_back({"/seller_id", say("There is no such seller.", "Säljaren finns inte.")});
  }
  return problems;
}

// By their names in the API.
std::string word(Role role) {
  switch (role) {
    case Role::admin:
      return "admin";
    case Role::manager:
      return "manager";
    case Role::seller:
      return "seller";
    case Role::viewer:
      return "viewer";
  }
  std::unreachable();
}

// A fact for everything that is another than it was; that the password is, not which it is.
std::vector<Fact> what_changed(const User& before, const User& after) {
  std::vector<Fact> facts;
  const auto note = [&](UserEvent event, std::string from, std::string to) {
    facts.push_back(UserNoted{after.number, event, std::move(from), std::move(to), {}, {}});
  };
  if (after.name != before.name) note(UserEvent::renamed, before.name, after.name);
  if (after.email != before.email) note(UserEvent::email_changed, before.email, after.email);
  if (after.role != before.role) note(UserEvent::role_changed, word(before.role), word(after.role));
  if (after.seller != before.seller) {
    facts.push_back(
        UserNoted{after.number, UserEvent::seller_changed, {}, {}, before.seller, after.seller});
  }
  if (after.password_hash != before.password_hash) note(UserEvent::password_changed, {}, {});
  if (after.disabled != before.disabled)
    note(after.disabled ? UserEvent::disabled : UserEvent::enabled, {}, {});
  return facts;
}

bool is_last_admin(const App& app, const User& user) {
  const auto users = app.directory().users_of(user.company);
  return user.role == Role::admin && !user.disabled &&
         std::ranges::count_if(
             users, [](const User& u) { return u.role == Role::admin && !u.disabled; }) == 1;
}

}  // namespace

UserNoted noted_as_added(const User& user) {
  return {user.number, UserEvent::added, {}, word(user.role), {}, user.seller};
}

Result<std::vector<User>> view_users(const App& app, const Actor& actor) {
  TRY(may(actor, Action::keep_users));
  return app.directory().users_of(actor.company);
}

Result<User> view_user(const App& app, const Actor& actor, std::int64_t number) {
  TRY(may(actor, Action::keep_users));
  auto user = app.directory().find_user(number);
  if (!user || user->company != actor.company) return no_such_user();
  return *user;
}

Result<User> add_user(App& app, Passwords& passwords, const Actor& actor, const Once& once,
                      const UserDraft& draft) {
  TRY(may(actor, Action::keep_users));
  if (auto problems = judge_password(draft.password, draft.email); !problems.empty())
    return refuse(std::move(problems));
  User user;
  user.company = actor.company;
  user.email = draft.email;
  user.name = std::string{trimmed(draft.name)};
  user.role = draft.role;
  user.seller = draft.seller;
  user.disabled = draft.disabled;
  user.password_hash = TRY(passwords.hash(draft.password));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    if (auto problems = judge(app, desk.ledger(), 0, draft); !problems.empty())
      return refuse(std::move(problems));
    user.created_at = desk.now();
    user.number = desk.transaction().put(user);
    desk.append({noted_as_added(user)});
    desk.when_kept([&app, user] { app.directory().put(user); });
    return user.number;
  };
  const Written written = TRY(app.write(actor, once, deed));
  return *app.directory().find_user(written.made);
}

Result<User> change_user(App& app, Passwords& passwords, const Actor& actor, std::int64_t number,
                         std::int64_t changes, const UserDraft& draft) {
  TRY(may(actor, Action::keep_users));
  std::string hash;
  if (!draft.password.empty()) {
    if (auto problems = judge_password(draft.password, draft.email); !problems.empty())
      return refuse(std::move(problems));
    hash = TRY(passwords.hash(draft.password));
  }
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    auto before = app.directory().find_user(number);
    if (!before || before->company != actor.company) return no_such_user();
    if (before->revision != changes) {
      return refuse(Wrong::stale,
                    say("Somebody else has changed this meanwhile: look at it again.",
                        "Någon annan har ändrat det här under tiden: titta på det igen."));
    }
    if (auto problems = judge(app, desk.ledger(), number, draft); !problems.empty())
      return refuse(std::move(problems));
    if (is_last_admin(app, *before) && (draft.disabled || draft.role != Role::admin)) {
      return refuse(Wrong::conflict, say("The company needs at least one admin.",
                                         "Företaget behöver minst en administratör."));
    }
    User user = *before;
    user.email = draft.email;
    user.name = std::string{trimmed(draft.name)};
    user.role = draft.role;
    user.seller = draft.seller;
    user.disabled = draft.disabled;
    if (!hash.empty()) user.password_hash = hash;
    if (user == *before) return number;
    ++user.revision;
    desk.transaction().put(user);
    desk.append(what_changed(*before, user));
    const bool ends_sessions = user.disabled || user.role != before->role || !hash.empty();
    if (ends_sessions) desk.transaction().end_sessions_of(number);
    desk.when_kept([&app, user, ends_sessions] {
      app.directory().put(user);
      if (ends_sessions) app.directory().end_sessions_of(user.number);
    });
    return number;
  };
  TRY(app.write(actor, {}, deed));
  return *app.directory().find_user(number);
}

Result<std::vector<Token>> view_tokens(const App& app, const Actor& actor) {
  TRY(may(actor, Action::see_company));
  std::vector<Token> tokens = app.directory().tokens_of(actor.company);
  std::erase_if(tokens, [&](const Token& token) {
    return token.revoked || token.opens != Opens::everything ||
           (actor.role != Role::admin && token.user != actor.user);
  });
  return tokens;
}

Result<NewToken> add_token(App& app, const Actor& actor, const Once& once,
                           const TokenDraft& draft) {
  TRY(may(actor, Action::see_company));
  std::vector<Problem> problems;
  if (trimmed(draft.name).empty())
    problems.push_back({"/name", say("The name is missing.", "Namnet saknas.")});
  if (draft.role < actor.role) {
    problems.push_back({"/role", say("A token cannot do more than you can.",
                                     "En nyckel kan inte göra mer än du kan.")});
  }
  if (draft.role == Role::seller && !actor.seller) {
    problems.push_back(
        {"/role", say("Only a user who is a seller can make a seller's token.",
                      "Bara en användare som är säljare kan göra en säljares nyckel.")});
  }
  if (draft.expires_on && *draft.expires_on < app.today(actor.company)) {
    problems.push_back({"/expires_on", say("That day has passed.", "Den dagen har varit.")});
  }
  if (!problems.empty()) return refuse(std::move(problems));

  NewToken made;
  const std::string secret = make_secret();
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    made.token.secret_hash = secret_hash(secret);
    made.token.user = actor.user;
    made.token.company = actor.company;
    made.token.role = draft.role;
    made.token.name = std::string{trimmed(draft.name)};
    made.token.created_at = desk.now();
    if (draft.expires_on) {
      made.token.expires_at = Instant{std::chrono::days{draft.expires_on->days_since_1970() + 1}};
    }
    made.token.number = desk.transaction().put(made.token);
    desk.append({UserNoted{actor.user, UserEvent::token_made, {}, made.token.name, {}, {}}});
    made.secret = secret;
    desk.when_kept([&app, token = made.token] { app.directory().put(token); });
    return made.token.number;
  };
  const Written written = TRY(app.write(actor, once, deed));
  if (written.again) {
    made.token = *app.directory().find_token_numbered(written.made);
    made.secret.clear();
  }
  return made;
}

Result<void> revoke_token(App& app, const Actor& actor, std::int64_t number) {
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    auto token = app.directory().find_token_numbered(number);
    if (!token || token->revoked || token->company != actor.company ||
        (actor.role != Role::admin && token->user != actor.user)) {
      return no_such_token();
    }
    token->revoked = true;
    desk.transaction().put(*token);
    desk.append({UserNoted{token->user, UserEvent::token_removed, token->name, {}, {}, {}}});
    desk.when_kept([&app, kept = *token] { app.directory().put(kept); });
    return number;
  };
  TRY(app.write(actor, {}, deed));
  return {};
}

}  // namespace kvartett
