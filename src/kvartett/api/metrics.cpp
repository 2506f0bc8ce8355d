#include "kvartett/api/metrics.h"

#include <fmt/format.h>

#include <iterator>

#include "kvartett/api/prometheus.h"

namespace kvartett {

void Metrics::count_answer(std::string_view method, std::string_view route, int status,
                           std::chrono::nanoseconds took) {
  const double seconds = std::chrono::duration<double>(took).count();
  const std::lock_guard lock{mutex_};
  ++answers_[{method, route, status}];
  times_[route].count(seconds);
}

std::string Metrics::text() const {
  std::string page;
  const auto out = std::back_inserter(page);
  write_figure(page, "kvartett_http_connections", "gauge", "Connections that are open now.",
               connections.load());
  write_figure(page, "kvartett_http_requests_in_flight", "gauge",
               "Requests that wait for a thread or have one.", requests_in_flight.load());
  write_figure(page, "kvartett_http_connections_refused_total", "counter",
               "Connections closed at once because their address had too many.",
               connections_refused.load());
  write_figure(page, "kvartett_http_streams", "gauge",
               "Answers that go on: clients that listen for events.", streams.load());
  write_figure(page, "kvartett_http_streams_dropped_total", "counter",
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
  page += histogram_heading("kvartett_http_request_seconds",
                            "From the whole request received to its answer made.");
  for (const auto& [route, times] : times_) {
    write_histogram(page, "kvartett_http_request_seconds", fmt::format("route=\"{}\"", route),
                    times);
  }
  return page;
}

}  // namespace kvartett
