#include "kvartett/ledger/ledger.h"

#include <algorithm>
#include <ranges>

namespace kvartett {
namespace {

// Where a month's lines stand among all that end; a month before 1900 is beyond all.
std::size_t place_of(Month month) { return static_cast<std::size_t>(month.number() - 1900 * 12); }

Month ending_month(const Line& line, Date signed_on) {
  return covered_until(line.term, signed_on, line.start, line.months, {})->month();
}

// Into its place: in order of signing, and of one day in the order in which deals were entered.
void insert(std::vector<LineRef>& lines, LineRef ref, Date signed_on, const Ledger& ledger) {
  const auto order = [&](LineRef line) { return std::pair{ledger.signed_on(line.deal), line}; };
  const std::pair own{signed_on, ref};
  if (lines.empty() || order(lines.back()) < own) {  // as a rule
    lines.push_back(ref);
  } else {
    lines.insert(std::ranges::upper_bound(lines, own, {}, order), ref);
  }
}

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
  const Sequence entries = entry_count_ + static_cast<Sequence>(batch.entries.size());
  if (static_cast<Version>(batches_.size()) == version_)
    batches_.push_back({batch.by, batch.at, 0});
  batches_.change(batches_.size() - 1).entry_count = entries;
  taken_.next = 0;
  taken_.runs.clear();
  for (const Fact& fact : batch.facts) {
    std::visit(
        [&](const auto& f) {
          fold(batch, f);
          if constexpr (requires { f.entry_count; })
            taken_.next += static_cast<std::size_t>(f.entry_count);
        },
        fact);
  }
  take_entries(batch);
  if (!batch.goes_on) version_ = batch.version;
}

// The entries of a deal that was just signed, when they stand together and are only its own: as a
// rule.
EntryRun Ledger::take_own_entries(const Batch& batch, const DealSigned& fact) {
  const auto& entries = batch.entries;
  const auto count = static_cast<std::size_t>(fact.entry_count);
  const std::size_t end = taken_.next + count;
  if (count == 0 || taken_.next > entries.size() || end > entries.size()) return {};
  const auto is_own = [&](std::size_t i) { return entries[i].line.deal == fact.id; };
  for (std::size_t i = taken_.next; i < end; ++i) {
    if (!is_own(i)) return {};
  }
  if (end < entries.size() && is_own(end)) return {};
  taken_.runs.emplace_back(taken_.next, end);
  return {entry_count_ + static_cast<Sequence>(taken_.next) + 1, fact.entry_count};
}

// A deal that got entries without being signed or changed itself got them because of something
// else.
void Ledger::take_entries(const Batch& batch) {
  DealEvent because = DealEvent::renewed;
  for (const Fact& fact : batch.facts) {
    if (std::holds_alternative<RolledForward>(fact)) because = DealEvent::rolled_forward;
    if (std::holds_alternative<SellerMoved>(fact)) because = DealEvent::seller_moved;
  }
  auto taken = taken_.runs.begin();
  for (std::size_t i = 0; i < batch.entries.size();) {
    if (taken != taken_.runs.end() && taken->first == i) {
      i = taken++->second;
      continue;
    }
    const Id<Deal> id = batch.entries[i].line.deal;
    std::size_t next = i;
    while (next < batch.entries.size() && batch.entries[next].line.deal == id) ++next;
    KeptDeal deal = this->deal(id);
    deal.entries.push_back(
        {entry_count_ + static_cast<Sequence>(i) + 1, static_cast<std::int32_t>(next - i)});
    if (deal.happenings.back().version != batch.version) {
      deal.happenings.push_back({batch.version, because, {}});
    }
    deals_.set(id.index(), deal);
    i = next;
  }
  entry_count_ += static_cast<Sequence>(batch.entries.size());
}

Version Ledger::version_of(Sequence sequence) const {
  const auto all = std::views::iota(std::size_t{0}, batches_.size());
  const auto first = std::ranges::partition_point(
      all, [&](std::size_t i) { return batches_[i].entry_count < sequence; });
  return static_cast<Version>(*first) + 1;
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
  if (fact.id.index() == customers_.size()) customers_.push_back({});
  KeptCustomer& kept = customers_.change(fact.id.index());
  kept.value = fact.value;
  kept.changed_in = batch.version;
}

void Ledger::fold(const Batch& batch, const DealSigned& fact) {
  ENSURE(fact.id.index() == deals_.size());
  // Nothing renews it yet: its lines end when they were terminated, if at all.
  const auto ends_so = [](const Line& line) { return line.ended_on == line.terminated_on; };
  const EntryRun entries = take_own_entries(batch, fact);
  if (std::ranges::all_of(fact.deal.lines, ends_so)) {
    deals_.add(fact.deal, batch.version, settings_.posting_policy(), entries);
    return enter(fact.id, fact.deal);
  }
  Deal deal = fact.deal;
  for (Line& line : deal.lines) line.ended_on = line.terminated_on;
  deals_.add(deal, batch.version, settings_.posting_policy(), entries);
  enter(fact.id, deal);
}

void Ledger::fold(const Batch& batch, const DealChanged& fact) {
  leave(fact.id);
  KeptDeal kept = deal(fact.id);
  kept.value = fact.deal;
  kept.changed_in = batch.version;
  kept.happenings.push_back({batch.version, fact.event, fact.reason});
  deals_.set(fact.id.index(), kept);
  enter(fact.id, kept.value);
  for (std::size_t l = 0; l < kept.value.lines.size(); ++l) {
    end({fact.id, static_cast<std::int32_t>(l)});
  }
}

void Ledger::fold(const Batch& batch, const MonthsClosed& fact) {
  closed_through_ = fact.through;
  closed_changed_in_ = batch.version;
}

void Ledger::fold(const Batch& batch, const CustomersMerged& fact) {
  KeptCustomer& merged = customers_.change(fact.merged.index());
  merged.merged_into = fact.kept;
  merged.changed_in = batch.version;
  const std::vector<LineRef> lines = merged.lines;
  KeptCustomer& kept = customers_.change(fact.kept.index());
  kept.merged.push_back(fact.merged);
  kept.changed_in = batch.version;
  for (const LineRef ref : lines) insert(kept.lines, ref, signed_on(ref.deal), *this);
}

void Ledger::fold(const Batch& batch, const CustomersUnmerged& fact) {
  KeptCustomer& merged = customers_.change(fact.merged.index());
  ENSURE(merged.merged_into);
  const Id<Customer> into = *std::exchange(merged.merged_into, std::nullopt);
  merged.changed_in = batch.version;
  KeptCustomer& kept = customers_.change(into.index());
  std::erase(kept.merged, fact.merged);
  kept.changed_in = batch.version;
  std::erase_if(kept.lines, [&](LineRef ref) { return look(ref.deal).customer == fact.merged; });
}

void Ledger::fold(const Batch&, const RatesSet& fact) { rates_.set(fact.source, fact.rates); }

template <class Visit>
void Ledger::visit_lines_of(Id<Customer> id, const Visit& visit) {
  visit(customers_.change(id.index()).lines);
  if (const auto into = customer(id).merged_into) visit(customers_.change(into->index()).lines);
}

void Ledger::enter(Id<Deal> id, const Deal& deal) {
  for (std::size_t l = 0; l < deal.lines.size(); ++l) {
    const LineRef ref{id, static_cast<std::int32_t>(l)};
    const Line& line = deal.lines[l];
    if (!deal.counts(l)) continue;
    visit_lines_of(deal.customer, [&](auto& lines) { insert(lines, ref, deal.signed_on, *this); });
    if (line.renews) {
      KeptDeal renewed = this->deal(line.renews->deal);
      renewed.renewed_by.emplace_back(line.renews->line, ref);
      deals_.set(line.renews->deal.index(), renewed);
      end(*line.renews);
    }
    if (line.term == Term::fixed) {
      const std::size_t month = place_of(ending_month(line, deal.signed_on));
      while (ending_.size() <= month) ending_.push_back({});
      ending_.change(month).push_back(ref);
    }
  }
}

void Ledger::leave(Id<Deal> id) {
  const Deal deal = this->deal(id).value;
  const auto is_own = [&](LineRef ref) { return ref.deal == id; };
  visit_lines_of(deal.customer, [&](auto& lines) { std::erase_if(lines, is_own); });
  for (std::size_t l = 0; l < deal.lines.size(); ++l) {
    const Line& line = deal.lines[l];
    if (!deal.counts(l)) continue;
    if (line.term == Term::fixed) {
      std::erase_if(ending_.change(place_of(ending_month(line, deal.signed_on))), is_own);
    }
    if (!line.renews) continue;
    KeptDeal renewed = this->deal(line.renews->deal);
    std::erase_if(renewed.renewed_by, [&](const auto& by) { return is_own(by.second); });
    deals_.set(line.renews->deal.index(), renewed);
    end(*line.renews);
  }
}

void Ledger::end(LineRef ref) {
  KeptDeal deal = this->deal(ref.deal);
  Line& line = deal.value.lines[static_cast<std::size_t>(ref.line)];
  std::optional<Date> last = line.terminated_on;
  for (const auto& [renewed, by] : deal.renewed_by) {
    if (renewed != ref.line) continue;
    const Date day_before = this->line(by).start.plus_days(-1);
    last = last ? std::min(*last, day_before) : day_before;
  }
  if (line.ended_on == last) return;
  line.ended_on = last;
  deals_.set(ref.deal.index(), deal);
}

void Ledger::fold(const Batch& batch, const BudgetSet& fact) {
  std::size_t i = 0;
  while (i < budgets_.size() && budgets_[i].year != fact.budget.year) ++i;
  if (i == budgets_.size()) budgets_.push_back({fact.budget.year, {}, {}, 0, {}, 0});
  BudgetYear& year = budgets_.change(i);
  year.changed_in = batch.version;
  if (fact.budget.status == BudgetStatus::draft) {
    year.draft = fact.budget;
  } else {
    year.approved.push_back({fact.budget, batch.version});
    year.draft.reset();
  }
}

void Ledger::fold(const Batch& batch, const ScenarioSet& fact) {
  std::size_t i = 0;
  while (i < budgets_.size() && budgets_[i].year != fact.year) ++i;
  ENSURE(i < budgets_.size());
  BudgetYear& year = budgets_.change(i);
  year.scenarios_made = std::max(year.scenarios_made, fact.number);
  const auto was = std::ranges::find(year.scenarios, fact.number,
                                     [](const Kept<Scenario>& kept) { return kept.value.number; });
  if (!fact.budget) {
    ENSURE(was != year.scenarios.end());
    year.scenarios.erase(was);
    return;
  }
  Kept<Scenario> scenario{{fact.number, fact.name, *fact.budget}, batch.version};
  if (was == year.scenarios.end()) {
    year.scenarios.push_back(std::move(scenario));
  } else {
    *was = std::move(scenario);
  }
}

void Ledger::fold(const Batch& batch, const FileImported& fact) {
  imports_.push_back({{fact, {}}, batch.version});
}
void Ledger::fold(const Batch& batch, const ImportUndone& fact) {
  std::size_t i = 0;
  while (i < imports_.size() && imports_[i].value.file.id != fact.id) ++i;
  ENSURE(i < imports_.size());
  imports_.change(i).value.undone_in = batch.version;
}

const Kept<Import>* Ledger::find_import(std::string_view id) const {
  for (std::size_t i = 0; i < imports_.size(); ++i) {
    if (imports_[i].value.file.id == id) return &imports_[i];
  }
  return nullptr;
}

const BudgetYear* Ledger::find_budget(const FiscalYear& year) const {
  for (std::size_t i = 0; i < budgets_.size(); ++i) {
    if (budgets_[i].year == year) return &budgets_[i];
  }
  return nullptr;
}

const Budget* BudgetYear::find_version(std::int32_t number) const {
  for (const Kept<Budget>& kept : approved) {
    if (kept.value.version == number) return &kept.value;
  }
  return draft && draft->version == number ? &*draft : nullptr;
}

const Kept<Scenario>* BudgetYear::find_scenario(std::int32_t number) const {
  for (const Kept<Scenario>& kept : scenarios) {
    if (kept.value.number == number) return &kept;
  }
  return nullptr;
}

const Budget* Ledger::find_goals(const FiscalYear& year, Date day) const {
  const BudgetYear* budget = find_budget(year);
  if (!budget || budget->approved.empty()) return nullptr;
  const Instant end = start_of(day.plus_days(1), settings_.time_zone);
  const Budget* in_force = &budget->approved.front().value;
  for (const Kept<Budget>& approved : budget->approved) {
    if (batch(approved.changed_in).at < end) in_force = &approved.value;
  }
  return in_force;
}

std::string_view Ledger::group_of(std::optional<Id<Product>> id) const {
  return id ? std::string_view{product(*id).value.group} : std::string_view{};
}

Purchase Ledger::purchase(LineRef ref) const {
  const Date signed_on = this->signed_on(ref.deal);
  const Line line = this->line(ref);
  return {signed_on, line.product, group_of(line.product), covered_until(line, signed_on),
          line.volume_per_year};
}

std::vector<Purchase> Ledger::history(Id<Customer> id, Date day) const {
  std::vector<Purchase> history;
  for (const LineRef ref : customer(resolved(id)).lines) {
    if (signed_on(ref.deal) > day) break;
    history.push_back(purchase(ref));
  }
  return history;
}

std::vector<Purchase> Ledger::history_before(Id<Customer> id, Date signed_on,
                                             Id<Deal> before) const {
  std::vector<Purchase> history;
  for (const LineRef ref : customer(resolved(id)).lines) {
    if (std::pair{this->signed_on(ref.deal), ref.deal} > std::pair{signed_on, before}) break;
    if (ref.deal != before) history.push_back(purchase(ref));
  }
  return history;
}

std::span<const LineRef> Ledger::ending_in(Month month) const {
  const std::size_t place = place_of(month);
  return place < ending_.size() ? std::span{ending_[place]} : std::span<const LineRef>{};
}

Date Ledger::posting_horizon(Date today) const {
  return settings_.fiscal_years.after(settings_.fiscal_years.containing(today)).last;
}

}  // namespace kvartett
