#include "kvartett/app/company_archive.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/describe.hpp>
#include <map>
#include <set>
#include <utility>

#include "kvartett/app/check_batch.h"
#include "kvartett/app/export_lists.h"
#include "kvartett/app/keep_users.h"
#include "kvartett/app/verify.h"
#include "kvartett/auth/permission.h"
#include "kvartett/base/json.h"
#include "kvartett/base/text.h"
#include "kvartett/exchange/zip_parts.h"
#include "kvartett/store/fact_json.h"
#include "kvartett/store/memory_store.h"

namespace kvartett {

BOOST_DESCRIBE_ENUM(Role, admin, manager, seller, viewer)

namespace {

constexpr const char* format_name = "kvartett-company";
constexpr std::int64_t format_version = 1;
constexpr const char* manifest_part = "manifest.json";
constexpr const char* users_part = "users.json";
constexpr const char* batches_part = "batches.jsonl";
constexpr std::uint64_t small_part_max = 64ULL * 1024 * 1024;
constexpr std::uint64_t batches_part_max = 16ULL * 1024 * 1024 * 1024;

struct Manifest {
  std::string format;
  std::int64_t format_version = 0;
  std::string company;
  std::string made_at;
  std::int64_t batches = 0;
  std::int64_t entries = 0;
  std::int64_t revenue_entries = 0;
};
BOOST_DESCRIBE_STRUCT(Manifest, (),
                      (format, format_version, company, made_at, batches, entries, revenue_entries))

struct UserRow {
  std::int64_t number = 0;
  std::string name;
  std::string email;
  Role role = Role::viewer;
  std::optional<std::int32_t> seller;
  std::optional<std::int32_t> team;
  std::optional<std::string> language;
  bool disabled = false;
};
BOOST_DESCRIBE_STRUCT(UserRow, (), (number, name, email, role, seller, team, language, disabled))
struct UserRows {
  std::vector<UserRow> users;
};
BOOST_DESCRIBE_STRUCT(UserRows, (), (users))

// Before a batch's facts and entries, each of which is a line of its own.
struct BatchHead {
  std::int64_t batch = 0;
  std::int64_t by = 0;
  std::int64_t at = 0;  // milliseconds since 1970, UTC
  std::int64_t facts = 0;
  std::int64_t entries = 0;
};
BOOST_DESCRIBE_STRUCT(BatchHead, (), (batch, by, at, facts, entries))

constexpr std::string_view read_me =
    "This is a whole company from Kvartett. / Det här är ett helt företag från Kvartett.\n\n"
    "The .csv files are lists to read, and open in Excel. / .csv-filerna är listor att läsa, och "
    "öppnas i Excel.\n"
    "batches.jsonl is all that has happened, in order: a line for each batch with its number, who "
    "and when, then its facts\nand its entries of volume, a line each. / batches.jsonl är allt som "
    "har hänt, i ordning: en rad för varje händelse\nmed nummer, vem och när, sedan dess uppgifter "
    "och dess poster, en rad var.\n"
    "users.json tells who the numbers in \"by\" are. No passwords are in here. / users.json säger "
    "vilka numren i \"by\" är.\nInga lösenord finns här.\n\n"
    "To bring it in on another server / Så läses det in på en annan server:\n"
    "  kvartett init --data DIR --from FILE --admin you@example.com\n";

std::unexpected<Problems> damaged(std::string place, std::string_view what) {
  return refuse(Wrong::invalid,
                say("The archive does not hold together ({}): nothing was brought in.",
                    "Arkivet går inte ihop ({}): inget lästes in.", what),
                std::move(place));
}

std::string lines_of(const std::vector<Batch>& batches) {
  std::string lines;
  for (const Batch& batch : batches) {
    lines += json::text(BatchHead{
        batch.version, batch.by,
        std::chrono::duration_cast<std::chrono::milliseconds>(batch.at.time_since_epoch()).count(),
        static_cast<std::int64_t>(batch.facts.size()),
        static_cast<std::int64_t>(batch.entries.size())});
    lines += '\n';
    for (const Fact& fact : batch.facts) (lines += to_json_line(fact)) += '\n';
    for (const Entry& entry : batch.entries) (lines += to_json_line(entry)) += '\n';
  }
  return lines;
}

template <class T>
Result<T> parsed(const std::string& text, const char* part) {
  const json::Value value = TRY(json::parse(text));
  auto read = json::read_value<T>(value);
  if (!read) return damaged(part, read.error().list[0].sentence.english);
  return std::move(*read);
}

// Builds up the batches, line by line.
class Lines {
 public:
  Result<void> take(std::size_t line, std::string_view text) {
    const std::string place = fmt::format("{}, row {}", batches_part, line);
    try {
      if (facts_ > 0) {
        batch_.facts.push_back(fact_from_json(text));
        --facts_;
      } else if (entries_ > 0) {
        batch_.entries.push_back(entry_from_json(text));
        --entries_;
      } else {
        const BatchHead head = TRY(parsed<BatchHead>(std::string{text}, batches_part));
        if (head.facts < 0 || head.entries < 0) return damaged(place, "a count");
        batch_ = {head.batch, head.by, Instant{std::chrono::milliseconds{head.at}}, {}, {}};
        facts_ = head.facts;
        entries_ = head.entries;
      }
    } catch (const StoreBroken& broken) {  // what a fact cannot be
      return damaged(place, broken.what());
    }
    if (facts_ == 0 && entries_ == 0) batches_.push_back(std::move(batch_));
    return {};
  }
  bool is_whole() const { return facts_ == 0 && entries_ == 0; }
  std::vector<Batch> batches() { return std::move(batches_); }

 private:
  Batch batch_;
  std::int64_t facts_ = 0;
  std::int64_t entries_ = 0;
  std::vector<Batch> batches_;
};

// Every batch follows from those before it, was somebody's, and the whole of the books holds
// together.
Result<void> check(const ArchivedCompany& company) {
  std::set<UserNumber> users{0};
  std::set<std::string> emails;
  for (const ArchivedUser& user : company.users) {
    if (!users.insert(user.number).second || !emails.insert(folded(user.email)).second)
      return damaged(users_part, user.email);
  }
  MemoryStore books;
  Ledger ledger;
  for (const Batch& batch : company.batches) {
    if (const auto why = why_not_next(ledger, batch)) return damaged(batches_part, why->english);
    if (!users.contains(batch.by)) return damaged(users_part, fmt::format("by {}", batch.by));
    ledger.append(batch);
  }
  for (const ArchivedUser& user : company.users) {
    if (user.seller && !ledger.has(*user.seller)) return damaged(users_part, user.email);
    if (user.team && (user.role != Role::manager || !ledger.has(*user.team)))
      return damaged(users_part, user.email);
  }
  books.transact([&](Transaction& transaction) {
    const Id<Company> id = transaction.add_company();
    for (const Batch& batch : company.batches) transaction.append(id, batch);
  });
  const Verification verified = verify(books, {}, Depth::deep);
  if (!verified.findings.empty()) return damaged(batches_part, verified.findings[0].english);
  return {};
}

}  // namespace

Result<std::string> write_company(App& app, const Actor& actor) {
  TRY(may(actor, Action::change_settings));
  const std::vector<Batch> batches = app.all_batches(actor.company);
  const auto company = app.snapshot(actor.company);
  Manifest manifest{format_name,
                    format_version,
                    company->ledger.settings().name,
                    text(app.now()),
                    static_cast<std::int64_t>(batches.size()),
                    0,
                    0};
  for (const Batch& batch : batches) {
    manifest.entries += static_cast<std::int64_t>(batch.entries.size());
    for (const Fact& fact : batch.facts) {
      if (const auto* booked = std::get_if<RevenueBooked>(&fact))
        manifest.revenue_entries += static_cast<std::int64_t>(booked->entries.size());
    }
  }
  UserRows users;
  for (const User& user : app.directory().users_of(actor.company)) {
    UserRow row{user.number, user.name, user.email, user.role, {}, {}, {}, user.disabled};
    if (user.seller) row.seller = user.seller->number;
    if (user.team) row.team = user.team->number;
    const auto person = app.directory().find_person(user.person);
    if (person && person->language)
      row.language = *person->language == Language::swedish ? "sv" : "en";
    users.users.push_back(std::move(row));
  }
  const Language language = company->ledger.settings().language;
  const ListWanted list{ListForm::csv, language};
  std::vector<ZipPart> parts{{"README.txt", std::string{read_me}},
                             {manifest_part, json::text(manifest)},
                             {users_part, json::text(users)},
                             {batches_part, lines_of(batches)}};
  const auto add = [&](const char* name, std::string text) {
    parts.push_back({std::string{name} + ".csv", std::move(text)});
  };
  std::string deals = TRY(export_deals(app, actor, {}, list));
  add("deals", std::move(deals));
  std::string entries = TRY(export_entries(app, actor, {}, list));
  add("entries", std::move(entries));
  std::string customers = TRY(export_customers(app, actor, list));
  add("customers", std::move(customers));
  return zip_of(parts);
}

bool is_company_archive(std::string_view bytes) {
  if (!bytes.starts_with("PK")) return false;
  const auto parts = ZipParts::open(bytes);
  return parts && parts->has(manifest_part) && parts->has(batches_part);
}

Result<ArchivedCompany> read_company(std::string_view bytes) {
  const ZipParts parts = TRY(ZipParts::open(bytes));
  const std::string manifest_text = TRY(parts.text(manifest_part, small_part_max));
  const auto manifest = TRY(parsed<Manifest>(manifest_text, manifest_part));
  if (manifest.format != format_name) return damaged(manifest_part, "format");
  if (manifest.format_version != format_version) {
    return refuse(Wrong::invalid,
                  say("The archive was made by a newer Kvartett: upgrade this one first.",
                      "Arkivet är gjort av ett nyare Kvartett: uppgradera det här först."),
                  manifest_part);
  }
  ArchivedCompany company;
  const std::string users_text = TRY(parts.text(users_part, small_part_max));
  const auto users = TRY(parsed<UserRows>(users_text, users_part));
  for (const UserRow& row : users.users) {
    ArchivedUser user{row.number, row.name, row.email, row.role, {}, {}, {}, row.disabled};
    if (row.seller) user.seller = Id<Seller>{*row.seller};
    if (row.team) user.team = Id<Team>{*row.team};
    if (row.language) user.language = *row.language == "sv" ? Language::swedish : Language::english;
    company.users.push_back(std::move(user));
  }
  Lines lines;
  TRY(parts.each_line(batches_part, batches_part_max, [&](std::size_t line, std::string_view text) {
    return lines.take(line, text);
  }));
  if (!lines.is_whole()) return damaged(batches_part, "cut off");
  company.batches = lines.batches();
  if (static_cast<std::int64_t>(company.batches.size()) != manifest.batches ||
      company.batches.empty()) {
    return damaged(batches_part, "batches are missing");
  }
  TRY(check(company));
  return company;
}

Result<Id<Company>> open_company_from(App& app, const ArchivedCompany& company, const User& admin,
                                      const std::string& password_hash) {
  if (app.directory().find_person_with_email(admin.email)) {
    return refuse(Wrong::conflict,
                  say("There is already a user with the e-mail {}.",
                      "Det finns redan en användare med e-posten {}.", admin.email),
                  "/email");
  }
  return app.open_company([&](Desk& desk) -> Result<std::int64_t> {
    std::map<UserNumber, UserNumber> numbers{{0, 0}};
    const auto is_admin = [&](const ArchivedUser& user) {
      return folded(user.email) == folded(admin.email);
    };
    const std::int64_t person = put_person(app, desk, admin.email, password_hash).number;
    const auto put = [&](User user) {
      user.company = desk.actor().company;
      put_new_user(app, desk, user);
      return user;
    };
    for (const ArchivedUser& archived : company.users) {
      User user;
      user.name = archived.name;
      user.role = archived.role;
      user.seller = archived.seller;
      user.team = archived.team;
      user.disabled = true;  // and nobody, until somebody is let in
      user.email = archived.email;
      if (is_admin(archived)) {
        user.role = Role::admin;
        user.team.reset();
        user.disabled = false;
        user.person = person;
      }
      numbers[archived.number] = put(user).number;
    }
    for (Batch batch : company.batches) {
      batch.by = numbers.at(batch.by);
      for (Fact& fact : batch.facts) {
        auto* noted = std::get_if<UserNoted>(&fact);
        if (noted && numbers.contains(noted->user)) noted->user = numbers[noted->user];
      }
      desk.append_as_it_was(batch);
    }
    if (std::ranges::none_of(company.users, is_admin)) {
      User user = admin;
      user.person = person;
      desk.append(noted_as_added(desk.ledger(), put(user)));
    }
    return desk.actor().company.number;
  });
}

}  // namespace kvartett
