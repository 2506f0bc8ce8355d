// Deals and entries on the wire.
#pragma once

#include "kvartett/api/wire.h"
#include "kvartett/app/sign_deal.h"
#include "kvartett/rollup/run.h"

namespace kvartett::wire {

Result<DealDraft> read_deal(const Names& names, const json::Value& body);

// `entries`: of the deal, those that the asking person may see.
std::string deal_with_entries(const Names& names, Id<Deal> id,
                              const std::vector<NumberedEntry>& entries);
std::string preview(const Names& names, const DealPreview& preview);
std::string signed_deal(const Names& names, const SignedDeal& signed_deal,
                        const std::vector<NumberedEntry>& entries);

std::string page_of_deals(const Names& names, const std::vector<Id<Deal>>& deals,
                          const std::optional<std::string>& next_cursor);
std::string page_of_entries(const Names& names, const std::vector<NumberedEntry>& entries,
                            const std::optional<std::string>& next_cursor);

}  // namespace kvartett::wire
