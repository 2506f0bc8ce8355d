// The budget of a year: what it is planned from, the draft, its versions, and what if.
#include <charconv>

#include "kvartett/api/routes_call.h"
#include "kvartett/api/wire_budget.h"
#include "kvartett/api/wire_proposal.h"
#include "kvartett/app/budget_files.h"
#include "kvartett/app/keep_scenarios.h"
#include "kvartett/app/set_budget.h"

namespace kvartett {
namespace {

Result<FiscalYear> year_in_path(const Call& call) {
  if (auto year = call.company()->ledger.settings().fiscal_years.find_named(call.in_path))
    return *year;
  return refuse(Wrong::missing, say("There is no such fiscal year.", "Räkenskapsåret finns inte."));
}

// Of a version or a scenario; what is no number is one that there is none of.
std::int32_t read_number(std::string_view text) {
  std::int32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

enum class Asking { newest, draft, approved };

Response budget_answer(const Call& call, const BudgetAnswer& answer, Asking asking) {
  const Budget* draft = answer.draft ? &*answer.draft : nullptr;
  const Budget* approved = answer.approved ? &*answer.approved : nullptr;
  const Budget* shown = asking == Asking::draft                ? draft
                        : asking == Asking::approved || !draft ? approved
                                                               : draft;
  return json_answer(wire::budget(call.names(*answer.company), answer.year, shown),
                     answer.changed_in);
}

}  // namespace

namespace operations {

Answer get_budget(Call& call) {
  const FiscalYear year = TRY(year_in_path(call));
  Asking asking = Asking::newest;
  if (const std::string* status = call.request.find_query("status")) {
    if (*status != "draft" && *status != "approved") {
      return refuse(Wrong::invalid,
                    say("{} is not one of: draft, approved.",
                        "{} är inte något av: draft, approved.", json::quoted(*status)),
                    "status");
    }
    asking = *status == "draft" ? Asking::draft : Asking::approved;
  }
  return budget_answer(call, TRY(view_budget(call.app(), call.actor, year)), asking);
}

Answer put_budget_draft(Call& call) {
  const FiscalYear year = TRY(year_in_path(call));
  const Version seen = TRY(call.seen());
  const BudgetDraft draft = TRY(wire::read_budget_draft(call.names(*call.company()), call.body));
  return budget_answer(call, TRY(save_budget_draft(call.app(), call.actor, year, seen, draft)),
                       Asking::draft);
}

Answer approve_budget(Call& call) {
  const FiscalYear year = TRY(year_in_path(call));
  const Version seen = TRY(call.seen());
  const std::string reason = TRY(wire::read_approval(call.body));
  const Once once = TRY(call.once());
  return budget_answer(
      call, TRY(kvartett::approve_budget(call.app(), call.actor, once, year, seen, reason)),
      Asking::approved);
}

Answer get_proposal(Call& call) {
  const FiscalYear year = TRY(year_in_path(call));
  const auto company = call.company();
  Asked asked{call, company->ledger};
  std::optional<std::int64_t> total;
  if (call.request.find_query("total")) total = asked.number("total", 0, goal_max, 0);
  TRY(asked.done());
  const ProposalAnswer answer = TRY(propose_budget(call.app(), call.actor, year, total));
  return json_answer(wire::proposal(call.names(*answer.company), answer.proposal));
}

Answer get_retro_plan(Call& call) {
  const FiscalYear year = TRY(year_in_path(call));
  const RetroPlan plan = TRY(view_retro_plan(call.app(), call.actor, year));
  return json_answer(wire::retro_plan(call.names(*plan.company), plan));
}

Answer distribute_goal(Call& call) {
  const FiscalYear year = TRY(year_in_path(call));
  const auto draft = TRY(wire::read_distribution(call.names(*call.company()), call.body));
  const Distributed answer = TRY(kvartett::distribute_goal(call.app(), call.actor, year, draft));
  return json_answer(wire::distributed(call.names(*answer.company), draft, answer));
}

Answer add_up_budget(Call& call) {
  const FiscalYear year = TRY(year_in_path(call));
  const BudgetDraft draft = TRY(wire::read_budget_draft(call.names(*call.company()), call.body));
  const AddedUp answer = TRY(kvartett::add_up_budget(call.app(), call.actor, year, draft));
  return json_answer(wire::added_up(call.names(*answer.company), answer));
}

Answer try_plan(Call& call) {
  const FiscalYear year = TRY(year_in_path(call));
  const Plan plan = TRY(wire::read_plan(call.names(*call.company()), call.body));
  const PlanAnswer answer = TRY(kvartett::try_plan(call.app(), call.actor, year, plan));
  return json_answer(wire::plan(call.names(*answer.company), answer));
}

Answer read_budget(Call& call) {
  const FiscalYear year = TRY(year_in_path(call));
  const ReadBudgetAnswer answer =
      TRY(kvartett::read_budget(call.app(), call.actor, year, call.request.body));
  return json_answer(wire::read_budget(call.names(*answer.company), answer.read));
}

Answer list_versions(Call& call) {
  const FiscalYear year = TRY(year_in_path(call));
  const BudgetVersions found = TRY(view_budget_versions(call.app(), call.actor, year));
  return json_answer(wire::versions(call.names(*found.company), found));
}

Answer get_version(Call& call) {
  const FiscalYear year = TRY(year_in_path(call));
  const OneBudgetVersion found =
      TRY(view_budget_version(call.app(), call.actor, year, read_number(call.further_in_path[0])));
  return json_answer(wire::budget(call.names(*found.company), year, &found.budget));
}

Answer compare_versions(Call& call) {
  const FiscalYear year = TRY(year_in_path(call));
  const ComparedVersions compared = TRY(
      compare_budget_versions(call.app(), call.actor, year, read_number(call.further_in_path[0]),
                              read_number(call.further_in_path[1])));
  return json_answer(wire::compared_versions(call.names(*compared.company), compared));
}

Answer list_scenarios(Call& call) {
  const FiscalYear year = TRY(year_in_path(call));
  const ScenariosAnswer found = TRY(view_scenarios(call.app(), call.actor, year));
  return json_answer(wire::scenarios(call.names(*found.company), found));
}

Answer set_aside_budget(Call& call) {
  const FiscalYear year = TRY(year_in_path(call));
  const std::string name = TRY(wire::read_scenario_name(call.body));
  const Once once = TRY(call.once());
  const OneScenario made =
      TRY(kvartett::set_aside_budget(call.app(), call.actor, once, year, name));
  return json_answer(wire::scenario(call.names(*made.company), made), 201);
}

Answer rename_scenario(Call& call) {
  const FiscalYear year = TRY(year_in_path(call));
  const std::string name = TRY(wire::read_scenario_name(call.body));
  const OneScenario named = TRY(kvartett::rename_scenario(
      call.app(), call.actor, year, read_number(call.further_in_path[0]), name));
  return json_answer(wire::scenario(call.names(*named.company), named));
}

Answer remove_scenario(Call& call) {
  const FiscalYear year = TRY(year_in_path(call));
  TRY(kvartett::remove_scenario(call.app(), call.actor, year,
                                read_number(call.further_in_path[0])));
  Response response;
  response.status = 204;
  return response;
}

}  // namespace operations
}  // namespace kvartett
