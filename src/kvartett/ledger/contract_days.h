// The days of contracts that a seller wants to have in her calendar: by when notice must be given,
// when a contract rolls on into another year, and when it ends.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "kvartett/ledger/ledger.h"

namespace kvartett {

enum class ContractDayKind {
  notice,      // the last day on which the customer can give notice (§1)
  renewal,     // an anniversary: the contract rolls on, and its volume of another year is dated
  expiry,      // the last day of a fixed term that nothing has renewed
  termination  // the last day of a contract that was terminated
};

Sentence name_of(ContractDayKind kind);

struct ContractDay {
  Date on;
  ContractDayKind kind = ContractDayKind::notice;
  LineRef line;
  // What is at stake: the volume of the year that begins; of what ends, its volume per year.
  Money volume;
  // Of a notice day: what it is notice of, the anniversary or the day after the last.
  std::optional<Date> notice_of;
  bool operator==(const ContractDay&) const = default;
};

// Those from `from` to `to` (both included), as things stand on `today`, of the deals that are
// `wanted`; in order of the day. What is bought once has none.
std::vector<ContractDay> find_contract_days(const Ledger& ledger, Date from, Date to, Date today,
                                            const std::function<bool(const Deal&)>& wanted);

}  // namespace kvartett
