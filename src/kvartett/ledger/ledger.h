// A company as it stands after all that has happened to it: a value that batches are appended to. A
// copy is a snapshot and costs little, because copies share what they have in common.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "kvartett/base/persistent_vector.h"
#include "kvartett/ledger/batch.h"
#include "kvartett/ledger/deals.h"
#include "kvartett/ledger/post.h"
#include "kvartett/ledger/revenue.h"
#include "kvartett/ledger/satisfaction.h"

namespace kvartett {

template <class T>
struct Kept {
  T value;
  Version changed_in = 0;  // the batch that added it or changed it last
};

struct KeptCustomer {
  Customer value;
  Version changed_in = 0;
  // What counts as bought, in order of signing; also by those that were merged into this one.
  std::vector<LineRef> lines;
  std::optional<Id<Customer>> merged_into;  // then that one answers for it
  std::vector<Id<Customer>> merged;         // into this one
};

// Who let a batch happen, when, and how many entries there were after it.
struct Happened {
  UserNumber by = 0;
  Instant at{};
  Sequence entry_count = 0;
};

// A file that was brought in, and whether it was undone.
struct Import {
  FileImported file;
  std::optional<Version> undone_in;
};

// A budget set aside under a name.
struct Scenario {
  std::int32_t number = 1;
  std::string name;
  Budget budget;
};

// The budgets of one fiscal year: approved versions, oldest first, the draft that is being written,
// and what was set aside beside it.
struct BudgetYear {
  FiscalYear year;
  std::vector<Kept<Budget>> approved;
  std::optional<Budget> draft;
  Version changed_in = 0;  // the draft or what is approved; a scenario changes neither
  std::vector<Kept<Scenario>> scenarios;  // by number
  std::int32_t scenarios_made = 0;        // also those that were thrown away

  // The newest that was approved.
  const Budget* find_in_force() const {
    return approved.empty() ? nullptr : &approved.back().value;
  }
  // By its number; nullptr: there is none.
  const Budget* find_version(std::int32_t number) const;
  // Likewise.
  const Kept<Scenario>* find_scenario(std::int32_t number) const;
};

class Ledger {
 public:
  // Folds what happened into the company. The batch is the next one, or the next part of it, and
  // its ids exist or are the next ones: anything else is a bug, here or in what was read back. The
  // version is the batch's when its last part is here.
  void append(const Batch& batch);

  Version version() const { return version_; }
  const Happened& batch(Version version) const {
    return batches_[static_cast<std::size_t>(version - 1)];
  }
  // The batch that an entry entered with.
  Version version_of(Sequence sequence) const;
  Sequence entry_count() const { return entry_count_; }

  const Settings& settings() const { return settings_; }
  Version settings_changed_in() const { return settings_changed_in_; }
  const PersistentVector<Kept<Team>>& teams() const { return teams_; }
  const PersistentVector<Kept<Seller>>& sellers() const { return sellers_; }
  const PersistentVector<KeptCustomer>& customers() const { return customers_; }
  const PersistentVector<Kept<Product>>& products() const { return products_; }
  const Deals& deals() const { return deals_; }
  const PersistentVector<BudgetYear>& budgets() const { return budgets_; }
  const PersistentVector<Kept<Import>>& imports() const { return imports_; }

  bool has(Id<Team> id) const { return id.number >= 0 && id.index() < teams_.size(); }
  bool has(Id<Seller> id) const { return id.number >= 0 && id.index() < sellers_.size(); }
  bool has(Id<Customer> id) const { return id.number >= 0 && id.index() < customers_.size(); }
  bool has(Id<Product> id) const { return id.number >= 0 && id.index() < products_.size(); }
  bool has(Id<Deal> id) const { return id.number >= 0 && id.index() < deals_.size(); }
  bool has(LineRef ref) const {
    return has(ref.deal) && ref.line >= 0 &&
           static_cast<std::size_t>(ref.line) < deals_.look(ref.deal).line_count;
  }
  const Kept<Team>& team(Id<Team> id) const { return teams_[id.index()]; }
  const Kept<Seller>& seller(Id<Seller> id) const { return sellers_[id.index()]; }
  const KeptCustomer& customer(Id<Customer> id) const { return customers_[id.index()]; }
  const Kept<Product>& product(Id<Product> id) const { return products_[id.index()]; }
  // Deals are kept packed: these make a value of what is asked for, and look() makes little.
  KeptDeal deal(Id<Deal> id) const { return deals_[id.index()]; }
  PackedDeal look(Id<Deal> id) const { return deals_.look(id); }
  Line line(LineRef ref) const { return deals_.line(ref); }
  Date signed_on(Id<Deal> id) const { return look(id).signed_on; }
  const BudgetYear* find_budget(const FiscalYear& year) const;
  // By the name that it has outside; nullptr: there is none.
  const Kept<Import>* find_import(std::string_view id) const;
  // The goals of a year that were in force on a day: those that were approved last by then; before
  // the first approval the first ones, for a year is seldom planned before it begins.
  const Budget* find_goals(const FiscalYear& year, Date day) const;

  // Who answers for a customer: the one that it was merged into, or itself.
  Id<Customer> resolved(Id<Customer> id) const { return customer(id).merged_into.value_or(id); }

  // What the customer has signed up to and including `day`, in order, as the channel rule wants it.
  // The views of groups live as long as this ledger.
  std::vector<Purchase> history(Id<Customer> customer, Date day) const;
  // The same of what was signed before a deal: earlier, or the same day and entered earlier (§2).
  // Never of the deal itself, which a correction may have moved to a later day.
  std::vector<Purchase> history_before(Id<Customer> customer, Date signed_on, Id<Deal> deal) const;
  std::string_view group_of(std::optional<Id<Product>> product) const;

  // The last month that is closed for postings, and the first day that is open after it.
  std::optional<Month> closed_through() const { return closed_through_; }
  Version closed_changed_in() const { return closed_changed_in_; }
  OpenDays open_days() const {
    if (!closed_through_) return {};
    return {closed_through_->plus(1).first_day()};
  }

  const Rates& rates() const { return rates_; }
  const Revenue& revenue() const { return revenue_; }
  const Satisfaction& satisfaction() const { return satisfaction_; }

  // The lines of fixed terms whose last day by their term lies in the month.
  std::span<const LineRef> ending_in(Month month) const;

  // Until which day rolling lines are posted, when it is `today`: the end of the fiscal year after
  // the current one (§1).
  Date posting_horizon(Date today) const;

 private:
  void fold(const Batch& batch, const SettingsSet& fact);
  void fold(const Batch& batch, const TeamSet& fact);
  void fold(const Batch& batch, const SellerSet& fact);
  void fold(const Batch& batch, const CustomerSet& fact);
  void fold(const Batch& batch, const ProductSet& fact);
  void fold(const Batch& batch, const DealSigned& fact);
  void fold(const Batch& batch, const BudgetSet& fact);
  void fold(const Batch& batch, const DealChanged& fact);
  void fold(const Batch&, const RolledForward&) {}
  void fold(const Batch&, const SellerMoved&) {}
  void fold(const Batch& batch, const MonthsClosed& fact);
  void fold(const Batch& batch, const CustomersMerged& fact);
  void fold(const Batch& batch, const CustomersUnmerged& fact);
  void fold(const Batch& batch, const RatesSet& fact);
  void fold(const Batch&, const UserNoted&) {}  // for the log only
  void fold(const Batch& batch, const ScenarioSet& fact);
  void fold(const Batch& batch, const FileImported& fact);
  void fold(const Batch& batch, const ImportUndone& fact);
  void fold(const Batch& batch, const RevenueBooked& fact) { revenue_.append(fact, batch.version); }
  void fold(const Batch&, const RevenueMatched& fact) { revenue_.match(fact); }
  // Which of a batch's entries have found the deal that they name.
  struct Taken {
    std::size_t next = 0;  // the first that belongs to no fact so far
    std::vector<std::pair<std::size_t, std::size_t>> runs;
  };
  EntryRun take_own_entries(const Batch& batch, const DealSigned& fact);
  void fold(const Batch& batch, const ScoresNoted& fact) {
    satisfaction_.note(fact, batch.version);
  }
  void fold(const Batch& batch, const ScoresTakenBack& fact) {
    satisfaction_.take_back(fact, batch.version);
  }
  void take_entries(const Batch& batch);
  // A deal becomes findable: in its customer's history, among what it renews and by when it ends.
  void enter(Id<Deal> id, const Deal& deal);
  void leave(Id<Deal> id);
  // Works out when a line ends, by its termination and by what renews it.
  void end(LineRef ref);
  template <class Visit>
  void visit_lines_of(Id<Customer> customer, const Visit& visit);
  Purchase purchase(LineRef ref) const;

  Version version_ = 0;
  Sequence entry_count_ = 0;
  PersistentVector<Happened> batches_;
  Taken taken_;  // of the batch that is being folded
  Settings settings_;
  Version settings_changed_in_ = 0;
  std::optional<Month> closed_through_;
  Version closed_changed_in_ = 0;
  Rates rates_;
  PersistentVector<Kept<Team>> teams_;
  PersistentVector<Kept<Seller>> sellers_;
  PersistentVector<KeptCustomer> customers_;
  PersistentVector<Kept<Product>> products_;
  Deals deals_;
  PersistentVector<BudgetYear> budgets_;
  PersistentVector<Kept<Import>> imports_;
  Revenue revenue_;
  Satisfaction satisfaction_;
  PersistentVector<std::vector<LineRef>> ending_;  // by month, from January 1900
};

}  // namespace kvartett
