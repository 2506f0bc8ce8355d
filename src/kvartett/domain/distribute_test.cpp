#include "kvartett/domain/distribute.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "kvartett/domain/budget.h"
#include "tests/support/money_words.h"

namespace kvartett {
namespace {

Distribution to(std::initializer_list<std::int64_t> weights, Money goal, Money step = ore(1)) {
  Distribution asked;
  asked.goal = goal;
  asked.step = step;
  for (const std::int64_t weight : weights) {
    asked.seats.push_back({Id<Seller>::at(asked.seats.size()), weight, {}});
  }
  return asked;
}

TEST_CASE("sellers who weigh alike get alike, rounded up to a sum that people can say") {
  const auto goals = distribute(to({1, 1, 1}, sek(1'000'000), sek(10'000)), 2);
  CHECK(*goals == std::vector{sek(340'000), sek(340'000), sek(340'000)});
}

TEST_CASE("what is held stays, and the others carry the rest by what they weigh") {
  Distribution asked = to({1, 1, 3}, sek(1'000'000), sek(10'000));
  asked.seats[0].held = sek(200'000);
  CHECK(*distribute(asked, 2) == std::vector{sek(200'000), sek(200'000), sek(600'000)});
}

TEST_CASE("a margin is handed out on top of the goal") {
  Distribution asked = to({1, 1}, sek(1'000'000));
  asked.over_basis_points = 1'000;
  CHECK(*distribute(asked, 2) == std::vector{sek(550'000), sek(550'000)});
}

TEST_CASE("those who sold nothing last year share alike when nobody sold anything") {
  CHECK(*distribute(to({0, 0}, ore(3)), 2) == std::vector{ore(2), ore(2)});
  CHECK(*distribute(to({0, 5}, ore(3)), 2) == std::vector{ore(0), ore(3)});
}

TEST_CASE("held goals above the goal leave nothing to hand out") {
  Distribution asked = to({1, 1}, sek(100));
  asked.seats[0].held = sek(150);
  CHECK(*distribute(asked, 2) == std::vector{sek(150), sek(0)});
}

TEST_CASE("a goal that nobody is free to carry is refused, and what is missing is named") {
  Distribution asked = to({1}, sek(100));
  asked.seats[0].held = sek(60);
  const auto refused = distribute(asked, 2);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().list[0].sentence.swedish == "Ingen är fri att bära de återstående 40.");
  CHECK_FALSE(distribute(to({}, sek(100)), 2));
  CHECK(distribute(to({}, sek(0)), 2));
}

TEST_CASE("a step of nothing, a debt, a seller twice: each is refused at its place") {
  Distribution asked = to({1, -1}, sek(-1), sek(0));
  asked.over_basis_points = 20'000;
  asked.seats[1].seller = asked.seats[0].seller;
  const auto refused = distribute(asked, 2);
  REQUIRE_FALSE(refused);
  std::vector<std::string> places;
  for (const Problem& problem : refused.error().list) places.push_back(problem.place);
  CHECK(places == std::vector<std::string>{"/goal", "/step", "/over_assignment_basis_points",
                                           "/sellers", "/weights"});
}

TEST_CASE("whatever is held, weighed and rounded, the sum is never below the goal") {
  CHECK(rc::check([] {
    const bool huge = *rc::gen::arbitrary<bool>();
    const auto amounts =
        rc::gen::inRange<std::int64_t>(0, huge ? goal_max + 1 : std::int64_t{1'000});
    Distribution asked;
    asked.goal = Money::minor(*amounts);
    asked.over_basis_points = *rc::gen::inRange<std::int64_t>(0, 10'001);
    asked.step =
        Money::minor(*rc::gen::inRange<std::int64_t>(1, huge ? line_volume_max + 1 : 1'001));
    const int sellers = *rc::gen::element(1, 2, 3, 10, 1'000);
    const auto weights = *rc::gen::container<std::vector<std::int64_t>>(
        static_cast<std::size_t>(sellers),
        rc::gen::inRange<std::int64_t>(0, huge ? 1'000'000'000'001 : 4));
    for (int i = 0; i < sellers; ++i) {
      asked.seats.push_back({{i}, weights[static_cast<std::size_t>(i)], {}});
      if (i > 0 && i % 3 == 0) asked.seats.back().held = Money::minor(*amounts / sellers);
    }
    const auto goals = distribute(asked, 2);
    RC_ASSERT(goals.has_value());
    RC_ASSERT(sum(*goals) >= asked.goal);
    Wide held = 0;
    std::int64_t free = 0;
    for (std::size_t i = 0; i < asked.seats.size(); ++i) {
      if (asked.seats[i].held) {
        RC_ASSERT((*goals)[i] == *asked.seats[i].held);
        held += asked.seats[i].held->minor_units();
      } else {
        ++free;
        RC_ASSERT((*goals)[i].minor_units() % asked.step.minor_units() == 0);
      }
    }
    // Nor more above it than one step for each who is free.
    const Wide wanted = std::max<Wide>(
        held,
        (Wide{asked.goal.minor_units()} * (10'000 + asked.over_basis_points) + 9'999) / 10'000);
    RC_ASSERT(sum(*goals).minor_units() <= wanted + Wide{free} * asked.step.minor_units());
  }));
}

}  // namespace
}  // namespace kvartett
