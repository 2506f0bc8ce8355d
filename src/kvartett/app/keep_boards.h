// Boards on the wall: pairing a screen by the code that it shows, saying what it shows, and taking
// it away.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kvartett/app/app.h"

namespace kvartett {

struct BoardDraft {
  std::string name;
  BoardShows shows = BoardShows::names;
  std::optional<Id<Team>> team;  // nothing: the whole company
};

// In order of their names, those that were taken away left out.
Result<std::vector<Board>> view_boards(const App& app, const Actor& actor);

// The screen that shows this code is a board of the company from now on. Wrong::too_many when
// the actor has tried too many that were wrong.
Result<Board> pair_board(App& app, const Actor& actor, const Once& once, std::string_view code,
                         const BoardDraft& draft);
// `changes`: the revision that the person saw.
Result<Board> change_board(App& app, const Actor& actor, std::int64_t number, std::int64_t changes,
                           const BoardDraft& draft);
// It opens nothing from now on; who listens there is sent away by the next heartbeat.
Result<void> remove_board(App& app, const Actor& actor, std::int64_t number);
// One that is there; Wrong::missing when it was taken away, or is another company's.
Result<Board> view_board_settings(const App& app, const Actor& actor, std::int64_t number);

}  // namespace kvartett
