#include "kvartett/app/budget_versions.h"

#include <algorithm>
#include <utility>

#include "kvartett/auth/permission.h"

namespace kvartett {
namespace {

Result<Budget> find_version(const Ledger& ledger, const FiscalYear& year, std::int32_t version) {
  const BudgetYear* kept = ledger.find_budget(year);
  if (const Budget* found = kept ? kept->find_version(version) : nullptr) return *found;
  return refuse(Wrong::missing,
                say("There is no such version of the budget.", "Budgetversionen finns inte."));
}

}  // namespace

Result<BudgetVersions> view_budget_versions(const App& app, const Actor& actor,
                                            const FiscalYear& year) {
  TRY(may(actor, Action::see_budget));
  BudgetVersions answer{year, {}, app.snapshot(actor.company)};
  const Ledger& ledger = answer.company->ledger;
  const BudgetYear* kept = ledger.find_budget(year);
  if (!kept) return answer;
  const Budget* in_force = ledger.find_goals(year, app.today(actor.company));
  const auto add = [&](const Budget& budget, Version changed_in) {
    const Happened& happened = ledger.batch(changed_in);
    const auto user = app.directory().find_user(happened.by);
    answer.versions.push_back(
        {budget, &budget == in_force, happened.by, user ? user->name : std::string{}, happened.at});
  };
  for (const Kept<Budget>& approved : kept->approved) add(approved.value, approved.changed_in);
  if (kept->draft) add(*kept->draft, kept->changed_in);
  std::ranges::reverse(answer.versions);
  return answer;
}

Result<OneBudgetVersion> view_budget_version(const App& app, const Actor& actor,
                                             const FiscalYear& year, std::int32_t version) {
  TRY(may(actor, Action::see_budget));
  auto company = app.snapshot(actor.company);
  Budget budget = TRY(find_version(company->ledger, year, version));
  return OneBudgetVersion{std::move(budget), std::move(company)};
}

Result<ComparedVersions> compare_budget_versions(const App& app, const Actor& actor,
                                                 const FiscalYear& year, std::int32_t from,
                                                 std::int32_t to) {
  TRY(may(actor, Action::see_budget));
  auto company = app.snapshot(actor.company);
  const Budget before = TRY(find_version(company->ledger, year, from));
  const Budget after = TRY(find_version(company->ledger, year, to));
  return ComparedVersions{year, from, to, difference(before, after), std::move(company)};
}

}  // namespace kvartett
