#include "kvartett/api/wire_imports.h"

#include "kvartett/api/wire_import_mapping.h"
#include "kvartett/api/wire_import_report.h"

namespace kvartett {

BOOST_DESCRIBE_ENUM(ImportState, reading, ready, importing, imported, undoing, undone)

}  // namespace kvartett

namespace kvartett::wire {
namespace {

struct FieldAnswer {
  std::string field;
  std::string label;
};
BOOST_DESCRIBE_STRUCT(FieldAnswer, (), (field, label))
struct DoneAnswer {
  std::string id;
  std::optional<std::string> file_name;
  std::int32_t deals = 0;
  std::int32_t amounts = 0;
  std::int32_t scores = 0;
  std::optional<std::string> by_id;
  std::optional<std::string> by_name;
  std::string at;
  std::optional<std::string> undone_at;
};
BOOST_DESCRIBE_STRUCT(DoneAnswer, (),
                      (id, file_name, deals, amounts, scores, by_id, by_name, at, undone_at))
struct DonePage {
  std::vector<DoneAnswer> items;
};
BOOST_DESCRIBE_STRUCT(DonePage, (), (items))
struct ProgressAnswer {
  std::size_t done = 0;
  std::size_t total = 0;
};
BOOST_DESCRIBE_STRUCT(ProgressAnswer, (), (done, total))
struct ImportAnswer {
  std::string id;
  std::optional<std::string> file_name;
  ImportState state = ImportState::reading;
  ProgressAnswer progress;
  std::vector<FieldAnswer> fields;
  MappingBody mapping;
  bool has_known_headings = false;
  std::optional<std::string> refusal;
  std::optional<ReportAnswer> report;
  std::optional<DoneAnswer> imported;
};
BOOST_DESCRIBE_STRUCT(ImportAnswer, (),
                      (id, file_name, state, progress, fields, mapping, has_known_headings, refusal,
                       report, imported))

struct MovedAnswer {
  std::string id;
  ImportState state = ImportState::reading;
  std::size_t done = 0;
  std::size_t total = 0;
};
BOOST_DESCRIBE_STRUCT(MovedAnswer, (), (id, state, done, total))

DoneAnswer done(const Names& names, const DoneImport& import) {
  DoneAnswer answer;
  answer.id = import.file.id;
  answer.file_name = or_null(import.file.name);
  answer.deals = import.file.deal_count;
  answer.amounts = import.file.revenue_count;
  answer.scores = import.file.score_count;
  if (import.by != 0) answer.by_id = names.user(import.by);
  answer.by_name = or_null(import.by_name);
  answer.at = kvartett::text(import.at);
  if (import.undone_at) answer.undone_at = kvartett::text(*import.undone_at);
  return answer;
}

}  // namespace

std::string import(const Names& names, const ImportView& view) {
  ImportAnswer answer;
  answer.id = view.id;
  answer.file_name = or_null(view.name);
  answer.state = view.state;
  answer.progress = {view.done, view.total};
  for (std::size_t i = 0; i < field_count; ++i) {
    const auto field = static_cast<Field>(i);
    if (field == Field::amount_with_vat || !belongs(field, ListKind::deals)) continue;
    answer.fields.push_back({std::string{kvartett::name_of(field)}, names.say(label_of(field))});
  }
  answer.mapping = mapping_of(names, view.choices);
  answer.has_known_headings = view.has_known_headings;
  if (view.refusal) answer.refusal = names.say(view.refusal->list.front().sentence);
  if (view.report) answer.report = report_answer(names, *view.report);
  if (view.import) answer.imported = done(names, *view.import);
  return json::text(answer);
}

std::string import_progress(const ImportMoved& moved) {
  return json::text(MovedAnswer{moved.id, moved.state, moved.done, moved.total});
}

std::string imports(const Names& names, const DoneImports& found) {
  DonePage page;
  for (const DoneImport& import : found.imports) page.items.push_back(done(names, import));
  return json::text(page);
}

}  // namespace kvartett::wire
