// What is coming for one's customers, on the page and as a feed by a private link.
#include <limits>

#include "kvartett/api/routes_call.h"
#include "kvartett/api/wire_calendar.h"
#include "kvartett/auth/secret.h"

namespace kvartett {
namespace {

// As the reader's calendar program reached us.
std::string site_of(const Request& request) {
  const std::string* host = request.find_header("host");
  if (!host) return {};
  return (request.https ? "https://" : "http://") + *host;
}

// Names all that a feed is made of, so that whoever has it already costs no work.
std::string etag_of_feed(const Call& call, const FeedWanted& wanted, Version version) {
  const std::string state =
      fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}", call.service.version,
                  call.actor.company.number, call.actor.user, static_cast<int>(call.actor.role),
                  call.actor.seller.value_or(Id<Seller>{}).number,
                  call.actor.team.value_or(Id<Team>{}).number,
                  wanted.seller.value_or(Id<Seller>{}).number, wanted.with_amounts,
                  static_cast<int>(wanted.language), wanted.site, call.today().text()) +
      fmt::format("\n{}", version);
  std::string tag = "\"";
  for (const char byte : secret_hash(state).substr(0, 16))
    tag += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  return tag + '"';
}

}  // namespace

namespace operations {

Answer get_calendar(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  CalendarQuestion question;
  question.from = asked.date("from").value_or(call.today().month().first_day());
  question.to = asked.date("to").value_or(question.from.month().last_day());
  question.seller = asked.seller();
  const std::size_t limit = asked.limit();
  const auto from = static_cast<std::size_t>(
      asked.number("cursor", 0, std::numeric_limits<std::int32_t>::max(), 0));
  TRY(asked.done());
  const CalendarAnswer answer = TRY(view_calendar(call.app(), call.actor, question));
  return json_answer(wire::calendar(call.names(*answer.company), question, answer, from, limit));
}

Answer get_calendar_link(Call& call) {
  return json_answer(wire::calendar_link(find_calendar_link(call.app(), call.actor)));
}

Answer make_calendar_link(Call& call) {
  const bool with_amounts = TRY(wire::read_calendar_link(call.body));
  const Once once = TRY(call.once());
  return json_answer(wire::new_calendar_link(TRY(
                         kvartett::make_calendar_link(call.app(), call.actor, once, with_amounts))),
                     201);
}

Answer revoke_calendar_link(Call& call) {
  TRY(kvartett::revoke_calendar_link(call.app(), call.actor));
  Response response;
  response.status = 204;
  return response;
}

Answer get_calendar_feed(Call& call) {
  const auto reader = call.app().directory().find_calendar_reader(call.in_path, call.app().now());
  if (!reader) {
    return refuse(
        Wrong::missing,
        say("This link leads nowhere: it was never made, or it was taken away.",
            "Länken leder ingenstans: den har aldrig skapats, eller så är den borttagen."));
  }
  call.actor = reader->actor;
  // A calendar program's own language says nothing about who reads it.
  const auto company = call.company();
  call.language = call.actor.language.value_or(company->ledger.settings().language);
  Asked asked{call, company->ledger};
  FeedWanted wanted;
  wanted.seller = asked.seller();
  wanted.with_amounts = reader->sees_amounts;
  wanted.language = call.language;
  wanted.site = site_of(call.request);
  TRY(asked.done());

  Response response;
  const std::string etag = etag_of_feed(call, wanted, company->ledger.version());
  response.headers.emplace_back("ETag", etag);
  response.headers.emplace_back("Cache-Control", "private, no-cache");
  if (call.has_already(etag)) {
    response.status = 304;
    return response;
  }
  response.body = TRY(write_calendar_feed(call.app(), call.actor, wanted));
  response.content_type = "text/calendar; charset=utf-8";
  response.headers.emplace_back("Content-Disposition", "inline; filename=\"kvartett.ics\"");
  return response;
}

}  // namespace operations
}  // namespace kvartett
