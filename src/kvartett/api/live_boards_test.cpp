// How boards hear of what happens: all of them the same, at once.
#include "kvartett/api/live_boards.h"

#include <doctest/doctest.h>

#include <thread>

#include "kvartett/app/keep_boards.h"
#include "kvartett/app/keep_company.h"
#include "kvartett/auth/secret.h"
#include "kvartett/store/memory_store.h"

namespace kvartett {
namespace {

struct Office {
  App app{std::make_unique<MemoryStore>(), Clock{Date::of(2026, 3, 10)}};
  Actor admin;

  Office() {
    Settings settings;
    settings.name = "Fjällkompaniet";
    settings.fiscal_years = FiscalYears{FiscalYears::calendar_year(2026)};
    User user;
    user.email = "anna@example.com";
    user.role = Role::admin;
    admin.company = app.open_company(settings, user).value();
    admin.user = app.directory().find_user_with_email(admin.company, user.email)->number;
    admin.role = Role::admin;
  }
  Board pair(BoardShows shows = BoardShows::names) {
    const auto screen = app.boards().wait("192.0.2.1", app.now()).value();
    return pair_board(app, admin, {}, screen.code, {"Köket", shows, {}}).value();
  }
  void happen() {
    Seller seller;
    seller.name = "Karin";
    add_seller(app, admin, {}, seller).value();
  }
};

// The next piece, when it comes: the painter has a thread of its own.
Stream::Piece next(Stream& stream) {
  for (int i = 0; i < 2'000; ++i) {
    if (Stream::Piece piece = stream.take()) return piece;
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
  }
  return nullptr;
}

TEST_CASE("a board is told all that it shows at once, and again when it is another") {
  Office office;
  const Board board = office.pair();
  LiveBoards live{office.app};
  const auto stream = live.listen(board).value();
  const Stream::Piece first = next(*stream);
  REQUIRE(first);
  CHECK(first->starts_with("retry: 3000\nid: "));
  CHECK(first->contains("event: board\ndata: {\"version\":"));
  Team team;
  team.name = "Norr";
  add_team(office.app, office.admin, {}, team).value();
  const Stream::Piece second = next(*stream);
  REQUIRE(second);
  CHECK(second->starts_with("id: "));
}

TEST_CASE("boards that show the same share one and the same text, painted once") {
  Office office;
  const Board kitchen = office.pair();
  const Board hall = office.pair();
  LiveBoards live{office.app};
  const auto one = live.listen(kitchen).value();
  const auto other = live.listen(hall).value();
  REQUIRE(next(*one));
  REQUIRE(next(*other));
  office.happen();
  const Stream::Piece at_one = next(*one);
  REQUIRE(at_one);
  CHECK(at_one == next(*other));
  CHECK(live.now(kind_of(kitchen)) == live.now(kind_of(hall)));
  CHECK(live.now(kind_of(kitchen))->etag !=
        live.now({office.admin.company, BoardShows::teams, {}})->etag);
}

TEST_CASE("a board that was taken away, or shows something else, is heard no more") {
  Office office;
  const Board kitchen = office.pair();
  const Board hall = office.pair();
  LiveBoards live{office.app};
  const auto one = live.listen(kitchen).value();
  const auto other = live.listen(hall).value();
  CHECK(one->may_go_on());
  REQUIRE(remove_board(office.app, office.admin, kitchen.number));
  CHECK_FALSE(one->may_go_on());
  CHECK(other->may_go_on());
  REQUIRE(
      change_board(office.app, office.admin, hall.number, 1, {"Hallen", BoardShows::teams, {}}));
  CHECK_FALSE(other->may_go_on());
}

TEST_CASE("a board is open in a few places, and not in more") {
  Office office;
  const Board board = office.pair();
  LiveBoards live{office.app};
  std::vector<std::shared_ptr<Stream>> streams;
  for (std::size_t i = 0; i < LiveBoards::streams_of_board_max; ++i)
    streams.push_back(live.listen(board).value());
  CHECK(live.listen(board).error().kind == Wrong::too_many);
  streams.clear();
  CHECK(live.listen(board));
}

}  // namespace
}  // namespace kvartett
