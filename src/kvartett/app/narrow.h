// Seeing is narrowed before a question is put: whoever may see one seller's sales alone asks about
// that seller, and asking about another one is asking about nobody.
#pragma once

#include <optional>

#include "kvartett/auth/actor.h"
#include "kvartett/base/id.h"
#include "kvartett/base/result.h"
#include "kvartett/domain/company.h"

namespace kvartett {

// The seller to look at; nothing: all of them. `asked_as`: the name of what is asked, which a
// refusal points at.
Result<std::optional<Id<Seller>>> narrowed_to(const Actor& actor, std::optional<Id<Seller>> wanted,
                                              const char* asked_as = "seller_id");

}  // namespace kvartett
