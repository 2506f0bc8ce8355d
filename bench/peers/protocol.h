// How the runner talks with whatever it measures: one line in, one line out.
//   run Q1 [HOW]   ->  ok NANOSECONDS ROWS CHECKSUM
//   mem            ->  ok KIB-NOW KIB-AT-MOST 0
//   quit
// and for whatever has to be filled first, commands of its own. What goes wrong: err SENTENCE.
#pragma once

#include <fmt/format.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>

namespace peers {

// The rows of an answer, as far as they are needed to tell whether two answers are the same.
struct Answer {
  std::int64_t rows = 0;
  std::uint64_t checksum = 0;  // of rows and columns: the column's number, from 1, times the value

  template <class... Values>
  void add_row(Values... values) {
    ++rows;
    std::uint64_t column = 0;
    ((checksum += ++column * static_cast<std::uint64_t>(values)), ...);
  }
};

struct Timed {
  double nanoseconds = 0;
  Answer answer;
};

// What a short question takes is the mean of as many as fit into a fifth of a millisecond, so that
// the clock and the waking up of a process are not what is measured.
template <class Ask>
Timed timed(const Ask& ask) {
  const auto begun = std::chrono::steady_clock::now();
  std::chrono::duration<double, std::nano> passed{};
  Timed result;
  int times = 0;
  do {
    result.answer = ask();
    ++times;
    passed = std::chrono::steady_clock::now() - begun;
  } while (passed < std::chrono::microseconds{200});
  result.nanoseconds = passed.count() / times;
  return result;
}

inline long kibibytes(std::string_view of) {
  std::ifstream status{"/proc/self/status"};
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with(of)) return std::atol(line.c_str() + of.size() + 1);
  }
  return 0;
}

struct Command {
  std::string verb, first, second;
};

// Answers until it is told to quit; `act` makes a Timed of a Command.
template <class Act>
void serve(const Act& act) {
  for (std::string line; std::getline(std::cin, line);) {
    Command command;
    std::istringstream{line} >> command.verb >> command.first >> command.second;
    if (command.verb == "quit") return;
    try {
      if (command.verb == "mem") {
        fmt::print("ok {} {} 0\n", kibibytes("VmRSS:"), kibibytes("VmHWM:"));
      } else {
        const Timed result = act(command);
        fmt::print("ok {:.0f} {} {}\n", result.nanoseconds, result.answer.rows,
                   static_cast<std::int64_t>(result.answer.checksum));
      }
    } catch (const std::exception& error) {
      std::string said = error.what();
      for (char& c : said) {
        if (c == '\n') c = ' ';
      }
      fmt::print("err {}\n", said);
    }
    std::fflush(stdout);
  }
}

}  // namespace peers
