// Reads the first lines of an HTTP request so strictly that it can be understood in one way only.
// Whoever stands between the client and us (a proxy, a cache) then cannot have understood it in
// another, and no route needs to look at a path twice.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/api/http.h"
#include "kvartett/base/sentence.h"

namespace kvartett {

// Why the edge says no to a request that no route has seen.
struct Refusal {
  int status = 400;
  Sentence detail;
};

struct RequestHead {
  std::string_view method;  // as sent; one of those this server knows, in text that lives for ever
  std::string path;
  std::vector<NamedText> query;
  std::vector<NamedText> headers;
  std::optional<std::uint64_t> content_length;
  bool chunked = false;
  bool keep_alive = true;
  bool expects_continue = false;
};

// How many of `bytes` are the head, with its blank line; nullopt while more must come. Bytes that
// can never become a request (another protocol, a bare line feed) end the head at once, to be
// refused when it is read. Those before `searched` have been looked at already.
std::optional<std::size_t> find_head_end(std::string_view bytes, std::size_t searched);

std::expected<RequestHead, Refusal> read_request_head(std::string_view head,
                                                      std::size_t header_lines_max);

}  // namespace kvartett
