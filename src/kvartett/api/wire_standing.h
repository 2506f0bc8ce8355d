// Where we stand, the lens and the renewals, on the wire.
#pragma once

#include "kvartett/api/wire.h"
#include "kvartett/app/view_sales.h"
#include "kvartett/app/view_standing.h"

namespace kvartett::wire {

std::string standing(const Names& names, const StandingTable& table);
std::string lens(const Names& names, const Lens& lens);
// The lines from `from` on, at most `limit`.
std::string renewals(const Names& names, const ExpiringList& list, std::size_t from,
                     std::size_t limit);

}  // namespace kvartett::wire
