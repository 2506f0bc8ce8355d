#include "kvartett/ledger/team_tree.h"

#include <doctest/doctest.h>

#include "tests/support/small_ledger.h"

namespace kvartett {
namespace {

// Sweden with the south, the south with Malmö and Lund; and the north, which is nobody's.
struct Tree {
  SmallLedger company;
  Id<Team> sweden = add("Sverige", {});
  Id<Team> south = add("Syd", sweden);
  Id<Team> malmo = add("Malmö", south);
  Id<Team> lund = add("Lund", south);
  Id<Team> north = add("Nord", {});

  Id<Team> add(const std::string& name, std::optional<Id<Team>> parent) {
    const Id<Team> id = Id<Team>::at(company.ledger.teams().size());
    company.happen({TeamSet{id, {name, parent}}});
    return id;
  }
  Id<Seller> seller(const std::string& name, std::optional<Id<Team>> team) {
    const Id<Seller> id = company.seller(name);
    Seller seller = company.ledger.seller(id).value;
    seller.team = team;
    company.happen({SellerSet{id, seller}});
    return id;
  }
};

TEST_CASE("what stands under a team is all of it, at any depth, and nothing beside it") {
  Tree tree;
  const Ledger& ledger = tree.company.ledger;
  CHECK(teams_above(ledger, tree.lund) == std::vector{tree.south, tree.sweden});
  CHECK(team_with_those_below(ledger, tree.south) ==
        std::vector{tree.south, tree.malmo, tree.lund});
  CHECK(team_with_those_below(ledger, tree.north) == std::vector{tree.north});
}

TEST_CASE("a team's sellers are those in it and below it today; one without a team is nobody's") {
  Tree tree;
  const Id<Seller> eva = tree.seller("Eva", tree.south);
  const Id<Seller> bo = tree.seller("Bo", tree.lund);
  tree.seller("Ola", tree.north);
  tree.seller("Ingen", {});
  CHECK(sellers_under(tree.company.ledger, tree.sweden) == std::vector{eva, bo});
  tree.seller("Bo", tree.north);
  CHECK(sellers_under(tree.company.ledger, tree.sweden) == std::vector{eva});
}

TEST_CASE("no team stands under itself or below itself, nor too many above one another") {
  Tree tree;
  const Ledger& ledger = tree.company.ledger;
  CHECK_FALSE(may_stand_under(ledger, tree.south, tree.south));
  CHECK_FALSE(may_stand_under(ledger, tree.sweden, tree.lund));
  CHECK(may_stand_under(ledger, tree.south, tree.north));
  Id<Team> lowest = tree.north;
  for (int level = 2; level <= team_levels_max; ++level) {
    const Id<Team> next = Id<Team>::at(ledger.teams().size());
    CHECK(may_stand_under(ledger, next, lowest));
    lowest = tree.add("Nivå " + std::to_string(level), lowest);
  }
  CHECK_FALSE(may_stand_under(ledger, Id<Team>::at(ledger.teams().size()), lowest));
  CHECK_FALSE(may_stand_under(ledger, tree.north, tree.malmo));  // with all that is below it
  CHECK(may_stand_under(ledger, tree.malmo, tree.sweden));
}

}  // namespace
}  // namespace kvartett
