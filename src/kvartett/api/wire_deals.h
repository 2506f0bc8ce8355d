// Deals and entries on the wire.
#pragma once

#include "kvartett/api/wire.h"
#include "kvartett/app/amend_deal.h"
#include "kvartett/app/channel_review.h"
#include "kvartett/app/view_sales.h"

namespace kvartett::wire {

Result<DealDraft> read_deal(const Names& names, const json::Value& body);
// What is to happen to a deal that exists.
Result<Correction> read_correction(const Names& names, Id<Deal> id, const json::Value& body);
Result<Termination> read_termination(const Names& names, Id<Deal> id, const json::Value& body);
Result<Reinstatement> read_reinstatement(const json::Value& body);
Result<Voiding> read_voiding(const json::Value& body);
// Lines to accept the channel of; none: all.
Result<std::vector<LineRef>> read_acceptance(const Names& names, const json::Value& body);

std::string deal(const Names& names, const Actor& actor, const DealView& view);
std::string preview(const Names& names, const DealPreview& preview);
std::string preview(const Names& names, Id<Deal> id, const AmendmentPreview& preview);
std::string signed_deal(const Names& names, const Actor& actor, const SignedDeal& signed_deal,
                        const DealView& view);

std::string page_of_deals(const Names& names, const Actor& actor,
                          const std::vector<Id<Deal>>& deals,
                          const std::optional<std::string>& next_cursor);
std::string page_of_entries(const Names& names, const EntryList& list,
                            const std::optional<std::string>& next_cursor);
std::string page_of_review(const Names& names, const std::vector<ReviewedLine>& lines,
                           std::size_t total, const std::optional<std::string>& next_cursor);
std::string accepted(std::int64_t count);

}  // namespace kvartett::wire
