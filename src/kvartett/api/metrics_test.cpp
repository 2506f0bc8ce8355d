#include "kvartett/api/metrics.h"

#include <doctest/doctest.h>

namespace kvartett {

TEST_CASE("answers are counted by method, route and status, and timed by route") {
  Metrics metrics;
  metrics.connections = 3;
  metrics.count_answer("GET", "/api/v1/deals", 200, std::chrono::milliseconds{2});
  metrics.count_answer("GET", "/api/v1/deals", 200, std::chrono::milliseconds{300});
  metrics.count_answer("POST", "/api/v1/deals", 422, std::chrono::seconds{7});
  metrics.count_answer("GET", "", 404, std::chrono::milliseconds{0});

  const std::string page = metrics.text();
  const auto has = [&](const char* line) { return page.find(line) != page.npos; };
  CHECK(has("\nkvartett_http_connections 3\n"));
  CHECK(has(
      "\nkvartett_http_requests_total{method=\"GET\",route=\"/api/v1/deals\",status=\"200\"} 2\n"));
  CHECK(
      has("\nkvartett_http_requests_total{method=\"POST\",route=\"/api/v1/deals\",status=\"422\"} "
          "1\n"));
  CHECK(has("\nkvartett_http_requests_total{method=\"GET\",route=\"\",status=\"404\"} 1\n"));
  CHECK(has("\nkvartett_http_request_seconds_bucket{route=\"/api/v1/deals\",le=\"0.001\"} 0\n"));
  CHECK(has("\nkvartett_http_request_seconds_bucket{route=\"/api/v1/deals\",le=\"0.0025\"} 1\n"));
  CHECK(has("\nkvartett_http_request_seconds_bucket{route=\"/api/v1/deals\",le=\"5\"} 2\n"));
  CHECK(has("\nkvartett_http_request_seconds_bucket{route=\"/api/v1/deals\",le=\"+Inf\"} 3\n"));
  CHECK(has("\nkvartett_http_request_seconds_sum{route=\"/api/v1/deals\"} 7.302000\n"));
  CHECK(has("\nkvartett_http_request_seconds_count{route=\"/api/v1/deals\"} 3\n"));
}

}  // namespace kvartett
