#include "kvartett/domain/distribute.h"

#include <algorithm>
#include <set>

#include "kvartett/domain/budget.h"

namespace kvartett {
namespace {

constexpr std::int64_t weight_max = 1'000'000'000'000;
constexpr std::int64_t over_max = 10'000;  // twice the goal

Wide divided_up(Wide amount, Wide by) { return (amount + by - 1) / by; }

void judge(std::vector<Problem>& problems, bool holds, std::string place, Sentence sentence) {
  if (!holds) problems.push_back({std::move(place), std::move(sentence)});
}

std::vector<Problem> judge(const Distribution& asked) {
  std::vector<Problem> problems;
  const auto is_goal = [](Money amount) {
    return amount >= Money{} && amount.minor_units() <= goal_max;
  };
  const Sentence wrong_goal = say("A goal is zero or more, and at most 10,000,000,000,000.",
                                  "Ett mål är noll eller mer, och högst 10 000 000 000 000.");
  judge(problems, is_goal(asked.goal), "/goal", wrong_goal);
  judge(problems, asked.step > Money{} && asked.step.minor_units() <= line_volume_max, "/step",
        say("A step is above zero, and at most 10,000,000,000.",
            "Ett steg är större än noll, och högst 10 000 000 000."));
  judge(problems, asked.over_basis_points >= 0 && asked.over_basis_points <= over_max,
        "/over_assignment_basis_points",
        say("The margin is 0 to 100 %.", "Marginalen är 0 till 100 %."));
  std::set<Id<Seller>> seen;
  for (const Seat& seat : asked.seats) {
    judge(problems, seen.insert(seat.seller).second, "/sellers",
          say("A seller is there twice.", "En säljare finns två gånger."));
    judge(problems, !seat.held || is_goal(*seat.held), "/held", wrong_goal);
    judge(problems, seat.weight >= 0 && seat.weight <= weight_max, "/weights",
          say("A weight is zero or more, and at most 1,000,000,000,000.",
              "En vikt är noll eller mer, och högst 1 000 000 000 000."));
  }
  return problems;
}

}  // namespace

Result<std::vector<Money>> distribute(const Distribution& asked, int exponent) {
  if (auto problems = judge(asked); !problems.empty()) return refuse(std::move(problems));

  Wide left =
      divided_up(Wide{asked.goal.minor_units()} * (10'000 + asked.over_basis_points), 10'000);
  Wide weights = 0;
  std::int64_t free = 0;
  for (const Seat& seat : asked.seats) {
    if (seat.held) {
      left -= seat.held->minor_units();
    } else {
      ++free;
      weights += seat.weight;
    }
  }
  left = std::max<Wide>(left, 0);
  // The held goals may fall short of the margin that was wished for, but not of the goal itself.
  if (free == 0) {
    Money held;
    for (const Seat& seat : asked.seats) held += *seat.held;
    if (held < asked.goal) {
      const Sentence missing = written(asked.goal - held, exponent);
      return refuse(Wrong::invalid,
                    {"Nobody is free to carry the remaining " + missing.english + ".",
                     "Ingen är fri att bära de återstående " + missing.swedish + "."},
                    "/sellers");
    }
  }
  const bool alike = weights == 0;
  if (alike) weights = free;

  const Wide step = asked.step.minor_units();
  std::vector<Money> goals;
  for (const Seat& seat : asked.seats) {
    if (seat.held) {
      goals.push_back(*seat.held);
      continue;
    }
    const Wide steps = divided_up(left * (alike ? 1 : seat.weight), weights * step);
    goals.push_back(Money::minor(static_cast<std::int64_t>(steps * step)));
  }
  ENSURE(sum(goals) >= asked.goal);
  return goals;
}

}  // namespace kvartett
