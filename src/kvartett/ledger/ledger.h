// A company as it stands after all that has happened to it: a value that batches are appended to. A
// copy is a snapshot and costs little, because copies share what they have in common.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "kvartett/base/persistent_vector.h"
#include "kvartett/ledger/batch.h"

namespace kvartett {

template <class T>
struct Kept {
  T value;
  Version changed_in = 0;  // the batch that added it or changed it last
};

struct KeptCustomer {
  Customer value;
  Version changed_in = 0;
  std::vector<LineRef> lines;  // of deals that are not void, in order of signing
};

struct KeptDeal {
  Deal value;
  Version changed_in = 0;
  UserNumber signed_by = 0;  // who entered it
  Instant entered_at{};
  Sequence first_entry =
      0;  // what signing it posted stands together, reversals of renewed lines last
  std::int32_t entry_count = 0;
};

// The budgets of one fiscal year: approved versions, oldest first, and the draft that is being
// written.
struct BudgetYear {
  FiscalYear year;
  std::vector<Budget> approved;
  std::optional<Budget> draft;
  Version changed_in = 0;

  const Budget* find_in_force() const { return approved.empty() ? nullptr : &approved.back(); }
};

class Ledger {
 public:
  // Folds what happened into the company. The batch is the next one and its ids exist or are the
  // next ones: anything else is a bug, here or in what was read back.
  void append(const Batch& batch);

  Version version() const { return version_; }
  Sequence entry_count() const { return entry_count_; }

  const Settings& settings() const { return settings_; }
  Version settings_changed_in() const { return settings_changed_in_; }
  const PersistentVector<Kept<Team>>& teams() const { return teams_; }
  const PersistentVector<Kept<Seller>>& sellers() const { return sellers_; }
  const PersistentVector<KeptCustomer>& customers() const { return customers_; }
  const PersistentVector<Kept<Product>>& products() const { return products_; }
  const PersistentVector<KeptDeal>& deals() const { return deals_; }
  const PersistentVector<BudgetYear>& budgets() const { return budgets_; }

  bool has(Id<Team> id) const { return id.number >= 0 && id.index() < teams_.size(); }
  bool has(Id<Seller> id) const { return id.number >= 0 && id.index() < sellers_.size(); }
  bool has(Id<Customer> id) const { return id.number >= 0 && id.index() < customers_.size(); }
  bool has(Id<Product> id) const { return id.number >= 0 && id.index() < products_.size(); }
  bool has(Id<Deal> id) const { return id.number >= 0 && id.index() < deals_.size(); }
  bool has(LineRef ref) const {
    return has(ref.deal) && ref.line >= 0 &&
           static_cast<std::size_t>(ref.line) < deal(ref.deal).value.lines.size();
  }
  const Kept<Team>& team(Id<Team> id) const { return teams_[id.index()]; }
  const Kept<Seller>& seller(Id<Seller> id) const { return sellers_[id.index()]; }
  const KeptCustomer& customer(Id<Customer> id) const { return customers_[id.index()]; }
  const Kept<Product>& product(Id<Product> id) const { return products_[id.index()]; }
  const KeptDeal& deal(Id<Deal> id) const { return deals_[id.index()]; }
  const Line& line(LineRef ref) const {
    return deal(ref.deal).value.lines[static_cast<std::size_t>(ref.line)];
  }
  const BudgetYear* find_budget(const FiscalYear& year) const;

  // What the customer has signed up to and including `day`, in order, as the channel rule wants it.
  // The views of groups live as long as this ledger.
  std::vector<Purchase> history(Id<Customer> customer, Date day) const;
  std::string_view group_of(std::optional<Id<Product>> product) const;

  // The lines of fixed terms whose last covered day lies in the month.
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
  // Ends a line on a day, unless it was ended earlier.
  void end(LineRef ref, Date last);

  Version version_ = 0;
  Sequence entry_count_ = 0;
  Settings settings_;
  Version settings_changed_in_ = 0;
  PersistentVector<Kept<Team>> teams_;
  PersistentVector<Kept<Seller>> sellers_;
  PersistentVector<KeptCustomer> customers_;
  PersistentVector<Kept<Product>> products_;
  PersistentVector<KeptDeal> deals_;
  PersistentVector<BudgetYear> budgets_;
  PersistentVector<std::vector<LineRef>> ending_;  // by month, from January 1900
};

}  // namespace kvartett
