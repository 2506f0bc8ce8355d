// What a role may do and see, and a manager who leads one team. Seeing is narrowed before a
// question is put, so that no room below knows about people.
#pragma once

#include <optional>

#include "kvartett/auth/actor.h"
#include "kvartett/base/result.h"

namespace kvartett {

enum class Action {
  see_company,  // settings, names of people, customers, products
  sign_deal,
  see_sales,       // deals, entries, standing: all of the company's, one's team's or one's own
  keep_customers,  // add and change customers
  keep_products,
  keep_people,  // sellers and teams
  keep_users,   // who may sign in
  close_months,
  review_channels,  // move lines to the channel that the rules now say
  merge_customers,
  keep_rates,  // exchange rates, typed or from a file
  change_settings,
  see_goals,   // of the sellers whose sales one may see
  see_budget,  // all of the company's, and how it came about
  set_budget,
  import_file,
  see_audit,          // who did what, when
  keep_webhooks,      // what other programs are told
  note_satisfaction,  // a seller: of the customers that she owns
  keep_boards,        // screens on the wall
};

Result<void> may(const Actor& actor, Action action);
bool is_allowed(const Actor& actor, Action action);
bool role_may(Role role, Action action);

// What whoever leads one team may do of that which her role may: what concerns her sellers, and
// nothing that is the whole company's. What is not named here is refused.
bool leader_may(Action action);

// Whether the actor sees the sales of some sellers only: her own, or those of the team she leads.
bool sees_some(const Actor& actor);

}  // namespace kvartett
