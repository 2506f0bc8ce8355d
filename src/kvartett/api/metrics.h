// Figures about the server for Prometheus: how many requests, on which route, how they ended, how
// long they took, and how busy the server is now. Safe to use from any thread.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>

#include "kvartett/base/histogram.h"

namespace kvartett {

class Metrics {
 public:
  // `method` and `route` live as long as the program does; they name a route, never one request's
  // path.
  void count_answer(std::string_view method, std::string_view route, int status,
                    std::chrono::nanoseconds took);

  std::atomic<std::int64_t> connections = 0;
  std::atomic<std::int64_t> requests_in_flight = 0;
  std::atomic<std::uint64_t> connections_refused = 0;
  std::atomic<std::int64_t> streams = 0;
  std::atomic<std::uint64_t> streams_dropped = 0;

  std::string text() const;  // Prometheus text format 0.0.4

 private:
  struct Times : Histogram<11> {
    Times() : Histogram{{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5}} {}
  };

  mutable std::mutex mutex_;
  std::map<std::tuple<std::string_view, std::string_view, int>, std::uint64_t> answers_;
  std::map<std::string_view, Times> times_;
};

}  // namespace kvartett
