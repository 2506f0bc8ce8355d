#include "kvartett/app/keep_account.h"

#include <algorithm>

#include "kvartett/app/keep_users.h"
#include "kvartett/auth/permission.h"
#include "kvartett/auth/second_factor.h"
#include "kvartett/auth/secret.h"

namespace kvartett {
namespace {

Person myself(const App& app, const Actor& actor) {
  const auto person = app.directory().find_person(actor.person);
  ENSURE(person.has_value());
  return *person;
}

// She has signed in already: what is wrong is the field, not who she is.
template <class T>
Result<T> at_fields(Result<T> result) {
  if (result) return result;
  if (result.error().kind == Wrong::not_signed_in) {
    return refuse(Wrong::invalid, say("That is not your password.", "Det är inte ditt lösenord."),
                  "/current_password");
  }
  if (result.error().kind == Wrong::code_needed) {
    return refuse(Wrong::invalid, result.error().list.front().sentence, "/totp");
  }
  return result;
}

void keep(App& app, Desk& desk, const Person& person) {
  desk.transaction().put(person);
  desk.when_kept([&app, person] { app.directory().put(person); });
}

void note(Desk& desk, std::int64_t user, UserEvent event) {
  desk.append({UserNoted{user, event, {}, {}, {}, {}}});
}

// New ones, and what is kept of them.
std::vector<std::string> give_recovery_codes(SecondFactor& factor) {
  auto codes = make_recovery_codes();
  factor.recovery_codes.clear();
  for (const std::string& code : codes) factor.recovery_codes.push_back(recovery_code_hash(code));
  return codes;
}

// That it is still she, whatever she signs in by.
Result<Person> prove_herself(App& app, Door& door, const Actor& actor, const OwnProof& proof,
                             std::string_view address) {
  const Person person = myself(app, actor);
  if (!person.password_hash.empty())
    return at_fields(prove_password(app, door, person.email, proof.password, address));
  if (proof.by_provider) return person;
  return refuse(Wrong::conflict, say("Show first that it is you, by signing in anew.",
                                     "Visa först att det är du, genom att logga in på nytt."));
}
Result<Person> prove_herself_with_code(App& app, Door& door, const Actor& actor,
                                       const OwnProof& proof, std::string_view address) {
  const Person person = TRY(prove_herself(app, door, actor, proof, address));
  TRY(at_fields(prove_code(app, door, person, proof.code)));
  return person;
}

std::unexpected<Problems> has_none() {
  return refuse(Wrong::conflict,
                say("You have no code at sign-in.", "Du har ingen kod vid inloggning."));
}

}  // namespace

Result<void> change_password(App& app, Door& door, const Actor& actor, std::string_view secret,
                             const OwnProof& proof, const std::string& password,
                             std::string_view address) {
  const Person proved = TRY(prove_herself(app, door, actor, proof, address));
  auto problems = judge_password(password, proved.email);
  if (!proved.password_hash.empty() && password == proof.password) {
    problems.push_back(
        {"/password", say("Choose another one than before.", "Välj ett annat än det du hade.")});
  }
  if (!problems.empty()) return refuse(std::move(problems));
  const std::string hash = TRY(door.passwords.hash(password));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    Person person = myself(app, actor);
    if (person.password_hash != proved.password_hash) {
      return refuse(Wrong::conflict, say("Your password was changed in the meantime.",
                                         "Ditt lösenord byttes under tiden."));
    }
    if (person.password_hash.empty()) person.password_is_own = true;  // nobody gave it to her
    person.password_hash = hash;
    keep(app, desk, person);
    end_sessions_of_person(app, desk, person.number, secret_hash(secret));
    note(desk, actor.user, UserEvent::password_changed);
    return actor.user;
  };
  TRY(app.write(actor, {}, deed));
  return {};
}

Result<NewCodeKey> set_up_second_factor(App& app, Door& door, const Actor& actor,
                                        const OwnProof& proof, std::string_view address) {
  const std::string email = TRY(prove_herself(app, door, actor, proof, address)).email;
  const std::string key = make_code_key();
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    Person person = myself(app, actor);
    if (person.second_factor.is_on()) {
      return refuse(Wrong::conflict,
                    say("You have a code at sign-in already: turn it off first.",
                        "Du har redan en kod vid inloggning: stäng av den först."));
    }
    person.second_factor.pending = key;
    keep(app, desk, person);
    return actor.user;
  };
  const Written written = TRY(app.write(actor, {}, deed));
  return NewCodeKey{typed_key(key),
                    key_address(key, written.company->ledger.settings().name, email)};
}

Result<std::vector<std::string>> confirm_second_factor(App& app, const Actor& actor,
                                                       const std::string& code) {
  std::vector<std::string> codes;
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    Person person = myself(app, actor);
    auto factor = after_set_up(person.second_factor, code, desk.now());
    if (!factor) {
      return refuse(
          Wrong::invalid,
          say("That is not the code that the phone shows now. If its clock is right, wait "
              "for the next one.",
              "Det är inte koden som telefonen visar nu. Om dess klocka går rätt: vänta "
              "på nästa."),
          "/totp");
    }
    codes = give_recovery_codes(*factor);
    person.second_factor = std::move(*factor);
    keep(app, desk, person);
    for (Session session : app.directory().sessions_of_person(actor.person, desk.now())) {
      if (!session.must_set_up) continue;
      session.must_set_up = false;
      desk.transaction().put(session);
      desk.when_kept([&app, session] { app.directory().told(session); });
    }
    note(desk, actor.user, UserEvent::second_factor_on);
    return actor.user;
  };
  TRY(app.write(actor, {}, deed));
  return codes;
}

Result<void> remove_second_factor(App& app, Door& door, const Actor& actor, const OwnProof& proof,
                                  std::string_view address) {
  const Person before = myself(app, actor);
  if (!before.second_factor.is_on()) return has_none();
  const SignInTry tried{before.email, proof.password, proof.code};
  const Person proved = TRY(prove_herself_with_code(app, door, actor, proof, address));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    Person person = TRY(at_fields(use_code(app, desk, proved, tried)));
    person.second_factor = {};
    keep(app, desk, person);
    note(desk, actor.user, UserEvent::second_factor_off);
    return actor.user;
  };
  TRY(app.write(actor, {}, deed));
  return {};
}

Result<std::vector<std::string>> renew_recovery_codes(App& app, Door& door, const Actor& actor,
                                                      const OwnProof& proof,
                                                      std::string_view address) {
  const Person before = myself(app, actor);
  if (!before.second_factor.is_on()) return has_none();
  const SignInTry tried{before.email, proof.password, proof.code};
  const Person proved = TRY(prove_herself_with_code(app, door, actor, proof, address));
  std::vector<std::string> codes;
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    Person person = TRY(at_fields(use_code(app, desk, proved, tried)));
    codes = give_recovery_codes(person.second_factor);
    keep(app, desk, person);
    note(desk, actor.user, UserEvent::recovery_codes_made);
    return actor.user;
  };
  TRY(app.write(actor, {}, deed));
  return codes;
}

Result<void> unlink_identity(App& app, Door& door, const Actor& actor, std::string_view secret,
                             const OwnProof& proof, std::string_view address) {
  const Person before = myself(app, actor);
  if (!before.identity) {
    return refuse(Wrong::conflict,
                  say("Your account is not connected.", "Ditt konto är inte kopplat."));
  }
  if (before.password_hash.empty()) {
    return refuse(Wrong::conflict,
                  say("You have no password: choose one first, or you could never come back.",
                      "Du har inget lösenord: välj ett först, annars kommer du inte in igen."));
  }
  const SignInTry tried{before.email, proof.password, proof.code};
  const Person proved = TRY(prove_herself_with_code(app, door, actor, proof, address));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    Person person = TRY(at_fields(use_code(app, desk, proved, tried)));
    std::string issuer;
    if (person.identity) issuer = person.identity->issuer;
    person.identity.reset();
    keep(app, desk, person);
    end_sessions_of_person(app, desk, person.number, secret_hash(secret));
    desk.append({UserNoted{actor.user, UserEvent::identity_unlinked, issuer, {}, {}, {}}});
    return actor.user;
  };
  TRY(app.write(actor, {}, deed));
  return {};
}

Result<void> remove_second_factor_of(App& app, const Actor& actor, std::int64_t number) {
  TRY(may(actor, Action::keep_users));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    const auto user = app.directory().find_user(number);
    if (!user || user->company != actor.company) return no_such_user();
    auto person = app.directory().find_person(user->person);
    if (!person || !person->second_factor.is_on()) {
      return refuse(Wrong::conflict, say("{} has no code at sign-in.",
                                         "{} har ingen kod vid inloggning.", user->name));
    }
    if (app.directory().users_of_person(person->number).size() > 1) {
      return refuse(
          Wrong::conflict,
          say("{} signs in to another company too: only she can turn her code off.",
              "{} loggar också in i ett annat företag: koden stängs av bara från det egna "
              "kontot.",
              user->name));
    }
    person->second_factor = {};
    keep(app, desk, *person);
    end_sessions_of_person(app, desk, person->number);
    note(desk, number, UserEvent::second_factor_off);
    return number;
  };
  TRY(app.write(actor, {}, deed));
  return {};
}

}  // namespace kvartett
