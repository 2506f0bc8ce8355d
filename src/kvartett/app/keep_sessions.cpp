#include "kvartett/app/keep_sessions.h"

#include <algorithm>

#include "kvartett/app/keep_users.h"
#include "kvartett/auth/secret.h"

namespace kvartett {

std::vector<Session> view_sessions(const App& app, const Actor& actor) {
  return app.directory().sessions_of_person(actor.person, app.now());
}

Result<void> end_session(App& app, const Actor& actor, std::string_view name) {
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    const auto sessions = app.directory().sessions_of_person(actor.person, desk.now());
    const auto found = std::ranges::find_if(
        sessions, [&](const Session& session) { return secret_name(session.secret_hash) == name; });
    if (found == sessions.end()) {
      return refuse(Wrong::missing, say("You are not signed in there any more.",
                                        "Du är inte inloggad där längre."));
    }
    desk.transaction().end_session(found->secret_hash);
    desk.when_kept([&app, hash = found->secret_hash] { app.directory().end_session(hash); });
    return actor.user;
  };
  TRY(app.write(actor, {}, deed));
  return {};
}

Result<void> end_all_sessions(App& app, const Actor& actor) {
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    end_sessions_of_person(app, desk, actor.person);
    return actor.user;
  };
  TRY(app.write(actor, {}, deed));
  return {};
}

void keep_last_uses(App& app) {
  if (app.directory().sessions_to_tell().empty() && app.directory().tokens_to_tell().empty())
    return;
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    const auto sessions = app.directory().sessions_to_tell();
    const auto tokens = app.directory().tokens_to_tell();
    for (const Session& session : sessions) desk.transaction().put(session);
    for (const Token& token : tokens) desk.transaction().put(token);
    desk.when_kept([&app, sessions, tokens] {
      for (const Session& session : sessions) app.directory().told(session);
      for (const Token& token : tokens) app.directory().put(token);
    });
    return 0;
  };
  Actor server;
  server.company = app.companies().front();  // whose books it leaves as they are
  if (!app.write(server, {}, deed)) return;  // a full disk: the next time
}

}  // namespace kvartett
