// The budget: the volume goal of a company for one fiscal year, by channel, seller and month
// (domain definition §3). New sales is the rest; the sellers' goals together reach at least the
// company's.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kvartett/base/calendar.h"
#include "kvartett/base/id.h"
#include "kvartett/base/result.h"
#include "kvartett/domain/company.h"
#include "kvartett/domain/money.h"
#include "kvartett/domain/sellers.h"

namespace kvartett {

// A company's year, in minor units.
inline constexpr std::int64_t goal_max = 1'000 * line_volume_max;

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

// What a Key Account Manager is to see invoiced in the year, beside her volume (§3, KAM). Never
// added to volume.
struct RevenueGoal {
  Id<Seller> seller;
  Money amount;
  bool operator==(const RevenueGoal&) const = default;
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
  std::vector<RevenueGoal> revenue_goals;  // one for a seller at most
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
  std::vector<std::pair<Id<Seller>, std::int64_t>> revenue_goals;
};

// Refuses with every fault: a rest below zero names the excess, a profile of the wrong length its
// channel, a cell that is twice there. `exponent`: the decimals of the company's currency, for the
// sentences.
Result<Budget> make_budget(const BudgetDraft& draft, const FiscalYear& year, int exponent);

// What of a budget is these sellers': their goals, and the sum of them in the place of the
// company's.
Budget part_of(const Budget& budget, const Sellers& sellers);

// The company's goal of a channel, spread over the months of the year; the parts add up to the
// goal.
std::vector<Money> company_months(const Budget& budget, Channel channel);
// A seller's goal spread likewise, by hand or by the channel's profile.
std::vector<Money> goal_months(const Budget& budget, const Goal& goal);

// The sum of the sellers' goals in a channel.
Money covered(const Budget& budget, Channel channel);
Money covered(const Budget& budget);

// What a coverage is worth (§3, Coverage advice): short below 100 %, sound up to 115 %, then high,
// and above 125 % a warning. No goal is carried by whatever there is.
enum class CoverageLevel { short_, sound, high, warning };
CoverageLevel level_of(Money goal, Money carried);

// A stretch of the year in which a channel's goal is carried by nobody, or too little although the
// year as a whole is covered.
struct CoverageHole {
  Channel channel = Channel::renewal;
  std::optional<int> quarter;  // of the fiscal year, from 1; nothing: the whole year
  Money missing;
  Sentence sentence;  // "Nobody carries win-back in Q3."
};
// By channel, then by quarter. What rounding to the öre leaves open, up to 1 % of a quarter, is
// none.
std::vector<CoverageHole> find_holes(const Budget& budget, int exponent);

// In words: which channels are short and by how much, or how sound it is.
struct CoverageAdvice {
  CoverageLevel level = CoverageLevel::sound;
  std::vector<Channel> short_channels;  // in which the sellers carry less than the company's goal
  Sentence sentence;
};
CoverageAdvice advise(const Budget& budget, int exponent);

}  // namespace kvartett
