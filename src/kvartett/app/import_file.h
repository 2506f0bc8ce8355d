// Bringing in a file, of deals or of revenue: all of it or none of it. A dry run is the same walk
// stopped before the last step, so that what it shows is what would happen.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/app/app.h"
#include "kvartett/app/import_names.h"
#include "kvartett/app/open_file.h"
#include "kvartett/exchange/intake.h"

namespace kvartett {

enum class ImportMode { dry_run, write };

struct ImportRequest {
  std::string_view bytes;
  std::vector<std::string> choices;  // "seller=Ansvarig", see parse_import_choices
  ImportMode mode = ImportMode::write;
  std::function<void(std::size_t done, std::size_t total)> progress;  // deals; may be empty
  std::string name = {};  // of the file, to be known by; empty: not known
  std::string id = {};    // of the import outside; empty: one is made
};

// New deals, and their volume per year.
struct ImportedSum {
  std::size_t deals = 0;
  Money volume;
};

// One of a file's first deals, as it would be signed.
struct UnderstoodLine {
  std::string product;  // empty: none
  Money volume_per_year;
  Term term = Term::one_off;
  std::optional<std::int64_t> months;
  Channel channel = Channel::new_sales;
  Sentence reason;
};
struct UnderstoodDeal {
  std::size_t row = 0;  // line of the file
  std::string customer;
  std::string seller;
  Date signed_on;
  std::vector<UnderstoodLine> lines;
};
inline constexpr std::size_t first_deals_max = 10;

// What a file was taken for and what came of it, or would have.
struct ScoreReport {
  ScoreScale scale = ScoreScale::zero_to_ten;  // of a file whose scale is known
  std::size_t new_scores = 0;
  std::size_t already_here = 0;
  std::size_t left_out = 0;  // of whom the company does not have as customers
  struct First {
    std::size_t row = 0;
    Score score;
  };
  std::vector<First> first;  // new ones, in the order of the file
};

struct ImportReport {
  bool was_written = false;
  FileForm form = FileForm::text;
  std::vector<std::string> headings;  // of the file's columns, as they stand
  std::vector<MappedColumn> columns;
  std::vector<std::string> unused_columns;
  std::vector<ColumnEvidence> evidence;  // for each heading
  std::vector<StatusSeen> statuses;      // words of the column that says what was won
  std::vector<ChannelSeen> channel_words;
  NamesInFile names;                        // of a dry run
  std::vector<UnderstoodDeal> first_deals;  // new ones, in the order of the file
  std::size_t rows = 0;                     // below the headings, blank ones left out
  std::size_t deals = 0;                    // new ones
  std::size_t already_here = 0;             // deals whose number the company already has
  Money volume;                             // per year, of the new deals' lines
  std::array<Money, 4> volume_by_channel{};
  std::array<std::size_t, 4> lines_by_channel{};
  std::map<std::string, ImportedSum> by_seller;  // to be held against one's own report
  std::map<int, ImportedSum> by_year;            // of signing
  std::vector<std::string> new_customers;
  std::vector<std::string> new_sellers;
  std::vector<std::string> new_products;
  std::vector<SkippedRow> skipped;
  std::optional<RevenueReport> revenue;  // nothing: it is a list of deals
  std::optional<ScoreReport> scores;     // nothing: it is no list of scores
  std::optional<BooksUsed> books;        // what was read of them, when it is the books
  std::vector<ImportQuestion> questions;
  std::vector<Problem> problems;  // by row; any of them means that nothing was written
  std::vector<Problem> warnings;
};

std::string make_import_id();

// Customers, sellers and products that the company does not have are added with the deals. Deals
// are signed in the order of their dates, each seeing those before it; a deal number that is
// already here is left as it is, so that the same file twice changes nothing. Refuses what is no
// such file at all; faults of its rows are in the report. An import can be undone: undo_import.h.
Result<ImportReport> import_file(App& app, const Actor& actor, const ImportRequest& request);

}  // namespace kvartett
