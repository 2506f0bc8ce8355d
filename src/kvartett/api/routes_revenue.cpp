// Revenue: what was invoiced, and who answers for it.
#include <charconv>
#include <limits>

#include "kvartett/api/file_answer.h"
#include "kvartett/api/wire_revenue.h"
#include "kvartett/app/match_amount.h"

namespace kvartett {
BOOST_DESCRIBE_ENUM(OnlyRevenue, all, not_assigned, no_customer, not_matched)
namespace {

enum class RevenueBy { month, customer, kam };
BOOST_DESCRIBE_ENUM(RevenueBy, month, customer, kam)
enum class ShownRevenue { standing, all };
BOOST_DESCRIBE_ENUM(ShownRevenue, standing, all)

std::optional<Id<Seller>> kam_of(Asked& asked) {
  return asked.id<Seller>("kam_id", say("There is no such seller.", "Säljaren finns inte."));
}

void read_by(Asked& asked, RevenueQuestion& question) {
  std::string_view by;
  const std::string text = asked.text("by");
  for (std::string_view rest = text; !rest.empty();
       rest.remove_prefix(std::min(by.size() + 1, rest.size()))) {
    by = rest.substr(0, rest.find(','));
    RevenueBy named{};
    const bool is_known = boost::describe::enum_from_string(std::string{by}.c_str(), named);
    bool& chosen = named == RevenueBy::month      ? question.by_month
                   : named == RevenueBy::customer ? question.by_customer
                                                  : question.by_kam;
    if (!is_known || chosen) {
      asked.add("by", say("{} is not one of month, customer and kam, each at most once.",
                          "{} är inte month, customer eller kam, var och en högst en gång.",
                          json::quoted(std::string{by})));
      return;
    }
    chosen = true;
  }
}

// What a list of amounts and a file of them are narrowed by.
RevenueEntryQuestion read_entry_question(Asked& asked) {
  RevenueEntryQuestion question;
  asked.days(question.from, question.to);
  question.customer = asked.customer();
  question.kam = kam_of(asked);
  question.only = asked.choice<OnlyRevenue>("only").value_or(OnlyRevenue::all);
  question.also_taken_back =
      asked.choice<ShownRevenue>("show").value_or(ShownRevenue::standing) == ShownRevenue::all;
  return question;
}

}  // namespace

namespace operations {

Answer get_revenue(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  RevenueQuestion question;
  asked.days(question.from, question.to);
  question.customer = asked.customer();
  question.kam = kam_of(asked);
  read_by(asked, question);
  TRY(asked.done());
  const RevenueTable table = TRY(view_revenue(call.app(), call.actor, question));
  return json_answer(wire::revenue(call.names(*table.company), question, table));
}

Answer list_revenue_entries(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  RevenueEntryQuestion question = read_entry_question(asked);
  question.limit = asked.limit();
  question.after = asked.number("cursor", 0, std::numeric_limits<Sequence>::max(), 0);
  TRY(asked.done());
  // A deal that is not hers and one that does not exist are refused by the same words.
  if (const std::string* deal = call.request.find_query("deal_id")) {
    question.deal = call.app().ids().find<Deal>(call.actor.company, *deal).value_or(Id<Deal>{});
    const auto says = [&](std::string_view name) {
      return call.request.find_query(name) != nullptr;
    };
    if (!says("fiscal_year") && !says("from")) question.from = Date::of(1900, 1, 1);
    if (!says("fiscal_year") && !says("to")) question.to = Date::of(2199, 12, 31);
  }
  const RevenueEntries found = TRY(view_revenue_entries(call.app(), call.actor, question));
  return json_answer(wire::page_of_revenue_entries(call.names(*found.company), found));
}

Answer match_revenue_entry(Call& call) {
  const auto company = call.company();
  Sequence sequence = 0;
  const std::string_view text = call.in_path;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), sequence);
  if (error != std::errc{} || end != text.data() + text.size()) sequence = 0;  // which is none
  const AmountMatch match = TRY(wire::read_match(call.names(*company), call.body));
  const auto now = TRY(match_amount(call.app(), call.actor, sequence, match));
  return json_answer(wire::revenue_entry(
      call.names(*now), view_revenue_entry(call.app(), call.actor, now, sequence)));
}

Answer export_revenue(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  const RevenueEntryQuestion question = read_entry_question(asked);
  TRY(asked.done());
  return file_answer(
      call, dated(call, "revenue", "omsattning"),
      TRY(kvartett::export_revenue(call.app(), call.actor, question, wanted_by(call))));
}

}  // namespace operations
}  // namespace kvartett
