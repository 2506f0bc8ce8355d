// What a company has, as files to take along.
#include "kvartett/api/file_answer.h"
#include "kvartett/app/budget_files.h"
#include "kvartett/app/company_archive.h"

namespace kvartett::operations {

Answer export_deals(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  const DealQuestion question = asked.deals();
  TRY(asked.done());
  return file_answer(
      call, dated(call, "deals", "affarer"),
      TRY(kvartett::export_deals(call.app(), call.actor, question, wanted_by(call))));
}

Answer export_entries(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  const EntryQuestion question = asked.entries();
  TRY(asked.done());
  return file_answer(
      call, dated(call, "entries", "poster"),
      TRY(kvartett::export_entries(call.app(), call.actor, question, wanted_by(call))));
}

Answer export_standing(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  const StandingQuestion question = asked.standing();
  TRY(asked.done());
  return file_answer(
      call, dated(call, "standing", "laget"),
      TRY(kvartett::export_standing(call.app(), call.actor, question, wanted_by(call))));
}

Answer export_bridge(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  const BridgeQuestion question = asked.bridge();
  TRY(asked.done());
  return file_answer(call, dated(call, "bridge", "brygga"),
                     TRY(kvartett::export_bridge(call.app(), call.actor, question, call.language)));
}

Answer export_customers(Call& call) {
  return file_answer(call, dated(call, "customers", "kunder"),
                     TRY(kvartett::export_customers(call.app(), call.actor, wanted_by(call))));
}

Answer export_budget(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  const auto asked_year = asked.fiscal_year("fiscal_year");
  TRY(asked.done());
  const FiscalYear year =
      asked_year.value_or(company->ledger.settings().fiscal_years.containing(call.today()));
  const std::string name = "budget-" + year.name();
  const ListWanted wanted = wanted_by(call);
  return file_answer(
      call, {name, name},
      TRY(kvartett::export_budget(call.app(), call.actor, year, wanted.form, wanted.language)));
}

Answer export_company(Call& call) {
  Response response;
  response.body = TRY(write_company(call.app(), call.actor));
  response.content_type = "application/zip";
  response.headers.emplace_back("Content-Disposition",
                                fmt::format("attachment; filename=\"kvartett-{}.zip\"",
                                            dated(call, "company", "foretag").in(call.language)));
  return response;
}

}  // namespace kvartett::operations
