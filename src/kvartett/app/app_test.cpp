#include "kvartett/app/app.h"

#include <doctest/doctest.h>

#include <thread>

#include "kvartett/app/keep_company.h"
#include "kvartett/app/keep_users.h"
#include "kvartett/app/set_budget.h"
#include "kvartett/app/sign_deal.h"
#include "kvartett/app/sign_in.h"
#include "kvartett/app/view_lens.h"
#include "kvartett/app/view_sales.h"
#include "kvartett/app/view_standing.h"
#include "kvartett/store/memory_store.h"

namespace kvartett {
namespace {

// A disk that is full while `full` is set, and otherwise remembers.
class FullDisk final : public Store {
 public:
  explicit FullDisk(const std::atomic<bool>& full) : full_{full} {}
  std::string secret() override { return inner_.secret(); }
  std::vector<Id<Company>> companies() override { return inner_.companies(); }
  void replay(Id<Company> company, const std::function<void(const Batch&)>& append) override {
    inner_.replay(company, append);
  }
  std::vector<HowFar> how_far() override { return inner_.how_far(); }
  std::optional<Instant> happened_at(Id<Company> company, Version version) override {
    return inner_.happened_at(company, version);
  }
  std::vector<Person> persons() override { return inner_.persons(); }
  std::vector<User> users() override { return inner_.users(); }
  std::vector<Link> links() override { return inner_.links(); }
  std::vector<Token> tokens() override { return inner_.tokens(); }
  std::vector<Board> boards() override { return inner_.boards(); }
  std::vector<Webhook> webhooks() override { return inner_.webhooks(); }
  std::vector<Dispatch> dispatches() override { return inner_.dispatches(); }
  std::vector<DigestChoice> digest_choices() override { return inner_.digest_choices(); }
  std::vector<Session> sessions() override { return inner_.sessions(); }
  std::vector<AnsweredRow> answered(Id<Company> company) override {
    return inner_.answered(company);
  }
  void transact(const std::function<void(Transaction&)>& write) override {
    inner_.transact([&](Transaction& transaction) {
      write(transaction);
      if (full_) throw DiskFull("the disk is full");
    });
  }
  bool has_room() override { return !full_; }
  std::unique_ptr<Copying> copy_to(const std::string& file) override {
    return inner_.copy_to(file);
  }
  std::vector<std::string> check_integrity() override { return {}; }

 private:
  MemoryStore inner_;
  const std::atomic<bool>& full_;
};

template <class T>
T named(std::string name) {
  T thing;
  thing.name = std::move(name);
  return thing;
}

// A company with a customer, two sellers and a product, on the day of the founding example.
struct Founded {
  std::atomic<bool> disk_full = false;
  App app{std::make_unique<FullDisk>(disk_full), Clock{Date::of(2026, 3, 10)}};
  Actor admin;
  Id<Seller> karin, amir;
  Id<Customer> customer;

  Founded() {
    Settings settings;
    settings.name = "Fjällkompaniet";
    settings.fiscal_years = FiscalYears{FiscalYears::calendar_year(2026)};
    User user;
    user.email = "anna@example.com";
    user.role = Role::admin;
    admin.company = app.open_company(settings, user).value();
    admin.user = 1;
    admin.role = Role::admin;
    karin = add_seller(app, admin, {}, named<Seller>("Karin")).value().id;
    amir = add_seller(app, admin, {}, named<Seller>("Amir")).value().id;
    customer = add_customer(app, admin, {}, named<Customer>("Norrlands Bygg AB")).value().id;
  }

  DealDraft founding_deal() const {
    DealDraft draft;
    draft.customer = customer;
    draft.signed_on = Date::of(2026, 3, 10);
    draft.shares = {{karin, whole_share}};
    LineDraft line;
    line.volume_per_year = 120'000'000;
    line.term = Term::fixed;
    line.months = 12;
    draft.lines = {line};
    return draft;
  }
  Actor as_seller(Id<Seller> seller) const {
    Actor actor = admin;
    actor.role = Role::seller;
    actor.seller = seller;
    return actor;
  }
};

TEST_CASE(
    "the founding deal counts 1.2 million on the day of signing, and 100,000 a month as "
    "invoicing") {
  Founded f;
  REQUIRE(sign_deal(f.app, f.admin, {}, f.founding_deal()));
  StandingQuestion question;
  question.by.channel = true;
  question.by.month = true;
  const auto standing = view_standing(f.app, f.admin, question).value();
  REQUIRE(standing.table.rows.size() == 1);
  CHECK(standing.table.rows[0].key.month == Month::of(2026, 3).number());
  CHECK(standing.table.rows[0].key.channel == static_cast<std::int32_t>(Channel::new_sales));
  CHECK(standing.table.rows[0].standing.volume.actual == Money::minor(120'000'000));
  CHECK(standing.table.total.standing.volume.deal_basis_points == whole_share);

  const auto lens = view_lens(f.app, f.admin, {FiscalYears::calendar_year(2026), {}, {}}).value();
  for (const LensMonth& month : lens.months) {
    const bool march = month.month == Month::of(2026, 3);
    CHECK(month.signed_volume == Money::minor(march ? 120'000'000 : 0));
    CHECK(month.invoiced == Money::minor(month.month >= Month::of(2026, 3) ? 10'000'000 : 0));
  }
}

TEST_CASE("sending the same request twice signs one deal and gives the same answer") {
  Founded f;
  const Once once{"key-1", "hash"};
  const auto first = sign_deal(f.app, f.admin, once, f.founding_deal());
  const auto again = sign_deal(f.app, f.admin, once, f.founding_deal());
  REQUIRE(first);
  REQUIRE(again);
  CHECK(first->id == again->id);
  CHECK(f.app.snapshot(f.admin.company)->ledger.deals().size() == 1);
  const auto other = sign_deal(f.app, f.admin, {"key-1", "another hash"}, f.founding_deal());
  REQUIRE_FALSE(other);
  CHECK(other.error().kind == Wrong::invalid);
}

TEST_CASE("what a full disk refuses is seen by nobody, and signing goes on when there is room") {
  Founded f;
  const Version before = f.app.snapshot(f.admin.company)->ledger.version();
  f.disk_full = true;
  const auto refused = sign_deal(f.app, f.admin, {"key-1", "hash"}, f.founding_deal());
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == Wrong::disk_full);
  CHECK(f.app.is_read_only());
  CHECK(f.app.snapshot(f.admin.company)->ledger.version() == before);
  CHECK(f.app.snapshot(f.admin.company)->columns.size() == 0);
  f.disk_full = false;
  REQUIRE(sign_deal(f.app, f.admin, {"key-1", "hash"}, f.founding_deal()));
  CHECK_FALSE(f.app.is_read_only());
  CHECK(f.app.snapshot(f.admin.company)->columns.size() == 1);
}

TEST_CASE("a server whose disk was full finds out by itself that there is room again") {
  Founded f;
  f.disk_full = true;
  REQUIRE_FALSE(sign_deal(f.app, f.admin, {"key-1", "hash"}, f.founding_deal()));
  REQUIRE(f.app.is_read_only());
  f.disk_full = false;
  while (f.app.is_read_only()) std::this_thread::sleep_for(std::chrono::milliseconds{20});
  CHECK(sign_deal(f.app, f.admin, {"key-1", "hash"}, f.founding_deal()));
}

TEST_CASE("eight people who sign at once each get their own deal, and the ledger has no gap") {
  Founded f;
  std::vector<std::thread> people;
  for (int person = 0; person < 8; ++person) {
    people.emplace_back([&f, person] {
      for (int i = 0; i < 25; ++i) {
        const auto signed_deal =
            sign_deal(f.app, f.admin, {fmt::format("{}-{}", person, i), "hash"}, f.founding_deal());
        if (!signed_deal) std::abort();
      }
    });
  }
  for (std::thread& person : people) person.join();
  const auto company = f.app.snapshot(f.admin.company);
  CHECK(company->ledger.deals().size() == 200);
  CHECK(company->columns.size() == 200);
  CHECK(company->cube.company().cell(Month::of(2026, 3), Channel::new_sales).amount +
            company->cube.company().cell(Month::of(2026, 3), Channel::renewal).amount ==
        200 * 120'000'000LL);
}

TEST_CASE("a deed that breaks fails alone; what was waiting beside it is kept") {
  Founded f;
  std::vector<std::thread> people;
  std::atomic<int> broken = 0;
  for (int person = 0; person < 8; ++person) {
    people.emplace_back([&, person] {
      try {
        const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
          if (person == 3) throw std::runtime_error("a bug");
          desk.append({TeamSet{Id<Team>::at(desk.ledger().teams().size()),
                               Team{fmt::format("{}", person)}}});
          return 1;
        };
        if (!f.app.write(f.admin, {}, deed)) std::abort();
      } catch (const std::runtime_error&) {
        ++broken;
      }
    });
  }
  for (std::thread& person : people) person.join();
  CHECK(broken == 1);
  CHECK(f.app.snapshot(f.admin.company)->ledger.teams().size() == 7);
}

TEST_CASE("when several add the same user at once, one of them does and the others are told") {
  Founded f;
  Passwords passwords{Passwords::Cost{1, 1U << 20}};
  UserDraft draft{"karin@example.com", "Karin", Role::viewer, {}, false, "blå cykel i regn"};
  std::atomic<int> added = 0;
  std::atomic<int> told = 0;
  std::vector<std::thread> people;
  for (int person = 0; person < 8; ++person) {
    people.emplace_back([&] {
      const auto user = add_user(f.app, passwords, f.admin, {}, draft);
      if (user) ++added;
      if (!user && user.error().list[0].place == "/email") ++told;
    });
  }
  for (std::thread& person : people) person.join();
  CHECK(added == 1);
  CHECK(told == 7);
  CHECK(f.app.directory().users_of(f.admin.company).size() == 2);
}

TEST_CASE("a seller signs deals that she shares, and sees no others") {
  Founded f;
  REQUIRE(sign_deal(f.app, f.as_seller(f.karin), {}, f.founding_deal()));
  const auto refused = sign_deal(f.app, f.as_seller(f.amir), {}, f.founding_deal());
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == Wrong::forbidden);
  CHECK(view_deals(f.app, f.as_seller(f.amir), {})->deals.empty());
  CHECK(view_deals(f.app, f.as_seller(f.karin), {})->deals.size() == 1);
  CHECK(view_deal(f.app, f.as_seller(f.amir), {0}).error().kind == Wrong::missing);
  CHECK(view_standing(f.app, f.as_seller(f.amir), {})->table.total.standing.volume.actual ==
        Money{});
  StandingQuestion karins;
  karins.filter.seller = f.karin;
  CHECK(view_standing(f.app, f.as_seller(f.amir), karins).error().kind == Wrong::missing);
}

TEST_CASE("a preview tells what will be left, and writes nothing") {
  Founded f;
  const FiscalYear year = FiscalYears::calendar_year(2026);
  BudgetDraft budget;
  budget.total = 500'000'000;
  budget.cells = {{f.karin, Channel::new_sales, 500'000'000, {}}};
  const auto draft = save_budget_draft(f.app, f.admin, year, 0, budget).value();
  REQUIRE(approve_budget(f.app, f.admin, {}, year,
                         draft.company->ledger.find_budget(year)->changed_in, ""));
  const auto preview = preview_deal(f.app, f.admin, f.founding_deal()).value();
  REQUIRE(preview.left.size() == 1);
  CHECK(preview.left[0].total.before == Money::minor(500'000'000));
  CHECK(preview.left[0].total.after == Money::minor(380'000'000));
  CHECK(preview.left[0].by_channel[index(Channel::new_sales)].after == Money::minor(380'000'000));
  CHECK_FALSE(preview.left[0].by_channel[index(Channel::renewal)].goal);
  CHECK(f.app.snapshot(f.admin.company)->ledger.deals().empty());
  const auto done = sign_deal(f.app, f.admin, {}, f.founding_deal()).value();
  CHECK(done.left[0].total.after == Money::minor(380'000'000));
}

TEST_CASE("a budget is saved for a year that the company has") {
  Founded f;
  const FiscalYear broken{Date::of(2026, 5, 1), Date::of(2027, 4, 30)};
  const auto saved = save_budget_draft(f.app, f.admin, broken, 0, {});
  REQUIRE_FALSE(saved);
  CHECK(saved.error().kind == Wrong::missing);
  CHECK_FALSE(f.app.snapshot(f.admin.company)->ledger.find_budget(broken));
}

TEST_CASE("two who change the same customer: the second is told, and nothing is overwritten") {
  Founded f;
  const Version seen = f.app.snapshot(f.admin.company)->ledger.customer(f.customer).changed_in;
  REQUIRE(change_customer(f.app, f.admin, f.customer, seen, named<Customer>("Norrlands Bygg")));
  const auto second =
      change_customer(f.app, f.admin, f.customer, seen, named<Customer>("Norrland"));
  REQUIRE_FALSE(second);
  CHECK(second.error().kind == Wrong::stale);
  CHECK(f.app.snapshot(f.admin.company)->ledger.customer(f.customer).value.name ==
        "Norrlands Bygg");
}

TEST_CASE(
    "a wrong password and an unknown user get the same answer; a right one opens a session that "
    "ends on sign-out") {
  Founded f;
  Door door;
  UserDraft draft{"karin@example.com", "Karin", Role::seller, f.karin, false, "nio blå stolar"};
  REQUIRE(add_user(f.app, door.passwords, f.admin, {}, draft));
  const Browser browser{"192.0.2.1", "Firefox"};
  const auto wrong = sign_in(f.app, door, {"karin@example.com", "fel lösenord", ""}, browser);
  const auto unknown = sign_in(f.app, door, {"nobody@example.com", "nio blå stolar", ""}, browser);
  REQUIRE_FALSE(wrong);
  REQUIRE_FALSE(unknown);
  CHECK(wrong.error().list[0].sentence == unknown.error().list[0].sentence);
  const auto right = sign_in(f.app, door, {"Karin@example.com", "nio blå stolar", ""}, browser);
  REQUIRE(right);
  const auto actor = f.app.directory().find_session(right->secret, f.app.now());
  REQUIRE(actor);
  CHECK(actor->seller == f.karin);
  sign_out(f.app, *actor, right->secret);
  CHECK_FALSE(f.app.directory().find_session(right->secret, f.app.now()));
}

TEST_CASE("a company that is refused leaves nothing behind") {
  Founded f;
  User again;
  again.email = "Karin@example.com";
  Passwords passwords;
  UserDraft karin{"karin@example.com", "Karin", Role::viewer, {}, false, "nio blå stolar"};
  REQUIRE(add_user(f.app, passwords, f.admin, {}, karin));
  REQUIRE_FALSE(f.app.open_company(f.app.snapshot(f.admin.company)->ledger.settings(), again));
  CHECK(f.app.companies().size() == 1);
}

TEST_CASE("the company keeps its last admin") {
  Founded f;
  Passwords passwords;
  const User admin = f.app.directory().find_user(1).value();
  const auto refused = change_user(f.app, passwords, f.admin, 1, admin.revision,
                                   {admin.email, "Anna", Role::viewer, {}, false, ""});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == Wrong::conflict);
}

}  // namespace
}  // namespace kvartett
