// What a list of deals was taken for and what it would do, on the wire.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kvartett/api/wire.h"
#include "kvartett/api/wire_by_channel.h"
#include "kvartett/api/wire_import_mapping.h"
#include "kvartett/api/wire_import_revenue.h"
#include "kvartett/api/wire_satisfaction.h"
#include "kvartett/app/import_file.h"

namespace kvartett {

BOOST_DESCRIBE_ENUM(FileForm, text, workbook, books, invoice, archive)
BOOST_DESCRIBE_ENUM(Proof::By, not_needed, heading, value, other_column, chosen, nobody)
BOOST_DESCRIBE_ENUM(LikelyCustomer::Why, same_number, same_name, similar_name)

}  // namespace kvartett

namespace kvartett::wire {

struct SampleAnswer {
  std::size_t row = 0;
  std::string text;
  std::optional<std::string> understood;
  std::optional<Money> amount;
};
BOOST_DESCRIBE_STRUCT(SampleAnswer, (), (row, text, understood, amount))
struct ColumnAnswer {
  std::string heading;
  std::string field;
  std::string explanation;
  std::vector<std::string> evidence;
  std::optional<Proof::By> settled_by;
  std::vector<SampleAnswer> samples;
};
BOOST_DESCRIBE_STRUCT(ColumnAnswer, (),
                      (heading, field, explanation, evidence, settled_by, samples))
struct UnusedAnswer {
  std::string heading;
  std::vector<std::string> samples;
};
BOOST_DESCRIBE_STRUCT(UnusedAnswer, (), (heading, samples))
struct StatusAnswer {
  std::string word;
  std::size_t rows = 0;
  std::size_t first_row = 0;
  Outcome outcome = Outcome::open;
  bool was_said = false;
};
BOOST_DESCRIBE_STRUCT(StatusAnswer, (), (word, rows, first_row, outcome, was_said))
struct ChannelWordAnswer {
  std::string word;
  std::size_t rows = 0;
  std::size_t first_row = 0;
  std::optional<Channel> channel;
  bool is_known = false;
  bool was_said = false;
};
BOOST_DESCRIBE_STRUCT(ChannelWordAnswer, (), (word, rows, first_row, channel, is_known, was_said))
struct UnknownAnswer {
  std::string name;
  std::string said_as;
  std::size_t deals = 0;
  std::optional<std::string> id;
  std::optional<std::string> perhaps_id;
  std::optional<std::string> perhaps_name;
};
BOOST_DESCRIBE_STRUCT(UnknownAnswer, (), (name, said_as, deals, id, perhaps_id, perhaps_name))
struct UnknownNames {
  std::size_t count = 0;
  std::vector<UnknownAnswer> names;
};
BOOST_DESCRIBE_STRUCT(UnknownNames, (), (count, names))
struct LikelyAnswer {
  std::string name;
  std::string said_as;
  std::optional<std::string> number;
  std::size_t deals = 0;
  std::string like_id;
  std::string like_name;
  std::optional<std::string> like_number;
  LikelyCustomer::Why why = LikelyCustomer::Why::similar_name;
  bool is_same = false;
  bool was_said = false;
};
BOOST_DESCRIBE_STRUCT(LikelyAnswer, (),
                      (name, said_as, number, deals, like_id, like_name, like_number, why, is_same,
                       was_said))
struct LikelyCustomers {
  std::size_t count = 0;
  std::vector<LikelyAnswer> customers;
};
BOOST_DESCRIBE_STRUCT(LikelyCustomers, (), (count, customers))
struct FirstLine {
  std::optional<std::string> product;
  Money volume_per_year;
  Term term = Term::one_off;
  std::optional<std::int64_t> months;
  Channel channel = Channel::new_sales;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(FirstLine, (), (product, volume_per_year, term, months, channel, reason))
struct FirstDeal {
  std::size_t row = 0;
  std::string customer;
  std::string seller;
  Date signed_on;
  std::vector<FirstLine> lines;
};
BOOST_DESCRIBE_STRUCT(FirstDeal, (), (row, customer, seller, signed_on, lines))
struct SumAnswer {
  std::string name;
  std::size_t deals = 0;
  Money volume;
};
BOOST_DESCRIBE_STRUCT(SumAnswer, (), (name, deals, volume))
struct ChannelSumAnswer {
  std::size_t lines = 0;
  Money volume;
};
BOOST_DESCRIBE_STRUCT(ChannelSumAnswer, (), (lines, volume))
struct SkippedAnswer {
  std::string reason;
  std::size_t rows = 0;
  std::size_t first_row = 0;
};
BOOST_DESCRIBE_STRUCT(SkippedAnswer, (), (reason, rows, first_row))
struct FaultAnswer {
  std::optional<std::string> place;
  std::string sentence;
};
BOOST_DESCRIBE_STRUCT(FaultAnswer, (), (place, sentence))
enum class ImportKind { deals, revenue, scores };
BOOST_DESCRIBE_ENUM(ImportKind, deals, revenue, scores)
struct FirstScoreAnswer {
  std::size_t row = 0;
  std::string customer;
  Date on;
  double score = 0;
  double given = 0;
};
BOOST_DESCRIBE_STRUCT(FirstScoreAnswer, (), (row, customer, on, score, given))
struct ScoresAnswer {
  ScoreScale scale = ScoreScale::zero_to_ten;
  std::size_t new_scores = 0;
  std::size_t already_here = 0;
  std::size_t left_out = 0;
  std::vector<FirstScoreAnswer> first;
};
BOOST_DESCRIBE_STRUCT(ScoresAnswer, (), (scale, new_scores, already_here, left_out, first))
struct ReportAnswer {
  ImportKind kind = ImportKind::deals;
  FileForm form = FileForm::text;
  std::vector<std::string> headings;
  std::vector<ColumnAnswer> columns;
  std::vector<UnusedAnswer> unused;
  std::size_t rows = 0;
  std::size_t deals = 0;
  std::size_t already_here = 0;
  Money volume;
  ByChannel<ChannelSumAnswer> channels;
  std::vector<SumAnswer> sellers;
  std::vector<SumAnswer> years;
  NamesAnswer new_customers;
  NamesAnswer new_sellers;
  NamesAnswer new_products;
  std::vector<FirstDeal> first_deals;
  std::vector<StatusAnswer> statuses;
  std::vector<ChannelWordAnswer> channel_words;
  UnknownNames unknown_sellers;
  UnknownNames unknown_products;
  LikelyCustomers likely_customers;
  std::vector<SkippedAnswer> skipped;
  std::optional<RevenueAnswer> revenue;
  std::optional<ScoresAnswer> scores;
  std::vector<QuestionAnswer> questions;
  std::vector<FaultAnswer> problems;
  std::vector<FaultAnswer> warnings;
};
BOOST_DESCRIBE_STRUCT(ReportAnswer, (),
                      (kind, form, headings, columns, unused, rows, deals, already_here, volume,
                       channels, sellers, years, new_customers, new_sellers, new_products,
                       first_deals, statuses, channel_words, unknown_sellers, unknown_products,
                       likely_customers, skipped, revenue, scores, questions, problems, warnings))

ReportAnswer report_answer(const Names& names, const ImportReport& report);

}  // namespace kvartett::wire
