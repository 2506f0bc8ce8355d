// How often something came to at most so much: how long, how many. Counted by any thread, told to
// who watches.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

namespace kvartett {

template <std::size_t N>
class Histogram {
 public:
  // Ascending; what is more than the last is counted too.
  explicit constexpr Histogram(const std::array<double, N>& bounds) : bounds_{bounds} {}

  void count(double value) {
    for (std::size_t i = 0; i < N; ++i) {
      if (value <= bounds_[i]) at_most_[i].fetch_add(1, std::memory_order_relaxed);
    }
    sum_.fetch_add(value, std::memory_order_relaxed);
    total_.fetch_add(1, std::memory_order_relaxed);
  }

  const std::array<double, N>& bounds() const { return bounds_; }
  std::uint64_t at_most(std::size_t bound) const { return at_most_[bound]; }
  std::uint64_t total() const { return total_; }
  double sum() const { return sum_; }

 private:
  std::array<double, N> bounds_;
  std::array<std::atomic<std::uint64_t>, N> at_most_{};
  std::atomic<double> sum_ = 0;
  std::atomic<std::uint64_t> total_ = 0;
};

}  // namespace kvartett
