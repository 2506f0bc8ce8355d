// Looking at what has been signed: deals, entries, what runs out soon, and the lens that shows the
// same deals as invoicing would. Every view is narrowed to what the actor may see before it is
// gathered.
#pragma once

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

struct DealView {
  Id<Deal> id;
  std::vector<NumberedEntry> entries;  // those that the actor may see
  std::shared_ptr<const Snapshot> company;
};
Result<DealView> view_deal(const App& app, const Actor& actor, Id<Deal> id);
// A deal that this actor has just signed, in the company as it was then.
DealView view_signed(const Actor& actor, Id<Deal> id, std::shared_ptr<const Snapshot> company);

struct EntryQuestion {
  std::optional<Date> from;
  std::optional<Date> to;
  Filter filter;
  Sequence after = 0;
  std::size_t limit = 100;
};
struct EntryList {
  std::vector<NumberedEntry> entries;  // in sequence order
  bool more = false;
  std::shared_ptr<const Snapshot> company;
};
Result<EntryList> view_entries(const App& app, const Actor& actor, const EntryQuestion& question);

// Fixed terms that run out within so many days of today and are not renewed, by volume.
struct ExpiringLine {
  LineRef line;
  Date ends_on;
  std::optional<Date> notice_by;  // the last day the customer can give notice, with a notice clause
};
struct ExpiringList {
  std::vector<ExpiringLine> lines;
  Money volume_per_year;
  std::shared_ptr<const Snapshot> company;
};
Result<ExpiringList> view_expiring(const App& app, const Actor& actor, int days);

// Month by month of a fiscal year: volume at signing, and the same deals as invoicing.
struct LensQuestion {
  FiscalYear year;
  std::optional<Id<Seller>> seller;
  std::optional<Id<Deal>> deal;
};
struct LensMonth {
  Month month;
  Money signed_volume;
  Money invoiced;
};
struct Lens {
  FiscalYear year;
  std::vector<LensMonth> months;
  std::shared_ptr<const Snapshot> company;
};
Result<Lens> view_lens(const App& app, const Actor& actor, const LensQuestion& question);

}  // namespace kvartett
