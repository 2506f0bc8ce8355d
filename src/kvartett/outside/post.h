// Letters on their way: whoever writes one goes on at once, and one postman carries them to the
// mail server, one after the other, and again after a while when it is not there.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

#include "kvartett/outside/mail.h"

namespace kvartett {

// May be shared between threads. What waits is kept in memory only: who must know that a letter was
// taken is told so, and writes it again after a restart.
class Post {
 public:
  static constexpr std::size_t waiting_max = 1000;
  static constexpr int tries_max = 5;  // after 1, 4, 16 and 64 minutes

  // `log` is told, in a few words and without the letter, of each one that was not taken.
  explicit Post(
      std::optional<MailServer> server,
      std::function<void(std::string_view)> log = [](std::string_view) {});
  ~Post();
  Post(const Post&) = delete;
  Post& operator=(const Post&) = delete;

  // Whether there is a mail server at all.
  bool is_open() const { return server_.has_value(); }

  // `taken` is called on the postman's thread when the server has it. False: nothing was posted,
  // because no server is there or too many wait.
  bool send(Mail mail, std::function<void()> taken = {});

 private:
  struct Letter {
    Mail mail;
    std::function<void()> taken;
    int tries = 0;
    std::chrono::steady_clock::time_point next;
  };
  void carry(const std::stop_token& stop);

  std::optional<MailServer> server_;
  std::function<void(std::string_view)> log_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::deque<Letter> waiting_;
  std::jthread postman_;  // the last: it ends first
};

}  // namespace kvartett
