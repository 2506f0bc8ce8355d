// audit: who did what, when; the newest first, as a table for a person or as JSON for a program.
#include <algorithm>
#include <array>

#include "kvartett/api/wire_audit.h"
#include "kvartett/cli/open_data.h"

namespace kvartett {
namespace {

constexpr std::size_t columns = 3;

void print_table(const AuditPage& page, AuditTeller& teller) {
  const std::string& zone = page.company->ledger.settings().time_zone;
  std::vector<std::array<std::string, columns>> rows;
  for (const AuditItem& item : page.items) {
    rows.push_back({local_text(item.at, zone), teller.sentence(item), ""});
    for (const AuditChange& change : item.details.changes) {
      const std::string from = teller.value(change.field, change.from);
      const std::string to = teller.value(change.field, change.to);
      rows.push_back({"", "  " + teller.field(change),
                      (from.empty() ? "" : from + " → ") + (to.empty() ? "–" : to)});
    }
    if (item.details.more > 0) rows.push_back({"", "  " + teller.more(item.details.more), ""});
    if (!item.details.reason.empty()) rows.push_back({"", "  " + item.details.reason, ""});
  }
  std::size_t when = 0;
  std::size_t what = 0;
  for (const auto& row : rows) {
    when = std::max(when, width_of(row[0]));
    if (!row[2].empty()) what = std::max(what, width_of(row[1]));
  }
  for (const auto& row : rows) {
    std::string line = padded_right(row[0], when) + "  " + row[1];
    if (!row[2].empty()) {
      line = padded_right(row[0], when) + "  " + padded_right(row[1], what) + "  " + row[2];
    }
    tell(coloured(line, row[0].empty() ? Colour::soft : Colour::plain));
  }
}

}  // namespace

Exit audit_command(const AuditOptions& options) {
  const auto app = open_data(options.where.data);
  const auto company = choose_company(*app, options.where);
  if (!company) return Exit::usage;
  AuditQuestion question;
  question.from = options.from;
  question.to = options.to;
  question.limit = options.limit;
  const auto page = view_audit(*app, at_command_line(*company), question);
  if (!page) return complain(page.error());
  AuditTeller teller{*page->company, app->directory(), terminal_language()};
  if (options.json) {
    const wire::Names names{app->ids(), *company, page->company->ledger, terminal_language()};
    tell(wire::page_of_audit(names, teller, *page));
    return Exit::done;
  }
  print_table(*page, teller);
  return Exit::done;
}

}  // namespace kvartett
