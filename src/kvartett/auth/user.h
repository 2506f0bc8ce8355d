// Who may sign in: users with a role in their company, their sessions in a browser and their tokens
// for programs. Secrets are only ever kept as hashes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "kvartett/base/clock.h"
#include "kvartett/base/id.h"
#include "kvartett/base/sentence.h"
#include "kvartett/domain/company.h"

namespace kvartett {

struct Company;  // only ever named by Id<Company>: companies share a server, never data

enum class Role { admin, manager, seller, viewer };

struct User {
  std::int64_t number = 0;  // on the server, from 1
  Id<Company> company;
  std::string email;  // as typed; unique on the server when folded
  std::string name;
  std::string password_hash;  // argon2id, or empty: cannot sign in with a password yet
  Role role = Role::viewer;
  std::optional<Id<Seller>> seller;  // whose volume is this user's own
  std::optional<Language> language;  // nothing: the company's
  bool disabled = false;
  std::int64_t revision = 1;  // counts the changes, for ETags
  Instant created_at{};
  bool operator==(const User&) const = default;
};

// A signed-in browser. The cookie holds 32 random bytes; we keep their hash.
struct Session {
  std::string secret_hash;  // 32 bytes
  std::int64_t user = 0;
  Instant created_at{};
  Instant expires_at{};
  bool operator==(const Session&) const = default;
};

// What a token is for: whatever its role may, or nothing but to read the calendar of its owner, as
// a feed that her own calendar program fetches by an address with the secret in it.
enum class Opens { everything, calendar, calendar_with_amounts };

// A program's credential: acts as its user, with a role that is no higher than the user's.
struct Token {
  std::int64_t number = 0;  // on the server, from 1
  std::string secret_hash;  // 32 bytes
  std::int64_t user = 0;
  Id<Company> company;
  Role role = Role::viewer;
  std::string name;
  Instant created_at{};
  std::optional<Instant> expires_at;
  bool revoked = false;
  Opens opens = Opens::everything;
  bool operator==(const Token&) const = default;
};

}  // namespace kvartett
