// How often one may do what costs: who writes, sends files or takes out exports without end is
// asked to wait, by person and by address, before the work is begun (limits.h).
#pragma once

#include <chrono>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "kvartett/api/limits.h"

namespace kvartett {

// What is counted together.
enum class Costs { nothing, write, file, export_ };

// May be shared between threads.
class Allowances {
 public:
  using Moment = std::chrono::steady_clock::time_point;

  explicit Allowances(const Limits& limits = {}) : limits_{limits} {}

  // How long to wait, in whole seconds; nothing: go on, and it is counted.
  std::optional<std::chrono::seconds> take(Costs costs, std::int64_t user,
                                           const std::string& address, Moment now);

  std::size_t remembered() const;  // never more than 20,000

 private:
  std::optional<std::chrono::seconds> wait(const std::string& key, Allowance allowance,
                                           Moment now) const;
  void count(const std::string& key, Allowance allowance, Moment now);

  const Limits limits_;
  mutable std::mutex mutex_;
  // When all that was taken will have been given back.
  std::unordered_map<std::string, Moment> paid_back_;
};

}  // namespace kvartett
