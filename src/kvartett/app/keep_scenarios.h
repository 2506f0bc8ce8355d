// Scenarios: a year's budget set aside under a name, to be held against the draft and against what
// is in force. Nobody is measured against one, and none changes the draft (domain definition §3).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "kvartett/app/app.h"

namespace kvartett {

inline constexpr std::size_t scenarios_max = 20;  // of a year

struct ScenarioAnswer {
  Scenario scenario;
  UserNumber by = 0;  // who set it aside, or named it last
  std::string by_name;
  Instant at{};
};
struct ScenariosAnswer {
  FiscalYear year;
  std::vector<ScenarioAnswer> scenarios;  // as they were set aside
  std::shared_ptr<const Snapshot> company;
};
Result<ScenariosAnswer> view_scenarios(const App& app, const Actor& actor, const FiscalYear& year);

struct OneScenario {
  FiscalYear year;
  ScenarioAnswer answer;
  std::shared_ptr<const Snapshot> company;
};
// The year's draft as it stands, or what is in force where there is no draft. Refuses a name that
// is empty or taken, and a year that nobody has begun.
Result<OneScenario> set_aside_budget(App& app, const Actor& actor, const Once& once,
                                     const FiscalYear& year, const std::string& name);
Result<OneScenario> rename_scenario(App& app, const Actor& actor, const FiscalYear& year,
                                    std::int32_t number, const std::string& name);
Result<void> remove_scenario(App& app, const Actor& actor, const FiscalYear& year,
                             std::int32_t number);

}  // namespace kvartett
