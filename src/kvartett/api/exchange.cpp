// One request and its answer: reads the head, decides what body may follow, lets the handler work
// on a thread of the pool, and sends what it says.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ranges>

#include "kvartett/api/accept.h"
#include "kvartett/api/answer.h"
#include "kvartett/api/request_head.h"
#include "kvartett/api/request_log.h"
#include "kvartett/api/server_inside.h"
#include "kvartett/base/text.h"

namespace kvartett {
namespace {

constexpr std::size_t read_bytes = 2048;

// The last header called `name`: a proxy that adds its own line puts it after the client's.
const std::string* find_last_header(const Request& request, std::string_view name) {
  const auto last_first = request.headers | std::views::reverse;
  const auto found = std::ranges::find(last_first, name, &NamedText::first);
  return found == last_first.end() ? nullptr : &found->second;
}

// What the proxy next to us says of its client: the last of the addresses; the others are hearsay.
void believe_proxy(Request& request) {
  if (const std::string* list = find_last_header(request, "x-forwarded-for")) {
    const auto comma = list->rfind(',');
    const std::string_view last =
        trimmed(std::string_view{*list}.substr(comma == std::string::npos ? 0 : comma + 1));
    error_code error;
    const auto address = net::ip::make_address(std::string{last}, error);
    if (!error) request.remote_address = address_text(address);
  }
  const std::string* protocol = find_last_header(request, "x-forwarded-proto");
  request.https = protocol && *protocol == "https";
  if (const std::string* host = find_last_header(request, "x-forwarded-host")) {
    const std::string asked_for = *host;
    const auto own = std::ranges::find(request.headers, "host", &NamedText::first);
    if (own != request.headers.end()) own->second = asked_for;
  }
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

Server::Inside::Exchange::Exchange(Inside& its_server, const Connection& on) : server{its_server} {
  request.id = fmt::format("{:08x}{:08x}", server.first_id_, ++server.requests_);
  request.remote_address = on.address;
  parser.header_limit(static_cast<std::uint32_t>(buffer_bytes_max));
  parser.body_limit(boost::none);  // judged by us, when the route is known
}

void Server::Inside::Exchange::refuse(int status, const Sentence& detail) {
  refuse(problem_answer(status, detail, language_of(request)));
}

void Server::Inside::Exchange::refuse(Response answer) {
  response = std::move(answer);
  keep_alive = false;
}

// False when the connection is done with.
net::awaitable<bool> Server::Inside::exchange(Connection& connection, bool is_first) {
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
  if (now.response.stream) begin_stream(now);
  const bool sent = co_await send_answer(connection, now);
  if (!sent) co_return false;
  if (now.response.stream && now.method != "HEAD") {
    now.request = {};
    co_await send_stream(connection, *now.response.stream);
  }
  if (!now.keep_alive) co_await close_gently(connection);
  co_return now.keep_alive;
}

// Waits until the buffer begins with a head, whole or hopeless, and says how long it is; 0 when the
// client has left or was too slow. A head above the limit is cut there: what reads it will see that
// it has no end.
net::awaitable<std::size_t> Server::Inside::receive_head(Connection& connection, bool is_first) {
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
    if (!skipped_blank_line && bytes.starts_with("\r\n")) {  // one too many after a body: some do
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
bool Server::Inside::begin_request(Connection& connection, Exchange& now, std::size_t head_bytes) {
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
net::awaitable<Server::Inside::Received> Server::Inside::receive_body(Connection& connection,
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

Response Server::Inside::ask_handler(const Request& request) {
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

// The only bridge to the other threads: `now` stays where it is while its coroutine sleeps.
net::awaitable<void> Server::Inside::answer_on_pool(Exchange& now) {
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

// An answer that goes on is the last on its connection, and there is room for so many of them.
void Server::Inside::begin_stream(Exchange& now) const {
  now.keep_alive = false;
  if (metrics_.streams < static_cast<std::int64_t>(options_.limits.streams)) return;
  const std::string_view route = now.response.route;
  now.response = busy_answer(language_of(now.request));
  now.response.route = route;
}

net::awaitable<bool> Server::Inside::send_answer(Connection& connection, Exchange& now) {
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
  if (const SecurityEvent& event = now.response.security_event; !event.name.empty()) {
    tell_security({.event = event.name,
                   .id = now.request.id,
                   .remote_address = now.request.remote_address,
                   .method = now.method,
                   .route = now.response.route,
                   .why = event.why,
                   .user = event.user,
                   .status = now.response.status});
  }
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

// Whoever is refused again and again must not fill the disk with it, nor hide who came in.
void Server::Inside::tell_security(const SecurityLine& line) {
  if (!options_.log) return;
  const auto now = steady_clock::now();
  if (now - security_since_ >= std::chrono::seconds{1}) {
    if (security_untold_ > 0)
      log("refusals_not_told", "", fmt::format("{} more were refused", security_untold_));
    security_since_ = now;
    security_told_ = security_untold_ = 0;
  }
  if (line.event == "refused" && ++security_told_ > options_.limits.security_lines_per_second) {
    ++security_untold_;
    return;
  }
  options_.log(log_line(Clock{}.now(), line));
}

// Says that we are done and takes in some of what the client may still be sending: closing at once
// would reset the connection and could take the answer with it.
net::awaitable<void> Server::Inside::close_gently(Connection& connection) {
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

}  // namespace kvartett
