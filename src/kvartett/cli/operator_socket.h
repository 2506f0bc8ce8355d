// How a command reaches the server that has the data directory: a socket in it, which only the one
// who may read the directory can reach. One line is asked, and lines are answered.
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

namespace kvartett {

// Serves one at a time on the calling thread until it is told to stop. `answer` is given the line
// and what sends a line back. Throws StoreBroken when there can be no such socket.
using SendLine = std::function<void(std::string_view line)>;
void serve_operators(const std::filesystem::path& data, const std::stop_token& stop,
                     const std::function<void(const std::string& asked, const SendLine&)>& answer);

// Asks the server of the directory; `take` is given each line as it comes. False: nobody answers
// there.
bool ask_server(const std::filesystem::path& data, std::string_view line,
                const std::function<void(const std::string&)>& take);

}  // namespace kvartett
