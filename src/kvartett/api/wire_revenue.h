// Revenue on the wire.
#pragma once

#include <optional>
#include <string>

#include "kvartett/api/wire.h"
#include "kvartett/app/view_revenue.h"

namespace kvartett {

BOOST_DESCRIBE_ENUM(RevenueSource, invoices, books)

}  // namespace kvartett

namespace kvartett::wire {

std::string revenue(const Names& names, const RevenueQuestion& question, const RevenueTable& table);
std::string page_of_revenue_entries(const Names& names, const RevenueEntries& found);

}  // namespace kvartett::wire
