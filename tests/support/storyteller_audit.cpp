// The log, told in stories: who did what, when, from what to what.
#include <fmt/format.h>

#include "kvartett/app/tell_audit.h"
#include "kvartett/app/view_audit.h"
#include "tests/support/storyteller.h"

namespace kvartett {

// The newest first, as the log is; --from, --to, --deal, --customer and --seller narrow it, --last
// 3 shows three.
std::string Storyteller::show_audit(const StoryOptions& options) {
  AuditQuestion question;
  const Filter about = filter(options);
  question.customer = about.customer;
  question.seller = about.seller;
  if (const auto day = options.find("from")) question.from = day_of(*day);
  if (const auto day = options.find("to")) question.to = day_of(*day);
  if (const auto number = options.find("deal")) question.deal = deal_of(*number);
  if (const auto last = options.find("last"))
    question.limit = static_cast<std::size_t>(std::stoi(*last));
  const auto page = view_audit(company().app(), actor(options), question);
  if (!page) return no(page.error());
  AuditTeller teller{*page->company, company().app().directory(), Language::english};
  std::string lines;
  for (const AuditItem& item : page->items) {
    lines += local_text(item.at, "UTC").substr(0, 10) + " " + teller.sentence(item);
    if (!item.details.reason.empty()) lines += " \"" + item.details.reason + "\"";
    lines += "\n";
    for (const AuditChange& change : item.details.changes) {
      const std::string from = teller.value(change.field, change.from);
      const std::string to = teller.value(change.field, change.to);
      lines += fmt::format("  {}: {} → {}\n", teller.field(change), from.empty() ? "nothing" : from,
                           to.empty() ? "nothing" : to);
    }
    if (item.details.more > 0) lines += "  " + teller.more(item.details.more) + "\n";
  }
  return lines.empty() ? "nothing\n" : lines;
}

}  // namespace kvartett
