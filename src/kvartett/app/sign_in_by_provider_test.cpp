// Who is let in by what the identity provider says, and as whom.
#include "kvartett/app/sign_in_by_provider.h"

#include <doctest/doctest.h>

#include "kvartett/app/invite.h"
#include "kvartett/app/keep_account.h"
#include "kvartett/app/keep_users.h"
#include "kvartett/store/memory_store.h"

namespace kvartett {
namespace {

const Browser home{"192.0.2.1", "Firefox"};
const std::string good = "nio blå stolar";
const std::string issuer = "https://login.example.se";

struct Town {
  App app{std::make_unique<MemoryStore>(), Clock{Date::of(2026, 3, 10)}};
  Door door{Passwords{{1, 8U << 10}}, {}};
  std::vector<std::string> told;
  IdentityProvider provider{
      {issuer, "k", "s", "Intra", "https://k.se"},
      [this](std::string_view why) { told.emplace_back(why); },
      [](const OutgoingCall&) -> std::expected<OutgoingAnswer, NotReached> { std::abort(); }};
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
    Actor actor;
    actor.company = app.open_company(settings, user, door.passwords.hash(good).value()).value();
    actor.role = Role::admin;
    const User admin = app.directory().users_of(actor.company).front();
    actor.user = admin.number;
    actor.person = admin.person;
    return actor;
  }
  User add(const std::string& email, Role role = Role::viewer) {
    const UserDraft draft{email, "Kim", role, {}, false, good};
    return add_user(app, door.passwords, alfa, {}, draft).value();
  }
  static Vouched who(std::string subject, std::string email = {}) {
    const bool is_verified = !email.empty();
    return {issuer, std::move(subject), std::move(email), is_verified, "Kim vid Intra"};
  }
  Result<SignedInByProvider> come_in(const Vouched& vouched, const std::string& invitation = {}) {
    return sign_in_by_provider(app, door, provider, {vouched, invitation, {}}, home);
  }
  Person person(const std::string& email) {
    return app.directory().find_person_with_email(email).value();
  }
};

TEST_CASE(
    "the first time by her verified e-mail, and from then on by what the provider calls her") {
  Town town;
  const User kim = town.add("kim@x.se");
  const SignedInByProvider first = town.come_in(Town::who("7", "KIM@X.se")).value();
  CHECK(first.session.actor.user == kim.number);
  CHECK_FALSE(first.is_new);
  CHECK(town.person("kim@x.se").identity == Identity{issuer, "7", town.app.now()});
  CHECK(town.come_in(Town::who("7")).value().session.actor.user == kim.number);
  CHECK(town.come_in(Town::who("7", "other@x.se")).value().session.actor.user == kim.number);
  // The provider gave her address to somebody else.
  CHECK(town.come_in(Town::who("8", "kim@x.se")).error().kind == Wrong::not_signed_in);
}

TEST_CASE("when the company takes another provider, each is known by her address once more") {
  Town town;
  town.add("kim@x.se");
  Vouched before = Town::who("7", "kim@x.se");
  before.issuer = "https://old.example.se";
  CHECK(town.come_in(before));
  CHECK(town.come_in(Town::who("a", "kim@x.se")));
  CHECK(town.person("kim@x.se").identity->issuer == issuer);
  before.email_is_verified = false;
  CHECK_FALSE(town.come_in(before));  // what the old one called her is forgotten
}

TEST_CASE("an invitation is accepted by it, and nobody is made who was not invited") {
  Town town;
  CHECK(town.come_in(Town::who("7", "ny@x.se")).error().kind == Wrong::not_signed_in);
  CHECK_FALSE(town.app.directory().find_person_with_email("ny@x.se"));
  CHECK(invite(town.app, town.alfa, {}, {"ny@x.se", Role::manager, {}}));
  Vouched unverified = Town::who("7", "ny@x.se");
  unverified.email_is_verified = false;
  CHECK_FALSE(town.come_in(unverified));
  const SignedInByProvider in = town.come_in(Town::who("7", "ny@x.se")).value();
  CHECK(in.is_new);
  CHECK(in.session.actor.role == Role::manager);
  CHECK(in.session.actor.company == town.alfa.company);
  const Person ny = town.person("ny@x.se");
  CHECK(ny.password_hash.empty());
  CHECK(town.app.directory().find_user(in.session.actor.user)->name == "Kim vid Intra");
  CHECK_FALSE(town.app.directory().find_invitation_of("ny@x.se", town.app.now()));
  CHECK_FALSE(sign_in(town.app, town.door, {"ny@x.se", "", {}}, home));
}

TEST_CASE("whoever writes another's address on an account of her own does not get his invitation") {
  Town town;
  // Kim has an account at the provider, and is alone in Alfa with an address that is not hers.
  const User kim = town.add("kim@x.se");
  CHECK(town.come_in(Town::who("7", "kim@x.se")));
  UserDraft change{"chef@x.se", "Kim", Role::viewer, {}, false, {}};
  CHECK(change_user(town.app, town.door.passwords, town.alfa, kim.number, kim.revision, change));
  CHECK_FALSE(town.person("chef@x.se").identity);  // it takes the provider's word for that address
  CHECK_FALSE(town.come_in(Town::who("7", "kim@x.se")));
  change.disabled = true;
  CHECK(
      change_user(town.app, town.door.passwords, town.alfa, kim.number, kim.revision + 1, change));
  const NewLink chefs = invite(town.app, town.beta, {}, {"chef@x.se", Role::admin, {}}).value();
  CHECK_FALSE(town.come_in(Town::who("7", "kim@x.se")));
  CHECK_FALSE(town.come_in(Town::who("7")));
  CHECK(town.come_in(Town::who("7", "kim@x.se"), chefs.secret).error().kind == Wrong::conflict);
  CHECK(town.app.directory().users_of(town.beta.company).size() == 1);
}

TEST_CASE("an address is compared letter by letter") {
  Town town;
  town.add("bjorn@x.se", Role::admin);
  CHECK_FALSE(town.come_in(Town::who("7", "björn@x.se")));
  CHECK(invite(town.app, town.beta, {}, {"björn@x.se", Role::viewer, {}}));
  CHECK(town.come_in(Town::who("7", "björn@x.se")).error().kind == Wrong::conflict);
  CHECK_FALSE(town.person("bjorn@x.se").identity);
}

TEST_CASE(
    "who has chosen a password may go without the provider, and comes back to it if she likes") {
  Town town;
  town.add("kim@x.se");
  const SignedIn in = town.come_in(Town::who("7", "kim@x.se")).value().session;
  const SignedIn other = town.come_in(Town::who("7")).value().session;
  const auto unlink = [&](const std::string& password) {
    return unlink_identity(town.app, town.door, in.actor, in.secret, {password, {}, false},
                           home.address);
  };
  CHECK_FALSE(unlink("fel"));
  CHECK_FALSE(unlink(""));
  CHECK(unlink(good));
  CHECK(unlink(good).error().kind == Wrong::conflict);
  CHECK_FALSE(town.person("kim@x.se").identity);
  CHECK_FALSE(town.app.directory().find_session(other.secret, town.app.now()));
  CHECK(town.app.directory().find_session(in.secret, town.app.now()));
  CHECK(town.come_in(Town::who("9", "kim@x.se")));
}

TEST_CASE("whoever has no password shows the provider anew who she is, and keeps her only way in") {
  Town town;
  CHECK(invite(town.app, town.alfa, {}, {"ny@x.se", Role::viewer, {}}));
  const SignedIn in = town.come_in(Town::who("7", "ny@x.se")).value().session;
  const auto choose = [&](bool by_provider) {
    return change_password(town.app, town.door, in.actor, in.secret, {"", {}, by_provider}, good,
                           home.address);
  };
  CHECK(unlink_identity(town.app, town.door, in.actor, in.secret, {"", {}, true}, home.address)
            .error()
            .kind == Wrong::conflict);
  CHECK(choose(false).error().kind == Wrong::conflict);
  CHECK(choose(true));
  CHECK(town.person("ny@x.se").password_is_own);
  CHECK(sign_in(town.app, town.door, {"ny@x.se", good, {}}, home));
  CHECK(choose(true).error().kind == Wrong::invalid);  // now there is one to ask for
}

}  // namespace
}  // namespace kvartett
