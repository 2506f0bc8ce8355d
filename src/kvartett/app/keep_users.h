// Who may sign in, with which role, and the tokens that programs use in a user's name.
#pragma once

#include <string>
#include <vector>

#include "kvartett/app/app.h"
#include "kvartett/auth/password.h"

namespace kvartett {

struct UserDraft {
  std::string email;
  std::string name;
  Role role = Role::viewer;
  std::optional<Id<Seller>> seller;  // needed by the role seller
  bool disabled = false;
  std::string password;               // empty in a change: as it was
  std::optional<Id<Team>> team = {};  // that a manager leads and sees; nothing: the whole company
};

std::unexpected<Problems> no_such_user();
std::string word(Role role);  // as the API and the log have it

// On the writer thread: somebody whom the server did not know, and a place of hers, with the facts
// left to whoever asks.
Person put_person(App& app, Desk& desk, const std::string& email, const std::string& password_hash);
void put_new_user(App& app, Desk& desk, User& user);
// What is the matter with an address as such; nothing: nothing.
std::optional<Sentence> judge_email(std::string_view email);
// And with a place in the company for someone of this role.
std::vector<Problem> judge_place(const Ledger& ledger, Role role, std::optional<Id<Seller>> seller,
                                 std::optional<Id<Team>> team);
// Ends all sessions of a person but the one with this hash, in all her companies.
void end_sessions_of_person(App& app, Desk& desk, std::int64_t person, std::string_view but = {});

Result<std::vector<User>> view_users(const App& app, const Actor& actor);
Result<User> view_user(const App& app, const Actor& actor, std::int64_t number);
Result<User> add_user(App& app, Passwords& passwords, const Actor& actor, const Once& once,
                      const UserDraft& draft);
// `changes`: the revision that was seen. A new password, a new role, another team to lead or being
// disabled ends the user's sessions. The last admin can be neither disabled nor given another role.
// The e-mail and the password of a person who belongs to another company too are hers alone to
// change.
Result<User> change_user(App& app, Passwords& passwords, const Actor& actor, std::int64_t number,
                         std::int64_t changes, const UserDraft& draft);

// For the log: that someone may sign in from now on, and as what.
std::vector<Fact> noted_as_added(const Ledger& ledger, const User& user);
// That another team is hers to lead, when it is.
std::optional<UserNoted> noted_team(const Ledger& ledger, std::int64_t user,
                                    std::optional<Id<Team>> before, std::optional<Id<Team>> after);

struct TokenDraft {
  std::string name;
  Role role = Role::viewer;        // at most the user's own
  std::optional<Date> expires_on;  // the last day; nothing: never
  Scope scope = Scope::read_and_write;
};
struct NewToken {
  Token token;
  std::string secret;  // told once; empty when the request was a repetition
};
// One's own; an admin's, everyone's.
Result<std::vector<Token>> view_tokens(const App& app, const Actor& actor);
Result<NewToken> add_token(App& app, const Actor& actor, const Once& once, const TokenDraft& draft);
Result<void> revoke_token(App& app, const Actor& actor, std::int64_t number);

}  // namespace kvartett
