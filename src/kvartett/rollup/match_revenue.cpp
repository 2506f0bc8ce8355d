#include "kvartett/rollup/match_revenue.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "kvartett/base/text.h"
#include "kvartett/domain/contract_year.h"
#include "kvartett/domain/split.h"

namespace kvartett {
namespace {

using Lines = std::vector<LineRef>;

// Leaves those that pass, when any does.
template <class Passes>
bool prefer(Lines& lines, const Passes& passes) {
  if (std::ranges::none_of(lines, passes)) return false;
  std::erase_if(lines, [&](LineRef ref) { return !passes(ref); });
  return true;
}

class Matcher {
 public:
  explicit Matcher(const Ledger& ledger) : ledger_{ledger} { find_references(); }

  void match(Sequence sequence, MatchedRevenue& matched) const {
    const KeptRevenue& kept = ledger_.revenue().entry(sequence);
    const RevenueEntry& entry = kept.value;
    const Date first = entry.period_first.value_or(entry.period_last.value_or(entry.on));
    RevenuePart part;
    part.sequence = sequence;
    part.on = entry.on;
    part.first = first;
    part.last = std::max(first, entry.period_last.value_or(first));
    part.amount = entry.amount;
    part.at_signing = entry.amount;
    const auto [lines, by] = lines_of(kept, first);
    part.by = by;
    if (lines.empty()) {
      matched.parts.push_back(part);
      return;
    }
    std::vector<std::int64_t> weights;
    for (const LineRef ref : lines)
      weights.push_back(ledger_.line(ref).volume_per_year.minor_units());
    const std::vector<Money> amounts = split(entry.amount, weights);
    const std::vector<Money> foreign = split(Money::minor(entry.amount_in_currency), weights);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Deal& deal = ledger_.deal(lines[i].deal).value;
      part.line = lines[i];
      part.contract_year = contract_year_on(ledger_.line(lines[i]), first);
      part.amount = amounts[i];
      part.at_signing = at_signing(deal, entry, foreign[i]).value_or(amounts[i]);
      matched.parts.push_back(part);
    }
  }

 private:
  // The deals that documents name, by their number.
  void find_references() {
    const Revenue& revenue = ledger_.revenue();
    for (Sequence s = 1; s <= revenue.count(); ++s) {
      const KeptRevenue& kept = revenue.entry(s);
      if (kept.stands() && !kept.value.contract.empty()) deals_[key_of(kept.value.contract)];
    }
    if (deals_.empty()) return;
    for (std::size_t d = 0; d < ledger_.deals().size(); ++d) {
      const auto id = Id<Deal>::at(d);
      const Deal& deal = ledger_.deal(id).value;
      if (deal.is_void || deal.external_id.empty()) continue;
      const auto found = deals_.find(key_of(deal.external_id));
      if (found != deals_.end()) found->second.push_back(id);
    }
  }
  static std::string key_of(const std::string& number) { return folded(trimmed(number)); }

  bool counts(LineRef ref) const {
    return ledger_.deal(ref.deal).value.counts(static_cast<std::size_t>(ref.line));
  }

  std::pair<Lines, MatchedBy> lines_of(const KeptRevenue& kept, Date day) const {
    if (kept.choice == MatchChoice::no_contract) return {{}, MatchedBy::chosen};
    // A line that was chosen and has been struck since is chosen no longer.
    if (kept.choice == MatchChoice::line && counts(*kept.line))
      return {{*kept.line}, MatchedBy::chosen};
    const RevenueEntry& entry = kept.value;
    const auto runs = [&](LineRef ref) { return runs_on(ledger_.line(ref), day); };
    Lines lines = named_by(entry);
    if (!lines.empty()) {
      prefer_product(lines, entry.product);
      prefer(lines, runs);
      prefer_own_months(lines, entry);
      return {std::move(lines), MatchedBy::reference};
    }
    if (!entry.customer) return {{}, MatchedBy::nothing};
    for (const LineRef ref : ledger_.customer(ledger_.resolved(*entry.customer)).lines)
      if (runs(ref)) lines.push_back(ref);
    const bool are_alike = prefer_product(lines, entry.product);
    prefer_own_months(lines, entry);
    const MatchedBy by = lines.empty() ? MatchedBy::nothing
                         : are_alike   ? MatchedBy::product_group
                                       : MatchedBy::customer;
    return {std::move(lines), by};
  }

  // A period that begins as a contract's own months do is that contract's, where another overlaps
  // it; and of what was bought once, what was bought last.
  void prefer_own_months(Lines& lines, const RevenueEntry& entry) const {
    if (entry.period_first) {
      prefer(lines, [&](LineRef ref) {
        const Line& line = ledger_.line(ref);
        const Date first = *entry.period_first;
        const int months = first.month().number() - line.start.month().number();
        return line.term != Term::one_off && line.start.plus_months(months) == first;
      });
    }
    const auto is_once = [&](LineRef ref) { return ledger_.line(ref).term == Term::one_off; };
    if (lines.empty() || !std::ranges::all_of(lines, is_once)) return;
    Date last = ledger_.line(lines[0]).start;
    for (const LineRef ref : lines) last = std::max(last, ledger_.line(ref).start);
    prefer(lines, [&](LineRef ref) { return ledger_.line(ref).start == last; });
  }

  // Of several deals with that number, the customer's own, if there are any.
  Lines named_by(const RevenueEntry& entry) const {
    if (entry.contract.empty()) return {};
    Lines lines;
    for (const Id<Deal> id : deals_.at(key_of(entry.contract))) {
      const Deal& deal = ledger_.deal(id).value;
      for (std::size_t l = 0; l < deal.lines.size(); ++l)
        if (deal.counts(l)) lines.push_back({id, static_cast<std::int32_t>(l)});
    }
    if (entry.customer) {
      const Id<Customer> customer = ledger_.resolved(*entry.customer);
      prefer(lines, [&](LineRef ref) {
        return ledger_.resolved(ledger_.deal(ref.deal).value.customer) == customer;
      });
    }
    return lines;
  }

  bool prefer_product(Lines& lines, std::optional<Id<Product>> product) const {
    if (!product) return false;
    if (prefer(lines, [&](LineRef ref) { return ledger_.line(ref).product == product; })) {
      return true;
    }
    const std::string_view group = ledger_.group_of(product);
    return !group.empty() && prefer(lines, [&](LineRef ref) {
      return ledger_.group_of(ledger_.line(ref).product) == group;
    });
  }

  std::optional<Money> at_signing(const Deal& deal, const RevenueEntry& entry,
                                  Money foreign) const {
    if (!deal.rate || deal.currency != entry.currency) return {};
    const auto exponent = find_currency_exponent(deal.currency);
    const auto own = find_currency_exponent(ledger_.settings().currency);
    if (!exponent || !own) return {};
    return find_converted(foreign.minor_units(), *exponent, *deal.rate, *own);
  }

  const Ledger& ledger_;
  std::unordered_map<std::string, std::vector<Id<Deal>>> deals_;
};

}  // namespace

Sentence name_of(MatchedBy by) {
  switch (by) {
    case MatchedBy::chosen:
      return say("by hand", "för hand");
    case MatchedBy::reference:
      return say("by the contract's number", "på avtalsnumret");
    case MatchedBy::product_group:
      return say("by customer, product and period", "på kund, produkt och period");
    case MatchedBy::customer:
      return say("by customer and period", "på kund och period");
    case MatchedBy::nothing:
      return say("not matched", "inte hänförd");
  }
  std::unreachable();
}

Money RevenuePart::within(Money whole, Date from, Date to) const {
  const auto until = [&](Date day) {
    if (day < first) return Money{};
    if (day >= last) return whole;
    return scaled(whole, days_between(first, day) + 1, days_between(first, last) + 1);
  };
  return from > to ? Money{} : until(to) - until(from.plus_days(-1));
}

MatchedRevenue match_revenue(const Ledger& ledger, Date today) {
  MatchedRevenue matched;
  matched.today = today;
  const Matcher matcher{ledger};
  for (Sequence s = 1; s <= ledger.revenue().count(); ++s) {
    const KeptRevenue& kept = ledger.revenue().entry(s);
    const Date on = kept.value.on;
    if (!kept.stands() || on > today) continue;
    matcher.match(s, matched);
    const Date end = std::min(today, on.month().last_day());
    matched.from = std::min(matched.from.value_or(on), on);
    matched.to = std::max(matched.to.value_or(end), end);
  }
  if (matched.to) matched.to = std::max(*matched.to, today.month().plus(-2).last_day());
  if (matched.from) matched.from = ledger.settings().fiscal_years.containing(*matched.from).first;
  return matched;
}

MatchedOnce& MatchedOnce::operator=(const MatchedOnce&) noexcept {
  forget();
  return *this;
}

void MatchedOnce::forget() {
  const std::lock_guard lock{mutex_};
  found_.reset();
}

std::shared_ptr<const MatchedRevenue> MatchedOnce::of(const Ledger& ledger, Date today) const {
  const std::lock_guard lock{mutex_};
  if (!found_ || found_->today != today)
    found_ = std::make_shared<const MatchedRevenue>(match_revenue(ledger, today));
  return found_;
}

}  // namespace kvartett
