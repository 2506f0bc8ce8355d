// The program's door to the network: speaks HTTP/1.1 with many clients on one thread, keeps out
// what is malformed, oversized or too slow (limits.h), and hands each request that remains to the
// handler on a thread of its own pool. TLS is the business of a proxy in front.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "kvartett/api/http.h"
#include "kvartett/api/limits.h"
#include "kvartett/api/metrics.h"

namespace kvartett {

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  // 0: any that is free, see Server::port()
  Limits limits;
  std::size_t threads = 32;
  // Believe X-Forwarded-For and X-Forwarded-Proto. Only when every client comes through a proxy
  // that sets them.
  bool trust_proxy = false;
  // SIGTERM and SIGINT stop the server as stop() does; a second one cuts what is still under way.
  bool stop_on_signals = true;
  // How long a body this request may bring, judged by its head; empty: limits.body_bytes for all.
  // Called on the network thread, so it must be quick. It may not throw.
  std::function<std::size_t(const Request& head)> body_limit_for;
  // Takes the log, one JSON object at a time and without a line feed, from several threads at once.
  // Empty: no log.
  std::function<void(std::string_view line)> log;
  bool log_every_request = false;  // otherwise only what somebody has to look at
};

// The address cannot be listened on; what() says why, in a sentence.
class CannotListen : public std::runtime_error {
 public:
  CannotListen(std::string address, const std::string& sentence)
      : std::runtime_error{sentence}, address_{std::move(address)} {}
  const std::string& address() const { return address_; }  // "127.0.0.1:8080"

 private:
  std::string address_;
};

// Another program listens there already.
class PortTaken : public CannotListen {
 public:
  using CannotListen::CannotListen;
};

class Server {
 public:
  // Listens at once, so that a taken port is known before anything else starts; answers when it
  // runs. Throws CannotListen or PortTaken. `metrics` outlives the server.
  Server(ServerOptions options, Handler handler, Metrics& metrics);
  ~Server();

  // Serves until stop() and returns when the last answer is out, or cut off after limits.stop_time.
  void run();
  // From any thread: no new connections, idle ones are closed, answers under way are finished.
  void stop();

  std::uint16_t port() const;

 private:
  class Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace kvartett
