// From a sheet to deals that could be signed: every row is understood, or its fault is named with
// row and column. Nothing here knows who the customers and sellers are; it keeps them as the file
// names them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/base/calendar.h"
#include "kvartett/base/result.h"
#include "kvartett/domain/company.h"
#include "kvartett/exchange/columns.h"
#include "kvartett/exchange/evidence.h"
#include "kvartett/exchange/incoming_deals.h"
#include "kvartett/exchange/sheet.h"

namespace kvartett {

struct IntakeOptions {
  std::string currency = "SEK";  // the company's
  Date today;                    // nothing is signed later
  Choices choices;
};

enum class SkipReason { open, lost, sum, footer, repeated };
Sentence name_of(SkipReason reason);
struct SkippedRow {
  std::size_t row = 0;  // line of the file
  SkipReason reason;
};

// The most problems that are told one by one.
inline constexpr std::size_t problems_max = 1'000;

// A word of a column of words, how many rows have it, and what it is taken for.
struct StatusSeen {
  std::string word;
  std::size_t rows = 0;
  std::size_t first_row = 0;  // line of the file
  Outcome outcome = Outcome::open;
  bool was_said = false;  // by a person
};
struct ChannelSeen {
  std::string word;
  std::size_t rows = 0;
  std::size_t first_row = 0;
  std::optional<ChannelWord> means;  // nothing: a word we do not know, and the rules decide
  bool was_said = false;
};
// So many different words are told one by one.
inline constexpr std::size_t words_max = 200;

struct Intake {
  Table table;
  std::vector<ColumnEvidence> evidence;  // one for each heading of the file, in its order
  std::vector<StatusSeen> statuses;      // the most frequent first
  std::vector<ChannelSeen> channels;     // likewise
  std::size_t rows = 0;                  // below the headings, blank ones left out
  IncomingDeals deals;
  std::vector<SkippedRow> skipped;
  std::vector<Problem> problems;  // any of them means that the file is not imported
  std::vector<Problem> warnings;
};

// Pure: the same sheet and options give the same answer. The sheet must outlive it.
Intake intake(const Sheet& sheet, const IntakeOptions& options);

}  // namespace kvartett
