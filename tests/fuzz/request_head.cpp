// The first lines of a request from a stranger: what is accepted has one meaning, a path that
// begins with a slash and never climbs, and one length at most.
#include "kvartett/api/request_head.h"

#include <cstddef>
#include <cstdint>

#include "kvartett/base/check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace kvartett;
  const std::string_view received(reinterpret_cast<const char*>(bytes), size);
  const auto end = find_head_end(received, 0);
  if (!end) return 0;
  ENSURE(*end <= size);
  const auto head = read_request_head(received.substr(0, *end), 100);
  if (!head) {
    ENSURE(head.error().status >= 400);
    return 0;
  }
  ENSURE(head->path.starts_with('/'));
  ENSURE(head->path.find("//") == std::string::npos &&
         head->path.find("/../") == std::string::npos);
  ENSURE(!(head->chunked && head->content_length));
  ENSURE(head->headers.size() <= 100);
  return 0;
}
