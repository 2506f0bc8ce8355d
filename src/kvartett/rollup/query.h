// A question to the roll-up: sums of a fiscal year as seen on a day, narrowed and grouped.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "kvartett/base/calendar.h"
#include "kvartett/domain/company.h"
#include "kvartett/domain/kpi.h"
#include "kvartett/domain/sellers.h"

namespace kvartett {

struct Filter {
  std::optional<Channel> channel;
  Sellers seen;  // whose entries whoever asks may see, before anything is asked for
  std::optional<Id<Seller>> seller;
  std::optional<Id<Team>> team;       // the seller's on the day of the entry, or above it
  std::vector<Id<Team>> teams_below;  // that team, whose figures are theirs too
  std::optional<Id<Customer>> customer;
  std::vector<Id<Customer>> merged;  // into that customer, who answers for what they bought
  std::optional<Id<Product>> product;

  bool is_of(Id<Customer> id) const {
    return !customer || id == *customer || std::ranges::find(merged, id) != merged.end();
  }
  bool is_of(Id<Seller> id) const { return (!seller || id == *seller) && seen.have(id); }
  bool is_of(std::optional<Id<Team>> id) const {
    return !team || id == team || (id && std::ranges::find(teams_below, *id) != teams_below.end());
  }
  // Whether it leaves any seller out.
  bool is_of_some_sellers() const { return seller || team || !seen.are_everyone(); }
};

struct GroupBy {
  bool channel = false;
  bool seller = false;
  bool team = false;
  bool month = false;
  bool customer = false;
  bool product = false;
};

struct Query {
  FiscalYear year;
  Date on;  // what is dated later is committed or expected
  Filter filter;
  GroupBy by;
};

// What a row is grouped by. A dimension that was not asked for is `all`; an entry without team or
// product is `none` there.
struct RowKey {
  static constexpr std::int32_t all = -2;
  static constexpr std::int32_t none = -1;
  std::int32_t channel = all;
  std::int32_t seller = all;
  std::int32_t team = all;
  std::int32_t month = all;  // Month::number
  std::int32_t customer = all;
  std::int32_t product = all;
  auto operator<=>(const RowKey&) const = default;
};

struct Row {
  RowKey key;
  Volume volume;  // without `expiring`, which is a fact of contracts, not of entries
};

// Rows in the order of their keys; a key without entries has no row.
using Rows = std::vector<Row>;

}  // namespace kvartett
