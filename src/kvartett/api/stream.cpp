#include "kvartett/api/stream.h"

#include <utility>

namespace kvartett {

void Stream::push(Piece piece) {
  const std::lock_guard lock{mutex_};
  if (left_out_) return;
  if (count_ == waiting_max) {
    ring_.fill(nullptr);
    first_ = 0;
    count_ = 0;
    left_out_ = true;
    piece = words_.left_out;
  }
  ring_[(first_ + count_) % waiting_max] = std::move(piece);
  if (++count_ == 1 && wake_) wake_();
}

void Stream::wake_with(std::function<void()> wake) {
  const std::lock_guard lock{mutex_};
  wake_ = std::move(wake);
}

Stream::Piece Stream::take() {
  const std::lock_guard lock{mutex_};
  if (count_ == 0) return nullptr;
  Piece piece = std::exchange(ring_[first_], nullptr);
  first_ = (first_ + 1) % waiting_max;
  --count_;
  return piece;
}

bool Stream::has_left_out() const {
  const std::lock_guard lock{mutex_};
  return left_out_;
}

}  // namespace kvartett
