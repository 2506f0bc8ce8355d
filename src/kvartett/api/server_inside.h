// The inside of the server, for server.cpp (connections come and go), exchange.cpp (requests are
// read and answered) and streaming.cpp (answers that go on): the only files that know Asio and
// Beast.
//
// One thread runs all their coroutines, so nothing here is locked; only the handler, and what is
// atomic, is touched by the pool. g++ 12 destroys some temporaries of an expression with co_await
// twice: no lambda that captures by value and no braced temporary stands in one, they get a name on
// a line before.
#pragma once

#include <atomic>
#include <boost/asio.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <map>
#include <set>

#include "kvartett/api/request_log.h"
#include "kvartett/api/server.h"
#include "kvartett/api/stream.h"
#include "kvartett/base/sentence.h"

namespace kvartett {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::system::error_code;
using net::ip::tcp;
using std::chrono::steady_clock;

// Makes co_await yield [error, value] and throw nothing.
constexpr auto with_error = net::as_tuple(net::use_awaitable);

constexpr std::size_t buffer_bytes_max = 64 * 1024;

std::string address_text(const net::ip::address& address);

class Server::Inside {
 public:
  Inside(ServerOptions options, Handler handler, Metrics& metrics);

  void run();
  void stop();
  std::uint16_t port() const { return port_; }

 private:
  struct Connection;
  struct Exchange;
  enum class Received { whole, refused, gone };

  void listen();
  void await_signals();
  void begin_stop();
  void cut();
  void connection_ended();

  net::awaitable<void> accept_connections();
  void refuse_connection(tcp::socket socket);
  net::awaitable<void> serve(std::unique_ptr<Connection> connection);

  // Below: exchange.cpp.
  net::awaitable<bool> exchange(Connection& connection, bool is_first);
  net::awaitable<std::size_t> receive_head(Connection& connection, bool is_first);
  net::awaitable<Received> receive_body(Connection& connection, Exchange& exchange);
  net::awaitable<void> answer_on_pool(Exchange& exchange);
  net::awaitable<bool> send_answer(Connection& connection, Exchange& exchange);
  net::awaitable<void> close_gently(Connection& connection);

  // Below: streaming.cpp.
  struct Bell;
  net::awaitable<void> send_stream(Connection& connection, Stream& stream);
  net::awaitable<bool> send_piece(Connection& connection, const std::string& piece);
  void ring_when_left(Connection& connection, const std::weak_ptr<Bell>& bell);

  void begin_stream(Exchange& now) const;
  bool begin_request(Connection& connection, Exchange& exchange, std::size_t head_bytes);
  void tell_security(const SecurityLine& line);
  Response ask_handler(const Request& request);
  void log(std::string_view event, std::string_view request_id, std::string_view what) const;

  const ServerOptions options_;
  const Handler handler_;
  Metrics& metrics_;
  const std::size_t connections_max_;
  std::uint16_t port_ = 0;

  std::set<Connection*> connections_;
  std::map<net::ip::address, std::size_t> connections_by_address_;
  std::size_t all_bodies_bytes_ = 0;
  std::size_t requests_on_pool_ = 0;
  std::uint32_t first_id_;
  std::uint32_t requests_ = 0;
  // Of this second, lines about security in the log: told, and beyond what may be told.
  steady_clock::time_point security_since_;
  int security_told_ = 0;
  int security_untold_ = 0;
  bool stopping_ = false;
  std::atomic<bool> cut_ = false;

  net::io_context io_{1};
  tcp::acceptor acceptor_{io_};
  net::signal_set signals_{io_};
  net::steady_timer room_{io_};  // cancelled when a connection ends while the server is full
  net::steady_timer stop_deadline_{io_};
  net::thread_pool pool_{options_.threads};
};

// One client's connection, counted as long as it lives.
struct Server::Inside::Connection {
  Connection(Inside& its_server, tcp::socket socket, const net::ip::address& from);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection();

  Inside& server;
  const net::ip::address counted;
  const std::string address;
  beast::tcp_stream stream;
  beast::flat_buffer buffer{buffer_bytes_max};
  steady_clock::time_point request_began = steady_clock::now();
  bool may_be_dropped = true;  // nothing is under way that the client would miss
};

// One request and its answer.
struct Server::Inside::Exchange {
  Exchange(Inside& its_server, const Connection& on);
  Exchange(const Exchange&) = delete;
  Exchange& operator=(const Exchange&) = delete;
  ~Exchange() { server.all_bodies_bytes_ -= body_bytes; }

  // The answer is a no, and the last on this connection.
  void refuse(int status, const Sentence& detail);
  void refuse(Response answer);

  Inside& server;
  Request request;
  std::string_view method = "";  // as sent, HEAD too; text that lives for ever
  Response response;
  http::request_parser<http::string_body> parser;
  std::size_t body_limit = 0;
  std::size_t body_bytes = 0;  // counted in all_bodies_bytes_
  bool expects_continue = false;
  bool keep_alive = false;
  steady_clock::time_point received = steady_clock::now();
};

}  // namespace kvartett
