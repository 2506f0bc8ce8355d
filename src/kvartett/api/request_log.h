// What the server tells its log: one JSON object per line. It names who asked for what and how it
// ended, and never what could open a door: no query strings, no cookies or other headers, no
// bodies, and of an address with a secret in it only which route it is.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "kvartett/base/clock.h"

namespace kvartett {

struct AnsweredRequest {
  std::string_view id, remote_address, method, path, route;
  int status = 0;
  std::size_t answer_bytes = 0;
  std::chrono::nanoseconds took{};
};

std::string log_line(Instant now, const AnsweredRequest& request);

struct SecurityLine {
  std::string_view event, id, remote_address, method, route, why, user;
  int status = 0;
};

// Who came in, went out or was refused what. Neither the path nor what was sent is told: either may
// hold what was guessed.
std::string log_line(Instant now, const SecurityLine& line);

// Something that somebody has to look at.
std::string log_line(Instant now, std::string_view event, std::string_view request_id,
                     std::string_view what);

}  // namespace kvartett
