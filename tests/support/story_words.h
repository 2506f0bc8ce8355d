// The words that stories are told in: names, days, amounts and tables, read and written.
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kvartett/base/result.h"
#include "kvartett/domain/company.h"
#include "kvartett/domain/money.h"

namespace kvartett {

// A story that makes no sense is a mistake in the story: it is told, and the story ends there.
struct NoSense : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// What follows the verb: --name value, in one group per line of a deal (--and starts the next).
struct StoryOptions {
  std::vector<std::map<std::string, std::string>> groups{1};

  StoryOptions(const std::vector<std::string>& words, std::size_t from) {
    for (std::size_t i = from; i < words.size(); ++i) {
      if (words[i] == "--and") {
        groups.emplace_back();
      } else if (words[i].starts_with("--") && i + 1 < words.size()) {
        groups.back()[words[i].substr(2)] = words[i + 1];
        ++i;
      } else {
        throw NoSense{"\"" + words[i] + "\" was not expected"};
      }
    }
  }
  std::optional<std::string> find(const std::string& name, std::size_t group = 0) const {
    const auto found = groups[group].find(name);
    return found == groups[group].end() ? std::nullopt : std::optional{found->second};
  }
  std::string need(const std::string& name, std::size_t group = 0) const {
    const auto found = find(name, group);
    if (!found) throw NoSense{"--" + name + " is missing"};
    return *found;
  }
};

// "1 200 000 --x" in words; what stands within quotes is one.
std::vector<std::string> words_of(const std::string& sentence);
// "Anna 50, Bo 50": between the commas.
std::vector<std::string> parts_of(const std::string& text);
// "10 March, 11.5 / 11 March, 12": the lines of a file, divided by slashes.
std::string lines_of(std::string_view text);
Date day_of(const std::string& text);
Month month_of(const std::string& text);
// "1 200 000", "1 000,50 SEK": öre.
std::int64_t amount_of(const std::string& text);
// "Anna 50" or "Anna renewal 1 000": everything before the first digit, and from it on.
std::pair<std::string, std::string> name_and_number(const std::string& text);
Channel channel_of(const std::string& word);

template <class Choice>
Choice choice_of(const std::string& word,
                 std::initializer_list<std::pair<const char*, Choice>> choices) {
  for (const auto& [name, choice] : choices) {
    if (word == name) return choice;
  }
  throw NoSense{"\"" + word + "\" is not a choice"};
}
std::string shown(Money amount);
std::string shown(std::optional<Money> amount);
std::string percent(std::optional<double> ratio);
// Why not, a line for each problem.
std::string no(const Problems& problems);
// Columns that are empty in every row are left out; the first `texts` columns are text, the others
// figures.
std::string table(std::vector<std::vector<std::string>> rows, std::size_t texts);

}  // namespace kvartett
