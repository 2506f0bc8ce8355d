#include "kvartett/app/amend_deal.h"

#include <algorithm>

#include "kvartett/app/narrow.h"
#include "kvartett/app/repost_deals.h"
#include "kvartett/auth/permission.h"
#include "kvartett/base/text.h"

namespace kvartett {
namespace {

// What becomes of a deal, and why.
struct Change {
  Deal deal;
  DealEvent event;
  std::string reason;
};

bool has_share(const Deal& deal, Id<Seller> seller) {
  return std::ranges::any_of(deal.shares, [&](const Share& s) { return s.seller == seller; });
}

// Whether there is such a deal, that this actor may change and that stands.
Result<void> may_change(const Ledger& ledger, const Actor& actor, Id<Deal> id) {
  TRY(may(actor, Action::sign_deal));
  if (!ledger.has(id) || !seen_by(actor, ledger).share_in(ledger.deal(id).value)) {
    return refuse(Wrong::missing, say("There is no such deal.", "Affären finns inte."));
  }
  if (!may_amend(actor, ledger, id)) {
    return refuse(Wrong::forbidden,
                  say("Only a manager, or the seller who entered the deal, can change it.",
                      "Bara en chef, eller den säljare som registrerade affären, kan ändra den."));
  }
  if (ledger.deal(id).value.is_void) {
    return refuse(Wrong::conflict,
                  say("The deal is void and stays so.", "Affären är makulerad och förblir det."));
  }
  return {};
}

std::set<Id<Deal>> concerned_by(Id<Deal> id, const Deal& before, const Deal& after) {
  std::set<Id<Deal>> deals = renewed_by(before);
  deals.merge(renewed_by(after));
  deals.insert(id);
  return deals;
}

DealChanged fact_of(Id<Deal> id, const Change& change) {
  return {id, change.deal, change.event, std::string{trimmed(change.reason)}, 0};
}

Result<Change> decide(const Ledger& ledger, const Actor& actor, Id<Deal> id,
                      const Correction& correction, Date today) {
  // Nobody writes herself or her team out of a deal, for then she could not see what she did.
  TRY(may_sign_for(actor, ledger, correction.draft));
  Deal deal = TRY(decide_contract(ledger, correction.draft, id, today));
  return Change{std::move(deal), DealEvent::corrected, correction.reason};
}

// Whether a line still ran on a day, but for a termination of it.
bool runs_on(const Line& line, Date signed_on, Date day) {
  const auto last = covered_until(line.term, signed_on, line.start, line.months,
                                  line.terminated_on ? std::nullopt : line.ended_on);
  return !last || *last >= day;
}

Result<Change> decide(const Ledger& ledger, const Actor&, Id<Deal> id,
                      const Termination& termination, Date) {
  Deal deal = ledger.deal(id).value;
  if (termination.on < deal.signed_on) {
    return refuse(Wrong::invalid,
                  say("The deal was signed {}, after that day: make it void if it was a mistake.",
                      "Affären signerades {}, efter den dagen: makulera den om den var ett "
                      "misstag.",
                      deal.signed_on.text()),
                  "/on");
  }
  std::vector<Problem> problems;
  for (std::size_t i = 0; i < termination.lines.size(); ++i) {
    const std::int32_t l = termination.lines[i];
    if (l < 0 || static_cast<std::size_t>(l) >= deal.lines.size() ||
        !deal.counts(static_cast<std::size_t>(l))) {
      problems.push_back({fmt::format("/line_ids/{}", i),
                          say("The deal has no such line.", "Affären har ingen sådan rad.")});
    }
  }
  if (!problems.empty()) return refuse(std::move(problems));
  for (std::size_t l = 0; l < deal.lines.size(); ++l) {
    const bool is_named = termination.lines.empty() ||
                          std::ranges::find(termination.lines, static_cast<std::int32_t>(l)) !=
                              termination.lines.end();
    if (is_named && deal.counts(l) && runs_on(deal.lines[l], deal.signed_on, termination.on)) {
      deal.lines[l].terminated_on = termination.on;
    }
  }
  return Change{std::move(deal), DealEvent::terminated, termination.reason};
}

Result<Change> decide(const Ledger& ledger, const Actor&, Id<Deal> id,
                      const Reinstatement& reinstatement, Date) {
  Deal deal = ledger.deal(id).value;
  bool any = false;
  for (Line& line : deal.lines) {
    any = any || line.terminated_on;
    line.terminated_on.reset();
  }
  if (!any) {
    return refuse(Wrong::conflict,
                  say("No line of the deal is terminated.", "Ingen av affärens rader är uppsagd."));
  }
  return Change{std::move(deal), DealEvent::reinstated, reinstatement.reason};
}

Result<Change> decide(const Ledger& ledger, const Actor&, Id<Deal> id, const Voiding& voiding,
                      Date) {
  if (trimmed(voiding.reason).empty()) {
    return refuse(Wrong::invalid,
                  say("Say why the deal is void.", "Skriv varför affären makuleras."), "/reason");
  }
  Deal deal = ledger.deal(id).value;
  deal.is_void = true;
  return Change{std::move(deal), DealEvent::voided, voiding.reason};
}

Result<Change> decide(const Ledger& ledger, const Actor& actor, Id<Deal> id,
                      const Amendment& amendment, Date today) {
  return std::visit([&](const auto& one) { return decide(ledger, actor, id, one, today); },
                    amendment);
}

}  // namespace

bool may_amend(const Actor& actor, const Ledger& ledger, Id<Deal> id) {
  if (!is_allowed(actor, Action::sign_deal)) return false;
  const KeptDeal deal = ledger.deal(id);
  if (!seen_by(actor, ledger).share_in(deal.value)) return false;
  if (actor.role != Role::seller) return true;
  return actor.user != 0 && ledger.batch(deal.signed_in()).by == actor.user;
}

Result<Written> amend_deal(App& app, const Actor& actor, const Once& once, Id<Deal> id,
                           std::optional<Version> seen, const Amendment& amendment) {
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    TRY(may_change(desk.ledger(), actor, id));
    const KeptDeal& kept = desk.ledger().deal(id);
    if (seen && *seen != kept.changed_in) {
      return refuse(Wrong::stale,
                    say("Somebody else has changed the deal meanwhile: look at it again.",
                        "Någon annan har ändrat affären under tiden: titta på den igen."));
    }
    const Change change = TRY(decide(desk.ledger(), actor, id, amendment, desk.today()));
    if (change.deal == kept.value) return id.number;
    DealChanged fact = fact_of(id, change);
    std::vector<Entry> entries = repost_deals(
        desk.company(), {fact}, concerned_by(id, kept.value, change.deal), desk.today());
    fact.entry_count = static_cast<std::int32_t>(entries.size());
    desk.append({std::move(fact)}, std::move(entries));
    return id.number;
  };
  return app.write(actor, once, deed);
}

Result<AmendmentPreview> preview_amendment(const App& app, const Actor& actor, Id<Deal> id,
                                           const Amendment& amendment) {
  AmendmentPreview answer;
  answer.company = app.snapshot(actor.company);
  const Date today = app.today(actor.company);
  TRY(may_change(answer.company->ledger, actor, id));
  const Change change = TRY(decide(answer.company->ledger, actor, id, amendment, today));
  const Deal& before = answer.company->ledger.deal(id).value;
  Ledger after = answer.company->ledger;
  Batch batch;
  batch.version = after.version() + 1;
  batch.facts.emplace_back(fact_of(id, change));
  after.append(batch);
  answer.deal = after.deal(id).value;
  if (change.deal != before) {
    answer.entries = repost_deals(*answer.company, {fact_of(id, change)},
                                  concerned_by(id, before, change.deal), today);
  }
  std::vector<Share> credited = before.shares;
  for (const Share& share : change.deal.shares) {
    if (!has_share(before, share.seller)) credited.push_back(share);
  }
  answer.left = left_with(*answer.company, actor, credited, answer.entries, today);
  return answer;
}

}  // namespace kvartett
