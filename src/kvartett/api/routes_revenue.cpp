// Revenue: what was invoiced, and who answers for it.
#include <limits>

#include "kvartett/api/file_answer.h"
#include "kvartett/api/wire_revenue.h"

namespace kvartett {
BOOST_DESCRIBE_ENUM(OnlyRevenue, all, not_assigned, no_customer)
namespace {

enum class RevenueBy { month, customer, kam };
BOOST_DESCRIBE_ENUM(RevenueBy, month, customer, kam)
enum class ShownRevenue { standing, all };
BOOST_DESCRIBE_ENUM(ShownRevenue, standing, all)

// From a day to another, or a fiscal year; the one that today is in, when neither is said.
void read_days(const Call& call, const Ledger& ledger, Asked& asked, Date& from, Date& to) {
  const FiscalYear year = asked.fiscal_year("fiscal_year")
                              .value_or(ledger.settings().fiscal_years.containing(call.today()));
  from = asked.date("from").value_or(year.first);
  to = asked.date("to").value_or(year.last);
}

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
RevenueEntryQuestion read_entry_question(const Call& call, const Ledger& ledger, Asked& asked) {
  RevenueEntryQuestion question;
  read_days(call, ledger, asked, question.from, question.to);
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
  read_days(call, company->ledger, asked, question.from, question.to);
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
  RevenueEntryQuestion question = read_entry_question(call, company->ledger, asked);
  question.limit = asked.limit();
  question.after = asked.number("cursor", 0, std::numeric_limits<Sequence>::max(), 0);
  TRY(asked.done());
  const RevenueEntries found = TRY(view_revenue_entries(call.app(), call.actor, question));
  return json_answer(wire::page_of_revenue_entries(call.names(*found.company), found));
}

Answer export_revenue(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  const RevenueEntryQuestion question = read_entry_question(call, company->ledger, asked);
  TRY(asked.done());
  return file_answer(
      call, dated(call, "revenue", "omsattning"),
      TRY(kvartett::export_revenue(call.app(), call.actor, question, wanted_by(call))));
}

}  // namespace operations
}  // namespace kvartett
