#include "kvartett/rollup/overlay_credit.h"

#include <algorithm>
#include <array>
#include <map>

namespace kvartett {
namespace {

struct InYear {
  Money actual;
  Money later;
};

std::array<InYear, 4> entries_of(const KeptDeal& deal, const Columns& columns,
                                 const FiscalYear& year, Date on) {
  std::array<InYear, 4> sums;
  for (const EntryRun& run : deal.entries) {
    for (Sequence s = run.first; s < run.first + run.count; ++s) {
      const Entry entry = columns.entry(s);
      if (!year.contains(entry.on)) continue;
      InYear& in_year = sums[index(entry.channel)];
      (entry.on <= on ? in_year.actual : in_year.later) += entry.amount;
    }
  }
  return sums;
}

}  // namespace

std::vector<OverlayCredit> find_overlay_credit(const Ledger& ledger, const Columns& columns,
                                               const FiscalYear& year, Date on, const Sellers& of) {
  std::map<std::pair<Id<Seller>, Channel>, OverlayCredit> credits;
  for (std::size_t d = 0; d < ledger.deals().size(); ++d) {
    if (!ledger.look(Id<Deal>::at(d)).has_overlays) continue;
    const KeptDeal kept = ledger.deals()[d];
    const Deal& deal = kept.value;
    if (std::ranges::none_of(deal.overlays,
                             [&](const Share& overlay) { return of.have(overlay.seller); })) {
      continue;
    }
    const std::array<InYear, 4> sums = entries_of(kept, columns, year, on);
    for (const Share& overlay : deal.overlays) {
      if (!of.have(overlay.seller)) continue;
      for (const Channel channel : channels) {
        const InYear& in_year = sums[index(channel)];
        if (in_year.actual == Money{} && in_year.later == Money{}) continue;
        OverlayCredit& credit = credits[{overlay.seller, channel}];
        credit.seller = overlay.seller;
        credit.channel = channel;
        credit.actual += scaled(in_year.actual, overlay.basis_points, whole_share);
        credit.later += scaled(in_year.later, overlay.basis_points, whole_share);
        if (!deal.is_void) ++credit.deals;
      }
    }
  }
  std::vector<OverlayCredit> all;
  for (const auto& [key, credit] : credits) all.push_back(credit);
  return all;
}

}  // namespace kvartett
