// A letter about the year: what is left of it, the four channels against goal and pace, what was
// signed since the last one, and what runs out soon. Who sells gets her own year, everybody else the
// company's. Nobody is ranked in it.
#pragma once

#include <string>

#include "kvartett/app/app.h"
#include "kvartett/outside/mail.h"

namespace kvartett {

// `since`: the first day of what was signed. `home`: the server's address, for links; empty: none.
// Nothing is said that the actor may not see.
Result<Mail> write_digest(const App& app, const Actor& actor, const std::string& to, Date since,
                          const std::string& home);

}  // namespace kvartett
