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
#include "kvartett/exchange/sheet.h"

namespace kvartett {

struct IntakeOptions {
  std::string currency = "SEK";  // the company's
  Date today;                    // nothing is signed later
  Choices choices;
};

// Texts are pieces of the sheet, trimmed; empty where the file says nothing.
struct IncomingLine {
  std::size_t row = 0;  // line of the file
  std::string_view product;
  std::string_view product_code;
  std::int64_t volume_per_year = 0;  // minor units, above zero
  Term term = Term::one_off;
  std::optional<std::int64_t> months;
  std::optional<Date> start;
  std::optional<std::int64_t> notice_months;
  std::optional<Channel> channel;  // nothing: the rules decide
  std::string_view channel_word;   // what the file calls it
};

struct IncomingDeal {
  // The file's own number, or one made from the row's contents: the same row gives the same number
  // in whatever file it comes again.
  std::string external_id;
  std::string_view name;
  std::string_view customer;
  std::string_view customer_number;
  std::string org_number;  // Swedish ones as NNNNNN-NNNN
  std::string_view seller;
  std::string_view seller_number;
  std::string_view seller_email;
  Date signed_on;
  std::vector<IncomingLine> lines;  // rows that share a deal number are lines of one deal
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
  std::vector<IncomingDeal> deals;
  std::vector<SkippedRow> skipped;
  std::vector<Problem> problems;  // any of them means that the file is not imported
  std::vector<Problem> warnings;
};

// Pure: the same sheet and options give the same answer. The sheet must outlive it.
Intake intake(const Sheet& sheet, const IntakeOptions& options);

}  // namespace kvartett
