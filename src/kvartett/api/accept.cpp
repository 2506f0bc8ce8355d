#include "kvartett/api/accept.h"

#include <algorithm>
#include <optional>

#include "kvartett/base/text.h"

namespace kvartett {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_word(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

// "0.7" → 700. What is not a weight by RFC 9110 is no wish.
int thousandths(std::string_view weight) {
  if (weight.empty() || weight.size() > 5 || (weight.size() > 1 && weight[1] != '.')) return 0;
  int value = 0;
  int unit = 1000;
  for (const char c : weight) {
    if (c == '.') continue;
    if (c < '0' || c > '9') return 0;
    value += (c - '0') * unit;
    unit /= 10;
  }
  return value <= 1000 ? value : 0;
}

template <class Seen>
void for_each_element(std::string_view list, Seen seen) {
  while (!list.empty()) {
    const std::string_view element = list.substr(0, list.find(','));
    list.remove_prefix(std::min(list.size(), element.size() + 1));
    seen(trimmed(element));
  }
}

// Calls `seen(name, weight)` for each element of "sv-SE, sv;q=0.9, *;q=0.1".
template <class Seen>
void for_each_wish(std::string_view list, Seen seen) {
  for_each_element(list, [&](std::string_view element) {
    const std::string_view name = trimmed(element.substr(0, element.find(';')));
    const auto q = element.find("q=", name.size());
    seen(name, q == element.npos ? 1000 : thousandths(trimmed(element.substr(q + 2))));
  });
}

}  // namespace

int wish_for_encoding(std::string_view accept_encoding, std::string_view coding) {
  std::optional<int> by_name;
  int by_star = 0;
  for_each_wish(accept_encoding, [&](std::string_view name, int weight) {
    if (name == "*") by_star = weight;
    if (same_word(name, coding)) by_name = weight;
  });
  return by_name.value_or(by_star);
}

Language wished_language(std::string_view accept_language) {
  int swedish = 0;
  int english = 0;
  for_each_wish(accept_language, [&](std::string_view name, int weight) {
    const std::string_view language = name.substr(0, name.find('-'));
    if (same_word(language, "sv")) swedish = std::max(swedish, weight);
    if (same_word(language, "en")) english = std::max(english, weight);
  });
  return swedish > 0 && swedish >= english ? Language::swedish : Language::english;
}

bool lists_tag(std::string_view if_none_match, std::string_view tag) {
  bool listed = false;
  for_each_element(if_none_match, [&](std::string_view element) {
    if (element.starts_with("W/")) element.remove_prefix(2);
    listed = listed || element == tag || element == "*";
  });
  return listed;
}

}  // namespace kvartett
