// What happens, for the boards on the wall (GET /board/events). Other listeners are told what is
// stale and ask again; a thousand boards that all ask the same within a blink are told the figures
// at once instead. All boards that show the same get one and the same text, painted once.
//
// A board's view depends on nothing but the company, the day and how people are called there, so
// nobody's permission is asked when it is sent: that was decided when the board was paired, and is
// looked up again before each heartbeat.
#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "kvartett/api/stream.h"
#include "kvartett/app/app.h"
#include "kvartett/app/view_board.h"

namespace kvartett {

// May be shared between threads.
class LiveBoards {
 public:
  static constexpr std::size_t streams_of_board_max = 4;  // a page that is reloaded, and its ghosts

  // How it is painted when something happened, or at midnight.
  struct Painted {
    Version version = 0;
    Date today;
    std::string etag;
    std::string view;     // JSON
    Stream::Piece event;  // the same, for those who listen
  };

  explicit LiveBoards(App& app);
  ~LiveBoards();
  LiveBoards(const LiveBoards&) = delete;
  LiveBoards& operator=(const LiveBoards&) = delete;

  // As it is now: painted by the first who asks, the same for all who ask after her.
  std::shared_ptr<const Painted> now(const BoardKind& kind);
  // As it is now, and from now on whenever it is another. When the board is taken away, or shows
  // something else than before, the stream ends.
  Result<std::shared_ptr<Stream>> listen(const Board& board);

 private:
  struct Listener {
    std::weak_ptr<Stream> stream;
    std::int64_t board = 0;
  };
  struct Wall {
    std::mutex mutex;  // of what is below
    std::shared_ptr<const Painted> painted;
    std::vector<Listener> listeners;
  };
  std::shared_ptr<Wall> wall_of(const BoardKind& kind);
  std::shared_ptr<const Painted> paint(const BoardKind& kind, Wall& wall);
  void keep_painting(const std::stop_token& stop);

  App& app_;
  const Stream::Words words_;
  std::mutex mutex_;
  std::map<BoardKind, std::shared_ptr<Wall>> walls_;
  std::condition_variable_any moved_;
  bool has_moved_ = false;
  std::jthread painter_;  // the last: it uses what is above
};

}  // namespace kvartett
