#include "kvartett/domain/satisfaction.h"

#include <utility>
#include <vector>

#include "kvartett/base/check.h"

namespace kvartett {
namespace {

const Date earliest = Date::of(1990, 1, 1);

// Half away from zero; `divisor` is above zero.
std::int32_t divided(std::int64_t number, std::int64_t divisor) {
  const std::int64_t twice = 2 * number + (number < 0 ? -divisor : divisor);
  return static_cast<std::int32_t>(twice / (2 * divisor));
}

}  // namespace

std::int32_t lowest(ScoreScale scale) {
  switch (scale) {
    case ScoreScale::zero_to_ten:
    case ScoreScale::zero_to_hundred:
      return 0;
    case ScoreScale::one_to_ten:
    case ScoreScale::one_to_seven:
    case ScoreScale::one_to_five:
      return 1;
  }
  std::unreachable();
}

std::int32_t highest(ScoreScale scale) {
  switch (scale) {
    case ScoreScale::zero_to_ten:
    case ScoreScale::one_to_ten:
      return 10;
    case ScoreScale::one_to_seven:
      return 7;
    case ScoreScale::one_to_five:
      return 5;
    case ScoreScale::zero_to_hundred:
      return 100;
  }
  std::unreachable();
}

Sentence name_of(ScoreScale scale) { return say("{}–{}", "{}–{}", lowest(scale), highest(scale)); }

std::int32_t tenths_of(ScoreScale scale, std::int32_t given_hundredths) {
  const std::int64_t above = given_hundredths - 100 * std::int64_t{lowest(scale)};
  return divided(above, highest(scale) - lowest(scale));
}

Result<Score> make_score(const Score& draft, Date today) {
  std::vector<Problem> problems;
  if (draft.given_hundredths < 100 * lowest(draft.scale) ||
      draft.given_hundredths > 100 * highest(draft.scale)) {
    problems.push_back({"/score", say("The score is from {} to {} on this scale.",
                                      "Betyget går från {} till {} på den här skalan.",
                                      lowest(draft.scale), highest(draft.scale))});
  }
  if (draft.on > today || draft.on < earliest) {
    problems.push_back({"/on", say("The day of the answer is today or earlier.",
                                   "Dagen för svaret är i dag eller tidigare.")});
  }
  if (draft.answered_by.size() > answered_by_max) {
    problems.push_back(
        {"/answered_by", say("At most {} characters.", "Högst {} tecken.", answered_by_max)});
  }
  if (draft.comment.size() > score_comment_max) {
    problems.push_back(
        {"/comment", say("At most {} characters.", "Högst {} tecken.", score_comment_max)});
  }
  if (!problems.empty()) return refuse(std::move(problems));
  return draft;
}

void PromoterScore::add(const Score& score) {
  if (score.scale != ScoreScale::zero_to_ten || score.given_hundredths % 100 != 0) return;
  if (score.given_hundredths >= 900) {
    ++promoters;
  } else if (score.given_hundredths >= 700) {
    ++passives;
  } else {
    ++detractors;
  }
}

std::int32_t PromoterScore::net() const {
  ENSURE(answers() > 0);
  return divided(std::int64_t{100} * (promoters - detractors), answers());
}

}  // namespace kvartett
