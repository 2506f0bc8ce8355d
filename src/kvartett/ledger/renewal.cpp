#include "kvartett/ledger/renewal.h"

#include <algorithm>

#include "kvartett/domain/kpi.h"

namespace kvartett {
namespace {

constexpr int cases_min = 20;

// Whether a later line names this one as what it renews: then it ran out as agreed, perhaps a
// little sooner.
bool is_renewed_by_name(const Ledger& ledger, LineRef ref) {
  return std::ranges::any_of(ledger.customer(ledger.deal(ref.deal).value.customer).lines,
                             [&](LineRef other) { return ledger.line(other).renews == ref; });
}

// Lines whose term was to end from `from` to `to`, without those voided or left early.
template <class Visit>
void visit_ending(const Ledger& ledger, Date from, Date to, const Visit& visit) {
  for (Month month = from.month(); month <= to.month(); month = month.plus(1)) {
    for (const LineRef ref : ledger.ending_in(month)) {
      const Deal& deal = ledger.deal(ref.deal).value;
      const Line& line = ledger.line(ref);
      const Date last = *covered_until(line.term, deal.signed_on, line.start, line.months, {});
      if (deal.is_void || last < from || last > to) continue;
      if (!line.ended_on || is_renewed_by_name(ledger, ref)) visit(ref, line, last);
    }
  }
}

}  // namespace

bool is_renewed(const Ledger& ledger, LineRef ref, Date day) {
  const Deal& deal = ledger.deal(ref.deal).value;
  const Line& line = ledger.line(ref);
  const ProductMatch match = ledger.settings().product_match;
  const auto& lines = ledger.customer(deal.customer).lines;
  return std::ranges::any_of(lines, [&](LineRef other) {
    const Deal& later = ledger.deal(other.deal).value;
    const Line& candidate = ledger.line(other);
    if (later.signed_on > day) return false;
    return candidate.renews == ref ||
           (later.signed_on > deal.signed_on &&
            same_product(match, line.product, ledger.group_of(line.product), candidate.product,
                         ledger.group_of(candidate.product)));
  });
}

std::vector<LineRef> find_expiring(const Ledger& ledger, Date from, Date to, Date day) {
  std::vector<std::pair<Date, LineRef>> found;
  visit_ending(ledger, from, to, [&](LineRef ref, const Line&, Date last) {
    if (!is_renewed(ledger, ref, day)) found.emplace_back(last, ref);
  });
  std::ranges::sort(found);
  std::vector<LineRef> lines;
  for (const auto& [last, ref] : found) lines.push_back(ref);
  return lines;
}

std::int64_t renewal_rate_ppm(const Ledger& ledger, Date day) {
  int cases = 0;
  Wide ended = 0;
  Wide renewed = 0;
  visit_ending(ledger, day.plus_months(-24), day.plus_days(-1),
               [&](LineRef ref, const Line& line, Date) {
                 ++cases;
                 ended += line.volume_per_year.minor_units();
                 if (is_renewed(ledger, ref, day)) renewed += line.volume_per_year.minor_units();
               });
  if (cases < cases_min) return usual_renewal_rate_ppm;
  return static_cast<std::int64_t>(renewed * 1'000'000 / ended);
}

}  // namespace kvartett
