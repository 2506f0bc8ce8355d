// What a role may do and see. Seeing is narrowed before a question is put, so that no room below
// knows about people.
#pragma once

#include <optional>

#include "kvartett/auth/actor.h"
#include "kvartett/base/result.h"

namespace kvartett {

enum class Action {
  see_company,  // settings, names of people, customers, products
  sign_deal,
  see_sales,       // deals, entries, standing: all of the company's or one's own
  keep_customers,  // add and change customers
  keep_products,
  keep_people,  // sellers and teams
  keep_users,   // who may sign in
  close_months,
  review_channels,  // move lines to the channel that the rules now say
  merge_customers,
  keep_rates,  // exchange rates, typed or from a file
  change_settings,
  see_budget,
  set_budget,
  import_file,
  see_audit,          // who did what, when
  keep_webhooks,      // what other programs are told
  note_satisfaction,  // a seller: of the customers that she owns
  keep_boards,        // screens on the wall
};

Result<void> may(const Actor& actor, Action action);
bool role_may(Role role, Action action);

// The only seller whose deals, entries and standing the actor may see; nothing: everyone's.
std::optional<Id<Seller>> only_seller(const Actor& actor);

}  // namespace kvartett
