// A Key Account Manager's customers (domain definition §4, KAM view): volume and revenue of the
// year against her goals, what was contracted against what was delivered, and how satisfied they
// are: three truths that stand beside each other and are never made one. Those that need a call
// come first, each with why.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "kvartett/app/app.h"
#include "kvartett/app/view_revenue.h"
#include "kvartett/app/view_standing.h"
#include "kvartett/rollup/delivery.h"

namespace kvartett {

// In the order in which they are worth a call.
enum class CallReason {
  invoicing_lags,
  satisfaction_falls,
  satisfaction_is_low,
  satisfaction_is_old,
  notice_is_near,
  contract_ends,
  never_asked
};

struct CallFor {
  CallReason reason = CallReason::never_asked;
  Sentence why;
  std::optional<LineRef> line;  // of a contract that ends, or that can be given notice
};

struct KamCustomer {
  Id<Customer> id;
  std::optional<Date> owned_from;   // nothing: always was hers
  std::optional<Date> owned_until;  // nothing: still is
  // Of the customer's contracts, whoever is credited for them; dated in the year, to the day, or
  // to the last that it was hers.
  std::array<Money, 4> volume_by_channel;
  Money volume;
  RevenueSum revenue;  // that she answers for
  std::optional<Delivery> delivery;
  std::vector<Id<Score>> scores;  // the oldest answer first
  std::vector<CallFor> calls;     // the weightiest first; of a customer that is hers still
};

struct KamView {
  Id<Seller> kam;
  FiscalYear year;
  Date on;
  StandingTable volume;  // what she is credited, by channel
  RevenueSum revenue;
  std::optional<RevenueAgainstGoal> revenue_goal;
  // Days that contracted and delivered are counted for; nothing: there is no revenue to count.
  std::optional<Date> delivered_from;
  std::optional<Date> delivered_to;
  std::optional<Delivery> delivery;  // of all her customers
  Date nps_from;                     // a year up to the day
  PromoterScore nps;                 // of customers that were hers when they answered
  PromoterScore company_nps;
  std::vector<KamCustomer> customers;  // those that need a call first, then by volume
  std::shared_ptr<const Snapshot> company;
};

// The year: nothing for the one that today is in. A seller sees her own alone.
Result<KamView> view_kam(const App& app, const Actor& actor, Id<Seller> kam,
                         std::optional<FiscalYear> year);

}  // namespace kvartett
