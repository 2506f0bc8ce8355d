#include "kvartett/store/sqlite_store.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "kvartett/base/check.h"
#include "kvartett/base/text.h"
#include "kvartett/store/fact_json.h"
#include "kvartett/store/packed_part.h"
#include "kvartett/store/sqlite_copy.h"

namespace kvartett {
namespace {

constexpr std::chrono::hours answered_kept{30 * 24};    // at least; then a key may be used again
constexpr std::chrono::hours late_links_kept{30 * 24};  // so that one can see that it was not used

constexpr std::array<std::string_view, 4> role_names = {"admin", "manager", "seller", "viewer"};
std::string_view name_of(Role role) { return role_names[static_cast<std::size_t>(role)]; }
Role role_named(std::string_view name) {
  for (const Role role : {Role::admin, Role::manager, Role::seller}) {
    if (name == name_of(role)) return role;
  }
  return Role::viewer;
}

std::string_view name_of(Opens opens) {
  switch (opens) {
    case Opens::everything:
      return "everything";
    case Opens::calendar:
      return "calendar";
    case Opens::calendar_with_amounts:
      return "calendar_with_amounts";
  }
  std::unreachable();
}
Opens opens_named(std::string_view name) {
  for (const Opens opens : {Opens::calendar, Opens::calendar_with_amounts}) {
    if (name == name_of(opens)) return opens;
  }
  return Opens::everything;
}

// Kept where a hash would be, of one who signs in by an identity provider alone.
constexpr std::string_view no_password = "!";

constexpr std::array<std::string_view, 3> form_names = {"json", "slack", "teams"};
std::string_view name_of(WebhookForm form) { return form_names[static_cast<std::size_t>(form)]; }
WebhookForm form_named(std::string_view name) {
  for (const WebhookForm form : {WebhookForm::slack, WebhookForm::teams}) {
    if (name == name_of(form)) return form;
  }
  return WebhookForm::json;
}

constexpr std::array<std::string_view, 3> rhythm_names = {"off", "daily", "weekly"};
std::string_view name_of(DigestRhythm rhythm) {
  return rhythm_names[static_cast<std::size_t>(rhythm)];
}
DigestRhythm rhythm_named(std::string_view name) {
  for (const DigestRhythm rhythm : {DigestRhythm::daily, DigestRhythm::weekly}) {
    if (name == name_of(rhythm)) return rhythm;
  }
  return DigestRhythm::off;
}

std::string_view name_of(Scope scope) { return scope == Scope::read ? "read" : "read_and_write"; }
std::string_view name_of(LinkFor purpose) {
  return purpose == LinkFor::invitation ? "invitation" : "new_password";
}

constexpr std::array<std::string_view, 3> board_names = {"names", "initials", "teams"};
std::string_view name_of(BoardShows shows) { return board_names[static_cast<std::size_t>(shows)]; }
BoardShows board_shows_named(std::string_view name) {
  for (const BoardShows shows : {BoardShows::names, BoardShows::initials}) {
    if (name == name_of(shows)) return shows;
  }
  return BoardShows::teams;
}

std::optional<std::string_view> code_of(std::optional<Language> language) {
  if (!language) return {};
  return *language == Language::swedish ? "sv" : "en";
}

// Hashes of 32 bytes, one after the other.
std::string joined(const std::vector<std::string>& hashes) {
  std::string bytes;
  for (const std::string& hash : hashes) bytes += hash;
  return bytes;
}
std::vector<std::string> separated(std::string_view bytes) {
  std::vector<std::string> hashes;
  for (; bytes.size() >= 32; bytes.remove_prefix(32)) hashes.emplace_back(bytes.substr(0, 32));
  return hashes;
}

std::int64_t milliseconds(Instant at) { return at.time_since_epoch().count(); }
std::optional<std::int64_t> find_milliseconds(std::optional<Instant> at) {
  if (!at) return {};
  return milliseconds(*at);
}
Instant instant(std::int64_t milliseconds) {
  return Instant{std::chrono::milliseconds{milliseconds}};
}

// 20260310: a whole number that reads as a date.
std::int64_t readable(Date date) {
  return date.year() * 10'000 + static_cast<int>(date.month_of_year() * 100 + date.day_of_month());
}
Date date_of(std::int64_t readable) {
  return Date::of(static_cast<int>(readable / 10'000), static_cast<unsigned>(readable / 100 % 100),
                  static_cast<unsigned>(readable % 100));
}

template <class T>
std::optional<std::int64_t> number(std::optional<Id<T>> id) {
  if (!id) return {};
  return id->number;
}
template <class T>
Id<T> id(std::int64_t number) {
  return {static_cast<std::int32_t>(number)};
}
template <class T>
std::optional<Id<T>> find_id(std::optional<std::int64_t> number) {
  if (!number) return {};
  return id<T>(*number);
}

Entry read_entry(const Statement::Rows& row) {
  Entry entry;
  entry.on = date_of(row.integer(1));
  if (const auto day = row.find_integer(2)) entry.notice_day = date_of(*day);
  entry.seller = id<Seller>(row.integer(3));
  entry.team = find_id<Team>(row.find_integer(4));
  entry.customer = id<Customer>(row.integer(5));
  entry.product = find_id<Product>(row.find_integer(6));
  entry.channel = static_cast<Channel>(row.integer(7));
  entry.amount = Money::minor(row.integer(8));
  entry.line = {id<Deal>(row.integer(9)), static_cast<std::int32_t>(row.integer(10))};
  entry.contract_year = static_cast<std::int32_t>(row.integer(11));
  entry.deal_basis_points = static_cast<std::int32_t>(row.integer(12));
  entry.reverses = row.find_integer(13);
  return entry;
}

[[noreturn]] void fail_gap(Id<Company> company, Sequence sequence) {
  throw StoreBroken(fmt::format(
      "The ledger of company {} has no entry number {} where one must be: the database is damaged. "
      "Restore the latest backup.",
      company.number, sequence));
}

}  // namespace

SqliteStore::SqliteStore(const std::filesystem::path& directory)
    : database_{directory},
      insert_batch_{
          database_.connection(),
          "INSERT INTO batch (company_id, version, by_user, at, entry_count, last_sequence, facts)"
          " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"},
      insert_entry_{
          database_.connection(),
          "INSERT INTO entry (company_id, sequence, dated, notice_day, seller, team, customer,"
          " product, channel, amount, deal, line, contract_year, deal_basis_points, reverses)"
          " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)"},
      insert_part_{database_.connection(),
                   "INSERT INTO part (company_id, version, number, entry_count, packed)"
                   " VALUES (?1, ?2, ?3, ?4, ?5)"},
      find_answered_{database_.connection(),
                     "SELECT request_hash, made FROM answered"
                     " WHERE company_id = ?1 AND user = ?2 AND key = ?3"},
      insert_answered_{
          database_.connection(),
          "INSERT INTO answered (company_id, user, key, request_hash, made, version, at)"
          " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"} {
  const Instant now = Clock{}.now();
  database_.transact([&] {
    auto& connection = database_.connection();
    Statement{connection, "DELETE FROM session WHERE expires_at <= ?1"}.run(milliseconds(now));
    Statement{connection, "DELETE FROM link WHERE expires_at <= ?1"}.run(
        milliseconds(now - late_links_kept));
    Statement remove{connection, "DELETE FROM answered WHERE company_id = ?1 AND at < ?2"};
    for (const Id<Company> company : companies()) {
      Statement newest{connection,
                       "SELECT version, last_sequence, at FROM batch WHERE company_id = ?1"
                       " ORDER BY version DESC LIMIT 1"};
      auto rows = newest.rows(company.number);
      heads_[company] = rows.next() ? Head{rows.integer(0), rows.integer(1)} : Head{};
      if (heads_[company].version == 0) continue;
      // By the company's own newest moment: a clock that is wrong when the server starts must not
      // make it forget what it has answered.
      remove.run(company.number, milliseconds(instant(rows.integer(2)) - answered_kept));
    }
  });
}

std::string SqliteStore::secret() {
  std::string secret;
  database_.reading([&] {
    Statement select{database_.connection(), "SELECT secret FROM server"};
    auto rows = select.rows();
    if (rows.next()) secret = rows.text(0);
  });
  ENSURE(secret.size() == 32);
  return secret;
}

std::vector<Id<Company>> SqliteStore::companies() {
  std::vector<Id<Company>> companies;
  database_.reading([&] {
    Statement select{database_.connection(), "SELECT company_id FROM company ORDER BY company_id"};
    auto rows = select.rows();
    while (rows.next()) companies.push_back(id<Company>(rows.integer(0)));
  });
  return companies;
}

// Batches, their parts and entries side by side, each read once and in order.
void SqliteStore::replay(Id<Company> company, const std::function<void(const Batch&)>& append) {
  database_.reading([&] {
    Statement batches{database_.connection(),
                      "SELECT version, by_user, at, entry_count, last_sequence, facts FROM batch"
                      " WHERE company_id = ?1 ORDER BY version"};
    Statement entries{
        database_.connection(),
        "SELECT sequence, dated, notice_day, seller, team, customer, product, channel, amount,"
        " deal, line, contract_year, deal_basis_points, reverses FROM entry"
        " WHERE company_id = ?1 ORDER BY sequence"};
    Statement parts{database_.connection(),
                    "SELECT version, entry_count, packed FROM part"
                    " WHERE company_id = ?1 ORDER BY version, number"};
    auto entry = entries.rows(company.number);
    auto part = parts.rows(company.number);
    auto row = batches.rows(company.number);
    bool has_part = part.next();
    Sequence sequence = 0;
    while (row.next()) {
      Batch batch;
      batch.version = row.integer(0);
      batch.by = row.integer(1);
      batch.at = instant(row.integer(2));
      batch.facts = facts_from_json(row.text(5));
      Sequence in_parts = 0;
      while (has_part && part.integer(0) == batch.version) {
        in_parts += part.integer(1);
        unpack_part(part.text(2), batch);
        if (static_cast<Sequence>(batch.entries.size()) != part.integer(1)) {
          fail_gap(company, sequence + in_parts);
        }
        has_part = part.next();
        batch.goes_on = has_part && part.integer(0) == batch.version;
        if (batch.goes_on) append(batch);
      }
      sequence += in_parts;
      const std::int64_t count = row.integer(3) - in_parts;
      if (count < 0 || (count > 0 && in_parts > 0)) fail_gap(company, sequence);
      batch.entries.reserve(static_cast<std::size_t>(count));
      for (std::int64_t i = 0; i < count; ++i) {
        ++sequence;
        if (!entry.next() || entry.integer(0) != sequence) fail_gap(company, sequence);
        batch.entries.push_back(read_entry(entry));
      }
      if (row.integer(4) != sequence) fail_gap(company, row.integer(4));
      append(batch);
    }
    if (has_part) {
      throw StoreBroken(
          fmt::format("A part of batch {} of company {} belongs to nothing that has happened: the "
                      "database is damaged. Restore the latest backup.",
                      part.integer(0), company.number));
    }
    if (entry.next()) {
      throw StoreBroken(
          fmt::format("Entry number {} of company {} belongs to nothing that has happened: the "
                      "database is damaged. "
                      "Restore the latest backup.",
                      entry.integer(0), company.number));
    }
  });
}

std::vector<HowFar> SqliteStore::how_far() {
  std::vector<HowFar> all;
  for (const auto& [company, head] : heads_)
    all.push_back({company, head.version, happened_at(company, head.version).value_or(Instant{})});
  return all;
}

std::optional<Instant> SqliteStore::happened_at(Id<Company> company, Version version) {
  std::optional<Instant> at;
  database_.reading([&] {
    Statement select{database_.connection(),
                     "SELECT at FROM batch WHERE company_id = ?1 AND version = ?2"};
    auto rows = select.rows(company.number, version);
    if (rows.next()) at = instant(rows.integer(0));
  });
  return at;
}

std::vector<Person> SqliteStore::persons() {
  std::vector<Person> persons;
  database_.reading([&] {
    Statement select{database_.connection(),
                     "SELECT number, email, password_hash, password_is_own, language, totp_key,"
                     " totp_pending, totp_last_step, recovery_codes, latest_user, created_at,"
                     " identity_issuer, identity_subject, identity_linked_at"
                     " FROM person ORDER BY number"};
    auto rows = select.rows();
    while (rows.next()) {
      Person person;
      person.number = rows.integer(0);
      person.email = rows.text(1);
      person.password_hash = rows.text(2);
      if (person.password_hash == no_password) person.password_hash.clear();
      person.password_is_own = rows.integer(3) != 0;
      if (!rows.is_null(4))
        person.language = rows.text(4) == "sv" ? Language::swedish : Language::english;
      person.second_factor.key = rows.text(5);
      person.second_factor.pending = rows.text(6);
      person.second_factor.last_step = rows.integer(7);
      person.second_factor.recovery_codes = separated(rows.text(8));
      person.latest_user = rows.integer(9);
      person.created_at = instant(rows.integer(10));
      if (!rows.is_null(11))
        person.identity = Identity{std::string{rows.text(11)}, std::string{rows.text(12)},
                                   instant(rows.integer(13))};
      persons.push_back(std::move(person));
    }
  });
  return persons;
}

std::vector<User> SqliteStore::users() {
  std::vector<User> users;
  database_.reading([&] {
    Statement select{database_.connection(),
                     "SELECT company_id, number, person, email, name, role, seller, disabled,"
                     " revision, created_at, team FROM user ORDER BY number"};
    auto rows = select.rows();
    while (rows.next()) {
      User user;
      user.company = id<Company>(rows.integer(0));
      user.number = rows.integer(1);
      user.person = rows.find_integer(2).value_or(0);
      user.email = rows.text(3);
      user.name = rows.text(4);
      user.role = role_named(rows.text(5));
      user.seller = find_id<Seller>(rows.find_integer(6));
      user.disabled = rows.integer(7) != 0;
      user.revision = rows.integer(8);
      user.created_at = instant(rows.integer(9));
      user.team = find_id<Team>(rows.find_integer(10));
      users.push_back(std::move(user));
    }
  });
  return users;
}

std::vector<Webhook> SqliteStore::webhooks() {
  std::vector<Webhook> webhooks;
  database_.reading([&] {
    Statement select{
        database_.connection(),
        "SELECT company_id, number, name, url, form, tells_deals, tells_budgets, secret,"
        " paused, removed, revision, created_at, told_until FROM webhook"
        " ORDER BY number"};
    auto rows = select.rows();
    while (rows.next()) {
      Webhook webhook;
      webhook.company = id<Company>(rows.integer(0));
      webhook.number = rows.integer(1);
      webhook.name = rows.text(2);
      webhook.url = rows.text(3);
      webhook.form = form_named(rows.text(4));
      webhook.tells_deals = rows.integer(5) != 0;
      webhook.tells_budgets = rows.integer(6) != 0;
      webhook.secret = rows.text(7);
      webhook.paused = rows.integer(8) != 0;
      webhook.removed = rows.integer(9) != 0;
      webhook.revision = rows.integer(10);
      webhook.created_at = instant(rows.integer(11));
      webhook.told_until = rows.integer(12);
      webhooks.push_back(std::move(webhook));
    }
  });
  return webhooks;
}

std::vector<Dispatch> SqliteStore::dispatches() {
  std::vector<Dispatch> dispatches;
  database_.reading([&] {
    Statement select{database_.connection(),
                     "SELECT company_id, webhook, version, attempt, at, status, took_ms, fault,"
                     " fault_swedish FROM dispatch ORDER BY place"};
    auto rows = select.rows();
    while (rows.next()) {
      Dispatch dispatch;
      dispatch.company = id<Company>(rows.integer(0));
      dispatch.webhook = rows.integer(1);
      dispatch.version = rows.integer(2);
      dispatch.attempt = static_cast<int>(rows.integer(3));
      dispatch.at = instant(rows.integer(4));
      dispatch.status = static_cast<int>(rows.integer(5));
      dispatch.took_ms = rows.integer(6);
      dispatch.fault = {std::string{rows.text(7)}, std::string{rows.text(8)}};
      dispatches.push_back(std::move(dispatch));
    }
  });
  return dispatches;
}

std::vector<DigestChoice> SqliteStore::digest_choices() {
  std::vector<DigestChoice> choices;
  database_.reading([&] {
    Statement select{database_.connection(),
                     "SELECT user, rhythm, told_on FROM digest ORDER BY user"};
    auto rows = select.rows();
    while (rows.next()) {
      DigestChoice choice{rows.integer(0), rhythm_named(rows.text(1)), {}};
      if (const auto told_on = rows.find_integer(2)) choice.told_on = date_of(*told_on);
      choices.push_back(choice);
    }
  });
  return choices;
}

std::vector<Token> SqliteStore::tokens() {
  std::vector<Token> tokens;
  database_.reading([&] {
    Statement select{
        database_.connection(),
        "SELECT company_id, number, secret_hash, user, role, name, created_at, expires_at,"
        " revoked, opens, scope, used_at FROM token ORDER BY number"};
    auto rows = select.rows();
    while (rows.next()) {
      Token token;
      token.company = id<Company>(rows.integer(0));
      token.number = rows.integer(1);
      token.secret_hash = rows.text(2);
      token.user = rows.integer(3);
      token.role = role_named(rows.text(4));
      token.name = rows.text(5);
      token.created_at = instant(rows.integer(6));
      if (const auto expires = rows.find_integer(7)) token.expires_at = instant(*expires);
      token.revoked = rows.integer(8) != 0;
      token.opens = opens_named(rows.text(9));
      token.scope = rows.text(10) == "read" ? Scope::read : Scope::read_and_write;
      if (const auto used = rows.find_integer(11)) token.used_at = instant(*used);
      tokens.push_back(std::move(token));
    }
  });
  return tokens;
}

std::vector<Link> SqliteStore::links() {
  std::vector<Link> links;
  database_.reading([&] {
    Statement select{database_.connection(),
                     "SELECT company_id, number, secret_hash, purpose, user, email, role, seller,"
                     " mailed, made_by, created_at, expires_at, team FROM link ORDER BY number"};
    auto rows = select.rows();
    while (rows.next()) {
      Link link;
      link.company = id<Company>(rows.integer(0));
      link.number = rows.integer(1);
      link.secret_hash = rows.text(2);
      link.purpose = rows.text(3) == "invitation" ? LinkFor::invitation : LinkFor::new_password;
      link.user = rows.integer(4);
      link.email = rows.text(5);
      link.role = role_named(rows.text(6));
      link.seller = find_id<Seller>(rows.find_integer(7));
      link.mailed = rows.integer(8) != 0;
      link.made_by = rows.integer(9);
      link.created_at = instant(rows.integer(10));
      link.expires_at = instant(rows.integer(11));
      link.team = find_id<Team>(rows.find_integer(12));
      links.push_back(std::move(link));
    }
  });
  return links;
}

std::vector<Board> SqliteStore::boards() {
  std::vector<Board> boards;
  database_.reading([&] {
    Statement select{database_.connection(),
                     "SELECT company_id, number, secret_hash, name, shows, team, paired_by,"
                     " paired_at, revision, revoked FROM board ORDER BY number"};
    auto rows = select.rows();
    while (rows.next()) {
      Board board;
      board.company = id<Company>(rows.integer(0));
      board.number = rows.integer(1);
      board.secret_hash = rows.text(2);
      board.name = rows.text(3);
      board.shows = board_shows_named(rows.text(4));
      board.team = find_id<Team>(rows.find_integer(5));
      board.paired_by = rows.integer(6);
      board.paired_at = instant(rows.integer(7));
      board.revision = rows.integer(8);
      board.revoked = rows.integer(9) != 0;
      boards.push_back(std::move(board));
    }
  });
  return boards;
}

std::vector<Session> SqliteStore::sessions() {
  std::vector<Session> sessions;
  database_.reading([&] {
    Statement select{database_.connection(),
                     "SELECT secret_hash, user, created_at, expires_at, used_at, device, address,"
                     " must_set_up FROM session"
                     " WHERE expires_at > ?1 ORDER BY created_at, secret_hash"};
    auto rows = select.rows(milliseconds(Clock{}.now()));
    while (rows.next()) {
      sessions.push_back({std::string{rows.text(0)}, rows.integer(1), instant(rows.integer(2)),
                          instant(rows.integer(3)), instant(rows.integer(4)),
                          std::string{rows.text(5)}, std::string{rows.text(6)},
                          rows.integer(7) != 0});
    }
  });
  return sessions;
}

std::vector<AnsweredRow> SqliteStore::answered(Id<Company> company) {
  std::vector<AnsweredRow> answered;
  database_.reading([&] {
    Statement select{database_.connection(),
                     "SELECT user, key, request_hash, made, version, at FROM answered"
                     " WHERE company_id = ?1 ORDER BY user, key"};
    auto rows = select.rows(company.number);
    while (rows.next()) {
      answered.push_back({rows.integer(0),
                          std::string{rows.text(1)},
                          {std::string{rows.text(2)}, rows.integer(3)},
                          rows.integer(4),
                          instant(rows.integer(5))});
    }
  });
  return answered;
}

std::unique_ptr<Copying> SqliteStore::copy_to(const std::string& file) {
  std::unique_ptr<Copying> copy;
  database_.reading([&] { copy = std::make_unique<SqliteCopy>(database_.connection(), file); });
  return copy;
}

std::vector<std::string> SqliteStore::check_integrity() {
  std::vector<std::string> findings;
  database_.reading([&] {
    Statement integrity{database_.connection(), "PRAGMA integrity_check"};
    auto rows = integrity.rows();
    while (rows.next()) {
      if (rows.text(0) != "ok") findings.emplace_back(rows.text(0));
    }
    Statement references{database_.connection(), "PRAGMA foreign_key_check"};
    auto broken = references.rows();
    while (broken.next()) {
      findings.push_back(fmt::format("a row of {} names something in {} that is not there",
                                     broken.text(0), broken.text(2)));
    }
  });
  return findings;
}

// The changes of one transaction. The heads move here, and count once the commit is on disk.
class SqliteStore::Writing final : public Transaction {
 public:
  explicit Writing(SqliteStore& store) : store_{store} {}

  const std::map<Id<Company>, Head>& heads() const { return heads_; }

  Id<Company> add_company() override {
    Statement insert{connection(),
                     "INSERT INTO company (company_id)"
                     " SELECT coalesce(max(company_id) + 1, 0) FROM company RETURNING company_id"};
    auto rows = insert.rows();
    ENSURE(rows.next());
    const auto company = id<Company>(rows.integer(0));
    heads_[company] = {};
    return company;
  }

  void append(Id<Company> company, const Batch& batch) override {
    Head& head = head_of(company);
    ENSURE(batch.version == head.version + 1);
    if (batch.goes_on || head.parts > 0) return append_part(company, batch, head);
    Sequence sequence = head.last_sequence;
    for (const Entry& entry : batch.entries) {
      std::optional<std::int64_t> notice_day;
      if (entry.notice_day) notice_day = readable(*entry.notice_day);
      store_.insert_entry_.run(company.number, ++sequence, readable(entry.on), notice_day,
                               entry.seller.number, number(entry.team), entry.customer.number,
                               number(entry.product), static_cast<int>(entry.channel),
                               entry.amount.minor_units(), entry.line.deal.number, entry.line.line,
                               entry.contract_year, entry.deal_basis_points, entry.reverses);
    }
    store_.insert_batch_.run(company.number, batch.version, batch.by, milliseconds(batch.at),
                             batch.entries.size(), sequence, to_json(batch.facts));
    head = {batch.version, sequence};
  }

  void append_packed(Id<Company> company, const Batch& batch, std::string_view packed) override {
    Head& head = head_of(company);
    ENSURE(batch.version == head.version + 1 && batch.goes_on);
    insert_part(company, batch, packed, head);
  }

  std::int64_t put(const Person& person) override {
    const std::int64_t number =
        person.number != 0 ? person.number : next("SELECT max(number) FROM person");
    const SecondFactor& second = person.second_factor;
    const std::string codes = joined(second.recovery_codes);
    const std::string password{person.password_hash.empty() ? no_password : person.password_hash};
    std::optional<std::string> issuer;
    std::optional<std::string> subject;
    std::optional<std::int64_t> linked_at;
    if (person.identity) {
      issuer = person.identity->issuer;
      subject = person.identity->subject;
      linked_at = milliseconds(person.identity->linked_at);
    }
    Statement{connection(),
              "INSERT INTO person (number, email, email_folded, password_hash, password_is_own,"
              " language, totp_key, totp_pending, totp_last_step, recovery_codes, latest_user,"
              " created_at, identity_issuer, identity_subject, identity_linked_at)"
              " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)"
              " ON CONFLICT (number) DO UPDATE SET email = ?2, email_folded = ?3,"
              " password_hash = ?4, password_is_own = ?5, language = ?6, totp_key = ?7,"
              " totp_pending = ?8, totp_last_step = ?9, recovery_codes = ?10, latest_user = ?11,"
              " identity_issuer = ?13, identity_subject = ?14, identity_linked_at = ?15"}
        .run(number, person.email, folded(person.email), password, person.password_is_own,
             code_of(person.language), Blob{second.key}, Blob{second.pending}, second.last_step,
             Blob{codes}, person.latest_user, milliseconds(person.created_at), issuer, subject,
             linked_at);
    return number;
  }

  std::int64_t put(const User& user) override {
    const std::int64_t number =
        user.number != 0 ? user.number : next("SELECT max(number) FROM user");
    Statement{connection(),
              "INSERT INTO user (company_id, number, person, email, name, role, seller, disabled,"
              " revision, created_at, team)"
              " VALUES (?1, ?2, nullif(?3, 0), ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
              " ON CONFLICT (company_id, number) DO UPDATE SET person = nullif(?3, 0), email = ?4,"
              " name = ?5, role = ?6, seller = ?7, disabled = ?8, revision = ?9, team = ?11"}
        .run(user.company.number, number, user.person, user.email, user.name, name_of(user.role),
             kvartett::number(user.seller), user.disabled, user.revision,
             milliseconds(user.created_at), kvartett::number(user.team));
    return number;
  }

  std::int64_t put(const Token& token) override {
    const std::int64_t number =
        token.number != 0 ? token.number : next("SELECT max(number) FROM token");
    Statement{
        connection(),
        "INSERT INTO token (company_id, number, secret_hash, user, role, name, created_at, "
        "expires_at,"
        " revoked, opens, scope, used_at)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"
        " ON CONFLICT (company_id, number) DO UPDATE SET secret_hash = ?3, user = ?4, role = ?5,"
        " name = ?6, expires_at = ?8, revoked = ?9, opens = ?10, scope = ?11, used_at = ?12"}
        .run(token.company.number, number, Blob{token.secret_hash}, token.user, name_of(token.role),
             token.name, milliseconds(token.created_at), find_milliseconds(token.expires_at),
             token.revoked, name_of(token.opens), name_of(token.scope),
             find_milliseconds(token.used_at));
    return number;
  }

  std::int64_t put(const Webhook& webhook) override {
    const std::int64_t number =
        webhook.number != 0 ? webhook.number : next("SELECT max(number) FROM webhook");
    Statement{
        connection(),
        "INSERT INTO webhook (company_id, number, name, url, form, tells_deals, tells_budgets,"
        " secret, paused, removed, revision, created_at, told_until)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"
        " ON CONFLICT (company_id, number) DO UPDATE SET name = ?3, url = ?4, form = ?5,"
        " tells_deals = ?6, tells_budgets = ?7, secret = ?8, paused = ?9, removed = ?10,"
        " revision = ?11, told_until = ?13"}
        .run(webhook.company.number, number, webhook.name, webhook.url, name_of(webhook.form),
             webhook.tells_deals, webhook.tells_budgets, Blob{webhook.secret}, webhook.paused,
             webhook.removed, webhook.revision, milliseconds(webhook.created_at),
             webhook.told_until);
    return number;
  }

  void put(const DigestChoice& choice) override {
    std::optional<std::int64_t> told_on;
    if (choice.told_on) told_on = readable(*choice.told_on);
    Statement{connection(),
              "INSERT INTO digest (user, rhythm, told_on) VALUES (?1, ?2, ?3)"
              " ON CONFLICT (user) DO UPDATE SET rhythm = ?2, told_on = ?3"}
        .run(choice.user, name_of(choice.rhythm), told_on);
  }

  void add(const Dispatch& dispatch) override {
    Statement{connection(),
              "INSERT INTO dispatch (company_id, webhook, version, attempt, at, status, took_ms,"
              " fault, fault_swedish) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"}
        .run(dispatch.company.number, dispatch.webhook, dispatch.version, dispatch.attempt,
             milliseconds(dispatch.at), dispatch.status, dispatch.took_ms, dispatch.fault.english,
             dispatch.fault.swedish);
    Statement{connection(),
              "DELETE FROM dispatch WHERE place IN (SELECT place FROM dispatch"
              " WHERE company_id = ?1 AND webhook = ?2 ORDER BY place DESC LIMIT -1 OFFSET ?3)"}
        .run(dispatch.company.number, dispatch.webhook, dispatches_kept);
  }

  std::int64_t put(const Link& link) override {
    const std::int64_t number =
        link.number != 0 ? link.number : next("SELECT max(number) FROM link");
    Statement{connection(),
              "INSERT INTO link (company_id, number, secret_hash, purpose, user, email, role,"
              " seller, mailed, made_by, created_at, expires_at, team)"
              " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"}
        .run(link.company.number, number, Blob{link.secret_hash}, name_of(link.purpose), link.user,
             link.email, name_of(link.role), kvartett::number(link.seller), link.mailed,
             link.made_by, milliseconds(link.created_at), milliseconds(link.expires_at),
             kvartett::number(link.team));
    return number;
  }

  void remove_link(std::int64_t number) override {
    Statement{connection(), "DELETE FROM link WHERE number = ?1"}.run(number);
  }

  std::int64_t put(const Board& board) override {
    const std::int64_t number =
        board.number != 0 ? board.number : next("SELECT max(number) FROM board");
    Statement{connection(),
              "INSERT INTO board (company_id, number, secret_hash, name, shows, team, paired_by,"
              " paired_at, revision, revoked) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
              " ON CONFLICT (company_id, number) DO UPDATE SET name = ?4, shows = ?5, team = ?6,"
              " revision = ?9, revoked = ?10"}
        .run(board.company.number, number, Blob{board.secret_hash}, board.name,
             name_of(board.shows), kvartett::number(board.team), board.paired_by,
             milliseconds(board.paired_at), board.revision, board.revoked);
    return number;
  }

  void put(const Session& session) override {
    // Signing in is rare: the moment to forget those that have expired.
    Statement{connection(), "DELETE FROM session WHERE expires_at <= ?1"}.run(
        milliseconds(session.created_at));
    Statement{connection(),
              "INSERT INTO session (secret_hash, user, created_at, expires_at, used_at, device,"
              " address, must_set_up) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
              " ON CONFLICT (secret_hash) DO UPDATE SET user = ?2, created_at = ?3,"
              " expires_at = ?4, used_at = ?5, device = ?6, address = ?7, must_set_up = ?8"}
        .run(Blob{session.secret_hash}, session.user, milliseconds(session.created_at),
             milliseconds(session.expires_at), milliseconds(session.used_at), session.device,
             session.address, session.must_set_up);
  }

  void end_session(std::string_view secret_hash) override {
    Statement{connection(), "DELETE FROM session WHERE secret_hash = ?1"}.run(Blob{secret_hash});
  }

  void end_sessions_of(std::int64_t user) override {
    Statement{connection(), "DELETE FROM session WHERE user = ?1"}.run(user);
  }

  std::optional<Answered> find_answered(Id<Company> company, std::int64_t user,
                                        std::string_view key) override {
    auto rows = store_.find_answered_.rows(company.number, user, key);
    if (!rows.next()) return {};
    return Answered{std::string{rows.text(0)}, rows.integer(1)};
  }

  void remember(Id<Company> company, std::int64_t user, std::string_view key,
                const Answered& answered, Instant at) override {
    store_.insert_answered_.run(company.number, user, key, Blob{answered.request_hash},
                                answered.made, head_of(company).version, milliseconds(at));
  }

 private:
  Sqlite& connection() { return store_.database_.connection(); }

  void insert_part(Id<Company> company, const Batch& batch, std::string_view packed, Head& head) {
    store_.insert_part_.run(company.number, batch.version, ++head.parts, batch.entries.size(),
                            Blob{packed});
    head.entries_in_parts += static_cast<Sequence>(batch.entries.size());
  }

  // The batch itself comes after its parts.
  void append_part(Id<Company> company, const Batch& batch, Head& head) {
    insert_part(company, batch, pack_part(batch.facts, batch.entries), head);
    if (batch.goes_on) return;
    const Sequence entries = head.entries_in_parts;
    head = {batch.version, head.last_sequence + entries};
    store_.insert_batch_.run(company.number, batch.version, batch.by, milliseconds(batch.at),
                             entries, head.last_sequence, to_json({}));
  }

  Head& head_of(Id<Company> company) {
    const auto found = heads_.find(company);
    if (found != heads_.end()) return found->second;
    const auto kept = store_.heads_.find(company);
    ENSURE(kept != store_.heads_.end());  // appending to a company that was never added
    return heads_[company] = kept->second;
  }

  std::int64_t next(const char* select_max) {
    Statement select{connection(), select_max};
    auto rows = select.rows();
    ENSURE(rows.next());
    return rows.integer(0) + 1;
  }

  SqliteStore& store_;
  std::map<Id<Company>, Head> heads_;
};

void SqliteStore::transact(const std::function<void(Transaction&)>& write) {
  Writing writing{*this};
  database_.transact([&] { write(writing); });
  for (const auto& [company, head] : writing.heads()) heads_[company] = head;
}

}  // namespace kvartett
