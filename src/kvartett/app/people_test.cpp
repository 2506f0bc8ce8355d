// A person and her companies: who may let her in, who may change what is hers, and what nobody may.
#include <doctest/doctest.h>

#include <algorithm>

#include "kvartett/app/invite.h"
#include "kvartett/app/keep_account.h"
#include "kvartett/app/keep_sessions.h"
#include "kvartett/app/keep_users.h"
#include "kvartett/app/reset_password.h"
#include "kvartett/auth/second_factor.h"
#include "kvartett/auth/secret.h"
#include "kvartett/store/memory_store.h"

namespace kvartett {
namespace {

const Browser home{"192.0.2.1", "Firefox"};
const std::string good = "nio blå stolar";
const std::string better = "tio gröna stolar";

// Two companies on one server, each with an administrator.
struct Town {
  App app{std::make_unique<MemoryStore>(), Clock{Date::of(2026, 3, 10)}};
  Door door{Passwords{{1, 8U << 10}}, {}};
  Actor alfa = opened("Alfa AB", "admin@alfa.se");
  Actor beta = opened("Beta AB", "admin@beta.se");

  Actor opened(const std::string& name, const std::string& email) {
    Settings settings;
    settings.name = name;
    settings.fiscal_years = FiscalYears{FiscalYears::calendar_year(2026)};
    User user;
    user.email = email;
    user.name = "Admin";
    user.role = Role::admin;
    const std::string hash = door.passwords.hash(good).value();
    Actor actor;
    actor.company = app.open_company(settings, user, hash).value();
    actor.role = Role::admin;
    const User admin = app.directory().users_of(actor.company).front();
    actor.user = admin.number;
    actor.person = admin.person;
    return actor;
  }
  User add(const Actor& admin, const std::string& email) {
    const UserDraft draft{email, "Kim", Role::viewer, {}, false, good};
    return add_user(app, door.passwords, admin, {}, draft).value();
  }
  NewLink invited(const Actor& admin, const std::string& email, Role role = Role::viewer) {
    return invite(app, admin, {}, {email, role, {}}).value();
  }
  Result<SignedIn> come_in(const std::string& email, const std::string& password,
                           const std::string& code = {}) {
    return sign_in(app, door, {email, password, code}, home);
  }
  bool is_in(const SignedIn& session) {
    return app.directory().find_session(session.secret, app.now()).has_value();
  }
  // Kim of Alfa has said yes to Beta too.
  SignedIn kim_in_both() {
    add(alfa, "kim@x.se");
    Acceptance yes;
    yes.secret = invited(beta, "kim@x.se", Role::manager).secret;
    yes.password = good;
    yes.new_password = better;
    return accept_invitation(app, door, yes, home).value();
  }
  User kim(const Actor& of) {
    return app.directory().find_user_with_email(of.company, "kim@x.se").value();
  }
  std::string code_now(std::string_view key, std::int64_t later = 0) {
    return code_of(key, code_step(app.now()) + later);
  }
  int noted(const Actor& of, UserEvent event) {
    int count = 0;
    for (const Batch& batch : app.all_batches(of.company)) {
      for (const Fact& fact : batch.facts) {
        const auto* noted = std::get_if<UserNoted>(&fact);
        if (noted && noted->event == event) ++count;
      }
    }
    return count;
  }
};

Actor actor_of(const Town& town, const SignedIn& session) {
  return town.app.directory().find_session(session.secret, town.app.now()).value();
}

TEST_CASE(
    "somebody new who is invited chooses a name and a password, and is in; the link is used") {
  Town town;
  const NewLink link = town.invited(town.alfa, "ny@x.se", Role::manager);
  CHECK(link.link.secret_hash == secret_hash(link.secret));
  const Invited seen = look_at_invitation(town.app, link.secret).value();
  CHECK(seen.company == "Alfa AB");
  CHECK_FALSE(seen.is_known);
  Acceptance yes;
  yes.secret = link.secret;
  yes.password = "kort";
  const auto refused = accept_invitation(town.app, town.door, yes, home);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().list.size() == 2);
  yes.name = " Nya ";
  yes.password = good;
  const SignedIn session = accept_invitation(town.app, town.door, yes, home).value();
  const Actor actor = actor_of(town, session);
  CHECK(actor.role == Role::manager);
  CHECK(actor.company == town.alfa.company);
  CHECK(town.app.directory().find_user(actor.user)->name == "Nya");
  CHECK_FALSE(accept_invitation(town.app, town.door, yes, home));
  CHECK_FALSE(look_at_invitation(town.app, link.secret));
  CHECK(town.come_in("ny@x.se", good));
  CHECK(town.noted(town.alfa, UserEvent::invited) == 1);
}

TEST_CASE("an invitation that is withdrawn, replaced or of another company leads nowhere") {
  Town town;
  const NewLink first = town.invited(town.alfa, "ny@x.se");
  const NewLink second = town.invited(town.alfa, "NY@x.se");
  CHECK_FALSE(look_at_invitation(town.app, first.secret));
  CHECK(view_invitations(town.app, town.alfa).value().size() == 1);
  CHECK(view_invitations(town.app, town.beta).value().empty());
  CHECK_FALSE(withdraw_invitation(town.app, town.beta, second.link.number));
  CHECK(withdraw_invitation(town.app, town.alfa, second.link.number));
  CHECK_FALSE(look_at_invitation(town.app, second.secret));
  CHECK_FALSE(look_at_reset(town.app, second.secret));
  CHECK(town.noted(town.alfa, UserEvent::invitation_withdrawn) == 1);
}

TEST_CASE(
    "somebody with an account is in a second company only when she says yes with her password") {
  Town town;
  town.add(town.alfa, "kim@x.se");
  const SignedIn before = town.come_in("kim@x.se", good).value();
  const NewLink link = town.invited(town.beta, "kim@x.se", Role::manager);
  CHECK(town.app.directory().users_of_person(actor_of(town, before).person).size() == 1);
  const Invited seen = look_at_invitation(town.app, link.secret).value();
  CHECK(seen.is_known);
  CHECK(seen.must_choose_anew);

  Acceptance yes;
  yes.secret = link.secret;
  yes.password = "fel lösenord";
  yes.new_password = better;
  CHECK(accept_invitation(town.app, town.door, yes, home).error().kind == Wrong::not_signed_in);
  // Whoever gave her the password she has knows it: it must not open the second company.
  yes.password = good;
  for (const std::string& same : {std::string{}, good}) {
    yes.new_password = same;
    CHECK(accept_invitation(town.app, town.door, yes, home).error().kind == Wrong::invalid);
  }
  yes.new_password = better;
  const SignedIn there = accept_invitation(town.app, town.door, yes, home).value();
  CHECK(actor_of(town, there).company == town.beta.company);
  CHECK_FALSE(town.is_in(before));
  CHECK_FALSE(town.come_in("kim@x.se", good));
  // The company that she was in last opens.
  CHECK(town.come_in("kim@x.se", better)->actor.company == town.beta.company);
}

TEST_CASE("no administrator of one company may take over a person who belongs to another too") {
  Town town;
  const SignedIn kims = town.kim_in_both();
  for (const Actor& admin : {town.alfa, town.beta}) {
    const User user = town.kim(admin);
    UserDraft draft{user.email, user.name, user.role, {}, false, "ett nytt lösenord"};
    const auto change = [&] {
      return change_user(town.app, town.door.passwords, admin, user.number, user.revision, draft);
    };
    CHECK(change().error().kind == Wrong::conflict);
    draft.password.clear();
    draft.email = "min@x.se";
    CHECK(change().error().kind == Wrong::conflict);
    CHECK(make_reset_link(town.app, admin, {}, user.number).error().kind == Wrong::conflict);
    CHECK(remove_second_factor_of(town.app, admin, user.number).error().kind == Wrong::conflict);
    // What is the company's own it may change.
    draft.email = user.email;
    draft.name = "Kim Karlsson";
    CHECK(change());
  }
  CHECK(town.is_in(kims));
  // Nor may one company's administrator see, or give a password to, the other's.
  CHECK_FALSE(view_user(town.app, town.alfa, town.kim(town.beta).number));
  const UserDraft known{"kim@x.se", "Kim", Role::viewer, {}, false, good};
  CHECK_FALSE(add_user(town.app, town.door.passwords, town.beta, {}, known));
}

TEST_CASE(
    "a link to a new password that was made before she joined another company opens nothing") {
  Town town;
  const User user = town.add(town.alfa, "kim@x.se");
  const NewLink link = make_reset_link(town.app, town.alfa, {}, user.number).value();
  CHECK(look_at_reset(town.app, link.secret)->email == "kim@x.se");
  Acceptance yes;
  yes.secret = town.invited(town.beta, "kim@x.se").secret;
  yes.password = good;
  yes.new_password = better;
  REQUIRE(accept_invitation(town.app, town.door, yes, home));
  CHECK_FALSE(look_at_reset(town.app, link.secret));
  CHECK_FALSE(reset_password(town.app, town.door.passwords, link.secret, "mitt eget nu"));
}

TEST_CASE("a link to a new password works once, ends her sessions, and is nobody's proof") {
  Town town;
  const User user = town.add(town.alfa, "kim@x.se");
  const SignedIn session = town.come_in("kim@x.se", good).value();
  CHECK(make_reset_link(town.app, town.beta, {}, user.number).error().kind == Wrong::missing);
  const NewLink old = make_reset_link(town.app, town.alfa, {}, user.number).value();
  const NewLink link = make_reset_link(town.app, town.alfa, {}, user.number).value();
  CHECK_FALSE(look_at_reset(town.app, old.secret));
  CHECK(reset_password(town.app, town.door.passwords, link.secret, "kort").error().kind ==
        Wrong::invalid);
  REQUIRE(reset_password(town.app, town.door.passwords, link.secret, better));
  CHECK_FALSE(reset_password(town.app, town.door.passwords, link.secret, good));
  CHECK_FALSE(town.is_in(session));
  CHECK_FALSE(town.come_in("kim@x.se", good));
  CHECK(town.come_in("kim@x.se", better));
  CHECK_FALSE(town.app.directory().find_person(user.person)->password_is_own);
  CHECK(town.noted(town.alfa, UserEvent::reset_link_made) == 2);
  CHECK(town.noted(town.alfa, UserEvent::password_changed) == 1);
}

TEST_CASE(
    "a link that is mailed to her is for her alone: also in two companies, and it is a proof") {
  Town town;
  const SignedIn session = town.kim_in_both();
  CHECK_FALSE(make_mailed_reset_link(town.app, "nobody@x.se"));
  const auto letter = make_mailed_reset_link(town.app, "KIM@x.se");
  REQUIRE(letter);
  CHECK(letter->to == "kim@x.se");
  CHECK_FALSE(make_mailed_reset_link(town.app, "kim@x.se"));  // not two in five minutes
  REQUIRE(reset_password(town.app, town.door.passwords, letter->secret, "elva röda stolar"));
  CHECK_FALSE(town.is_in(session));
  CHECK(town.app.directory().find_person_with_email("kim@x.se")->password_is_own);
  const User user = town.add(town.alfa, "bo@x.se");
  const UserDraft shut{user.email, user.name, user.role, {}, true, {}};
  REQUIRE(change_user(town.app, town.door.passwords, town.alfa, user.number, user.revision, shut));
  CHECK_FALSE(make_mailed_reset_link(town.app, "bo@x.se"));
}

TEST_CASE("she goes from one company to the other with a new session, and to no company but hers") {
  Town town;
  const SignedIn there = town.kim_in_both();
  const Actor actor = actor_of(town, there);
  const std::int64_t home_place = town.kim(town.alfa).number;
  const SignedIn here = switch_company(town.app, actor, there.secret, home_place).value();
  CHECK_FALSE(town.is_in(there));
  CHECK(here.secret != there.secret);
  CHECK(actor_of(town, here).company == town.alfa.company);
  CHECK(actor_of(town, here).role == Role::viewer);
  CHECK(switch_company(town.app, actor_of(town, here), here.secret, town.beta.user).error().kind ==
        Wrong::missing);
  // Disabled there, she is shut out of there and of nowhere else.
  const User user = town.kim(town.beta);
  const UserDraft shut{user.email, user.name, user.role, {}, true, {}};
  REQUIRE(change_user(town.app, town.door.passwords, town.beta, user.number, user.revision, shut));
  CHECK(town.is_in(here));
  CHECK_FALSE(switch_company(town.app, actor_of(town, here), here.secret, user.number));
  CHECK(town.come_in("kim@x.se", better)->actor.company == town.alfa.company);
}

TEST_CASE("whoever has a code needs it to sign in, and each works once") {
  Town town;
  const User user = town.add(town.alfa, "kim@x.se");
  const SignedIn session = town.come_in("kim@x.se", good).value();
  const Actor actor = actor_of(town, session);
  CHECK(set_up_second_factor(town.app, town.door, actor, {"fel", ""}, home.address).error().kind ==
        Wrong::invalid);
  REQUIRE(set_up_second_factor(town.app, town.door, actor, {good, ""}, home.address));
  CHECK(town.come_in("kim@x.se", good));  // not in force before it is confirmed
  const std::string key = town.app.directory().find_person(user.person)->second_factor.pending;
  CHECK_FALSE(confirm_second_factor(town.app, actor, "000000"));
  const auto codes = confirm_second_factor(town.app, actor, town.code_now(key, -1)).value();
  CHECK(codes.size() == 10);

  CHECK(town.come_in("kim@x.se", good).error().kind == Wrong::code_needed);
  CHECK(town.come_in("kim@x.se", "fel lösenord", town.code_now(key)).error().kind ==
        Wrong::not_signed_in);
  CHECK(town.come_in("kim@x.se", good, town.code_now(key, -1)).error().kind == Wrong::code_needed);
  CHECK(town.come_in("kim@x.se", good, town.code_now(key)));
  CHECK_FALSE(town.come_in("kim@x.se", good, town.code_now(key)));
  CHECK(town.come_in("kim@x.se", good, codes[0]));
  CHECK_FALSE(town.come_in("kim@x.se", good, codes[0]));

  const auto fresh =
      renew_recovery_codes(town.app, town.door, actor, {good, codes[1]}, home.address).value();
  CHECK_FALSE(town.come_in("kim@x.se", good, codes[2]));
  CHECK(town.come_in("kim@x.se", good, fresh[2]));
  CHECK_FALSE(remove_second_factor(town.app, town.door, actor, {good, "1"}, home.address));
  REQUIRE(remove_second_factor(town.app, town.door, actor, {good, fresh[3]}, home.address));
  CHECK(town.come_in("kim@x.se", good));
  CHECK(town.noted(town.alfa, UserEvent::second_factor_on) == 1);
  CHECK(town.noted(town.alfa, UserEvent::second_factor_off) == 1);
}

TEST_CASE(
    "guesses of the code are counted wherever they come from, whatever passwords lie between") {
  Town town;
  const User user = town.add(town.alfa, "kim@x.se");
  const Actor actor = actor_of(town, town.come_in("kim@x.se", good).value());
  REQUIRE(set_up_second_factor(town.app, town.door, actor, {good, ""}, home.address));
  const std::string key = town.app.directory().find_person(user.person)->second_factor.pending;
  REQUIRE(confirm_second_factor(town.app, actor, town.code_now(key, -1)));
  for (int i = 0; i < 10; ++i) {
    const Browser somewhere{"192.0.2." + std::to_string(i), "Firefox"};
    CHECK(sign_in(town.app, town.door, {"kim@x.se", good, ""}, somewhere).error().kind ==
          Wrong::code_needed);
    CHECK(sign_in(town.app, town.door, {"kim@x.se", good, "000000"}, somewhere).error().kind ==
          Wrong::code_needed);
  }
  CHECK(town.come_in("kim@x.se", good, town.code_now(key)).error().kind == Wrong::too_many);
}

TEST_CASE("where the company wants a code, those without one set it up before anything else") {
  Town town;
  town.add(town.alfa, "kim@x.se");
  const SignedIn before = town.come_in("kim@x.se", good).value();
  const auto wants = [](Desk& desk) -> Result<std::int64_t> {
    Settings settings = desk.ledger().settings();
    settings.second_factor_required = true;
    desk.append({SettingsSet{settings}});
    return 0;
  };
  REQUIRE(town.app.write(town.alfa, {}, wants));
  CHECK_FALSE(actor_of(town, before).must_set_up);  // from the next time she signs in
  const SignedIn after = town.come_in("kim@x.se", good).value();
  const Actor actor = actor_of(town, after);
  CHECK(actor.must_set_up);
  REQUIRE(set_up_second_factor(town.app, town.door, actor, {good, ""}, home.address));
  const std::string key = town.app.directory().find_person(actor.person)->second_factor.pending;
  REQUIRE(confirm_second_factor(town.app, actor, town.code_now(key)));
  CHECK_FALSE(actor_of(town, after).must_set_up);
}

TEST_CASE("another password asks for the one she has and ends her other sessions") {
  Town town;
  town.add(town.alfa, "kim@x.se");
  const SignedIn here = town.come_in("kim@x.se", good).value();
  const SignedIn elsewhere = town.come_in("kim@x.se", good).value();
  const Actor actor = actor_of(town, here);
  const auto change = [&](const std::string& now, const std::string& next) {
    return change_password(town.app, town.door, actor, here.secret, {now, {}}, next, home.address);
  };
  CHECK(change("fel", better).error().list[0].place == "/current_password");
  CHECK(change(good, good).error().list[0].place == "/password");
  REQUIRE(change(good, better));
  CHECK(town.is_in(here));
  CHECK_FALSE(town.is_in(elsewhere));
  CHECK(town.come_in("kim@x.se", better));
}

TEST_CASE("she ends the sessions that are hers, one or all, and nobody else's") {
  Town town;
  town.add(town.alfa, "kim@x.se");
  const SignedIn here = town.come_in("kim@x.se", good).value();
  const SignedIn elsewhere = town.come_in("kim@x.se", good).value();
  const SignedIn others = town.come_in("admin@alfa.se", good).value();
  const Actor actor = actor_of(town, here);
  CHECK(view_sessions(town.app, actor).size() == 2);
  CHECK(view_sessions(town.app, actor)[0].device == "Firefox");
  CHECK_FALSE(end_session(town.app, actor, secret_name(secret_hash(others.secret))));
  CHECK(end_session(town.app, actor, secret_name(secret_hash(elsewhere.secret))));
  CHECK_FALSE(town.is_in(elsewhere));
  CHECK(town.is_in(here));
  REQUIRE(end_all_sessions(town.app, actor));
  CHECK_FALSE(town.is_in(here));
  CHECK(town.is_in(others));
}

TEST_CASE("a token that may only read changes nothing, whoever asks") {
  Town town;
  Actor reader = town.alfa;
  reader.scope = Scope::read;
  const auto refused = invite(town.app, reader, {}, {"ny@x.se", Role::viewer, {}});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == Wrong::forbidden);
}

}  // namespace
}  // namespace kvartett
