// What every store promises, asked of each of them alike.
#include <doctest/doctest.h>

#include <algorithm>

#include "kvartett/auth/secret.h"
#include "kvartett/store/memory_store.h"
#include "kvartett/store/random_batch_test.h"
#include "kvartett/store/sqlite_store.h"

namespace kvartett {
namespace {

// A store that forgets cannot be opened again; for it, reopening changes nothing.
class InMemory {
 public:
  Store& store() { return store_; }
  void reopen() {}

 private:
  MemoryStore store_;
};

class InSqlite {
 public:
  InSqlite() { reopen(); }
  Store& store() { return *store_; }
  void reopen() {
    store_.reset();
    store_ = std::make_unique<SqliteStore>(folder_.path() / "data");
  }

 private:
  TestFolder folder_;
  std::unique_ptr<SqliteStore> store_;
};

std::vector<Batch> replayed(Store& store, Id<Company> company) {
  std::vector<Batch> batches;
  store.replay(company, [&](const Batch& batch) { batches.push_back(batch); });
  return batches;
}

Id<Company> add_company(Store& store) {
  Id<Company> company;
  store.transact([&](Transaction& transaction) { company = transaction.add_company(); });
  return company;
}

const Instant noon =
    std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());

Batch small_batch(Version version, int entries = 1) {
  Batch batch;
  batch.version = version;
  batch.at = noon;
  batch.facts = {TeamSet{{0}, {"Team " + std::to_string(version)}}};
  for (int i = 0; i < entries; ++i) {
    Entry entry;
    entry.on = Date::of(2026, 3, 10);
    entry.seller = {0};
    entry.customer = {0};
    entry.amount = Money::minor(100 * version + i);
    entry.line = {{0}, 0};
    batch.entries.push_back(entry);
  }
  return batch;
}

User user_called(std::string email, Id<Company> company) {
  User user;
  user.company = company;
  user.email = std::move(email);
  user.name = "Anna Öberg";
  user.role = Role::seller;
  user.seller = Id<Seller>{3};
  user.created_at = noon;
  return user;
}

TEST_CASE_TEMPLATE("what is appended comes back as it was, in order", Kind, InMemory, InSqlite) {
  CHECK(rc::check([] {
    Kind kind;
    Chance chance;
    const Id<Company> company = add_company(kind.store());
    std::vector<Batch> batches;
    for (int group = chance.below(4); group > 0; --group) {
      const auto before = batches.size();
      for (int i = chance.below(4); i > 0; --i) {
        batches.push_back(chance.batch(static_cast<Version>(batches.size()) + 1));
      }
      kind.store().transact([&](Transaction& transaction) {
        for (auto i = before; i < batches.size(); ++i) transaction.append(company, batches[i]);
      });
      if (chance.coin()) kind.reopen();
    }
    RC_ASSERT(replayed(kind.store(), company) == batches);
    RC_ASSERT(kind.store().check_integrity().empty());
  }));
}

TEST_CASE_TEMPLATE("a batch that comes in parts comes back in them, among others", Kind, InMemory,
                   InSqlite) {
  CHECK(rc::check([] {
    Kind kind;
    Chance chance;
    const Id<Company> company = add_company(kind.store());
    std::vector<Batch> batches;
    for (Version version = 1; version <= 4; ++version) {
      const auto before = batches.size();
      for (int parts = 1 + chance.below(4); parts > 0; --parts) {
        Batch part = chance.batch(version);
        if (batches.size() > before) part.by = batches[before].by, part.at = batches[before].at;
        part.goes_on = parts > 1;
        batches.push_back(std::move(part));
      }
      kind.store().transact([&](Transaction& transaction) {
        for (auto i = before; i < batches.size(); ++i) transaction.append(company, batches[i]);
      });
      if (chance.coin()) kind.reopen();
    }
    RC_ASSERT(replayed(kind.store(), company) == batches);
    RC_ASSERT(kind.store().check_integrity().empty());
  }));
}

TEST_CASE_TEMPLATE("companies keep their own books", Kind, InMemory, InSqlite) {
  Kind kind;
  const Id<Company> first = add_company(kind.store());
  const Id<Company> second = add_company(kind.store());
  CHECK(first.number == 0);
  CHECK(second.number == 1);
  kind.store().transact([&](Transaction& transaction) {
    transaction.append(second, small_batch(1, 2));
    transaction.append(first, small_batch(1, 3));
    transaction.append(second, small_batch(2));
  });
  kind.reopen();
  CHECK(kind.store().companies() == std::vector{first, second});
  CHECK(replayed(kind.store(), first) == std::vector{small_batch(1, 3)});
  CHECK(replayed(kind.store(), second) == std::vector{small_batch(1, 2), small_batch(2)});
}

TEST_CASE_TEMPLATE("of a transaction that is given up nothing is kept", Kind, InMemory, InSqlite) {
  Kind kind;
  Store& store = kind.store();
  const Id<Company> company = add_company(store);
  struct ChangedMyMind {};
  const auto give_up = [&] {
    store.transact([&](Transaction& transaction) {
      transaction.append(company, small_batch(1));
      transaction.remember(company, 1, "key", {"hash", 7}, noon);
      transaction.put(user_called("a@x.se", company));
      transaction.add_company();
      throw ChangedMyMind{};
    });
  };
  CHECK_THROWS_AS(give_up(), ChangedMyMind);
  CHECK(replayed(store, company).empty());
  CHECK(store.users().empty());
  CHECK(store.answered(company).empty());
  CHECK(store.companies().size() == 1);
  store.transact([&](Transaction& transaction) {
    CHECK_FALSE(transaction.find_answered(company, 1, "key"));
    transaction.append(company, small_batch(1));
  });
  kind.reopen();
  CHECK(replayed(kind.store(), company) == std::vector{small_batch(1)});
}

TEST_CASE_TEMPLATE("a request that was answered is known, at once and later, and only as it was",
                   Kind, InMemory, InSqlite) {
  Kind kind;
  const Id<Company> company = add_company(kind.store());
  const Id<Company> rival = add_company(kind.store());
  const Answered answered{std::string("\0\1hash", 6), 42};
  kind.store().transact([&](Transaction& transaction) {
    CHECK_FALSE(transaction.find_answered(company, 1, "key"));
    transaction.append(company, small_batch(1));
    transaction.remember(company, 1, "key", answered, noon);
    CHECK(transaction.find_answered(company, 1, "key") == answered);
  });
  kind.reopen();
  kind.store().transact([&](Transaction& transaction) {
    CHECK(transaction.find_answered(company, 1, "key") == answered);
    CHECK_FALSE(transaction.find_answered(company, 1, "other key"));
    CHECK_FALSE(transaction.find_answered(company, 2, "key"));
    CHECK_FALSE(transaction.find_answered(rival, 1, "key"));
  });
  CHECK(kind.store().answered(company) == std::vector<AnsweredRow>{{1, "key", answered, 1, noon}});
  CHECK(kind.store().answered(rival).empty());
}

TEST_CASE_TEMPLATE("users are numbered across the server, and replaced by number", Kind, InMemory,
                   InSqlite) {
  Kind kind;
  const Id<Company> company = add_company(kind.store());
  const Id<Company> rival = add_company(kind.store());
  User anna = user_called("Anna@x.se", company);
  User bo = user_called("bo@rival.se", rival);
  kind.store().transact([&](Transaction& transaction) {
    anna.number = transaction.put(anna);
    bo.number = transaction.put(bo);
  });
  CHECK(anna.number == 1);
  CHECK(bo.number == 2);
  CHECK(kind.store().users() == std::vector{anna, bo});
  anna.email = "anna.oberg@x.se";
  anna.role = Role::manager;
  anna.seller = {};
  anna.team = Id<Team>{5};
  anna.disabled = true;
  anna.revision = 2;
  kind.store().transact([&](Transaction& transaction) { CHECK(transaction.put(anna) == 1); });
  kind.reopen();
  CHECK(kind.store().users() == std::vector{anna, bo});
}

TEST_CASE_TEMPLATE("a person is kept with her second factor, and has places in several companies",
                   Kind, InMemory, InSqlite) {
  Kind kind;
  const Id<Company> company = add_company(kind.store());
  const Id<Company> other = add_company(kind.store());
  Person anna;
  anna.email = "Anna@x.se";
  anna.password_hash = "$argon2id$…";
  anna.created_at = noon;
  User here = user_called(anna.email, company);
  User there = user_called(anna.email, other);
  kind.store().transact([&](Transaction& transaction) {
    anna.number = transaction.put(anna);
    here.person = there.person = anna.number;
    here.number = transaction.put(here);
    there.number = transaction.put(there);
  });
  kind.reopen();
  CHECK(kind.store().persons() == std::vector{anna});
  CHECK(kind.store().users() == std::vector{here, there});
  anna.email = "anna.oberg@x.se";
  anna.password_hash = "$argon2id$another";
  anna.password_is_own = true;
  anna.language = Language::english;
  anna.second_factor = {
      std::string(20, '\1'), std::string(20, '\0'), 57, {secret_hash("a"), secret_hash("b")}};
  anna.latest_user = there.number;
  anna.identity = {"https://login.example.se", "7f3a", noon};
  kind.store().transact([&](Transaction& transaction) { transaction.put(anna); });
  kind.reopen();
  CHECK(kind.store().persons() == std::vector{anna});
  // Who is vouched for by somebody else may have no password at all.
  anna.password_hash.clear();
  kind.store().transact([&](Transaction& transaction) { transaction.put(anna); });
  kind.reopen();
  CHECK(kind.store().persons() == std::vector{anna});
  anna.identity.reset();
  anna.password_hash = "$argon2id$third";
  kind.store().transact([&](Transaction& transaction) { transaction.put(anna); });
  kind.reopen();
  CHECK(kind.store().persons() == std::vector{anna});
}

TEST_CASE_TEMPLATE("a link is kept until it is removed", Kind, InMemory, InSqlite) {
  Kind kind;
  const Id<Company> company = add_company(kind.store());
  Link link;
  link.secret_hash = secret_hash("link");
  link.purpose = LinkFor::new_password;
  link.company = company;
  link.user = 4;
  link.email = "anna@x.se";
  link.role = Role::manager;
  link.seller = Id<Seller>{3};
  link.team = Id<Team>{2};
  link.mailed = true;
  link.made_by = 1;
  link.created_at = noon;
  link.expires_at = noon + std::chrono::hours{1};
  kind.store().transact([&](Transaction& transaction) { link.number = transaction.put(link); });
  CHECK(link.number == 1);
  kind.reopen();
  CHECK(kind.store().links() == std::vector{link});
  kind.store().transact([&](Transaction& transaction) { transaction.remove_link(link.number); });
  kind.reopen();
  CHECK(kind.store().links().empty());
}

TEST_CASE_TEMPLATE("tokens are kept, and can be revoked", Kind, InMemory, InSqlite) {
  Kind kind;
  const Id<Company> company = add_company(kind.store());
  Token token;
  token.secret_hash = secret_hash("secret");
  token.company = company;
  token.role = Role::manager;
  token.name = "nightly import";
  token.created_at = noon;
  token.opens = Opens::calendar_with_amounts;
  token.scope = Scope::read;
  kind.store().transact([&](Transaction& transaction) {
    token.user = transaction.put(user_called("a@x.se", company));
    token.number = transaction.put(token);
  });
  kind.reopen();
  CHECK(kind.store().tokens() == std::vector{token});
  token.revoked = true;
  token.expires_at = noon;
  token.used_at = noon;
  kind.store().transact([&](Transaction& transaction) { transaction.put(token); });
  kind.reopen();
  CHECK(kind.store().tokens() == std::vector{token});
}

TEST_CASE_TEMPLATE("boards are kept, changed and taken away", Kind, InMemory, InSqlite) {
  Kind kind;
  const Id<Company> company = add_company(kind.store());
  Board board;
  board.secret_hash = secret_hash("secret");
  board.company = company;
  board.name = "Köket";
  board.shows = BoardShows::initials;
  board.paired_by = 1;
  board.paired_at = noon;
  kind.store().transact([&](Transaction& transaction) { board.number = transaction.put(board); });
  kind.reopen();
  CHECK(kind.store().boards() == std::vector{board});
  board.name = "Hallen";
  board.shows = BoardShows::teams;
  board.team = Id<Team>{2};
  board.revision = 2;
  board.revoked = true;
  kind.store().transact([&](Transaction& transaction) { CHECK(transaction.put(board) == 1); });
  kind.reopen();
  CHECK(kind.store().boards() == std::vector{board});
}

TEST_CASE_TEMPLATE("webhooks are kept and changed, with their newest fifty dispatches", Kind,
                   InMemory, InSqlite) {
  Kind kind;
  Webhook webhook;
  webhook.company = add_company(kind.store());
  webhook.name = "Slack";
  webhook.url = "https://hooks.example.com/x";
  webhook.form = WebhookForm::slack;
  webhook.secret = std::string(32, 's');
  webhook.created_at = noon;
  webhook.told_until = 7;
  Dispatch newest;
  kind.store().transact([&](Transaction& transaction) {
    webhook.number = transaction.put(webhook);
    webhook.paused = true;
    webhook.told_until = 9;
    transaction.put(webhook);
    for (Version version = 1; version <= 60; ++version) {
      newest.webhook = webhook.number;
      newest.company = webhook.company;
      newest.version = version;
      newest.attempt = 2;
      newest.at = noon;
      newest.status = 503;
      newest.took_ms = 12;
      newest.fault = {"It answered 503.", "Den svarade 503."};
      transaction.add(newest);
    }
  });
  kind.reopen();
  CHECK(kind.store().webhooks() == std::vector{webhook});
  const auto dispatches = kind.store().dispatches();
  REQUIRE(dispatches.size() == dispatches_kept);
  CHECK(dispatches.front().version == 11);
  CHECK(dispatches.back() == newest);
}

TEST_CASE_TEMPLATE("who wants a digest is kept", Kind, InMemory, InSqlite) {
  Kind kind;
  const DigestChoice weekly{3, DigestRhythm::weekly, Date::of(2026, 11, 23)};
  const DigestChoice none{4, DigestRhythm::off, {}};
  kind.store().transact([&](Transaction& transaction) {
    transaction.put(DigestChoice{3, DigestRhythm::daily, {}});
    transaction.put(weekly);
    transaction.put(none);
  });
  kind.reopen();
  CHECK(kind.store().digest_choices() == std::vector{weekly, none});
}

TEST_CASE_TEMPLATE("sessions last until they are ended or expire", Kind, InMemory, InSqlite) {
  Kind kind;
  const Id<Company> company = add_company(kind.store());
  const auto session = [&](std::string_view secret, std::int64_t user, std::chrono::hours left) {
    return Session{secret_hash(secret), user,        noon, noon + left, noon,
                   "Firefox",           "192.0.2.1", true};
  };
  const auto in_order = [](std::vector<Session> sessions) {
    std::ranges::sort(sessions, {}, &Session::secret_hash);
    return sessions;
  };
  kind.store().transact([&](Transaction& transaction) {
    transaction.put(user_called("a@x.se", company));
    transaction.put(user_called("b@x.se", company));
    transaction.put(session("expired", 1, std::chrono::hours{-1}));
    for (const char* secret : {"one", "two", "three"}) {
      transaction.put(session(secret, 1, std::chrono::hours{1}));
    }
    transaction.put(session("other", 2, std::chrono::hours{1}));
  });
  kind.reopen();
  CHECK(kind.store().sessions().size() == 4);
  kind.store().transact(
      [&](Transaction& transaction) { transaction.end_session(secret_hash("two")); });
  kind.reopen();
  CHECK(in_order(kind.store().sessions()) ==
        in_order({session("one", 1, std::chrono::hours{1}),
                  session("three", 1, std::chrono::hours{1}),
                  session("other", 2, std::chrono::hours{1})}));
  kind.store().transact([&](Transaction& transaction) { transaction.end_sessions_of(1); });
  kind.reopen();
  CHECK(kind.store().sessions() == std::vector{session("other", 2, std::chrono::hours{1})});
}

TEST_CASE_TEMPLATE("the secret is made once", Kind, InMemory, InSqlite) {
  Kind kind;
  Kind other;
  const std::string secret = kind.store().secret();
  CHECK(secret.size() == 32);
  CHECK(other.store().secret() != secret);
  kind.reopen();
  CHECK(kind.store().secret() == secret);
}

}  // namespace
}  // namespace kvartett
