#include "kvartett/app/verify.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "kvartett/app/app.h"
#include "kvartett/app/keep_company.h"
#include "kvartett/app/sign_deal.h"
#include "kvartett/store/memory_store.h"

namespace kvartett {
namespace {

const Date today = Date::of(2026, 3, 10);

template <class T>
T named(std::string name) {
  T thing;
  thing.name = std::move(name);
  return thing;
}

LineDraft line_of(Term term, std::int64_t volume, std::optional<std::int64_t> months = {}) {
  LineDraft line;
  line.term = term;
  line.volume_per_year = volume;
  line.months = months;
  return line;
}

// A company that has seen a little of everything.
struct Shop {
  App app{std::make_unique<MemoryStore>(), Clock{today}};
  Actor admin;

  Shop() {
    Settings settings;
    settings.name = "Fjällkompaniet";
    settings.fiscal_years = FiscalYears{FiscalYears::calendar_year(2026)};
    settings.expansion = Expansion::cross_sell;
    User user;
    user.email = "anna@example.com";
    user.role = Role::admin;
    admin.company = app.open_company(settings, user).value();
    admin.user = 1;
    admin.role = Role::admin;
    for (const char* name : {"Karin", "Amir", "Stina"}) {
      add_seller(app, admin, {}, named<Seller>(name)).value();
    }
    for (const char* name : {"Norrlands Bygg AB", "Skog & Son"}) {
      add_customer(app, admin, {}, named<Customer>(name)).value();
    }
    add_product(app, admin, {}, named<Product>("Service")).value();
  }

  void sign(std::vector<LineDraft> lines, std::vector<ShareDraft> shares = {{{0}, 10'000}},
            Date on = today, const Once& once = {}) {
    DealDraft draft;
    draft.customer = {0};
    draft.signed_on = on;
    draft.shares = std::move(shares);
    draft.lines = std::move(lines);
    REQUIRE(sign_deal(app, admin, once, draft));
  }

  std::vector<Batch> batches() {
    std::vector<Batch> all;
    app.store().replay(admin.company, [&](const Batch& batch) { all.push_back(batch); });
    return all;
  }
};

// The deals that the damage below is done to: the last three batches.
std::vector<Batch> sound_books() {
  Shop shop;
  shop.sign({line_of(Term::fixed, 100, 36)}, {{{0}, 3'333}, {{1}, 3'333}, {{2}, 3'334}});
  shop.sign({line_of(Term::rolling, 5'000)});
  shop.sign({line_of(Term::one_off, 700), line_of(Term::fixed, 900, 18)});
  return shop.batches();
}

std::vector<Sentence> findings_of(const std::vector<Batch>& batches) {
  MemoryStore store;
  store.transact([&](Transaction& transaction) {
    const Id<Company> company = transaction.add_company();
    for (const Batch& batch : batches) transaction.append(company, batch);
  });
  return verify(store).findings;
}

// What is found when the books have been damaged.
template <class Damage>
std::string first_finding(const Damage& damage) {
  std::vector<Batch> books = sound_books();
  damage(books[books.size() - 3], books[books.size() - 2], books[books.size() - 1]);
  const auto findings = findings_of(books);
  return findings.empty() ? "nothing" : findings[0].english;
}

bool is_about(const std::string& finding, std::string_view words) {
  CAPTURE(finding);
  const bool found = finding.find(words) != std::string::npos;
  CHECK(found);
  return found;
}

DealSigned& deal_of(Batch& batch) { return std::get<DealSigned>(batch.facts[0]); }

TEST_CASE("books that were kept in good order have no findings, and are counted") {
  Shop shop;
  shop.sign({line_of(Term::fixed, 120'000'000, 12)}, {{{0}, 10'000}}, today, {"key", "hash"});
  shop.sign({line_of(Term::fixed, 100, 18), line_of(Term::rolling, 33)},
            {{{0}, 5'000}, {{1}, 5'000}});
  shop.sign(
      {line_of(Term::fixed, 120'000'500, 24)});  // larger than before: the rest is a cross-sale
  const Verification result = verify(shop.app.store());
  CHECK(result.findings.empty());
  CHECK(result.companies == 1);
  CHECK(result.deals == 3);
  CHECK(result.entries ==
        static_cast<Sequence>(shop.app.snapshot(shop.admin.company)->columns.size()));
}

TEST_CASE("whatever deals are signed, the books hold together") {
  CHECK(rc::check([] {
    Shop shop;
    if (*rc::gen::arbitrary<bool>()) {
      Settings settings = shop.app.snapshot({0})->ledger.settings();
      settings.multi_year_policy = MultiYearPolicy::full_term_unless_notice;
      settings.follow_on_channel = FollowOnChannel::original;
      const Version changes = shop.app.snapshot({0})->ledger.settings_changed_in();
      REQUIRE(change_settings(shop.app, shop.admin, changes, settings));
    }
    for (int deals = *rc::gen::inRange(1, 5); deals > 0; --deals) {
      std::vector<LineDraft> lines;
      for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
        const auto term = static_cast<Term>(*rc::gen::inRange(0, 3));
        LineDraft line = line_of(term, *rc::gen::inRange<std::int64_t>(1, line_volume_max));
        if (term == Term::fixed) line.months = *rc::gen::inRange(1, 80);
        if (term != Term::one_off && *rc::gen::arbitrary<bool>())
          line.notice_months = *rc::gen::inRange(0, 12);
        if (*rc::gen::arbitrary<bool>()) line.product = Id<Product>{0};
        lines.push_back(line);
      }
      const int karins = *rc::gen::inRange(1, 10'001);
      std::vector<ShareDraft> shares = {{{0}, karins}};
      if (karins < 10'000) shares.push_back({{1}, 10'000 - karins});
      shop.sign(lines, shares, today.plus_days(-*rc::gen::inRange(0, 2000)));
    }
    RC_ASSERT(verify(shop.app.store()).findings == std::vector<Sentence>{});
  }));
}

TEST_CASE("an öre too much or too little is found") {
  CHECK(is_about(first_finding([](Batch& fixed, Batch&, Batch&) {
                   fixed.entries[0].amount += Money::minor(1);
                 }),
                 "(number 0), line 1, contract year 1: its entries add up to "
                 "101, but the contract says 100"));
}

TEST_CASE("an öre that one seller got of another's is found") {
  CHECK(is_about(first_finding([](Batch& fixed, Batch&, Batch&) {
                   fixed.entries[0].amount += Money::minor(1);
                   fixed.entries[1].amount -= Money::minor(1);
                 }),
                 "the sellers' parts are not their shares of 100"));
}

TEST_CASE("a contract year that is missing, or twice there, is found") {
  CHECK(is_about(first_finding([](Batch&, Batch& rolling, Batch&) {
                   rolling.entries.back().contract_year = 2;  // a year is left out
                 }),
                 "contract year 2: its entries add up to 0, but the contract says 5000"));
  CHECK(is_about(first_finding([](Batch&, Batch&, Batch& two_lines) {
                   two_lines.entries.pop_back();
                   --deal_of(two_lines).entry_count;
                 }),
                 "line 2, contract year 2: its entries add up to 0, but the contract says 450"));
}

TEST_CASE("volume in a channel where it does not belong is found") {
  CHECK(is_about(first_finding([](Batch& fixed, Batch&, Batch&) {
                   for (Entry& entry : fixed.entries) entry.channel = Channel::win_back;
                 }),
                 "where it does not belong"));
}

TEST_CASE("a deal that counts as more than one is found") {
  CHECK(is_about(first_finding([](Batch&, Batch& rolling, Batch&) {
                   rolling.entries[1].deal_basis_points = 10'000;
                 }),
                 "it counts as 20000 of 10,000 parts of a deal"));
}

TEST_CASE("what names something that is not there is found before it can do harm") {
  CHECK(is_about(first_finding([](Batch& fixed, Batch&, Batch&) {
                   deal_of(fixed).deal.shares[0].seller = {7};
                 }),
                 "names something that is not there"));
  CHECK(is_about(
      first_finding([](Batch& fixed, Batch&, Batch&) { deal_of(fixed).deal.customer = {-1}; }),
      "names something that is not there"));
  CHECK(is_about(first_finding([](Batch& fixed, Batch&, Batch&) { deal_of(fixed).id = {5}; }),
                 "names something that is not there"));
  CHECK(is_about(first_finding([](Batch& fixed, Batch&, Batch&) { fixed.entries[2].seller = {3}; }),
                 "names something that is not there"));
  CHECK(
      is_about(first_finding([](Batch& fixed, Batch&, Batch&) { fixed.entries[0].line.line = 1; }),
               "Entry 1 names something that is not there"));
  CHECK(is_about(first_finding([](Batch& fixed, Batch&, Batch&) { --deal_of(fixed).entry_count; }),
                 "entries that belong to none of its facts"));
  CHECK(is_about(first_finding([](Batch& fixed, Batch&, Batch&) { ++deal_of(fixed).entry_count; }),
                 "are not all there"));
}

// The rolling deal's first year is taken back and posted anew.
void correct(Batch& rolling) {
  const Sequence first = 9 + 1;  // after the nine entries of the deal before it
  Entry reversal = rolling.entries[0];
  reversal.amount = -reversal.amount;
  reversal.deal_basis_points = -reversal.deal_basis_points;
  reversal.reverses = first;
  rolling.entries.push_back(reversal);
  rolling.entries.push_back(rolling.entries[0]);
  deal_of(rolling).entry_count += 2;
}
Entry& reversal_of(Batch& rolling) { return rolling.entries[rolling.entries.size() - 2]; }

TEST_CASE("a reversal that takes back just what it names is in order") {
  CHECK(first_finding([](Batch&, Batch& rolling, Batch&) { correct(rolling); }) == "nothing");
}

TEST_CASE("a reversal of something else, of another amount, or for the second time is found") {
  CHECK(is_about(first_finding([](Batch&, Batch& rolling, Batch&) {
                   correct(rolling);
                   reversal_of(rolling).reverses = 1;
                 }),
                 "reverses entry 1, but is not its opposite"));
  CHECK(is_about(first_finding([](Batch&, Batch& rolling, Batch&) {
                   correct(rolling);
                   reversal_of(rolling).amount += Money::minor(1);
                 }),
                 "is not its opposite"));
  CHECK(is_about(first_finding([](Batch&, Batch& rolling, Batch&) {
                   correct(rolling);
                   reversal_of(rolling).seller = {1};
                 }),
                 "is not its opposite"));
  CHECK(is_about(first_finding([](Batch&, Batch& rolling, Batch&) {
                   correct(rolling);
                   reversal_of(rolling).reverses = 4711;
                 }),
                 "reverses entry 4711, which is not there"));
  CHECK(is_about(first_finding([](Batch&, Batch& rolling, Batch&) {
                   correct(rolling);
                   Entry again = reversal_of(rolling);
                   rolling.entries.push_back(again);
                   ++deal_of(rolling).entry_count;
                 }),
                 "Entry 10 is reversed more than once"));
}

TEST_CASE("a renewed line ends the day before its renewal, and its later years are taken back") {
  Shop shop;
  shop.sign({line_of(Term::fixed, 100, 36)}, {{{0}, 5'000}, {{1}, 5'000}}, Date::of(2024, 6, 1));
  LineDraft renewal = line_of(Term::fixed, 300, 12);
  renewal.renews = LineRef{{0}, 0};
  shop.sign({renewal});
  const auto findings = verify(shop.app.store()).findings;
  CHECK(findings == std::vector<Sentence>{});
}

TEST_CASE("a deal that is void must come to nothing") {
  CHECK(is_about(first_finding([](Batch&, Batch&, Batch& two_lines) {
                   deal_of(two_lines).deal.is_void = true;
                 }),
                 "but the contract says 0"));
}

TEST_CASE("an acknowledged request that points at nothing is found") {
  Shop shop;
  shop.sign({line_of(Term::one_off, 100)}, {{{0}, 10'000}}, today, {"good key", "hash"});
  CHECK(verify(shop.app.store()).findings.empty());
  shop.app.store().transact([](Transaction& transaction) {
    transaction.remember({0}, 1, "bad key", {"hash", 99}, Instant{});
  });
  const auto findings = verify(shop.app.store()).findings;
  REQUIRE(findings.size() == 1);
  CHECK(is_about(findings[0].english, "Fjällkompaniet: The request \"bad key\" of user 1"));
  CHECK(is_about(findings[0].swedish, "besvarades med något som inte finns"));
}

TEST_CASE("users, tokens and sessions that hang in the air are found, and a user who is nobody") {
  MemoryStore store;
  store.transact([](Transaction& transaction) {
    transaction.add_company();
    User user;
    user.email = "anna@example.com";
    user.company = {0};
    user.seller = Id<Seller>{4};
    user.person = 5;
    transaction.put(user);
    Token token;
    token.user = 1;
    token.company = {7};
    transaction.put(token);
    Session session;
    session.user = 9;
    session.expires_at = Clock{}.now() + std::chrono::hours{1};
    transaction.put(session);
  });
  CHECK(verify(store).findings.size() == 4);
}

}  // namespace
}  // namespace kvartett
