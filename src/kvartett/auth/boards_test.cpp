// How a screen on the wall becomes a board, and stops being one.
#include "kvartett/auth/boards.h"

#include <doctest/doctest.h>

#include <set>

#include "kvartett/auth/secret.h"

namespace kvartett {
namespace {

const Instant noon{std::chrono::hours{500'000}};

Board board_of(const WaitingScreen& screen) {
  Board board;
  board.number = 1;
  board.company = {0};
  board.name = "Köket";
  board.secret_hash = screen.secret_hash;
  return board;
}

TEST_CASE("a code is six characters that nobody reads wrong, and two screens never share one") {
  Boards boards;
  std::set<std::string> codes;
  for (int i = 0; i < 200; ++i) {
    const auto screen = boards.wait(std::to_string(i), noon).value();
    CHECK(screen.code.size() == 6);
    CHECK(screen.code.find_first_of("01ILOU") == std::string::npos);
    codes.insert(screen.code);
  }
  CHECK(codes.size() == 200);
}

TEST_CASE("a code is found however it is typed, for ten minutes") {
  Boards boards;
  const auto screen = boards.wait("192.0.2.1", noon).value();
  std::string typed = " " + screen.code.substr(0, 3) + "-" + screen.code.substr(3) + " ";
  for (char& c : typed)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  CHECK(boards.find_with_code(typed, noon));
  CHECK(boards.find_with_code(typed, noon + std::chrono::minutes{9}));
  CHECK_FALSE(boards.find_with_code(typed, noon + std::chrono::minutes{10}));
  CHECK_FALSE(boards.find_waiting(screen.secret, noon + std::chrono::minutes{10}));
  CHECK_FALSE(boards.find_with_code("", noon));
}

TEST_CASE(
    "what a screen holds opens nothing until the screen is paired, and its board from then on") {
  Boards boards;
  const auto screen = boards.wait("192.0.2.1", noon).value();
  const std::string hash = secret_hash(screen.secret);
  CHECK_FALSE(boards.find_holder(hash));
  Board board = board_of(boards.find_with_code(screen.code, noon).value());
  boards.put(board);
  CHECK(boards.find_holder(hash)->name == "Köket");
  CHECK_FALSE(boards.find_with_code(screen.code, noon));  // a code is good for one screen
  CHECK_FALSE(boards.find_holder(secret_hash(screen.code)));
  board.revoked = true;
  boards.put(board);
  CHECK_FALSE(boards.find_holder(hash));
  CHECK_FALSE(boards.see(hash, noon));
}

TEST_CASE("when a board was seen last is known once it has been") {
  Boards boards;
  const auto screen = boards.wait("192.0.2.1", noon).value();
  const Board board = board_of(boards.find_waiting(screen.secret, noon).value());
  boards.load({board});
  CHECK_FALSE(boards.last_seen(1));
  CHECK(boards.see(board.secret_hash, noon));
  CHECK(boards.last_seen(1) == noon);
  CHECK(boards.find_holder(board.secret_hash));  // asking so is not seeing
}

TEST_CASE("an office may have twenty screens that wait, and the server five hundred") {
  Boards boards;
  for (int i = 0; i < 20; ++i) CHECK(boards.wait("192.0.2.1", noon));
  CHECK(boards.wait("192.0.2.1", noon).error().kind == Wrong::too_many);
  for (int i = 20; i < 500; ++i) CHECK(boards.wait(std::to_string(i), noon));
  CHECK(boards.wait("192.0.2.9", noon).error().kind == Wrong::too_many);
  CHECK(boards.wait("192.0.2.1", noon + std::chrono::minutes{10}));
}

TEST_CASE("who guesses codes must wait after twenty wrong ones") {
  Boards boards;
  for (int i = 0; i < 20; ++i) CHECK(boards.guess(7, noon));
  CHECK(boards.guess(7, noon).error().kind == Wrong::too_many);
  CHECK(boards.guess(8, noon));
  CHECK(boards.guess(7, noon + std::chrono::minutes{10}));
  boards.guessed_right(8);
  for (int i = 0; i < 20; ++i) CHECK(boards.guess(8, noon));
}

}  // namespace
}  // namespace kvartett
