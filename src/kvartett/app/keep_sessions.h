// Where somebody is signed in, and how she signs out there; and when sessions and tokens were used
// last, which is told to the store now and then.
#pragma once

#include <string_view>
#include <vector>

#include "kvartett/app/app.h"

namespace kvartett {

// One's own, in all one's companies, the one that was used latest first.
std::vector<Session> view_sessions(const App& app, const Actor& actor);
// `name`: of a session's secret, see secret_name.
Result<void> end_session(App& app, const Actor& actor, std::string_view name);
// Everywhere, here too.
Result<void> end_all_sessions(App& app, const Actor& actor);

void keep_last_uses(App& app);

}  // namespace kvartett
