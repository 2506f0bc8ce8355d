// What to do next in each channel: contracts to renew, what active customers do not buy yet, whom
// to win back, and how many new deals the rest of the budget asks for (domain definition §5). A
// seller sees the customers that she owns or has deals with; who leads a team, those of its
// sellers.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kvartett/app/app.h"
#include "kvartett/ledger/white_space.h"
#include "kvartett/ledger/win_back.h"

namespace kvartett {

// `seller`: of the deals she shares in, and of the customers that she owns.
// With `year`: those whose term ends in that fiscal year, also what has ended already without being
// renewed; otherwise within so many days of today.
struct RenewalQuestion {
  int days = 60;
  std::optional<FiscalYear> year;
  std::optional<Id<Seller>> seller;
};
// A fixed term that runs out and is not renewed.
struct RenewalLine {
  LineRef line;
  Date ends_on;
  std::optional<Date> notice_by;  // the last day the customer can give notice, with a notice clause
};
struct EndingWithin {
  int days = 0;
  std::int32_t lines = 0;
  Money volume_per_year;
};
struct RenewalList {
  Date today;
  std::vector<RenewalLine> lines;  // the largest first
  Money volume_per_year;
  std::array<EndingWithin, 3> within;  // 30, 60 and 90 days, whatever was asked for
  std::shared_ptr<const Snapshot> company;
};
Result<RenewalList> view_renewals(const App& app, const Actor& actor,
                                  const RenewalQuestion& question);

struct CrossSellQuestion {
  std::optional<Id<Seller>> seller;
  std::optional<Id<Customer>> customer;
  std::string group;  // empty: all
  std::size_t skip = 0;
  std::size_t limit = 100;
};
struct CrossSellList {
  Date today;
  WhiteSpace space;
  std::shared_ptr<const Snapshot> company;
};
// What is similar is worked out from all customers that the actor may see, also when only one
// seller's are wanted.
Result<CrossSellList> view_cross_sell(const App& app, const Actor& actor,
                                      const CrossSellQuestion& question);

struct WinBackQuestion {
  std::optional<Id<Seller>> seller;
  std::optional<CustomerStatus> status;  // passive or lost; nothing: both
};
struct WinBackList {
  std::vector<WinBack> customers;  // the largest first
  Money used_to_buy;
  std::shared_ptr<const Snapshot> company;
};
Result<WinBackList> view_win_backs(const App& app, const Actor& actor,
                                   const WinBackQuestion& question);

// The year: nothing for the one that holds `on`; `on`: nothing for today.
struct NewSalesQuestion {
  std::optional<FiscalYear> year;
  std::optional<Date> on;
  std::optional<Id<Seller>> seller;
  std::int32_t contacts_per_deal = 5;
};
// What is left of the goal for new sales, in deals of the usual size and in first contacts. The
// usual size and time come from the new sales of the two years up to `on`: of the same seller, when
// one is singled out.
struct NewSalesNeeded {
  FiscalYear year;
  Date on;
  std::optional<Money> goal;
  Money actual;
  std::optional<Money> remaining;
  std::optional<Money> average_size;
  std::optional<std::int64_t> deals_needed;
  std::optional<std::int32_t> median_cycle_days;
  std::optional<Date> first_contact_by;  // later than this, the usual deal comes after the year
  std::int32_t contacts_per_deal = 0;
  std::optional<std::int64_t> contacts_needed;
  std::vector<Sentence> sentences;
  std::int32_t deals_behind = 0;   // that the size comes from
  std::int32_t cycles_behind = 0;  // of them, those that say when first contact was
  Date basis_from;
  std::shared_ptr<const Snapshot> company;
};
Result<NewSalesNeeded> view_new_sales(const App& app, const Actor& actor,
                                      const NewSalesQuestion& question);

}  // namespace kvartett
