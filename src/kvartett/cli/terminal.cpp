#include "kvartett/cli/terminal.h"

#include <fmt/format.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <utility>

namespace kvartett {
namespace {

std::string_view code_of(Colour colour) {
  switch (colour) {
    case Colour::plain:
      return "0";
    case Colour::bold:
      return "1";
    case Colour::soft:
      return "2";
    case Colour::good:
      return "32";
    case Colour::bad:
      return "33";
    case Colour::renewal:
      return "36";
    case Colour::cross_sell:
      return "34";
    case Colour::win_back:
      return "33";
    case Colour::new_sales:
      return "35";
  }
  std::unreachable();
}

}  // namespace

Language terminal_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value && *value)
      return std::string_view{value}.starts_with("sv") ? Language::swedish : Language::english;
  }
  return Language::english;
}

void tell(std::string_view text) { std::cout << text << '\n'; }
void tell(const Sentence& sentence) { tell(sentence.in(terminal_language())); }

void complain(std::string_view text) {
  std::cout.flush();
  std::cerr << "kvartett: " << text << '\n';
}
void complain(const Sentence& sentence) { complain(sentence.in(terminal_language())); }

Exit complain(const Problems& problems) {
  for (const Problem& problem : problems.list) {
    const std::string& sentence = problem.sentence.in(terminal_language());
    // A JSON pointer says nothing to someone who typed options; a place in a file does.
    const bool is_in_file = !problem.place.empty() && !problem.place.starts_with('/');
    complain(is_in_file ? problem.place + ": " + sentence : sentence);
  }
  const bool is_ours = problems.kind == Wrong::disk_full || problems.kind == Wrong::too_many;
  return is_ours ? Exit::environment : Exit::finding;
}

std::string coloured(std::string_view text, Colour colour) {
  static const bool shows = isatty(STDOUT_FILENO) == 1 && !std::getenv("NO_COLOR");
  if (!shows || colour == Colour::plain) return std::string{text};
  return fmt::format("\033[{}m{}\033[0m", code_of(colour), text);
}

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}
std::string padded_left(std::string_view text, std::size_t width) {
  return std::string(width - std::min(width, width_of(text)), ' ') + std::string{text};
}
std::string padded_right(std::string_view text, std::size_t width) {
  return std::string{text} + std::string(width - std::min(width, width_of(text)), ' ');
}

std::string read_secret(const Sentence& question) {
  std::string secret;
  termios before{};
  const bool asks = isatty(STDIN_FILENO) == 1 && tcgetattr(STDIN_FILENO, &before) == 0;
  if (asks) {
    std::cerr << question.in(terminal_language()) << ": ";
    termios silent = before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
  }
  std::getline(std::cin, secret);
  if (asks) {
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    std::cerr << '\n';
  }
  return secret;
}

void Progress::show(std::size_t done, std::size_t total) {
  static const bool shows = isatty(STDERR_FILENO) == 1;
  const auto now = std::chrono::steady_clock::now();
  if (!shows || now - started_ < std::chrono::seconds{1} ||
      now - shown_ < std::chrono::milliseconds{100})
    return;
  shown_ = now;
  on_screen_ = true;
  constexpr std::size_t bar = 30;
  const std::string& what = what_.in(terminal_language());
  if (total == 0) {
    std::cerr << fmt::format("\r\033[K{} {}", what, done) << std::flush;
  } else {
    const std::size_t filled = std::min(done, total) * bar / total;
    std::cerr << fmt::format("\r\033[K{} [{:#<{}}{:.<{}}] {}/{}", what, "", filled, "",
                             bar - filled, done, total)
              << std::flush;
  }
}

Progress::~Progress() {
  if (on_screen_) std::cerr << "\r\033[K" << std::flush;
}

}  // namespace kvartett
