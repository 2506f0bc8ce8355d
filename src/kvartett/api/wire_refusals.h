// Who was refused, on the wire.
#pragma once

#include "kvartett/api/wire.h"
#include "kvartett/auth/directory.h"
#include "kvartett/auth/refusals.h"

namespace kvartett {

BOOST_DESCRIBE_ENUM(RefusedFor, wrong_sign_in, provider, ended_credential, role, other_site,
                    too_many)

}  // namespace kvartett

namespace kvartett::wire {

std::string list_of_refusals(const Names& names, const Directory& directory,
                             const std::vector<RefusalLine>& lines);

}  // namespace kvartett::wire
