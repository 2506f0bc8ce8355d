#include "kvartett/domain/company.h"

namespace kvartett {

std::optional<Id<Team>> team_on(const Seller& seller, Date day) {
  for (const FormerTeam& former : seller.former_teams) {
    if (day <= former.until) return former.team;
  }
  return seller.team;
}

}  // namespace kvartett
