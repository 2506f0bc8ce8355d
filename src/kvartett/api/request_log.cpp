#include "kvartett/api/request_log.h"

#include <boost/json.hpp>

namespace kvartett {

std::string log_line(Instant now, const AnsweredRequest& request) {
  const auto microseconds =
      std::chrono::duration_cast<std::chrono::microseconds>(request.took).count();
  const bool is_secret = request.route.find("{secret}") != request.route.npos;
  return boost::json::serialize(
      boost::json::object{{"time", text(now)},
                          {"level", request.status >= 500 ? "error" : "info"},
                          {"event", "request"},
                          {"id", request.id},
                          {"remote", request.remote_address},
                          {"method", request.method},
                          {"path", is_secret ? request.route : request.path},
                          {"route", request.route},
                          {"status", request.status},
                          {"bytes", request.answer_bytes},
                          {"microseconds", microseconds}});
}

std::string log_line(Instant now, const SecurityLine& line) {
  boost::json::object told{{"time", text(now)},
                           {"level", line.event == "refused" ? "warning" : "info"},
                           {"event", line.event},
                           {"id", line.id},
                           {"remote", line.remote_address},
                           {"method", line.method},
                           {"route", line.route},
                           {"status", line.status}};
  if (!line.why.empty()) told["why"] = line.why;
  if (!line.user.empty()) told["user"] = line.user;
  return boost::json::serialize(told);
}

std::string log_line(Instant now, std::string_view event, std::string_view request_id,
                     std::string_view what) {
  return boost::json::serialize(boost::json::object{{"time", text(now)},
                                                    {"level", "error"},
                                                    {"event", event},
                                                    {"id", request_id},
                                                    {"what", what}});
}

}  // namespace kvartett
