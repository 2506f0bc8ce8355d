// What we say to a person, in both languages of the product. A sentence is made where it is known
// what to say; which language is shown is decided at the edge.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

namespace kvartett {

enum class Language { swedish, english };

struct Sentence {
  std::string english;
  std::string swedish;

  const std::string& in(Language language) const {
    return language == Language::swedish ? swedish : english;
  }
  bool operator==(const Sentence&) const = default;
};

// Both texts take the same arguments, in fmt's notation: say("row {}", "rad {}", 17).
template <class... Args>
Sentence say(fmt::format_string<const Args&...> english, fmt::format_string<const Args&...> swedish,
             const Args&... args) {
  return {fmt::format(english, args...), fmt::format(swedish, args...)};
}

}  // namespace kvartett
