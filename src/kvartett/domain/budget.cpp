#include "kvartett/domain/budget.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <span>
#include <utility>

#include "kvartett/base/text.h"
#include "kvartett/domain/split.h"

namespace kvartett {
namespace {

constexpr std::array<std::string_view, 4> field_of = {"renewal", "cross_sell", "win_back",
                                                      "new_sales"};

bool judge_amount(std::int64_t amount, const std::string& place, std::vector<Problem>& problems) {
  if (amount >= 0 && amount <= goal_max) return true;
  problems.push_back({place, say("A goal is zero or more, and at most 10,000,000,000,000.",
                                 "Ett mål är noll eller mer, och högst 10 000 000 000 000.")});
  return false;
}

std::vector<std::int64_t> make_profile(const std::vector<std::int64_t>& typed, std::size_t months,
                                       const std::string& place, std::vector<Problem>& problems) {
  if (typed.empty()) return std::vector<std::int64_t>(months, 1);
  if (typed.size() != months) {
    problems.push_back({place, say("The year has {} months, the profile has {}.",
                                   "Året har {} månader, profilen har {}.", months, typed.size())});
  } else if (std::ranges::any_of(typed, [](auto w) { return w < 0 || w > 1'000'000'000; })) {
    problems.push_back({place, say("A month's weight is zero or more, and at most 1,000,000,000.",
                                   "En månads vikt är noll eller mer, och högst 1 000 000 000.")});
  } else if (std::accumulate(typed.begin(), typed.end(), std::int64_t{0}) == 0) {
    problems.push_back({place, say("At least one month must have a weight above zero.",
                                   "Minst en månad måste ha en vikt över noll.")});
  }
  return typed;
}

std::vector<RevenueGoal> make_revenue_goals(const BudgetDraft& draft,
                                            std::vector<Problem>& problems) {
  std::vector<RevenueGoal> goals;
  std::set<Id<Seller>> seen;
  for (std::size_t i = 0; i < draft.revenue_goals.size(); ++i) {
    const auto [seller, amount] = draft.revenue_goals[i];
    const std::string place = fmt::format("/revenue_goals/{}", i);
    if (!judge_amount(amount, place + "/amount", problems)) continue;
    if (!seen.insert(seller).second) {
      problems.push_back(
          {place, say("The seller has two revenue goals.", "Säljaren har två omsättningsmål.")});
    }
    goals.push_back({seller, Money::minor(amount)});
  }
  return goals;
}

// "win-back", as it stands within a sentence.
Sentence name_within(Channel channel) {
  Sentence name = name_of(channel);
  for (std::string* text : {&name.english, &name.swedish}) {
    text->front() = static_cast<char>(text->front() - 'A' + 'a');
  }
  return name;
}

Sentence nobody_carries(Channel channel) {
  const Sentence name = name_within(channel);
  return {fmt::format("Nobody carries {}.", name.english),
          fmt::format("Ingen bär {}.", name.swedish)};
}
Sentence nobody_carries(Channel channel, int quarter) {
  const Sentence name = name_within(channel);
  return {fmt::format("Nobody carries {} in Q{}.", name.english, quarter),
          fmt::format("Ingen bär {} i kvartal {}.", name.swedish, quarter)};
}
Sentence too_little(Channel channel, int quarter, Money missing, int exponent) {
  const Sentence name = name_of(channel);
  const Sentence amount = written(missing, exponent);
  return {fmt::format("{} lacks {} in Q{}.", name.english, amount.english, quarter),
          fmt::format("{} saknar {} i kvartal {}.", name.swedish, amount.swedish, quarter)};
}

// Three months at a time from the beginning of the year; the last may be shorter.
std::vector<Money> quarters(std::span<const Money> months) {
  std::vector<Money> quarters((months.size() + 2) / 3);
  for (std::size_t m = 0; m < months.size(); ++m) quarters[m / 3] += months[m];
  return quarters;
}

}  // namespace

Result<Budget> make_budget(const BudgetDraft& draft, const FiscalYear& year, int exponent) {
  std::vector<Problem> problems;
  Budget budget;
  budget.year = year;
  budget.reason = std::string{trimmed(draft.reason)};
  const std::size_t months = year.months().size();

  const std::array<std::int64_t, 3> known = {draft.renewal, draft.cross_sell, draft.win_back};
  bool amounts_hold = judge_amount(draft.total, "/total", problems);
  for (std::size_t c = 0; c < known.size(); ++c) {
    amounts_hold =
        judge_amount(known[c], fmt::format("/goals/{}", field_of[c]), problems) && amounts_hold;
  }
  if (amounts_hold) {
    const std::int64_t rest = draft.total - draft.renewal - draft.cross_sell - draft.win_back;
    if (rest < 0) {
      const Sentence excess = written(Money::minor(-rest), exponent);
      problems.push_back(
          {"/total",
           {fmt::format("Renewal, cross-sales and win-back exceed the total by {}.",
                        excess.english),
            fmt::format("Förlängning, merförsäljning och vinn tillbaka överstiger totalen med {}.",
                        excess.swedish)}});
    }
    budget.total = Money::minor(draft.total);
    for (std::size_t c = 0; c < known.size(); ++c) budget.by_channel[c] = Money::minor(known[c]);
    budget.by_channel[index(Channel::new_sales)] = Money::minor(std::max<std::int64_t>(rest, 0));
  }
  for (const Channel channel : channels) {
    budget.profiles[index(channel)] =
        make_profile(draft.profiles[index(channel)], months,
                     fmt::format("/profiles/{}", field_of[index(channel)]), problems);
  }
  std::set<std::pair<Id<Seller>, Channel>> seen;
  for (std::size_t i = 0; i < draft.cells.size(); ++i) {
    const BudgetDraft::Cell& cell = draft.cells[i];
    const std::string place = fmt::format("/cells/{}", i);
    if (!seen.insert({cell.seller, cell.channel}).second) {
      problems.push_back({place, say("The seller has two goals in the same channel.",
                                     "Säljaren har två mål i samma kanal.")});
    }
    if (!judge_amount(cell.goal, place + "/goal", problems)) continue;
    Goal goal{cell.seller, cell.channel, Money::minor(cell.goal), {}};
    if (!cell.months.empty()) {
      bool months_hold = true;
      for (std::size_t m = 0; m < cell.months.size(); ++m) {
        months_hold =
            judge_amount(cell.months[m], fmt::format("{}/months/{}", place, m), problems) &&
            months_hold;
      }
      if (cell.months.size() != months) {
        problems.push_back({place + "/months",
                            say("The year has {} months, the goal has {}.",
                                "Året har {} månader, målet har {}.", months, cell.months.size())});
      } else if (months_hold) {
        for (const std::int64_t month : cell.months) goal.months.push_back(Money::minor(month));
        if (sum(goal.months) != goal.year) {
          problems.push_back(
              {place + "/months", say("The months do not add up to the goal of the year.",
                                      "Månaderna blir inte årets mål.")});
        }
      }
    }
    budget.goals.push_back(std::move(goal));
  }
  budget.revenue_goals = make_revenue_goals(draft, problems);
  if (!problems.empty()) return refuse(std::move(problems));
  return budget;
}

Budget part_of(const Budget& budget, const Sellers& sellers) {
  if (sellers.are_everyone()) return budget;
  Budget part = budget;
  std::erase_if(part.goals, [&](const Goal& goal) { return !sellers.have(goal.seller); });
  std::erase_if(part.revenue_goals,
                [&](const RevenueGoal& goal) { return !sellers.have(goal.seller); });
  part.total = covered(part);
  for (const Channel channel : channels) part.by_channel[index(channel)] = covered(part, channel);
  part.reason.clear();  // it is about the whole company
  return part;
}

std::vector<Money> company_months(const Budget& budget, Channel channel) {
  return split(budget.by_channel[index(channel)], budget.profiles[index(channel)]);
}

std::vector<Money> goal_months(const Budget& budget, const Goal& goal) {
  return goal.months.empty() ? split(goal.year, budget.profiles[index(goal.channel)]) : goal.months;
}

Money covered(const Budget& budget, Channel channel) {
  Money total;
  for (const Goal& goal : budget.goals) {
    if (goal.channel == channel) total += goal.year;
  }
  return total;
}

Money covered(const Budget& budget) {
  Money total;
  for (const Goal& goal : budget.goals) total += goal.year;
  return total;
}

CoverageLevel level_of(Money goal, Money carried) {
  const Wide goals = carried.minor_units();
  const Wide total = goal.minor_units();
  if (goals < total) return CoverageLevel::short_;
  if (goals * 100 > total * 125) return CoverageLevel::warning;
  return goals * 100 > total * 115 ? CoverageLevel::high : CoverageLevel::sound;
}

std::vector<CoverageHole> find_holes(const Budget& budget, int exponent) {
  std::vector<CoverageHole> holes;
  for (const Channel channel : channels) {
    const Money goal = budget.by_channel[index(channel)];
    const Money carried = covered(budget, channel);
    if (goal == Money{}) continue;
    if (carried == Money{}) {
      holes.push_back({channel, {}, goal, nobody_carries(channel)});
      continue;
    }
    const std::vector<Money> wanted = quarters(company_months(budget, channel));
    std::vector<Money> there(wanted.size());
    for (const Goal& each : budget.goals) {
      if (each.channel != channel) continue;
      const std::vector<Money> part = quarters(goal_months(budget, each));
      for (std::size_t q = 0; q < there.size(); ++q) there[q] += part[q];
    }
    for (std::size_t q = 0; q < there.size(); ++q) {
      const Money missing = wanted[q] - there[q];
      if (missing <= Money{}) continue;
      const int quarter = static_cast<int>(q) + 1;
      if (there[q] == Money{}) {
        holes.push_back({channel, quarter, missing, nobody_carries(channel, quarter)});
      } else if (carried >= goal && Wide{missing.minor_units()} * 100 > wanted[q].minor_units()) {
        holes.push_back(
            {channel, quarter, missing, too_little(channel, quarter, missing, exponent)});
      }
    }
  }
  return holes;
}

CoverageAdvice advise(const Budget& budget, int exponent) {
  CoverageAdvice advice;
  std::string english_holes;
  std::string swedish_holes;
  for (const Channel channel : channels) {
    const Money missing = budget.by_channel[index(channel)] - covered(budget, channel);
    if (missing <= Money{}) continue;
    advice.short_channels.push_back(channel);
    const Sentence name = name_within(channel);
    const Sentence amount = written(missing, exponent);
    english_holes += (english_holes.empty() ? "" : ", ") + name.english + " " + amount.english;
    swedish_holes += (swedish_holes.empty() ? "" : ", ") + name.swedish + " " + amount.swedish;
  }
  advice.level = advice.short_channels.empty() ? level_of(budget.total, covered(budget))
                                               : CoverageLevel::short_;
  switch (advice.level) {
    case CoverageLevel::short_:
      advice.sentence = {
          "The sellers' goals do not reach the company's yet: " + english_holes + " to go.",
          "Säljarnas mål når inte bolagets än: " + swedish_holes + " kvar."};
      break;
    case CoverageLevel::warning:
      advice.sentence =
          say("The sellers' goals are more than 125 % of the company's: who believes in them?",
              "Säljarnas mål är mer än 125 % av bolagets: vem tror på dem?");
      break;
    case CoverageLevel::high:
      advice.sentence = say("The sellers' goals reach well above the company's.",
                            "Säljarnas mål ligger väl över bolagets.");
      break;
    case CoverageLevel::sound:
      advice.sentence =
          budget.total == Money{}
              ? say("Type the company's goal and the sellers': here you see whether "
                    "theirs reach it.",
                    "Skriv bolagets mål och säljarnas, så syns här om deras räcker.")
              : say("The sellers' goals carry the company's.", "Säljarnas mål bär bolagets.");
  }
  return advice;
}

}  // namespace kvartett
