// A new password for somebody who has forgotten hers, by a link that works for an hour and once.
// One that an administrator makes is not for a person who belongs to another company too: there it
// would open that one. One that is mailed to her address is for anybody.
#pragma once

#include "kvartett/app/invite.h"

namespace kvartett {

inline constexpr std::chrono::hours reset_lasts{1};

// One that was there works no more.
Result<NewLink> make_reset_link(App& app, const Actor& actor, const Once& once, std::int64_t user);

struct ResetLetter {
  std::string to;
  std::string secret;
  Language language = Language::swedish;
};
inline constexpr std::chrono::minutes reset_letters_rest{5};
// For whoever says that she has forgotten. Nothing: nobody has this address, she may sign in
// nowhere, or she had one less than five minutes ago.
std::optional<ResetLetter> make_mailed_reset_link(App& app, std::string_view email);

// Whose password the link is for.
Result<Person> look_at_reset(const App& app, std::string_view secret);
// Ends all her sessions.
Result<void> reset_password(App& app, Passwords& passwords, std::string_view secret,
                            const std::string& password);

}  // namespace kvartett
