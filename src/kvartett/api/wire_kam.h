// A Key Account Manager's customers on the wire.
#pragma once

#include <string>

#include "kvartett/api/wire.h"
#include "kvartett/app/view_kam.h"

namespace kvartett {

BOOST_DESCRIBE_ENUM(CallReason, invoicing_lags, satisfaction_falls, satisfaction_is_low,
                    satisfaction_is_old, notice_is_near, contract_ends, never_asked)

}  // namespace kvartett

namespace kvartett::wire {

std::string kam(const Names& names, const KamView& view);

}  // namespace kvartett::wire
