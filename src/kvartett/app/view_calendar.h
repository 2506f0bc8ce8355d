// What is coming for a seller's or a KAM's customers: notice days, anniversaries and contracts that
// end, on the page day by day and as a feed for the calendar that she has already.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kvartett/app/app.h"
#include "kvartett/ledger/contract_days.h"

namespace kvartett {

// `seller`: of the deals she shares in, and of the customers that she owns.
struct CalendarQuestion {
  Date from;
  Date to;  // included
  std::optional<Id<Seller>> seller;
};
inline constexpr std::int32_t calendar_days_max = 1100;

struct CalendarAnswer {
  Date today;
  std::vector<ContractDay> days;  // in order
  std::shared_ptr<const Snapshot> company;
};
Result<CalendarAnswer> view_calendar(const App& app, const Actor& actor,
                                     const CalendarQuestion& question);

struct FeedWanted {
  std::optional<Id<Seller>> seller;
  bool with_amounts = false;
  Language language = Language::swedish;
  std::string site;  // "https://kvartett.firma.se", for links to contracts
};
// A month back and eighteen ahead, as RFC 5545.
Result<std::string> write_calendar_feed(const App& app, const Actor& actor,
                                        const FeedWanted& wanted);

}  // namespace kvartett
