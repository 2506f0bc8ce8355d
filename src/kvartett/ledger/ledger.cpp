#include "kvartett/ledger/ledger.h"

#include <algorithm>

namespace kvartett {
namespace {

constexpr int first_ending_month = 1900 * 12;

// Adds the next thing or changes one that exists.
template <class T>
void set(PersistentVector<Kept<T>>& kept, const Set<T>& fact, Version version) {
  if (fact.id.index() == kept.size()) {
    kept.push_back({fact.value, version});
  } else {
    kept.set(fact.id.index(), {fact.value, version});
  }
}

}  // namespace

void Ledger::append(const Batch& batch) {
  ENSURE(batch.version == version_ + 1);
  const Sequence before = entry_count_;
  for (const Fact& fact : batch.facts) {
    std::visit([&](const auto& f) { fold(batch, f); }, fact);
  }
  ENSURE(entry_count_ - before == static_cast<Sequence>(batch.entries.size()));
  version_ = batch.version;
}

void Ledger::fold(const Batch& batch, const SettingsSet& fact) {
  settings_ = fact.settings;
  settings_changed_in_ = batch.version;
}
void Ledger::fold(const Batch& batch, const TeamSet& fact) { set(teams_, fact, batch.version); }
void Ledger::fold(const Batch& batch, const SellerSet& fact) { set(sellers_, fact, batch.version); }
void Ledger::fold(const Batch& batch, const ProductSet& fact) {
  set(products_, fact, batch.version);
}

void Ledger::fold(const Batch& batch, const CustomerSet& fact) {
  if (fact.id.index() == customers_.size()) {
    customers_.push_back({fact.value, batch.version, {}});
  } else {
    KeptCustomer& kept = customers_.change(fact.id.index());
    kept.value = fact.value;
    kept.changed_in = batch.version;
  }
}

void Ledger::fold(const Batch& batch, const DealSigned& fact) {
  ENSURE(fact.id.index() == deals_.size());
  const Deal& deal = fact.deal;
  deals_.push_back({deal, batch.version, batch.by, batch.at, entry_count_ + 1, fact.entry_count});
  entry_count_ += fact.entry_count;

  KeptCustomer& customer = customers_.change(deal.customer.index());
  const auto place = std::ranges::upper_bound(customer.lines, deal.signed_on, {}, [&](LineRef ref) {
    return this->deal(ref.deal).value.signed_on;
  });
  std::vector<LineRef> refs;
  for (std::size_t l = 0; l < deal.lines.size(); ++l) {
    const LineRef ref{fact.id, static_cast<std::int32_t>(l)};
    refs.push_back(ref);
    const Line& line = deal.lines[l];
    if (line.renews) end(*line.renews, line.start.plus_days(-1));
    if (line.term != Term::fixed) continue;
    const auto month = static_cast<std::size_t>(
        covered_until(line, deal.signed_on)->month().number() - first_ending_month);
    while (ending_.size() <= month) ending_.push_back({});
    ending_.change(month).push_back(ref);
  }
  customer.lines.insert(place, refs.begin(), refs.end());
}

void Ledger::end(LineRef ref, Date last) {
  if (const auto& ended_on = line(ref).ended_on; ended_on && *ended_on <= last) return;
  deals_.change(ref.deal.index()).value.lines[static_cast<std::size_t>(ref.line)].ended_on = last;
}

void Ledger::fold(const Batch& batch, const BudgetSet& fact) {
  std::size_t i = 0;
  while (i < budgets_.size() && budgets_[i].year != fact.budget.year) ++i;
  if (i == budgets_.size()) budgets_.push_back({fact.budget.year, {}, {}, 0});
  BudgetYear& year = budgets_.change(i);
  year.changed_in = batch.version;
  if (fact.budget.status == BudgetStatus::draft) {
    year.draft = fact.budget;
  } else {
    year.approved.push_back(fact.budget);
    year.draft.reset();
  }
}

const BudgetYear* Ledger::find_budget(const FiscalYear& year) const {
  for (std::size_t i = 0; i < budgets_.size(); ++i) {
    if (budgets_[i].year == year) return &budgets_[i];
  }
  return nullptr;
}

std::string_view Ledger::group_of(std::optional<Id<Product>> id) const {
  return id ? std::string_view{product(*id).value.group} : std::string_view{};
}

std::vector<Purchase> Ledger::history(Id<Customer> id, Date day) const {
  std::vector<Purchase> history;
  for (const LineRef ref : customer(id).lines) {
    const Deal& deal = this->deal(ref.deal).value;
    if (deal.signed_on > day) break;
    const Line& line = deal.lines[static_cast<std::size_t>(ref.line)];
    history.push_back({deal.signed_on, line.product, group_of(line.product),
                       covered_until(line, deal.signed_on), line.volume_per_year});
  }
  return history;
}

std::span<const LineRef> Ledger::ending_in(Month month) const {
  const int place = month.number() - first_ending_month;
  if (place < 0 || static_cast<std::size_t>(place) >= ending_.size()) return {};
  return ending_[static_cast<std::size_t>(place)];
}

Date Ledger::posting_horizon(Date today) const {
  return settings_.fiscal_years.after(settings_.fiscal_years.containing(today)).last;
}

}  // namespace kvartett
