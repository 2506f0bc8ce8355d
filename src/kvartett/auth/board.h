// A screen on the wall of the sales floor. Nobody is signed in there: once somebody has paired it,
// it may read its own view of the company and hear of what happens, and nothing else.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "kvartett/base/clock.h"
#include "kvartett/base/id.h"
#include "kvartett/domain/company.h"

namespace kvartett {

struct Company;

// How people are called on a board: by name, by initials, or not at all, so that only teams are
// seen. Customers come to visit, too.
enum class BoardShows { names, initials, teams };

struct Board {
  std::int64_t number = 0;  // on the server, from 1
  Id<Company> company;
  std::string name;         // "Köket"
  std::string secret_hash;  // 32 bytes, of what the screen holds
  BoardShows shows = BoardShows::names;
  std::optional<Id<Team>> team;  // whose board it is; nothing: the whole company's
  std::int64_t paired_by = 0;    // a user's number
  Instant paired_at{};
  std::int64_t revision = 1;  // counts the changes, for ETags
  bool revoked = false;
  bool operator==(const Board&) const = default;
};

}  // namespace kvartett
