// Next year's budget as the contracts and the years before propose it: what is renewed comes from
// the contracts, cross-sell and win-back from last year, and new sales is the rest, with what that
// asks (domain definition §3, Proposal). Nothing is written; a manager decides.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kvartett/app/retro_plan.h"

namespace kvartett {

// What a renewal rate rests on: the company's own in the product group, its own overall, or what is
// usual.
enum class RateBasis { group, overall, usual };

// Contracts of a product group that run out in the year and are not renewed yet.
struct ExpiringGroup {
  std::string group;  // empty: products without one
  std::int32_t lines = 0;
  Money volume_per_year;
  std::int64_t rate_ppm = 0;
  RateBasis basis = RateBasis::usual;
  Money amount;  // volume × rate
};

struct RenewalBase {
  // Entries dated in the year already: of contracts that roll on or run for several years, as seen
  // today.
  Money dated;
  Money committed;
  Money expected;  // notice can still be given
  std::int32_t dated_lines = 0;
  std::vector<ExpiringGroup> expiring;  // the largest first
  Money amount;                         // all of it
};

struct NewSalesAsked {
  std::optional<Money>
      amount;  // the rest of the total; nothing without one, or when it is exceeded
  std::optional<Money> excess;  // what the three come to beyond the total
  std::optional<Money> average_size;
  std::optional<std::int64_t> deals;
  std::optional<std::int32_t> median_cycle_days;
  std::optional<Date> first_contact_by;  // later than this, the usual deal comes after the year
};

struct BudgetProposal {
  FiscalYear year;
  FiscalYear compared_with;  // where cross-sell and win-back and the sellers' figures come from
  std::optional<Money> total;
  RenewalBase renewal;
  Money cross_sell;
  Money win_back;
  NewSalesAsked new_sales;
  std::vector<YearOfSales> last_years;  // the three fiscal years before, the latest first
  std::vector<std::pair<Id<Seller>, ByChannel>>
      sellers;  // those of the year, by name, compared with
  std::array<std::vector<std::int64_t>, 4> last_years_season;  // of the last 36 whole months
  std::vector<std::int64_t> anniversaries;  // of the contracts: the season of renewal
  std::vector<Sentence> sentences;          // what to type where there is nothing to go by
};
// As seen on `today`.
BudgetProposal propose(const Snapshot& company, const FiscalYear& year, std::optional<Money> total,
                       Date today);

struct ProposalAnswer {
  BudgetProposal proposal;
  std::shared_ptr<const Snapshot> company;
};
Result<ProposalAnswer> propose_budget(const App& app, const Actor& actor, const FiscalYear& year,
                                      std::optional<std::int64_t> total);

}  // namespace kvartett
