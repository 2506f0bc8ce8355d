#include "kvartett/app/set_budget.h"

#include "kvartett/auth/permission.h"
#include "kvartett/base/text.h"

namespace kvartett {
namespace {

// The decimals of the company's currency, which was judged when the company was opened.
int exponent_of(const Ledger& ledger) {
  return find_currency_exponent(ledger.settings().currency).value();
}

Result<void> is_current(const Ledger& ledger, const FiscalYear& year, Version changes) {
  const BudgetYear* budget = ledger.find_budget(year);
  if ((budget ? budget->changed_in : 0) == changes) return {};
  return refuse(Wrong::stale,
                say("Somebody else has changed the budget meanwhile: look at it again.",
                    "Någon annan har ändrat budgeten under tiden: titta på den igen."));
}

}  // namespace

Result<BudgetAnswer> view_budget(const App& app, const Actor& actor, const FiscalYear& year) {
  TRY(may(actor, Action::see_budget));
  return BudgetAnswer{year, app.snapshot(actor.company)};
}

Result<BudgetAnswer> save_budget_draft(App& app, const Actor& actor, const FiscalYear& year,
                                       Version changes, const BudgetDraft& draft) {
  TRY(may(actor, Action::set_budget));
  Budget budget = TRY(make_budget(draft, year, exponent_of(app.snapshot(actor.company)->ledger)));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    const Ledger& ledger = desk.ledger();
    TRY(is_current(ledger, year, changes));
    std::vector<Problem> problems;
    for (std::size_t i = 0; i < budget.goals.size(); ++i) {
      if (!ledger.has(budget.goals[i].seller)) {
        problems.push_back({fmt::format("/cells/{}/seller_id", i),
                            say("There is no such seller.", "Säljaren finns inte.")});
      }
    }
    if (!problems.empty()) return refuse(std::move(problems));
    const BudgetYear* before = ledger.find_budget(year);
    budget.version = before ? static_cast<std::int32_t>(before->approved.size()) + 1 : 1;
    desk.append({BudgetSet{budget}});
    return budget.version;
  };
  const Written written = TRY(app.write(actor, {}, deed));
  return BudgetAnswer{year, written.company};
}

Result<BudgetAnswer> approve_budget(App& app, const Actor& actor, const Once& once,
                                    const FiscalYear& year, Version changes,
                                    const std::string& reason) {
  TRY(may(actor, Action::set_budget));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    TRY(is_current(desk.ledger(), year, changes));
    const BudgetYear* kept = desk.ledger().find_budget(year);
    if (!kept || !kept->draft) {
      return refuse(Wrong::conflict,
                    say("There is no draft to approve.", "Det finns inget utkast att godkänna."));
    }
    Budget budget = *kept->draft;
    if (!trimmed(reason).empty()) budget.reason = std::string{trimmed(reason)};
    const CoverageAdvice advice = advise(budget, exponent_of(desk.ledger()));
    if (advice.level == CoverageLevel::short_ && trimmed(reason).empty()) {
      const Sentence why =
          say("Say why it is approved all the same.", "Skriv varför den godkänns ändå.");
      return refuse(Wrong::invalid,
                    {advice.sentence.english + " " + why.english,
                     advice.sentence.swedish + " " + why.swedish},
                    "/reason");
    }
    budget.status = BudgetStatus::approved;
    const auto version = budget.version;
    desk.append({BudgetSet{std::move(budget)}});
    return version;
  };
  const Written written = TRY(app.write(actor, once, deed));
  return BudgetAnswer{year, written.company};
}

}  // namespace kvartett
