// Copy-on-write: may a thing that is shared be changed in place?
#pragma once

#include <atomic>
#include <memory>

namespace kvartett {

// Whether nobody else holds what `pointer` points at. If so, all that earlier holders did is seen
// first: the last of them may have let go of it on another thread a moment ago.
template <class T>
bool is_sole_owner(const std::shared_ptr<T>& pointer) {
  if (pointer.use_count() > 1) return false;
  std::atomic_thread_fence(std::memory_order_acquire);
  return true;
}

}  // namespace kvartett
