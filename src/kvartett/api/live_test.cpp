// Who hears what of a company, and what one who comes back is told.
#include "kvartett/api/live.h"

#include <doctest/doctest.h>

#include "kvartett/app/keep_company.h"
#include "kvartett/app/keep_users.h"
#include "kvartett/app/set_budget.h"
#include "kvartett/app/sign_deal.h"
#include "kvartett/auth/secret.h"
#include "kvartett/store/memory_store.h"

namespace kvartett {
namespace {

// A company with a seller and a customer, and those who listen to it.
struct Listened {
  App app{std::make_unique<MemoryStore>(), Clock{Date::of(2026, 3, 10)}};
  Actor admin;
  Id<Seller> karin;
  Id<Customer> customer;

  Listened() : admin{open("Fjällkompaniet", "anna@example.com")} {
    Seller seller;
    seller.name = "Karin";
    karin = add_seller(app, admin, {}, seller).value().id;
    Customer bygg;
    bygg.name = "Norrlands Bygg AB";
    customer = add_customer(app, admin, {}, bygg).value().id;
  }
  Actor open(const std::string& name, const std::string& email) {
    Settings settings;
    settings.name = name;
    settings.fiscal_years = FiscalYears{FiscalYears::calendar_year(2026)};
    User user;
    user.email = email;
    user.role = Role::admin;
    Actor actor;
    actor.company = app.open_company(settings, user).value();
    actor.user = app.directory().find_user_with_email(actor.company, email)->number;
    actor.role = Role::admin;
    return actor;
  }
  void sign() {
    DealDraft draft;
    draft.customer = customer;
    draft.signed_on = Date::of(2026, 3, 10);
    draft.shares = {{karin, whole_share}};
    LineDraft line;
    line.volume_per_year = 1'000;
    line.term = Term::fixed;
    line.months = 12;
    draft.lines = {line};
    REQUIRE(sign_deal(app, admin, {}, draft));
  }
  Version version() { return app.snapshot(admin.company)->ledger.version(); }
};

// All that waits for one listener.
std::string heard(Stream& stream) {
  std::string text;
  while (const Stream::Piece piece = stream.take()) text += *piece;
  return text;
}

std::string ready_at(Version version) {
  return fmt::format("id: {0}\nevent: ready\ndata: {{\"version\":{0}}}\n\n", version);
}
std::string signed_at(Version version) {
  return fmt::format(
      "event: deal_signed\ndata: {{\"version\":{0}}}\n\n"
      "id: {0}\nevent: standing_changed\ndata: {{\"version\":{0}}}\n\n",
      version);
}

TEST_CASE("who listens is told that a deal was signed when it can be read, and nothing of it") {
  Listened l;
  Live live{l.app};
  const auto stream = live.listen(l.admin, "", {}).value();
  CHECK(heard(*stream) == "retry: 2000\n" + ready_at(l.version()));
  l.sign();
  CHECK(heard(*stream) == signed_at(l.version()));
}

TEST_CASE("an approved budget is told, a draft and a new user are not") {
  Listened l;
  Live live{l.app};
  const auto stream = live.listen(l.admin, "", {}).value();
  heard(*stream);
  const FiscalYear year = FiscalYears::calendar_year(2026);
  REQUIRE(save_budget_draft(l.app, l.admin, year, 0, {}));
  CHECK(heard(*stream).empty());
  REQUIRE(approve_budget(l.app, l.admin, {}, year, l.version(), "so be it"));
  CHECK(heard(*stream).starts_with("event: budget_approved\n"));
}

TEST_CASE("another company's deals are not told") {
  Listened l;
  const Actor stranger = l.open("Annat AB", "eva@example.com");
  Live live{l.app};
  const auto stream = live.listen(stranger, "", {}).value();
  heard(*stream);
  l.sign();
  l.app.feed().publish(ImportMoved{l.admin.company, "abc", ImportState::importing, 1, 2});
  CHECK(heard(*stream).empty());
}

TEST_CASE("how far an import has come is told to those who may import, and to nobody else") {
  Listened l;
  Live live{l.app};
  const auto hers = live.listen(l.admin, "", {}).value();
  Actor viewer = l.admin;
  viewer.role = Role::viewer;
  const auto other = live.listen(viewer, "", {}).value();
  heard(*hers);
  heard(*other);
  l.app.feed().publish(ImportMoved{l.admin.company, "abc", ImportState::importing, 1, 2});
  CHECK(heard(*hers) ==
        "event: import_progress\n"
        "data: {\"id\":\"abc\",\"state\":\"importing\",\"done\":1,\"total\":2}\n\n");
  CHECK(heard(*other).empty());
}

TEST_CASE("one who comes back is told what she missed") {
  Listened l;
  Live live{l.app};
  const Version seen = l.version();
  l.sign();
  l.sign();
  const Version now = l.version();
  CHECK(heard(*live.listen(l.admin, "", seen).value()) ==
        "retry: 2000\n" + signed_at(now - 1) + signed_at(now) + ready_at(now));
  CHECK(heard(*live.listen(l.admin, "", now).value()) == "retry: 2000\n" + ready_at(now));
}

TEST_CASE("one who comes back from before the server started, or from nowhere, begins anew") {
  Listened l;
  const Version seen = l.version();
  l.sign();
  Live live{l.app};
  const std::string anew = fmt::format("retry: 2000\nid: {}\nevent: resync\ndata: {{}}\n\n{}",
                                       l.version(), ready_at(l.version()));
  CHECK(heard(*live.listen(l.admin, "", seen).value()) == anew);
  CHECK(heard(*live.listen(l.admin, "", -1).value()) == anew);
  CHECK(heard(*live.listen(l.admin, "", l.version() + 1).value()) == anew);
}

TEST_CASE("what is too long ago is not remembered, and one who comes back from there begins anew") {
  Listened l;
  Live live{l.app};
  const Version seen = l.version();
  for (std::size_t i = 0; i <= Live::remembered_max; ++i) l.sign();
  CHECK(heard(*live.listen(l.admin, "", seen).value()).find("resync") != std::string::npos);
  CHECK(heard(*live.listen(l.admin, "", seen + 1).value()).find("resync") == std::string::npos);
}

TEST_CASE("listening ends with the session or the role it began with, and is no use of a session") {
  Listened l;
  Live live{l.app};
  const std::string hash = secret_hash("secret");
  const auto listen = [&] {
    l.app.directory().put(Session{hash, l.admin.user, l.app.now(), l.app.now() + session_lifetime,
                                  l.app.now(), "Firefox", "192.0.2.1"},
                          l.app.now());
    return live.listen(l.admin, hash, {}).value();
  };
  auto stream = listen();
  CHECK(stream->may_go_on());
  CHECK_FALSE(l.app.directory().find_holder(hash, l.app.now() + session_idle));
  l.app.directory().end_session(hash);
  CHECK_FALSE(stream->may_go_on());

  stream = listen();
  User user = *l.app.directory().find_user(l.admin.user);
  user.role = Role::viewer;
  l.app.directory().put(user);
  CHECK_FALSE(stream->may_go_on());
}

TEST_CASE("one person listens in so many places, and closing one makes room") {
  Listened l;
  Live live{l.app};
  std::vector<std::shared_ptr<Stream>> streams;
  for (std::size_t i = 0; i < Live::streams_of_user_max; ++i)
    streams.push_back(live.listen(l.admin, "", {}).value());
  CHECK(live.listen(l.admin, "", {}).error().kind == Wrong::too_many);
  streams.pop_back();
  CHECK(live.listen(l.admin, "", {}));
}

}  // namespace
}  // namespace kvartett
