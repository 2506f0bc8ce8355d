#include "kvartett/app/sign_in_by_provider.h"

#include <algorithm>

#include "kvartett/app/invite.h"
#include "kvartett/app/keep_users.h"
#include "kvartett/auth/secret.h"
#include "kvartett/base/text.h"

namespace kvartett {
namespace {

constexpr std::size_t name_bytes_max = 200;

// Who somebody is here, and what she comes in by: a place that she has, or an invitation.
struct Comer {
  std::optional<Person> person;
  std::optional<User> place;
  std::optional<Link> invitation;
};

bool is_linked(const Person& person, const Vouched& who) {
  return person.identity && person.identity->issuer == who.issuer &&
         person.identity->subject == who.subject;
}

// The open invitation that she may accept: its address is hers, as the provider has verified it. As
// we know her will not do: an administrator of another company may have written that address.
Result<std::optional<Link>> find_invitation_for(const App& app, IdentityProvider& provider,
                                                const ProviderSignIn& sign_in,
                                                const std::optional<Person>& person) {
  const Vouched& who = sign_in.who;
  if (!sign_in.invitation.empty()) {
    const Link link = TRY(find_invitation(app, sign_in.invitation));
    if (who.email_is_verified && is_same_address(link.email, who.email)) return link;
    provider.note("the invitation is for another address than the verified one");
    return refuse(
        Wrong::conflict,
        say("This invitation is for {}. Sign in at {} with that address.",
            "Inbjudan gäller {}. Logga in hos {} med den adressen.", link.email, provider.name()));
  }
  if (!who.email_is_verified || (person && find_place(app, *person))) return std::optional<Link>{};
  return app.directory().find_invitation_of(who.email, app.now());
}

Result<std::optional<Person>> find_person(const App& app, IdentityProvider& provider,
                                          const Vouched& who) {
  if (auto known = app.directory().find_person_with_identity(who.issuer, who.subject)) return known;
  if (!who.email_is_verified) {
    provider.note(who.email.empty() ? "the provider tells no e-mail"
                                    : "the provider has not verified the e-mail");
    return refuse(Wrong::not_signed_in,
                  say("{} does not vouch for your e-mail address, so Kvartett cannot know who you "
                      "are. Sign in by your password, or ask whoever runs {} there.",
                      "{} går inte i god för din e-postadress, så Kvartett kan inte veta vem du "
                      "är. Logga in med lösenord, eller fråga den som sköter {} hos er.",
                      provider.name(), provider.name()));
  }
  auto person = find_vouched(app, who);
  if (person && person->identity && person->identity->issuer == who.issuer) {
    provider.note("the e-mail is of a person who is linked to another account at the provider");
    return refuse(Wrong::not_signed_in,
                  say("{} is connected with another account at {} already. Sign in by your "
                      "password and disconnect it under My account, or ask an administrator for a "
                      "link to a new password.",
                      "{} är redan kopplad till ett annat konto hos {}. Logga in med lösenord och "
                      "koppla från det under Mitt konto, eller be en administratör om en länk till "
                      "ett nytt lösenord.",
                      person->email, provider.name()));
  }
  return person;
}

Result<Comer> find_comer(const App& app, IdentityProvider& provider,
                         const ProviderSignIn& sign_in) {
  Comer comer;
  comer.person = TRY(find_person(app, provider, sign_in.who));
  comer.invitation = TRY(find_invitation_for(app, provider, sign_in, comer.person));
  if (comer.person) comer.place = find_place(app, *comer.person);
  if (!comer.invitation && !comer.place) {
    provider.note("nobody here has the verified e-mail, and no invitation is open for it");
    const std::string& email = comer.person ? comer.person->email : sign_in.who.email;
    return refuse(Wrong::not_signed_in,
                  say("Nobody in Kvartett has the address {}. Ask an administrator of your company "
                      "for an invitation.",
                      "Ingen i Kvartett har adressen {}. Be en administratör i ditt företag om en "
                      "inbjudan.",
                      email));
  }
  // Somebody else may know her password, and it would open the second company as well.
  if (comer.invitation && comer.person && !comer.person->password_hash.empty() &&
      !comer.person->password_is_own) {
    provider.note("the invitation needs a new password, for somebody else may know the old one");
    return refuse(Wrong::conflict,
                  say("Accept the invitation by its link and your password: you choose a new one "
                      "there, since somebody else may know the one you have.",
                      "Tacka ja via länken i inbjudan och med ditt lösenord: där väljer du ett "
                      "nytt, eftersom någon annan kan känna till det du har."));
  }
  // An address that is spelled almost as another's is nobody's to take.
  if (!comer.person && app.directory().find_person_with_email(comer.invitation->email)) {
    provider.note("the invitation's e-mail is spelled almost as another person's");
    return refuse(Wrong::conflict,
                  say("The address {} is too like another one here. Ask an administrator.",
                      "Adressen {} är för lik en annan här. Fråga en administratör.",
                      comer.invitation->email));
  }
  return comer;
}

// A name as the provider tells it, if it fits; else the address.
std::string name_for(const App& app, const Comer& comer, const Vouched& who) {
  if (comer.person) return name_of(app, *comer.person);
  const std::string_view told = trimmed(who.name);
  const bool fits = !told.empty() && told.size() <= name_bytes_max &&
                    std::ranges::none_of(told, [](unsigned char c) { return c < ' '; });
  return fits ? std::string{told} : comer.invitation->email;
}

}  // namespace

std::optional<Person> find_vouched(const App& app, const Vouched& who) {
  if (auto known = app.directory().find_person_with_identity(who.issuer, who.subject)) return known;
  if (!who.email_is_verified) return {};
  auto person = app.directory().find_person_with_email(who.email);
  if (person && !is_same_address(person->email, who.email)) return {};
  return person;
}

bool needs_email(const App& app, const Vouched& who, const std::string& invitation) {
  const auto known = app.directory().find_person_with_identity(who.issuer, who.subject);
  return !invitation.empty() || !known || !find_place(app, *known);
}

Result<SignedInByProvider> sign_in_by_provider(App& app, Door& door, IdentityProvider& provider,
                                               const ProviderSignIn& sign_in,
                                               const Browser& browser) {
  const Vouched& who = sign_in.who;
  const Comer before = TRY(find_comer(app, provider, sign_in));
  if (before.person) TRY(prove_code(app, door, *before.person, sign_in.code));
  const std::string secret = make_secret();
  SignedInByProvider answer;
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    const Comer comer = TRY(find_comer(app, provider, sign_in));
    const auto company = comer.invitation ? comer.invitation->company : comer.place->company;
    if (comer.person.has_value() != before.person.has_value() || company != desk.actor().company) {
      return refuse(Wrong::conflict, say("Something was changed meanwhile: try again.",
                                         "Något ändrades under tiden: försök igen."));
    }
    Person person;
    if (comer.person) {
      person = TRY(use_code(app, desk, *comer.person, {person.email, {}, sign_in.code}));
    }
    User user;
    if (comer.invitation) {
      user = TRY(place_of(app, *comer.invitation, person, name_for(app, comer, who)));
    } else {
      user = *comer.place;
    }
    if (!comer.person) {
      person = put_person(app, desk, comer.invitation->email, {});
      user.person = person.number;
      user.email = person.email;
      answer.is_new = true;
    }
    if (comer.invitation) give_place(app, desk, user, *comer.invitation);
    if (!is_linked(person, who)) {
      person.identity = Identity{who.issuer, who.subject, desk.now()};
      desk.append({UserNoted{user.number, UserEvent::identity_linked, {}, who.issuer, {}, {}}});
    }
    answer.session = begin_session(app, desk, user, std::move(person), secret, browser);
    return user.number;
  };
  Actor actor;
  if (before.invitation) {
    actor.company = before.invitation->company;
    actor.user = before.invitation->made_by;
  } else {
    actor = actor_of(*before.place, *before.person);
  }
  TRY(app.write(actor, {}, deed));
  return answer;
}

}  // namespace kvartett
