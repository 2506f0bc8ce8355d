#include "kvartett/app/match_amount.h"

#include "kvartett/auth/permission.h"

namespace kvartett {
namespace {

Result<void> is_a_line_that_counts(const Ledger& ledger, const AmountMatch& match) {
  if (match.choice != MatchChoice::line) return {};
  if (!match.line || !ledger.has(*match.line)) {
    return refuse(Wrong::invalid, say("There is no such line.", "Avtalsraden finns inte."),
                  "/line_id");
  }
  const Deal& deal = ledger.deal(match.line->deal).value;
  if (deal.counts(static_cast<std::size_t>(match.line->line))) return {};
  return refuse(Wrong::invalid,
                say("The line has been struck: it counts for nothing.",
                    "Avtalsraden är struken: den räknas inte."),
                "/line_id");
}

}  // namespace

Result<std::shared_ptr<const Snapshot>> match_amount(App& app, const Actor& actor,
                                                     Sequence sequence, const AmountMatch& match) {
  TRY(may(actor, Action::import_file));  // who brings revenue in also says whose it is
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    const Revenue& revenue = desk.ledger().revenue();
    if (!revenue.has(sequence))
      return refuse(Wrong::missing, say("There is no such amount.", "Beloppet finns inte."));
    const KeptRevenue& kept = revenue.entry(sequence);
    if (!kept.stands()) {
      return refuse(Wrong::conflict, say("The amount has been taken back: it belongs to nothing.",
                                         "Beloppet är återtaget: det hör inte till något."));
    }
    TRY(is_a_line_that_counts(desk.ledger(), match));
    if (kept.choice == match.choice && kept.line == match.line) return 0;
    desk.append({RevenueMatched{sequence, match.choice, match.line}});
    return 0;
  };
  const Written written = TRY(app.write(actor, {}, deed));
  return written.company;
}

}  // namespace kvartett
