#include "kvartett/app/keep_boards.h"

#include <algorithm>

#include "kvartett/auth/permission.h"
#include "kvartett/base/text.h"

namespace kvartett {
namespace {

constexpr std::size_t boards_max = 2'000;  // of a company

std::unexpected<Problems> no_such_board() {
  return refuse(Wrong::missing, say("There is no such board.", "Tavlan finns inte."));
}

std::optional<Board> find_own(const App& app, const Actor& actor, std::int64_t number) {
  auto board = app.boards().find(number);
  if (!board || board->revoked || board->company != actor.company) return {};
  return board;
}

std::vector<Problem> judge(const Ledger& ledger, const BoardDraft& draft) {
  std::vector<Problem> problems;
  if (trimmed(draft.name).empty())
    problems.push_back({"/name", say("The name is missing.", "Namnet saknas.")});
  if (draft.team && !ledger.has(*draft.team))
    problems.push_back({"/team_id", say("There is no such team.", "Teamet finns inte.")});
  return problems;
}

void take(Board& board, const BoardDraft& draft) {
  board.name = std::string{trimmed(draft.name)};
  board.shows = draft.shows;
  board.team = draft.team;
}

// Users and boards stand beside the ledger; what is done with them is a fact all the same.
Fact noted(const Actor& actor, UserEvent event, std::string from, std::string to) {
  return UserNoted{actor.user, event, std::move(from), std::move(to), {}, {}};
}

}  // namespace

Result<std::vector<Board>> view_boards(const App& app, const Actor& actor) {
  TRY(may(actor, Action::keep_boards));
  std::vector<Board> boards = app.boards().of(actor.company);
  std::erase_if(boards, [](const Board& board) { return board.revoked; });
  std::ranges::stable_sort(boards, {}, [](const Board& board) { return collated(board.name); });
  return boards;
}

Result<Board> view_board_settings(const App& app, const Actor& actor, std::int64_t number) {
  TRY(may(actor, Action::keep_boards));
  auto board = find_own(app, actor, number);
  if (!board) return no_such_board();
  return *board;
}

Result<Board> pair_board(App& app, const Actor& actor, const Once& once, std::string_view code,
                         const BoardDraft& draft) {
  TRY(may(actor, Action::keep_boards));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    auto problems = judge(desk.ledger(), draft);
    // What is wrong beside the code is told without trying it, and counts as no guess.
    if (!problems.empty()) return refuse(std::move(problems));
    TRY(app.boards().guess(actor.user, desk.now()));
    const auto screen = app.boards().find_with_code(code, desk.now());
    if (!screen) {
      return refuse({{"/code", say("No screen shows this code. A code is good for ten minutes.",
                                   "Ingen skärm visar den koden. En kod gäller i tio minuter.")}});
    }
    app.boards().guessed_right(actor.user);
    if (app.boards().of(actor.company).size() >= boards_max) {
      return refuse(Wrong::conflict, say("A company has at most {} boards.",
                                         "Ett företag har högst {} tavlor.", boards_max));
    }
    Board board;
    take(board, draft);
    board.company = actor.company;
    board.secret_hash = screen->secret_hash;
    board.paired_by = actor.user;
    board.paired_at = desk.now();
    board.number = desk.transaction().put(board);
    desk.append({noted(actor, UserEvent::board_paired, {}, board.name)});
    desk.when_kept([&app, board] { app.boards().put(board); });
    return board.number;
  };
  const Written written = TRY(app.write(actor, once, deed));
  return *app.boards().find(written.made);
}

Result<Board> change_board(App& app, const Actor& actor, std::int64_t number, std::int64_t changes,
                           const BoardDraft& draft) {
  TRY(may(actor, Action::keep_boards));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    const auto before = find_own(app, actor, number);
    if (!before) return no_such_board();
    if (before->revision != changes) {
      return refuse(Wrong::stale,
                    say("Somebody else has changed this meanwhile: look at it again.",
                        "Någon annan har ändrat det här under tiden: titta på det igen."));
    }
    if (auto problems = judge(desk.ledger(), draft); !problems.empty())
      return refuse(std::move(problems));
    Board board = *before;
    take(board, draft);
    if (board == *before) return number;
    ++board.revision;
    desk.transaction().put(board);
    desk.append({noted(actor, UserEvent::board_changed, before->name, board.name)});
    desk.when_kept([&app, board] { app.boards().put(board); });
    return number;
  };
  TRY(app.write(actor, {}, deed));
  return *app.boards().find(number);
}

Result<void> remove_board(App& app, const Actor& actor, std::int64_t number) {
  TRY(may(actor, Action::keep_boards));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    auto board = find_own(app, actor, number);
    if (!board) return no_such_board();
    board->revoked = true;
    desk.transaction().put(*board);
    desk.append({noted(actor, UserEvent::board_removed, board->name, {})});
    desk.when_kept([&app, kept = *board] { app.boards().put(kept); });
    return number;
  };
  TRY(app.write(actor, {}, deed));
  return {};
}

}  // namespace kvartett
