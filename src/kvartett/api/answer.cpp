#include "kvartett/api/answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <iterator>

namespace kvartett {
namespace {

// The component library writes its styles into <style> elements while the page runs, so styles may
// be inline; scripts may not, and nothing may come from elsewhere.
constexpr std::string_view security_headers =
    "Content-Security-Policy: default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' "
    "data:; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: same-origin\r\n"
    "Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), "
    "usb=()\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n";

// "Mon, 23 Nov 2026 20:14:06 GMT"
std::string http_date(std::chrono::sys_seconds now) {
  static constexpr std::array weekdays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = std::chrono::floor<std::chrono::days>(now);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss time{now - day};
  return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT",
                     weekdays[std::chrono::weekday{day}.c_encoding()],
                     static_cast<unsigned>(date.day()),
                     months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
                     time.hours().count(), time.minutes().count(), time.seconds().count());
}

bool has_header(const Response& answer, std::string_view name) {
  const auto lower = [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  return std::ranges::any_of(answer.headers, [&](const NamedText& header) {
    return std::ranges::equal(header.first, name, {}, lower);
  });
}

bool has_body(int status) { return status >= 200 && status != 204 && status != 304; }

}  // namespace

std::string_view reason_phrase(int status) {
  static constexpr std::pair<int, std::string_view> phrases[] = {
      {200, "OK"},
      {201, "Created"},
      {202, "Accepted"},
      {204, "No Content"},
      {301, "Moved Permanently"},
      {302, "Found"},
      {303, "See Other"},
      {304, "Not Modified"},
      {307, "Temporary Redirect"},
      {308, "Permanent Redirect"},
      {400, "Bad Request"},
      {401, "Unauthorized"},
      {403, "Forbidden"},
      {404, "Not Found"},
      {405, "Method Not Allowed"},
      {406, "Not Acceptable"},
      {409, "Conflict"},
      {412, "Precondition Failed"},
      {413, "Content Too Large"},
      {414, "URI Too Long"},
      {415, "Unsupported Media Type"},
      {417, "Expectation Failed"},
      {422, "Unprocessable Content"},
      {428, "Precondition Required"},
      {429, "Too Many Requests"},
      {431, "Request Header Fields Too Large"},
      {500, "Internal Server Error"},
      {501, "Not Implemented"},
      {503, "Service Unavailable"},
      {505, "HTTP Version Not Supported"},
      {507, "Insufficient Storage"},
  };
  const auto found = std::ranges::find(phrases, status, &std::pair<int, std::string_view>::first);
  return found == std::end(phrases) ? "Unknown" : found->second;
}

Response problem_answer(int status, const Sentence& detail, Language language) {
  Response answer;
  answer.status = status;
  answer.content_type = "application/problem+json";
  answer.headers.emplace_back("Content-Language", language == Language::swedish ? "sv" : "en");
  const boost::json::object problem = {{"type", "about:blank"},
                                       {"title", reason_phrase(status)},
                                       {"status", status},
                                       {"detail", detail.in(language)}};
  answer.body = boost::json::serialize(problem);
  return answer;
}

bool is_sendable(const Response& answer) {
  const auto is_line = [](std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
  };
  return answer.status >= 200 && answer.status <= 599 && is_line(answer.content_type) &&
         std::ranges::all_of(answer.headers, [&](const NamedText& header) {
           return is_line(header.first) && is_line(header.second);
         });
}

std::string answer_head(const Response& answer, const AnswerFrame& frame) {
  std::string head;
  head.reserve(768);
  const auto out = std::back_inserter(head);
  fmt::format_to(out, "HTTP/1.1 {} {}\r\nDate: {}\r\n", answer.status, reason_phrase(answer.status),
                 http_date(frame.now));
  if (!answer.content_type.empty())
    fmt::format_to(out, "Content-Type: {}\r\n", answer.content_type);
  if (has_body(answer.status) && !answer.stream) {
    fmt::format_to(out, "Content-Length: {}\r\n", answer_body(answer).size());
  }
  for (const auto& [name, value] : answer.headers) fmt::format_to(out, "{}: {}\r\n", name, value);
  if (!has_header(answer, "cache-control")) head += "Cache-Control: no-store\r\n";
  head += security_headers;
  if (frame.https) head += "Strict-Transport-Security: max-age=31536000; includeSubDomains\r\n";
  if (!frame.request_id.empty()) fmt::format_to(out, "X-Request-Id: {}\r\n", frame.request_id);
  if (!frame.keep_alive) head += "Connection: close\r\n";
  head += "\r\n";
  return head;
}

std::string_view answer_body(const Response& answer) {
  if (!has_body(answer.status) || answer.stream) return {};
  return answer.body.empty() ? answer.static_body : std::string_view{answer.body};
}

}  // namespace kvartett
