#include "kvartett/app/try_plan.h"

#include <utility>

#include "kvartett/app/repost_deals.h"
#include "kvartett/auth/permission.h"

namespace kvartett {
namespace {

// A company as it would be, with what it has and what is only imagined.
class Imagined {
 public:
  Imagined(const Snapshot& company, const FiscalYear& year, Date today)
      : company_{company.ledger, company.columns.apart(), company.cube, company.revenue, {}, {}},
        year_{year},
        today_{today} {}

  const Snapshot& company() const { return company_; }
  std::optional<Problem> assume(const LoseLine& lost);
  std::optional<Problem> assume(const DealCloses& closes);
  std::optional<Problem> assume(const RaiseGoal& raise);

 private:
  void happen(std::vector<Fact> facts, const std::set<Id<Deal>>& deals);

  Snapshot company_;
  FiscalYear year_;
  Date today_;
};

// Its log is left empty: nothing of this has happened.
void Imagined::happen(std::vector<Fact> facts, const std::set<Id<Deal>>& deals) {
  Batch batch;
  batch.version = company_.ledger.version() + 1;
  batch.entries = repost_deals(company_, facts, deals, today_);
  batch.facts = std::move(facts);
  company_.ledger.append(batch);
  for (const Entry& entry : batch.entries) {
    company_.columns.append(entry);
    company_.cube.append(entry);
  }
}

std::optional<Problem> Imagined::assume(const LoseLine& lost) {
  const Ledger& ledger = company_.ledger;
  if (!ledger.has(lost.line)) {
    return Problem{"/line_id", say("There is no such contract line.", "Avtalsraden finns inte.")};
  }
  const auto place = static_cast<std::size_t>(lost.line.line);
  Deal deal = ledger.deal(lost.line.deal).value;
  if (!deal.counts(place)) {
    return Problem{"/line_id", say("The contract line is void.", "Avtalsraden är makulerad.")};
  }
  const auto last_day = covered_until(deal.lines[place], deal.signed_on);
  if (lost.on < deal.signed_on || (last_day && *last_day < lost.on)) {
    return Problem{
        "/on", last_day ? say("The contract runs from {} to {}.", "Avtalet löper från {} till {}.",
                              deal.signed_on.text(), last_day->text())
                        : say("The contract was signed on {}.", "Avtalet tecknades {}.",
                              deal.signed_on.text())};
  }
  deal.lines[place].terminated_on = lost.on;
  happen({DealChanged{lost.line.deal, std::move(deal), DealEvent::terminated, {}, 0}},
         {lost.line.deal});
  return {};
}

std::optional<Problem> Imagined::assume(const DealCloses& closes) {
  const Ledger& ledger = company_.ledger;
  if (!ledger.has(closes.seller)) {
    return Problem{"/seller_id", say("There is no such seller.", "Säljaren finns inte.")};
  }
  if (closes.amount <= 0 || closes.amount > line_volume_max) {
    return Problem{"/amount", say("An amount is above zero, and at most 10,000,000,000.",
                                  "Ett belopp är större än noll, och högst 10 000 000 000.")};
  }
  if (!year_.contains(closes.on)) {
    return Problem{"/on",
                   say("The day is not within {}.", "Dagen ligger inte i {}.", year_.name())};
  }
  Line line;
  line.volume_per_year = Money::minor(closes.amount);
  line.start = closes.on;
  line.channel = closes.channel;
  Deal deal;
  deal.customer = Id<Customer>::at(ledger.customers().size());
  deal.signed_on = closes.on;
  deal.shares = {{closes.seller, whole_share}};
  deal.lines = {line};
  const Id<Deal> id = Id<Deal>::at(ledger.deals().size());
  happen({CustomerSet{deal.customer, {}}, DealSigned{id, deal, 1}}, {});
  return {};
}

std::optional<Problem> Imagined::assume(const RaiseGoal& raise) {
  if (raise.basis_points < -10'000 || raise.basis_points > 100'000) {
    return Problem{"/basis_points", say("A goal is changed by −100 to 1,000 %.",
                                        "Ett mål ändras med −100 till 1 000 %.")};
  }
  const Budget* goals = company_.ledger.find_goals(year_, today_);
  if (!goals) {
    return Problem{"", say("There are no approved goals for {} to raise.",
                           "Det finns inga godkända mål för {} att höja.", year_.name())};
  }
  Budget budget = *goals;
  const auto raised = [&](Money amount) {
    return scaled(amount, 10'000 + raise.basis_points, 10'000);
  };
  budget.total = {};
  for (const Channel channel : channels) {
    Money& goal = budget.by_channel[index(channel)];
    if (!raise.channel || raise.channel == channel) goal = raised(goal);
    budget.total += goal;
  }
  for (Goal& goal : budget.goals) {
    if (raise.channel && raise.channel != goal.channel) continue;
    goal.year = raised(goal.year);
    if (goal.months.empty()) continue;
    for (Money& month : goal.months) month = raised(month);
    goal.year = sum(goal.months);
  }
  happen({BudgetSet{std::move(budget)}}, {});
  return {};
}

Query by_channel(const FiscalYear& year, Date today) {
  Query query{year, std::min(today, year.last), {}, {}};
  query.by.channel = true;
  return query;
}

}  // namespace

Result<PlanAnswer> try_plan(const App& app, const Actor& actor, const FiscalYear& year,
                            const Plan& plan) {
  TRY(may(actor, Action::see_budget));
  if (plan.assumptions.size() > assumptions_max) {
    return refuse(
        Wrong::invalid,
        say("At most {} assumptions at a time.", "Högst {} antaganden åt gången.", assumptions_max),
        "/assumptions");
  }
  auto company = app.snapshot(actor.company);
  const Date today = app.today(actor.company);
  Imagined imagined{*company, year, today};
  std::vector<Problem> problems;
  for (std::size_t i = 0; i < plan.assumptions.size(); ++i) {
    auto problem = std::visit([&](const auto& assumption) { return imagined.assume(assumption); },
                              plan.assumptions[i]);
    if (!problem) continue;
    problem->place = fmt::format("/assumptions/{}{}", i, problem->place);
    problems.push_back(std::move(*problem));
  }
  if (!problems.empty()) return refuse(std::move(problems));
  const Query query = by_channel(year, today);
  PlanAnswer answer{stand_where(*company, query), stand_where(imagined.company(), query), {}};
  answer.company = std::move(company);
  return answer;
}

}  // namespace kvartett
