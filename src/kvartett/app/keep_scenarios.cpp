#include "kvartett/app/keep_scenarios.h"

#include <utility>

#include "kvartett/auth/permission.h"
#include "kvartett/base/text.h"

namespace kvartett {
namespace {

std::unexpected<Problems> no_such_scenario() {
  return refuse(Wrong::missing, say("There is no such scenario.", "Scenariot finns inte."));
}

ScenarioAnswer answer_of(const App& app, const Ledger& ledger, const Kept<Scenario>& kept) {
  const Happened& happened = ledger.batch(kept.changed_in);
  const auto user = app.directory().find_user(happened.by);
  return {kept.value, happened.by, user ? user->name : std::string{}, happened.at};
}

Result<OneScenario> find_scenario(const App& app, std::shared_ptr<const Snapshot> company,
                                  const FiscalYear& year, std::int64_t number) {
  const BudgetYear* kept = company->ledger.find_budget(year);
  const auto* scenario = kept ? kept->find_scenario(static_cast<std::int32_t>(number)) : nullptr;
  if (!scenario) return no_such_scenario();
  ScenarioAnswer answer = answer_of(app, company->ledger, *scenario);
  return OneScenario{year, std::move(answer), std::move(company)};
}

// `number`: of the one that is named; it may keep its name.
Result<std::string> judge_name(const BudgetYear& year, std::int32_t number,
                               const std::string& asked) {
  const std::string name{trimmed(asked)};
  if (name.empty()) {
    return refuse(Wrong::invalid, say("Give it a name.", "Ge det ett namn."), "/name");
  }
  for (const Kept<Scenario>& kept : year.scenarios) {
    if (kept.value.number != number && folded(kept.value.name) == folded(name)) {
      return refuse(
          Wrong::invalid,
          say("There is a scenario of that name.", "Det finns redan ett scenario med det namnet."),
          "/name");
    }
  }
  return name;
}

}  // namespace

Result<ScenariosAnswer> view_scenarios(const App& app, const Actor& actor, const FiscalYear& year) {
  TRY(may(actor, Action::see_budget));
  ScenariosAnswer answer{year, {}, app.snapshot(actor.company)};
  if (const BudgetYear* kept = answer.company->ledger.find_budget(year)) {
    for (const Kept<Scenario>& scenario : kept->scenarios)
      answer.scenarios.push_back(answer_of(app, answer.company->ledger, scenario));
  }
  return answer;
}

Result<OneScenario> set_aside_budget(App& app, const Actor& actor, const Once& once,
                                     const FiscalYear& year, const std::string& name) {
  TRY(may(actor, Action::set_budget));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    const BudgetYear* kept = desk.ledger().find_budget(year);
    if (!kept) {
      return refuse(Wrong::conflict, say("Nobody has begun the budget of {}.",
                                         "Ingen har börjat på budgeten för {}.", year.name()));
    }
    if (kept->scenarios.size() >= scenarios_max) {
      return refuse(Wrong::conflict,
                    say("There are {} scenarios already: remove one first.",
                        "Det finns redan {} scenarier: ta bort något först.", scenarios_max));
    }
    const std::int32_t number = kept->scenarios_made + 1;
    std::string judged = TRY(judge_name(*kept, number, name));
    const Budget& budget = kept->draft ? *kept->draft : *kept->find_in_force();
    desk.append({ScenarioSet{year, number, std::move(judged), budget}});
    return number;
  };
  const Written written = TRY(app.write(actor, once, deed));
  return find_scenario(app, written.company, year, written.made);
}

Result<OneScenario> rename_scenario(App& app, const Actor& actor, const FiscalYear& year,
                                    std::int32_t number, const std::string& name) {
  TRY(may(actor, Action::set_budget));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    const BudgetYear* kept = desk.ledger().find_budget(year);
    const auto* was = kept ? kept->find_scenario(number) : nullptr;
    if (!was) return no_such_scenario();
    std::string judged = TRY(judge_name(*kept, number, name));
    if (judged != was->value.name)
      desk.append({ScenarioSet{year, number, std::move(judged), was->value.budget}});
    return number;
  };
  const Written written = TRY(app.write(actor, {}, deed));
  return find_scenario(app, written.company, year, written.made);
}

Result<void> remove_scenario(App& app, const Actor& actor, const FiscalYear& year,
                             std::int32_t number) {
  TRY(may(actor, Action::set_budget));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    const BudgetYear* kept = desk.ledger().find_budget(year);
    const auto* was = kept ? kept->find_scenario(number) : nullptr;
    if (!was) return no_such_scenario();
    desk.append({ScenarioSet{year, number, was->value.name, {}}});
    return number;
  };
  TRY(app.write(actor, {}, deed));
  return {};
}

}  // namespace kvartett
