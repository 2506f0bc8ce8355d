#include "kvartett/app/keep_users.h"

#include <algorithm>

#include "kvartett/auth/permission.h"
#include "kvartett/auth/secret.h"
#include "kvartett/base/text.h"

namespace kvartett {
namespace {

std::unexpected<Problems> no_such_token() {
  return refuse(Wrong::missing, say("There is no such token.", "Nyckeln finns inte."));
}

// Of the user with this number, who is this person; 0: a new one, and nobody yet.
std::vector<Problem> judge(const App& app, Id<Company> company, const Ledger& ledger,
                           std::int64_t number, std::int64_t person, const UserDraft& draft) {
  std::vector<Problem> problems;
  if (trimmed(draft.name).empty())
    problems.push_back({"/name", say("The name is missing.", "Namnet saknas.")});
  if (const auto wrong = judge_email(draft.email)) {
    problems.push_back({"/email", *wrong});
  } else if (const auto other = app.directory().find_user_with_email(company, draft.email);
             other && other->number != number) {
    problems.push_back({"/email", say("There is already a user with this e-mail.",
                                      "Det finns redan en användare med den e-posten.")});
  } else if (const auto known = app.directory().find_person_with_email(draft.email);
             known && known->number != person) {
    problems.push_back(
        {"/email", say("Somebody with this e-mail is on the server already, with a password of her "
                       "own: send an invitation instead.",
                       "Någon med den e-posten finns redan på servern, med eget lösenord: skicka "
                       "en inbjudan i stället.")});
  }
  std::ranges::move(judge_place(ledger, draft.role, draft.seller, draft.team),
                    std::back_inserter(problems));
  return problems;
}

// Whether another company knows her too. Whoever runs the server may do what none of them may.
bool is_shared(const App& app, const Actor& actor, const User& user) {
  return actor.user != 0 && app.directory().users_of_person(user.person).size() > 1;
}

std::unexpected<Problems> refuse_shared() {
  return refuse(Wrong::conflict,
                say("She signs in to another company too: only she can change her e-mail and her "
                    "password.",
                    "Personen loggar också in i ett annat företag: e-post och lösenord ändras bara "
                    "från det egna kontot."));
}

// A fact for everything that is another than it was; that the password is, not which it is.
std::vector<Fact> what_changed(const Ledger& ledger, const User& before, const User& after,
                               bool has_new_password) {
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
  if (auto noted = noted_team(ledger, after.number, before.team, after.team))
    facts.emplace_back(std::move(*noted));
  if (has_new_password) note(UserEvent::password_changed, {}, {});
  if (after.disabled != before.disabled)
    note(after.disabled ? UserEvent::disabled : UserEvent::enabled, {}, {});
  return facts;
}

// The person behind a user whose e-mail or password an administrator changes: one who was not there
// yet, or hers alone.
void keep_person(App& app, Desk& desk, User& user, const std::string& password_hash) {
  auto person = app.directory().find_person(user.person);
  if (!person && password_hash.empty()) return;
  if (!person) {
    user.person = put_person(app, desk, user.email, password_hash).number;
    return;
  }
  // The place may be somebody else's from now on: the provider vouches for the new address first.
  if (person->identity && !is_same_address(person->email, user.email)) {
    desk.append({UserNoted{
        user.number, UserEvent::identity_unlinked, person->identity->issuer, {}, {}, {}}});
    person->identity.reset();
  }
  person->email = user.email;
  if (!password_hash.empty()) {
    person->password_hash = password_hash;
    person->password_is_own = false;
    end_sessions_of_person(app, desk, person->number);
  }
  desk.transaction().put(*person);
  desk.when_kept([&app, kept = *person] { app.directory().put(kept); });
}

bool is_last_admin(const App& app, const User& user) {
  const auto users = app.directory().users_of(user.company);
  return user.role == Role::admin && !user.disabled &&
         std::ranges::none_of(users, [&](const User& other) {
           return other.number != user.number && other.person != 0 && !other.disabled &&
                  other.role == Role::admin;
         });
}

}  // namespace

std::unexpected<Problems> no_such_user() {
  return refuse(Wrong::missing, say("There is no such user.", "Användaren finns inte."));
}

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

std::optional<Sentence> judge_email(std::string_view email) {
  const std::size_t at = email.find('@');
  const bool has_odd = std::ranges::any_of(
      email, [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7f'; });
  if (at != email.npos && at != 0 && at + 1 != email.size() && !has_odd) return {};
  return say("\"{}\" is not an e-mail address.", "\"{}\" är ingen e-postadress.", email);
}

std::vector<Problem> judge_place(const Ledger& ledger, Role role, std::optional<Id<Seller>> seller,
                                 std::optional<Id<Team>> team) {
  if (team && role != Role::manager) {
    return {
        {"/team_id", say("Only a manager can lead a team.", "Bara en chef kan leda ett team.")}};
  }
  if (team && !ledger.has(*team))
    return {{"/team_id", say("There is no such team.", "Teamet finns inte.")}};
  if (role == Role::seller && !seller) {
    return {{"/seller_id", say("A seller's user must say which seller it is.",
                               "En säljares användare måste ange vilken säljare det är.")}};
  }
  if (seller && !ledger.has(*seller))
    return {{"/seller_id", say("There is no such seller.", "Säljaren finns inte.")}};
  return {};
}

Person put_person(App& app, Desk& desk, const std::string& email,
                  const std::string& password_hash) {
  Person person;
  person.email = email;
  person.password_hash = password_hash;
  person.created_at = desk.now();
  person.number = desk.transaction().put(person);
  desk.when_kept([&app, person] { app.directory().put(person); });
  return person;
}

void put_new_user(App& app, Desk& desk, User& user) {
  if (user.number == 0) user.created_at = desk.now();
  user.number = desk.transaction().put(user);
  desk.when_kept([&app, user] { app.directory().put(user); });
}

void end_sessions_of_person(App& app, Desk& desk, std::int64_t person, std::string_view but) {
  for (const Session& session : app.directory().sessions_of_person(person, desk.now())) {
    if (session.secret_hash == but) continue;
    desk.transaction().end_session(session.secret_hash);
    desk.when_kept([&app, hash = session.secret_hash] { app.directory().end_session(hash); });
  }
}

std::optional<UserNoted> noted_team(const Ledger& ledger, std::int64_t user,
                                    std::optional<Id<Team>> before, std::optional<Id<Team>> after) {
  if (before == after) return {};
  const auto name = [&](std::optional<Id<Team>> team) {
    return team ? ledger.team(*team).value.name : std::string{};
  };
  return UserNoted{user, UserEvent::team_changed, name(before), name(after), {}, {}};
}

std::vector<Fact> noted_as_added(const Ledger& ledger, const User& user) {
  std::vector<Fact> facts{
      UserNoted{user.number, UserEvent::added, {}, word(user.role), {}, user.seller}};
  if (auto noted = noted_team(ledger, user.number, {}, user.team))
    facts.emplace_back(std::move(*noted));
  return facts;
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
  const std::string hash = TRY(passwords.hash(draft.password));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    if (auto problems = judge(app, actor.company, desk.ledger(), 0, 0, draft); !problems.empty())
      return refuse(std::move(problems));
    User user;
    user.company = actor.company;
    user.person = put_person(app, desk, draft.email, hash).number;
    user.email = draft.email;
    user.name = std::string{trimmed(draft.name)};
    user.role = draft.role;
    user.seller = draft.seller;
    user.team = draft.team;
    user.disabled = draft.disabled;
    put_new_user(app, desk, user);
    desk.append(noted_as_added(desk.ledger(), user));
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
    const bool is_hers = draft.email != before->email || !hash.empty();
    if (is_hers && is_shared(app, actor, *before)) return refuse_shared();
    if (auto problems = judge(app, actor.company, desk.ledger(), number, before->person, draft);
        !problems.empty()) {
      return refuse(std::move(problems));
    }
    if (is_last_admin(app, *before) && (draft.disabled || draft.role != Role::admin)) {
      return refuse(Wrong::conflict, say("The company needs at least one admin.",
                                         "Företaget behöver minst en administratör."));
    }
    User user = *before;
    user.email = draft.email;
    user.name = std::string{trimmed(draft.name)};
    user.role = draft.role;
    user.seller = draft.seller;
    user.team = draft.team;
    user.disabled = draft.disabled;
    if (user == *before && hash.empty()) return number;
    if (is_hers) keep_person(app, desk, user, hash);
    ++user.revision;
    desk.transaction().put(user);
    desk.append(what_changed(desk.ledger(), *before, user, !hash.empty()));
    const bool ends_sessions =
        user.disabled || user.role != before->role || user.team != before->team;
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
    made.token.scope = draft.scope;
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
