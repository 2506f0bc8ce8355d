#include "kvartett/app/narrow.h"

#include <algorithm>

#include "kvartett/auth/permission.h"
#include "kvartett/ledger/team_tree.h"
#include "kvartett/rollup/run.h"

namespace kvartett {
namespace {

std::unexpected<Problems> no_such_seller(const char* asked_as) {
  return refuse(Wrong::missing, say("There is no such seller.", "Säljaren finns inte."), asked_as);
}

// Whether a team may be asked about: it is below hers, or somebody whom she sees has been in it,
// for what was sold there stays there.
bool is_her_team(const Actor& actor, const Ledger& ledger, const Sellers& seen, Id<Team> team) {
  const auto above = teams_above(ledger, team);
  if (team == *actor.team || std::ranges::find(above, *actor.team) != above.end()) return true;
  bool was_there = false;
  seen.visit([&](Id<Seller> seller) {
    if (!ledger.has(seller)) return;
    const auto& former = ledger.seller(seller).value.former_teams;
    was_there |= std::ranges::find(former, std::optional{team}, &FormerTeam::team) != former.end();
  });
  return was_there;
}

}  // namespace

Sellers seen_by(const Actor& actor, const Ledger& ledger) {
  if (!sees_some(actor)) return Sellers::everyone();
  const Id<Seller> own = actor.seller.value_or(Id<Seller>{});  // without a seat: nobody
  if (actor.role == Role::seller) return Sellers::only(own);
  std::vector<Id<Seller>> sellers = sellers_under(ledger, *actor.team);
  sellers.push_back(own);
  return Sellers::only(sellers);
}

Result<Sellers> narrowed(const Actor& actor, const Ledger& ledger, std::optional<Id<Seller>> wanted,
                         const char* asked_as) {
  TRY(may(actor, Action::see_sales));
  Sellers seen = seen_by(actor, ledger);
  if (!wanted) return seen;
  if (!seen.have(*wanted)) return no_such_seller(asked_as);
  return Sellers::only(*wanted);
}

Result<Filter> narrowed(const Actor& actor, const Ledger& ledger, Filter wanted) {
  TRY(may(actor, Action::see_sales));
  wanted.seen = seen_by(actor, ledger);
  if (wanted.seller && !wanted.seen.have(*wanted.seller)) return no_such_seller("seller_id");
  if (wanted.team && actor.team && actor.role != Role::seller &&
      !is_her_team(actor, ledger, wanted.seen, *wanted.team)) {
    return refuse(Wrong::missing, say("There is no such team.", "Teamet finns inte."), "team_id");
  }
  return widened(ledger, std::move(wanted));
}

}  // namespace kvartett
