// Looking at revenue: what was invoiced, excluding VAT, by month, customer and whoever answers for
// it. What nobody answers for is a row of its own, so that the sums agree with the books.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "kvartett/app/app.h"
#include "kvartett/app/export_lists.h"
#include "kvartett/rollup/match_revenue.h"

namespace kvartett {

struct RevenueQuestion {
  Date from;  // both included
  Date to;
  std::optional<Id<Customer>> customer;  // with those that were merged into it
  std::optional<Id<Seller>> kam;         // who answers for it
  bool by_month = false;
  bool by_customer = false;
  bool by_kam = false;
};

struct RevenueKey {
  std::optional<Month> month;
  // By customer or KAM: nothing is a row too, of no customer, and of nobody who answers for it.
  std::optional<Id<Customer>> customer;
  std::optional<Id<Seller>> kam;
  auto operator<=>(const RevenueKey&) const = default;
};
struct RevenueSum {
  Money amount;
  Money year_before;  // of the same days a year before
};

// What a KAM is to see invoiced in a fiscal year, and what has been.
struct RevenueAgainstGoal {
  Money goal;
  Money amount;
  Money remaining;                   // never below zero
  std::optional<double> attainment;  // of the goal; nothing when it is zero
};

struct RevenueTable {
  std::map<RevenueKey, RevenueSum> rows;  // those that come to nothing both years are left out
  RevenueSum total;
  RevenueSum not_assigned;  // nobody answers for it; for whoever sees some sellers' only: nothing
  std::map<Month, RevenueSource> sources;  // of the months that have any
  // Of the KAMs that have one, when the days are those of a fiscal year.
  std::map<Id<Seller>, RevenueAgainstGoal> goals;
  std::shared_ptr<const Snapshot> company;
};
// Who sees some sellers' only is shown what they answer for.
Result<RevenueTable> view_revenue(const App& app, const Actor& actor,
                                  const RevenueQuestion& question);

enum class OnlyRevenue { all, not_assigned, no_customer, not_matched };

struct RevenueEntryQuestion {
  Date from;
  Date to;
  std::optional<Id<Customer>> customer;
  std::optional<Id<Seller>> kam;
  // What was matched to a deal, whoever answers for it.
  std::optional<Id<Deal>> deal;
  OnlyRevenue only = OnlyRevenue::all;
  bool also_taken_back = false;  // amounts that do not stand, and those that took them back
  Sequence after = 0;
  std::size_t limit = 100;
};
struct RevenueEntries {
  struct One {
    Sequence sequence = 0;
    std::optional<Id<Seller>> kam;
    MatchedBy by = MatchedBy::nothing;
    std::vector<RevenuePart> matches;  // to contracts that the actor may see
  };
  std::vector<One> entries;  // in the order in which they were booked
  bool more = false;
  std::shared_ptr<const Snapshot> company;
};
Result<RevenueEntries> view_revenue_entries(const App& app, const Actor& actor,
                                            const RevenueEntryQuestion& question);
// One that the actor has just matched, in the company as it is then.
RevenueEntries::One view_revenue_entry(const App& app, const Actor& actor,
                                       const std::shared_ptr<const Snapshot>& company,
                                       Sequence sequence);
// All of them as a list to take along.
Result<std::string> export_revenue(const App& app, const Actor& actor,
                                   RevenueEntryQuestion question, const ListWanted& wanted);

}  // namespace kvartett
