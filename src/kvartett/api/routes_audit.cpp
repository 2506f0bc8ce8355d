// The log: who did what, when, from what to what; as pages and as a file.
#include "kvartett/api/file_answer.h"
#include "kvartett/api/wire_audit.h"

namespace kvartett {
namespace {

AuditQuestion read_audit_question(const Call& call, Asked& asked) {
  AuditQuestion question;
  question.from = asked.date("from");
  question.to = asked.date("to");
  question.kind = asked.choice<AuditKind>("kind");
  question.customer = asked.customer();
  question.seller = asked.seller();
  question.deal = asked.id<Deal>("deal_id", say("There is no such deal.", "Affären finns inte."));
  if (const std::string* user = call.request.find_query("user_id")) {
    const auto found = call.app().ids().find_user(call.actor.company, *user);
    if (found && call.app().directory().find_user(*found)) {
      question.by = found;
    } else {
      asked.add_missing("user_id", say("There is no such user.", "Användaren finns inte."));
    }
  }
  return question;
}

}  // namespace

namespace operations {

Answer list_audit(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  AuditQuestion question = read_audit_question(call, asked);
  question.limit = asked.limit();
  if (call.request.find_query("cursor")) {
    question.before = static_cast<std::size_t>(
        asked.number("cursor", 0, std::numeric_limits<std::int32_t>::max(), 0));
  }
  TRY(asked.done());
  const AuditPage page = TRY(view_audit(call.app(), call.actor, question));
  AuditTeller teller{*page.company, call.app().directory(), call.language};
  return json_answer(wire::page_of_audit(call.names(*page.company), teller, page));
}

Answer export_audit(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  const AuditQuestion question = read_audit_question(call, asked);
  TRY(asked.done());
  return file_answer(
      call, dated(call, "audit", "handelselogg"),
      TRY(kvartett::export_audit(call.app(), call.actor, question, wanted_by(call))));
}

}  // namespace operations
}  // namespace kvartett
