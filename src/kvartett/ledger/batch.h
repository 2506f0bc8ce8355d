// What has happened: facts, and the entries that follow from them, which enter the ledger together
// or not at all. Entries are kept beside the facts because rules change over the years and what was
// posted stays posted.
#pragma once

#include <chrono>
#include <cstdint>
#include <variant>
#include <vector>

#include "kvartett/base/clock.h"
#include "kvartett/base/id.h"
#include "kvartett/domain/budget.h"
#include "kvartett/domain/company.h"
#include "kvartett/domain/deal.h"
#include "kvartett/ledger/entry.h"

namespace kvartett {

// A user's number on the server; 0 is the command line.
using UserNumber = std::int64_t;

// A batch's number within its company, gap-free from 1; also names the state of the company after
// it.
using Version = std::int64_t;

// A thing was added (its id is the next one) or changed (its id exists); what it is now, whole.
template <class T>
struct Set {
  Id<T> id;
  T value;
  bool operator==(const Set&) const = default;
};

struct SettingsSet {
  Settings settings;
  bool operator==(const SettingsSet&) const = default;
};
using TeamSet = Set<Team>;
using SellerSet = Set<Seller>;
using CustomerSet = Set<Customer>;
using ProductSet = Set<Product>;

// A deal was signed; its entries are `entry_count` of the batch's, in the order of the facts. The
// lines that it renews end the day before those that renew them start, and the last of its entries
// are the reversals that follow from that.
struct DealSigned {
  Id<Deal> id;
  Deal deal;
  std::int32_t entry_count = 0;
  bool operator==(const DealSigned&) const = default;
};

// A budget was saved as the draft of its year, or approved.
struct BudgetSet {
  Budget budget;
  bool operator==(const BudgetSet&) const = default;
};

using Fact =
    std::variant<SettingsSet, TeamSet, SellerSet, CustomerSet, ProductSet, DealSigned, BudgetSet>;

struct Batch {
  Version version = 0;
  UserNumber by = 0;
  Instant at{};
  std::vector<Fact> facts;
  std::vector<Entry> entries;
  bool operator==(const Batch&) const = default;
};

}  // namespace kvartett
