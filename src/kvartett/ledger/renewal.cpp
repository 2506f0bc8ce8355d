#include "kvartett/ledger/renewal.h"

#include <algorithm>

#include "kvartett/domain/kpi.h"

namespace kvartett {
namespace {

constexpr int cases_min = 20;

// Lines that end in the months that `from` to `to` meet, without those voided or ended before their term.
template <class Visit>
void visit_ending(const Ledger& ledger, Date from, Date to, const Visit& visit) {
  for (Month month = from.month(); month <= to.month(); month = month.plus(1)) {
    for (const LineRef ref : ledger.ending_in(month)) {
      const Deal& deal = ledger.deal(ref.deal).value;
      const Line& line = ledger.line(ref);
      const Date last = *covered_until(line, deal.signed_on);
      if (!deal.is_void && !line.ended_on && from <= last && last <= to) visit(ref, line, last);
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
    return later.signed_on > deal.signed_on && later.signed_on <= day &&
           (candidate.renews == ref || same_product(match, line.product, ledger.group_of(line.product),
                                                    candidate.product, ledger.group_of(candidate.product)));
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
  visit_ending(ledger, day.plus_months(-24), day.plus_days(-1), [&](LineRef ref, const Line& line, Date) {
    ++cases;
    ended += line.volume_per_year.minor_units();
    if (is_renewed(ledger, ref, day)) renewed += line.volume_per_year.minor_units();
  });
  if (cases < cases_min) return usual_renewal_rate_ppm;
  return static_cast<std::int64_t>(renewed * 1'000'000 / ended);
}

}  // namespace kvartett
