// Where we stand, and the lens.
#include "kvartett/api/routes_call.h"
#include "kvartett/api/wire_standing.h"
#include "kvartett/auth/secret.h"

namespace kvartett {
namespace {

// Names an answer that follows from the company's version, from who asks, and from what is asked.
std::string etag_of_view(const Call& call, Version version) {
  std::string asked = fmt::format("{}\n{}\n{}\n{}\n{}", static_cast<int>(call.actor.role),
                                  call.actor.seller ? call.actor.seller->number : -1,
                                  call.actor.team ? call.actor.team->number : -1,
                                  call.today().text(), call.request.path);
  for (const auto& [name, value] : call.request.query) asked += fmt::format("\n{}={}", name, value);
  const std::string hash = secret_hash(asked);
  std::string hex;
  for (const char c : hash.substr(0, 8))
    hex += fmt::format("{:02x}", static_cast<unsigned char>(c));
  return fmt::format("\"{}-{}\"", version, hex);
}

Response view_answer(std::string body, std::string etag) {
  Response response = json_answer(std::move(body));
  response.headers.emplace_back("ETag", std::move(etag));
  response.headers.emplace_back("Cache-Control", "private, no-cache");
  return response;
}

// 304, when the sender has it already.
std::optional<Response> find_unchanged(const Call& call) {
  std::string etag = etag_of_view(call, call.company()->ledger.version());
  if (!call.has_already(etag)) return {};
  Response response;
  response.status = 304;
  response.headers.emplace_back("ETag", std::move(etag));
  response.headers.emplace_back("Cache-Control", "private, no-cache");
  return response;
}

}  // namespace

namespace operations {

Answer get_standing(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  const StandingQuestion question = asked.standing();
  TRY(asked.done());
  if (auto unchanged = find_unchanged(call)) return *unchanged;
  const StandingAnswer standing = TRY(view_standing(call.app(), call.actor, question));
  return view_answer(wire::standing(call.names(*standing.company), standing.table),
                     etag_of_view(call, standing.company->ledger.version()));
}

Answer get_lens(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  LensQuestion question;
  const FiscalYears& years = company->ledger.settings().fiscal_years;
  question.year = asked.fiscal_year("fiscal_year").value_or(years.containing(call.today()));
  question.filter.seller = asked.seller();
  question.filter.team = asked.team();
  question.filter.channel = asked.choice<Channel>("channel");
  TRY(asked.done());
  // A deal that is not hers and one that does not exist are refused by the same words: view_lens
  // says them.
  if (const std::string* deal = call.request.find_query("deal_id")) {
    question.deal = call.app().ids().find<Deal>(call.actor.company, *deal).value_or(Id<Deal>{});
  }
  if (auto unchanged = find_unchanged(call)) return *unchanged;
  const Lens lens = TRY(view_lens(call.app(), call.actor, question));
  return view_answer(wire::lens(call.names(*lens.company), lens),
                     etag_of_view(call, lens.company->ledger.version()));
}

}  // namespace operations
}  // namespace kvartett
