#include "kvartett/api/metrics.h"

#include <fmt/format.h>

#include <iterator>

namespace kvartett {

void Metrics::count_answer(std::string_view method, std::string_view route, int status,
                           std::chrono::nanoseconds took) {
  const double seconds = std::chrono::duration<double>(took).count();
  const std::lock_guard lock{mutex_};
  ++answers_[{method, route, status}];
  Times& times = times_[route];
  for (std::size_t i = 0; i < bucket_seconds.size(); ++i) {
    if (seconds <= bucket_seconds[i]) ++times.at_most[i];
  }
  ++times.count;
  times.seconds += seconds;
}

std::string Metrics::text() const {
  std::string page;
  const auto out = std::back_inserter(page);
  const auto figure = [&](std::string_view name, std::string_view kind, std::string_view help,
                          auto value) {
    fmt::format_to(out, "# HELP {0} {1}\n# TYPE {0} {2}\n{0} {3}\n", name, help, kind, value);
  };
  figure("kvartett_http_connections", "gauge", "Connections that are open now.",
         connections.load());
  figure("kvartett_http_requests_in_flight", "gauge",
         "Requests that wait for a thread or have one.", requests_in_flight.load());
  figure("kvartett_http_connections_refused_total", "counter",
         "Connections closed at once because their address had too many.",
         connections_refused.load());
  figure("kvartett_http_streams", "gauge", "Answers that go on: clients that listen for events.",
         streams.load());
  figure("kvartett_http_streams_dropped_total", "counter",
         "Clients that listened and did not keep up.", streams_dropped.load());

  const std::lock_guard lock{mutex_};
  page +=
      "# HELP kvartett_http_requests_total Answers by method, route and status; no route: none "
      "matched.\n"
      "# TYPE kvartett_http_requests_total counter\n";
  for (const auto& [key, count] : answers_) {
    const auto& [method, route, status] = key;
    fmt::format_to(out,
                   "kvartett_http_requests_total{{method=\"{}\",route=\"{}\",status=\"{}\"}} {}\n",
                   method, route, status, count);
  }
  page +=
      "# HELP kvartett_http_request_seconds From the whole request received to its answer made.\n"
      "# TYPE kvartett_http_request_seconds histogram\n";
  for (const auto& [route, times] : times_) {
    for (std::size_t i = 0; i < bucket_seconds.size(); ++i) {
      fmt::format_to(out, "kvartett_http_request_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n",
                     route, bucket_seconds[i], times.at_most[i]);
    }
    fmt::format_to(out, "kvartett_http_request_seconds_bucket{{route=\"{}\",le=\"+Inf\"}} {}\n",
                   route, times.count);
    fmt::format_to(out, "kvartett_http_request_seconds_sum{{route=\"{}\"}} {:.6f}\n", route,
                   times.seconds);
    fmt::format_to(out, "kvartett_http_request_seconds_count{{route=\"{}\"}} {}\n", route,
                   times.count);
  }
  return page;
}

}  // namespace kvartett
