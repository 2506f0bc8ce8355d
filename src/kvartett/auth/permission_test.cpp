#include "kvartett/auth/permission.h"

#include <doctest/doctest.h>

#include <array>

namespace kvartett {
namespace {

constexpr std::array actions = {
    Action::see_company,       Action::sign_deal,     Action::see_sales,
    Action::keep_customers,    Action::keep_products, Action::keep_people,
    Action::keep_users,        Action::close_months,  Action::review_channels,
    Action::merge_customers,   Action::keep_rates,    Action::change_settings,
    Action::see_goals,         Action::see_budget,    Action::set_budget,
    Action::import_file,       Action::see_audit,     Action::keep_webhooks,
    Action::note_satisfaction, Action::keep_boards};

User manager_of(std::optional<Id<Team>> team) {
  User user;
  user.role = Role::manager;
  user.team = team;
  return user;
}

TEST_CASE("who leads a team does what concerns its sellers, and nothing that is the company's") {
  const Actor leader = actor_of(manager_of(Id<Team>{2}), Role::manager, {});
  for (const Action action : actions) {
    CAPTURE(static_cast<int>(action));
    CHECK(is_allowed(leader, action) == leader_may(action));
    CHECK(may(leader, action).has_value() == leader_may(action));
  }
  CHECK(sees_some(leader));
  CHECK_FALSE(sees_some(actor_of(manager_of({}), Role::manager, {})));
}

TEST_CASE("no token of a lower role sees more than the one who leads a team and made it") {
  const Actor reader = actor_of(manager_of(Id<Team>{2}), Role::viewer, {});
  CHECK(sees_some(reader));
  for (const Action action : actions) {
    if (is_allowed(reader, action)) CHECK(leader_may(action));
  }
}

TEST_CASE("a team that was left with somebody who is no manager binds nobody") {
  User user = manager_of(Id<Team>{2});
  user.role = Role::admin;
  CHECK_FALSE(sees_some(actor_of(user, Role::admin, {})));
}

}  // namespace
}  // namespace kvartett
