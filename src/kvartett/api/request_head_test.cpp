#include "kvartett/api/request_head.h"

#include <doctest/doctest.h>

#include <string>

namespace kvartett {
namespace {

constexpr std::size_t lines_max = 100;

int status_of(const std::string& head) {
  const auto read = read_request_head(head, lines_max);
  return read ? 200 : read.error().status;
}

// The status of a GET for `target` that has nothing else wrong with it.
int status_of_target(const std::string& target) {
  return status_of("GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n");
}

int status_with(const std::string& headers) {
  return status_of("POST / HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n\r\n");
}

RequestHead head_with(const std::string& target, const std::string& headers = "X: y") {
  auto read = read_request_head("GET " + target + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n\r\n",
                                lines_max);
  REQUIRE(read);
  return *std::move(read);
}

}  // namespace

TEST_CASE("a request's path and query are decoded once") {
  const RequestHead head =
      head_with("/kunder/%C3%85sa%20%2541?namn=%C3%85sa+Ek&tom=&bar&a%26b=%2F");
  CHECK(head.method == "GET");
  CHECK(head.path == "/kunder/Åsa %41");
  const std::vector<NamedText> expected = {
      {"namn", "Åsa Ek"}, {"tom", ""}, {"bar", ""}, {"a&b", "/"}};
  CHECK(head.query == expected);
  CHECK(head_with("/").path == "/");
  CHECK(head_with("/deals/").path == "/deals/");
  CHECK(head_with("/?").query.empty());
}

TEST_CASE("a path that could be read in two ways is refused") {
  for (const char* target : {"//",
                             "/a//b",
                             "/a/./b",
                             "/a/../b",
                             "/..",
                             "/.",
                             "/%2e%2e/a",
                             "/a/%2E",
                             "/a%2fb",
                             "/a%2Fb",
                             "/a%5cb",
                             "/a\\b",
                             "/%00",
                             "/a%0d%0aSet-Cookie:b",
                             "/%7f",
                             "/%",
                             "/%4",
                             "/%zz",
                             "/%ff%fe",
                             "/%c0%ae",
                             "/\xff",
                             "/å",
                             "*",
                             "a",
                             "http://169.254.169.254/",
                             "x:1",
                             "/a#b",
                             "/?a=%zz",
                             "/?a=%00",
                             "/?a=%ff",
                             "/?%ff"}) {
    CAPTURE(target);
    CHECK(status_of_target(target) == 400);
  }
}

TEST_CASE("the request line is a known method, an address and a version we speak") {
  CHECK(status_of("GET / HTTP/1.1\r\nHost: x\r\n\r\n") == 200);
  CHECK(status_of("OPTIONS / HTTP/1.1\r\nHost: x\r\n\r\n") == 200);
  for (const char* line :
       {"GET /", "GET  / HTTP/1.1", "GET / HTTP/1.1 ", " GET / HTTP/1.1", "GET\t/ HTTP/1.1",
        "GET / http/1.1", "GET / HTTP/11", "GET / HTTP/1.10", "G(T / HTTP/1.1", ""}) {
    CAPTURE(line);
    CHECK(status_of(std::string{line} + "\r\nHost: x\r\n\r\n") == 400);
  }
  for (const char* line :
       {"TRACE / HTTP/1.1", "CONNECT x:1 HTTP/1.1", "get / HTTP/1.1", "BREW / HTTP/1.1"}) {
    CAPTURE(line);
    CHECK(status_of(std::string{line} + "\r\nHost: x\r\n\r\n") == 501);
  }
  for (const char* line : {"GET / HTTP/9.9", "PRI * HTTP/2.0", "GET / HTTP/0.9"}) {
    CAPTURE(line);
    CHECK(status_of(std::string{line} + "\r\nHost: x\r\n\r\n") == 505);
  }
}

TEST_CASE("a body has one length, stated in one way") {
  CHECK(status_with("Content-Length: 5") == 200);
  CHECK(status_with("Transfer-Encoding: Chunked") == 200);
  for (const char* headers :
       {"Content-Length: 5\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 5", "Content-Length: 5\r\nContent-Length: 6",
        "Content-Length: 5\r\nContent-Length: 5", "Content-Length: 5, 5", "Content-Length: -1",
        "Content-Length: +5", "Content-Length: 0x5", "Content-Length: 99999999999999999999",
        "Content-Length:", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"}) {
    CAPTURE(headers);
    CHECK(status_with(headers) == 400);
  }
  CHECK(status_with("Transfer-Encoding: xchunked") == 501);
  CHECK(status_with("Transfer-Encoding: gzip, chunked") == 501);
  CHECK(status_with("Content-Encoding: gzip\r\nContent-Length: 3") == 415);
  CHECK(status_of("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n") == 400);
  CHECK(head_with("/", "Content-Length: 18446744073709551615").content_length == UINT64_MAX);
}

TEST_CASE("headers are plain lines, and nothing hides in them") {
  for (const char* headers :
       {" X: folded", "X: a\r\n folded", "X: a\r\n\tfolded", "X : blank before the colon",
        ": no name", "no colon", "X: a\rb", "X: \x01", "X: \x7f", "X: \xff", "X(: bad name",
        "X: bare\nY: line feed"}) {
    CAPTURE(headers);
    CHECK(status_with(headers) == 400);
  }
  CHECK(status_with(std::string{"X: a\0b", 6}) == 400);
  CHECK(status_with("X: a%0d%0aSet-Cookie:b") == 200);  // nobody decodes a header
  const RequestHead head = head_with("/", "X-Namn: \t Åsa \t \r\nTom:");
  CHECK(head.headers[1] == NamedText{"x-namn", "Åsa"});
  CHECK(head.headers[2] == NamedText{"tom", ""});
}

TEST_CASE("there is exactly one host, except in the oldest HTTP") {
  CHECK(status_of("GET / HTTP/1.1\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\nHost: a b\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\nHost: user@a\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n") == 200);
  CHECK(status_of("GET / HTTP/1.0\r\n\r\n") == 200);
}

TEST_CASE("too many header lines are refused") {
  std::string headers = "X: y";
  for (std::size_t i = 2; i < lines_max; ++i) headers += "\r\nX: y";
  CHECK(status_with(headers) == 200);
  CHECK(status_with(headers + "\r\nX: y") == 431);
}

TEST_CASE("a connection is kept unless one side says otherwise") {
  CHECK(head_with("/").keep_alive);
  CHECK_FALSE(head_with("/", "Connection: Upgrade, Close").keep_alive);
  CHECK(head_with("/", "Connection: keep-alive").keep_alive);
  CHECK_FALSE(read_request_head("GET / HTTP/1.0\r\n\r\n", lines_max)->keep_alive);
  CHECK(
      read_request_head("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", lines_max)->keep_alive);
}

TEST_CASE("the only expectation that can be met is to be asked to go on") {
  CHECK(head_with("/", "Expect: 100-Continue").expects_continue);
  CHECK(status_with("Expect: tea") == 417);
}

TEST_CASE("a head ends at its blank line, or as soon as it is hopeless") {
  const std::string head = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
  for (std::size_t searched = 0; searched < head.size(); ++searched) {
    CHECK(find_head_end(head + "body", searched) == head.size());
    CHECK_FALSE(find_head_end(head.substr(0, searched), 0));
  }
  CHECK(find_head_end("GET / HTTP/1.1\n", 0) == 15);
  CHECK(find_head_end("\x16\x03\x01", 0) == 1);  // a client that wants TLS
  CHECK(status_of("\x16") == 400);
  CHECK(status_of("GET / HTTP/1.1\n") == 400);
}

}  // namespace kvartett
