// What a person says about a file: which columns are what, and her answers to what is asked about
// it. They travel as texts, so that they are kept with the import and hold for the next file like
// it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/app/revenue_plan.h"
#include "kvartett/base/result.h"
#include "kvartett/domain/satisfaction.h"
#include "kvartett/exchange/books.h"
#include "kvartett/exchange/columns.h"

namespace kvartett {

struct ImportChoices {
  Choices list;  // of a list's columns
  BooksOptions books;
  std::optional<SourceConflict> conflict;
  std::optional<ScoreScale> scale;  // of a list of scores
};

// As parse_choices has them, and "accounts=sales|net-sales", "seller-dimension=7",
// "customer-dimension=8", "spread=months|last-day", "earlier-years=take|leave",
// "source=replace|keep", "scale=1-5".
Result<ImportChoices> parse_import_choices(std::span<const std::string> texts);

// A scale as it is named in a choice, and back: "1-5".
std::string key_of(ScoreScale scale);
std::optional<ScoreScale> find_scale(std::string_view key);

// Something that the file does not say and nobody guesses, or that could be otherwise.
struct ImportQuestion {
  std::string key;  // "source"; with the answer a choice: "source=replace"
  Sentence text;
  struct Option {
    std::string answer;
    Sentence label;
  };
  std::vector<Option> options;
  std::string answer;             // that holds now; empty: none yet
  bool must_be_answered = false;  // before anything is written
};

// Whether a choice is an answer to a question, and no column's.
bool is_answer(std::string_view choice);
// Whether it holds for the next file like it too. Which of two sources is to hold is said anew each
// time: it takes back what is there.
bool is_remembered(std::string_view choice);

}  // namespace kvartett
