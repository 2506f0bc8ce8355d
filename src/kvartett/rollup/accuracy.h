// How right the estimates were: for each contract year what was signed beside what was invoiced
// (domain definition §4, Estimate accuracy). A year's accuracy is the smaller of the two ÷ the
// larger; that of many is weighted by their volume.
//
// A year that ended early is measured for the days that it ran. One that is running is measured "so
// far": the estimate's part of the days that have passed, beside what was invoiced for those days;
// what is bought once is whole as soon as something is invoiced. Days of months whose books are
// behind have not passed yet there. Another currency is reckoned at the rate of the signing
// day. Years that began before the first fiscal year that has revenue, or after the last month that
// has, are not measured.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kvartett/rollup/match_revenue.h"
#include "kvartett/rollup/query.h"

namespace kvartett {

// From here on an estimate is good enough (the 80 % band).
inline constexpr int accuracy_target_per_cent = 80;

struct YearAccuracy {
  LineRef line;
  std::int32_t contract_year = 0;
  Date first;
  Date last;  // that it ran, or is to run
  bool is_over = false;
  Money estimate;  // of the whole year that has passed, or so far; above zero
  Money invoiced;

  // What of the estimate was right: estimate × smaller ÷ larger, from nothing to all of it.
  Money right() const;
  double accuracy() const;
  bool is_on_target() const;
};

struct AccuracySum {
  std::int64_t years = 0;
  std::int64_t on_target = 0;
  Money estimate;
  Money invoiced;
  Money right;
  std::int64_t over_years = 0;  // that were estimated too high
  Money over;                   // by so much
  std::int64_t under_years = 0;
  Money under;

  void add(const YearAccuracy& year);
  // Nothing: there is no year.
  std::optional<double> accuracy() const;
};

struct PassedAndRunning {
  AccuracySum passed;
  AccuracySum so_far;
  void add(const YearAccuracy& year) { (year.is_over ? passed : so_far).add(year); }
};

struct Accuracy {
  std::optional<Date> from;  // of the revenue, both included; nothing: there is none
  std::optional<Date> to;
  PassedAndRunning total;
  std::map<Id<Seller>, PassedAndRunning> by_seller;
  std::map<Channel, PassedAndRunning> by_channel;
  std::map<std::string, PassedAndRunning> by_group;  // of products; empty: none
  std::vector<YearAccuracy> years;                   // in the order of their contracts
  std::int64_t not_measured = 0;  // years that have passed without revenue to hold them against
};

// `filter`: widened. `ended_from`, `ended_to`: of years that have passed only those
// that ended then.
Accuracy measure_accuracy(const Ledger& ledger, const MatchedRevenue& revenue, const Filter& filter,
                          std::optional<Date> ended_from, std::optional<Date> ended_to);

}  // namespace kvartett
