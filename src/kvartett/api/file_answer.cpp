#include "kvartett/api/file_answer.h"

namespace kvartett {

ListWanted wanted_by(const Call& call) {
  return {call.request.path.ends_with(".csv") ? ListForm::csv : ListForm::workbook, call.language};
}

Response file_answer(const Call& call, const Sentence& what, std::string bytes) {
  const bool is_text = wanted_by(call).form == ListForm::csv;
  Response response;
  response.body = std::move(bytes);
  response.content_type = is_text
                              ? "text/csv; charset=utf-8"
                              : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  response.headers.emplace_back("Content-Disposition",
                                fmt::format("attachment; filename=\"kvartett-{}.{}\"",
                                            what.in(call.language), is_text ? "csv" : "xlsx"));
  return response;
}

Sentence dated(const Call& call, const char* english, const char* swedish) {
  const std::string day = call.today().text();
  return {fmt::format("{}-{}", english, day), fmt::format("{}-{}", swedish, day)};
}

}  // namespace kvartett
