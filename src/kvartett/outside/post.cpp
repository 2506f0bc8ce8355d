#include "kvartett/outside/post.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace kvartett {

using Clock = std::chrono::steady_clock;

Post::Post(std::optional<MailServer> server, std::function<void(std::string_view)> log)
    : server_{std::move(server)}, log_{std::move(log)} {
  if (server_) postman_ = std::jthread{[this](const std::stop_token& stop) { carry(stop); }};
}

Post::~Post() = default;

bool Post::send(Mail mail, std::function<void()> taken) {
  if (!server_) return false;
  {
    const std::lock_guard lock{mutex_};
    if (waiting_.size() >= waiting_max) return false;
    waiting_.push_back({std::move(mail), std::move(taken), 0, Clock::now()});
  }
  changed_.notify_all();
  return true;
}

void Post::carry(const std::stop_token& stop) {
  std::unique_lock lock{mutex_};
  while (!stop.stop_requested()) {
    const auto first = std::ranges::min_element(waiting_, {}, &Letter::next);
    if (first == waiting_.end()) {
      changed_.wait(lock, stop, [this] { return !waiting_.empty(); });
      continue;
    }
    if (first->next > Clock::now()) {
      const std::size_t known = waiting_.size();
      changed_.wait_until(lock, stop, first->next, [&] { return waiting_.size() != known; });
      continue;
    }
    Letter letter = std::move(*first);
    waiting_.erase(first);
    lock.unlock();
    const std::optional<Sentence> fault = kvartett::send(*server_, letter.mail);
    if (!fault && letter.taken) letter.taken();
    if (fault) log_(fmt::format("try {}: {}", letter.tries + 1, fault->english));
    lock.lock();
    if (fault && ++letter.tries < tries_max) {
      letter.next = Clock::now() + std::chrono::minutes{1 << (2 * (letter.tries - 1))};
      waiting_.push_back(std::move(letter));
    }
  }
}

}  // namespace kvartett
