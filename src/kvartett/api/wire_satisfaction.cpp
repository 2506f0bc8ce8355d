#include "kvartett/api/wire_satisfaction.h"

#include <cmath>

namespace kvartett::wire {
namespace {

struct ScoreBody {
  std::string customer_id;
  double score = 0;
  json::Given<ScoreScale> scale;
  std::optional<Date> on;
  std::optional<std::string> answered_by;
  std::optional<std::string> comment;
};
BOOST_DESCRIBE_STRUCT(ScoreBody, (), (customer_id, score, scale, on, answered_by, comment))

}  // namespace

ScoreAnswer score_answer(const Names& names, Id<Score> id) {
  const Score& score = names.ledger().satisfaction().score(id).value;
  const Id<Customer> customer = names.ledger().resolved(score.customer);
  return {names.text(id), names.text(customer),       names.name(customer),
          score.on,       tenths_of(score) / 10.0,    score.given_hundredths / 100.0,
          score.scale,    or_null(score.answered_by), or_null(score.comment)};
}

std::string score(const Names& names, Id<Score> id) { return json::text(score_answer(names, id)); }

std::string page_of_scores(const Names& names, const std::vector<Id<Score>>& scores,
                           std::optional<std::string> next_cursor) {
  Page<ScoreAnswer> page;
  for (const Id<Score> id : scores) page.items.push_back(score_answer(names, id));
  page.next_cursor = std::move(next_cursor);
  return json::text(page);
}

Result<Score> read_score(const Names& names, const json::Value& body, Date today) {
  const ScoreBody typed = TRY(json::read_value<ScoreBody>(body));
  constexpr double most = 100;
  const double hundredths = typed.score * 100;
  if (typed.score < 0 || typed.score > most ||
      std::abs(hundredths - std::round(hundredths)) > 1e-6) {
    return refuse(Wrong::invalid,
                  say("A score has two decimals at most, and is from 0 to 100.",
                      "Ett betyg har högst två decimaler, och är mellan 0 och 100."),
                  "/score");
  }
  Score draft;
  draft.customer = names.id<Customer>(typed.customer_id);
  draft.on = typed.on.value_or(today);
  draft.scale = typed.scale.value_or(ScoreScale::zero_to_ten);
  draft.given_hundredths = static_cast<std::int32_t>(std::lround(hundredths));
  draft.answered_by = or_empty(typed.answered_by);
  draft.comment = or_empty(typed.comment);
  return draft;
}

}  // namespace kvartett::wire
