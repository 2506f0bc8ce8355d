#include "kvartett/api/live_boards.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "kvartett/api/wire_board.h"

namespace kvartett {
namespace {

// How often the painter looks whether a new day has begun somewhere.
constexpr std::chrono::seconds day_check{10};

// A board has no hurry to come back, and a thousand of them should not come at once.
constexpr std::string_view come_back_after = "retry: 3000\n";  // milliseconds

Stream::Piece piece(std::string text) {
  return std::make_shared<const std::string>(std::move(text));
}

std::string etag_of(const BoardKind& kind, Version version, Date today) {
  return fmt::format("\"{}-{}-{}-{}\"", version, today.days_since_1970(),
                     static_cast<int>(kind.shows), kind.team ? kind.team->number : -1);
}

}  // namespace

LiveBoards::LiveBoards(App& app)
    : app_{app}, words_{piece(": heartbeat\n\n"), piece("event: resync\ndata: {}\n\n")} {
  app_.feed().listen(this, [this](const News& news) {
    // On the writer's thread, which waits for us: all that is done here is to wake the painter.
    const auto* moved = std::get_if<CompanyMoved>(&news);
    if (!moved || !moved->touched.is_anything()) return;
    {
      const std::lock_guard lock{mutex_};
      has_moved_ = true;
    }
    moved_.notify_one();
  });
  painter_ = std::jthread{[this](const std::stop_token& stop) { keep_painting(stop); }};
}

LiveBoards::~LiveBoards() { app_.feed().leave(this); }

std::shared_ptr<LiveBoards::Wall> LiveBoards::wall_of(const BoardKind& kind) {
  const std::lock_guard lock{mutex_};
  auto& wall = walls_[kind];
  if (!wall) wall = std::make_shared<Wall>();
  return wall;
}

// Holds the wall's mutex. A thousand who ask at once wait for one painting.
std::shared_ptr<const LiveBoards::Painted> LiveBoards::paint(const BoardKind& kind, Wall& wall) {
  const auto company = app_.snapshot(kind.company);
  const Version version = company->ledger.version();
  const Date today = app_.today(kind.company);
  if (wall.painted && wall.painted->version >= version && wall.painted->today == today) {
    return wall.painted;
  }
  auto painted = std::make_shared<Painted>();
  painted->version = version;
  painted->today = today;
  painted->etag = etag_of(kind, version, today);
  const wire::Names names{app_.ids(), kind.company, company->ledger,
                          company->ledger.settings().language};
  painted->view = wire::board_view(names, make_board(*company, kind, today));
  painted->event = piece(fmt::format("id: {}\nevent: board\ndata: {}\n\n", version, painted->view));
  wall.painted = painted;
  return painted;
}

std::shared_ptr<const LiveBoards::Painted> LiveBoards::now(const BoardKind& kind) {
  const auto wall = wall_of(kind);
  const std::lock_guard lock{wall->mutex};
  return paint(kind, *wall);
}

Result<std::shared_ptr<Stream>> LiveBoards::listen(const Board& board) {
  const auto may_go_on = [this, board] {
    const auto now = app_.boards().see(board.secret_hash, app_.now());
    return now && kind_of(*now) == kind_of(board);
  };
  auto stream = std::make_shared<Stream>(words_, may_go_on);
  const BoardKind kind = kind_of(board);
  const auto wall = wall_of(kind);
  const std::lock_guard lock{wall->mutex};
  std::erase_if(wall->listeners, [](const Listener& one) { return one.stream.expired(); });
  if (std::ranges::count(wall->listeners, board.number, &Listener::board) >=
      static_cast<std::ptrdiff_t>(streams_of_board_max)) {
    return refuse(Wrong::too_many,
                  say("This board is open in {} places already.",
                      "Tavlan är redan öppen på {} ställen.", streams_of_board_max));
  }
  stream->push(piece(std::string{come_back_after} + *paint(kind, *wall)->event));
  wall->listeners.push_back({stream, board.number});
  return stream;
}

void LiveBoards::keep_painting(const std::stop_token& stop) {
  for (;;) {
    std::vector<std::pair<BoardKind, std::shared_ptr<Wall>>> walls;
    {
      std::unique_lock lock{mutex_};
      moved_.wait_for(lock, stop, day_check, [&] { return has_moved_; });
      if (stop.stop_requested()) return;
      has_moved_ = false;
      walls.assign(walls_.begin(), walls_.end());
    }
    for (const auto& [kind, wall] : walls) {
      const std::lock_guard lock{wall->mutex};
      std::erase_if(wall->listeners, [](const Listener& one) { return one.stream.expired(); });
      if (wall->listeners.empty()) continue;
      const auto before = wall->painted;
      const auto after = paint(kind, *wall);
      if (after == before || (before && after->view == before->view)) continue;
      for (const Listener& listener : wall->listeners) {
        if (const auto stream = listener.stream.lock()) stream->push(after->event);
      }
    }
  }
}

}  // namespace kvartett
