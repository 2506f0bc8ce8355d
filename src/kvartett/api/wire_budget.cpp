#include "kvartett/api/wire_budget.h"

#include "kvartett/api/wire_company.h"

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

struct DraftBody {
  std::int64_t total = 0;
  GoalsBody goals;
  json::Given<ProfilesBody> profiles;
  std::vector<CellBody> cells;
  std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(DraftBody, (), (total, goals, profiles, cells, reason))

struct ApprovalBody {
  std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(ApprovalBody, (), (reason))

// One of something for each channel.
template <class T>
struct ByChannel {
  T renewal;
  T cross_sell;
  T win_back;
  T new_sales;
  BOOST_DESCRIBE_CLASS(ByChannel, (), (renewal, cross_sell, win_back, new_sales), (), ())
};

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

struct BudgetAnswer {
  FiscalYearAnswer fiscal_year;
  std::vector<std::string> months;
  std::int32_t version = 0;
  std::string status;
  Money total;
  ByChannel<Money> goals;
  ByChannel<Weights> profiles;
  std::vector<CellAnswer> cells;
  CoverageAnswer coverage;
  std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(BudgetAnswer, (),
                      (fiscal_year, months, version, status, total, goals, profiles, cells,
                       coverage, reason))

template <class T, class Of>
ByChannel<T> by_channel(Of of) {
  return {of(Channel::renewal), of(Channel::cross_sell), of(Channel::win_back),
          of(Channel::new_sales)};
}

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

CoverageAnswer coverage_answer(const Names& names, const Budget& budget) {
  const int exponent = find_currency_exponent(names.ledger().settings().currency).value();
  const CoverageAdvice advice = advise(budget, exponent);
  return {std::string{level_name(advice.level)}, advice.short_channels, names.say(advice.sentence),
          covered_answer(budget.total, covered(budget)),
          by_channel<CoveredAnswer>([&](Channel channel) {
            return covered_answer(budget.by_channel[index(channel)], covered(budget, channel));
          })};
}

// The year before anyone has planned it: nothing, in even months.
Budget empty_budget(const FiscalYear& year) {
  Budget budget;
  budget.year = year;
  budget.version = 0;
  for (auto& profile : budget.profiles) profile.assign(year.months().size(), 1);
  return budget;
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
  const Budget budget = found ? *found : empty_budget(year);
  BudgetAnswer answer;
  answer.fiscal_year = fiscal_year(year);
  for (const Month month : year.months()) answer.months.push_back(month.text());
  answer.version = budget.version;
  answer.status = !found ? "none" : budget.status == BudgetStatus::draft ? "draft" : "approved";
  answer.total = budget.total;
  answer.goals =
      by_channel<Money>([&](Channel channel) { return budget.by_channel[index(channel)]; });
  answer.profiles =
      by_channel<Weights>([&](Channel channel) { return budget.profiles[index(channel)]; });
  for (const Goal& goal : budget.goals) {
    answer.cells.push_back({names.text(goal.seller), names.name(goal.seller), goal.channel,
                            goal.year, goal_months(budget, goal)});
  }
  answer.coverage = coverage_answer(names, budget);
  answer.reason = or_null(budget.reason);
  return json::text(answer);
}

}  // namespace kvartett::wire
