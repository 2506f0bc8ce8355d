#include "kvartett/rollup/bridge.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

#include "kvartett/domain/contract_year.h"
#include "kvartett/rollup/credited_part.h"
#include "kvartett/rollup/run.h"

namespace kvartett {
namespace {

// One contract year: of a line, in the order of the ledger.
using YearKey = std::pair<LineRef, std::int32_t>;

class Builder {
 public:
  Builder(const Ledger& ledger, const Columns& columns, const MatchedRevenue& revenue,
          const Filter& filter, Date from, Date to)
      : ledger_{ledger},
        columns_{columns},
        revenue_{revenue},
        filter_{filter},
        credited_{ledger, filter},
        day_before_{from.plus_days(-1)} {
    bridge_.from = from;
    bridge_.to = to;
    bridge_.delivered_until = std::max(day_before_, std::min(to, revenue.to.value_or(day_before_)));
  }

  Bridge build() {
    add_volume();
    add_revenue();
    for (std::size_t d = 0; d < ledger_.deals().size(); ++d) add_contracts(Id<Deal>::at(d));
    // As the contracts say now: a correction of a closed month is dated later than what it
    // corrects.
    for (const auto& [line, amount] : dated_)
      add(BridgeStep::signed_in_other_periods, line, 0, 0, -amount);
    for (const auto& [key, amount] : delivered_)
      add(BridgeStep::estimate_error, key.first, key.second, 0, amount);
    std::ranges::sort(bridge_.rows, {}, [](const BridgeRow& row) {
      return std::tuple{row.step, row.line, row.contract_year, row.revenue};
    });
    return std::move(bridge_);
  }

 private:
  bool is_within(Date day) const { return day >= bridge_.from && day <= bridge_.to; }

  void add(BridgeStep step, std::optional<LineRef> line, std::int32_t year, Sequence revenue,
           Money amount) {
    if (amount == Money{}) return;
    bridge_.rows.push_back({step, line, year, revenue, amount});
    bridge_.steps[static_cast<std::size_t>(step)] += amount;
  }

  // What the entries of the days come to, by contract year.
  void add_volume() {
    std::map<YearKey, Money> volumes;
    for (const auto& [sequence, entry] :
         find_entries(columns_, filter_, bridge_.from, bridge_.to, 0,
                      std::numeric_limits<std::size_t>::max() - 1)) {
      volumes[{entry.line, entry.contract_year}] += entry.amount;
      dated_[entry.line] += entry.amount;
    }
    for (const auto& [key, amount] : volumes)
      add(BridgeStep::volume_signed, key.first, key.second, 0, amount);
  }

  // What was invoiced in the days, and what was delivered in them of what was invoiced.
  void add_revenue() {
    for (const RevenuePart& whole : revenue_.parts) {
      if (!whole.line) {
        if (is_within(whole.on) && is_asked_about(whole)) {
          add(BridgeStep::not_matched, {}, 0, whole.sequence, whole.amount);
          add(BridgeStep::revenue, {}, 0, whole.sequence, whole.amount);
        }
        continue;
      }
      const KeptDeal& kept = ledger_.deal(whole.line->deal);
      const auto l = static_cast<std::size_t>(whole.line->line);
      if (!credited_.takes(kept.value) || !credited_.takes(kept, l)) continue;
      RevenuePart part = whole;
      part.amount = credited_.of(kept, l, part.contract_year, whole.amount);
      part.at_signing = credited_.of(kept, l, part.contract_year, whole.at_signing);
      if (kept.value.lines[l].term == Term::one_off) {
        const auto [place, is_first] = bought_once_.emplace(*part.line, part.first);
        if (!is_first) place->second = std::min(place->second, part.first);
      }
      add_part(part);
    }
  }
  void add_part(const RevenuePart& part) {
    const Date until = bridge_.delivered_until;
    const Money delivered = part.amount_within(bridge_.from, until);
    const Money at_signing = part.at_signing_within(bridge_.from, until);
    const Money invoiced = is_within(part.on) ? part.amount : Money{};
    delivered_[{*part.line, part.contract_year}] += at_signing;
    add(BridgeStep::currency, part.line, part.contract_year, part.sequence, delivered - at_signing);
    add(BridgeStep::invoiced_in_other_periods, part.line, part.contract_year, part.sequence,
        invoiced - delivered);
    add(BridgeStep::revenue, part.line, part.contract_year, part.sequence, invoiced);
  }
  // Of no contract: the company's, or a customer's.
  bool is_asked_about(const RevenuePart& part) const {
    if (!credited_.is_of_everyone()) return false;
    const auto customer = ledger_.revenue().entry(part.sequence).value.customer;
    return !filter_.customer || (customer && filter_.is_of(*customer));
  }

  void add_contracts(Id<Deal> id) {
    const KeptDeal& kept = ledger_.deal(id);
    if (!credited_.takes(kept.value)) return;
    for (std::size_t l = 0; l < kept.value.lines.size(); ++l) {
      if (!credited_.takes(kept, l)) continue;
      for (const ContractYear& year : contract_years(kept.value.lines[l], kept.value.signed_on,
                                                     kept.policy.multi_year, bridge_.to)) {
        add_year(kept, {id, static_cast<std::int32_t>(l)}, year);
      }
    }
  }

  void add_year(const KeptDeal& kept, LineRef ref, ContractYear year) {
    const auto l = static_cast<std::size_t>(ref.line);
    const Line& line = kept.value.lines[l];
    Date end = line.ended_on.value_or(year.last);
    if (line.term == Term::one_off) {
      const auto bought = bought_once_.find(ref);
      year = delivered_at_once(year, bought == bought_once_.end() ? year.last : bought->second);
      if (bought != bought_once_.end()) end = year.last;
    }
    year.estimate = credited_.of(kept, l, year.number, year.estimate);
    const Money ever = due_by(year, end);
    const Money before = due_by(year, std::min(day_before_, end));
    const Money until = due_by(year, std::min(bridge_.delivered_until, end));
    delivered_[{ref, year.number}] -= until - before;
    if (!is_within(year.volume_on)) {
      add(BridgeStep::signed_in_other_periods, ref, year.number, 0, until - before);
      return;
    }
    dated_[ref] -= year.estimate;
    add(BridgeStep::ended_early, ref, year.number, 0, ever - year.estimate);
    const bool is_later = year.number > 0 && year.first > bridge_.to;
    add(is_later ? BridgeStep::later_contract_years : BridgeStep::not_yet_delivered, ref,
        year.number, 0, until - ever);
    add(BridgeStep::signed_in_other_periods, ref, year.number, 0, -before);
  }

  const Ledger& ledger_;
  const Columns& columns_;
  const MatchedRevenue& revenue_;
  const Filter& filter_;
  CreditedPart credited_;
  Date day_before_;
  Bridge bridge_;
  std::map<LineRef, Money> dated_;       // volume in the days, beyond what the contracts say now
  std::map<LineRef, Date> bought_once_;  // when it was first invoiced
  std::map<YearKey, Money> delivered_;   // in the days, beyond what was due
};

}  // namespace

Bridge bridge(const Ledger& ledger, const Columns& columns, const MatchedRevenue& revenue,
              const Filter& filter, Date from, Date to) {
  return Builder{ledger, columns, revenue, filter, from, to}.build();
}

Sentence name_of(BridgeStep step) {
  switch (step) {
    case BridgeStep::volume_signed:
      return say("Volume signed", "Tecknad volym");
    case BridgeStep::later_contract_years:
      return say("Later contract years", "Senare avtalsår");
    case BridgeStep::not_yet_delivered:
      return say("Not yet delivered", "Ännu inte levererat");
    case BridgeStep::ended_early:
      return say("Ended early", "Avslutat i förtid");
    case BridgeStep::signed_in_other_periods:
      return say("Signed in other periods", "Tecknat i andra perioder");
    case BridgeStep::estimate_error:
      return say("Estimate error", "Skattningsfel");
    case BridgeStep::currency:
      return say("Currency", "Valuta");
    case BridgeStep::invoiced_in_other_periods:
      return say("Invoiced ahead or afterwards", "Fakturerat i förskott eller efterskott");
    case BridgeStep::not_matched:
      return say("Of no contract", "Utan avtal");
    case BridgeStep::revenue:
      return say("Revenue invoiced", "Fakturerad omsättning");
  }
  std::unreachable();
}

Sentence explain(BridgeStep step) {
  switch (step) {
    case BridgeStep::volume_signed:
      return say(
          "The volume that is dated in the period: each contract year on the day of "
          "signing, or its anniversary.",
          "Volymen som är daterad i perioden: varje avtalsår på avtalsdagen eller dess "
          "årsdag.");
    case BridgeStep::later_contract_years:
      return say("Of it, contract years after the first that begin after the period.",
                 "Av den: avtalsår efter det första som börjar efter perioden.");
    case BridgeStep::not_yet_delivered:
      return say("Of it, what is to be delivered after the period.",
                 "Av den: det som ska levereras efter perioden.");
    case BridgeStep::ended_early:
      return say(
          "Of it, what will not be delivered, because the contract ended before. The "
          "volume stands; the seller did the work.",
          "Av den: det som inte kommer att levereras, eftersom avtalet tog slut i förtid. "
          "Volymen står kvar; säljaren gjorde jobbet.");
    case BridgeStep::signed_in_other_periods:
      return say(
          "Delivered in the period of what was signed in other periods, less what was "
          "signed in this one and delivered before it.",
          "Levererat i perioden av det som tecknats i andra perioder, minus det som "
          "tecknats i den här och levererats före den.");
    case BridgeStep::estimate_error:
      return say(
          "What the contracts came to beyond their estimates, or short of them, for the "
          "days of the period.",
          "Det som avtalen blev över eller under skattningen, för periodens dagar.");
    case BridgeStep::currency:
      return say(
          "Contracts in other currencies: the rates of the invoices instead of those of "
          "the days of signing.",
          "Avtal i andra valutor: fakturornas kurser i stället för avtalsdagarnas.");
    case BridgeStep::invoiced_in_other_periods:
      return say(
          "Invoiced in the period for days outside it, less what was invoiced in others "
          "for the days of this one.",
          "Fakturerat i perioden för dagar utanför den, minus det som fakturerats i andra "
          "för den här periodens dagar.");
    case BridgeStep::not_matched:
      return say("Invoiced in the period, and belongs to no contract that is known.",
                 "Fakturerat i perioden, och hör inte till något känt avtal.");
    case BridgeStep::revenue:
      return say("What was invoiced in the period, excluding VAT: as the books have it.",
                 "Det som fakturerats i perioden, exklusive moms: som bokföringen har det.");
  }
  std::unreachable();
}

}  // namespace kvartett
