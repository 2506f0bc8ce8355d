// Answers that go on: pieces go out as they come, a heartbeat now and then, until the client
// leaves, does not keep up, may no longer listen, or the server stops. A listener costs a
// connection and its ring, and no thread.
#include <utility>

#include "kvartett/api/server_inside.h"

namespace kvartett {
namespace {

// A kernel would buffer megabytes for a client that does not read, and call it keeping up.
constexpr int kernel_bytes = 16 * 1024;

}  // namespace

// What a sleeping stream is woken by. It belongs to the coroutine and is rung on its thread; who
// wants to ring and comes too late finds nobody.
struct Server::Inside::Bell {
  explicit Bell(net::io_context& io) : timer{io} {}
  void ring() {
    has_rung = true;
    timer.cancel();
  }

  net::steady_timer timer;
  bool has_rung = false;
  bool client_left = false;
};

namespace {

// Counts a listener as long as it lives, and lets nobody ring for one who is gone.
class Listening {
 public:
  Listening(Stream& stream, Metrics& metrics) : stream_{stream}, metrics_{metrics} {
    ++metrics_.streams;
  }
  Listening(const Listening&) = delete;
  Listening& operator=(const Listening&) = delete;
  ~Listening() {
    stream_.wake_with({});
    --metrics_.streams;
  }

 private:
  Stream& stream_;
  Metrics& metrics_;
};

}  // namespace

net::awaitable<void> Server::Inside::send_stream(Connection& connection, Stream& stream) {
  connection.may_be_dropped = true;  // who is told to listen again does
  connection.buffer.clear();
  connection.buffer.shrink_to_fit();
  error_code ignored;
  const net::socket_base::send_buffer_size few{kernel_bytes};
  connection.stream.socket().set_option(few, ignored);

  const auto bell = std::make_shared<Bell>(io_);
  const std::weak_ptr<Bell> by_others = bell;
  const Listening listening{stream, metrics_};
  stream.wake_with([this, by_others] {
    net::post(io_, [by_others] {
      if (const auto there = by_others.lock()) there->ring();
    });
  });
  connection.stream.expires_never();
  ring_when_left(connection, by_others);

  auto next_heartbeat = steady_clock::now() + options_.limits.heartbeat;
  while (!bell->client_left && !stopping_) {
    if (steady_clock::now() >= next_heartbeat) {
      if (!stream.may_go_on()) co_return;
      const bool sent = co_await send_piece(connection, *stream.heartbeat());
      if (!sent) co_return;
      next_heartbeat = steady_clock::now() + options_.limits.heartbeat;
      continue;
    }
    if (const Stream::Piece piece = stream.take()) {
      const bool sent = co_await send_piece(connection, *piece);
      if (!sent) co_return;
      continue;
    }
    if (stream.has_left_out()) {
      ++metrics_.streams_dropped;
      co_return;
    }
    if (std::exchange(bell->has_rung, false)) continue;
    bell->timer.expires_at(next_heartbeat);
    co_await bell->timer.async_wait(with_error);
  }
}

net::awaitable<bool> Server::Inside::send_piece(Connection& connection, const std::string& piece) {
  connection.stream.expires_after(options_.limits.piece_time);
  const net::const_buffer bytes = net::buffer(piece);
  auto [error, count] = co_await net::async_write(connection.stream, bytes, with_error);
  if (error == beast::error::timeout) ++metrics_.streams_dropped;
  connection.stream.expires_never();
  co_return !error;
}

// The client says nothing while it listens: when there is something to read, it has left, or does
// not do what it should.
void Server::Inside::ring_when_left(Connection& connection, const std::weak_ptr<Bell>& bell) {
  tcp::socket& socket = connection.stream.socket();
  socket.async_wait(tcp::socket::wait_read, [this, &connection, bell](const error_code& error) {
    const auto there = bell.lock();
    if (!there) return;  // and the connection may be gone too
    char byte = 0;
    error_code nothing;
    connection.stream.socket().receive(net::buffer(&byte, 1), tcp::socket::message_peek, nothing);
    if (!error && nothing == net::error::would_block) return ring_when_left(connection, bell);
    there->client_left = true;
    there->ring();
  });
}

}  // namespace kvartett
