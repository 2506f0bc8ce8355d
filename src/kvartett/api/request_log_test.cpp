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

TEST_CASE("a refusal tells who, from where, what and why, and neither path nor body") {
  SecurityLine refused;
  refused.event = "refused";
  refused.id = "0a1b";
  refused.remote_address = "192.0.2.7";
  refused.method = "POST";
  refused.route = "/api/v1/session";
  refused.status = 401;
  refused.why = "wrong_sign_in";
  const Instant now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23}};
  const std::string line =
      R"({"time":"2026-11-23T00:00:00Z","level":"warning","event":"refused","id":"0a1b",)"
      R"("remote":"192.0.2.7","method":"POST","route":"/api/v1/session","status":401,)"
      R"("why":"wrong_sign_in")";
  CHECK(log_line(now, refused) == line + "}");
  refused.user = "ctq3";
  CHECK(log_line(now, refused) == line + R"(,"user":"ctq3"})");
  SecurityLine signed_in;
  signed_in.event = "signed_in";
  CHECK(log_line(now, signed_in).find(R"("level":"info","event":"signed_in")") !=
        std::string::npos);
}

}  // namespace kvartett
