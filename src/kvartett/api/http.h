// A question and an answer over HTTP, as the rest of the program sees them: plain values, so that
// routes and pages never meet the network library. The edge (server.cpp) has judged a Request
// before it arrives here: its path is decoded once and safe to compare, its sizes are within
// limits.h, and exactly one reading of it is possible.
#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kvartett {

class Stream;

using NamedText = std::pair<std::string, std::string>;

struct Request {
  // GET, POST, PUT, PATCH, DELETE or OPTIONS. HEAD arrives as GET: the edge leaves out the body.
  std::string method;
  // Percent-decoded, valid UTF-8, begins with '/', without "//", "." or ".." segments.
  std::string path;
  std::vector<NamedText> query;    // decoded, valid UTF-8, in the order of the URL
  std::vector<NamedText> headers;  // names in lower case, in the order they came
  std::string body;
  std::string remote_address;  // of the client; behind a trusted proxy the one the proxy names
  std::string id;              // names this request in the log and in X-Request-Id
  bool https = false;  // the client's own connection was encrypted (told by a trusted proxy)

  // The first header called `name` (in lower case), or nullptr.
  const std::string* find_header(std::string_view name) const { return find(headers, name); }
  // The first query parameter called `name`, or nullptr.
  const std::string* find_query(std::string_view name) const { return find(query, name); }

 private:
  static const std::string* find(const std::vector<NamedText>& in, std::string_view name) {
    const auto found = std::ranges::find(in, name, &NamedText::first);
    return found == in.end() ? nullptr : &found->second;
  }
};

// Who came in, went out or was refused.
struct SecurityEvent {
  std::string_view name;  // "signed_in", "signed_out" or "refused"; empty: none of them
  std::string_view why;   // of a refusal
  std::string user;       // which of our users, when it is known
};

// The edge adds Content-Length, Date, X-Request-Id and the security headers, and says
// "Cache-Control: no-store" where the answer says nothing else about caching.
struct Response {
  int status = 200;
  std::string content_type;  // empty: no Content-Type header
  std::vector<NamedText> headers;
  std::string body;
  // Instead of `body`: bytes that live as long as the program does, such as an embedded page.
  std::string_view static_body;
  // Instead of both: an answer that goes on. It is the last on its connection, and holds no thread.
  std::shared_ptr<Stream> stream;
  // What the log tells of this answer whether or not it tells of every one.
  SecurityEvent security_event;
  // The template that matched, "/api/v1/deals/{deal_id}", for the figures of /metrics; it must
  // live as long as the program does. Empty: no route matched.
  std::string_view route;
};

// Called on many threads at once. What it throws is logged and answered with 500.
using Handler = std::function<Response(const Request&)>;

}  // namespace kvartett
