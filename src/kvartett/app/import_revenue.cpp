#include "kvartett/app/import_revenue.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kvartett {
namespace {

ImportQuestion ask_for_source(const RevenueReport& report, std::optional<SourceConflict> answer) {
  const Sentence here = name_of(report.source == RevenueSource::books ? RevenueSource::invoices
                                                                      : RevenueSource::books);
  const Sentence now = name_of(report.source);
  const std::string first = report.conflicts.begin()->text();
  const std::string last = report.conflicts.rbegin()->text();
  return {"source",
          {fmt::format("From {} to {} there is revenue from {} already. They describe the same "
                       "money: which is to hold?",
                       first, last, here.english),
           fmt::format("Från {} till {} finns redan omsättning från {}. De beskriver samma pengar: "
                       "vilket ska gälla?",
                       first, last, here.swedish)},
          {{"keep", {"What is here, from " + here.english, "Det som finns, från " + here.swedish}},
           {"replace", {"This file, from " + now.english, "Den här filen, från " + now.swedish}}},
          !answer                             ? ""
          : answer == SourceConflict::replace ? "replace"
                                              : "keep",
          true};
}

// What is known of the file, and what it would do, as one.
void tell(const RevenuePlan& plan, const ImportChoices& choices, const OpenedRevenue& opened,
          ImportReport& report) {
  report.revenue = plan.report();
  report.new_customers = plan.report().new_customers;
  report.problems = opened.file.problems;
  report.warnings = opened.file.warnings;
  report.questions = opened.questions;
  std::ranges::copy(plan.problems(), std::back_inserter(report.problems));
  std::ranges::copy(plan.warnings(), std::back_inserter(report.warnings));
  if (!plan.report().conflicts.empty())
    report.questions.push_back(ask_for_source(plan.report(), choices.conflict));
  for (const ImportQuestion& question : report.questions) {
    if (question.must_be_answered && question.answer.empty())
      report.problems.push_back({"", question.text});
  }
}

}  // namespace

Result<ImportReport> import_revenue(App& app, const Actor& actor, const ImportRequest& request,
                                    const ImportChoices& choices, OpenedRevenue opened) {
  const auto company = app.snapshot(actor.company);
  ImportReport report;
  report.form = opened.form;
  report.headings = opened.headings;
  report.books = opened.books;
  report.columns = opened.table.columns;
  report.unused_columns = opened.table.unused;
  report.rows = opened.file.rows.size();
  std::optional<RevenuePlan> plan{std::in_place, company->ledger, opened.file, choices.conflict};
  tell(*plan, choices, opened, report);
  if (request.progress) request.progress(report.rows, report.rows);
  if (request.mode == ImportMode::dry_run || !report.problems.empty() || !plan->changes_anything())
    return report;

  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    if (desk.ledger().version() != plan->planned_for()) {  // something happened meanwhile
      plan.emplace(desk.ledger(), opened.file, choices.conflict);
      tell(*plan, choices, opened, report);
    }
    if (!report.problems.empty() || !plan->changes_anything()) return 0;
    std::vector<Fact> facts = plan->facts();
    facts.emplace_back(FileImported{request.id.empty() ? make_import_id() : request.id,
                                    request.name,
                                    {},
                                    0,
                                    opened.headings,
                                    request.choices,
                                    plan->first_revenue(),
                                    plan->revenue_count()});
    desk.append(std::move(facts), {});
    return plan->revenue_count();
  };
  const Written written = TRY(app.write(actor, {}, deed));
  report.was_written = written.made > 0;
  return report;
}

}  // namespace kvartett
