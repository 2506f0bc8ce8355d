// What was invoiced to each customer, day by day: revenue as it is asked for. Whoever owned the
// customer that day answers for it, so days are kept apart and owners are not.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "kvartett/base/persistent_vector.h"
#include "kvartett/ledger/batch.h"

namespace kvartett {

class RevenueDays {
 public:
  struct Day {
    Date on;
    std::optional<Id<Seller>> seller;  // whom the documents name
    Money amount;
  };

  void append(const RevenueBooked& booked);

  // In order of the days; nothing for a customer: revenue of no customer that is known.
  std::span<const Day> of(std::optional<Id<Customer>> customer) const;
  // The same from `from` to `to`, both included.
  std::span<const Day> of(std::optional<Id<Customer>> customer, Date from, Date to) const;
  // How many customers may have any; those beyond have none.
  std::size_t customer_count() const { return days_.empty() ? 0 : days_.size() - 1; }
  // That anything was ever booked on; nothing: there is no revenue.
  std::optional<Date> first_day() const { return first_day_; }

 private:
  PersistentVector<std::vector<Day>> days_;  // of nobody, then by customer
  std::optional<Date> first_day_;
};

}  // namespace kvartett
