// A year's budget as a workbook that is filled in elsewhere, and goals read back from a workbook or
// a CSV file: what a file says, with everything that cannot be understood and its place. Reading
// writes nothing; a manager lays what was read into her draft (domain definition §3).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/app/app.h"
#include "kvartett/exchange/list_write.h"

namespace kvartett {

// The newest of the year, draft or approved: a sheet of sellers and channels with sums and coverage
// as formulas, one of every goal by month, one of the season; as text every goal by month. In the
// language given.
Result<std::string> export_budget(const App& app, const Actor& actor, const FiscalYear& year,
                                  ListForm form, Language language);

// A seller's goal in a channel. Nothing: the file says, by an empty cell, that she does not work
// it.
struct ReadGoal {
  Id<Seller> seller;
  Channel channel = Channel::renewal;
  std::optional<Money> goal;
  std::vector<Money> months;  // as the file has them, adding up to the goal; empty: not said
};

struct ReadBudget {
  std::optional<std::array<Money, 4>> company;  // by channel; nothing: not in the file
  std::optional<Money> total;  // of all channels together, which is all that the books know
  std::array<std::vector<std::int64_t>, 4> profiles;  // by channel; empty: not in the file
  std::vector<ReadGoal> goals;                        // by seller and channel
  std::vector<std::pair<Id<Seller>, Money>> revenue_goals;
  std::vector<Problem> problems;  // what was left out, with its sheet, row and column
};
// Understands what export_budget writes; rows of seller, channel, month and goal; a row for each
// seller and channel with its months beside; a row for each seller with the four channels beside.
// Headings and months in Swedish or English. Of the books (SIE) it is what they have as a budget of
// revenue in the year: a total, and how the months share it, for every channel alike. Refuses a
// file in which there are no goals at all.
Result<ReadBudget> read_budget_file(const Ledger& ledger, const FiscalYear& year,
                                    std::string_view bytes);

struct ReadBudgetAnswer {
  ReadBudget read;
  std::shared_ptr<const Snapshot> company;
};
Result<ReadBudgetAnswer> read_budget(const App& app, const Actor& actor, const FiscalYear& year,
                                     std::string_view bytes);

}  // namespace kvartett
