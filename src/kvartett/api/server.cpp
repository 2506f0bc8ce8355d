#include "kvartett/api/server.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <random>

#include "kvartett/api/answer.h"
#include "kvartett/api/request_log.h"
#include "kvartett/api/server_inside.h"

namespace kvartett {
namespace {

using namespace std::chrono_literals;

// An IPv6 client commands a whole /64, so that is what counts as one address.
net::ip::address counted_address(const net::ip::address& address) {
  if (address.is_v4()) return address;
  const net::ip::address_v6 v6 = address.to_v6();
  if (v6.is_v4_mapped()) return net::ip::make_address_v4(net::ip::v4_mapped, v6);
  auto bytes = v6.to_bytes();
  std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
  return net::ip::address_v6{bytes};
}

// Each connection is a file; the usual soft limit of 1,024 is meant for programs that use select().
std::size_t connections_possible(std::size_t wanted) {
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) != 0) return wanted;
  const rlim_t needed = wanted + 256;
  if (files.rlim_cur < needed) {
    files.rlim_cur = std::min<rlim_t>(needed, files.rlim_max);
    setrlimit(RLIMIT_NOFILE, &files);
    getrlimit(RLIMIT_NOFILE, &files);
  }
  const rlim_t possible = files.rlim_cur > 320 ? files.rlim_cur - 256 : 64;
  return std::min<std::size_t>(wanted, possible);
}

}  // namespace

std::string address_text(const net::ip::address& address) {
  if (address.is_v6() && address.to_v6().is_v4_mapped()) {
    return net::ip::make_address_v4(net::ip::v4_mapped, address.to_v6()).to_string();
  }
  return address.to_string();
}

Server::Inside::Inside(ServerOptions options, Handler handler, Metrics& metrics)
    : options_{std::move(options)},
      handler_{std::move(handler)},
      metrics_{metrics},
      connections_max_{connections_possible(options_.limits.connections)},
      first_id_{std::random_device{}()} {
  listen();
}

void Server::Inside::run() {
  const auto stay = net::make_work_guard(io_);
  net::co_spawn(io_, accept_connections(), [](std::exception_ptr broken) {
    if (broken) std::rethrow_exception(broken);  // who accepts nobody must not look alive
  });
  if (options_.stop_on_signals) await_signals();
  io_.run();
  pool_.join();
}

void Server::Inside::stop() {
  net::post(io_, [this] { begin_stop(); });
}

void Server::Inside::listen() {
  const std::string host = options_.address == "localhost" ? "127.0.0.1" : options_.address;
  const std::string place = host.find(':') == host.npos
                                ? fmt::format("{}:{}", host, options_.port)
                                : fmt::format("[{}]:{}", host, options_.port);
  error_code error;
  const auto address = net::ip::make_address(host, error);
  if (error) {
    throw CannotListen{place,
                       fmt::format("{} is not an IP address to listen on.", options_.address)};
  }
  const tcp::endpoint endpoint{address, options_.port};
  acceptor_.open(endpoint.protocol(), error);
  if (!error) acceptor_.set_option(tcp::acceptor::reuse_address{true}, error);
  if (!error) acceptor_.bind(endpoint, error);
  if (!error) acceptor_.listen(net::socket_base::max_listen_connections, error);
  if (error == net::error::address_in_use) {
    throw PortTaken{place, fmt::format("Another program listens on {} already.", place)};
  }
  if (error)
    throw CannotListen{place, fmt::format("Cannot listen on {}: {}.", place, error.message())};
  port_ = acceptor_.local_endpoint().port();
}

void Server::Inside::await_signals() {
  if (!stopping_) {
    signals_.add(SIGINT);
    signals_.add(SIGTERM);
  }
  signals_.async_wait([this](const error_code& error, int) {
    if (error) return;
    if (stopping_) return cut();
    begin_stop();
    await_signals();
  });
}

void Server::Inside::begin_stop() {
  if (stopping_) return;
  stopping_ = true;
  error_code ignored;
  acceptor_.close(ignored);
  room_.cancel();
  for (Connection* connection : connections_) {
    if (connection->may_be_dropped) connection->stream.close();
  }
  stop_deadline_.expires_after(options_.limits.stop_time);
  stop_deadline_.async_wait([this](const error_code& error) {
    if (!error) cut();
  });
  connection_ended();
}

// Time is up: clients are dropped, and requests that still wait for a thread are not begun.
void Server::Inside::cut() {
  cut_ = true;
  for (Connection* connection : connections_) connection->stream.close();
}

void Server::Inside::connection_ended() {
  if (!stopping_) {
    room_.cancel();
  } else if (connections_.empty()) {
    io_.stop();
  }
}

Server::Inside::Connection::Connection(Inside& its_server, tcp::socket socket,
                                       const net::ip::address& from)
    : server{its_server},
      counted{counted_address(from)},
      address{address_text(from)},
      stream{std::move(socket)} {
  server.connections_.insert(this);
  ++server.connections_by_address_[counted];
  ++server.metrics_.connections;
}

Server::Inside::Connection::~Connection() {
  server.connections_.erase(this);
  const auto count = server.connections_by_address_.find(counted);
  if (--count->second == 0) server.connections_by_address_.erase(count);
  --server.metrics_.connections;
  server.connection_ended();
}

net::awaitable<void> Server::Inside::accept_connections() {
  while (!stopping_) {
    if (connections_.size() >= connections_max_) {
      room_.expires_at(steady_clock::time_point::max());
      co_await room_.async_wait(with_error);
      continue;
    }
    auto [error, socket] = co_await acceptor_.async_accept(with_error);
    if (stopping_) co_return;
    if (error) {
      // Out of files, or a client that left while it waited. It passes; those connected must not
      // suffer.
      room_.expires_after(50ms);
      co_await room_.async_wait(with_error);
      continue;
    }
    error_code gone;
    const tcp::endpoint client = socket.remote_endpoint(gone);
    if (gone) continue;
    const auto others = connections_by_address_.find(counted_address(client.address()));
    if (!options_.trust_proxy && others != connections_by_address_.end() &&
        others->second >= options_.limits.connections_per_address) {
      refuse_connection(std::move(socket));
      continue;
    }
    // Or the client's delayed acknowledgement would hold back the end of each answer for 40 ms.
    socket.set_option(tcp::no_delay{true}, gone);
    auto connection = std::make_unique<Connection>(*this, std::move(socket), client.address());
    net::co_spawn(io_, serve(std::move(connection)), [this](std::exception_ptr broken) {
      if (!broken) return;
      try {
        std::rethrow_exception(broken);
      } catch (const std::exception& exception) {
        log("connection_failed", "", exception.what());
      }
    });
  }
}

void Server::Inside::refuse_connection(tcp::socket socket) {
  ++metrics_.connections_refused;
  error_code gone;
  const std::string address = address_text(socket.remote_endpoint(gone).address());
  SecurityLine refused;
  refused.event = "refused";
  refused.remote_address = address;
  refused.why = "too_many_connections";
  refused.status = 429;
  tell_security(refused);
  Response answer = problem_answer(
      429,
      say("Too many connections from this address.", "För många anslutningar från denna adress."),
      Language::english);
  answer.headers.emplace_back("Retry-After", "1");
  AnswerFrame frame;
  frame.now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  frame.keep_alive = false;
  const std::string bytes = answer_head(answer, frame).append(answer.body);
  error_code ignored;
  socket.non_blocking(true, ignored);
  socket.write_some(net::buffer(bytes), ignored);
  socket.shutdown(tcp::socket::shutdown_send, ignored);
}

net::awaitable<void> Server::Inside::serve(std::unique_ptr<Connection> connection) {
  bool is_first = true;
  while (co_await exchange(*connection, is_first)) is_first = false;
}

void Server::Inside::log(std::string_view event, std::string_view request_id,
                         std::string_view what) const {
  if (options_.log) options_.log(log_line(Clock{}.now(), event, request_id, what));
}

Server::Server(ServerOptions options, Handler handler, Metrics& metrics)
    : inside_{std::make_unique<Inside>(std::move(options), std::move(handler), metrics)} {}
Server::~Server() = default;
void Server::run() { inside_->run(); }
void Server::stop() { inside_->stop(); }
std::uint16_t Server::port() const { return inside_->port(); }

}  // namespace kvartett
