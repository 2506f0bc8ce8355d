// Everything countable is an entry: so much sales volume, on a day, for a seller, through a channel
// (domain definition §1). Entries are only ever added; a reversal is an entry of the opposite
// amount.
#pragma once

#include <cstdint>
#include <optional>

#include "kvartett/base/calendar.h"
#include "kvartett/base/id.h"
#include "kvartett/domain/company.h"
#include "kvartett/domain/deal.h"
#include "kvartett/domain/money.h"

namespace kvartett {

// The gap-free number of an entry within its company, from 1.
using Sequence = std::int64_t;

struct Entry {
  Date on;
  std::optional<Date>
      notice_day;  // expected until this day has passed, then committed; nothing: committed
  Id<Seller> seller;
  std::optional<Id<Team>> team;  // the seller's on the day the entry was made; it never moves
  Id<Customer> customer;
  std::optional<Id<Product>> product;
  Channel channel = Channel::renewal;
  Money amount;
  LineRef line;
  std::int32_t contract_year = 0;  // k of §1
  // Of the first entry of a deal's first line, the seller's share: so that deals can be counted by
  // adding (5 deals at 100 % and 10 at 50 % are 10). Elsewhere 0; negative in a reversal.
  std::int32_t deal_basis_points = 0;
  std::optional<Sequence> reverses;
  bool operator==(const Entry&) const = default;
};

struct NumberedEntry {
  Sequence sequence;
  Entry entry;
};

}  // namespace kvartett
