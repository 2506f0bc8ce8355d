// Screens on the wall: how they are paired, what they show, who keeps them; and how each seller is
// getting on.
#include "kvartett/api/routes_call.h"
#include "kvartett/api/wire_board.h"
#include "kvartett/auth/secret.h"

namespace kvartett {
namespace {

// The browser sends it to the board's own routes and nowhere else; it lives as long as browsers let
// a cookie live.
std::string board_cookie(const Call& call, std::string_view secret) {
  constexpr std::chrono::seconds lifetime = std::chrono::days{400};
  return fmt::format(
      "kvartett_board={}; Path=/api/v1/board; Max-Age={}; HttpOnly; SameSite=Strict{}", secret,
      lifetime.count(), call.request.https ? "; Secure" : "");
}

Result<std::int64_t> find_number(const Call& call) {
  const auto number = call.app().ids().find_board(call.actor.company, call.in_path);
  if (!number) return refuse(Wrong::missing, say("There is no such board.", "Tavlan finns inte."));
  return *number;
}

Response board_answer(const Call& call, const Board& board, int status = 200) {
  const auto company = call.company();
  return json_answer(
      wire::board(call.names(*company), call.app().boards(), board, call.app().now()),
      board.revision, status);
}

bool is_paired(const Call& call) {
  const auto secret = find_board_secret(call.request);
  return secret && call.app().boards().find_holder(secret_hash(*secret));
}

}  // namespace

namespace operations {

// -- By those who keep them

Answer list_boards(Call& call) {
  const std::vector<Board> boards = TRY(view_boards(call.app(), call.actor));
  const auto company = call.company();
  return json_answer(
      wire::all_boards(call.names(*company), call.app().boards(), boards, call.app().now()));
}

Answer pair_board(Call& call) {
  const auto company = call.company();
  const wire::PairingDraft draft = TRY(wire::read_pairing(call.names(*company), call.body));
  const Once once = TRY(call.once());
  const Board board =
      TRY(kvartett::pair_board(call.app(), call.actor, once, draft.code, draft.board));
  return board_answer(call, board, 201);
}

Answer get_board_settings(Call& call) {
  const std::int64_t number = TRY(find_number(call));
  return board_answer(call, TRY(view_board_settings(call.app(), call.actor, number)));
}

Answer change_board(Call& call) {
  const std::int64_t number = TRY(find_number(call));
  const Version seen = TRY(call.seen());
  const Board before = TRY(view_board_settings(call.app(), call.actor, number));
  const auto company = call.company();
  const BoardDraft draft = TRY(wire::read_board_change(call.names(*company), call.body, before));
  return board_answer(call,
                      TRY(kvartett::change_board(call.app(), call.actor, number, seen, draft)));
}

Answer remove_board(Call& call) {
  const std::int64_t number = TRY(find_number(call));
  TRY(kvartett::remove_board(call.app(), call.actor, number));
  Response response;
  response.status = 204;
  return response;
}

// -- By the screen itself

Answer get_pairing(Call& call) {
  if (is_paired(call)) return json_answer(wire::pairing(true, {}, {}));
  const auto secret = find_board_secret(call.request);
  if (!secret) return json_answer(wire::pairing(false, {}, {}));
  const auto waiting = call.app().boards().find_waiting(*secret, call.app().now());
  if (!waiting) return json_answer(wire::pairing(false, {}, {}));
  return json_answer(wire::pairing(false, waiting->code, waiting->until));
}

Answer start_pairing(Call& call) {
  if (const std::string* site = call.request.find_header("sec-fetch-site");
      site && *site == "cross-site") {
    return refuse(Wrong::forbidden, say("Another site's page cannot pair this screen.",
                                        "En annan webbplats sida kan inte para den här skärmen."));
  }
  if (is_paired(call)) return json_answer(wire::pairing(true, {}, {}));
  const Boards::NewScreen screen =
      TRY(call.app().boards().wait(call.request.remote_address, call.app().now()));
  Response response = json_answer(wire::pairing(false, screen.code, screen.until), 201);
  response.headers.emplace_back("Set-Cookie", board_cookie(call, screen.secret));
  return response;
}

Answer get_board(Call& call) {
  const auto painted = call.service.boards.now(kind_of(*call.board));
  Response response;
  response.headers.emplace_back("ETag", painted->etag);
  response.headers.emplace_back("Cache-Control", "private, no-cache");
  // Or a screen that has hung there for a year would wake up without its secret.
  if (const auto secret = find_board_secret(call.request))
    response.headers.emplace_back("Set-Cookie", board_cookie(call, *secret));
  if (call.has_already(painted->etag)) {
    response.status = 304;
    return response;
  }
  response.content_type = "application/json";
  response.body = painted->view;
  return response;
}

Answer get_board_events(Call& call) {
  Response response;
  response.content_type = "text/event-stream";
  response.headers.emplace_back("X-Accel-Buffering", "no");  // a proxy passes each on at once
  response.stream = TRY(call.service.boards.listen(*call.board));
  return response;
}

// -- By a person, about herself and the others

Answer get_progress(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  const auto seller = asked.seller();
  TRY(asked.done());
  const ProgressAnswer answer = TRY(view_progress(call.app(), call.actor, seller));
  return json_answer(wire::progress(call.names(*answer.company), answer));
}

Answer get_leaderboard(Call& call) {
  const LeaderboardAnswer answer = TRY(view_leaderboard(call.app(), call.actor));
  return json_answer(wire::leaderboard(call.names(*answer.company), answer));
}

}  // namespace operations
}  // namespace kvartett
