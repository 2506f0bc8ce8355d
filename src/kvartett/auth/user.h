// Who may sign in: persons, each with one e-mail and password on the whole server; users, a
// person's place in a company, with a role; her sessions in a browser, her tokens for programs, and
// the links that let somebody in. Secrets are only ever kept as hashes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kvartett/base/clock.h"
#include "kvartett/base/id.h"
#include "kvartett/base/sentence.h"
#include "kvartett/domain/company.h"

namespace kvartett {

struct Company;  // only ever named by Id<Company>: companies share a server, never data

enum class Role { admin, manager, seller, viewer };

// The code that her phone shows beside the password (RFC 6238).
struct SecondFactor {
  std::string key;             // 20 bytes that her phone shares; never told again once it is set up
  std::string pending;         // one that is being set up; empty: none
  std::int64_t last_step = 0;  // of the newest code that was used: none works twice
  std::vector<std::string> recovery_codes;  // hashes of those that are left
  bool is_on() const { return !key.empty(); }
  bool operator==(const SecondFactor&) const = default;
};

// Who she is to the identity provider of the server: it vouches for her, and she needs no password.
struct Identity {
  std::string issuer;   // the provider, by the address that it calls itself by
  std::string subject;  // what the provider calls her, for ever; her e-mail there may change
  Instant linked_at{};
  bool operator==(const Identity&) const = default;
};

// Somebody who signs in, by a password or by an identity provider. Companies know her by her users,
// and none of them owns her.
struct Person {
  std::int64_t number = 0;    // on the server, from 1
  std::string email;          // as typed; unique on the server when folded
  std::string password_hash;  // argon2id; empty: she has none
  // Whether nobody but she can know the password: not so when an administrator gave it to her, or
  // handed her the link that she chose it by.
  bool password_is_own = false;
  std::optional<Language> language;  // nothing: the company's
  SecondFactor second_factor;
  std::optional<Identity> identity;
  std::int64_t latest_user = 0;  // whose company opens when she signs in; 0: the first
  Instant created_at{};
  bool operator==(const Person&) const = default;
};

// A person's place in a company.
struct User {
  std::int64_t number = 0;  // on the server, from 1
  Id<Company> company;
  std::int64_t person = 0;  // 0: nobody can sign in as this user yet
  std::string email;        // the person's; without one, whom the place is kept for
  std::string name;
  Role role = Role::viewer;
  std::optional<Id<Seller>> seller;  // whose volume is this user's own
  // That a manager leads, with those below it: all that she sees. Nothing: the whole company.
  std::optional<Id<Team>> team = {};
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
  Instant used_at{};    // as far as the store has been told
  std::string device;   // the browser's User-Agent, at most 200 bytes
  std::string address;  // that it began at
  // The company wants a second factor, and she had none when she signed in: first she sets one up.
  bool must_set_up = false;
  bool operator==(const Session&) const = default;
};

// What a token is for: whatever its role may, or nothing but to read the calendar of its owner, as
// a feed that her own calendar program fetches by an address with the secret in it.
enum class Opens { everything, calendar, calendar_with_amounts };

enum class Scope { read_and_write, read };

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
  Scope scope = Scope::read_and_write;
  std::optional<Instant> used_at;  // as far as the store has been told
  bool operator==(const Token&) const = default;
};

enum class LinkFor { invitation, new_password };

// An address with a secret in it that an administrator hands over. It works once; it is there for
// as long as it does, and a while after its time is up.
struct Link {
  std::int64_t number = 0;  // on the server, from 1
  std::string secret_hash;  // 32 bytes
  LinkFor purpose = LinkFor::invitation;
  Id<Company> company;    // that it was made in
  std::int64_t user = 0;  // whose password; of an invitation, whose place; 0: a new one
  std::string email;      // whom it is for
  Role role = Role::viewer;
  std::optional<Id<Seller>> seller;
  std::optional<Id<Team>> team = {};  // as a user's
  bool mailed = false;                // sent to that address and shown to nobody
  std::int64_t made_by = 0;
  Instant created_at{};
  Instant expires_at{};
  bool operator==(const Link&) const = default;
};

}  // namespace kvartett
