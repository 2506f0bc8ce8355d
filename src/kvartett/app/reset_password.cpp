#include "kvartett/app/reset_password.h"

#include <algorithm>

#include "kvartett/app/keep_users.h"
#include "kvartett/auth/permission.h"
#include "kvartett/auth/secret.h"

namespace kvartett {
namespace {

std::unexpected<Problems> leads_nowhere() {
  return refuse(
      Wrong::missing,
      say("This link leads nowhere: it was used, or its hour is over. Ask for a new one.",
          "Länken leder ingenstans: den är använd, eller äldre än en timme. Be om en ny."));
}

bool is_shared(const App& app, std::int64_t person) {
  return app.directory().users_of_person(person).size() > 1;
}

Result<Link> find_reset(const App& app, std::string_view secret) {
  const auto link = app.directory().find_link(secret, app.now());
  if (!link || link->purpose != LinkFor::new_password) return leads_nowhere();
  return *link;
}

// Whose password, as things stand: she may have joined another company since the link was made.
Result<Person> find_owner(const App& app, const Link& link) {
  const auto user = app.directory().find_user(link.user);
  if (!user || user->disabled) return leads_nowhere();
  const auto person = app.directory().find_person(user->person);
  if (!person || (!link.mailed && is_shared(app, person->number))) return leads_nowhere();
  return *person;
}

// One that was there works no more.
void remove_earlier(App& app, Desk& desk, std::int64_t user) {
  for (const Link& earlier : app.directory().links_of(desk.actor().company)) {
    if (earlier.purpose != LinkFor::new_password || earlier.user != user) continue;
    desk.transaction().remove_link(earlier.number);
    desk.when_kept([&app, gone = earlier.number] { app.directory().remove_link(gone); });
  }
}

Link put_reset_link(App& app, Desk& desk, const User& user, const std::string& secret,
                    bool mailed) {
  remove_earlier(app, desk, user.number);
  Link link;
  link.secret_hash = secret_hash(secret);
  link.purpose = LinkFor::new_password;
  link.company = user.company;
  link.user = user.number;
  link.email = user.email;
  link.role = user.role;
  link.mailed = mailed;
  link.made_by = desk.actor().user;
  link.created_at = desk.now();
  link.expires_at = desk.now() + reset_lasts;
  link.number = desk.transaction().put(link);
  desk.append({UserNoted{user.number, UserEvent::reset_link_made, {}, {}, {}, {}}});
  desk.when_kept([&app, link] { app.directory().put(link); });
  return link;
}

}  // namespace

Result<NewLink> make_reset_link(App& app, const Actor& actor, const Once& once,
                                std::int64_t number) {
  TRY(may(actor, Action::keep_users));
  NewLink made;
  const std::string secret = make_secret();
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    const auto user = app.directory().find_user(number);
    if (!user || user->company != actor.company) return no_such_user();
    if (user->person == 0 || user->disabled) {
      return refuse(Wrong::conflict, say("{} cannot sign in: let her in first.",
                                         "{} kan inte logga in: bjud in först.", user->name));
    }
    if (is_shared(app, user->person)) {
      return refuse(
          Wrong::conflict,
          say("{} signs in to another company too: only she can change her password.",
              "{} loggar också in i ett annat företag: lösenordet byts bara från det egna "
              "kontot.",
              user->name));
    }
    const Link link = put_reset_link(app, desk, *user, secret, false);
    made = {link, secret};
    return link.number;
  };
  const Written written = TRY(app.write(actor, once, deed));
  if (!written.again) return made;
  const auto link = app.directory().find_link_numbered(written.made);
  if (!link || link->company != actor.company) return leads_nowhere();
  return NewLink{*link, {}};
}

std::optional<ResetLetter> make_mailed_reset_link(App& app, std::string_view email) {
  const auto person = app.directory().find_person_with_email(email);
  if (!person) return {};
  auto users = app.directory().users_of_person(person->number);
  std::erase_if(users, [](const User& user) { return user.disabled; });
  if (users.empty()) return {};
  const auto latest = std::ranges::find(users, person->latest_user, &User::number);
  const User& user = latest == users.end() ? users.front() : *latest;
  const std::string secret = make_secret();
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    for (const Link& link : app.directory().links_of(user.company)) {
      if (link.mailed && link.user == user.number &&
          desk.now() < link.created_at + reset_letters_rest) {
        return refuse(Wrong::too_many, say("A letter is on its way.", "Ett brev är på väg."));
      }
    }
    return put_reset_link(app, desk, user, secret, true).number;
  };
  Actor herself;
  herself.company = user.company;
  herself.user = user.number;
  if (!app.write(herself, {}, deed)) return {};
  return ResetLetter{
      person->email, secret,
      person->language.value_or(app.snapshot(user.company)->ledger.settings().language)};
}

Result<Person> look_at_reset(const App& app, std::string_view secret) {
  const Link link = TRY(find_reset(app, secret));
  return find_owner(app, link);
}

Result<void> reset_password(App& app, Passwords& passwords, std::string_view secret,
                            const std::string& password) {
  const Link link = TRY(find_reset(app, secret));
  const Person owner = TRY(find_owner(app, link));
  if (auto problems = judge_password(password, owner.email); !problems.empty())
    return refuse(std::move(problems));
  const std::string hash = TRY(passwords.hash(password));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    if (!app.directory().find_link(secret, desk.now())) return leads_nowhere();
    Person person = TRY(find_owner(app, link));
    person.password_hash = hash;
    person.password_is_own = link.mailed;
    desk.transaction().put(person);
    desk.transaction().remove_link(link.number);
    end_sessions_of_person(app, desk, person.number);
    desk.append({UserNoted{link.user, UserEvent::password_changed, {}, {}, {}, {}}});
    desk.when_kept([&app, person, gone = link.number] {
      app.directory().put(person);
      app.directory().remove_link(gone);
    });
    return link.user;
  };
  Actor herself;
  herself.company = link.company;
  herself.user = link.user;
  TRY(app.write(herself, {}, deed));
  return {};
}

}  // namespace kvartett
