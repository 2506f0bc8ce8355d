#include "kvartett/app/keep_calendar_link.h"

#include "kvartett/auth/permission.h"
#include "kvartett/auth/secret.h"

namespace kvartett {
namespace {

constexpr const char* name_of_link = "Kalender";  // in the log, beside the tokens

CalendarLink link_of(const Token& token, std::string secret = {}) {
  return {token.created_at, token.opens == Opens::calendar_with_amounts, std::move(secret)};
}

// Whether there was one.
bool take_away(App& app, const Actor& actor, Desk& desk) {
  auto token = app.directory().find_calendar_link(actor.user);
  if (!token) return false;
  token->revoked = true;
  desk.transaction().put(*token);
  desk.append({UserNoted{actor.user, UserEvent::token_removed, token->name, {}, {}, {}}});
  desk.when_kept([&app, kept = *token] { app.directory().put(kept); });
  return true;
}

}  // namespace

std::optional<CalendarLink> find_calendar_link(const App& app, const Actor& actor) {
  const auto token = app.directory().find_calendar_link(actor.user);
  if (!token) return {};
  return link_of(*token);
}

Result<CalendarLink> make_calendar_link(App& app, const Actor& actor, const Once& once,
                                        bool with_amounts) {
  TRY(may(actor, Action::see_sales));
  Token token;
  const std::string secret = make_secret();
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    take_away(app, actor, desk);
    token = {};
    token.secret_hash = secret_hash(secret);
    token.user = actor.user;
    token.company = actor.company;
    token.role = actor.role;  // a program's link sees no more than the program
    token.name = name_of_link;
    token.created_at = desk.now();
    token.opens = with_amounts ? Opens::calendar_with_amounts : Opens::calendar;
    token.number = desk.transaction().put(token);
    desk.append({UserNoted{actor.user, UserEvent::token_made, {}, token.name, {}, {}}});
    desk.when_kept([&app, kept = token] { app.directory().put(kept); });
    return token.number;
  };
  const Written written = TRY(app.write(actor, once, deed));
  if (written.again) return link_of(*app.directory().find_token_numbered(written.made));
  return link_of(token, secret);
}

Result<void> revoke_calendar_link(App& app, const Actor& actor) {
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    if (!take_away(app, actor, desk)) {
      return refuse(Wrong::missing, say("You have no link to your calendar.",
                                        "Du har ingen länk till din kalender."));
    }
    return 0;
  };
  TRY(app.write(actor, {}, deed));
  return {};
}

}  // namespace kvartett
