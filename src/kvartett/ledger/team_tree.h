// Teams stand in a tree: a region, its offices, their groups. What is a team's is also that of the
// teams that it stands under.
#pragma once

#include <vector>

#include "kvartett/ledger/ledger.h"

namespace kvartett {

// So many teams stand above one another at most, the lowest counted.
inline constexpr int team_levels_max = 8;

// The teams above one, the nearest first.
std::vector<Id<Team>> teams_above(const Ledger& ledger, Id<Team> team);
// The team itself, and those below it at any depth, by number.
std::vector<Id<Team>> team_with_those_below(const Ledger& ledger, Id<Team> top);

// Whether a team may stand under `parent`: not under itself or what is below it, nor so that more
// stand above one another than may.
bool may_stand_under(const Ledger& ledger, Id<Team> team, Id<Team> parent);

// Who is in the team or below it: as it is now, whoever was there before.
std::vector<Id<Seller>> sellers_under(const Ledger& ledger, Id<Team> top);

}  // namespace kvartett
