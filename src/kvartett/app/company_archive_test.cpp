#include "kvartett/app/company_archive.h"

#include <doctest/doctest.h>

#include "kvartett/app/keep_company.h"
#include "kvartett/app/keep_users.h"
#include "kvartett/app/make_demo.h"
#include "kvartett/app/sign_in.h"
#include "kvartett/app/tell_audit.h"
#include "kvartett/app/view_audit.h"
#include "kvartett/app/view_revenue.h"
#include "kvartett/app/view_standing.h"
#include "kvartett/auth/password.h"
#include "kvartett/exchange/zip_parts.h"
#include "kvartett/store/memory_store.h"

namespace kvartett {
namespace {

const Clock clock_of_demo{Date::of(2026, 11, 23)};

// The demo, once for all of these: three years of a company.
struct Place {
  App app{std::make_unique<MemoryStore>(), clock_of_demo};
  Passwords passwords;
};
struct DemoPlace : Place {
  Actor admin;
  std::string archive;
  DemoPlace() {
    const Demo demo = make_demo(app, passwords, 1, {});
    admin.company = demo.company;
    admin.role = Role::admin;
    archive = write_company(app, admin).value();
  }
};
const DemoPlace& demo() {
  static const DemoPlace place;
  return place;
}
App& app_of_demo() { return const_cast<App&>(demo().app); }  // it only looks

User new_admin(const std::string& email = "new@example.com") {
  User user;
  user.email = email;
  user.name = "New";
  user.role = Role::admin;
  return user;
}

// The archive with one of its parts changed by hand.
std::string tampered(const char* part, const std::string& from, const std::string& to) {
  const ZipParts parts = ZipParts::open(demo().archive).value();
  std::vector<ZipPart> all;
  for (const char* name : {"manifest.json", "users.json", "batches.jsonl"}) {
    std::string text = parts.text(name, 1U << 30U).value();
    if (std::string{name} == part) {
      const std::size_t at = text.find(from);
      REQUIRE(at != text.npos);
      text.replace(at, from.size(), to);
    }
    all.push_back({name, std::move(text)});
  }
  return zip_of(all);
}
std::string refusal(const std::string& bytes) {
  const auto read = read_company(bytes);
  return read ? "" : read.error().list[0].sentence.english;
}

}  // namespace

TEST_CASE("the tree of teams and who leads which come along") {
  Place here;
  Actor admin;
  admin.company = here.app.open_company(Settings{}, new_admin("first@example.com")).value();
  admin.role = Role::admin;
  REQUIRE(add_team(here.app, admin, {}, {"Sverige", {}}));
  REQUIRE(add_team(here.app, admin, {}, {"Syd", Id<Team>{0}}));
  UserDraft lena{"lena@example.com", "Lena", Role::manager, {}, false, "tre gröna hattar"};
  lena.team = Id<Team>{1};
  REQUIRE(add_user(here.app, here.passwords, admin, {}, lena));
  const std::string archive = write_company(here.app, admin).value();

  Place there;
  const ArchivedCompany archived = read_company(archive).value();
  const Id<Company> company = open_company_from(there.app, archived, new_admin(), "hash").value();
  CHECK(there.app.snapshot(company)->ledger.team({1}).value == Team{"Syd", Id<Team>{0}});
  const auto user = there.app.directory().find_user_with_email(company, "lena@example.com");
  REQUIRE(user);
  CHECK(user->role == Role::manager);
  CHECK(user->team == Id<Team>{1});
}

TEST_CASE("a company that is taken along is the same ledger where it comes in") {
  Place there;
  const ArchivedCompany archived = read_company(demo().archive).value();
  // Somebody is there already, so that numbers of users differ.
  REQUIRE(there.app.open_company(Settings{}, new_admin("first@example.com")));
  const Id<Company> company = open_company_from(there.app, archived, new_admin(), "hash").value();
  const auto before = app_of_demo().all_batches(demo().admin.company);
  const auto after = there.app.all_batches(company);
  REQUIRE(after.size() == before.size() + 1);  // who let herself in
  for (std::size_t i = 0; i < before.size(); ++i) {
    CHECK(after[i].version == before[i].version);
    CHECK(after[i].at == before[i].at);
    CHECK(after[i].entries == before[i].entries);
    CHECK(after[i].facts.size() == before[i].facts.size());
    for (std::size_t f = 0; f < before[i].facts.size(); ++f) {
      if (!std::holds_alternative<UserNoted>(before[i].facts[f]))
        REQUIRE(after[i].facts[f] == before[i].facts[f]);
    }
  }
  Actor admin = demo().admin;
  admin.company = company;
  const auto total = [](App& app, const Actor& actor) {
    StandingQuestion question;
    question.on = Date::of(2026, 11, 23);
    question.year = FiscalYears::calendar_year(2026);
    return view_standing(app, actor, question).value().table.total.standing.volume.actual;
  };
  CHECK(total(there.app, admin) == total(app_of_demo(), demo().admin));
  CHECK(total(there.app, admin) > Money{});
  const auto revenue = [](App& app, const Actor& actor) {
    RevenueQuestion question;
    question.from = Date::of(2026, 1, 1);
    question.to = Date::of(2026, 12, 31);
    return view_revenue(app, actor, question).value().total.amount;
  };
  CHECK(revenue(there.app, admin) == revenue(app_of_demo(), demo().admin));
}

TEST_CASE("the people come along by name, and none of them can sign in before somebody lets her") {
  Place there;
  const ArchivedCompany archived = read_company(demo().archive).value();
  const Id<Company> company =
      open_company_from(there.app, archived, new_admin("chef@demo.example"), "hash").value();
  int enabled = 0;
  for (const User& user : there.app.directory().users_of(company)) {
    if (user.disabled) {
      CHECK(user.person == 0);
      continue;
    }
    ++enabled;
    CHECK(user.email == "chef@demo.example");
    CHECK(user.role == Role::admin);
  }
  CHECK(enabled == 1);
  // The log names them as before.
  const auto batches = there.app.all_batches(company);
  const Batch& last_deal = batches[batches.size() - 2];
  const auto user = there.app.directory().find_user(last_deal.by);
  REQUIRE(user);
  CHECK(user->company == company);
  // An administrator of another company on the server is not let into this one.
  CHECK_FALSE(open_company_from(there.app, archived, new_admin("chef@demo.example"), "hash"));
}

TEST_CASE("an archive that somebody has been at is refused, and says where") {
  CHECK(refusal(demo().archive).empty());
  CHECK(refusal(tampered("batches.jsonl", R"("volume_per_year":)", R"("volume_per_year":1)")) !=
        "");
  CHECK(refusal(tampered("batches.jsonl", R"("channel":"new_sales","amount":)",
                         R"("channel":"new_sales","amount":7)")) != "");
  CHECK(refusal(tampered("batches.jsonl", R"({"deal_signed")", R"({"deal_singed")")) != "");
  CHECK(refusal(tampered("manifest.json", R"("batches":)", R"("batches":9)"))
            .find("batches are missing") != std::string::npos);
  CHECK(refusal(tampered("manifest.json", R"("format_version":1)", R"("format_version":2)"))
            .find("newer") != std::string::npos);
  CHECK(refusal(tampered("users.json", R"("number":2,)", R"("number":92,)")) != "");
  CHECK(refusal(demo().archive.substr(0, demo().archive.size() / 2)) != "");
  CHECK(refusal("PK") != "");
  CHECK_FALSE(is_company_archive("PK"));
  CHECK(is_company_archive(demo().archive));
}

TEST_CASE("no secret is in the archive, and only an administrator takes it") {
  const ZipParts parts = ZipParts::open(demo().archive).value();
  for (const char* name : {"manifest.json", "users.json", "batches.jsonl", "README.txt"}) {
    CHECK(parts.text(name, 1U << 30U).value().find("argon2") == std::string::npos);
  }
  Actor manager = demo().admin;
  manager.role = Role::manager;
  CHECK(write_company(app_of_demo(), manager).error().kind == Wrong::forbidden);
}

}  // namespace kvartett
