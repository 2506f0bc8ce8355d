#include "kvartett/app/view_lens.h"

#include <algorithm>
#include <utility>

#include "kvartett/app/narrow.h"
#include "kvartett/rollup/credited_part.h"
#include "kvartett/rollup/run.h"

namespace kvartett {
namespace {

class Builder {
 public:
  Builder(const LensQuestion& question, const Filter& filter,
          std::shared_ptr<const Snapshot> company)
      : question_{question},
        filter_{filter},
        lens_{question.year, {}, std::move(company)},
        credited_{lens_.company->ledger, filter} {
    for (const Month month : question.year.months()) lens_.months.push_back({month, {}, {}, {}});
  }

  Lens build(Date today) {
    question_.deal ? add_volume(*question_.deal) : add_volume();
    const Ledger& ledger = lens_.company->ledger;
    if (question_.deal) {
      add_invoicing(*question_.deal);
    } else {
      for (std::size_t d = 0; d < ledger.deals().size(); ++d) add_invoicing(Id<Deal>::at(d));
    }
    const auto matched = lens_.company->matched_revenue(today);
    for (const RevenuePart& part : matched->parts) add_revenue(part);
    return std::move(lens_);
  }

 private:
  LensMonth& in(Month month) {
    return lens_.months[static_cast<std::size_t>(month.number() - first().number())];
  }
  Month first() const { return lens_.months.front().month; }

  void add_volume() {
    Query by_month{question_.year, question_.year.last, filter_, {}};
    by_month.by.month = true;
    for (const Row& row : run(by_month, lens_.company->columns, lens_.company->cube))
      in(Month::from_number(row.key.month)).signed_volume += row.volume.actual;
  }
  void add_volume(Id<Deal> deal) {
    for (const auto& [sequence, entry] : lens_.company->entries_of(deal)) {
      if (!question_.year.contains(entry.on)) continue;
      if (!filter_.is_of(entry.seller) || !filter_.is_of(entry.team) ||
          (filter_.channel && entry.channel != *filter_.channel)) {
        continue;
      }
      in(entry.on.month()).signed_volume += entry.amount;
    }
  }

  void add_invoicing(Id<Deal> id) {
    const KeptDeal& kept = lens_.company->ledger.deal(id);
    if (!credited_.takes(kept.value)) return;
    for (std::size_t l = 0; l < kept.value.lines.size(); ++l) {
      if (!credited_.takes(kept, l)) continue;
      const Line& line = kept.value.lines[l];
      const std::vector<Money> amounts =
          invoiced_by_month(line, first(), lens_.months.back().month);
      for (std::size_t m = 0; m < amounts.size(); ++m) {
        if (amounts[m] == Money{}) continue;
        const int since_start = lens_.months[m].month.number() - line.start.month().number();
        lens_.months[m].invoiced += credited_.of(kept, l, since_start / 12, amounts[m]);
      }
    }
  }

  void add_revenue(const RevenuePart& part) {
    if (!question_.year.contains(part.on)) return;
    if (!part.line) {
      if (!question_.deal && credited_.is_whole_company())
        in(part.on.month()).revenue += part.amount;
      return;
    }
    if (question_.deal && part.line->deal != *question_.deal) return;
    const KeptDeal& kept = lens_.company->ledger.deal(part.line->deal);
    if (!credited_.takes(kept.value)) return;
    in(part.on.month()).revenue += credited_.of(kept, static_cast<std::size_t>(part.line->line),
                                                part.contract_year, part.amount);
  }

  const LensQuestion& question_;
  const Filter& filter_;
  Lens lens_;
  CreditedPart credited_;
};

}  // namespace

Result<Lens> view_lens(const App& app, const Actor& actor, const LensQuestion& question) {
  auto company = app.snapshot(actor.company);
  const Ledger& ledger = company->ledger;
  const Filter filter = TRY(narrowed(actor, ledger, question.filter));
  if (question.deal && (!ledger.has(*question.deal) ||
                        !CreditedPart{ledger, filter}.takes(ledger.deal(*question.deal).value))) {
    return refuse(Wrong::missing, say("There is no such deal.", "Affären finns inte."));
  }
  return Builder{question, filter, std::move(company)}.build(app.today(actor.company));
}

}  // namespace kvartett
