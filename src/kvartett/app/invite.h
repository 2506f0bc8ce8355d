// Letting somebody in by a link: an administrator hands it over, and whoever it is for chooses a
// name and a password, or says yes with the password she has. Nobody is linked to a company without
// that.
#pragma once

#include <string>
#include <vector>

#include "kvartett/app/sign_in.h"

namespace kvartett {

inline constexpr std::chrono::hours invitation_lasts{7 * 24};

struct InvitationDraft {
  std::string email;
  Role role = Role::viewer;
  std::optional<Id<Seller>> seller;   // needed by the role seller
  std::optional<Id<Team>> team = {};  // that a manager leads; nothing: the whole company
};
struct NewLink {
  Link link;
  std::string secret;  // told once; empty when the request was a repetition
};

// Those that nobody has accepted, also when their time is up.
Result<std::vector<Link>> view_invitations(const App& app, const Actor& actor);
// One that was there for the same address works no more.
Result<NewLink> invite(App& app, const Actor& actor, const Once& once,
                       const InvitationDraft& draft);
Result<void> withdraw_invitation(App& app, const Actor& actor, std::int64_t number);

// What whoever has the secret sees.
struct Invited {
  Link link;
  std::string company;
  bool is_known = false;          // has a password already, and says yes with it
  bool must_choose_anew = false;  // somebody else may know that password
  bool has_second_factor = false;
  bool has_password = false;  // of one who is known: else only the identity provider knows her
};
Result<Invited> look_at_invitation(const App& app, std::string_view secret);

struct Acceptance {
  std::string secret;
  std::string name;          // of one who is known, empty: as in her other company
  std::string password;      // of one who is known, the one she has
  std::string code;          // of one who has a second factor
  std::string new_password;  // of one who must choose anew
};
// Somebody who is known loses all her other sessions when she chooses anew.
Result<SignedIn> accept_invitation(App& app, Door& door, const Acceptance& acceptance,
                                   const Browser& browser);

// Of an invitation that still works; else Wrong::missing, and a sentence for whoever has it.
Result<Link> find_invitation(const App& app, std::string_view secret);
// The place that it is for, as it would be hers; refused when she is in the company already.
Result<User> place_of(const App& app, const Link& invitation, const Person& person,
                      const std::string& name);
// In the deed: the place becomes hers, and the invitation works no more.
void give_place(App& app, Desk& desk, User& user, const Link& invitation);
// What she is called where she was last.
std::string name_of(const App& app, const Person& person);

}  // namespace kvartett
