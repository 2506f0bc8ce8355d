// How an answer goes over the wire: its first lines, with what every answer of this server carries,
// and the form in which the edge says no (RFC 9457).
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "kvartett/api/http.h"
#include "kvartett/base/sentence.h"

namespace kvartett {

// "Not Found"
std::string_view reason_phrase(int status);

Response problem_answer(int status, const Sentence& detail, Language language);

// What the connection adds to an answer.
struct AnswerFrame {
  std::string_view request_id;
  std::chrono::sys_seconds now;
  bool keep_alive = true;
  bool https = false;
};

// A header with a line break in it would let whoever wrote it write a second answer.
bool is_sendable(const Response& answer);

// Status line, headers and the blank line.
std::string answer_head(const Response& answer, const AnswerFrame& frame);

// The bytes after it: none for statuses that have no body.
std::string_view answer_body(const Response& answer);

}  // namespace kvartett
