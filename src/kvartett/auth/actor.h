// Who asks: what every deed is given to decide what may be done and seen.
#pragma once

#include <optional>

#include "kvartett/auth/user.h"

namespace kvartett {

struct Actor {
  Id<Company> company;
  std::int64_t user = 0;  // 0: the command line
  Role role = Role::viewer;
  std::optional<Id<Seller>> seller;  // of a user who sells
  std::optional<Language> language;  // nothing: the company's
  std::int64_t person = 0;           // 0: the command line
  Scope scope = Scope::read_and_write;
  bool must_set_up = false;  // a second factor, before anything else
  // That she leads and that all she sees is of; nothing: her role alone decides. It stays with a
  // token of a lower role: nobody sees more by making one.
  std::optional<Id<Team>> team = {};
};

// Who she is with a role that is at most her own.
inline Actor actor_of(const User& user, Role role, std::optional<Language> language) {
  Actor actor{user.company, user.number, role, user.seller, language, user.person};
  if (user.role == Role::manager) actor.team = user.team;
  return actor;
}

}  // namespace kvartett
