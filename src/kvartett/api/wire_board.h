// Boards, one's own progress and the leaderboard on the wire.
#pragma once

#include "kvartett/api/wire.h"
#include "kvartett/app/keep_boards.h"
#include "kvartett/app/view_board.h"
#include "kvartett/app/view_leaderboard.h"
#include "kvartett/app/view_progress.h"
#include "kvartett/auth/boards.h"

namespace kvartett {

BOOST_DESCRIBE_ENUM(BoardShows, names, initials, teams)
BOOST_DESCRIBE_ENUM(MilestoneKind, year_part, channel_goal, month_goal, week_goal)

}  // namespace kvartett

namespace kvartett::wire {

// What a board shows, in one line.
std::string board_view(const Names& names, const BoardView& view);

struct PairingDraft {
  std::string code;
  BoardDraft board;
};
Result<PairingDraft> read_pairing(const Names& names, const json::Value& body);
Result<BoardDraft> read_board_change(const Names& names, const json::Value& body,
                                     const Board& before);
// `boards` keeps when they were last seen.
std::string board(const Names& names, const Boards& boards, const Board& board, Instant now);
std::string all_boards(const Names& names, const Boards& boards, const std::vector<Board>& list,
                       Instant now);

// What a screen is told of its pairing; no code: it is paired, or it has not asked for one.
std::string pairing(bool is_paired, const std::optional<std::string>& code,
                    std::optional<Instant> until);

std::string progress(const Names& names, const ProgressAnswer& answer);
std::string leaderboard(const Names& names, const LeaderboardAnswer& answer);

}  // namespace kvartett::wire
