// How much one client may ask of the server, all of it in one place. What goes beyond is refused
// with the status named here; what is slower is cut off. Each line has its test in server_test.cpp,
// and what one person may do in a while in allowances_test.cpp.
#pragma once

#include <chrono>
#include <cstddef>

namespace kvartett {

// So many at once, and then so many a minute.
struct Allowance {
  int at_once = 1;
  int per_minute = 1;
};

struct Limits {
  // The request line and the headers: longer is 431 (414 when the first line alone is too long).
  std::size_t head_bytes = 16 * 1024;
  std::size_t header_lines = 100;
  // A body: longer is 413. Routes that take files are given a higher limit, see ServerOptions.
  std::size_t body_bytes = 1024 * 1024;
  std::size_t upload_bytes = 50 * 1024 * 1024;
  // All bodies that are being received or worked on; beyond it the next byte is answered with 503.
  std::size_t all_bodies_bytes = 512 * 1024 * 1024;

  // These are absolute, so a byte now and then buys no time. Too slow: the connection is closed.
  std::chrono::milliseconds head_time{
      10'000};  // from the connection, or the first byte of a later request
  std::chrono::milliseconds request_time{30'000};  // from there to the last byte of the body
  std::chrono::milliseconds upload_time{120'000};  // the same for a body above body_bytes
  std::chrono::milliseconds answer_time{30'000};   // to take in the answer
  std::chrono::milliseconds idle_time{60'000};     // between two requests on a connection

  // Beyond these: 429 for the address, and for all together new ones wait until one closes. Behind
  // a trusted proxy, which is one address, only the sum counts.
  std::size_t connections_per_address = 100;
  std::size_t connections = 10'000;
  // Requests that wait for a thread; the next one is 503 with Retry-After.
  std::size_t waiting_requests = 256;

  // Answers that go on, of all clients together: the next one is 503. Each shows that it is alive,
  // and a client that does not take a piece in time is dropped.
  std::size_t streams = 2'000;
  std::chrono::milliseconds heartbeat{15'000};
  std::chrono::milliseconds piece_time{10'000};

  // What costs, each by the person who signed in and by the address she comes from: beyond is 429,
  // with how long to wait. No honest day comes near them; a script that posts without end does.
  Allowance writes_by_user{5'000, 3'000};
  Allowance writes_by_address{20'000, 12'000};
  Allowance files_by_user{500, 60};
  Allowance files_by_address{1'000, 120};
  Allowance exports_by_user{600, 60};
  Allowance exports_by_address{2'000, 300};

  // Lines in the log about those who were refused; what is beyond is counted in the next.
  int security_lines_per_second = 50;

  // After a refusal we read on for a while, or the client would see a reset instead of the answer:
  // who sends a file that is too large is told so. What is read so is thrown away.
  std::size_t drain_bytes = 64 * 1024 * 1024;
  std::chrono::milliseconds drain_time{2'000};
  // How long answers on their way may take when the server stops.
  std::chrono::milliseconds stop_time{5'000};
};

}  // namespace kvartett
