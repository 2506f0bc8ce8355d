#include "kvartett/domain/satisfaction.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace kvartett {
namespace {

const Date today = Date::of(2026, 3, 10);

Score answer(std::int32_t given_hundredths, ScoreScale scale = ScoreScale::zero_to_ten) {
  return {{0}, today, scale, given_hundredths, {}, {}};
}

TEST_CASE("the lowest of every scale is 0 and the highest is 10") {
  for (const ScoreScale scale : score_scales) {
    CHECK(tenths_of(scale, 100 * lowest(scale)) == 0);
    CHECK(tenths_of(scale, 100 * highest(scale)) == 100);
  }
}

TEST_CASE("what lies between is converted evenly, and rounded to a tenth") {
  CHECK(tenths_of(ScoreScale::one_to_five, 400) == 75);
  CHECK(tenths_of(ScoreScale::one_to_five, 430) == 83);  // 8.25
  CHECK(tenths_of(ScoreScale::one_to_seven, 500) == 67);
  CHECK(tenths_of(ScoreScale::one_to_ten, 800) == 78);
  CHECK(tenths_of(ScoreScale::zero_to_hundred, 7350) == 74);
  CHECK(tenths_of(ScoreScale::zero_to_ten, 750) == 75);
}

TEST_CASE("a better answer is never a worse score") {
  CHECK(rc::check([] {
    const auto scale = score_scales.at(*rc::gen::inRange<std::size_t>(0, score_scales.size()));
    const auto one = *rc::gen::inRange(100 * lowest(scale), 100 * highest(scale));
    RC_ASSERT(tenths_of(scale, one) <= tenths_of(scale, one + 1));
    RC_ASSERT(tenths_of(scale, one) >= 0);
    RC_ASSERT(tenths_of(scale, one + 1) <= 100);
  }));
}

TEST_CASE(
    "a score outside its scale, of tomorrow or with too long a comment is refused, each fault by "
    "its place") {
  CHECK(make_score(answer(1000), today).has_value());
  Score wrong = answer(600, ScoreScale::one_to_five);
  wrong.on = today.plus_days(1);
  wrong.comment = std::string(score_comment_max + 1, 'x');
  const auto refused = make_score(wrong, today);
  REQUIRE(!refused);
  REQUIRE(refused.error().list.size() == 3);
  CHECK(refused.error().list[0].place == "/score");
  CHECK(refused.error().list[0].sentence.english == "The score is from 1 to 5 on this scale.");
  CHECK(refused.error().list[1].place == "/on");
  CHECK(refused.error().list[2].place == "/comment");
}

TEST_CASE("NPS is promoters less detractors, of those who answered on 0-10") {
  PromoterScore nps;
  for (const std::int32_t points : {10, 9, 8, 7, 6, 0}) nps.add(answer(100 * points));
  CHECK(nps == PromoterScore{2, 2, 2});
  CHECK(nps.net() == 0);
  nps.add(answer(1000));
  CHECK(nps.net() == 14);                         // 1 of 7
  nps.add(answer(500, ScoreScale::one_to_five));  // another question
  CHECK(nps.answers() == 7);
}

}  // namespace
}  // namespace kvartett
