// What a file of revenue would do to a company: whose each amount is, what is new, what stands
// there already and what is taken back. Decided against one version of the company; writes nothing.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "kvartett/exchange/incoming_revenue.h"
#include "kvartett/ledger/ledger.h"

namespace kvartett {

// Months that have revenue from the other source: theirs is taken back, or they are left as they
// are.
enum class SourceConflict { replace, keep };

struct RevenueReport {
  RevenueSource source = RevenueSource::invoices;
  std::size_t documents = 0;
  std::size_t amounts = 0;      // of the file
  std::size_t new_amounts = 0;  // that are not here yet
  std::size_t already_here = 0;
  std::size_t taken_back = 0;  // that are here and do not hold any more
  std::size_t left_out = 0;    // in months that keep the other source
  Money total;                 // of the file, to be held against one's own report
  Money change;                // what the company's revenue would change by
  struct MonthSum {
    Money in_file;
    Money before;  // what the month has now
    Money after;
  };
  std::map<Month, MonthSum> by_month;
  std::map<std::string, Money> by_customer;
  std::map<std::string, Money> by_kam;  // who answers for it: the seller named, else the owner
  Money of_no_customer;
  Money not_assigned;  // that nobody answers for
  std::vector<std::string> new_customers;
  std::vector<std::string> unknown_sellers;  // that the file names; nobody is added for them
  std::set<Month> conflicts;                 // have revenue from the other source
};

class RevenuePlan {
 public:
  RevenuePlan(const Ledger& ledger, const RevenueFile& file,
              std::optional<SourceConflict> conflict);

  Version planned_for() const { return planned_for_; }
  const RevenueReport& report() const { return report_; }
  const std::vector<Problem>& problems() const { return problems_; }
  const std::vector<Problem>& warnings() const { return warnings_; }
  bool changes_anything() const { return !booked_.entries.empty(); }
  // New customers, then the amounts.
  std::vector<Fact> facts() const;
  // The numbers that the amounts will have.
  Sequence first_revenue() const { return first_revenue_; }
  std::int32_t revenue_count() const { return static_cast<std::int32_t>(booked_.entries.size()); }

 private:
  class People;
  std::optional<RevenueEntry> entry_of(const IncomingRevenue& row, People& people);
  void compare(const Ledger& ledger, const RevenueFile& file, std::vector<RevenueEntry> entries);
  void tell_sums(const Ledger& ledger, const std::vector<RevenueEntry>& entries);
  void problem(const IncomingRevenue& row, Sentence sentence);

  const Ledger& ledger_;
  Version planned_for_;
  Sequence first_revenue_;
  std::optional<SourceConflict> conflict_;
  std::vector<Fact> new_customers_;
  RevenueBooked booked_;
  std::vector<Problem> problems_;
  std::vector<Problem> warnings_;
  RevenueReport report_;
};

}  // namespace kvartett
