// Where we stand and the lens, on the wire.
#pragma once

#include "kvartett/api/wire.h"
#include "kvartett/app/view_lens.h"
#include "kvartett/app/view_standing.h"

namespace kvartett::wire {

std::string standing(const Names& names, const StandingTable& table);
std::string lens(const Names& names, const Lens& lens);

}  // namespace kvartett::wire
