// The budget: the volume goal of a company for one fiscal year, by channel, seller and month
// (domain definition §3). New sales is the rest; the sellers' goals together reach at least the
// company's.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "kvartett/base/calendar.h"
#include "kvartett/base/id.h"
#include "kvartett/base/result.h"
#include "kvartett/domain/company.h"
#include "kvartett/domain/money.h"

namespace kvartett {

enum class BudgetStatus { draft, approved };

// A seller's goal for a year in a channel. A seller who does not work a channel has no cell: that
// is not zero.
struct Goal {
  Id<Seller> seller;
  Channel channel = Channel::renewal;
  Money year;
  std::vector<Money> months;  // hand-made, adding up to `year`; empty: by the channel's profile
  bool operator==(const Goal&) const = default;
};

struct Budget {
  FiscalYear year;
  BudgetStatus status = BudgetStatus::draft;
  std::int32_t version = 1;  // from 1; an approved version is never changed
  Money total;
  std::array<Money, 4> by_channel;  // in the order of the channels; new sales is the rest
  std::array<std::vector<std::int64_t>, 4>
      profiles;  // a weight per month of the year for each channel
  std::vector<Goal> goals;
  std::string reason;  // why a new version, or why it was approved below 100 %; empty: none
  bool operator==(const Budget&) const = default;
};

struct BudgetDraft {
  std::int64_t total = 0;
  std::int64_t renewal = 0;
  std::int64_t cross_sell = 0;
  std::int64_t win_back = 0;
  std::array<std::vector<std::int64_t>, 4> profiles;  // empty: even
  struct Cell {
    Id<Seller> seller;
    Channel channel = Channel::renewal;
    std::int64_t goal = 0;
    std::vector<std::int64_t> months;
  };
  std::vector<Cell> cells;
  std::string reason;
};

// Refuses with every fault: a rest below zero names the excess, a profile of the wrong length its
// channel, a cell that is twice there. `exponent`: the decimals of the company's currency, for the
// sentences.
Result<Budget> make_budget(const BudgetDraft& draft, const FiscalYear& year, int exponent);

// The company's goal of a channel, spread over the months of the year; the parts add up to the
// goal.
std::vector<Money> company_months(const Budget& budget, Channel channel);
// A seller's goal spread likewise, by hand or by the channel's profile.
std::vector<Money> goal_months(const Budget& budget, const Goal& goal);

// The sum of the sellers' goals in a channel.
Money covered(const Budget& budget, Channel channel);
Money covered(const Budget& budget);

// What the coverage is worth in words: short below 100 % with its channels named, sound, or a
// warning above 125 % (§3, Coverage advice).
struct CoverageAdvice {
  enum class Level { short_, sound, high, warning } level = Level::sound;
  std::vector<Channel> short_channels;  // in which the sellers carry less than the company's goal
  Sentence sentence;
};
CoverageAdvice advise(const Budget& budget, int exponent);

}  // namespace kvartett
