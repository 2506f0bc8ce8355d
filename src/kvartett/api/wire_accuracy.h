// How right the estimates were, on the wire.
#pragma once

#include <string>

#include "kvartett/api/wire.h"
#include "kvartett/app/view_accuracy.h"

namespace kvartett::wire {

std::string accuracy(const Names& names, const AccuracyAnswer& answer);

}  // namespace kvartett::wire
