// Prometheus' text format, 0.0.4.
#pragma once

#include <fmt/format.h>

#include <iterator>
#include <string>
#include <string_view>

#include "kvartett/base/histogram.h"

namespace kvartett {

// `kind`: "gauge" or "counter".
template <class Value>
void write_figure(std::string& page, std::string_view name, std::string_view kind,
                  std::string_view help, Value value) {
  fmt::format_to(std::back_inserter(page), "# HELP {0} {1}\n# TYPE {0} {2}\n{0} {3}\n", name, help,
                 kind, value);
}

inline std::string histogram_heading(std::string_view name, std::string_view help) {
  return fmt::format("# HELP {0} {1}\n# TYPE {0} histogram\n", name, help);
}

// `label`, such as route="/healthz", may be empty.
template <std::size_t N>
void write_histogram(std::string& page, std::string_view name, std::string_view label,
                     const Histogram<N>& histogram) {
  const auto out = std::back_inserter(page);
  const std::string_view comma = label.empty() ? "" : ",";
  for (std::size_t i = 0; i < N; ++i) {
    fmt::format_to(out, "{}_bucket{{{}{}le=\"{}\"}} {}\n", name, label, comma,
                   histogram.bounds()[i], histogram.at_most(i));
  }
  fmt::format_to(out, "{}_bucket{{{}{}le=\"+Inf\"}} {}\n", name, label, comma, histogram.total());
  const std::string of = label.empty() ? "" : fmt::format("{{{}}}", label);
  fmt::format_to(out, "{}_sum{} {:.6f}\n{}_count{} {}\n", name, of, histogram.sum(), name, of,
                 histogram.total());
}

}  // namespace kvartett
