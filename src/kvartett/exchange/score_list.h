// From a sheet to scores: a list of answers about satisfaction, as a survey tool or Excel saves it,
// one row for each answer. On which scale they were given is told by the file, proven by its
// numbers or said by a person, and never guessed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kvartett/domain/satisfaction.h"
#include "kvartett/exchange/columns.h"
#include "kvartett/exchange/sheet.h"

namespace kvartett {

// Texts are trimmed; empty where the file says nothing.
struct IncomingScore {
  std::size_t row = 0;  // line of the file, from 1
  std::string customer;
  std::string customer_number;
  std::string org_number;  // as Customer::org_number has them
  Date on;
  std::int32_t given_hundredths = 0;
  std::string answered_by;
  std::string comment;
};

struct ScoreListOptions {
  std::optional<ScoreScale> scale;  // as a person has said
  std::optional<DateOrder> date_order;
};

struct ScoreList {
  std::vector<std::string> headings;  // all of them, as they stand
  std::size_t rows = 0;               // below the headings, blank ones left out
  std::optional<ScoreScale> scale;    // nothing: a person must say
  bool scale_was_said = false;        // by a person, so that she may say otherwise
  std::vector<IncomingScore> scores;
  std::vector<Problem> problems;  // any of them means that the file is not brought in
};

// Whether a list is one of scores: it has a column of scores and one that names the customer, and
// is no list of deals.
bool is_score_list(const Sheet& sheet, const Choices& choices);

// Pure: the same sheet and options give the same answer. The sheet is such a list.
ScoreList read_score_list(const Sheet& sheet, const ScoreListOptions& options);

}  // namespace kvartett
