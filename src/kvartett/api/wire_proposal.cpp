#include "kvartett/api/wire_proposal.h"

#include <utility>

#include "kvartett/api/wire_by_channel.h"
#include "kvartett/api/wire_standing.h"
#include "kvartett/domain/season.h"

namespace kvartett {

BOOST_DESCRIBE_ENUM(RateBasis, group, overall, usual)

namespace wire {
namespace {

using Weights = std::vector<std::int64_t>;

// Parts per million as a ratio.
double ratio(std::int64_t ppm) { return static_cast<double>(ppm) / 1e6; }

struct DatedAnswer {
  Money amount;
  Money committed;
  Money expected;
  std::int32_t lines = 0;
};
BOOST_DESCRIBE_STRUCT(DatedAnswer, (), (amount, committed, expected, lines))

struct GroupAnswer {
  std::optional<std::string> group;
  std::int32_t lines = 0;
  Money volume_per_year;
  double rate = 0;
  RateBasis rate_basis = RateBasis::usual;
  Money amount;
};
BOOST_DESCRIBE_STRUCT(GroupAnswer, (), (group, lines, volume_per_year, rate, rate_basis, amount))

struct ExpiringAnswer {
  std::int32_t lines = 0;
  Money volume_per_year;
  Money amount;
  std::vector<GroupAnswer> groups;
};
BOOST_DESCRIBE_STRUCT(ExpiringAnswer, (), (lines, volume_per_year, amount, groups))

struct RenewalAnswer {
  Money amount;
  DatedAnswer already_dated;
  ExpiringAnswer expiring;
};
BOOST_DESCRIBE_STRUCT(RenewalAnswer, (), (amount, already_dated, expiring))

struct AmountAnswer {
  Money amount;
};
BOOST_DESCRIBE_STRUCT(AmountAnswer, (), (amount))

struct NewSalesAnswer {
  std::optional<Money> amount;
  std::optional<Money> excess;
  std::optional<Money> average_size;
  std::optional<std::int64_t> deals_needed;
  std::optional<std::int32_t> median_cycle_days;
  std::optional<Date> first_contact_by;
};
BOOST_DESCRIBE_STRUCT(NewSalesAnswer, (),
                      (amount, excess, average_size, deals_needed, median_cycle_days,
                       first_contact_by))

struct PeriodAnswer {
  Date from;
  Date to;
};
BOOST_DESCRIBE_STRUCT(PeriodAnswer, (), (from, to))

struct SellerAnswer {
  std::string seller_id;
  std::string seller_name;
  ByChannel<Money> channels;
};
BOOST_DESCRIBE_STRUCT(SellerAnswer, (), (seller_id, seller_name, channels))

struct LastYearAnswer {
  FiscalYearAnswer fiscal_year;
  ByChannel<Money> channels;
};
BOOST_DESCRIBE_STRUCT(LastYearAnswer, (), (fiscal_year, channels))

struct SeasonsAnswer {
  Weights even;
  ByChannel<Weights> last_years;
  Weights anniversaries;
};
BOOST_DESCRIBE_STRUCT(SeasonsAnswer, (), (even, last_years, anniversaries))

struct ProposalAnswer {
  FiscalYearAnswer fiscal_year;
  std::optional<Money> total;
  RenewalAnswer renewal;
  AmountAnswer cross_sell;
  AmountAnswer win_back;
  NewSalesAnswer new_sales;
  PeriodAnswer compared_with;
  std::vector<LastYearAnswer> last_years;
  std::vector<SellerAnswer> sellers;
  SeasonsAnswer profiles;
  std::vector<std::string> sentences;
};
BOOST_DESCRIBE_STRUCT(ProposalAnswer, (),
                      (fiscal_year, total, renewal, cross_sell, win_back, new_sales, compared_with,
                       last_years, sellers, profiles, sentences))

struct RetroMonth {
  std::string month;
  ByChannel<Money> channels;
};
BOOST_DESCRIBE_STRUCT(RetroMonth, (), (month, channels))

struct RetroYear {
  FiscalYearAnswer fiscal_year;
  Money total;
  ByChannel<Money> channels;
  std::vector<SellerAnswer> sellers;
  std::vector<RetroMonth> months;
};
BOOST_DESCRIBE_STRUCT(RetroYear, (), (fiscal_year, total, channels, sellers, months))

struct RetroAnswer {
  std::vector<RetroYear> years;
};
BOOST_DESCRIBE_STRUCT(RetroAnswer, (), (years))

enum class Assuming { lose_line, deal_closes, raise_goal };
BOOST_DESCRIBE_ENUM(Assuming, lose_line, deal_closes, raise_goal)

// Of any kind; which members it has is told by `kind`.
struct AssumptionBody {
  Assuming kind = Assuming::lose_line;
  json::Given<std::string> line_id;
  json::Given<Date> on;
  std::optional<Channel> channel;
  json::Given<std::string> seller_id;
  json::Given<std::int64_t> amount;
  json::Given<std::int64_t> basis_points;
};
BOOST_DESCRIBE_STRUCT(AssumptionBody, (),
                      (kind, line_id, on, channel, seller_id, amount, basis_points))

struct PlanBody {
  std::vector<AssumptionBody> assumptions;
};
BOOST_DESCRIBE_STRUCT(PlanBody, (), (assumptions))

// Of an assumption's members, those that its kind has.
class Members {
 public:
  Members(std::size_t place, std::vector<Problem>& problems) : place_{place}, problems_{problems} {}

  void need(bool is_given, std::string_view name) {
    if (!is_given) add(name, say("This is missing.", "Detta saknas."));
  }
  void refuse(bool is_given, std::string_view name) {
    if (is_given) {
      add(name, say("This does not belong to such an assumption.",
                    "Detta hör inte till ett sådant antagande."));
    }
  }

 private:
  void add(std::string_view name, Sentence sentence) {
    problems_.push_back({fmt::format("/assumptions/{}/{}", place_, name), std::move(sentence)});
  }
  std::size_t place_;
  std::vector<Problem>& problems_;
};

Assumption assumption(const Names& names, const AssumptionBody& body, Members members) {
  const bool loses = body.kind == Assuming::lose_line;
  const bool closes = body.kind == Assuming::deal_closes;
  const bool raises = body.kind == Assuming::raise_goal;
  const auto judge = [&](bool belongs, bool is_given, std::string_view name) {
    belongs ? members.need(is_given, name) : members.refuse(is_given, name);
  };
  judge(loses, body.line_id.has_value(), "line_id");
  judge(!raises, body.on.has_value(), "on");
  judge(closes, body.seller_id.has_value(), "seller_id");
  judge(closes, body.amount.has_value(), "amount");
  judge(raises, body.basis_points.has_value(), "basis_points");
  if (closes) members.need(body.channel.has_value(), "channel");
  if (loses) members.refuse(body.channel.has_value(), "channel");

  const Date on = body.on.value_or(Date{});
  switch (body.kind) {
    case Assuming::lose_line:
      return LoseLine{names.line(body.line_id.value_or("")), on};
    case Assuming::deal_closes:
      return DealCloses{body.channel.value_or(Channel::new_sales),
                        names.id<Seller>(body.seller_id.value_or("")), body.amount.value_or(0), on};
    case Assuming::raise_goal:
      return RaiseGoal{body.channel, body.basis_points.value_or(0)};
  }
  std::unreachable();
}

SellerAnswer seller_answer(const Names& names, Id<Seller> seller,
                           const std::array<Money, 4>& sold) {
  return {names.text(seller), names.name(seller), by_channel(sold)};
}

RenewalAnswer renewal_answer(const RenewalBase& base) {
  RenewalAnswer answer;
  answer.amount = base.amount;
  answer.already_dated = {base.dated, base.committed, base.expected, base.dated_lines};
  for (const ExpiringGroup& group : base.expiring) {
    answer.expiring.lines += group.lines;
    answer.expiring.volume_per_year += group.volume_per_year;
    answer.expiring.amount += group.amount;
    answer.expiring.groups.push_back({or_null(group.group), group.lines, group.volume_per_year,
                                      ratio(group.rate_ppm), group.basis, group.amount});
  }
  return answer;
}

}  // namespace

std::string proposal(const Names& names, const BudgetProposal& proposal) {
  const NewSalesAsked& asked = proposal.new_sales;
  ProposalAnswer answer;
  answer.fiscal_year = fiscal_year(proposal.year);
  answer.total = proposal.total;
  answer.renewal = renewal_answer(proposal.renewal);
  answer.cross_sell = {proposal.cross_sell};
  answer.win_back = {proposal.win_back};
  answer.new_sales = {
      asked.amount,          asked.excess, asked.average_size, asked.deals, asked.median_cycle_days,
      asked.first_contact_by};
  answer.compared_with = {proposal.compared_with.first, proposal.compared_with.last};
  for (const YearOfSales& year : proposal.last_years) {
    answer.last_years.push_back({fiscal_year(year.year), by_channel(year.by_channel)});
  }
  for (const auto& [seller, sold] : proposal.sellers) {
    answer.sellers.push_back(seller_answer(names, seller, sold));
  }
  answer.profiles = {even_season(proposal.year), by_channel(proposal.last_years_season),
                     proposal.anniversaries};
  for (const Sentence& sentence : proposal.sentences) {
    answer.sentences.push_back(names.say(sentence));
  }
  return json::text(answer);
}

std::string retro_plan(const Names& names, const RetroPlan& plan) {
  RetroAnswer answer;
  for (const YearOfSales& year : plan.years) {
    RetroYear one{
        fiscal_year(year.year), sum(year.by_channel), by_channel(year.by_channel), {}, {}};
    for (const auto& [seller, sold] : year.by_seller) {
      one.sellers.push_back(seller_answer(names, seller, sold));
    }
    const std::vector<Month> months = year.year.months();
    for (std::size_t m = 0; m < months.size(); ++m) {
      one.months.push_back({months[m].text(), by_channel(year.months[m])});
    }
    answer.years.push_back(std::move(one));
  }
  return json::text(answer);
}

Result<Plan> read_plan(const Names& names, const json::Value& value) {
  const PlanBody body = TRY(json::read_value<PlanBody>(value));
  Plan plan;
  std::vector<Problem> problems;
  for (std::size_t i = 0; i < body.assumptions.size(); ++i) {
    plan.assumptions.push_back(assumption(names, body.assumptions[i], Members{i, problems}));
  }
  if (!problems.empty()) return refuse(std::move(problems));
  return plan;
}

std::string plan(const Names& names, const PlanAnswer& answer) {
  return "{\"now\":" + standing(names, answer.now) + ",\"then\":" + standing(names, answer.then) +
         "}";
}

}  // namespace wire
}  // namespace kvartett
