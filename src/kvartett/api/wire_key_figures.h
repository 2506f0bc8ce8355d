// Key figures and overlay credit on the wire.
#pragma once

#include "kvartett/api/wire.h"
#include "kvartett/app/view_key_figures.h"

namespace kvartett::wire {

std::string key_figures(const Names& names, const KeyFigureAnswer& answer);
std::string overlay_credit(const Names& names, const OverlayAnswer& answer);

}  // namespace kvartett::wire
