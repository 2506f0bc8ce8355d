// Everything that can be asked of Kvartett over HTTP, in one table: the router, the contract and
// the test of who may do what all go by it.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/api/allowances.h"
#include "kvartett/api/http.h"
#include "kvartett/api/live.h"
#include "kvartett/api/live_boards.h"
#include "kvartett/api/metrics.h"
#include "kvartett/app/imports.h"
#include "kvartett/app/make_demo.h"
#include "kvartett/app/sign_in.h"
#include "kvartett/app/backup_figures.h"
#include "kvartett/auth/permission.h"
#include "kvartett/auth/refusals.h"
#include "kvartett/outside/http.h"
#include "kvartett/outside/post.h"

namespace kvartett {

class Call;
class IdentityProvider;
class PendingSignIns;

// What all requests share; lives as long as the server.
struct Service {
  App& app;
  Door& door;
  const Metrics& metrics;
  Imports& imports;
  Live& live;
  Post& post;
  Reach reach;       // where webhooks may lead
  std::string home;  // the address that people reach the server by, without a slash at its end, for
                     // links in letters; empty: not known
  Refusals& refusals;
  Allowances& allowances;
  LiveBoards& boards;
  const BackupFigures& backups;
  PendingSignIns& pending_sign_ins;
  IdentityProvider* provider;  // null: none, and people sign in by password alone
  std::string version;
  std::vector<DemoPerson> demo_people;  // empty: this is no demo
};

class Roles {
 public:
  constexpr Roles() = default;  // public: also those who have not signed in
  constexpr Roles(std::initializer_list<Role> roles) {
    for (const Role role : roles) bits_ |= 1U << static_cast<unsigned>(role);
  }
  // Nobody who signs in, but a paired screen.
  static constexpr Roles board() {
    Roles roles;
    roles.bits_ = board_bit;
    return roles;
  }
  // Also who leads one team: what the operation answers her is narrowed to it. Nobody thinks of her
  // by chance: without this, she is refused.
  constexpr Roles and_leaders() const {
    Roles roles = *this;
    roles.bits_ |= leader_bit;
    return roles;
  }
  bool has(const Actor& actor) const { return has(actor.role) && (!actor.team || has_leaders()); }
  constexpr bool has_leaders() const { return (bits_ & leader_bit) != 0; }
  constexpr bool has(Role role) const { return (bits_ >> static_cast<unsigned>(role) & 1U) != 0; }
  constexpr bool is_board() const { return bits_ == board_bit; }
  constexpr bool is_public() const { return bits_ == 0; }

 private:
  static constexpr unsigned board_bit = 1U << 16;
  static constexpr unsigned leader_bit = 1U << 17;
  unsigned bits_ = 0;
};

// file: bytes of any type, as they are; large_file: likewise, and more of them.
enum class Body { none, json, file, large_file };

struct Route {
  std::string_view method;
  std::string_view
      path;  // "/api/v1/deals/{id}": a {…} is a whole segment or has an ending, three at most
  std::string_view operation;  // operationId in the contract
  Roles roles;
  Body body;
  std::string_view query;  // the parameters it takes, separated by blanks; any other is refused
  Result<Response> (*handle)(Call& call);
};

std::span<const Route> routes();

// How many bytes of a body a request may bring, by its head: more where a file is taken.
std::size_t body_limit_for(const Request& head);

// The answer to any request: an API route's, a page, or why not.
Response answer(Service& service, const Request& request);

}  // namespace kvartett
