// Bad input is a value, not an exception: a Result holds either the answer or everything that is
// wrong with what was asked, each with its place and a sentence that the person can act on.
#pragma once

#include <expected>
#include <string>
#include <utility>
#include <vector>

#include "kvartett/base/check.h"
#include "kvartett/base/sentence.h"

namespace kvartett {

// What kind of no it is; the edge turns it into a status or an exit code.
enum class Wrong {
  invalid,        // the input does not hold together
  not_signed_in,  // nobody we know
  code_needed,    // the password is right; the code of the second factor is missing
  forbidden,      // known, but not for this
  set_up_first,   // known, but must set up a second factor first
  missing,        // no such thing, or not this company's
  conflict,       // true once, but something else is true now
  stale,          // somebody changed it in the meantime
  no_version,     // a change must say which version it changes
  too_many,       // try again later
  unavailable,    // what it takes does not answer; nothing was done
  disk_full,      // nothing was written; make room
};

// One thing that is wrong. `place` is a JSON pointer ("/lines/0/months"), a file's "row 17, column
// Start", or empty when it concerns the whole.
struct Problem {
  std::string place;
  Sentence sentence;
};

// At least one problem; all of the same kind.
struct Problems {
  Wrong kind = Wrong::invalid;
  std::vector<Problem> list;
};

template <class T>
using Result = std::expected<T, Problems>;

inline std::unexpected<Problems> refuse(Wrong kind, Sentence sentence, std::string place = {}) {
  return std::unexpected(Problems{kind, {{std::move(place), std::move(sentence)}}});
}
inline std::unexpected<Problems> refuse(std::vector<Problem> list) {
  ENSURE(!list.empty());
  return std::unexpected(Problems{Wrong::invalid, std::move(list)});
}

}  // namespace kvartett

// The value of a Result, or return its problems from the function we are in. Keep it alone on the
// right of
// `=`, or as a statement of its own.
#define TRY(...)                                                                      \
  __extension__({                                                                     \
    auto kvartett_result = (__VA_ARGS__);                                             \
    if (!kvartett_result) return std::unexpected(std::move(kvartett_result).error()); \
    std::move(kvartett_result).value();                                               \
  })
