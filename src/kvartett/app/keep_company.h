// Keeping what a company has: its settings, teams, sellers, customers and products. Adding gives
// the thing's id; changing says which version it changes, so that two people never overwrite each
// other unknowing.
#pragma once

#include "kvartett/app/app.h"

namespace kvartett {

template <class T>
struct KeptAnswer {
  Id<T> id;
  std::shared_ptr<const Snapshot> company;
};

Result<KeptAnswer<Team>> add_team(App& app, const Actor& actor, const Once& once, const Team& team);
Result<KeptAnswer<Seller>> add_seller(App& app, const Actor& actor, const Once& once,
                                      const Seller& seller);
Result<KeptAnswer<Customer>> add_customer(App& app, const Actor& actor, const Once& once,
                                          const Customer& customer);
Result<KeptAnswer<Product>> add_product(App& app, const Actor& actor, const Once& once,
                                        const Product& product);

// `changes`: the version that the thing was last changed in, as the person saw it. Wrong::stale
// when it has changed since; Wrong::missing when there is no such thing.
Result<KeptAnswer<Team>> change_team(App& app, const Actor& actor, Id<Team> id, Version changes,
                                     const Team& team);
Result<KeptAnswer<Seller>> change_seller(App& app, const Actor& actor, Id<Seller> id,
                                         Version changes, const Seller& seller);
Result<KeptAnswer<Customer>> change_customer(App& app, const Actor& actor, Id<Customer> id,
                                             Version changes, const Customer& customer);
Result<KeptAnswer<Product>> change_product(App& app, const Actor& actor, Id<Product> id,
                                           Version changes, const Product& product);

// The currency stays what it was when the company was opened: its entries are in it.
Result<std::shared_ptr<const Snapshot>> change_settings(App& app, const Actor& actor,
                                                        Version changes, const Settings& settings);
// Also for a company that is about to be opened.
std::vector<Problem> judge(const Settings& settings);

}  // namespace kvartett
