// The server as a client meets it: real sockets on 127.0.0.1, and limits small enough to be
// reached.
#include "kvartett/api/server.h"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

#include "kvartett/api/stream.h"

namespace kvartett {
namespace {

using namespace std::chrono_literals;

struct Answer {
  int status = 0;                              // 0: the connection closed without one
  std::map<std::string, std::string> headers;  // names in lower case
  std::string body;

  std::string header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? "" : found->second;
  }
};

class Client {
 public:
  explicit Client(std::uint16_t port, int receive_buffer = 0)
      : socket_{::socket(AF_INET, SOCK_STREAM, 0)} {
    if (receive_buffer > 0) {
      setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    }
    const timeval patience{20, 0};  // a server that hangs fails the test instead of stopping it
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ = ::connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0;
  }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;
  ~Client() { ::close(socket_); }

  bool connected() const { return connected_; }

  // False when the server has closed the connection.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  Answer receive(bool without_body = false) {
    Answer answer;
    while (received_.find("\r\n\r\n") == received_.npos) {
      if (!receive_more()) return answer;
    }
    const auto end = received_.find("\r\n\r\n");
    std::string_view head = std::string_view{received_}.substr(0, end);
    answer.status = std::stoi(std::string{head.substr(9, 3)});
    while (head.find("\r\n") != head.npos) {
      head.remove_prefix(head.find("\r\n") + 2);
      const std::string_view line = head.substr(0, head.find("\r\n"));
      std::string name{line.substr(0, line.find(':'))};
      std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
      answer.headers[name] = line.substr(line.find(':') + 2);
    }
    received_.erase(0, end + 4);
    if (without_body || !answer.headers.contains("content-length")) return answer;
    const std::size_t length = std::stoul(answer.headers["content-length"]);
    while (received_.size() < length && receive_more()) {
    }
    answer.body = received_.substr(0, length);
    received_.erase(0, length);
    return answer;
  }

  Answer ask(std::string_view bytes) {
    send(bytes);
    return receive();
  }

  // Of an answer that goes on: the next of it, up to and including a blank line; empty when it has
  // ended.
  std::string next_event() {
    while (received_.find("\n\n") == received_.npos) {
      if (!receive_more()) return {};
    }
    const auto end = received_.find("\n\n") + 2;
    std::string event = received_.substr(0, end);
    received_.erase(0, end);
    return event;
  }
  void stop_sending() { ::shutdown(socket_, SHUT_WR); }

  // True when the server closes, false when it has more to say.
  bool is_closed() { return received_.empty() && !receive_more(); }

 private:
  bool receive_more() {
    char bytes[65536];
    const ssize_t count = ::recv(socket_, bytes, sizeof bytes, 0);
    if (count <= 0) return false;
    received_.append(bytes, static_cast<std::size_t>(count));
    return true;
  }

  int socket_;
  bool connected_ = false;
  std::string received_;
};

// A door that handlers wait behind until the test opens it.
class Gate {
 public:
  void pass() {
    std::unique_lock lock{mutex_};
    ++waiting_;
    changed_.notify_all();
    changed_.wait(lock, [this] { return open_; });
  }
  void await(std::size_t waiting) {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [&] { return waiting_ >= waiting; });
  }
  void open() {
    const std::lock_guard lock{mutex_};
    open_ = true;
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t waiting_ = 0;
  bool open_ = false;
};

const std::string large_page(300'000, 'p');

Stream::Piece piece(std::string text) {
  return std::make_shared<const std::string>(std::move(text));
}

class Running {
 public:
  explicit Running(ServerOptions options = {}) {
    options.port = 0;
    options.threads = options.threads == 32 ? 4 : options.threads;
    options.log = [this](std::string_view line) {
      const std::lock_guard lock{mutex_};
      log_ += line;
      log_ += '\n';
    };
    server_ = std::make_unique<Server>(
        std::move(options), [this](const Request& request) { return answer(request); }, metrics);
    thread_ = std::thread{[this] { server_->run(); }};
  }
  ~Running() {
    gate.open();
    stop();
  }

  void stop() {
    server_->stop();
    if (thread_.joinable()) thread_.join();
  }
  void await_stopped() { thread_.join(); }
  Server& server() { return *server_; }
  std::uint16_t port() const { return server_->port(); }
  std::string log() const {
    const std::lock_guard lock{mutex_};
    return log_;
  }

  // Says something to all who listen.
  void publish(const Stream::Piece& news) {
    const std::lock_guard lock{mutex_};
    for (const auto& client : listening_) {
      if (const auto stream = client.lock()) stream->push(news);
    }
  }

  Metrics metrics;
  Gate gate;
  std::atomic<bool> may_listen = true;

 private:
  Response answer(const Request& request) {
    Response response;
    if (request.path == "/refused") {
      response.security_event = {"refused", "role", "ctq3"};
    }
    response.content_type = "text/plain";
    response.route = "/test";
    if (request.path == "/wait") gate.pass();
    if (request.path == "/throw") throw std::runtime_error{"the disk is on fire"};
    if (request.path == "/split")
      response.headers.emplace_back("Location", "/\r\nSet-Cookie: stolen=1");
    if (request.path == "/events") {
      response.stream =
          std::make_shared<Stream>(Stream::Words{piece(":\n\n"), piece("event: resync\n\n")},
                                   [this] { return may_listen.load(); });
      response.stream->push(piece("event: ready\n\n"));
      const std::lock_guard lock{mutex_};
      listening_.push_back(response.stream);
    }
    if (request.path == "/large") {
      response.static_body = large_page;
      return response;
    }
    response.body = request.method + " " + request.path + " " + request.remote_address +
                    (request.https ? " https " : " http ") + request.body;
    return response;
  }

  mutable std::mutex mutex_;
  std::string log_;
  std::vector<std::weak_ptr<Stream>> listening_;
  std::unique_ptr<Server> server_;
  std::thread thread_;
};

std::string get(const std::string& target, const std::string& headers = "") {
  return "GET " + target + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n";
}

std::string post(const std::string& target, const std::string& body) {
  return "POST " + target +
         " HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
         body;
}

ServerOptions with(Limits limits) {
  ServerOptions options;
  options.limits = limits;
  return options;
}

}  // namespace

TEST_CASE("a client is answered, and keeps its connection") {
  Running running;
  Client client{running.port()};
  const Answer first = client.ask(get("/deals?x=1"));
  CHECK(first.status == 200);
  CHECK(first.body == "GET /deals 127.0.0.1 http ");
  CHECK(first.header("x-content-type-options") == "nosniff");
  CHECK(first.header("cache-control") == "no-store");
  CHECK_FALSE(first.headers.contains("connection"));
  const Answer second = client.ask(post("/deals", "a deal"));
  CHECK(second.body == "POST /deals 127.0.0.1 http a deal");
  CHECK(second.header("x-request-id") != first.header("x-request-id"));
  const Answer last = client.ask(get("/", "Connection: close\r\n"));
  CHECK(last.header("connection") == "close");
  CHECK(client.is_closed());
}

TEST_CASE("eight requests sent at once are answered in their order") {
  Running running;
  Client client{running.port()};
  std::string bytes;
  for (int i = 0; i < 8; ++i)
    bytes += i % 2 ? get("/" + std::to_string(i)) : post("/" + std::to_string(i), "abc");
  client.send(bytes);
  for (int i = 0; i < 8; ++i) {
    const Answer answer = client.receive();
    CHECK(answer.status == 200);
    CHECK(answer.body.find("/" + std::to_string(i) + " ") != std::string::npos);
  }
}

TEST_CASE("a request may arrive byte by byte, and in chunks") {
  Running running;
  Client client{running.port()};
  const std::string bytes =
      "\r\nPOST /deals HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
      "3;note=x\r\nabc\r\n2\r\nde\r\n0\r\nCookie: hidden=1\r\n\r\n";
  for (const char byte : bytes) client.send(std::string_view{&byte, 1});
  CHECK(client.receive().body == "POST /deals 127.0.0.1 http abcde");
  CHECK(client.ask(get("/next")).status == 200);
}

TEST_CASE("HEAD tells what GET would, without the body") {
  Running running;
  Client client{running.port()};
  client.send("HEAD /large HTTP/1.1\r\nHost: x\r\n\r\n");
  const Answer answer = client.receive(true);
  CHECK(answer.status == 200);
  CHECK(answer.header("content-length") == "300000");
  CHECK(client.ask(get("/next")).body == "GET /next 127.0.0.1 http ");
}

TEST_CASE("a page of any size arrives whole") {
  Running running;
  Client client{running.port()};
  CHECK(client.ask(get("/large")).body == large_page);
}

TEST_CASE("a client that asks first is told to go on, or is refused before it sends") {
  Running running;
  Client client{running.port()};
  client.send("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
  CHECK(client.receive().status == 100);
  client.send("abc");
  CHECK(client.receive().body == "POST / 127.0.0.1 http abc");

  client.send(
      "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2000000\r\n\r\n");
  CHECK(client.receive().status == 413);
  CHECK(client.is_closed());
}

TEST_CASE("the oldest clients are answered and left") {
  Running running;
  Client client{running.port()};
  CHECK(client.ask("GET / HTTP/1.0\r\n\r\n").status == 200);
  CHECK(client.is_closed());
  Client keeping{running.port()};
  CHECK(keeping.ask("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").status == 200);
}

TEST_CASE("what is malformed is refused with a problem, and the connection closes") {
  Running running;
  const auto check = [&](std::string_view bytes, int status) {
    CAPTURE(bytes.substr(0, 100));
    Client client{running.port()};
    const Answer answer = client.ask(bytes);
    CHECK(answer.status == status);
    CHECK(answer.header("content-type") == "application/problem+json");
    CHECK(answer.header("connection") == "close");
    CHECK(answer.header("x-content-type-options") == "nosniff");
    CHECK(answer.body.find("\"status\":" + std::to_string(status)) != answer.body.npos);
    CHECK(client.is_closed());
  };
  check(
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nhello",
      400);
  check("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello", 400);
  check("GET / HTTP/1.1\nHost: x\n\n", 400);
  check("GET / HTTP/1.1\r\nHost: x\nX: bare\r\n\r\n", 400);
  check("GET / HTTP/1.1\r\nHost: x\r\n X: fold\r\n\r\n", 400);
  check("GET / HTTP/1.1\r\nX: nohost\r\n\r\n", 400);
  check("nonsense\r\n\r\n", 400);
  check("\r\n\r\n\r\n", 400);
  check(std::string_view{"\x16\x03\x01\x02\x00\x01\x00", 7}, 400);
  check(get("/a//b"), 400);
  check(get("/a%2fb"), 400);
  check(get("/a/../b"), 400);
  check(get("/%00"), 400);
  check(get("/%ff"), 400);
  check("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n",
        400);
  check("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", 400);
  check("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n0\r\n\r\n",
        400);
  check("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5;" +
            std::string(200'000, 'e') + "\r\nhello\r\n0\r\n\r\n",
        400);
  check("BREW / HTTP/1.1\r\nHost: x\r\n\r\n", 501);
  check("GET / HTTP/2.0\r\nHost: x\r\n\r\n", 505);
  CHECK(Client{running.port()}.ask(get("/")).status == 200);
}

TEST_CASE("a head has at most so many lines and bytes") {
  Limits limits;
  limits.head_bytes = 1024;
  limits.header_lines = 5;
  Running running{with(limits)};
  const auto status = [&](std::string_view bytes) {
    Client client{running.port()};
    const Answer answer = client.ask(bytes);
    return answer.status;
  };
  const std::string fits =
      get("/", "X: " + std::string(1024 - get("/", "X: \r\n").size(), 'x') + "\r\n");
  CHECK(fits.size() == 1024);
  CHECK(status(fits) == 200);
  CHECK(status(get("/", "X: " + std::string(1100, 'x') + "\r\n")) == 431);
  CHECK(status(get("/", "X: " + std::string(1'000'000, 'x') + "\r\n")) == 431);
  CHECK(status("GET /" + std::string(500'000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n") == 414);
  CHECK(status(get("/", "A: a\r\nB: b\r\nC: c\r\nD: d\r\n")) == 200);
  CHECK(status(get("/", "A: a\r\nB: b\r\nC: c\r\nD: d\r\nE: e\r\n")) == 431);
}

TEST_CASE("a body has a limit, and a route that takes files a higher one") {
  Limits limits;
  limits.body_bytes = 1000;
  limits.drain_bytes = 100'000;
  ServerOptions options = with(limits);
  options.body_limit_for = [](const Request& head) {
    return head.method == "POST" && head.path == "/imports" ? std::size_t{5000} : std::size_t{1000};
  };
  Running running{std::move(options)};
  const auto status = [&](const std::string& bytes) {
    return Client{running.port()}.ask(bytes).status;
  };
  CHECK(status(post("/deals", std::string(1000, 'x'))) == 200);
  CHECK(status(post("/deals", std::string(1001, 'x'))) == 413);
  CHECK(status(post("/imports", std::string(5000, 'x'))) == 200);
  CHECK(status(post("/imports", std::string(5001, 'x'))) == 413);
  CHECK(status("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 18446744073709551615\r\n\r\n") ==
        413);
  const auto chunked = [](std::size_t chunks) {
    std::string bytes = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (std::size_t i = 0; i < chunks; ++i) bytes += "64\r\n" + std::string(100, 'x') + "\r\n";
    return bytes + "0\r\n\r\n";
  };
  CHECK(status(chunked(10)) == 200);
  CHECK(status(chunked(11)) == 413);
  CHECK(status(chunked(900)) == 413);
}

TEST_CASE("who sends a file of many megabytes too many is told so, and not cut off") {
  Running running{with({})};
  const std::string much(48 * 1024 * 1024, 'x');
  CHECK(Client{running.port()}.ask(post("/deals", much)).status == 413);
}

TEST_CASE("all bodies together have a limit, and room comes back") {
  Limits limits;
  limits.body_bytes = 10'000;
  limits.all_bodies_bytes = 15'000;
  Running running{with(limits)};
  const std::string body(9'000, 'x');
  {
    Client waiting{running.port()};
    waiting.send(post("/wait", body));
    running.gate.await(1);
    CHECK(Client{running.port()}.ask(post("/", body)).status == 503);
    CHECK(Client{running.port()}.ask(get("/")).status == 200);
    running.gate.open();
    CHECK(waiting.receive().status == 200);
  }
  CHECK(Client{running.port()}.ask(post("/", body)).status == 200);
}

TEST_CASE("a slow head, a slow body and an idle connection are cut off, however they dribble") {
  Limits limits;
  limits.head_time = 200ms;
  limits.request_time = 300ms;
  limits.idle_time = 100ms;
  Running running{with(limits)};
  const auto dribble = [](Client& client) {
    while (client.send("x")) std::this_thread::sleep_for(10ms);
  };
  Client silent{running.port()};
  CHECK(silent.is_closed());
  Client slow_head{running.port()};
  slow_head.send("GET / HTTP/1.1\r\nHost: ");
  dribble(slow_head);
  CHECK(slow_head.is_closed());
  Client slow_body{running.port()};
  slow_body.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n");
  dribble(slow_body);
  CHECK(slow_body.is_closed());
  Client idle{running.port()};
  CHECK(idle.ask(get("/")).status == 200);
  CHECK(idle.is_closed());
}

TEST_CASE("a client that does not take its answer is cut off") {
  Limits limits;
  limits.answer_time = 200ms;
  Running running{with(limits)};
  Client slow{running.port(), 4096};
  for (int i = 0; i < 40; ++i) slow.send(get("/large"));
  while (running.metrics.connections > 0) std::this_thread::sleep_for(5ms);
  CHECK(Client{running.port()}.ask(get("/")).status == 200);
}

TEST_CASE("one address has so many connections, and gets them back") {
  Limits limits;
  limits.connections_per_address = 2;
  Running running{with(limits)};
  {
    Client first{running.port()};
    Client second{running.port()};
    CHECK(first.ask(get("/")).status == 200);
    CHECK(second.ask(get("/")).status == 200);
    Client third{running.port()};
    CHECK(third.receive().status == 429);
    CHECK(third.is_closed());
    CHECK(running.metrics.connections_refused == 1);
  }
  while (running.metrics.connections > 0) std::this_thread::sleep_for(1ms);
  CHECK(Client{running.port()}.ask(get("/")).status == 200);
}

TEST_CASE("when the server is full, the next client waits until another leaves") {
  Limits limits;
  limits.connections = 2;
  Running running{with(limits)};
  Client first{running.port()};
  CHECK(first.ask(get("/")).status == 200);
  auto second = std::make_unique<Client>(running.port());
  CHECK(second->ask(get("/")).status == 200);
  Client third{running.port()};
  third.send(get("/third"));
  CHECK(first.ask(get("/")).status == 200);
  CHECK(running.metrics.connections == 2);
  second.reset();
  CHECK(third.receive().status == 200);
}

TEST_CASE(
    "when all threads are busy and the queue is full, the next request is told when to come back") {
  Limits limits;
  limits.waiting_requests = 1;
  ServerOptions options = with(limits);
  options.threads = 1;
  Running running{std::move(options)};
  Client working{running.port()};
  working.send(get("/wait"));
  running.gate.await(1);
  Client queued{running.port()};
  queued.send(get("/wait"));
  while (running.metrics.requests_in_flight < 2) std::this_thread::sleep_for(1ms);
  Client turned_away{running.port()};
  const Answer busy = turned_away.ask(get("/", "Accept-Language: sv\r\n"));
  CHECK(busy.status == 503);
  CHECK(busy.header("retry-after") == "1");
  CHECK(busy.body.find("försök igen") != busy.body.npos);
  running.gate.open();
  CHECK(working.receive().status == 200);
  CHECK(queued.receive().status == 200);
  CHECK(turned_away.ask(get("/")).status == 200);
}

TEST_CASE("the server survives being out of files, and accepts again") {
  Running running;
  Client before{running.port()};
  CHECK(before.ask(get("/")).status == 200);
  rlimit files{};
  getrlimit(RLIMIT_NOFILE, &files);
  Client waiting{running.port()};  // has its own file before there are none left
  CHECK(waiting.ask(get("/")).status == 200);
  const int first_free = ::socket(AF_INET, SOCK_STREAM, 0);
  ::close(first_free);
  // One more file: the client takes it, and the server finds none for its side of the connection.
  const rlimit none{static_cast<rlim_t>(first_free) + 1, files.rlim_max};
  setrlimit(RLIMIT_NOFILE, &none);
  Client late{running.port()};
  CHECK(late.connected());
  late.send(get("/late"));
  CHECK(before.ask(get("/")).status == 200);
  std::this_thread::sleep_for(20ms);
  setrlimit(RLIMIT_NOFILE, &files);
  CHECK(late.receive().status == 200);
}

TEST_CASE("a handler that throws costs one request, not the server") {
  Running running;
  Client client{running.port()};
  const Answer answer = client.ask(get("/throw?token=secret", "Cookie: session=secret\r\n"));
  CHECK(answer.status == 500);
  CHECK(answer.header("content-type") == "application/problem+json");
  CHECK(answer.body.find(answer.header("x-request-id")) != answer.body.npos);
  CHECK(answer.body.find("on fire") == answer.body.npos);
  CHECK(client.ask(get("/split")).status == 500);
  CHECK(client.ask(get("/next")).status == 200);
  const std::string log = running.log();
  CHECK(log.find("the disk is on fire") != log.npos);
  CHECK(log.find(answer.header("x-request-id")) != log.npos);
  CHECK(log.find("secret") == log.npos);
}

TEST_CASE("every request can be logged, and its secrets stay out") {
  ServerOptions options;
  options.log_every_request = true;
  Running running{std::move(options)};
  Client client{running.port()};
  client.ask(get("/deals?token=secret", "Cookie: session=secret\r\n"));
  client.ask("POST /session HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n\r\nsecret");
  client.ask("broken\r\n\r\n");
  running.stop();
  const std::string log = running.log();
  CHECK(std::ranges::count(log, '\n') == 3);
  CHECK(log.find(R"("method":"GET","path":"/deals","route":"/test","status":200)") != log.npos);
  CHECK(log.find(R"("method":"POST","path":"/session")") != log.npos);
  CHECK(log.find(R"("method":"","path":"","route":"","status":400)") != log.npos);
  CHECK(log.find("secret") == log.npos);
  CHECK(running.metrics.text().find("{method=\"GET\",route=\"/test\",status=\"200\"} 1\n") !=
        std::string::npos);
}

TEST_CASE("whoever is refused is told of in the log, so often and no more, without every request") {
  ServerOptions options;
  options.log_every_request = false;
  options.limits.security_lines_per_second = 5;
  Running running{std::move(options)};
  Client client{running.port()};
  client.ask(get("/deals"));
  for (int i = 0; i < 200; ++i) client.ask(get("/refused"));
  std::this_thread::sleep_for(1'100ms);
  client.ask(get("/refused"));
  running.stop();
  const std::string log = running.log();
  CHECK(log.starts_with(R"({"time":)"));
  CHECK(log.find("/deals") == log.npos);
  CHECK(log.find(R"("event":"refused")") != log.npos);
  CHECK(log.find(R"("why":"role","user":"ctq3")") != log.npos);
  CHECK(log.find("more were refused") != log.npos);
  CHECK(std::ranges::count(log, '\n') < 200);
}

TEST_CASE("a proxy is believed when trusted, and nobody else is") {
  const std::string forwarded =
      get("/", "X-Forwarded-For: 198.51.100.9, 203.0.113.7\r\nX-Forwarded-Proto: https\r\n");
  Running plain;
  const Answer disbelieved = Client{plain.port()}.ask(forwarded);
  CHECK(disbelieved.body == "GET / 127.0.0.1 http ");
  CHECK_FALSE(disbelieved.headers.contains("strict-transport-security"));

  ServerOptions options;
  options.trust_proxy = true;
  Running behind_proxy{std::move(options)};
  Client client{behind_proxy.port()};
  const Answer believed = client.ask(forwarded);
  CHECK(believed.body == "GET / 203.0.113.7 https ");
  CHECK(believed.headers.contains("strict-transport-security"));
  // A client that claims an address itself is not believed: the proxy's word comes last, in the
  // list or in a line of its own.
  CHECK(client.ask(get("/", "X-Forwarded-For: 198.51.100.9\r\nX-Forwarded-For: 203.0.113.7\r\n"))
            .body == "GET / 203.0.113.7 http ");
  CHECK(client.ask(get("/", "X-Forwarded-For: ,\r\n")).body == "GET / 127.0.0.1 http ");
  CHECK(client.ask(get("/", "X-Forwarded-For:\r\n")).body == "GET / 127.0.0.1 http ");
  CHECK(client.ask(get("/", "X-Forwarded-For: <script>\r\n")).body == "GET / 127.0.0.1 http ");
  CHECK(client.ask(get("/", "X-Forwarded-For: ::ffff:192.0.2.1\r\n")).body ==
        "GET / 192.0.2.1 http ");
}

TEST_CASE("a taken port is told apart from other reasons not to listen") {
  Running running;
  ServerOptions options;
  options.port = running.port();
  Metrics metrics;
  const auto listen = [&] { Server{options, [](const Request&) { return Response{}; }, metrics}; };
  try {
    listen();
    FAIL("two servers listen on one port");
  } catch (const PortTaken& taken) {
    CHECK(taken.address() == "127.0.0.1:" + std::to_string(running.port()));
    CHECK(std::string{taken.what()} ==
          "Another program listens on " + taken.address() + " already.");
  }
  options.address = "192.0.2.1";  // nobody's
  CHECK_THROWS_AS(listen(), CannotListen);
  options.address = "somewhere";
  CHECK_THROWS_WITH_AS(listen(), "somewhere is not an IP address to listen on.", CannotListen);
}

TEST_CASE("a server that stops finishes its answers and closes idle connections") {
  Limits limits;
  limits.drain_time = 50ms;
  Running running{with(limits)};
  Client idle{running.port()};
  CHECK(idle.ask(get("/")).status == 200);
  Client silent{running.port()};
  Client working{running.port()};
  working.send(get("/wait") + get("/never-begun"));
  running.gate.await(1);
  running.server().stop();
  CHECK(idle.is_closed());
  CHECK(silent.is_closed());
  CHECK_FALSE(Client{running.port()}.connected());
  running.gate.open();
  const Answer answer = working.receive();
  CHECK(answer.status == 200);
  CHECK(answer.header("connection") == "close");
  running.await_stopped();
}

TEST_CASE("a server that stops does not wait for ever") {
  Limits limits;
  limits.stop_time = 100ms;
  Running running{with(limits)};
  Client sending{running.port()};
  sending.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc");
  Client first{running.port()};
  CHECK(first.ask(get("/")).status == 200);  // so the one before has been accepted too
  running.server().stop();
  CHECK(sending.is_closed());
  running.await_stopped();
}

TEST_CASE("those who listen hear what happens, all the same and in order, and hold no thread") {
  ServerOptions options;
  options.threads = 1;
  Running running{std::move(options)};
  std::vector<std::unique_ptr<Client>> clients;
  for (int i = 0; i < 50; ++i) {
    clients.push_back(std::make_unique<Client>(running.port()));
    clients.back()->send(get("/events"));
    const Answer head = clients.back()->receive();
    CHECK(head.status == 200);
    CHECK_FALSE(head.headers.contains("content-length"));
    CHECK(head.header("connection") == "close");
    CHECK(clients.back()->next_event() == "event: ready\n\n");
  }
  CHECK(running.metrics.streams == 50);
  CHECK(running.metrics.requests_in_flight == 0);
  CHECK(Client{running.port()}.ask(get("/")).status == 200);
  for (int i = 0; i < 20; ++i) running.publish(piece("data: " + std::to_string(i) + "\n\n"));
  for (const auto& client : clients) {
    for (int i = 0; i < 20; ++i)
      CHECK(client->next_event() == "data: " + std::to_string(i) + "\n\n");
  }
  CHECK(running.metrics.streams_dropped == 0);
}

TEST_CASE("one who listens hears a heartbeat, and is left when she may no longer listen") {
  Limits limits;
  limits.heartbeat = 20ms;
  Running running{with(limits)};
  Client client{running.port()};
  client.ask(get("/events"));
  CHECK(client.next_event() == "event: ready\n\n");
  CHECK(client.next_event() == ":\n\n");
  CHECK(client.next_event() == ":\n\n");
  running.may_listen = false;
  while (!client.next_event().empty()) {
  }
  CHECK(client.is_closed());
}

TEST_CASE("one who listens and leaves is noticed at once, however she leaves") {
  Running running;  // no heartbeat comes for a long time
  auto gone = std::make_unique<Client>(running.port());
  gone->ask(get("/events"));
  Client half_gone{running.port()};
  half_gone.ask(get("/events"));
  Client talking{running.port()};
  talking.ask(get("/events"));
  while (running.metrics.streams < 3) std::this_thread::sleep_for(1ms);
  gone.reset();
  while (running.metrics.streams > 2) std::this_thread::sleep_for(1ms);
  half_gone.stop_sending();
  while (running.metrics.streams > 1) std::this_thread::sleep_for(1ms);
  talking.send(get("/"));
  while (running.metrics.streams > 0) std::this_thread::sleep_for(1ms);
  running.publish(piece("data: nobody hears this\n\n"));
  CHECK(Client{running.port()}.ask(get("/")).status == 200);
}

TEST_CASE("one who listens and does not keep up is told to begin anew, and left") {
  Running running;
  Client slow{running.port(), 4096};
  slow.ask(get("/events"));
  const auto large = piece("data: " + std::string(20'000, 'x') + "\n\n");
  while (running.metrics.streams < 1) std::this_thread::sleep_for(1ms);
  // More than the two kernels and the ring hold, and she has read nothing of it.
  for (int i = 0; i < 200; ++i) running.publish(large);
  std::string last;
  for (std::string event = slow.next_event(); !event.empty(); event = slow.next_event())
    last = event;
  CHECK(last == "event: resync\n\n");
  CHECK(running.metrics.streams_dropped == 1);
}

TEST_CASE("one who listens and takes nothing at all is dropped") {
  Limits limits;
  limits.piece_time = 100ms;
  Running running{with(limits)};
  Client deaf{running.port(), 4096};
  deaf.ask(get("/events"));
  while (running.metrics.streams < 1) std::this_thread::sleep_for(1ms);
  running.publish(piece("data: " + std::string(1'000'000, 'x') + "\n\n"));
  while (running.metrics.streams > 0) std::this_thread::sleep_for(5ms);
  CHECK(running.metrics.streams_dropped == 1);
  CHECK(Client{running.port()}.ask(get("/")).status == 200);
}

TEST_CASE("so many listen, and the next one is told when to come back") {
  Limits limits;
  limits.streams = 2;
  Running running{with(limits)};
  auto first = std::make_unique<Client>(running.port());
  first->ask(get("/events"));
  Client second{running.port()};
  second.ask(get("/events"));
  while (running.metrics.streams < 2) std::this_thread::sleep_for(1ms);
  Client third{running.port()};
  const Answer busy = third.ask(get("/events"));
  CHECK(busy.status == 503);
  CHECK(busy.header("retry-after") == "1");
  first.reset();
  while (running.metrics.streams > 1) std::this_thread::sleep_for(1ms);
  CHECK(Client{running.port()}.ask(get("/events")).status == 200);
}

TEST_CASE("HEAD of an answer that goes on has its head, and ends") {
  Running running;
  Client client{running.port()};
  client.send("HEAD /events HTTP/1.1\r\nHost: x\r\n\r\n");
  CHECK(client.receive(true).status == 200);
  CHECK(client.is_closed());
  CHECK(running.metrics.streams == 0);
}

TEST_CASE("a server that stops leaves those who listen") {
  Running running;
  Client client{running.port()};
  client.ask(get("/events"));
  CHECK(client.next_event() == "event: ready\n\n");
  std::atomic<bool> stopped = false;
  std::thread publishing{[&] {
    while (!stopped) running.publish(piece("data: and on\n\n"));
  }};
  running.server().stop();
  while (!client.next_event().empty()) {
  }
  running.await_stopped();
  stopped = true;
  publishing.join();
  CHECK(running.metrics.streams == 0);
}

TEST_CASE("SIGTERM stops the server") {
  Running running;
  Client client{running.port()};
  CHECK(client.ask(get("/")).status == 200);
  ::kill(::getpid(), SIGTERM);
  CHECK(client.is_closed());
  running.await_stopped();
}

}  // namespace kvartett
