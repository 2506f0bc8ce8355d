// What the command line shows a person: sentences in her language, colours and progress where there
// is a terminal, plain text where there is a pipe.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "kvartett/base/result.h"

namespace kvartett {

// Exit codes, the same for every command.
enum class Exit { done = 0, finding = 1, usage = 2, environment = 3 };

// By the environment (LC_ALL, LC_MESSAGES, LANG): Swedish for sv, else English.
Language terminal_language();

// To standard output, with a line feed.
void tell(const Sentence& sentence);
void tell(std::string_view text);
// To standard error: one sentence that says what is wrong and what to do.
void complain(const Sentence& sentence);
void complain(std::string_view text);
// Every problem with its place; answers the exit code that fits.
Exit complain(const Problems& problems);

enum class Colour { plain, bold, soft, good, bad, renewal, cross_sell, win_back, new_sales };
// The text in a colour when standard output is a terminal (and NO_COLOR is not set), else as it is.
std::string coloured(std::string_view text, Colour colour);

// Columns that are aligned on a screen: how many places the text takes, å as one.
std::size_t width_of(std::string_view text);
std::string padded_left(std::string_view text, std::size_t width);
std::string padded_right(std::string_view text, std::size_t width);

// Asks for a secret without showing it; from a pipe, its first line.
std::string read_secret(const Sentence& question);

// A bar on the terminal for what takes more than a second; silent in a pipe.
class Progress {
 public:
  explicit Progress(Sentence what)
      : what_{std::move(what)}, started_{std::chrono::steady_clock::now()} {}
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  // `total` 0: not known.
  void show(std::size_t done, std::size_t total);

 private:
  Sentence what_;
  std::chrono::steady_clock::time_point started_;
  std::chrono::steady_clock::time_point shown_{};
  bool on_screen_ = false;
};

}  // namespace kvartett
