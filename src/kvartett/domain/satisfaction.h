// How satisfied a customer is, from 0 to 10 (§4, KAM view): what was answered, when, on which scale
// and by whom. What was given is kept as it was; what it comes to on 0-10 follows from it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "kvartett/base/calendar.h"
#include "kvartett/base/id.h"
#include "kvartett/base/result.h"
#include "kvartett/base/sentence.h"
#include "kvartett/domain/company.h"

namespace kvartett {

// The scales that surveys ask on: NPS is 0-10, indices of customer satisfaction 1-5, 1-7, 1-10 or
// 0-100.
enum class ScoreScale { zero_to_ten, one_to_ten, one_to_seven, one_to_five, zero_to_hundred };
inline constexpr std::array<ScoreScale, 5> score_scales = {
    ScoreScale::zero_to_ten, ScoreScale::one_to_ten, ScoreScale::one_to_seven,
    ScoreScale::one_to_five, ScoreScale::zero_to_hundred};
std::int32_t lowest(ScoreScale scale);
std::int32_t highest(ScoreScale scale);
Sentence name_of(ScoreScale scale);  // "1-5"

inline constexpr std::size_t answered_by_max = 100;  // bytes of UTF-8, as every text's
inline constexpr std::size_t score_comment_max = 2000;

struct Score {
  Id<Customer> customer;
  Date on;  // when it was answered
  ScoreScale scale = ScoreScale::zero_to_ten;
  std::int32_t given_hundredths = 0;  // on its scale: 430 is 4.3
  std::string answered_by = {};       // a role rather than a name; empty: left out
  std::string comment = {};           // empty: none
  bool operator==(const Score&) const = default;
};

// Tenths of a point on 0-10: the lowest of a scale is 0, the highest 10, and what is between lies
// evenly; rounded half away from zero.
std::int32_t tenths_of(ScoreScale scale, std::int32_t given_hundredths);
inline std::int32_t tenths_of(const Score& score) {
  return tenths_of(score.scale, score.given_hundredths);
}

// Within its scale, not later than `today` nor before 1990, and no text too long. The customer is
// for the ledger to know.
Result<Score> make_score(const Score& draft, Date today);

// Promoters (9 and 10) less detractors (0-6), in whole per cent of all, -100 to 100. Only what was
// answered on 0-10 in whole points counts: another scale asks another question.
struct PromoterScore {
  std::int32_t promoters = 0;
  std::int32_t passives = 0;
  std::int32_t detractors = 0;

  void add(const Score& score);
  std::int32_t answers() const { return promoters + passives + detractors; }
  std::int32_t net() const;  // there are answers
  bool operator==(const PromoterScore&) const = default;
};

}  // namespace kvartett
