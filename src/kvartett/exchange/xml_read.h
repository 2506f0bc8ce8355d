// XML of strangers, element by element. What makes XML dangerous is refused before it does
// anything: document types, and with them entities of one's own, nesting without end, and elements
// with attributes without end.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "kvartett/base/result.h"

namespace kvartett::xml {

inline constexpr int depth_max = 64;
inline constexpr int attributes_max = 64;  // of one element; so many namespaces too

// The bytes of one tag, its attributes and namespaces: parsers take the longer for each the more
// there are, and only then tell how many.
inline constexpr std::size_t tag_bytes_max = 256 * 1024;
class TagGuard {
 public:
  // The next bytes of the document; false when a tag is longer.
  bool passes(std::string_view piece);

 private:
  bool inside_ = false;
  bool begins_ = false;  // the last byte was the one that may begin a tag
  std::size_t size_ = 0;
};

class Attributes {
 public:
  explicit Attributes(const char** list) : list_{list} {}
  // Of an attribute without namespace; empty: it is not there.
  std::string_view text(std::string_view name) const;

 private:
  const char** list_;
};

// An element's name is its namespace and what it is called there; prefixes mean nothing. Texts are
// valid only during the call.
struct Reader {
  std::function<void(std::string_view space, std::string_view name, const Attributes&)> begin;
  std::function<void()> end = [] {};
  std::function<void(std::string_view)> text = [](std::string_view) {};  // comes in pieces

  // Ends the reading from within one of these; the first sentence is what is told.
  void stop(Sentence why);
  // Where in the file that is, from 1.
  std::size_t line() const;

  // The whole of a document.
  Result<void> read(std::string_view bytes);
  // As far as its first bytes reach; whether they hold together is not said.
  void peek(std::string_view bytes);

 private:
  friend struct Calls;
  Result<void> read(std::string_view bytes, bool is_whole);

  void* parser_ = nullptr;
  bool stopped_ = false;
  Sentence why_;
  int depth_ = 0;
  int spaces_ = 0;  // declared by the element that comes next
};

}  // namespace kvartett::xml
