// What a company has, as files to take along.
#include "kvartett/api/routes_call.h"
#include "kvartett/app/budget_files.h"
#include "kvartett/app/export_lists.h"

namespace kvartett {
namespace {

ListWanted wanted_by(const Call& call) {
  return {call.request.path.ends_with(".csv") ? ListForm::csv : ListForm::workbook, call.language};
}

// `what`: as the file is called.
Response file_answer(const Call& call, const Sentence& what, std::string bytes) {
  const bool is_text = wanted_by(call).form == ListForm::csv;
  Response response;
  response.body = std::move(bytes);
  response.content_type = is_text
                              ? "text/csv; charset=utf-8"
                              : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  response.headers.emplace_back("Content-Disposition",
                                fmt::format("attachment; filename=\"kvartett-{}.{}\"",
                                            what.in(call.language), is_text ? "csv" : "xlsx"));
  return response;
}

Sentence dated(const Call& call, const char* english, const char* swedish) {
  const std::string day = call.today().text();
  return {fmt::format("{}-{}", english, day), fmt::format("{}-{}", swedish, day)};
}

}  // namespace

namespace operations {

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

}  // namespace operations
}  // namespace kvartett
