#include "kvartett/app/import_scores.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "kvartett/app/name_book.h"

namespace kvartett {
namespace {

constexpr std::size_t first_scores_max = 10;
constexpr std::size_t names_told = 5;

// Decided against one version of the company; writes nothing.
class ScorePlan {
 public:
  ScorePlan(const Ledger& ledger, const ScoreList& list, Date today)
      : ledger_{ledger},
        today_{today},
        planned_for_{ledger.version()},
        first_{Id<Score>::at(ledger.satisfaction().count())},
        customers_{book_of(ledger.customers(), std::type_identity<Customer>{})} {
    if (!list.scale) return;
    report_.scale = *list.scale;
    for (const IncomingScore& row : list.scores) take(row, *list.scale);
    tell_unknown();
  }

  Version planned_for() const { return planned_for_; }
  Id<Score> first() const { return first_; }
  const std::vector<Score>& scores() const { return noted_.scores; }
  const ScoreReport& report() const { return report_; }
  const std::vector<Problem>& problems() const { return problems_; }
  const std::vector<Problem>& warnings() const { return warnings_; }

 private:
  void take(const IncomingScore& row, ScoreScale scale) {
    using Match = NameBook<Customer>::Match;
    const auto found = customers_.find(row.customer, {row.org_number, row.customer_number});
    if (found.match == Match::several) {
      problems_.push_back(
          {place_of(row.row, nullptr),
           say("Several customers are called {}: a customer number must tell them apart.",
               "Flera kunder heter {}: ett kundnummer måste skilja dem åt.", row.customer)});
      return;
    }
    if (found.match == Match::none) {
      ++report_.left_out;
      unknown_.insert(!row.customer.empty()          ? row.customer
                      : !row.customer_number.empty() ? row.customer_number
                                                     : row.org_number);
      return;
    }
    Score draft{found.id, row.on, scale, row.given_hundredths, row.answered_by, row.comment};
    auto score = make_score(draft, today_);
    if (!score) {
      for (const Problem& problem : score.error().list)
        problems_.push_back({place_of(row.row, nullptr), problem.sentence});
      return;
    }
    if (is_here(*score)) {
      ++report_.already_here;
      return;
    }
    if (report_.first.size() < first_scores_max) report_.first.push_back({row.row, *score});
    noted_.scores.push_back(std::move(*score));
    report_.new_scores = noted_.scores.size();
  }

  bool is_here(const Score& score) const {
    const Satisfaction& all = ledger_.satisfaction();
    return std::ranges::any_of(all.of(score.customer),
                               [&](Id<Score> id) { return all.score(id).value == score; });
  }

  void tell_unknown() {
    if (unknown_.empty()) return;
    std::string names;
    std::size_t told = 0;
    for (const std::string& name : unknown_) {
      if (told++ == names_told) break;
      names += (names.empty() ? "" : ", ") + name;
    }
    if (unknown_.size() > names_told) names += " …";
    warnings_.push_back(
        {"", say("{} answers are left out, for no customer is called so: {}.",
                 "{} svar utelämnas, för ingen kund heter så: {}.", report_.left_out, names)});
  }

  const Ledger& ledger_;
  Date today_;
  Version planned_for_;
  Id<Score> first_;
  NameBook<Customer> customers_;
  ScoresNoted noted_;
  std::set<std::string> unknown_;
  std::vector<Problem> problems_;
  std::vector<Problem> warnings_;
  ScoreReport report_;
};

ImportQuestion ask_for_scale(const ScoreList& list) {
  ImportQuestion question{
      "scale",
      say("On which scale were the answers given?", "På vilken skala är svaren givna?"),
      {},
      list.scale_was_said ? std::string{key_of(*list.scale)} : std::string{},
      true};
  for (const ScoreScale scale : score_scales)
    question.options.push_back({std::string{key_of(scale)}, name_of(scale)});
  return question;
}

void tell(const ScorePlan& plan, const OpenedScores& opened, ImportReport& report) {
  report.scores = plan.report();
  report.problems = opened.list.problems;
  report.warnings = plan.warnings();
  report.questions.clear();
  std::ranges::copy(plan.problems(), std::back_inserter(report.problems));
  if (!opened.list.scale || opened.list.scale_was_said)
    report.questions.push_back(ask_for_scale(opened.list));
  for (const ImportQuestion& question : report.questions) {
    if (question.must_be_answered && question.answer.empty())
      report.problems.push_back({"", question.text});
  }
}

}  // namespace

Result<ImportReport> import_scores(App& app, const Actor& actor, const ImportRequest& request,
                                   OpenedScores opened) {
  const auto company = app.snapshot(actor.company);
  ImportReport report;
  report.form = opened.form;
  report.headings = opened.list.headings;
  report.rows = opened.list.rows;
  std::optional<ScorePlan> plan{std::in_place, company->ledger, opened.list,
                                app.today(actor.company)};
  tell(*plan, opened, report);
  if (request.progress) request.progress(report.rows, report.rows);
  if (request.mode == ImportMode::dry_run || !report.problems.empty() || plan->scores().empty())
    return report;

  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    if (desk.ledger().version() != plan->planned_for()) {  // something happened meanwhile
      plan.emplace(desk.ledger(), opened.list, desk.today());
      tell(*plan, opened, report);
    }
    if (!report.problems.empty() || plan->scores().empty()) return 0;
    FileImported file;
    file.id = request.id.empty() ? make_import_id() : request.id;
    file.name = request.name;
    file.headings = opened.list.headings;
    file.choices = request.choices;
    file.first_score = plan->first();
    file.score_count = static_cast<std::int32_t>(plan->scores().size());
    desk.append({ScoresNoted{plan->scores()}, std::move(file)}, {});
    return static_cast<std::int64_t>(plan->scores().size());
  };
  const Written written = TRY(app.write(actor, {}, deed));
  report.was_written = written.made > 0;
  return report;
}

}  // namespace kvartett
