#include "kvartett/auth/permission.h"

#include <utility>

namespace kvartett {

bool role_may(Role role, Action action) {
  switch (action) {
    case Action::see_company:
    case Action::see_sales:
      return true;
    case Action::sign_deal:
    case Action::keep_customers:
    case Action::note_satisfaction:
      return role != Role::viewer;
    case Action::see_goals:
    case Action::see_budget:
    case Action::see_audit:
      return role != Role::seller;  // her own goals come with her standing
    case Action::keep_products:
    case Action::keep_people:
    case Action::close_months:
    case Action::review_channels:
    case Action::merge_customers:
    case Action::keep_rates:
    case Action::set_budget:
    case Action::import_file:
    case Action::keep_boards:
      return role == Role::admin || role == Role::manager;
    case Action::keep_users:
    case Action::keep_webhooks:
    case Action::change_settings:
      return role == Role::admin;
  }
  std::unreachable();
}

bool leader_may(Action action) {
  switch (action) {
    case Action::see_company:
    case Action::see_sales:
    case Action::see_goals:
    case Action::sign_deal:
    case Action::keep_customers:
    case Action::note_satisfaction:
      return true;
    case Action::keep_products:
    case Action::keep_people:
    case Action::keep_users:
    case Action::close_months:
    case Action::review_channels:
    case Action::merge_customers:
    case Action::keep_rates:
    case Action::change_settings:
    case Action::see_budget:
    case Action::set_budget:
    case Action::import_file:
    case Action::see_audit:
    case Action::keep_webhooks:
    case Action::keep_boards:
      return false;
  }
  std::unreachable();
}

bool is_allowed(const Actor& actor, Action action) {
  return role_may(actor.role, action) && (!actor.team || leader_may(action));
}

Result<void> may(const Actor& actor, Action action) {
  if (is_allowed(actor, action)) return {};
  return refuse(Wrong::forbidden,
                say("Your role does not allow this.", "Din roll tillåter inte detta."));
}

bool sees_some(const Actor& actor) { return actor.role == Role::seller || actor.team; }

}  // namespace kvartett
