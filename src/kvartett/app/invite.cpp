#include "kvartett/app/invite.h"

#include <algorithm>

#include "kvartett/app/keep_users.h"
#include "kvartett/auth/permission.h"
#include "kvartett/auth/secret.h"
#include "kvartett/base/text.h"

namespace kvartett {
namespace {

std::unexpected<Problems> leads_nowhere() {
  return refuse(
      Wrong::missing,
      say("This invitation leads nowhere: it was used, it was withdrawn, or its seven days "
          "are over. Ask for a new one.",
          "Inbjudan leder ingenstans: den är använd, återtagen eller äldre än sju dagar. "
          "Be om en ny."));
}

void remove_link(App& app, Desk& desk, std::int64_t number) {
  desk.transaction().remove_link(number);
  desk.when_kept([&app, number] { app.directory().remove_link(number); });
}

}  // namespace

Result<Link> find_invitation(const App& app, std::string_view secret) {
  const auto link = app.directory().find_link(secret, app.now());
  if (!link || link->purpose != LinkFor::invitation) return leads_nowhere();
  return *link;
}

std::string name_of(const App& app, const Person& person) {
  const auto users = app.directory().users_of_person(person.number);
  const auto latest = std::ranges::find(users, person.latest_user, &User::number);
  if (latest != users.end()) return latest->name;
  return users.empty() ? person.email : users.front().name;
}

Result<User> place_of(const App& app, const Link& link, const Person& person,
                      const std::string& name) {
  User user;
  if (link.user != 0) {
    const auto kept = app.directory().find_user(link.user);
    if (!kept || kept->person != 0) return leads_nowhere();
    user = *kept;
    ++user.revision;
  }
  for (const User& other : app.directory().users_of_person(person.number)) {
    if (other.company == link.company)
      return refuse(Wrong::conflict, say("You can sign in to this company already.",
                                         "Du kan redan logga in i det här företaget."));
  }
  user.company = link.company;
  user.person = person.number;
  user.email = person.email;
  user.name = name;
  user.role = link.role;
  user.seller = link.seller;
  user.team = link.team;
  user.disabled = false;
  return user;
}

void give_place(App& app, Desk& desk, User& user, const Link& invitation) {
  put_new_user(app, desk, user);
  desk.append(noted_as_added(desk.ledger(), user));
  remove_link(app, desk, invitation.number);
}

Result<std::vector<Link>> view_invitations(const App& app, const Actor& actor) {
  TRY(may(actor, Action::keep_users));
  auto links = app.directory().links_of(actor.company);
  std::erase_if(links, [](const Link& link) { return link.purpose != LinkFor::invitation; });
  return links;
}

Result<NewLink> invite(App& app, const Actor& actor, const Once& once,
                       const InvitationDraft& draft) {
  TRY(may(actor, Action::keep_users));
  NewLink made;
  const std::string secret = make_secret();
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    std::vector<Problem> problems =
        judge_place(desk.ledger(), draft.role, draft.seller, draft.team);
    const auto user = app.directory().find_user_with_email(actor.company, draft.email);
    if (const auto wrong = judge_email(draft.email)) {
      problems.push_back({"/email", *wrong});
    } else if (user && user->person != 0) {
      problems.push_back({"/email", say("There is already a user with this e-mail.",
                                        "Det finns redan en användare med den e-posten.")});
    }
    if (!problems.empty()) return refuse(std::move(problems));
    for (const Link& earlier : app.directory().links_of(actor.company)) {
      if (earlier.purpose == LinkFor::invitation && folded(earlier.email) == folded(draft.email))
        remove_link(app, desk, earlier.number);
    }
    Link link;
    link.secret_hash = secret_hash(secret);
    link.purpose = LinkFor::invitation;
    link.company = actor.company;
    link.user = user ? user->number : 0;
    link.email = draft.email;
    link.role = draft.role;
    link.seller = draft.seller;
    link.team = draft.team;
    link.made_by = actor.user;
    link.created_at = desk.now();
    link.expires_at = desk.now() + invitation_lasts;
    link.number = desk.transaction().put(link);
    desk.append({UserNoted{actor.user, UserEvent::invited, word(link.role), link.email, {}, {}}});
    desk.when_kept([&app, link] { app.directory().put(link); });
    made = {link, secret};
    return link.number;
  };
  const Written written = TRY(app.write(actor, once, deed));
  if (!written.again) return made;
  const auto link = app.directory().find_link_numbered(written.made);
  if (!link || link->company != actor.company) return leads_nowhere();
  return NewLink{*link, {}};
}

Result<void> withdraw_invitation(App& app, const Actor& actor, std::int64_t number) {
  TRY(may(actor, Action::keep_users));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    const auto link = app.directory().find_link_numbered(number);
    if (!link || link->company != actor.company || link->purpose != LinkFor::invitation) {
      return refuse(Wrong::missing, say("There is no such invitation.", "Inbjudan finns inte."));
    }
    remove_link(app, desk, number);
    desk.append({UserNoted{
        actor.user, UserEvent::invitation_withdrawn, word(link->role), link->email, {}, {}}});
    return number;
  };
  TRY(app.write(actor, {}, deed));
  return {};
}

Result<Invited> look_at_invitation(const App& app, std::string_view secret) {
  Invited invited;
  invited.link = TRY(find_invitation(app, secret));
  invited.company = app.snapshot(invited.link.company)->ledger.settings().name;
  if (const auto person = app.directory().find_person_with_email(invited.link.email)) {
    invited.is_known = true;
    invited.has_password = !person->password_hash.empty();
    invited.must_choose_anew = invited.has_password && !person->password_is_own;
    invited.has_second_factor = person->second_factor.is_on();
  }
  return invited;
}

Result<SignedIn> accept_invitation(App& app, Door& door, const Acceptance& acceptance,
                                   const Browser& browser) {
  const Invited invited = TRY(look_at_invitation(app, acceptance.secret));
  const Link& link = invited.link;
  const SignInTry tried{link.email, acceptance.password, acceptance.code};
  std::optional<Person> proved;
  std::vector<Problem> problems;
  std::string hash;
  if (invited.is_known) {
    proved = TRY(prove(app, door, tried, browser.address));
    if (!proved->password_is_own) {
      problems = judge_password(acceptance.new_password, link.email);
      for (Problem& problem : problems) problem.place = "/new_password";
      if (acceptance.new_password == acceptance.password) {
        problems.push_back({"/new_password", say("Choose another one than before.",
                                                 "Välj ett annat än det du hade.")});
      }
    }
  } else {
    if (trimmed(acceptance.name).empty())
      problems.push_back({"/name", say("The name is missing.", "Namnet saknas.")});
    std::ranges::move(judge_password(acceptance.password, link.email),
                      std::back_inserter(problems));
  }
  if (!problems.empty()) return refuse(std::move(problems));
  if (!proved) hash = TRY(door.passwords.hash(acceptance.password));
  if (proved && !proved->password_is_own) hash = TRY(door.passwords.hash(acceptance.new_password));

  const std::string secret = make_secret();
  SignedIn answer;
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    if (!app.directory().find_link(acceptance.secret, desk.now())) return leads_nowhere();
    Person person;
    if (proved) {
      person = TRY(use_code(app, desk, *proved, tried));
    } else if (app.directory().find_person_with_email(link.email)) {
      return leads_nowhere();  // she has come in another way meanwhile
    }
    std::string name{trimmed(acceptance.name)};
    if (name.empty()) name = name_of(app, person);
    User user = TRY(place_of(app, link, person, name));
    if (!proved) {
      person = put_person(app, desk, link.email, hash);
      person.password_is_own = link.mailed;
      user.person = person.number;
      user.email = person.email;
    } else if (!hash.empty()) {
      person.password_hash = hash;
      person.password_is_own = true;
      end_sessions_of_person(app, desk, person.number);
    }
    give_place(app, desk, user, link);
    answer = begin_session(app, desk, user, person, secret, browser);
    return user.number;
  };
  Actor inviter;
  inviter.company = link.company;
  inviter.user = link.made_by;
  TRY(app.write(inviter, {}, deed));
  return answer;
}

}  // namespace kvartett
