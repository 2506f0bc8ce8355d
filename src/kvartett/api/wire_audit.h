// The log on the wire.
#pragma once

#include "kvartett/api/wire.h"
#include "kvartett/app/tell_audit.h"

namespace kvartett {

BOOST_DESCRIBE_ENUM(AuditKind, company_opened, company_changed, months_closed, rolled_forward,
                    rates_added, team_added, team_changed, seller_added, seller_changed,
                    seller_moved, customer_added, customer_changed, customers_merged,
                    customers_unmerged, product_added, product_changed, deal_signed, deal_corrected,
                    deal_terminated, deal_reinstated, deal_voided, channel_accepted, budget_saved,
                    budget_approved, user_added, user_changed, token_made, token_removed,
                    webhook_made, webhook_changed, webhook_removed, user_invited,
                    invitation_withdrawn, reset_link_made, scenario_saved, scenario_renamed,
                    scenario_removed, file_imported, import_undone, revenue_booked, revenue_matched,
                    scores_noted, scores_taken_back, board_paired, board_changed, board_removed)

}  // namespace kvartett

namespace kvartett::wire {

std::string page_of_audit(const Names& names, AuditTeller& teller, const AuditPage& page);

}  // namespace kvartett::wire
