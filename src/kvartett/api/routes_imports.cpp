// Files of deals on their way in.
#include "kvartett/api/routes_call.h"
#include "kvartett/api/wire_import_mapping.h"
#include "kvartett/api/wire_imports.h"

namespace kvartett::operations {
namespace {

constexpr std::size_t name_bytes_max = 200;

Response import_answer(const Call& call, const ImportView& view, int status = 200) {
  return json_answer(wire::import(call.names(*call.company()), view), status);
}

}  // namespace

Answer list_imports(Call& call) {
  const DoneImports found = TRY(view_imports(call.app(), call.actor));
  return json_answer(wire::imports(call.names(*found.company), found));
}

Answer begin_import(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  std::string name = asked.text("name");
  if (name.size() > name_bytes_max) {
    asked.add("name", say("The name is longer than {} bytes.", "Namnet är längre än {} byte.",
                          name_bytes_max));
  }
  TRY(asked.done());
  if (call.request.body.empty())
    return refuse(Wrong::invalid, say("The file is empty.", "Filen är tom."));
  TRY(judge_at_the_door(call.request.body));
  return import_answer(
      call, TRY(call.service.imports.begin(call.actor, std::move(name), call.request.body)), 202);
}

Answer get_import(Call& call) {
  return import_answer(call, TRY(call.service.imports.view(call.actor, std::string{call.in_path})));
}

Answer put_mapping(Call& call) {
  auto choices = TRY(wire::read_mapping(call.names(*call.company()), call.body));
  return import_answer(
      call,
      TRY(call.service.imports.choose(call.actor, std::string{call.in_path}, std::move(choices))),
      202);
}

Answer commit_import(Call& call) {
  return import_answer(
      call, TRY(call.service.imports.commit(call.actor, std::string{call.in_path})), 202);
}

Answer undo_import(Call& call) {
  const ImportView view = TRY(call.service.imports.undo(call.actor, std::string{call.in_path}));
  return import_answer(call, view, view.state == ImportState::undoing ? 202 : 200);
}

}  // namespace kvartett::operations
