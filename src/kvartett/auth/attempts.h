// Guessing passwords: after ten wrong ones for an account from one address, or fifty from an
// address, the next must wait. The owner of the account, at another address, is never locked out by
// a stranger.
#pragma once

#include <chrono>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "kvartett/base/clock.h"
#include "kvartett/base/result.h"

namespace kvartett {

// May be shared between threads.
class Attempts {
 public:
  static constexpr int per_account_max = 10;
  static constexpr int per_address_max = 50;
  static constexpr std::chrono::minutes window{15};

  // How long to wait before the next try, in whole seconds; nothing: try now. A try that may go on
  // is counted as a failure at once, so that many at the same time cannot slip past; succeeded()
  // takes it back.
  std::optional<std::chrono::seconds> start(std::string_view email, std::string_view address,
                                            Instant now);
  void succeeded(std::string_view email, std::string_view address);

  std::size_t remembered() const;  // never more than about 20,000

 private:
  // Failures by key, in windows of one length: so they end in the order in which they began.
  class Counts {
   public:
    std::optional<std::chrono::seconds> wait(const std::string& key, int max, Instant now) const;
    void add(const std::string& key, Instant now);
    void forget(const std::string& key) { windows_.erase(key); }
    void take_back(const std::string& key);
    std::size_t size() const { return windows_.size(); }

   private:
    struct Window {
      int failures = 0;
      Instant until{};
    };
    std::unordered_map<std::string, Window> windows_;
    std::deque<std::pair<Instant, std::string>> endings_;  // the oldest first
  };

  mutable std::mutex mutex_;
  Counts by_account_;  // and address
  Counts by_address_;
};

// "Too many attempts. Try again in 12 minutes."
std::unexpected<Problems> refuse_attempt(std::chrono::seconds wait);

}  // namespace kvartett
