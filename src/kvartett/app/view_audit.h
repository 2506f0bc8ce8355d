// Looking at the log: who did what, when, from what to what; newest first, page by page, and as a
// file. For those who answer for the figures; a seller sees her deals' own story instead.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kvartett/app/app.h"
#include "kvartett/exchange/list_write.h"

namespace kvartett {

struct AuditQuestion {
  std::optional<Date> from;  // days in the company's time zone, both included
  std::optional<Date> to;
  std::optional<UserNumber> by;
  std::optional<AuditKind> kind;
  std::optional<Id<Deal>> deal;
  // Everything about a customer: her deals too, and those that were merged into her.
  std::optional<Id<Customer>> customer;
  // Everything about a seller: deals that she shares in, and her goals.
  std::optional<Id<Seller>> seller;
  std::optional<std::size_t> before;  // go on before this record; nothing: from the newest
  std::size_t limit = 100;
};

struct AuditItem {
  AuditRecord record;
  AuditDetails details;
  UserNumber by = 0;
  Instant at{};
};

struct AuditPage {
  std::vector<AuditItem> items;     // newest first; perhaps fewer than asked for with more to come
  std::optional<std::size_t> next;  // where the next page goes on; nothing: that was all
  std::shared_ptr<const Snapshot> company;
};
Result<AuditPage> view_audit(const App& app, const Actor& actor, const AuditQuestion& question);

// The newest rows that the question asks for, as a file for Excel; its limit is this.
inline constexpr std::size_t audit_rows_max = 100'000;
Result<std::string> export_audit(const App& app, const Actor& actor, const AuditQuestion& question,
                                 const ListWanted& wanted);

}  // namespace kvartett
