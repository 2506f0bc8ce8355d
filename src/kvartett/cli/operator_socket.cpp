#include "kvartett/cli/operator_socket.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>

#include "kvartett/store/store.h"

namespace kvartett {
namespace {

constexpr const char* name = "operator";
constexpr std::size_t line_max = 8'192;
constexpr int wake_ms = 500;  // how soon the server notices that it is to stop

class Descriptor {
 public:
  explicit Descriptor(int number) : number_{number} {}
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }
  explicit operator bool() const { return number_ >= 0; }

 private:
  int number_;
};

// The name of a socket has room for 107 bytes; by way of the opened directory any path fits.
struct Address {
  explicit Address(const std::filesystem::path& data)
      : directory{open(data.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)} {
    of.sun_family = AF_UNIX;
    const auto path = fmt::format("/proc/self/fd/{}/{}", directory.number(), name);
    std::memcpy(of.sun_path, path.c_str(), path.size() + 1);
  }
  const sockaddr* pointer() const { return reinterpret_cast<const sockaddr*>(&of); }
  Descriptor directory;
  sockaddr_un of{};
};

bool send_all(int to, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto sent = send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

// Reads lines until the other side is done.
class Lines {
 public:
  explicit Lines(int from) : from_{from} {}
  std::optional<std::string> next() {
    for (;;) {
      if (const auto end = read_.find('\n'); end != std::string::npos) {
        std::string line = read_.substr(0, end);
        read_.erase(0, end + 1);
        return line;
      }
      char bytes[1024];
      const auto count = recv(from_, bytes, sizeof bytes, 0);
      if (count <= 0 || read_.size() > line_max) return {};
      read_.append(bytes, static_cast<std::size_t>(count));
    }
  }

 private:
  int from_;
  std::string read_;
};

}  // namespace

void serve_operators(const std::filesystem::path& data, const std::stop_token& stop,
                     const std::function<void(const std::string& asked, const SendLine&)>& answer) {
  const Address address{data};
  unlinkat(address.directory.number(), name, 0);  // of a server that died; we hold the directory
  const Descriptor listening{socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)};
  if (!listening || bind(listening.number(), address.pointer(), sizeof address.of) != 0 ||
      fchmodat(address.directory.number(), name, 0600, 0) != 0 ||
      listen(listening.number(), 4) != 0) {
    throw StoreBroken(fmt::format("No command can reach this server by {}: {}.",
                                  (data / name).string(), std::strerror(errno)));
  }
  while (!stop.stop_requested()) {
    pollfd waiting{listening.number(), POLLIN, 0};
    if (poll(&waiting, 1, wake_ms) <= 0) continue;
    const Descriptor caller{accept4(listening.number(), nullptr, nullptr, SOCK_CLOEXEC)};
    if (!caller) continue;
    const timeval patience{5, 0};  // the caller is a command that has its line ready
    setsockopt(caller.number(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(caller.number(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    const auto asked = Lines{caller.number()}.next();
    if (!asked) continue;
    answer(*asked,
           [&](std::string_view line) { send_all(caller.number(), std::string{line} + "\n"); });
  }
  unlinkat(address.directory.number(), name, 0);
}

bool ask_server(const std::filesystem::path& data, std::string_view line,
                const std::function<void(const std::string&)>& take) {
  const Address address{data};
  const Descriptor server{socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)};
  if (!address.directory || !server ||
      connect(server.number(), address.pointer(), sizeof address.of) != 0 ||
      !send_all(server.number(), std::string{line} + "\n"))
    return false;
  Lines lines{server.number()};
  while (const auto said = lines.next()) take(*said);
  return true;
}

}  // namespace kvartett
