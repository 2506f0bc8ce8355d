#include "kvartett/app/import_file.h"

#include <utility>
#include <variant>

#include "kvartett/app/import_revenue.h"
#include "kvartett/app/import_scores.h"
#include "kvartett/app/plan_import.h"
#include "kvartett/app/process_memory.h"
#include "kvartett/auth/permission.h"
#include "kvartett/auth/secret.h"

namespace kvartett {
namespace {

// What a list is taken for, and what it would do to the company.
struct Planned {
  ImportReport report;
  PlannedImport plan;
  bool was_used = false;
};
Result<Planned> plan(const ImportRequest& request, const ImportChoices& choices,
                     const OpenedList& file, const Ledger& ledger, Date today,
                     const std::function<void(std::size_t, std::size_t)>& progress) {
  Intake taken = intake(file.sheet, {ledger.settings().currency, today, choices.list});

  Planned planned;
  ImportReport& report = planned.report;
  report.form = file.form;
  if (taken.table.columns.empty()) {
    taken.table = recognised_in(file.sheet, choices.list);
    taken.evidence = evidence_of(file.sheet, taken.table);
  }
  const KnownNames said = TRY(find_meant(choices.list.meanings, ledger));
  if (request.mode == ImportMode::dry_run) report.names = names_in(taken, ledger, said);
  report.evidence = std::move(taken.evidence);
  report.statuses = std::move(taken.statuses);
  report.channel_words = std::move(taken.channels);
  report.headings = taken.table.headings;
  report.columns = taken.table.columns;
  report.unused_columns = taken.table.unused;
  report.rows = taken.rows;
  report.skipped = std::move(taken.skipped);
  report.problems = std::move(taken.problems);
  report.warnings = std::move(taken.warnings);
  if (auto question = ask_for_vat(report.problems, choices))
    report.questions.push_back(std::move(*question));
  if (file.was_encoded_twice) {
    report.warnings.push_back(
        {"", say("The text was encoded twice (Ã¤ for ä); it is read as it was meant.",
                 "Texten var kodad två gånger (Ã¤ för ä); den läses som den var menad.")});
  }
  // Rows that are whole are planned even when others are not: all faults are told at once.
  planned.plan = plan_import(ledger, taken, said, today, progress, report);
  return planned;
}

}  // namespace

std::string make_import_id() {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz012345";
  std::string id = random_bytes(26);
  for (char& c : id) c = letters[static_cast<unsigned char>(c) % letters.size()];
  return id;
}

Result<ImportReport> import_file(App& app, const Actor& actor, const ImportRequest& request) {
  TRY(may(actor, Action::import_file));
  const ImportChoices choices = TRY(parse_import_choices(request.choices));
  Planned planned;
  {
    const auto company = app.snapshot(actor.company);
    OpenedFile opened = TRY(open_file(request.bytes, choices, company->ledger.settings()));
    if (auto* revenue = std::get_if<OpenedRevenue>(&opened))
      return import_revenue(app, actor, request, choices, std::move(*revenue));
    if (auto* scores = std::get_if<OpenedScores>(&opened))
      return import_scores(app, actor, request, std::move(*scores));
    planned = TRY(plan(request, choices, std::get<OpenedList>(opened), company->ledger,
                       app.today(actor.company), request.progress));
  }
  if (!planned.report.problems.empty() || request.mode == ImportMode::dry_run ||
      planned.report.deals == 0) {
    return std::move(planned.report);
  }

  const bool is_large = !planned.plan.parts.empty();
  if (is_large) give_back_memory();
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    // Something happened meanwhile, or this deed was tried before and its disk refused.
    if (desk.ledger().version() != planned.plan.planned_for || planned.was_used) {
      const OpenedFile opened = TRY(open_file(request.bytes, choices, desk.ledger().settings()));
      planned = TRY(
          plan(request, choices, std::get<OpenedList>(opened), desk.ledger(), desk.today(), {}));
    }
    const ImportReport& report = planned.report;
    if (!report.problems.empty() || report.deals == 0) return 0;
    planned.was_used = true;
    for (std::string& part : planned.plan.parts) desk.append_packed(std::exchange(part, {}));
    planned.plan.facts.emplace_back(FileImported{
        request.id.empty() ? make_import_id() : request.id, request.name, planned.plan.first_deal,
        static_cast<std::int32_t>(report.deals), report.headings, request.choices});
    desk.append(std::move(planned.plan.facts), std::move(planned.plan.entries));
    return static_cast<std::int64_t>(report.deals);
  };
  TRY(app.write(actor, {}, deed));
  if (is_large) give_back_memory();
  planned.report.was_written = planned.report.problems.empty() && planned.report.deals > 0;
  return std::move(planned.report);
}

}  // namespace kvartett
