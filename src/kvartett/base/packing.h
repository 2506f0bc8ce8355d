// Numbers and texts one after the other in as few bytes as they need: seven bits to a byte, and a
// number that is close to one that is known as the difference. What millions of deals are kept as.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace kvartett {

// The bytes are not what was packed.
struct NotPacked : std::runtime_error {
  using std::runtime_error::runtime_error;
};

inline void pack_number(std::string& out, std::uint64_t number) {
  while (number >= 0x80) {
    out.push_back(static_cast<char>(number | 0x80));
    number >>= 7;
  }
  out.push_back(static_cast<char>(number));
}
// Small ones are short on either side of zero.
inline void pack_signed(std::string& out, std::int64_t number) {
  pack_number(out,
              (static_cast<std::uint64_t>(number) << 1) ^ static_cast<std::uint64_t>(number >> 63));
}
inline void pack_text(std::string& out, std::string_view text) {
  pack_number(out, text.size());
  out += text;
}

// Reads in the order in which it was packed.
class Unpacking {
 public:
  explicit Unpacking(std::string_view bytes)
      : at_{bytes.data()}, end_{bytes.data() + bytes.size()} {}

  bool at_end() const { return at_ == end_; }

  std::uint64_t number() {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (at_ == end_) fail();
      const auto byte = static_cast<unsigned char>(*at_++);
      number |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return number;
    }
    fail();
  }
  std::int64_t signed_number() {
    const std::uint64_t number = this->number();
    return static_cast<std::int64_t>((number >> 1) ^ (~(number & 1) + 1));
  }
  // One that fits, or the bytes are wrong.
  std::int32_t small_number() {
    const std::int64_t number = signed_number();
    if (number != static_cast<std::int32_t>(number)) fail();
    return static_cast<std::int32_t>(number);
  }
  std::string_view text() {
    const std::uint64_t size = number();
    if (size > static_cast<std::uint64_t>(end_ - at_)) fail();
    const std::string_view text{at_, static_cast<std::size_t>(size)};
    at_ += size;
    return text;
  }
  // How many of something follow, each of at least one byte.
  std::size_t count() {
    const std::uint64_t count = number();
    if (count > static_cast<std::uint64_t>(end_ - at_)) fail();
    return static_cast<std::size_t>(count);
  }
  [[noreturn]] static void fail() { throw NotPacked{"packed bytes are damaged"}; }

 private:
  const char* at_;
  const char* end_;
};

}  // namespace kvartett
