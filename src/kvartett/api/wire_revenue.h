// Revenue on the wire.
#pragma once

#include <optional>
#include <string>

#include "kvartett/api/wire.h"
#include "kvartett/app/match_amount.h"
#include "kvartett/app/view_revenue.h"

namespace kvartett {

BOOST_DESCRIBE_ENUM(RevenueSource, invoices, books)
BOOST_DESCRIBE_ENUM(MatchChoice, by_rules, line, no_contract)
BOOST_DESCRIBE_ENUM(MatchedBy, chosen, reference, product_group, customer, nothing)

}  // namespace kvartett

namespace kvartett::wire {

std::string revenue(const Names& names, const RevenueQuestion& question, const RevenueTable& table);
std::string page_of_revenue_entries(const Names& names, const RevenueEntries& found);
std::string revenue_entry(const Names& names, const RevenueEntries::One& one);
// A line that is named and is not there is for the deed to refuse.
Result<AmountMatch> read_match(const Names& names, const json::Value& body);

}  // namespace kvartett::wire
