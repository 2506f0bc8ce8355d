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
  std::string password;  // empty in a change: as it was
};

Result<std::vector<User>> view_users(const App& app, const Actor& actor);
Result<User> view_user(const App& app, const Actor& actor, std::int64_t number);
Result<User> add_user(App& app, Passwords& passwords, const Actor& actor, const Once& once,
                      const UserDraft& draft);
// `changes`: the revision that was seen. A new password, a new role or being disabled ends the
// user's sessions. The last admin can be neither disabled nor given another role.
Result<User> change_user(App& app, Passwords& passwords, const Actor& actor, std::int64_t number,
                         std::int64_t changes, const UserDraft& draft);

// For the log: that someone may sign in from now on, and as what.
UserNoted noted_as_added(const User& user);

struct TokenDraft {
  std::string name;
  Role role = Role::viewer;        // at most the user's own
  std::optional<Date> expires_on;  // the last day; nothing: never
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
