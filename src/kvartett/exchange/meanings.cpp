#include "kvartett/exchange/meanings.h"

#include <algorithm>
#include <array>
#include <utility>

#include "kvartett/base/text.h"

namespace kvartett {
namespace {

constexpr std::array<std::pair<std::string_view, Outcome>, 3> outcome_words = {
    {{"won", Outcome::won}, {"lost", Outcome::lost}, {"open", Outcome::open}}};
constexpr std::array<std::pair<std::string_view, std::optional<Channel>>, 5> channel_words = {
    {{"renewal", Channel::renewal},
     {"cross_sell", Channel::cross_sell},
     {"win_back", Channel::win_back},
     {"new_sales", Channel::new_sales},
     {"rules", std::nullopt}}};
constexpr std::string_view someone_new = "new";

template <class Words, class Value>
std::string word_of(const Words& words, const Value& value) {
  return std::string{
      std::ranges::find(words, value, [](const auto& w) { return w.second; })->first};
}

}  // namespace

Result<bool> take_meaning(std::string_view text, Meanings& meanings) {
  const std::size_t colon = text.find(':');
  const std::size_t equals = text.rfind('=');
  if (colon == text.npos || equals == text.npos || equals < colon) return false;
  const std::string_view kind = text.substr(0, colon);
  const std::string word{trimmed(text.substr(colon + 1, equals - colon - 1))};
  const std::string_view value = trimmed(text.substr(equals + 1));
  const auto means_nothing = [&] {
    return refuse(Wrong::invalid,
                  say("“{}” is nothing that a word or a name in a file can mean.",
                      "”{}” är inget som ett ord eller ett namn i en fil kan betyda.", value));
  };
  if (kind == "status") {
    const auto* found =
        std::ranges::find(outcome_words, value, [](const auto& w) { return w.first; });
    if (found == outcome_words.end()) return means_nothing();
    meanings.statuses.push_back({word, found->second});
  } else if (kind == "channel") {
    const auto* found =
        std::ranges::find(channel_words, value, [](const auto& w) { return w.first; });
    if (found == channel_words.end()) return means_nothing();
    meanings.channels.push_back({word, found->second});
  } else if (kind == "customer" || kind == "seller" || kind == "product") {
    if (word.empty() || value.empty()) return means_nothing();
    auto& names = kind == "customer" ? meanings.customers
                  : kind == "seller" ? meanings.sellers
                                     : meanings.products;
    names.push_back(
        {word, value == someone_new ? std::nullopt : std::optional{std::string{value}}});
  } else {
    return false;
  }
  return true;
}

std::vector<std::string> texts_of(const Meanings& meanings) {
  std::vector<std::string> texts;
  for (const auto& [word, outcome] : meanings.statuses)
    texts.push_back("status:" + word + "=" + word_of(outcome_words, outcome));
  for (const auto& [word, channel] : meanings.channels)
    texts.push_back("channel:" + word + "=" + word_of(channel_words, channel));
  const auto add = [&](const char* kind, const std::vector<Meanings::Name>& names) {
    for (const auto& [name, is] : names)
      texts.push_back(kind + name + "=" + is.value_or(std::string{someone_new}));
  };
  add("customer:", meanings.customers);
  add("seller:", meanings.sellers);
  add("product:", meanings.products);
  return texts;
}

}  // namespace kvartett
