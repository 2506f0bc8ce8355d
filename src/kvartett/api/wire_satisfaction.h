// Scores of satisfaction on the wire.
#pragma once

#include <string>
#include <vector>

#include "kvartett/api/wire.h"
#include "kvartett/app/keep_satisfaction.h"

namespace kvartett {

BOOST_DESCRIBE_ENUM(ScoreScale, zero_to_ten, one_to_ten, one_to_seven, one_to_five, zero_to_hundred)

}  // namespace kvartett

namespace kvartett::wire {

struct ScoreAnswer {
  std::string id;
  std::string customer_id;
  std::string customer_name;
  Date on;
  double score = 0;  // on 0-10
  double given = 0;
  ScoreScale scale = ScoreScale::zero_to_ten;
  std::optional<std::string> answered_by;
  std::optional<std::string> comment;
};
BOOST_DESCRIBE_STRUCT(ScoreAnswer, (),
                      (id, customer_id, customer_name, on, score, given, scale, answered_by,
                       comment))

ScoreAnswer score_answer(const Names& names, Id<Score> id);
std::string score(const Names& names, Id<Score> id);
std::string page_of_scores(const Names& names, const std::vector<Id<Score>>& scores,
                           std::optional<std::string> next_cursor);
// Whether it is within its scale is for the deed to say; with more than two decimals it is refused
// here.
Result<Score> read_score(const Names& names, const json::Value& body, Date today);

}  // namespace kvartett::wire
