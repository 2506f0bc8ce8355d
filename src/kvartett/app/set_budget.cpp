#include "kvartett/app/set_budget.h"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "kvartett/app/narrow.h"
#include "kvartett/app/retro_plan.h"
#include "kvartett/auth/permission.h"
#include "kvartett/base/text.h"

namespace kvartett {
namespace {

// The decimals of the company's currency, which was judged when the company was opened.
int exponent_of(const Ledger& ledger) {
  return find_currency_exponent(ledger.settings().currency).value();
}

Result<void> is_current(const Ledger& ledger, const FiscalYear& year, Version changes) {
  const BudgetYear* budget = ledger.find_budget(year);
  if ((budget ? budget->changed_in : 0) == changes) return {};
  return refuse(Wrong::stale,
                say("Somebody else has changed the budget meanwhile: look at it again.",
                    "Någon annan har ändrat budgeten under tiden: titta på den igen."));
}

// Every seller that a cell names exists.
Result<void> sellers_exist(const Ledger& ledger, const Budget& budget) {
  std::vector<Problem> problems;
  for (std::size_t i = 0; i < budget.goals.size(); ++i) {
    if (!ledger.has(budget.goals[i].seller)) {
      problems.push_back({fmt::format("/cells/{}/seller_id", i),
                          say("There is no such seller.", "Säljaren finns inte.")});
    }
  }
  for (std::size_t i = 0; i < budget.revenue_goals.size(); ++i) {
    if (!ledger.has(budget.revenue_goals[i].seller)) {
      problems.push_back({fmt::format("/revenue_goals/{}/seller_id", i),
                          say("There is no such seller.", "Säljaren finns inte.")});
    }
  }
  if (!problems.empty()) return refuse(std::move(problems));
  return {};
}

using SellerAmounts = std::vector<std::pair<Id<Seller>, std::int64_t>>;

const std::int64_t* find_amount(const SellerAmounts& amounts, Id<Seller> seller) {
  const auto found = std::ranges::find(amounts, seller, &SellerAmounts::value_type::first);
  return found == amounts.end() ? nullptr : &found->second;
}

void judge_sellers(const Ledger& ledger, const SellerAmounts& amounts, std::string_view place,
                   std::span<const Id<Seller>> working, std::vector<Problem>& problems) {
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    const Id<Seller> seller = amounts[i].first;
    const std::string at = fmt::format("/{}/{}/seller_id", place, i);
    if (!ledger.has(seller)) {
      problems.push_back({at, say("There is no such seller.", "Säljaren finns inte.")});
    } else if (std::ranges::find(working, seller) == working.end()) {
      problems.push_back({at, say("The seller is not among those who share the goal.",
                                  "Säljaren är inte bland dem som delar på målet.")});
    }
  }
}

// Last year's volume in the channel as weights that distribute() bears; a debt weighs nothing.
std::map<Id<Seller>, std::int64_t> last_years_weights(const Snapshot& company,
                                                      const FiscalYear& year, Date today,
                                                      Channel channel) {
  const FiscalYears& years = company.ledger.settings().fiscal_years;
  const YearOfSales last = sales_of(company, year_to_compare_with(years, year, today));
  std::map<Id<Seller>, std::int64_t> weights;
  std::int64_t largest = 0;
  for (const auto& [seller, sold] : last.by_seller) {
    const std::int64_t amount = std::max<std::int64_t>(sold[index(channel)].minor_units(), 0);
    weights[seller] = amount;
    largest = std::max(largest, amount);
  }
  const std::int64_t unit = largest / 1'000'000'000'000 + 1;
  for (auto& [seller, weight] : weights) weight /= unit;
  return weights;
}

BudgetAnswer answer_of(const FiscalYear& year, std::shared_ptr<const Snapshot> company,
                       const Sellers& seen) {
  BudgetAnswer answer{year, {}, {}, 0, std::move(company)};
  const BudgetYear* kept = answer.company->ledger.find_budget(year);
  if (!kept) return answer;
  answer.changed_in = kept->changed_in;
  if (kept->draft) answer.draft = part_of(*kept->draft, seen);
  if (const Budget* in_force = kept->find_in_force()) answer.approved = part_of(*in_force, seen);
  return answer;
}

}  // namespace

Result<BudgetAnswer> view_budget(const App& app, const Actor& actor, const FiscalYear& year) {
  TRY(may(actor, Action::see_goals));
  auto company = app.snapshot(actor.company);
  const Sellers seen = seen_by(actor, company->ledger);
  return answer_of(year, std::move(company), seen);
}

Result<BudgetAnswer> save_budget_draft(App& app, const Actor& actor, const FiscalYear& year,
                                       Version changes, const BudgetDraft& draft) {
  TRY(may(actor, Action::set_budget));
  Budget budget = TRY(make_budget(draft, year, exponent_of(app.snapshot(actor.company)->ledger)));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    const Ledger& ledger = desk.ledger();
    TRY(is_current(ledger, year, changes));
    // The company's years may have been changed since this one was looked up.
    if (!ledger.find_budget(year) && ledger.settings().fiscal_years.containing(year.first) != year)
      return refuse(Wrong::missing,
                    say("There is no such fiscal year.", "Räkenskapsåret finns inte."));
    TRY(sellers_exist(ledger, budget));
    const BudgetYear* before = ledger.find_budget(year);
    budget.version = before ? static_cast<std::int32_t>(before->approved.size()) + 1 : 1;
    desk.append({BudgetSet{budget}});
    return budget.version;
  };
  const Written written = TRY(app.write(actor, {}, deed));
  return answer_of(year, written.company, Sellers::everyone());
}

Result<BudgetAnswer> approve_budget(App& app, const Actor& actor, const Once& once,
                                    const FiscalYear& year, Version changes,
                                    const std::string& reason) {
  TRY(may(actor, Action::set_budget));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    TRY(is_current(desk.ledger(), year, changes));
    const BudgetYear* kept = desk.ledger().find_budget(year);
    if (!kept || !kept->draft) {
      return refuse(Wrong::conflict,
                    say("There is no draft to approve.", "Det finns inget utkast att godkänna."));
    }
    Budget budget = *kept->draft;
    if (!trimmed(reason).empty()) budget.reason = std::string{trimmed(reason)};
    const CoverageAdvice advice = advise(budget, exponent_of(desk.ledger()));
    if (advice.level == CoverageLevel::short_ && trimmed(reason).empty()) {
      const Sentence why =
          say("Say why it is approved all the same.", "Skriv varför den godkänns ändå.");
      return refuse(Wrong::invalid,
                    {advice.sentence.english + " " + why.english,
                     advice.sentence.swedish + " " + why.swedish},
                    "/reason");
    }
    budget.status = BudgetStatus::approved;
    const auto version = budget.version;
    desk.append({BudgetSet{std::move(budget)}});
    return version;
  };
  const Written written = TRY(app.write(actor, once, deed));
  return answer_of(year, written.company, Sellers::everyone());
}

Result<AddedUp> add_up_budget(const App& app, const Actor& actor, const FiscalYear& year,
                              const BudgetDraft& draft) {
  TRY(may(actor, Action::see_budget));
  AddedUp answer;
  answer.company = app.snapshot(actor.company);
  BudgetDraft large_enough = draft;
  const Wide three = Wide{draft.renewal} + draft.cross_sell + draft.win_back;
  const Wide excess = three - draft.total;
  if (excess > 0 && three <= goal_max) {
    large_enough.total = static_cast<std::int64_t>(three);
    answer.excess = Money::minor(static_cast<std::int64_t>(excess));
  }
  answer.budget = TRY(make_budget(large_enough, year, exponent_of(answer.company->ledger)));
  TRY(sellers_exist(answer.company->ledger, answer.budget));
  return answer;
}

Result<Distributed> distribute_goal(const App& app, const Actor& actor, const FiscalYear& year,
                                    const DistributionDraft& draft) {
  TRY(may(actor, Action::see_budget));
  Distributed answer{{}, app.snapshot(actor.company)};
  const Ledger& ledger = answer.company->ledger;
  std::vector<Problem> problems;
  for (std::size_t i = 0; i < draft.sellers.size(); ++i) {
    if (!ledger.has(draft.sellers[i])) {
      problems.push_back(
          {fmt::format("/sellers/{}", i), say("There is no such seller.", "Säljaren finns inte.")});
    }
  }
  judge_sellers(ledger, draft.weights, "weights", draft.sellers, problems);
  judge_sellers(ledger, draft.held, "held", draft.sellers, problems);
  if (!problems.empty()) return refuse(std::move(problems));

  std::map<Id<Seller>, std::int64_t> last_year;
  if (draft.weighing == Weighing::last_year) {
    last_year = last_years_weights(*answer.company, year, app.today(actor.company), draft.channel);
  }
  const auto weight_of = [&](Id<Seller> seller) -> std::int64_t {
    switch (draft.weighing) {
      case Weighing::equal:
        return 1;
      case Weighing::last_year: {
        const auto found = last_year.find(seller);
        return found == last_year.end() ? 0 : found->second;
      }
      case Weighing::by_hand: {
        const auto* weight = find_amount(draft.weights, seller);
        return weight ? *weight : 0;
      }
    }
    std::unreachable();
  };
  Distribution asked{
      Money::minor(draft.goal), draft.over_basis_points, Money::minor(draft.step), {}};
  for (const Id<Seller> seller : draft.sellers) {
    Seat seat{seller, weight_of(seller), {}};
    if (const auto* held = find_amount(draft.held, seller)) seat.held = Money::minor(*held);
    asked.seats.push_back(seat);
  }
  const std::vector<Money> goals = TRY(distribute(asked, exponent_of(ledger)));
  for (std::size_t i = 0; i < goals.size(); ++i) {
    answer.goals.emplace_back(draft.sellers[i], goals[i]);
  }
  return answer;
}

}  // namespace kvartett
