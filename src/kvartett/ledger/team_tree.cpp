#include "kvartett/ledger/team_tree.h"

#include <algorithm>

#include "kvartett/base/check.h"

namespace kvartett {

std::vector<Id<Team>> teams_above(const Ledger& ledger, Id<Team> team) {
  std::vector<Id<Team>> above;
  for (auto parent = ledger.team(team).value.parent; parent;
       parent = ledger.team(*parent).value.parent) {
    above.push_back(*parent);
    ENSURE(above.size() < static_cast<std::size_t>(team_levels_max));
  }
  return above;
}

std::vector<Id<Team>> team_with_those_below(const Ledger& ledger, Id<Team> top) {
  std::vector<Id<Team>> teams;
  for (std::size_t i = 0; i < ledger.teams().size(); ++i) {
    const Id<Team> team = Id<Team>::at(i);
    const auto above = teams_above(ledger, team);
    if (team == top || std::ranges::find(above, top) != above.end()) teams.push_back(team);
  }
  return teams;
}

bool may_stand_under(const Ledger& ledger, Id<Team> team, Id<Team> parent) {
  if (!ledger.has(parent) || team == parent) return false;
  const std::size_t above = 1 + teams_above(ledger, parent).size();
  std::size_t below = 1;  // levels, with its own
  if (ledger.has(team)) {
    for (const Id<Team> one : team_with_those_below(ledger, team)) {
      if (one == parent) return false;
      const auto up = teams_above(ledger, one);
      const auto to_team = std::ranges::find(up, team);
      if (to_team != up.end())
        below = std::max(below, static_cast<std::size_t>(to_team - up.begin()) + 2);
    }
  }
  return above + below <= static_cast<std::size_t>(team_levels_max);
}

std::vector<Id<Seller>> sellers_under(const Ledger& ledger, Id<Team> top) {
  std::vector<std::uint8_t> is_within(ledger.teams().size());
  for (const Id<Team> team : team_with_those_below(ledger, top)) is_within[team.index()] = 1;
  std::vector<Id<Seller>> sellers;
  for (std::size_t i = 0; i < ledger.sellers().size(); ++i) {
    const auto team = ledger.sellers()[i].value.team;
    if (team && is_within[team->index()] != 0) sellers.push_back(Id<Seller>::at(i));
  }
  return sellers;
}

}  // namespace kvartett
