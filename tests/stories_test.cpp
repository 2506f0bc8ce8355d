// Runs tests/stories: what people do with Kvartett, in their words, and what it answers. A story
// says what day it is, then what is done (lines that start with ">") and what is seen.
// KVARTETT_UPDATE=1 rewrites what is seen, and git diff is the review.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "tests/support/storyteller.h"

namespace kvartett {
namespace {

bool is_deed(const std::string& line) {
  return line.starts_with("> ") || line.starts_with("today ");
}

// The story as it goes when it is lived: comments, blank lines and deeds as they stand, answers
// anew.
std::string lived(const std::string& written) {
  Storyteller storyteller;
  std::istringstream lines{written};
  std::string result;
  for (std::string line; std::getline(lines, line);) {
    if (is_deed(line)) {
      result += line + "\n" + storyteller.tell(line.starts_with("> ") ? line.substr(2) : line);
    } else if (line.empty() || line.starts_with("#")) {
      result += line + "\n";
    }
  }
  return result;
}

// What differs, from the first line on that does.
std::string difference(const std::string& expected, const std::string& actual) {
  std::istringstream a{expected};
  std::istringstream b{actual};
  std::string line_a;
  std::string line_b;
  for (int number = 1;; ++number) {
    const bool more_a = static_cast<bool>(std::getline(a, line_a));
    const bool more_b = static_cast<bool>(std::getline(b, line_b));
    if (!more_a) line_a = "(end)";
    if (!more_b) line_b = "(end)";
    if (!more_a && !more_b) return "";
    if (line_a != line_b) {
      return "line " + std::to_string(number) + "\n  expected: " + line_a +
             "\n  lived:    " + line_b;
    }
  }
}

TEST_CASE("the stories go as they are told") {
  const std::filesystem::path folder = "tests/stories";
  const bool update = std::getenv("KVARTETT_UPDATE") != nullptr;
  std::vector<std::filesystem::path> stories;
  for (const auto& file : std::filesystem::recursive_directory_iterator{folder}) {
    if (file.path().extension() == ".story") stories.push_back(file.path());
  }
  std::ranges::sort(stories);
  REQUIRE_FALSE(stories.empty());
  for (const auto& story : stories) {
    std::ifstream stream{story};
    const std::string written{std::istreambuf_iterator<char>{stream}, {}};
    const std::string now = lived(written);
    if (update) {
      std::ofstream{story} << now;
    } else if (now != written) {
      const std::string name = std::filesystem::relative(story, folder).string();
      FAIL_CHECK(name << ", " << difference(written, now));
    }
  }
  std::cout << stories.size() << " stories\n";
}

}  // namespace
}  // namespace kvartett
