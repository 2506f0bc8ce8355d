// What a board on the wall tells, and what it keeps to itself.
#include "kvartett/app/view_board.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "kvartett/app/amend_deal.h"
#include "kvartett/app/keep_boards.h"
#include "kvartett/app/keep_company.h"
#include "kvartett/app/set_budget.h"
#include "kvartett/app/sign_deal.h"
#include "kvartett/app/view_leaderboard.h"
#include "kvartett/app/view_progress.h"
#include "kvartett/auth/secret.h"
#include "kvartett/store/memory_store.h"
#include "tests/support/money_words.h"
#include "tests/support/words.h"

namespace kvartett {
namespace {

const Date today = Date::of(2026, 3, 10);  // a Tuesday

// A company with two sellers in two teams, each with a goal of 1,200.
struct Wall {
  App app{std::make_unique<MemoryStore>(), Clock{today}};
  Actor admin;
  Id<Team> north, south;
  Id<Seller> karin, bo;
  Id<Customer> customer;

  Wall() {
    Settings settings;
    settings.name = "Fjällkompaniet";
    settings.fiscal_years = FiscalYears{FiscalYears::calendar_year(2026)};
    User user;
    user.email = "anna@example.com";
    user.role = Role::admin;
    admin.company = app.open_company(settings, user).value();
    admin.user = app.directory().find_user_with_email(admin.company, user.email)->number;
    admin.role = Role::admin;
    north = add_team(app, admin, {}, {"Norr"}).value().id;
    south = add_team(app, admin, {}, {"Syd"}).value().id;
    karin = seller("Karin Öst", north);
    bo = seller("Bo Ek", south);
    Customer bygg;
    bygg.name = "Norrlands Bygg AB";
    customer = add_customer(app, admin, {}, bygg).value().id;
    plan();
  }
  Id<Seller> seller(const std::string& name, Id<Team> team) {
    Seller seller;
    seller.name = name;
    seller.team = team;
    return add_seller(app, admin, {}, seller).value().id;
  }
  void plan() {
    const FiscalYear year = FiscalYears::calendar_year(2026);
    BudgetDraft draft;
    draft.total = 240'000;
    draft.cells = {{karin, Channel::new_sales, 120'000, {}}, {bo, Channel::new_sales, 120'000, {}}};
    REQUIRE(save_budget_draft(app, admin, year, 0, draft));
    REQUIRE(approve_budget(app, admin, {}, year, version(), ""));
  }
  Id<Deal> sign(Id<Seller> by, std::int64_t kronor, Date on = today) {
    DealDraft draft;
    draft.customer = customer;
    draft.signed_on = on;
    draft.shares = {{by, whole_share}};
    LineDraft line;
    line.volume_per_year = kronor * 100;
    line.term = Term::fixed;
    line.months = 12;
    line.channel = Channel::new_sales;
    line.channel_reason = "as we say";
    draft.lines = {line};
    return sign_deal(app, admin, {}, draft).value().id;
  }
  Version version() { return app.snapshot(admin.company)->ledger.version(); }
  BoardView board(BoardShows shows = BoardShows::names, std::optional<Id<Team>> team = {}) {
    return make_board(*app.snapshot(admin.company), {admin.company, shows, team}, today);
  }
  void show(Leaderboard leaderboard) {
    const auto company = app.snapshot(admin.company);
    Settings settings = company->ledger.settings();
    settings.leaderboard = leaderboard;
    REQUIRE(change_settings(app, admin, company->ledger.settings_changed_in(), settings));
  }
  Actor as(Id<Seller> seller) {
    Actor actor = admin;
    actor.role = Role::seller;
    actor.seller = seller;
    return actor;
  }
};

std::vector<std::string> names(const BoardView& board) {
  std::vector<std::string> names;
  for (const BoardSeller& seller : board.sellers) names.push_back(seller.name);
  return names;
}
using Names = std::vector<std::string>;

TEST_CASE("a board has the four channels in their order, what is left, and the latest deals") {
  Wall wall;
  wall.sign(wall.karin, 300);
  const BoardView board = wall.board();
  CHECK(board.channels.size() == 4);
  CHECK(board.channels[3].standing.volume.actual == sek(300));
  CHECK(board.total.standing.remaining == sek(2'100));
  REQUIRE(board.latest.size() == 1);
  CHECK(board.latest[0].customer == "Norrlands Bygg AB");
  CHECK(board.latest[0].amount == sek(300));
  CHECK(board.latest[0].by == Names{"Karin Öst"});
  CHECK(board.progress.today == sek(300));
}

TEST_CASE("a deal that is told on the day it is signed makes a moment, one dated back does not") {
  Wall wall;
  wall.sign(wall.karin, 300);
  wall.sign(wall.bo, 500, today.plus_days(-1));
  const BoardView board = wall.board();
  REQUIRE(board.latest.size() == 2);
  CHECK(board.latest[0].celebrated_at);
  CHECK_FALSE(board.latest[1].celebrated_at);
  CHECK(board.total.standing.volume.actual == sek(800));  // it counts all the same
}

TEST_CASE("a deal that is void is no deal of the wall's") {
  Wall wall;
  const Id<Deal> deal = wall.sign(wall.karin, 300);
  REQUIRE(amend_deal(wall.app, wall.admin, {}, deal, {}, Voiding{"twice"}));
  const BoardView board = wall.board();
  CHECK(board.latest.empty());
  CHECK(board.progress.streak.weeks == 0);
}

TEST_CASE("a board calls people as it may: by name, by initials, or by their team only") {
  Wall wall;
  wall.sign(wall.karin, 300);
  CHECK(names(wall.board(BoardShows::initials)) == Names{"KÖ", "BE"});
  CHECK(wall.board(BoardShows::initials).latest[0].by == Names{"KÖ"});
  const BoardView teams = wall.board(BoardShows::teams);
  CHECK(teams.sellers.empty());
  CHECK(teams.latest[0].by == Names{"Norr"});
  CHECK(teams.teams[0].name == "Norr");
  CHECK(teams.teams[0].attainment == doctest::Approx(0.25));
}

TEST_CASE("sellers come by attainment; where the leaderboard is not for all, by name without it") {
  Wall wall;
  wall.sign(wall.karin, 300);
  CHECK(names(wall.board()) == Names{"Karin Öst", "Bo Ek"});
  CHECK(wall.board().sellers[0].attainment == doctest::Approx(0.25));
  wall.show(Leaderboard::own_place);
  const BoardView board = wall.board();
  CHECK_FALSE(board.is_ranked);
  CHECK(names(board) == Names{"Bo Ek", "Karin Öst"});
  CHECK_FALSE(board.sellers[1].attainment);
  CHECK(board.sellers[1].signed_this_week);
}

TEST_CASE("a team's board is about the team") {
  Wall wall;
  wall.sign(wall.karin, 300);
  wall.sign(wall.bo, 100);
  const BoardView board = wall.board(BoardShows::names, wall.north);
  CHECK(board.team == "Norr");
  CHECK(board.total.standing.goal == sek(1'200));
  CHECK(board.total.standing.volume.actual == sek(300));
  CHECK(names(board) == Names{"Karin Öst"});
  CHECK(board.latest.size() == 1);
}

TEST_CASE("a goal that today's signing reached is worth a moment") {
  Wall wall;
  wall.sign(wall.karin, 550, today.plus_days(-20));
  wall.sign(wall.karin, 60);
  const BoardView board = wall.board();
  const auto quarter = std::ranges::find_if(board.milestones, [](const BoardMilestone& one) {
    return one.milestone.kind == MilestoneKind::year_part && one.milestone.per_cent == 25;
  });
  REQUIRE(quarter != board.milestones.end());
  CHECK(quarter->celebrates);
  CHECK(quarter->milestone.on == today);
}

TEST_CASE("a goal that only a deal dated back reached is reached, without a moment") {
  Wall wall;
  wall.sign(wall.karin, 700, today.plus_days(-1));
  wall.sign(wall.karin, 1);
  for (const BoardMilestone& one : wall.board().milestones) {
    CHECK_FALSE(one.celebrates);
  }
}

TEST_CASE("the leaderboard shows a seller what the company says: all, her own place, or nothing") {
  Wall wall;
  wall.sign(wall.karin, 300);
  wall.sign(wall.bo, 100);
  const auto full = view_leaderboard(wall.app, wall.as(wall.bo)).value();
  CHECK(full.rows.size() == 2);
  CHECK(full.rows[0].seller == wall.karin);
  wall.show(Leaderboard::own_place);
  const auto own = view_leaderboard(wall.app, wall.as(wall.bo)).value();
  REQUIRE(own.rows.size() == 1);
  CHECK(own.rows[0].seller == wall.bo);
  CHECK(own.rows[0].place == 2);
  CHECK(own.of == 2);
  wall.show(Leaderboard::off);
  CHECK(view_leaderboard(wall.app, wall.as(wall.bo)).error().kind == Wrong::missing);
  CHECK(view_leaderboard(wall.app, wall.admin).value().rows.size() == 2);
}

TEST_CASE("those who have reached as much share a place, and a vacant seat has none") {
  Wall wall;
  Seller vacant;
  vacant.name = "Vakant";
  vacant.is_vacant = true;
  add_seller(wall.app, wall.admin, {}, vacant).value();
  wall.sign(wall.karin, 300);
  wall.sign(wall.bo, 300);
  const auto board = view_leaderboard(wall.app, wall.admin).value();
  REQUIRE(board.rows.size() == 2);
  CHECK(board.rows[0].place == 1);
  CHECK(board.rows[1].place == 1);
}

TEST_CASE("a seller's progress is her own, and another's is missing to her") {
  Wall wall;
  wall.sign(wall.karin, 300);
  wall.sign(wall.bo, 100);
  const auto own = view_progress(wall.app, wall.as(wall.karin), {}).value();
  CHECK(own.own.this_week == sek(300));
  CHECK(own.way.week_actual == sek(300));
  CHECK(own.own.streak.weeks == 1);
  CHECK(view_progress(wall.app, wall.as(wall.karin), wall.bo).error().kind == Wrong::missing);
  CHECK(view_progress(wall.app, wall.admin, {}).value().own.this_week == sek(400));
}

TEST_CASE("a screen is paired by its code once, and what it held before opens its board") {
  Wall wall;
  const auto screen = wall.app.boards().wait("192.0.2.1", wall.app.now()).value();
  const BoardDraft kitchen{"Köket", BoardShows::initials, {}};
  CHECK(pair_board(wall.app, wall.admin, {}, "ZZZZZZ", kitchen).error().list[0].place == "/code");
  const Board board = pair_board(wall.app, wall.admin, {}, screen.code, kitchen).value();
  CHECK(board.name == "Köket");
  CHECK(wall.app.boards().find_holder(secret_hash(screen.secret))->number == board.number);
  CHECK_FALSE(pair_board(wall.app, wall.admin, {}, screen.code, kitchen));
  REQUIRE(remove_board(wall.app, wall.admin, board.number));
  CHECK_FALSE(wall.app.boards().find_holder(secret_hash(screen.secret)));
  CHECK(remove_board(wall.app, wall.admin, board.number).error().kind == Wrong::missing);
}

TEST_CASE("who may not manage pairs nothing, and a board without a name is no board") {
  Wall wall;
  const auto screen = wall.app.boards().wait("192.0.2.1", wall.app.now()).value();
  const BoardDraft kitchen{"Köket", BoardShows::names, {}};
  CHECK(pair_board(wall.app, wall.as(wall.karin), {}, screen.code, kitchen).error().kind ==
        Wrong::forbidden);
  CHECK(pair_board(wall.app, wall.admin, {}, screen.code, {}).error().list[0].place == "/name");
  CHECK(pair_board(wall.app, wall.admin, {}, screen.code, kitchen));
}

}  // namespace
}  // namespace kvartett
