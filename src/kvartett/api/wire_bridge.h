// The bridge on the wire.
#pragma once

#include <cstddef>
#include <string>

#include "kvartett/api/wire.h"
#include "kvartett/app/view_bridge.h"

namespace kvartett {

BOOST_DESCRIBE_ENUM(BridgeStep, volume_signed, later_contract_years, not_yet_delivered, ended_early,
                    signed_in_other_periods, estimate_error, currency, invoiced_in_other_periods,
                    not_matched, revenue)

}  // namespace kvartett

namespace kvartett::wire {

std::string bridge(const Names& names, const Bridge& bridge);
// `skipped`: so many rows came before these.
std::string page_of_bridge_rows(const Names& names, const BridgeRows& found, std::size_t skipped);

}  // namespace kvartett::wire
