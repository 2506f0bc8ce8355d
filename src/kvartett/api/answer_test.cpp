#include "kvartett/api/answer.h"

#include <doctest/doctest.h>

namespace kvartett {
namespace {

AnswerFrame frame() {
  AnswerFrame result;
  result.request_id = "0a1b";
  result.now = std::chrono::sys_days{std::chrono::year{2026} / 11 / 3} + std::chrono::seconds{3661};
  return result;
}

}  // namespace

TEST_CASE("every answer carries the security headers, its length, its date and its id") {
  Response answer;
  answer.content_type = "application/json";
  answer.body = "{}";
  answer.headers.emplace_back("Set-Cookie", "a=1");
  answer.headers.emplace_back("Set-Cookie", "b=2");
  CHECK(answer_head(answer, frame()) ==
        "HTTP/1.1 200 OK\r\n"
        "Date: Tue, 03 Nov 2026 01:01:01 GMT\r\n"
        "Content-Type: application/json\r\n"
        "Content-Length: 2\r\n"
        "Set-Cookie: a=1\r\n"
        "Set-Cookie: b=2\r\n"
        "Cache-Control: no-store\r\n"
        "Content-Security-Policy: default-src 'self'; style-src 'self' 'unsafe-inline'; img-src "
        "'self' data:; "
        "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'\r\n"
        "X-Content-Type-Options: nosniff\r\n"
        "Referrer-Policy: same-origin\r\n"
        "Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), "
        "payment=(), usb=()\r\n"
        "Cross-Origin-Opener-Policy: same-origin\r\n"
        "Cross-Origin-Resource-Policy: same-origin\r\n"
        "X-Request-Id: 0a1b\r\n\r\n");
}

TEST_CASE(
    "an answer may say itself how it is cached, and closes or hardens the connection when told") {
  Response answer;
  answer.headers.emplace_back("cache-control", "no-cache");
  AnswerFrame last = frame();
  last.keep_alive = false;
  last.https = true;
  const std::string head = answer_head(answer, last);
  CHECK(head.find("no-store") == head.npos);
  CHECK(head.find("\r\nStrict-Transport-Security: max-age=31536000; includeSubDomains\r\n") !=
        head.npos);
  CHECK(head.ends_with("\r\nConnection: close\r\n\r\n"));
}

TEST_CASE("answers without a body neither have one nor state its length") {
  Response answer;
  answer.static_body = "page";
  CHECK(answer_body(answer) == "page");
  for (const int status : {204, 304}) {
    answer.status = status;
    CHECK(answer_body(answer).empty());
    CHECK(answer_head(answer, frame()).find("Content-Length") == std::string::npos);
  }
}

TEST_CASE("a refusal is a problem in the language of whoever asked") {
  const Response answer =
      problem_answer(413, say("Too \"large\".", "För stort."), Language::english);
  CHECK(answer.status == 413);
  CHECK(answer.content_type == "application/problem+json");
  CHECK(
      answer.body ==
      R"({"type":"about:blank","title":"Content Too Large","status":413,"detail":"Too \"large\"."})");
  CHECK(problem_answer(413, say("Too large.", "För stort."), Language::swedish)
            .body.find("För stort.") != std::string::npos);
}

TEST_CASE("a header that holds a line break is never sent") {
  Response answer;
  CHECK(is_sendable(answer));
  answer.headers.emplace_back("Location", "/a\r\nSet-Cookie: stolen=1");
  CHECK_FALSE(is_sendable(answer));
  answer.headers.clear();
  answer.content_type = "text/plain\n";
  CHECK_FALSE(is_sendable(answer));
  answer.content_type.clear();
  answer.status = 0;
  CHECK_FALSE(is_sendable(answer));
}

}  // namespace kvartett
