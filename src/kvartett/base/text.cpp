#include "kvartett/base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <utility>

namespace kvartett {
namespace {

// The next code point and how many bytes it takes; nothing where the bytes are not UTF-8.
struct CodePoint {
  char32_t value;
  std::size_t bytes;
};
std::optional<CodePoint> find_code_point(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  if (byte(0) < 0x80) return CodePoint{byte(0), 1};
  const std::size_t length = byte(0) >= 0xF0 ? 4 : byte(0) >= 0xE0 ? 3 : byte(0) >= 0xC2 ? 2 : 0;
  if (length == 0 || byte(0) > 0xF4 || text.size() < length) return {};
  char32_t value = byte(0) & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {};
    value = (value << 6) | (byte(i) & 0x3FU);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return {};
  return CodePoint{value, length};
}

// How many bytes at the beginning are plain ASCII, as far as a look at eight at a time tells.
std::size_t plain_letters(std::string_view text) {
  std::size_t plain = 0;
  for (std::uint64_t eight = 0; plain + 8 <= text.size(); plain += 8) {
    std::memcpy(&eight, text.data() + plain, 8);
    if ((eight & 0x8080808080808080U) != 0) break;
  }
  return plain;
}

bool is_space(char32_t c) {
  return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) ||
         c == 0x202F || c == 0xFEFF;
}

// Latin letters with accents (Latin-1 and Latin Extended-A, pairs of upper and lower case) without
// them.
constexpr std::string_view latin1 =
    "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty";  // U+00C0 to U+00FF
constexpr std::string_view latin_extended =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllllln"
    "nnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";  // U+0100 to U+017F
static_assert(latin1.size() == 64 && latin_extended.size() == 128);

char32_t without_accent(char32_t c) {
  if (c >= U'A' && c <= U'Z') return c + 32;
  if (c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7)
    return static_cast<char32_t>(latin1[c - 0xC0]);
  if (c >= 0x100 && c <= 0x17F) return static_cast<char32_t>(latin_extended[c - 0x100]);
  return c;
}

}  // namespace

void append_utf8(std::string& text, char32_t c) {
  const auto add = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (c < 0x80) return add(c);
  if (c < 0x800) {
    add(0xC0 | (c >> 6));
  } else {
    if (c < 0x10000) {
      add(0xE0 | (c >> 12));
    } else {
      add(0xF0 | (c >> 18));
      add(0x80 | ((c >> 12) & 0x3F));
    }
    add(0x80 | ((c >> 6) & 0x3F));
  }
  add(0x80 | (c & 0x3F));
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    text.remove_prefix(plain_letters(text));
    if (text.empty()) break;
    const auto next = find_code_point(text);
    if (!next) return false;
    text.remove_prefix(next->bytes);
  }
  return true;
}

std::string_view trimmed(std::string_view text) {
  const auto is_plain = [](char c) { return c > ' ' && c < 0x7F; };
  if (text.empty() || (is_plain(text.front()) && is_plain(text.back()))) return text;  // as a rule
  std::size_t first = text.size();
  std::size_t last = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto next = find_code_point(text.substr(i));
    const std::size_t bytes = next ? next->bytes : 1;
    if (!next || !is_space(next->value)) {
      first = std::min(first, i);
      last = i + bytes;
    }
    i += bytes;
  }
  return first < last ? text.substr(first, last - first) : std::string_view{};
}

std::string folded(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  bool blank_due = false;
  while (!text.empty()) {
    const CodePoint next = find_code_point(text).value_or(CodePoint{U'?', 1});
    text.remove_prefix(next.bytes);
    if (is_space(next.value)) {
      blank_due = !result.empty();
      continue;
    }
    if (next.value >= 0x300 && next.value <= 0x36F) continue;  // an accent of its own, as on a Mac
    if (blank_due) result.push_back(' ');
    blank_due = false;
    append_utf8(result, without_accent(next.value));
  }
  return result;
}

std::string collated(std::string_view text) {
  std::string spelled;  // '{' comes after 'z'
  while (!text.empty()) {
    const CodePoint next = find_code_point(text).value_or(CodePoint{U'?', 1});
    switch (next.value) {
      case U'Å':
      case U'å':
        spelled += "{a";
        break;
      case U'Ä':
      case U'ä':
      case U'Æ':
      case U'æ':
        spelled += "{b";
        break;
      case U'Ö':
      case U'ö':
      case U'Ø':
      case U'ø':
        spelled += "{c";
        break;
      default:
        spelled += text.substr(0, next.bytes);
    }
    text.remove_prefix(next.bytes);
  }
  return folded(spelled);
}

std::string folded_company_name(std::string_view name) {
  constexpr std::array<std::string_view, 8> forms = {
      "ab", "hb", "kb", "publ", "aktiebolag", "handelsbolag", "kommanditbolag", "ef"};
  std::string result;
  std::string word;
  const auto end_word = [&] {
    bool form = word.empty();
    for (const std::string_view known : forms) form = form || word == known;
    if (!form) result += (result.empty() ? "" : " ") + word;
    word.clear();
  };
  for (const char c : folded(name)) {
    const bool punctuation = c == '.' || c == ',' || c == '(' || c == ')' || c == '-' || c == '/' ||
                             c == '&' || c == '\'' || c == '"';
    if (c == ' ' || punctuation) {
      end_word();
    } else {
      word.push_back(c);
    }
  }
  end_word();
  return result.empty() ? folded(name) : result;
}

}  // namespace kvartett
