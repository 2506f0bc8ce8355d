// Seeing is narrowed before a question is put: whoever may see some sellers' sales alone asks about
// those, and asking about others is asking about nobody.
#pragma once

#include <optional>

#include "kvartett/auth/actor.h"
#include "kvartett/base/result.h"
#include "kvartett/ledger/ledger.h"
#include "kvartett/rollup/query.h"

namespace kvartett {

// Whose sales the actor may look at: a seller her own; who leads a team those of its sellers and of
// the teams below it as it is today, with all that they ever sold, and her own if she sells.
Sellers seen_by(const Actor& actor, const Ledger& ledger);

// Those to look at when one of them is wanted, or nobody by name. `asked_as`: the name of what is
// asked, which a refusal points at.
Result<Sellers> narrowed(const Actor& actor, const Ledger& ledger, std::optional<Id<Seller>> wanted,
                         const char* asked_as = "seller_id");

// The same of all that may be filtered by; a customer comes with those that are the same, a team
// with those below it.
Result<Filter> narrowed(const Actor& actor, const Ledger& ledger, Filter wanted);

}  // namespace kvartett
