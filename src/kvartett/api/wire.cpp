#include "kvartett/api/wire.h"

#include <algorithm>

#include "kvartett/api/answer.h"

namespace kvartett::wire {
namespace {

struct Fault {
  json::Given<std::string> pointer;
  json::Given<std::string> parameter;
  std::string detail;
};
BOOST_DESCRIBE_STRUCT(Fault, (), (pointer, parameter, detail))

struct ProblemAnswer {
  std::string type = "about:blank";
  std::string title;
  int status = 0;
  std::string detail;
  json::Given<std::vector<Fault>> errors;
};
BOOST_DESCRIBE_STRUCT(ProblemAnswer, (), (type, title, status, detail, errors))

// What a page must tell apart, although the status is the same.
std::string_view type_of(Wrong kind) {
  if (kind == Wrong::code_needed) return "urn:kvartett:code-needed";
  if (kind == Wrong::set_up_first) return "urn:kvartett:set-up-second-factor";
  return "about:blank";
}

bool is_pointer(const std::string& place) { return place.empty() || place.starts_with('/'); }

}  // namespace

int status_of(const Problems& problems) {
  switch (problems.kind) {
    case Wrong::invalid:
      // A body that does not hold together, or an address that does not.
      return std::ranges::all_of(problems.list,
                                 [](const Problem& p) { return is_pointer(p.place); })
                 ? 422
                 : 400;
    case Wrong::not_signed_in:
    case Wrong::code_needed:
      return 401;
    case Wrong::forbidden:
    case Wrong::set_up_first:
      return 403;
    case Wrong::missing:
      return 404;
    case Wrong::conflict:
      return 409;
    case Wrong::stale:
      return 412;
    case Wrong::no_version:
      return 428;
    case Wrong::too_many:
      return 429;
    case Wrong::unavailable:
      return 503;
    case Wrong::disk_full:
      return 507;
  }
  std::unreachable();
}

Response problem(const Problems& problems, Language language) {
  ENSURE(!problems.list.empty());
  const int status = status_of(problems);
  ProblemAnswer answer;
  answer.type = type_of(problems.kind);
  answer.title = reason_phrase(status);
  answer.status = status;
  const std::size_t count = problems.list.size();
  answer.detail = (count == 1 ? problems.list[0].sentence
                              : say("{} things are wrong.", "{} saker är fel.", count))
                      .in(language);
  const bool lists_faults = problems.kind == Wrong::invalid || !problems.list[0].place.empty();
  if (lists_faults) {
    auto& errors = answer.errors.emplace();
    for (const Problem& wrong : problems.list) {
      Fault& fault = errors.emplace_back();
      fault.detail = wrong.sentence.in(language);
      if (is_pointer(wrong.place)) {
        fault.pointer.emplace(wrong.place);
      } else {
        fault.parameter.emplace(wrong.place);
      }
    }
  }
  Response response;
  response.status = status;
  response.content_type = "application/problem+json";
  response.headers.emplace_back("Content-Language", language == Language::swedish ? "sv" : "en");
  if (status == 401) response.headers.emplace_back("WWW-Authenticate", "Bearer");
  if (status == 429) response.headers.emplace_back("Retry-After", "60");
  response.body = json::text(answer);
  return response;
}

}  // namespace kvartett::wire
