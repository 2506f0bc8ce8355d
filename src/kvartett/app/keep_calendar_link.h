// A person's private link to her calendar, for Outlook, Google and the phone: whoever has the
// address may read, so it opens nothing else, and she can renew it or take it away at any time.
#pragma once

#include <optional>
#include <string>

#include "kvartett/app/app.h"

namespace kvartett {

struct CalendarLink {
  Instant made_at{};
  bool with_amounts = false;
  std::string secret;  // told once: when the link is made, and not when the request is repeated
};

// The one that the actor has; nothing: none.
std::optional<CalendarLink> find_calendar_link(const App& app, const Actor& actor);

// What was there before opens nothing from now on. The link sees what the actor may see today, or
// less, when her role or her seat has changed.
Result<CalendarLink> make_calendar_link(App& app, const Actor& actor, const Once& once,
                                        bool with_amounts);
Result<void> revoke_calendar_link(App& app, const Actor& actor);

}  // namespace kvartett
