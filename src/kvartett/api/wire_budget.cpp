#include "kvartett/api/wire_budget.h"

#include <map>
#include <utility>

#include "kvartett/api/wire_by_channel.h"
#include "kvartett/api/wire_company.h"
#include "kvartett/base/clock.h"

namespace kvartett {

BOOST_DESCRIBE_ENUM(Weighing, equal, last_year, by_hand)

}  // namespace kvartett

namespace kvartett::wire {
namespace {

using Weights = std::vector<std::int64_t>;

struct GoalsBody {
  std::int64_t renewal = 0;
  std::int64_t cross_sell = 0;
  std::int64_t win_back = 0;
};
BOOST_DESCRIBE_STRUCT(GoalsBody, (), (renewal, cross_sell, win_back))

struct ProfilesBody {
  json::Given<Weights> renewal;
  json::Given<Weights> cross_sell;
  json::Given<Weights> win_back;
  json::Given<Weights> new_sales;
};
BOOST_DESCRIBE_STRUCT(ProfilesBody, (), (renewal, cross_sell, win_back, new_sales))

struct CellBody {
  std::string seller_id;
  Channel channel = Channel::renewal;
  std::int64_t goal = 0;
  std::optional<Weights> months;
};
BOOST_DESCRIBE_STRUCT(CellBody, (), (seller_id, channel, goal, months))

struct RevenueGoalBody {
  std::string seller_id;
  std::int64_t amount = 0;
};
BOOST_DESCRIBE_STRUCT(RevenueGoalBody, (), (seller_id, amount))

struct DraftBody {
  std::int64_t total = 0;
  GoalsBody goals;
  json::Given<ProfilesBody> profiles;
  std::vector<CellBody> cells;
  std::optional<std::string> reason;
  json::Given<std::vector<RevenueGoalBody>> revenue_goals;
};
BOOST_DESCRIBE_STRUCT(DraftBody, (), (total, goals, profiles, cells, reason, revenue_goals))

struct ApprovalBody {
  std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(ApprovalBody, (), (reason))

struct ScenarioNameBody {
  std::string name;
};
BOOST_DESCRIBE_STRUCT(ScenarioNameBody, (), (name))

struct CellAnswer {
  std::string seller_id;
  std::string seller_name;
  Channel channel = Channel::renewal;
  Money goal;
  std::vector<Money> months;
};
BOOST_DESCRIBE_STRUCT(CellAnswer, (), (seller_id, seller_name, channel, goal, months))

struct CoveredAnswer {
  Money goal;
  Money assigned;
  std::optional<double> ratio;
};
BOOST_DESCRIBE_STRUCT(CoveredAnswer, (), (goal, assigned, ratio))

struct CoverageAnswer {
  std::string level;
  std::vector<Channel> short_channels;
  std::string advice;
  CoveredAnswer total;
  ByChannel<CoveredAnswer> channels;
};
BOOST_DESCRIBE_STRUCT(CoverageAnswer, (), (level, short_channels, advice, total, channels))

struct RevenueGoalAnswer {
  std::string seller_id;
  std::string seller_name;
  Money amount;
};
BOOST_DESCRIBE_STRUCT(RevenueGoalAnswer, (), (seller_id, seller_name, amount))

struct BudgetAnswer {
  FiscalYearAnswer fiscal_year;
  std::vector<std::string> months;
  std::int32_t version = 0;
  std::string status;
  Money total;
  ByChannel<Money> goals;
  ByChannel<Weights> profiles;
  std::vector<CellAnswer> cells;
  std::vector<RevenueGoalAnswer> revenue_goals;
  CoverageAnswer coverage;
  std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(BudgetAnswer, (),
                      (fiscal_year, months, version, status, total, goals, profiles, cells,
                       revenue_goals, coverage, reason))

struct HoleAnswer {
  Channel channel = Channel::renewal;
  std::optional<int> quarter;
  Money missing;
  std::string sentence;
};
BOOST_DESCRIBE_STRUCT(HoleAnswer, (), (channel, quarter, missing, sentence))

struct SellerSums {
  std::string seller_id;
  std::string seller_name;
  Money total;
  ByChannel<std::optional<Money>> channels;
};
BOOST_DESCRIBE_STRUCT(SellerSums, (), (seller_id, seller_name, total, channels))

struct MonthSums {
  std::string month;
  ByChannel<Money> goals;
  ByChannel<Money> assigned;
};
BOOST_DESCRIBE_STRUCT(MonthSums, (), (month, goals, assigned))

struct SpreadCell {
  std::string seller_id;
  Channel channel = Channel::renewal;
  Money goal;
  std::vector<Money> months;
};
BOOST_DESCRIBE_STRUCT(SpreadCell, (), (seller_id, channel, goal, months))

struct AddedUpAnswer {
  Money total;
  Money excess;
  ByChannel<Money> goals;
  std::vector<SellerSums> sellers;
  std::vector<MonthSums> months;
  std::vector<SpreadCell> cells;
  CoverageAnswer coverage;
  std::vector<HoleAnswer> holes;
};
BOOST_DESCRIBE_STRUCT(AddedUpAnswer, (),
                      (total, excess, goals, sellers, months, cells, coverage, holes))

struct SellerWeight {
  std::string seller_id;
  std::int64_t weight = 0;
};
BOOST_DESCRIBE_STRUCT(SellerWeight, (), (seller_id, weight))

struct SellerHeld {
  std::string seller_id;
  std::int64_t goal = 0;
};
BOOST_DESCRIBE_STRUCT(SellerHeld, (), (seller_id, goal))

struct DistributionBody {
  Channel channel = Channel::renewal;
  std::int64_t goal = 0;
  std::vector<std::string> sellers;
  json::Given<Weighing> weighing;
  json::Given<std::vector<SellerWeight>> weights;
  json::Given<std::vector<SellerHeld>> held;
  json::Given<std::int64_t> over_assignment_basis_points;
  json::Given<std::int64_t> step;
};
BOOST_DESCRIBE_STRUCT(DistributionBody, (),
                      (channel, goal, sellers, weighing, weights, held,
                       over_assignment_basis_points, step))

struct HandedOut {
  std::string seller_id;
  std::string seller_name;
  Channel channel = Channel::renewal;
  Money goal;
};
BOOST_DESCRIBE_STRUCT(HandedOut, (), (seller_id, seller_name, channel, goal))

struct DistributedAnswer {
  std::vector<HandedOut> cells;
  Money sum;
  Money goal;
};
BOOST_DESCRIBE_STRUCT(DistributedAnswer, (), (cells, sum, goal))

struct ReadCell {
  std::string seller_id;
  std::string seller_name;
  Channel channel = Channel::renewal;
  std::optional<Money> goal;
  std::optional<std::vector<Money>> months;
};
BOOST_DESCRIBE_STRUCT(ReadCell, (), (seller_id, seller_name, channel, goal, months))

struct ReadProblem {
  std::string place;
  std::string sentence;
};
BOOST_DESCRIBE_STRUCT(ReadProblem, (), (place, sentence))

struct ReadBudgetBody {
  std::optional<ByChannel<Money>> goals;
  std::optional<Money> total;
  ByChannel<std::optional<Weights>> profiles;
  std::vector<ReadCell> cells;
  std::vector<RevenueGoalAnswer> revenue_goals;
  std::vector<ReadProblem> problems;
};
BOOST_DESCRIBE_STRUCT(ReadBudgetBody, (), (goals, total, profiles, cells, revenue_goals, problems))

struct ScenarioBody {
  std::int32_t number = 0;
  std::string name;
  std::optional<std::string> by_id;
  std::optional<std::string> by_name;
  std::string at;
  BudgetAnswer budget;
};
BOOST_DESCRIBE_STRUCT(ScenarioBody, (), (number, name, by_id, by_name, at, budget))

struct ScenariosBody {
  FiscalYearAnswer fiscal_year;
  std::vector<ScenarioBody> scenarios;
};
BOOST_DESCRIBE_STRUCT(ScenariosBody, (), (fiscal_year, scenarios))

struct VersionAnswer {
  std::int32_t version = 0;
  std::string status;
  bool is_original = false;
  bool in_force = false;
  Money total;
  ByChannel<Money> goals;
  Money assigned;
  std::optional<std::string> reason;
  std::optional<std::string> by_id;
  std::optional<std::string> by_name;
  std::string at;
};
BOOST_DESCRIBE_STRUCT(VersionAnswer, (),
                      (version, status, is_original, in_force, total, goals, assigned, reason,
                       by_id, by_name, at))

struct VersionsAnswer {
  FiscalYearAnswer fiscal_year;
  std::vector<VersionAnswer> versions;
};
BOOST_DESCRIBE_STRUCT(VersionsAnswer, (), (fiscal_year, versions))

struct MovedAnswer {
  Money from;
  Money to;
};
BOOST_DESCRIBE_STRUCT(MovedAnswer, (), (from, to))

struct MovedCell {
  std::string seller_id;
  std::string seller_name;
  Channel channel = Channel::renewal;
  std::optional<Money> from;
  std::optional<Money> to;
  bool months_differ = false;
};
BOOST_DESCRIBE_STRUCT(MovedCell, (), (seller_id, seller_name, channel, from, to, months_differ))

struct MovedRevenueGoal {
  std::string seller_id;
  std::string seller_name;
  std::optional<Money> from;
  std::optional<Money> to;
};
BOOST_DESCRIBE_STRUCT(MovedRevenueGoal, (), (seller_id, seller_name, from, to))

struct ComparedAnswer {
  FiscalYearAnswer fiscal_year;
  std::int32_t from = 0;
  std::int32_t to = 0;
  MovedAnswer total;
  ByChannel<MovedAnswer> goals;
  std::vector<Channel> profiles;
  std::vector<MovedCell> cells;
  std::vector<MovedRevenueGoal> revenue_goals;
};
BOOST_DESCRIBE_STRUCT(ComparedAnswer, (),
                      (fiscal_year, from, to, total, goals, profiles, cells, revenue_goals))

std::string_view status_name(BudgetStatus status) {
  return status == BudgetStatus::draft ? "draft" : "approved";
}

MovedAnswer moved(const AmountDifference& difference) { return {difference.from, difference.to}; }

CoveredAnswer covered_answer(Money goal, Money assigned) {
  CoveredAnswer answer{goal, assigned, std::nullopt};
  if (goal != Money{}) {
    answer.ratio =
        static_cast<double>(assigned.minor_units()) / static_cast<double>(goal.minor_units());
  }
  return answer;
}

std::string_view level_name(CoverageLevel level) {
  switch (level) {
    case CoverageLevel::short_:
      return "short";
    case CoverageLevel::sound:
      return "sound";
    case CoverageLevel::high:
      return "high";
    case CoverageLevel::warning:
      return "warning";
  }
  std::unreachable();
}

int exponent_of(const Names& names) {
  return find_currency_exponent(names.ledger().settings().currency).value();
}

CoverageAnswer coverage_answer(const Names& names, const Budget& budget) {
  const CoverageAdvice advice = advise(budget, exponent_of(names));
  return {std::string{level_name(advice.level)}, advice.short_channels, names.say(advice.sentence),
          covered_answer(budget.total, covered(budget)),
          by_channel<CoveredAnswer>([&](Channel channel) {
            return covered_answer(budget.by_channel[index(channel)], covered(budget, channel));
          })};
}

std::vector<std::string> texts(const std::vector<Month>& months) {
  std::vector<std::string> texts;
  for (const Month month : months) texts.push_back(month.text());
  return texts;
}

std::vector<HoleAnswer> hole_answers(const Names& names, const Budget& budget) {
  std::vector<HoleAnswer> answers;
  for (const CoverageHole& hole : find_holes(budget, exponent_of(names))) {
    answers.push_back({hole.channel, hole.quarter, hole.missing, names.say(hole.sentence)});
  }
  return answers;
}

// What each seller carries, by name, and what the company's months come to.
std::vector<SellerSums> seller_sums(const Names& names, const Budget& budget) {
  std::map<Id<Seller>, SellerSums> sums;
  for (const Goal& goal : budget.goals) {
    SellerSums& one = sums[goal.seller];
    one.total += goal.year;
    std::optional<Money>* const place[] = {&one.channels.renewal, &one.channels.cross_sell,
                                           &one.channels.win_back, &one.channels.new_sales};
    *place[index(goal.channel)] = goal.year;
  }
  std::vector<SellerSums> answers;
  for (auto& [seller, one] : sums) {
    one.seller_id = names.text(seller);
    one.seller_name = names.name(seller);
    answers.push_back(std::move(one));
  }
  return answers;
}

std::vector<MonthSums> month_sums(const Budget& budget) {
  const std::vector<Month> months = budget.year.months();
  std::array<std::vector<Money>, 4> goals;
  std::array<std::vector<Money>, 4> assigned;
  for (const Channel channel : channels) {
    goals[index(channel)] = company_months(budget, channel);
    assigned[index(channel)].resize(months.size());
  }
  for (const Goal& goal : budget.goals) {
    const std::vector<Money> parts = goal_months(budget, goal);
    for (std::size_t m = 0; m < parts.size(); ++m) assigned[index(goal.channel)][m] += parts[m];
  }
  std::vector<MonthSums> sums;
  for (std::size_t m = 0; m < months.size(); ++m) {
    sums.push_back(
        {months[m].text(),
         by_channel<Money>([&](Channel channel) { return goals[index(channel)][m]; }),
         by_channel<Money>([&](Channel channel) { return assigned[index(channel)][m]; })});
  }
  return sums;
}

// The year before anyone has planned it: nothing, in even months.
Budget empty_budget(const FiscalYear& year) {
  Budget budget;
  budget.year = year;
  budget.version = 0;
  for (auto& profile : budget.profiles) profile.assign(year.months().size(), 1);
  return budget;
}

BudgetAnswer budget_answer(const Names& names, const FiscalYear& year, const Budget* found) {
  const Budget budget = found ? *found : empty_budget(year);
  BudgetAnswer answer;
  answer.fiscal_year = fiscal_year(year);
  answer.months = texts(year.months());
  answer.version = budget.version;
  answer.status = !found ? "none" : status_name(budget.status);
  answer.total = budget.total;
  answer.goals =
      by_channel<Money>([&](Channel channel) { return budget.by_channel[index(channel)]; });
  answer.profiles =
      by_channel<Weights>([&](Channel channel) { return budget.profiles[index(channel)]; });
  for (const Goal& goal : budget.goals) {
    answer.cells.push_back({names.text(goal.seller), names.name(goal.seller), goal.channel,
                            goal.year, goal_months(budget, goal)});
  }
  for (const RevenueGoal& goal : budget.revenue_goals)
    answer.revenue_goals.push_back({names.text(goal.seller), names.name(goal.seller), goal.amount});
  answer.coverage = coverage_answer(names, budget);
  answer.reason = or_null(budget.reason);
  return answer;
}

ScenarioBody scenario_body(const Names& names, const FiscalYear& year, const ScenarioAnswer& one) {
  ScenarioBody body;
  body.number = one.scenario.number;
  body.name = one.scenario.name;
  if (one.by != 0) body.by_id = names.user(one.by);
  body.by_name = or_null(one.by_name);
  body.at = kvartett::text(one.at);
  body.budget = budget_answer(names, year, &one.scenario.budget);
  return body;
}

}  // namespace

Result<BudgetDraft> read_budget_draft(const Names& names, const json::Value& value) {
  DraftBody body = TRY(json::read_value<DraftBody>(value));
  BudgetDraft draft;
  draft.total = body.total;
  draft.renewal = body.goals.renewal;
  draft.cross_sell = body.goals.cross_sell;
  draft.win_back = body.goals.win_back;
  if (body.profiles) {
    ProfilesBody& profiles = *body.profiles;
    draft.profiles = {profiles.renewal.value_or(Weights{}), profiles.cross_sell.value_or(Weights{}),
                      profiles.win_back.value_or(Weights{}),
                      profiles.new_sales.value_or(Weights{})};
  }
  for (CellBody& cell : body.cells) {
    draft.cells.push_back({names.id<Seller>(cell.seller_id), cell.channel, cell.goal,
                           std::move(cell.months).value_or(Weights{})});
  }
  for (const auto& [seller, amount] : body.revenue_goals.value_or(std::vector<RevenueGoalBody>{})) {
    draft.revenue_goals.emplace_back(names.id<Seller>(seller), amount);
  }
  draft.reason = or_empty(body.reason);
  std::vector<Problem> problems;
  judge_length(problems, "/reason", draft.reason, 1000);
  if (!problems.empty()) return refuse(std::move(problems));
  return draft;
}

Result<std::string> read_approval(const json::Value& value) {
  const ApprovalBody body = TRY(json::read_value<ApprovalBody>(value));
  std::vector<Problem> problems;
  judge_length(problems, "/reason", or_empty(body.reason), 1000);
  if (!problems.empty()) return refuse(std::move(problems));
  return or_empty(body.reason);
}

std::string budget(const Names& names, const FiscalYear& year, const Budget* found) {
  return json::text(budget_answer(names, year, found));
}

std::string added_up(const Names& names, const AddedUp& added) {
  const Budget& budget = added.budget;
  AddedUpAnswer answer;
  answer.total = budget.total - added.excess;  // as it was typed
  answer.excess = added.excess;
  answer.goals = by_channel(budget.by_channel);
  answer.sellers = seller_sums(names, budget);
  answer.months = month_sums(budget);
  for (const Goal& goal : budget.goals) {
    answer.cells.push_back(
        {names.text(goal.seller), goal.channel, goal.year, goal_months(budget, goal)});
  }
  answer.coverage = coverage_answer(names, budget);
  answer.holes = hole_answers(names, budget);
  return json::text(answer);
}

Result<DistributionDraft> read_distribution(const Names& names, const json::Value& value) {
  DistributionBody body = TRY(json::read_value<DistributionBody>(value));
  DistributionDraft draft;
  draft.channel = body.channel;
  draft.goal = body.goal;
  draft.weighing = body.weighing.value_or(Weighing::equal);
  for (const std::string& seller : body.sellers) draft.sellers.push_back(names.id<Seller>(seller));
  for (const auto& [seller, weight] : body.weights.value_or(std::vector<SellerWeight>{})) {
    draft.weights.emplace_back(names.id<Seller>(seller), weight);
  }
  for (const auto& [seller, goal] : body.held.value_or(std::vector<SellerHeld>{})) {
    draft.held.emplace_back(names.id<Seller>(seller), goal);
  }
  draft.over_basis_points = body.over_assignment_basis_points.value_or(0);
  draft.step = body.step.value_or(1);
  return draft;
}

std::string distributed(const Names& names, const DistributionDraft& asked,
                        const Distributed& distributed) {
  DistributedAnswer answer;
  answer.goal = Money::minor(asked.goal);
  for (const auto& [seller, goal] : distributed.goals) {
    answer.cells.push_back({names.text(seller), names.name(seller), asked.channel, goal});
    answer.sum += goal;
  }
  return json::text(answer);
}

std::string read_budget(const Names& names, const ReadBudget& read) {
  ReadBudgetBody answer;
  if (read.company) answer.goals = by_channel(*read.company);
  answer.total = read.total;
  answer.profiles = by_channel<std::optional<Weights>>([&](Channel channel) {
    const Weights& weights = read.profiles[index(channel)];
    return weights.empty() ? std::nullopt : std::optional{weights};
  });
  for (const ReadGoal& goal : read.goals) {
    ReadCell cell{names.text(goal.seller), names.name(goal.seller), goal.channel, goal.goal, {}};
    if (!goal.months.empty()) cell.months = goal.months;
    answer.cells.push_back(std::move(cell));
  }
  for (const auto& [seller, amount] : read.revenue_goals)
    answer.revenue_goals.push_back({names.text(seller), names.name(seller), amount});
  for (const Problem& problem : read.problems)
    answer.problems.push_back({problem.place, names.say(problem.sentence)});
  return json::text(answer);
}

std::string versions(const Names& names, const BudgetVersions& found) {
  VersionsAnswer answer{fiscal_year(found.year), {}};
  for (const BudgetVersion& version : found.versions) {
    const Budget& budget = version.budget;
    VersionAnswer one;
    one.version = budget.version;
    one.status = status_name(budget.status);
    one.is_original = budget.version == 1 && budget.status == BudgetStatus::approved;
    one.in_force = version.in_force;
    one.total = budget.total;
    one.goals = by_channel(budget.by_channel);
    one.assigned = covered(budget);
    one.reason = or_null(budget.reason);
    if (version.by != 0) one.by_id = names.user(version.by);
    one.by_name = or_null(version.by_name);
    one.at = kvartett::text(version.at);
    answer.versions.push_back(std::move(one));
  }
  return json::text(answer);
}

Result<std::string> read_scenario_name(const json::Value& value) {
  ScenarioNameBody body = TRY(json::read_value<ScenarioNameBody>(value));
  std::vector<Problem> problems;
  judge_length(problems, "/name", body.name, 80);
  if (!problems.empty()) return refuse(std::move(problems));
  return std::move(body.name);
}

std::string scenarios(const Names& names, const ScenariosAnswer& answer) {
  ScenariosBody body{fiscal_year(answer.year), {}};
  for (const ScenarioAnswer& one : answer.scenarios)
    body.scenarios.push_back(scenario_body(names, answer.year, one));
  return json::text(body);
}

std::string scenario(const Names& names, const OneScenario& one) {
  return json::text(scenario_body(names, one.year, one.answer));
}

std::string compared_versions(const Names& names, const ComparedVersions& compared) {
  const BudgetDifference& difference = compared.difference;
  ComparedAnswer answer;
  answer.fiscal_year = fiscal_year(compared.year);
  answer.from = compared.from;
  answer.to = compared.to;
  answer.total = moved(difference.total);
  answer.goals = by_channel<MovedAnswer>(
      [&](Channel channel) { return moved(difference.by_channel[index(channel)]); });
  answer.profiles = difference.profiles;
  for (const GoalDifference& goal : difference.goals) {
    answer.cells.push_back({names.text(goal.seller), names.name(goal.seller), goal.channel,
                            goal.from, goal.to, goal.months_differ});
  }
  for (const RevenueGoalDifference& goal : difference.revenue_goals) {
    answer.revenue_goals.push_back(
        {names.text(goal.seller), names.name(goal.seller), goal.from, goal.to});
  }
  return json::text(answer);
}

}  // namespace kvartett::wire
