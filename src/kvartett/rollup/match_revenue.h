// Which contract an amount of revenue belongs to, and which year of it (domain definition §4). The
// rule, the first that finds a line: what a person said; the contract that the document names; the
// customer's contracts of that product, or of its group, that run that day; any contract of the
// customer's that runs that day. The day is the first of what is invoiced, else the invoice's own.
//
// Of several lines, those of the very product are taken before those of its group and before
// others; those that run that day before those that do not; those whose own months begin on the
// first day of the period before others; and of what was bought once, what was bought last. What
// several could equally well have earned is divided between them by their volume per year.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "kvartett/ledger/ledger.h"

namespace kvartett {

enum class MatchedBy { chosen, reference, product_group, customer, nothing };
Sentence name_of(MatchedBy by);

// What one contract year earned of an amount; all parts of an amount add up to it.
struct RevenuePart {
  Sequence sequence = 0;  // of the amount
  Date on;
  Date first;  // what is invoiced was delivered from this day
  Date last;   // up to and including this one
  Money amount;
  // The same at the rate that the deal was signed at; other than `amount` only where both are in
  // the deal's own currency.
  Money at_signing;
  MatchedBy by = MatchedBy::nothing;
  std::optional<LineRef> line;  // nothing: of no contract
  std::int32_t contract_year = 0;

  // What of it was delivered from `from` to `to`, both included: evenly over its days.
  Money amount_within(Date from, Date to) const { return within(amount, from, to); }
  Money at_signing_within(Date from, Date to) const { return within(at_signing, from, to); }

 private:
  Money within(Money whole, Date from, Date to) const;
};

struct MatchedRevenue {
  Date today;                      // what is dated later is not here
  std::vector<RevenuePart> parts;  // in order of their amounts
  // The days for which the company has revenue, from the first day of the first fiscal year that
  // has any. The books may be behind: this month and the one before only count when they, or a
  // later one, have any. Nothing: there is none.
  std::optional<Date> from;
  std::optional<Date> to;
};

// Of the amounts that stand, dated by `today`.
MatchedRevenue match_revenue(const Ledger& ledger, Date today);

// The same, found by the first who asks and there for all who ask after her, as long as the ledger
// stands as it does. A copy begins anew, for it may go on from there. Many may ask at once.
class MatchedOnce {
 public:
  MatchedOnce() = default;
  MatchedOnce(const MatchedOnce&) noexcept {}
  MatchedOnce& operator=(const MatchedOnce&) noexcept;

  // `ledger` is the same each time.
  std::shared_ptr<const MatchedRevenue> of(const Ledger& ledger, Date today) const;
  void forget();

 private:
  mutable std::mutex mutex_;
  mutable std::shared_ptr<const MatchedRevenue> found_;  // of the day that was asked for last
};

}  // namespace kvartett
