#include "kvartett/ledger/renewal.h"

#include <algorithm>

namespace kvartett {
namespace {

constexpr int cases_min = 20;

struct Cases {
  int count = 0;
  Wide ended = 0;
  Wide renewed = 0;

  void add(const Line& line, bool is_renewed) {
    ++count;
    ended += line.volume_per_year.minor_units();
    if (is_renewed) renewed += line.volume_per_year.minor_units();
  }
  std::optional<std::int64_t> find_rate_ppm() const {
    if (count < cases_min) return {};
    return static_cast<std::int64_t>(renewed * 1'000'000 / ended);
  }
};

// Whether a later line names this one as what it renews: then it ran out as agreed, perhaps a
// little sooner.
bool is_renewed_by_name(const Ledger& ledger, LineRef ref) {
  return std::ranges::any_of(ledger.deal(ref.deal).renewed_by,
                             [&](const auto& renewed) { return renewed.first == ref.line; });
}

// Lines whose term was to end from `from` to `to`, without those void or left early.
template <class Visit>
void visit_ending(const Ledger& ledger, Date from, Date to, const Visit& visit) {
  for (Month month = from.month(); month <= to.month(); month = month.plus(1)) {
    for (const LineRef ref : ledger.ending_in(month)) {
      const Line line = ledger.line(ref);
      const Date last =
          *covered_until(line.term, ledger.signed_on(ref.deal), line.start, line.months, {});
      if (last < from || last > to) continue;
      if (!line.ended_on || is_renewed_by_name(ledger, ref)) visit(ref, line, last);
    }
  }
}

}  // namespace

bool is_renewed(const Ledger& ledger, LineRef ref, Date day) {
  const PackedDeal deal = ledger.look(ref.deal);
  const Line line = ledger.line(ref);
  const ProductMatch match = ledger.settings().product_match;
  const std::string_view group = ledger.group_of(line.product);
  // The latest first: a renewal is seldom the oldest, and what is not later is no renewal by
  // product.
  const auto& lines = ledger.customer(ledger.resolved(deal.customer)).lines;
  for (auto other = lines.rbegin(); other != lines.rend(); ++other) {
    const Date later = ledger.signed_on(other->deal);
    if (later > day) continue;
    const Line candidate = ledger.line(*other);
    if (candidate.renews == ref) return true;
    if (later <= deal.signed_on) continue;
    if (same_product(match, line.product, group, candidate.product,
                     match == ProductMatch::group ? ledger.group_of(candidate.product)
                                                  : std::string_view{})) {
      return true;
    }
  }
  return false;
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

RenewalRates renewal_rates(const Ledger& ledger, Date day) {
  Cases all;
  std::map<std::string_view, Cases> by_group;
  visit_ending(ledger, day.plus_months(-24), day.plus_days(-1),
               [&](LineRef ref, const Line& line, Date) {
                 const bool renewed = is_renewed(ledger, ref, day);
                 all.add(line, renewed);
                 if (const auto group = ledger.group_of(line.product); !group.empty()) {
                   by_group[group].add(line, renewed);
                 }
               });
  RenewalRates rates;
  if (const auto rate = all.find_rate_ppm()) {
    rates.overall_ppm = *rate;
    rates.is_own = true;
  }
  for (const auto& [group, cases] : by_group) {
    if (const auto rate = cases.find_rate_ppm()) rates.by_group.emplace(group, *rate);
  }
  return rates;
}

std::int64_t renewal_rate_ppm(const Ledger& ledger, Date day) {
  return renewal_rates(ledger, day).overall_ppm;
}

std::vector<EndedLine> find_ended(const Ledger& ledger, Date from, Date to, Date day) {
  std::vector<EndedLine> ended;
  for (std::size_t d = 0; d < ledger.deals().size(); ++d) {
    PackedDeal deal = ledger.look(Id<Deal>::at(d));
    for (std::size_t l = 0; l < deal.line_count && !deal.is_void; ++l) {
      const Line line = deal.next_line();
      if (line.is_void || line.term == Term::one_off) continue;
      const auto last_day = covered_until(line, deal.signed_on);
      if (!last_day || *last_day < from || *last_day > to) continue;
      const LineRef ref{Id<Deal>::at(d), static_cast<std::int32_t>(l)};
      ended.push_back({ref, *last_day, is_renewed(ledger, ref, day)});
    }
  }
  return ended;
}

}  // namespace kvartett
