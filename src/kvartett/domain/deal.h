// A deal: a signed contract with a customer, its lines, and the sellers who are credited (domain
// definition, Words and §1). A draft is what someone typed; a deal is true.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/base/calendar.h"
#include "kvartett/base/id.h"
#include "kvartett/base/result.h"
#include "kvartett/domain/channel.h"
#include "kvartett/domain/company.h"
#include "kvartett/domain/money.h"
#include "kvartett/domain/rate.h"

namespace kvartett {

struct Deal;

// A line of a deal that exists: the deal, and the line's place in it from zero.
struct LineRef {
  Id<Deal> deal;
  std::int32_t line = 0;
  auto operator<=>(const LineRef&) const = default;
};

// A seller's part of a deal; the parts of a deal add up to 10,000.
struct Share {
  Id<Seller> seller;
  std::int32_t basis_points = 0;
  bool operator==(const Share&) const = default;
};
inline constexpr std::int32_t whole_share = 10'000;

// One product in a deal.
struct Line {
  std::optional<Id<Product>> product;
  Money volume_per_year;  // the estimate, excl. VAT, of one contract year; above zero
  Term term = Term::one_off;
  std::int32_t months = 0;  // of a fixed term, 1 to 600; else 0
  Date start;               // the first day of the contract
  std::optional<std::int32_t>
      notice_months;  // a notice clause: the customer may leave before the end
  std::optional<LineRef> renews;
  Channel channel = Channel::new_sales;
  ChannelReason channel_reason;
  Money expansion;  // of volume_per_year, what counts as cross-sale (setting expansion)
  // The last day, when it ends otherwise than by its term: that of its termination, or the day
  // before the line that renews it starts. The ledger works it out; may lie after the term.
  std::optional<Date> ended_on;
  std::optional<Date> terminated_on;  // the last day, when it was terminated
  bool is_void = false;               // struck by a correction: counts for nothing
  // What volume_per_year was agreed as, in minor units of the deal's currency, when it has its own.
  std::int64_t volume_in_currency = 0;
  bool operator==(const Line&) const = default;
};

struct Deal {
  Id<Customer> customer;
  Date signed_on;
  std::optional<Date> first_contact_on;
  std::string external_id;  // empty: none
  std::string note;         // empty: none
  std::vector<Share> shares;
  std::vector<Line> lines;
  bool is_void = false;  // entered by mistake: counts for nothing, not even as history
  // Credited beside the 100 %, for having helped; never a part of any sum.
  std::vector<Share> overlays;
  std::string currency;  // ISO 4217; empty: the company's own
  std::optional<Rate>
      rate;  // of its signing day, when the currency is another; stays with the deal
  bool operator==(const Deal&) const = default;

  // Whether a line of it counts for anything.
  bool counts(std::size_t line) const { return !is_void && !lines[line].is_void; }
};

// What someone typed. Amounts are minor units as they came, so that a wrong one can be named.
struct LineDraft {
  std::optional<Id<Product>> product;
  std::int64_t volume_per_year = 0;
  std::optional<std::int64_t> volume_in_currency;  // instead of it, in a deal of another currency
  Term term = Term::one_off;
  std::optional<std::int64_t> months;
  std::optional<Date> start;
  std::optional<std::int64_t> notice_months;
  std::optional<LineRef> renews;
  std::optional<Channel> channel;  // chosen instead of what the rules say; needs a reason
  std::string channel_reason;
  std::optional<std::int32_t> corrects;  // in a correction: the place of the line that it corrects
};
struct ShareDraft {
  Id<Seller> seller;
  std::int64_t basis_points = 0;
};
struct DealDraft {
  Id<Customer> customer;
  Date signed_on;
  std::optional<Date> first_contact_on;
  std::string external_id;
  std::string note;
  std::vector<ShareDraft> shares;
  std::vector<LineDraft> lines;
  std::vector<ShareDraft> overlays;
  std::string currency;      // empty: the company's
  std::optional<Rate> rate;  // of another currency on the day of signing
};

// A deal from what was typed, with everything but the channels decided: those depend on the
// customer's history. Refuses with every fault and its pointer ("/lines/0/months"). Who and what it
// names is taken to exist; the caller has looked. `today`: a deal cannot be signed later.
Result<Deal> make_deal(const DealDraft& draft, Date today, std::string_view company_currency);

// One dated part of what a line is worth (domain definition §1).
struct ScheduledVolume {
  Date on;
  Money amount;
  std::int32_t contract_year = 0;  // k, from 0
  std::optional<Date> notice_day;  // may still be given notice until this day has passed
  bool operator==(const ScheduledVolume&) const = default;
};

// The dated volumes of a line under a policy: those on or before `until` (it bounds rolling lines;
// fixed terms are always whole) and not after the day it ended.
std::vector<ScheduledVolume> schedule(const Line& line, Date signed_on, MultiYearPolicy policy,
                                      Date until);

// The same deal as invoicing would show it: the volume of a year in twelve equal parts from the
// start month (a one-off whole in its start month). Months from `from` to `to`, both included; what
// lies outside is left out.
std::vector<Money> invoiced_by_month(const Line& line, Month from, Month to);

// V(m) = A·m/12, rounded half away from zero.
Money volume_of_months(Money volume_per_year, std::int64_t months);

// Everything that the contract promises, were nothing to change: V(T) for a fixed term, the volume
// itself for a one-off; nothing for a rolling line, which has no end. Shown beside, never added.
std::optional<Money> total_contract_value(const Line& line);

inline std::optional<Date> covered_until(const Line& line, Date signed_on) {
  return covered_until(line.term, signed_on, line.start, line.months, line.ended_on);
}

}  // namespace kvartett
