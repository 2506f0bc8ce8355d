#include "kvartett/auth/device.h"

#include <array>
#include <utility>

namespace kvartett {
namespace {

using Marks = std::pair<std::string_view, std::string_view>;  // what it says, what it means

// The first that is there: Edge says that it is Chrome too, and Chrome that it is Safari.
constexpr std::array<Marks, 8> browsers = {{{"Edg", "Edge"},
                                            {"OPR/", "Opera"},
                                            {"SamsungBrowser/", "Samsung Internet"},
                                            {"Firefox/", "Firefox"},
                                            {"FxiOS/", "Firefox"},
                                            {"CriOS/", "Chrome"},
                                            {"Chrome/", "Chrome"},
                                            {"Safari/", "Safari"}}};
constexpr std::array<Marks, 7> systems = {{{"iPhone", "iPhone"},
                                           {"iPad", "iPad"},
                                           {"Android", "Android"},
                                           {"Windows", "Windows"},
                                           {"Mac OS X", "Mac"},
                                           {"CrOS", "Chromebook"},
                                           {"Linux", "Linux"}}};

template <std::size_t count>
std::string_view find_meaning(const std::array<Marks, count>& marks, std::string_view text) {
  for (const auto& [mark, meaning] : marks) {
    if (text.find(mark) != text.npos) return meaning;
  }
  return {};
}

}  // namespace

Sentence device_in_words(std::string_view user_agent) {
  const std::string_view browser = find_meaning(browsers, user_agent);
  const std::string_view system = find_meaning(systems, user_agent);
  if (!browser.empty() && !system.empty()) return say("{} on {}", "{} på {}", browser, system);
  if (!browser.empty() || !system.empty()) {
    const std::string_view known = browser.empty() ? system : browser;
    return say("{}", "{}", known);
  }
  return say("Unknown browser", "Okänd webbläsare");
}

}  // namespace kvartett
