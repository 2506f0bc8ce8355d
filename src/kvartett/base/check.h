// Bugs stop here. ENSURE is on in production too: a program that has lost track of what is true
// must not go on writing to a ledger; the process ends and the ledger replays.
#pragma once

#include <string_view>

namespace kvartett {

// Writes the broken claim and its place to stderr and ends the process.
[[noreturn]] void stop_at_bug(std::string_view claim, std::string_view file, int line) noexcept;

}  // namespace kvartett

#define ENSURE(claim) \
  (static_cast<bool>(claim) ? void(0) : ::kvartett::stop_at_bug(#claim, __FILE__, __LINE__))
