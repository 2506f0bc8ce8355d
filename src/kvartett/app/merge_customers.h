// One customer under two names: merged, what the one has bought is the other's history; unmerged,
// all is as it was. No entry moves, so nothing that was posted changes (domain definition §2 asks
// the history; the channel review tells what it would say now).
#pragma once

#include "kvartett/app/app.h"

namespace kvartett {

// Each of `duplicates` is merged into `kept`, with whatever was merged into it before.
Result<std::shared_ptr<const Snapshot>> merge_customers(
    App& app, const Actor& actor, const Once& once, Id<Customer> kept,
    const std::vector<Id<Customer>>& duplicates);
// What was signed after the merge stays where it was signed. `kept`: what it was merged into.
Result<std::shared_ptr<const Snapshot>> unmerge_customer(App& app, const Actor& actor,
                                                         const Once& once, Id<Customer> kept,
                                                         Id<Customer> merged);

}  // namespace kvartett
