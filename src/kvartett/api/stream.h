// An answer that goes on for as long as both sides want, such as what happens in a company while
// somebody looks at it. Pieces of text that many clients share wait in a ring for one of them; who
// does not keep up is told so and left, so that nobody's slowness fills the server's memory.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

namespace kvartett {

// May be shared between threads: anyone pushes, the network thread takes.
class Stream {
 public:
  using Piece = std::shared_ptr<const std::string>;  // of all who get it; never empty
  static constexpr std::size_t waiting_max = 64;

  struct Words {
    Piece heartbeat;  // shows both sides that the other is there
    Piece left_out;   // the last one, to a client that did not keep up
  };
  // `may_go_on` is asked before each heartbeat, on the network thread: is it still hers to hear?
  Stream(Words words, std::function<bool()> may_go_on)
      : words_{std::move(words)}, may_go_on_{std::move(may_go_on)} {}

  // One more piece. When there is no room for it, all that waits is forgotten and the last one
  // said.
  void push(Piece piece);

  // For the server. `wake` is called when there is something to take again, on the thread that
  // pushes; empty: nobody is to be woken, and once this returns nobody is.
  void wake_with(std::function<void()> wake);
  Piece take();               // nullptr: nothing waits
  bool has_left_out() const;  // and when nothing waits, nothing more comes
  const Piece& heartbeat() const { return words_.heartbeat; }
  bool may_go_on() const { return may_go_on_(); }

 private:
  const Words words_;
  const std::function<bool()> may_go_on_;
  mutable std::mutex mutex_;
  std::array<Piece, waiting_max> ring_;
  std::size_t first_ = 0;
  std::size_t count_ = 0;
  bool left_out_ = false;
  std::function<void()> wake_;
};

}  // namespace kvartett
