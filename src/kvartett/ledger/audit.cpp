#include "kvartett/ledger/audit.h"

#include <algorithm>
#include <map>
#include <utility>

#include "kvartett/ledger/audit_changes.h"

namespace kvartett {
namespace {

AuditKind kind_of(DealEvent event) {
  switch (event) {
    case DealEvent::terminated:
      return AuditKind::deal_terminated;
    case DealEvent::reinstated:
      return AuditKind::deal_reinstated;
    case DealEvent::voided:
      return AuditKind::deal_voided;
    case DealEvent::channel_accepted:
      return AuditKind::channel_accepted;
    // A change of the deal itself; that something befell it is told by what caused that.
    case DealEvent::signed_:
    case DealEvent::corrected:
    case DealEvent::renewed:
    case DealEvent::rolled_forward:
    case DealEvent::seller_moved:
      return AuditKind::deal_corrected;
  }
  std::unreachable();
}

// An empty text is nothing.
AuditValue words(const std::string& text) { return text.empty() ? AuditValue{} : AuditValue{text}; }

AuditChange change(AuditField field, AuditValue from, AuditValue to) {
  return {field, {}, {}, {}, {}, std::move(from), std::move(to)};
}
template <class T>
AuditValue value(const std::optional<T>& thing) {
  return thing ? AuditValue{*thing} : AuditValue{};
}

// The things of one kind as the facts of a batch go by: they may change what they have just added.
template <class T, class Things>
class SoFar {
 public:
  explicit SoFar(const Things& before) : before_{before} {}

  // What the thing was until now; nothing: it is new. From now on it is `now`.
  std::optional<T> put(Id<T> id, const T& now) {
    if (id.index() >= before_.size() + added_.size()) {
      added_.push_back(&now);
      return {};
    }
    const auto [place, is_first] = changed_.emplace(id, &now);
    std::optional<T> was = is_first ? unchanged(id) : *place->second;
    place->second = &now;
    return was;
  }

 private:
  T unchanged(Id<T> id) const {
    if (id.index() < before_.size()) return before_[id.index()].value;
    return *added_[id.index() - before_.size()];
  }

  const Things& before_;
  std::vector<const T*> added_;
  std::map<Id<T>, const T*> changed_;
};

// Turns the facts of one batch into records: note() for each fact that there is, so that a new one
// cannot be forgotten.
class Notes {
 public:
  explicit Notes(const Ledger& before)
      : before_{before},
        teams_{before.teams()},
        sellers_{before.sellers()},
        customers_{before.customers()},
        products_{before.products()},
        deals_{before.deals()},
        closed_through_{before.closed_through()} {}

  struct Note {
    AuditKind kind;
    std::int32_t number = 0;
    std::vector<AuditChange> changes = {};
    std::string reason = {};
  };

  Note note(const SettingsSet& fact) const {
    if (before_.version() == 0) return {AuditKind::company_opened};
    return {AuditKind::company_changed, 0, changes(before_.settings(), fact.settings)};
  }
  Note note(const TeamSet& fact) {
    return set(AuditKind::team_added, AuditKind::team_changed, teams_, fact);
  }
  Note note(const SellerSet& fact) {
    return set(AuditKind::seller_added, AuditKind::seller_changed, sellers_, fact);
  }
  Note note(const CustomerSet& fact) {
    return set(AuditKind::customer_added, AuditKind::customer_changed, customers_, fact);
  }
  Note note(const ProductSet& fact) {
    return set(AuditKind::product_added, AuditKind::product_changed, products_, fact);
  }
  Note note(const DealSigned& fact) {
    deals_.put(fact.id, fact.deal);
    return {AuditKind::deal_signed, fact.id.number};
  }
  Note note(const DealChanged& fact) {
    Note note{kind_of(fact.event), fact.id.number};
    if (const auto was = deals_.put(fact.id, fact.deal)) {
      note.changes = changes(*was, fact.deal);
    }
    note.reason = fact.reason;
    return note;
  }
  Note note(const BudgetSet& fact) const {
    const Budget& budget = fact.budget;
    const BudgetYear* year = before_.find_budget(budget.year);
    const Budget* in_force = year ? year->find_in_force() : nullptr;
    Note note{
        budget.status == BudgetStatus::draft ? AuditKind::budget_saved : AuditKind::budget_approved,
        place_of(budget.year)};
    if (budget.status == BudgetStatus::approved) {
      note.changes.push_back(
          change(AuditField::version,
                 in_force ? AuditValue{std::int64_t{in_force->version}} : AuditValue{},
                 std::int64_t{budget.version}));
    } else if (const Budget* was = year && year->draft ? &*year->draft : in_force) {
      note.changes = changes(*was, budget);
    }
    note.reason = budget.reason;
    return note;
  }
  Note note(const ScenarioSet& fact) const {
    const BudgetYear* year = before_.find_budget(fact.year);
    const Kept<Scenario>* was = year ? year->find_scenario(fact.number) : nullptr;
    const AuditKind kind = !fact.budget ? AuditKind::scenario_removed
                           : was        ? AuditKind::scenario_renamed
                                        : AuditKind::scenario_saved;
    return {kind,
            place_of(fact.year),
            {change(AuditField::scenario, was ? AuditValue{was->value.name} : AuditValue{},
                    fact.budget ? AuditValue{fact.name} : AuditValue{})}};
  }
  Note note(const FileImported& fact) const {
    Note note{AuditKind::file_imported, 0, {change(AuditField::file, {}, words(fact.name))}};
    if (fact.deal_count > 0) {
      note.changes.push_back(change(AuditField::deals, {}, std::int64_t{fact.deal_count}));
    }
    if (fact.score_count > 0) {
      note.changes.push_back(change(AuditField::scores, {}, std::int64_t{fact.score_count}));
    }
    return note;
  }
  Note note(const RevenueBooked& fact) const {
    const auto taken_back = std::ranges::count_if(
        fact.entries, [](const RevenueEntry& entry) { return entry.reverses.has_value(); });
    Note note{AuditKind::revenue_booked};
    const auto count = [&](AuditField field, std::ptrdiff_t amounts) {
      if (amounts > 0) note.changes.push_back(change(field, {}, std::int64_t{amounts}));
    };
    count(AuditField::amounts, std::ssize(fact.entries) - taken_back);
    count(AuditField::amounts_taken_back, taken_back);
    return note;
  }
  Note note(const RevenueMatched& fact) const {
    const KeptRevenue& was = before_.revenue().entry(fact.sequence);
    Note note{AuditKind::revenue_matched,
              0,
              {change(AuditField::document, {}, words(was.value.document))}};
    if (was.line != fact.line)
      note.changes.push_back(change(AuditField::contract_line, value(was.line), value(fact.line)));
    const bool was_none = was.choice == MatchChoice::no_contract;
    const bool is_none = fact.choice == MatchChoice::no_contract;
    if (was_none != is_none)
      note.changes.push_back(change(AuditField::no_contract, was_none, is_none));
    return note;
  }
  // One is told with its customer; many, with how many they are. Neither who answered nor what she
  // said is kept here: taking a score back would not reach it.
  Note note(const ScoresNoted& fact) const {
    if (fact.scores.size() != 1) return scores(AuditKind::scores_noted, fact.scores.size());
    return score(AuditKind::scores_noted, fact.scores.front());
  }
  Note note(const ScoresTakenBack& fact) const {
    if (fact.scores.size() != 1) return scores(AuditKind::scores_taken_back, fact.scores.size());
    return score(AuditKind::scores_taken_back,
                 before_.satisfaction().score(fact.scores.front()).value);
  }
  Note note(const ImportUndone& fact) const {
    const Kept<Import>* import = before_.find_import(fact.id);
    return {AuditKind::import_undone,
            0,
            {change(AuditField::file, import ? words(import->value.file.name) : AuditValue{}, {})}};
  }
  Note note(const RolledForward& fact) const {
    return {AuditKind::rolled_forward,
            0,
            {change(AuditField::posted_until, {}, fact.until),
             change(AuditField::entries, {}, std::int64_t{fact.entry_count})}};
  }
  Note note(const SellerMoved& fact) const {
    return {AuditKind::seller_moved,
            fact.seller.number,
            {change(AuditField::entries, {}, std::int64_t{fact.entry_count})}};
  }
  Note note(const MonthsClosed& fact) {
    const auto was = std::exchange(closed_through_, fact.through);
    return {AuditKind::months_closed,
            0,
            {change(AuditField::closed_through, value(was), value(fact.through))}};
  }
  // What is typed is told rate by rate; of a file, how many it brought.
  Note note(const RatesSet& fact) const {
    Note note{AuditKind::rates_added};
    note.changes.push_back(change(AuditField::rate_source, {}, fact.source));
    if (fact.source != RateSource::typed) {
      note.changes.push_back(
          change(AuditField::rates, {}, static_cast<std::int64_t>(fact.rates.size())));
      return note;
    }
    for (const RateOfDay& rate : fact.rates) {
      const auto was = before_.rates().find(rate.currency, rate.on);
      AuditChange told = change(AuditField::rate, {}, rate.rate);
      if (was && was->on == rate.on) told.from = was->rate;
      told.about = rate.currency + " " + rate.on.text();
      note.changes.push_back(std::move(told));
    }
    return note;
  }
  Note note(const CustomersMerged& fact) const {
    return {AuditKind::customers_merged,
            fact.merged.number,
            {change(AuditField::merged_into, {}, fact.kept)}};
  }
  Note note(const CustomersUnmerged& fact) const {
    const auto was = before_.has(fact.merged) ? before_.customer(fact.merged).merged_into
                                              : std::optional<Id<Customer>>{};
    return {AuditKind::customers_unmerged,
            fact.merged.number,
            {change(AuditField::merged_into, value(was), {})}};
  }
  Note note(const UserNoted& fact) const {
    ENSURE(std::in_range<std::int32_t>(fact.user));
    const auto told = [&](AuditKind kind, std::vector<AuditChange> changes) {
      return Note{kind, static_cast<std::int32_t>(fact.user), std::move(changes)};
    };
    const auto changed = [&](AuditField field) {
      return told(AuditKind::user_changed, {change(field, words(fact.from), words(fact.to))});
    };
    switch (fact.event) {
      case UserEvent::added:
        return told(AuditKind::user_added, {change(AuditField::role, {}, words(fact.to))});
      case UserEvent::renamed:
        return changed(AuditField::name);
      case UserEvent::email_changed:
        return changed(AuditField::email);
      case UserEvent::role_changed:
        return changed(AuditField::role);
      case UserEvent::seller_changed:
        return told(AuditKind::user_changed,
                    {change(AuditField::seller, value(fact.seller_from), value(fact.seller_to))});
      case UserEvent::disabled:
        return told(AuditKind::user_changed, {change(AuditField::disabled, false, true)});
      case UserEvent::enabled:
        return told(AuditKind::user_changed, {change(AuditField::disabled, true, false)});
      case UserEvent::password_changed:
        return told(AuditKind::user_changed, {change(AuditField::password, {}, {})});
      case UserEvent::token_made:
        return told(AuditKind::token_made, {change(AuditField::token, {}, words(fact.to))});
      case UserEvent::token_removed:
        return told(AuditKind::token_removed, {change(AuditField::token, words(fact.from), {})});
      case UserEvent::webhook_made:
        return told(AuditKind::webhook_made, {change(AuditField::webhook, {}, words(fact.to))});
      case UserEvent::webhook_changed:
        return told(AuditKind::webhook_changed,
                    {change(AuditField::webhook, words(fact.from), words(fact.to))});
      case UserEvent::webhook_removed:
        return told(AuditKind::webhook_removed,
                    {change(AuditField::webhook, words(fact.from), {})});
      case UserEvent::invited:
        return told(AuditKind::user_invited, {change(AuditField::email, {}, words(fact.to)),
                                              change(AuditField::role, {}, words(fact.from))});
      case UserEvent::invitation_withdrawn:
        return told(AuditKind::invitation_withdrawn,
                    {change(AuditField::email, words(fact.to), {}),
                     change(AuditField::role, words(fact.from), {})});
      case UserEvent::reset_link_made:
        return told(AuditKind::reset_link_made, {});
      case UserEvent::second_factor_on:
        return told(AuditKind::user_changed, {change(AuditField::second_factor, false, true)});
      case UserEvent::second_factor_off:
        return told(AuditKind::user_changed, {change(AuditField::second_factor, true, false)});
      case UserEvent::recovery_codes_made:
        return told(AuditKind::user_changed, {change(AuditField::recovery_codes, {}, {})});
      case UserEvent::board_paired:
        return told(AuditKind::board_paired, {change(AuditField::board, {}, words(fact.to))});
      case UserEvent::board_changed:
        return told(AuditKind::board_changed,
                    {change(AuditField::board, words(fact.from), words(fact.to))});
      case UserEvent::board_removed:
        return told(AuditKind::board_removed, {change(AuditField::board, words(fact.from), {})});
      case UserEvent::identity_linked:
      case UserEvent::identity_unlinked:
        return changed(AuditField::identity);
      case UserEvent::team_changed:
        return changed(AuditField::led_team);
    }
    std::unreachable();
  }

 private:
  template <class T, class Things>
  static Note set(AuditKind added, AuditKind changed, SoFar<T, Things>& things,
                  const Set<T>& fact) {
    const auto was = things.put(fact.id, fact.value);
    if (!was) return {added, fact.id.number};
    return {changed, fact.id.number, changes(*was, fact.value)};
  }

  static Note scores(AuditKind kind, std::size_t count) {
    return {kind, 0, {change(AuditField::scores, {}, static_cast<std::int64_t>(count))}};
  }
  static Note score(AuditKind kind, const Score& score) {
    const std::int32_t whole = score.given_hundredths / 100;
    const std::int32_t rest = score.given_hundredths % 100;
    std::string text = std::to_string(whole);
    if (rest > 0) text += (rest < 10 ? ".0" : ".") + std::to_string(rest);
    text += " (" + name_of(score.scale).english + "), " + score.on.text();
    AuditChange customer = change(AuditField::customer, {}, score.customer);
    AuditChange told = change(AuditField::score, {}, text);
    if (kind == AuditKind::scores_taken_back) std::swap(told.from, told.to);
    return {kind, 0, {std::move(customer), std::move(told)}};
  }

  // A budget's among those that there are; the next one's, when it is new.
  std::int32_t place_of(const FiscalYear& year) const {
    std::size_t place = 0;
    while (place < before_.budgets().size() && before_.budgets()[place].year != year) ++place;
    return static_cast<std::int32_t>(place);
  }

  const Ledger& before_;
  SoFar<Team, PersistentVector<Kept<Team>>> teams_;
  SoFar<Seller, PersistentVector<Kept<Seller>>> sellers_;
  SoFar<Customer, PersistentVector<KeptCustomer>> customers_;
  SoFar<Product, PersistentVector<Kept<Product>>> products_;
  SoFar<Deal, Deals> deals_;
  std::optional<Month> closed_through_;
};

}  // namespace

AuditThing thing_of(AuditKind kind) {
  switch (kind) {
    case AuditKind::company_opened:
    case AuditKind::company_changed:
    case AuditKind::months_closed:
    case AuditKind::rolled_forward:
    case AuditKind::rates_added:
    case AuditKind::file_imported:
    case AuditKind::import_undone:
    case AuditKind::revenue_booked:
    case AuditKind::revenue_matched:
    case AuditKind::scores_noted:
    case AuditKind::scores_taken_back:
      return AuditThing::company;
    case AuditKind::team_added:
    case AuditKind::team_changed:
      return AuditThing::team;
    case AuditKind::seller_added:
    case AuditKind::seller_changed:
    case AuditKind::seller_moved:
      return AuditThing::seller;
    case AuditKind::customer_added:
    case AuditKind::customer_changed:
    case AuditKind::customers_merged:
    case AuditKind::customers_unmerged:
      return AuditThing::customer;
    case AuditKind::product_added:
    case AuditKind::product_changed:
      return AuditThing::product;
    case AuditKind::deal_signed:
    case AuditKind::deal_corrected:
    case AuditKind::deal_terminated:
    case AuditKind::deal_reinstated:
    case AuditKind::deal_voided:
    case AuditKind::channel_accepted:
      return AuditThing::deal;
    case AuditKind::budget_saved:
    case AuditKind::budget_approved:
    case AuditKind::scenario_saved:
    case AuditKind::scenario_renamed:
    case AuditKind::scenario_removed:
      return AuditThing::budget;
    case AuditKind::user_added:
    case AuditKind::user_changed:
    case AuditKind::token_made:
    case AuditKind::token_removed:
    case AuditKind::webhook_made:
    case AuditKind::webhook_changed:
    case AuditKind::webhook_removed:
    case AuditKind::user_invited:
    case AuditKind::invitation_withdrawn:
    case AuditKind::reset_link_made:
    case AuditKind::board_paired:
    case AuditKind::board_changed:
    case AuditKind::board_removed:
      return AuditThing::user;
  }
  std::unreachable();
}

void Audit::append(const Ledger& before, const Batch& batch) {
  ENSURE(std::in_range<std::uint32_t>(batch.version));
  Notes notes{before};
  for (const Fact& fact : batch.facts) {
    auto [kind, number, changes, reason] =
        std::visit([&](const auto& f) { return notes.note(f); }, fact);
    AuditRecord record{static_cast<std::uint32_t>(batch.version), number, AuditRecord::none, kind};
    if (!changes.empty() || !reason.empty()) {
      const std::size_t listed = std::min(changes.size(), audit_changes_max);
      const auto more = static_cast<std::int32_t>(changes.size() - listed);
      changes.resize(listed);
      changes.shrink_to_fit();
      record.details = static_cast<std::int32_t>(details_.size());
      details_.push_back({std::move(changes), more, std::move(reason)});
    }
    records_.push_back(record);
  }
}

const AuditDetails& Audit::details(const AuditRecord& record) const {
  static const AuditDetails nothing;
  return record.details == AuditRecord::none ? nothing
                                             : details_[static_cast<std::size_t>(record.details)];
}

}  // namespace kvartett
