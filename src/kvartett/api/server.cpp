#include "kvartett/api/server.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <boost/asio.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <map>
#include <random>
#include <set>

#include "kvartett/api/accept.h"
#include "kvartett/api/answer.h"
#include "kvartett/api/request_head.h"
#include "kvartett/api/request_log.h"
#include "kvartett/base/text.h"

// One thread runs all coroutines of this file, so nothing here is locked; only the handler, and
// what is atomic, is touched by the pool. g++ 12 destroys some temporaries of an expression with
// co_await twice: no lambda that captures by value and no braced temporary stands in one, they get
// a name on a line before.
namespace kvartett {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::system::error_code;
using net::ip::tcp;
using std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto with_error =
    net::as_tuple(net::use_awaitable);  // yields [error, value], throws nothing

constexpr std::size_t read_bytes = 2048;
constexpr std::size_t buffer_bytes_max = 64 * 1024;

// An IPv6 client commands a whole /64, so that is what counts as one address.
net::ip::address counted_address(const net::ip::address& address) {
  if (address.is_v4()) return address;
  const net::ip::address_v6 v6 = address.to_v6();
  if (v6.is_v4_mapped()) return net::ip::make_address_v4(net::ip::v4_mapped, v6);
  auto bytes = v6.to_bytes();
  std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
  return net::ip::address_v6{bytes};
}

std::string address_text(const net::ip::address& address) {
  if (address.is_v6() && address.to_v6().is_v4_mapped()) {
    return net::ip::make_address_v4(net::ip::v4_mapped, address.to_v6()).to_string();
  }
  return address.to_string();
}

// What the proxy next to us says of its client: the last address of the list, the earlier ones are
// hearsay.
void believe_proxy(Request& request) {
  if (const std::string* list = request.find_header("x-forwarded-for")) {
    const auto comma = list->rfind(',');
    const std::string_view last =
        trimmed(std::string_view{*list}.substr(comma == std::string::npos ? 0 : comma + 1));
    error_code error;
    const auto address = net::ip::make_address(std::string{last}, error);
    if (!error) request.remote_address = address_text(address);
  }
  const std::string* protocol = request.find_header("x-forwarded-proto");
  request.https = protocol && *protocol == "https";
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

Language language_of(const Request& request) {
  const std::string* wish = request.find_header("accept-language");
  return wish ? wished_language(*wish) : Language::english;
}

Response busy_answer(Language language) {
  Response answer =
      problem_answer(503,
                     say("The server has more to do than it can; try again in a moment.",
                         "Servern har mer att göra än den hinner; försök igen om en stund."),
                     language);
  answer.headers.emplace_back("Retry-After", "1");
  return answer;
}

Response too_large_answer(std::size_t limit, Language language) {
  return problem_answer(413,
                        say("The body is larger than the {} bytes that this address takes.",
                            "Innehållet är större än de {} byte som denna adress tar emot.", limit),
                        language);
}

}  // namespace

class Server::Door {
 public:
  Door(ServerOptions options, Handler handler, Metrics& metrics)
      : options_{std::move(options)},
        handler_{std::move(handler)},
        metrics_{metrics},
        connections_max_{connections_possible(options_.limits.connections)},
        first_id_{std::random_device{}()} {
    listen();
  }

  void run() {
    const auto stay = net::make_work_guard(io_);
    net::co_spawn(io_, accept_connections(), [](std::exception_ptr broken) {
      if (broken)
        std::rethrow_exception(broken);  // a server that accepts nobody must not look alive
    });
    if (options_.stop_on_signals) await_signals();
    io_.run();
    pool_.join();
  }

  void stop() {
    net::post(io_, [this] { begin_stop(); });
  }

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
  net::awaitable<bool> exchange(Connection& connection, bool is_first);
  net::awaitable<std::size_t> receive_head(Connection& connection, bool is_first);
  net::awaitable<Received> receive_body(Connection& connection, Exchange& exchange);
  net::awaitable<void> answer_on_pool(Exchange& exchange);
  net::awaitable<bool> send_answer(Connection& connection, Exchange& exchange);
  net::awaitable<void> close_gently(Connection& connection);

  bool begin_request(Connection& connection, Exchange& exchange, std::size_t head_bytes);
  Response ask_handler(const Request& request);
  std::string next_id();
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
struct Server::Door::Connection {
  Connection(Door& its_door, tcp::socket socket, const net::ip::address& from)
      : door{its_door},
        counted{counted_address(from)},
        address{address_text(from)},
        stream{std::move(socket)} {
    door.connections_.insert(this);
    ++door.connections_by_address_[counted];
    ++door.metrics_.connections;
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() {
    door.connections_.erase(this);
    const auto count = door.connections_by_address_.find(counted);
    if (--count->second == 0) door.connections_by_address_.erase(count);
    --door.metrics_.connections;
    door.connection_ended();
  }

  Door& door;
  const net::ip::address counted;
  const std::string address;
  beast::tcp_stream stream;
  beast::flat_buffer buffer{buffer_bytes_max};
  steady_clock::time_point request_began = steady_clock::now();
  bool may_be_dropped = true;  // nothing is under way that the client would miss
};

// One request and its answer.
struct Server::Door::Exchange {
  Exchange(Door& its_door, Connection& on) : door{its_door} {
    request.id = door.next_id();
    request.remote_address = on.address;
    parser.header_limit(static_cast<std::uint32_t>(buffer_bytes_max));
    parser.body_limit(boost::none);  // judged by us, when the route is known
  }
  Exchange(const Exchange&) = delete;
  Exchange& operator=(const Exchange&) = delete;
  ~Exchange() { door.all_bodies_bytes_ -= body_bytes; }

  void refuse(int status, const Sentence& detail) {
    refuse(problem_answer(status, detail, language_of(request)));
  }
  void refuse(Response answer) {
    response = std::move(answer);
    keep_alive = false;
  }

  Door& door;
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

// --- Listening and stopping ---

void Server::Door::listen() {
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

void Server::Door::await_signals() {
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

void Server::Door::begin_stop() {
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
void Server::Door::cut() {
  cut_ = true;
  for (Connection* connection : connections_) connection->stream.close();
}

void Server::Door::connection_ended() {
  if (!stopping_) {
    room_.cancel();
  } else if (connections_.empty()) {
    io_.stop();
  }
}

// --- Connections ---

net::awaitable<void> Server::Door::accept_connections() {
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

void Server::Door::refuse_connection(tcp::socket socket) {
  ++metrics_.connections_refused;
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

net::awaitable<void> Server::Door::serve(std::unique_ptr<Connection> connection) {
  bool is_first = true;
  while (co_await exchange(*connection, is_first)) is_first = false;
}

// One request and its answer; false when the connection is done with.
net::awaitable<bool> Server::Door::exchange(Connection& connection, bool is_first) {
  connection.may_be_dropped = true;
  if (stopping_) {
    co_await close_gently(connection);
    co_return false;
  }
  const std::size_t head_bytes = co_await receive_head(connection, is_first);
  if (head_bytes == 0) co_return false;
  connection.may_be_dropped = false;

  Exchange now{*this, connection};
  if (begin_request(connection, now, head_bytes)) {
    const Received received = co_await receive_body(connection, now);
    if (received == Received::gone) co_return false;
    now.received = steady_clock::now();
    if (received == Received::whole) co_await answer_on_pool(now);
  }
  const bool sent = co_await send_answer(connection, now);
  if (sent && !now.keep_alive) co_await close_gently(connection);
  co_return sent&& now.keep_alive;
}

// Waits until the buffer begins with a head, whole or hopeless, and says how long it is; 0 when the
// client has left or was too slow. A head above the limit is cut there: what reads it will see that
// it has no end.
net::awaitable<std::size_t> Server::Door::receive_head(Connection& connection, bool is_first) {
  const Limits& limits = options_.limits;
  beast::flat_buffer& buffer = connection.buffer;
  if (buffer.size() == 0 && buffer.capacity() > limits.head_bytes) buffer.shrink_to_fit();

  bool has_begun = is_first || buffer.size() > 0;
  if (!is_first) connection.request_began = steady_clock::now();
  connection.stream.expires_after(has_begun ? limits.head_time : limits.idle_time);
  std::size_t searched = 0;
  bool skipped_blank_line = false;
  while (true) {
    std::string_view bytes{static_cast<const char*>(buffer.data().data()), buffer.size()};
    if (!skipped_blank_line &&
        bytes.starts_with("\r\n")) {  // some clients end a body with one too many
      buffer.consume(2);
      skipped_blank_line = true;
      searched = 0;
      continue;
    }
    if (bytes != "\r") {
      const auto end = find_head_end(bytes, searched);
      if (end && *end <= limits.head_bytes) co_return *end;
      if (bytes.size() > limits.head_bytes) co_return limits.head_bytes;
      searched = bytes.size();
    }
    auto [error, count] =
        co_await connection.stream.async_read_some(buffer.prepare(read_bytes), with_error);
    if (error) co_return 0;
    buffer.commit(count);
    if (!has_begun) {
      has_begun = true;
      connection.request_began = steady_clock::now();
      connection.stream.expires_after(limits.head_time);
    }
  }
}

// Reads the head and decides what body may follow; false when the request is refused already.
bool Server::Door::begin_request(Connection& connection, Exchange& now, std::size_t head_bytes) {
  const Limits& limits = options_.limits;
  const std::string_view bytes{static_cast<const char*>(connection.buffer.data().data()),
                               head_bytes};
  if (head_bytes == limits.head_bytes && !bytes.ends_with("\r\n\r\n")) {
    if (bytes.find('\n') == bytes.npos) {
      now.refuse(414, say("The address is too long.", "Adressen är för lång."));
    } else {
      now.refuse(431, say("The headers are larger than {} bytes together.",
                          "Huvudraderna är större än {} byte tillsammans.", limits.head_bytes));
    }
    return false;
  }
  auto head = read_request_head(bytes, limits.header_lines);
  if (!head) {
    now.refuse(head.error().status, head.error().detail);
    return false;
  }
  now.method = head->method;
  now.request.method = now.method == "HEAD" ? "GET" : now.method;
  now.request.path = std::move(head->path);
  now.request.query = std::move(head->query);
  now.request.headers = std::move(head->headers);
  if (options_.trust_proxy) believe_proxy(now.request);

  // The library reads the head again. What we accept it must accept too, or one of us is mistaken.
  error_code error;
  const std::size_t read = now.parser.put(net::buffer(bytes.data(), bytes.size()), error);
  if (error || read != head_bytes || !now.parser.is_header_done()) {
    now.refuse(400, say("The request is not valid HTTP/1.1.", "Begäran är inte giltig HTTP/1.1."));
    return false;
  }
  connection.buffer.consume(head_bytes);

  now.body_limit =
      options_.body_limit_for ? options_.body_limit_for(now.request) : limits.body_bytes;
  if (head->content_length.value_or(0) > now.body_limit) {
    now.refuse(too_large_answer(now.body_limit, language_of(now.request)));
    return false;
  }
  now.parser.body_limit(now.body_limit);
  now.parser.eager(true);
  now.expects_continue = head->expects_continue;
  now.keep_alive = head->keep_alive;
  return true;
}

// The body goes into the request. If it is refused, the answer stands in `now`.
net::awaitable<Server::Door::Received> Server::Door::receive_body(Connection& connection,
                                                                  Exchange& now) {
  const Limits& limits = options_.limits;
  if (now.parser.is_done()) co_return Received::whole;
  connection.stream.expires_at(connection.request_began + (now.body_limit > limits.body_bytes
                                                               ? limits.upload_time
                                                               : limits.request_time));
  if (now.expects_continue && connection.buffer.size() == 0) {
    static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    const net::const_buffer bytes = net::buffer(go_on);
    auto [error, count] = co_await net::async_write(connection.stream, bytes, with_error);
    if (error) co_return Received::gone;
  }
  while (!now.parser.is_done()) {
    auto [error, count] = co_await http::async_read_some(connection.stream, connection.buffer,
                                                         now.parser, with_error);
    if (error == http::error::body_limit) {
      now.refuse(too_large_answer(now.body_limit, language_of(now.request)));
      co_return Received::refused;
    }
    if (error == http::error::partial_message || error == http::error::end_of_stream)
      co_return Received::gone;
    if (error && error.category() == make_error_code(http::error::bad_chunk).category()) {
      now.refuse(400, say("The body is not divided as its head says.",
                          "Innehållet är inte uppdelat som huvudet säger."));
      co_return Received::refused;
    }
    if (error) co_return Received::gone;
    const std::size_t bytes = now.parser.get().body().size();
    all_bodies_bytes_ += bytes - now.body_bytes;
    now.body_bytes = bytes;
    if (all_bodies_bytes_ > limits.all_bodies_bytes) {
      now.refuse(busy_answer(language_of(now.request)));
      co_return Received::refused;
    }
  }
  now.request.body = std::move(now.parser.get().body());
  co_return Received::whole;
}

// --- Answering ---

Response Server::Door::ask_handler(const Request& request) {
  std::string what;
  try {
    Response response = handler_(request);
    if (is_sendable(response)) return response;
    what = "the answer has a status or a header that cannot be sent";
  } catch (const std::exception& exception) {
    what = exception.what();
  } catch (...) {
    what = "something that is no exception of ours";
  }
  log("handler_failed", request.id, what);
  return problem_answer(
      500,
      say("Something broke on our side. Mention {} when you report it.",
          "Något gick sönder hos oss. Nämn {} när du felanmäler det.", request.id),
      language_of(request));
}

// The only bridge to the other threads: `now` stays where it is, in a coroutine that sleeps
// meanwhile.
net::awaitable<void> Server::Door::answer_on_pool(Exchange& now) {
  if (requests_on_pool_ >= options_.threads + options_.limits.waiting_requests) {
    now.response = busy_answer(language_of(now.request));
    co_return;
  }
  ++requests_on_pool_;
  ++metrics_.requests_in_flight;
  auto start = [this, &now](auto done) {
    net::post(pool_, [this, &now, done = std::move(done)]() mutable {
      now.response = cut_ ? busy_answer(language_of(now.request)) : ask_handler(now.request);
      net::post(io_, std::move(done));
    });
  };
  const net::use_awaitable_t<> token;
  co_await net::async_initiate<const net::use_awaitable_t<>, void()>(start, token);
  --requests_on_pool_;
  --metrics_.requests_in_flight;
}

net::awaitable<bool> Server::Door::send_answer(Connection& connection, Exchange& now) {
  const auto took = steady_clock::now() - now.received;
  if (stopping_) now.keep_alive = false;
  AnswerFrame frame;
  frame.request_id = now.request.id;
  frame.now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  frame.keep_alive = now.keep_alive;
  frame.https = now.request.https;
  const std::string head = answer_head(now.response, frame);
  const std::string_view body =
      now.method == "HEAD" ? std::string_view{} : answer_body(now.response);
  const std::array<net::const_buffer, 2> bytes{net::buffer(head), net::buffer(body)};
  connection.stream.expires_after(options_.limits.answer_time);
  auto [error, count] = co_await net::async_write(connection.stream, bytes, with_error);

  metrics_.count_answer(now.method, now.response.route, now.response.status, took);
  if (options_.log && options_.log_every_request) {
    AnsweredRequest told;
    told.id = now.request.id;
    told.remote_address = now.request.remote_address;
    told.method = now.method;
    told.path = now.request.path;
    told.route = now.response.route;
    told.status = now.response.status;
    told.answer_bytes = body.size();
    told.took = took;
    options_.log(log_line(Clock{}.now(), told));
  }
  co_return !error;
}

// Says that we are done and takes in some of what the client may still be sending: closing at once
// would reset the connection and could take the answer with it.
net::awaitable<void> Server::Door::close_gently(Connection& connection) {
  connection.may_be_dropped = true;
  error_code ignored;
  connection.stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
  connection.stream.expires_after(options_.limits.drain_time);
  connection.buffer.clear();
  std::size_t left = options_.limits.drain_bytes;
  while (left > 0) {
    auto [error, count] = co_await connection.stream.async_read_some(
        connection.buffer.prepare(read_bytes), with_error);
    if (error) co_return;
    left -= std::min(left, count);
  }
}

std::string Server::Door::next_id() { return fmt::format("{:08x}{:08x}", first_id_, ++requests_); }

void Server::Door::log(std::string_view event, std::string_view request_id,
                       std::string_view what) const {
  if (options_.log) options_.log(log_line(Clock{}.now(), event, request_id, what));
}

Server::Server(ServerOptions options, Handler handler, Metrics& metrics)
    : door_{std::make_unique<Door>(std::move(options), std::move(handler), metrics)} {}
Server::~Server() = default;
void Server::run() { door_->run(); }
void Server::stop() { door_->stop(); }
std::uint16_t Server::port() const { return door_->port(); }

}  // namespace kvartett
