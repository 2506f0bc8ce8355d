// Guessing passwords: after ten wrong ones for an account from one address, fifty from an address,
// or a hundred for an account from anywhere, the next must wait. The owner of the account, at an
// address where she has signed in before, is never locked out by strangers.
#pragma once

#include <chrono>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "kvartett/base/clock.h"
#include "kvartett/base/result.h"

namespace kvartett {

// May be shared between threads.
class Attempts {
 public:
  static constexpr int per_account_max = 10;
  static constexpr int per_address_max = 50;
  static constexpr int per_account_anywhere_max = 100;  // where its owner has not signed in before
  static constexpr std::chrono::minutes window{15};

  // How long to wait before the next try, in whole seconds; nothing: try now. A try that may go on
  // is counted as a failure at once, so that many at the same time cannot slip past; succeeded()
  // takes it back.
  std::optional<std::chrono::seconds> start(std::string_view email, std::string_view address,
                                            Instant now);
  void succeeded(std::string_view email, std::string_view address);
  // It was no guess at all: takes it back, and tells nothing of who signs in where.
  void withdraw(std::string_view email, std::string_view address);

  std::size_t remembered() const;  // failures; never more than about 30,000

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
  // Where the owners of accounts have signed in since the server started; the oldest is forgotten
  // first.
  class Homes {
   public:
    bool has(const std::string& account) const { return known_.contains(account); }
    void add(const std::string& account);

   private:
    std::unordered_set<std::string> known_;
    std::deque<std::string> in_order_;
  };

  Counts by_account_;  // and address
  Counts by_address_;
  Counts by_account_anywhere_;
  Homes homes_;
};

// Whoever has one IPv6 address has the 2^64 beside it as well: they count as one.
std::string network_of(std::string_view address);

// "Too many attempts. Try again in 12 minutes."
std::unexpected<Problems> refuse_attempt(std::chrono::seconds wait);

}  // namespace kvartett
