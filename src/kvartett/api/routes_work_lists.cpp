// What to do next in each channel, the key figures, credit beside the 100 %, and customers that are
// probably there twice.
#include <limits>

#include "kvartett/api/routes_call.h"
#include "kvartett/api/wire_key_figures.h"
#include "kvartett/api/wire_work_lists.h"

namespace kvartett {
namespace {

// By what one asks for key figures.
enum class Cut { channel, seller, team, product, customer };
BOOST_DESCRIBE_ENUM(Cut, channel, seller, team, product, customer)
// Whom one may win back.
enum class Gone { passive, lost };
BOOST_DESCRIBE_ENUM(Gone, passive, lost)

GroupBy group_by(Cut cut) {
  GroupBy by;
  by.channel = cut == Cut::channel;
  by.seller = cut == Cut::seller;
  by.team = cut == Cut::team;
  by.product = cut == Cut::product;
  by.customer = cut == Cut::customer;
  return by;
}

// These lists are in no order that an id could mark: the cursor is the place in the list.
std::size_t place_in_list(Asked& asked) {
  return static_cast<std::size_t>(
      asked.number("cursor", 0, std::numeric_limits<std::int32_t>::max(), 0));
}

}  // namespace

namespace operations {

Answer list_renewals(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  RenewalQuestion question;
  question.days = static_cast<int>(asked.number("days", 1, 3660, 60));
  question.year = asked.fiscal_year("fiscal_year");
  question.seller = asked.seller();
  const std::size_t limit = asked.limit();
  const std::size_t from = place_in_list(asked);
  TRY(asked.done());
  const RenewalList list = TRY(view_renewals(call.app(), call.actor, question));
  return json_answer(wire::renewals(call.names(*list.company), list, from, limit));
}

Answer list_cross_sell(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  CrossSellQuestion question;
  question.seller = asked.seller();
  question.customer = asked.customer();
  question.group = asked.text("group");
  question.limit = asked.limit();
  question.skip = place_in_list(asked);
  TRY(asked.done());
  const CrossSellList list = TRY(view_cross_sell(call.app(), call.actor, question));
  return json_answer(wire::cross_sell(call.names(*list.company), list, question.skip));
}

Answer list_win_back(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  WinBackQuestion question;
  question.seller = asked.seller();
  if (const auto gone = asked.choice<Gone>("status")) {
    question.status = *gone == Gone::lost ? CustomerStatus::lost : CustomerStatus::passive;
  }
  const std::size_t limit = asked.limit();
  const std::size_t from = place_in_list(asked);
  TRY(asked.done());
  const WinBackList list = TRY(view_win_backs(call.app(), call.actor, question));
  return json_answer(wire::win_backs(call.names(*list.company), list, from, limit));
}

Answer get_new_sales(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  NewSalesQuestion question;
  question.year = asked.fiscal_year("fiscal_year");
  question.on = asked.date("on");
  question.seller = asked.seller();
  question.contacts_per_deal =
      static_cast<std::int32_t>(asked.number("contacts_per_deal", 1, 1000, 5));
  TRY(asked.done());
  const NewSalesNeeded needed = TRY(view_new_sales(call.app(), call.actor, question));
  return json_answer(wire::new_sales(call.names(*needed.company), needed));
}

Answer get_key_figures(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  KeyFigureQuestion question;
  question.year = asked.fiscal_year("fiscal_year");
  question.on = asked.date("on");
  if (const auto cut = asked.choice<Cut>("by")) question.by = group_by(*cut);
  question.filter.seller = asked.seller();
  question.filter.team = asked.team();
  question.filter.channel = asked.choice<Channel>("channel");
  question.filter.customer = asked.customer();
  question.filter.product = asked.product();
  TRY(asked.done());
  const KeyFigureAnswer answer = TRY(view_key_figures(call.app(), call.actor, question));
  return json_answer(wire::key_figures(call.names(*answer.company), answer));
}

Answer get_overlay_credit(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  OverlayQuestion question;
  question.year = asked.fiscal_year("fiscal_year");
  question.on = asked.date("on");
  question.seller = asked.seller();
  TRY(asked.done());
  const OverlayAnswer answer = TRY(view_overlay_credit(call.app(), call.actor, question));
  return json_answer(wire::overlay_credit(call.names(*answer.company), answer));
}

Answer list_customer_duplicates(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  const std::size_t limit = asked.limit();
  const std::size_t from = place_in_list(asked);
  TRY(asked.done());
  const DuplicateList list = TRY(view_duplicates(call.app(), call.actor));
  return json_answer(wire::duplicates(call.names(*list.company), list, from, limit));
}

}  // namespace operations
}  // namespace kvartett
