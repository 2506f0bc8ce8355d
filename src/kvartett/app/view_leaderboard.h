// The sellers by how much of their own goal they have reached: who has the smaller goal is no
// smaller. Who leads a team sees its sellers among each other. How much of it a seller sees is for
// the company to say (setting leaderboard); amounts are never a part of it.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "kvartett/app/app.h"

namespace kvartett {

struct LeaderboardRow {
  int place = 1;  // from 1; those that are equal share one
  Id<Seller> seller;
  double attainment = 0;
  std::optional<double> pace;
  int streak_weeks = 0;
};

struct LeaderboardAnswer {
  Date today;
  FiscalYear year;
  Leaderboard shows = Leaderboard::full;  // what sellers see
  std::vector<LeaderboardRow> rows;       // those that the actor may see, the first place first
  std::size_t of = 0;                     // how many have a place: who has a goal and a name
  std::shared_ptr<const Snapshot> company;
};
// Wrong::missing to a seller whose company has none.
Result<LeaderboardAnswer> view_leaderboard(const App& app, const Actor& actor);

}  // namespace kvartett
