// Contracts that run out, and how many of them are renewed: what landing takes for the renewals
// that are not yet signed (domain definition §3, Proposal, and §4, landing).
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/domain/kpi.h"
#include "kvartett/ledger/ledger.h"

namespace kvartett {

// The same customer has signed the same product again since, or named the line as renewed, on or
// before `day`.
bool is_renewed(const Ledger& ledger, LineRef line, Date day);

// Lines of fixed terms whose last day lies from `from` to `to` (both included), that run their term
// and are not renewed on `day`. In order of their last day.
std::vector<LineRef> find_expiring(const Ledger& ledger, Date from, Date to, Date day);

// Of the volume that ran out in the two years before a day, the part that was renewed, in parts per
// million (§3, Proposal). With fewer than 20 cases a part says nothing: then that of all contracts,
// and when there are too few of these too, the usual 90 %.
struct RenewalRates {
  std::int64_t overall_ppm = usual_renewal_rate_ppm;
  bool is_own = false;  // the overall one: the company's, not the usual
  std::map<std::string, std::int64_t, std::less<>> by_group;  // product groups with enough cases

  std::int64_t of_group(std::string_view group) const {
    const auto found = by_group.find(group);
    return found == by_group.end() ? overall_ppm : found->second;
  }
};
RenewalRates renewal_rates(const Ledger& ledger, Date day);

// The overall one alone, which is what landing takes.
std::int64_t renewal_rate_ppm(const Ledger& ledger, Date day);

// A contract that came to its last day: a fixed one by its term or sooner, a rolling one because it
// was terminated.
struct EndedLine {
  LineRef line;
  Date last_day;
  bool is_renewed = false;  // on the day of asking
};
// Those whose last day lies from `from` to `to` (both included), as seen on `day`. One-offs end the
// day they are signed and are never among them.
std::vector<EndedLine> find_ended(const Ledger& ledger, Date from, Date to, Date day);

}  // namespace kvartett
