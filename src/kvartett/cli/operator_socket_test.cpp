#include "kvartett/cli/operator_socket.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <thread>
#include <vector>

#include "kvartett/store/random_batch_test.h"

namespace kvartett {
namespace {

// Asks until the server is there.
std::vector<std::string> answers(const std::filesystem::path& data, std::string_view line) {
  std::vector<std::string> lines;
  while (!ask_server(data, line, [&](const std::string& one) { lines.push_back(one); }))
    std::this_thread::yield();
  return lines;
}

TEST_CASE(
    "a command reaches the server that has the directory, however deep it lies, and nobody else "
    "does") {
  TestFolder folder;
  const auto data = folder.path() / std::string(120, 'd');  // longer than a socket's name may be
  std::filesystem::create_directory(data);
  CHECK_FALSE(ask_server(data, "backup x", [](const std::string&) {}));
  {
    const std::jthread server{[&](const std::stop_token& stop) {
      serve_operators(data, stop, [](const std::string& asked, const SendLine& send) {
        send("asked: " + asked);
        send("done");
      });
    }};
    CHECK(answers(data, "backup x") == std::vector<std::string>{"asked: backup x", "done"});
    CHECK(answers(data, "again") == std::vector<std::string>{"asked: again", "done"});
    CHECK(
        (std::filesystem::status(data / "operator").permissions() & std::filesystem::perms::all) ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  }
  CHECK_FALSE(std::filesystem::exists(data / "operator"));
}

}  // namespace
}  // namespace kvartett
