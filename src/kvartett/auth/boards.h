// All boards of the server, in memory, and the screens that wait to become one. A screen that waits
// shows a short code; whoever may pair boards types it in, and what the screen holds since then
// opens its board. The code itself opens nothing.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kvartett/auth/board.h"
#include "kvartett/base/result.h"

namespace kvartett {

// A screen that shows its code.
struct WaitingScreen {
  std::string code;         // six letters and digits, none that look alike
  std::string secret_hash;  // of what it will open its board with
  std::string address;      // where it asked from
  Instant until{};
};

// May be shared between threads: many read, and whoever changes something waits for them.
class Boards {
 public:
  static constexpr std::chrono::minutes waiting_time{10};
  static constexpr std::size_t waiting_max = 500;             // on the server
  static constexpr std::size_t waiting_per_address_max = 20;  // an office has one address
  static constexpr int guesses_max = 20;  // wrong codes of one user, in ten minutes

  struct NewScreen {
    std::string code;
    std::string secret;  // told once
    Instant until{};
  };
  // Wrong::too_many when too many wait already.
  Result<NewScreen> wait(std::string_view address, Instant now);
  // By what it holds; nothing: it never waited, its time is over, or it is a board now.
  std::optional<WaitingScreen> find_waiting(std::string_view secret, Instant now) const;
  // By the code that somebody typed, however it is cased and spaced.
  std::optional<WaitingScreen> find_with_code(std::string_view typed, Instant now) const;
  // Wrong::too_many: this user has guessed too often. A try that may go on counts as wrong at once.
  Result<void> guess(std::int64_t user, Instant now);
  void guessed_right(std::int64_t user);

  void load(const std::vector<Board>& boards);
  // The board that holds this secret: nothing when it is unknown or was taken away.
  std::optional<Board> find_holder(std::string_view secret_hash) const;
  // Likewise, and it was seen `now`.
  std::optional<Board> see(std::string_view secret_hash, Instant now) const;
  std::optional<Board> find(std::int64_t number) const;
  std::vector<Board> of(Id<Company> company) const;  // by number, also those that were taken away
  // Since the server started; nothing: not yet.
  std::optional<Instant> last_seen(std::int64_t number) const;

  // What the store has just kept. A screen whose secret it has waits no longer.
  void put(const Board& board);

 private:
  struct Known {
    explicit Known(const Board& b) : board{b} {}
    Board board;
    mutable std::atomic<Instant> seen{Instant::min()};
  };
  struct Guesses {
    int count = 0;
    Instant until{};
  };
  const Known* known(std::string_view secret_hash) const;
  void forget_late(Instant now);

  mutable std::shared_mutex mutex_;
  std::unordered_map<std::int64_t, std::unique_ptr<Known>> boards_;
  std::unordered_map<std::string, std::int64_t> by_hash_;
  std::deque<WaitingScreen> waiting_;  // the oldest first
  std::unordered_map<std::int64_t, Guesses> guesses_;
};

}  // namespace kvartett
