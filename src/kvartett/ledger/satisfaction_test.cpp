#include "kvartett/ledger/satisfaction.h"

#include <doctest/doctest.h>

namespace kvartett {
namespace {

Score answer(std::int32_t customer, Date on, std::int32_t points) {
  return {{customer}, on, ScoreScale::zero_to_ten, 100 * points, {}, {}};
}

TEST_CASE("scores of a customer stand in the order of their days, whenever they were noted") {
  Satisfaction scores;
  scores.note({{answer(1, Date::of(2026, 2, 1), 8), answer(1, Date::of(2025, 9, 1), 6)}}, 1);
  scores.note({{answer(1, Date::of(2026, 2, 1), 9)}}, 2);
  CHECK(scores.of({1}) == std::vector<Id<Score>>{{1}, {0}, {2}});
  CHECK(scores.of({0}).empty());
  CHECK(scores.of({7}).empty());
  CHECK(scores.score({2}).noted_in == 2);
}

TEST_CASE("a score that is taken back is in no list, and still in the books") {
  Satisfaction scores;
  scores.note({{answer(0, Date::of(2026, 2, 1), 8), answer(0, Date::of(2026, 3, 1), 3)}}, 1);
  const Satisfaction before = scores;
  scores.take_back({{{1}}}, 2);
  CHECK(scores.of({0}) == std::vector<Id<Score>>{{0}});
  CHECK(scores.score({1}).taken_back_in == 2);
  CHECK(before.of({0}).size() == 2);
}

}  // namespace
}  // namespace kvartett
