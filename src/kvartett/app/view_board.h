// What a board on the wall shows: the company against its goals, who sells, what was signed last
// and what was reached on the way. It is made once for all boards that show the same, and how
// people are called there is decided here: a screen is never told a name that it may not show.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kvartett/app/view_standing.h"
#include "kvartett/auth/board.h"
#include "kvartett/domain/milestone.h"
#include "kvartett/domain/own_progress.h"

namespace kvartett {

// What boards of one kind have in common.
struct BoardKind {
  Id<Company> company;
  BoardShows shows = BoardShows::names;
  std::optional<Id<Team>> team;
  auto operator<=>(const BoardKind&) const = default;
};
inline BoardKind kind_of(const Board& board) { return {board.company, board.shows, board.team}; }

struct BoardSeller {
  std::string name;  // as the board may call her
  // Nothing where the company's leaderboard is not for everyone, or she has no goal.
  std::optional<double> attainment;
  std::optional<double> pace;
  int streak_weeks = 0;
  bool signed_this_week = false;
  bool is_best_week = false;
};

struct BoardTeam {
  std::string name;
  std::optional<double> attainment;
  std::optional<double> pace;
};

struct BoardDeal {
  Id<Deal> id;
  std::string customer;
  Money amount;                          // what counted when it was signed
  Channel channel = Channel::new_sales;  // of its largest part
  std::vector<std::string> by;           // as the board may call them
  Date signed_on;
  // When it was told, if that was on the day that it was signed: such a deal makes a moment.
  // What came from a file or was dated back is a deal like any other, and nothing to cheer at.
  std::optional<Instant> celebrated_at;
};

struct BoardMilestone {
  Milestone milestone;
  bool celebrates = false;  // today's signings took it there
};

struct BoardView {
  Version version = 0;
  Date today;
  FiscalYear year;
  BoardShows shows = BoardShows::names;
  std::optional<std::string> team;    // whose board it is
  std::vector<StandingRow> channels;  // all four, in their order
  StandingRow total;
  bool is_ranked = false;            // sellers by attainment; else by name and without it
  std::vector<BoardSeller> sellers;  // empty: only teams are shown
  std::vector<BoardTeam> teams;      // by attainment
  std::vector<BoardDeal> latest;     // the newest first
  OwnProgress progress;              // of all together
  OnTheWay way;
  std::vector<BoardMilestone> milestones;  // the newest first
};

BoardView make_board(const Snapshot& company, const BoardKind& kind, Date today);

}  // namespace kvartett
