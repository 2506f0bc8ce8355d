#include "kvartett/api/request_log.h"

#include <doctest/doctest.h>

namespace kvartett {

TEST_CASE("a request is one line of JSON, whatever its path holds") {
  AnsweredRequest request;
  request.id = "0a1b";
  request.remote_address = "192.0.2.7";
  request.method = "GET";
  request.path = "/kunder/\"Åsa\"";
  request.route = "/*";
  request.status = 503;
  request.answer_bytes = 12;
  request.took = std::chrono::microseconds{345};
  const Instant now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23}};
  CHECK(log_line(now, request) ==
        R"({"time":"2026-11-23T00:00:00Z","level":"error","event":"request","id":"0a1b",)"
        R"("remote":"192.0.2.7","method":"GET","path":"/kunder/\"Åsa\"","route":"/*","status":503,)"
        R"("bytes":12,"microseconds":345})");
  CHECK(log_line(now, "handler_failed", "0a1b", "two\nlines") ==
        R"({"time":"2026-11-23T00:00:00Z","level":"error","event":"handler_failed","id":"0a1b",)"
        R"("what":"two\nlines"})");
}

TEST_CASE("an address with a secret in it is never told: only which route it was") {
  AnsweredRequest request;
  request.path = "/api/v1/calendar/S3cret.ics";
  request.route = "/api/v1/calendar/{secret}.ics";
  const std::string line = log_line(Instant{}, request);
  CHECK(line.find("S3cret") == line.npos);
  CHECK(line.find(R"("path":"/api/v1/calendar/{secret}.ics")") != line.npos);
}

}  // namespace kvartett
