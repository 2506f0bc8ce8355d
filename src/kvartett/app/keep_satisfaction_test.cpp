#include "kvartett/app/keep_satisfaction.h"

#include <doctest/doctest.h>

#include "kvartett/app/keep_company.h"
#include "kvartett/app/merge_customers.h"
#include "kvartett/app/sign_deal.h"
#include "kvartett/app/view_kam.h"
#include "kvartett/store/memory_store.h"

namespace kvartett {
namespace {

const Date today = Date::of(2026, 11, 27);

// A company with two KAMs, Eva and Bo, each signed in.
struct Firm {
  App app{std::make_unique<MemoryStore>(), Clock{today}};
  Actor manager;
  Actor eva, bo;

  Firm() {
    Settings settings;
    settings.name = "Firma AB";
    settings.fiscal_years = FiscalYears{FiscalYears::calendar_year(2026)};
    User user;
    user.email = "admin@example.com";
    user.role = Role::admin;
    manager.company = app.open_company(settings, user).value();
    manager.role = Role::manager;
    manager.user = 1;
    eva = kam("Eva Lund");
    bo = kam("Bo Al");
  }
  Actor kam(const std::string& name) {
    Seller seller;
    seller.name = name;
    seller.is_kam = true;
    Actor actor = manager;
    actor.role = Role::seller;
    actor.seller = add_seller(app, manager, {}, seller).value().id;
    return actor;
  }
  Id<Customer> customer(const std::string& name, const Actor& owner) {
    Customer customer;
    customer.name = name;
    customer.owner = owner.seller;
    return add_customer(app, manager, {}, customer).value().id;
  }
  void sign(Id<Customer> customer, Date on, std::int64_t kronor, std::int64_t months,
            std::optional<std::int64_t> notice_months = {}) {
    DealDraft draft;
    draft.customer = customer;
    draft.signed_on = on;
    draft.shares = {{*eva.seller, whole_share}};
    LineDraft line;
    line.volume_per_year = kronor * 100;
    line.term = Term::fixed;
    line.months = months;
    line.notice_months = notice_months;
    draft.lines = {line};
    REQUIRE(sign_deal(app, manager, {}, draft));
  }
  Result<NotedScore> note(const Actor& actor, Id<Customer> customer, std::int32_t points,
                          Date on = today) {
    return note_score(app, actor, {},
                      {customer, on, ScoreScale::zero_to_ten, 100 * points, "Vd", "Nja"});
  }
  KamView view(const Actor& actor) { return view_kam(app, actor, *eva.seller, {}).value(); }
};

TEST_CASE("a KAM notes how satisfied the customers that she owns are, and no others'") {
  Firm firm;
  const auto acme = firm.customer("Acme", firm.eva);
  CHECK(firm.note(firm.eva, acme, 8));
  CHECK(firm.note(firm.manager, acme, 9));
  const auto refused = firm.note(firm.bo, acme, 1);
  REQUIRE(!refused);
  CHECK(refused.error().kind == Wrong::forbidden);
  Actor viewer = firm.manager;
  viewer.role = Role::viewer;
  CHECK(firm.note(viewer, acme, 1).error().kind == Wrong::forbidden);
  CHECK(view_scores(firm.app, firm.eva, {acme}).value().scores.size() == 2);
  CHECK(view_scores(firm.app, firm.bo, {acme}).error().kind == Wrong::missing);
  CHECK(view_scores(firm.app, firm.bo, {}).value().scores.empty());
}

TEST_CASE("a score that is taken back is told nowhere, and taking it back again finds none") {
  Firm firm;
  const auto acme = firm.customer("Acme", firm.eva);
  const auto id = firm.note(firm.eva, acme, 2).value().id;
  CHECK(take_back_score(firm.app, firm.bo, id).error().kind == Wrong::missing);
  REQUIRE(take_back_score(firm.app, firm.eva, id));
  CHECK(view_scores(firm.app, firm.manager, {acme}).value().scores.empty());
  CHECK(firm.view(firm.eva).nps.answers() == 0);
  CHECK(take_back_score(firm.app, firm.eva, id).error().kind == Wrong::missing);
}

TEST_CASE("what a customer answered before it was merged is told of the one that answers for it") {
  Firm firm;
  const auto acme = firm.customer("Acme", firm.eva);
  const auto twin = firm.customer("Acme AB", firm.eva);
  REQUIRE(firm.note(firm.eva, twin, 7, Date::of(2026, 3, 1)));
  REQUIRE(firm.note(firm.eva, acme, 9, Date::of(2026, 2, 1)));
  REQUIRE(merge_customers(firm.app, firm.manager, {}, acme, {twin}));
  const auto company = firm.app.snapshot(firm.manager.company);
  CHECK(scores_of(company->ledger, acme) == std::vector<Id<Score>>{{1}, {0}});
}

TEST_CASE("a customer whose satisfaction fell comes before one whose contract soon ends") {
  Firm firm;
  const auto ends = firm.customer("Acme", firm.eva);
  firm.sign(ends, Date::of(2025, 12, 20), 900'000, 12);
  REQUIRE(firm.note(firm.eva, ends, 9));
  const auto falls = firm.customer("Bolt", firm.eva);
  REQUIRE(firm.note(firm.eva, falls, 10, Date::of(2026, 5, 1)));
  REQUIRE(firm.note(firm.eva, falls, 8));
  const auto content = firm.customer("Crem", firm.eva);
  REQUIRE(firm.note(firm.eva, content, 9));
  const KamView view = firm.view(firm.eva);
  REQUIRE(view.customers.size() == 3);
  CHECK(view.customers[0].id == falls);
  CHECK(view.customers[0].calls[0].why.swedish ==
        "Nöjdheten föll från 10,0 till 8,0 den 2026-11-27.");
  CHECK(view.customers[1].id == ends);
  CHECK(view.customers[1].calls[0].reason == CallReason::contract_ends);
  CHECK(view.customers[2].calls.empty());
}

TEST_CASE("a contract of several years says so while notice can still be given") {
  Firm firm;
  const auto acme = firm.customer("Acme", firm.eva);
  // The second year begins 2027-03-01: notice until 2026-12-01.
  firm.sign(acme, Date::of(2026, 3, 1), 100'000, 36, 3);
  REQUIRE(firm.note(firm.eva, acme, 9));
  const KamView view = firm.view(firm.eva);
  REQUIRE(view.customers[0].calls.size() == 1);
  CHECK(view.customers[0].calls[0].reason == CallReason::notice_is_near);
  CHECK(view.customers[0].calls[0].why.english ==
        "The contract of Acme can be given notice until 2026-12-01.");
}

TEST_CASE("old answers and none at all are told of customers that have a contract") {
  Firm firm;
  const auto asked = firm.customer("Acme", firm.eva);
  firm.sign(asked, Date::of(2026, 6, 1), 1'000, 24);
  REQUIRE(firm.note(firm.eva, asked, 9, Date::of(2025, 11, 1)));
  const auto never = firm.customer("Bolt", firm.eva);
  firm.sign(never, Date::of(2026, 6, 1), 9'000, 24);
  firm.customer("Crem", firm.eva);  // has none
  const KamView view = firm.view(firm.manager);
  CHECK(view.customers[0].calls.at(0).reason == CallReason::satisfaction_is_old);
  CHECK(view.customers[1].calls.at(0).reason == CallReason::never_asked);
  CHECK(view.customers[2].calls.empty());
}

TEST_CASE(
    "answers count for whoever owned the customer that day, and a customer that was handed over "
    "stands last") {
  Firm firm;
  const auto acme = firm.customer("Acme", firm.eva);
  REQUIRE(firm.note(firm.eva, acme, 10, Date::of(2026, 3, 1)));
  auto company = firm.app.snapshot(firm.manager.company);
  Customer changed = company->ledger.customer(acme).value;
  hand_over(changed, firm.bo.seller, Date::of(2026, 7, 1));
  REQUIRE(change_customer(firm.app, firm.manager, acme, company->ledger.customer(acme).changed_in,
                          changed));
  REQUIRE(firm.note(firm.bo, acme, 3, Date::of(2026, 9, 1)));
  const KamView evas = firm.view(firm.manager);
  CHECK(evas.nps == PromoterScore{1, 0, 0});
  CHECK(evas.company_nps == PromoterScore{1, 0, 1});
  REQUIRE(evas.customers.size() == 1);
  CHECK(evas.customers[0].owned_until == Date::of(2026, 6, 30));
  CHECK(evas.customers[0].calls.empty());
  CHECK(evas.customers[0].scores == std::vector<Id<Score>>{{0}});
  const KamView bos = view_kam(firm.app, firm.bo, *firm.bo.seller, {}).value();
  CHECK(bos.nps == PromoterScore{0, 0, 1});
  CHECK(bos.customers[0].owned_from == Date::of(2026, 7, 1));
  CHECK(view_kam(firm.app, firm.bo, *firm.eva.seller, {}).error().kind == Wrong::missing);
}

}  // namespace
}  // namespace kvartett
