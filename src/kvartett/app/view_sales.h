// Looking at what has been signed: deals and entries. Every view is narrowed to what the actor may
// see before it is gathered.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kvartett/app/app.h"
#include "kvartett/rollup/run.h"

namespace kvartett {

struct DealQuestion {
  std::optional<Date> from;  // of signing, both included
  std::optional<Date> to;
  Filter filter;       // of its sellers, customer, lines' products and channels
  std::string search;  // in the customer's name, the external id and the note
  // After this deal in the order of the list; nothing: from the top.
  std::optional<Id<Deal>> after;
  std::size_t limit = 100;
};
struct DealList {
  std::vector<Id<Deal>> deals;  // newest signing first
  bool more = false;
  std::shared_ptr<const Snapshot> company;
};
Result<DealList> view_deals(const App& app, const Actor& actor, const DealQuestion& question);

// What has happened to a deal, with the entries that came of it.
struct DealChangeView {
  DealHappening happening;
  Instant at{};
  std::string by;                   // empty: the command line or the server itself
  std::vector<Sequence> sequences;  // of those that the actor may see
  Money moved;                      // their sum: what it did to the volume
};

// Which entry takes back which.
using TakenBack = std::map<Sequence, Sequence>;

struct DealView {
  Id<Deal> id;
  std::vector<NumberedEntry> entries;  // those that the actor may see
  TakenBack taken_back;                // of these
  std::vector<DealChangeView> changes;
  std::shared_ptr<const Snapshot> company;
};
Result<DealView> view_deal(const App& app, const Actor& actor, Id<Deal> id);
// A deal that this actor has just signed or changed, in the company as it was then.
DealView view_deal(const App& app, const Actor& actor, Id<Deal> id,
                   std::shared_ptr<const Snapshot> company);

struct EntryQuestion {
  std::optional<Date> from;
  std::optional<Date> to;
  Filter filter;
  std::optional<Id<Deal>> deal;
  Sequence after = 0;
  std::size_t limit = 100;
};
struct EntryList {
  std::vector<NumberedEntry> entries;  // in sequence order
  TakenBack taken_back;                // of these
  bool more = false;
  Money total;  // of all that match, not of these only
  std::int64_t count = 0;
  std::shared_ptr<const Snapshot> company;
};
Result<EntryList> view_entries(const App& app, const Actor& actor, const EntryQuestion& question);

}  // namespace kvartett
