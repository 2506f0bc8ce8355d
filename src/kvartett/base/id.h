// A dense number, from zero, of a thing within one company: an Id<Customer> is not an Id<Deal>.
// Outside the server the same thing is named by an unguessable text (auth/public_id.h).
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace kvartett {

template <class T>
struct Id {
  std::int32_t number = -1;  // -1 is nobody; only ever a default before the real one is known

  static Id at(std::size_t index) { return {static_cast<std::int32_t>(index)}; }
  std::size_t index() const { return static_cast<std::size_t>(number); }
  auto operator<=>(const Id&) const = default;
};

}  // namespace kvartett

template <class T>
struct std::hash<kvartett::Id<T>> {
  std::size_t operator()(kvartett::Id<T> id) const noexcept {
    return std::hash<std::int32_t>{}(id.number);
  }
};
