// A file that a command was given.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace kvartett {

// Its bytes; nothing when it cannot be read or is larger, which is then told.
std::optional<std::string> find_contents(const std::string& path, std::uintmax_t bytes_max);

}  // namespace kvartett
