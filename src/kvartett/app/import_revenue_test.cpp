#include "kvartett/app/import_revenue.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <map>
#include <random>

#include "kvartett/app/keep_company.h"
#include "kvartett/app/undo_import.h"
#include "kvartett/app/view_revenue.h"
#include "kvartett/store/memory_store.h"

namespace kvartett {
namespace {

const std::string begin =
    "#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n#RAR 0 20260101 20261231\n#IB 0 1930 0\n"
    "#OBJEKT 8 \"22\" \"Svenska Mässan AB\"\n#OBJEKT 7 \"1\" \"Anna Ek\"\n";
std::string voucher(int number, const std::string& day, const std::string& amount,
                    const std::string& objects = "") {
  const std::string n = std::to_string(number);
  return "#VER A " + n + " " + day + "\n{\n#TRANS 1510 {} " + amount + "\n#TRANS 3041 {" + objects +
         "} -" + amount + "\n}\n";
}

class Firm {
 public:
  Firm() : app{std::make_unique<MemoryStore>(), Clock{Date::of(2026, 11, 27)}} {
    Settings settings;
    settings.name = "Firma AB";
    settings.fiscal_years = FiscalYears{FiscalYears::calendar_year(2026)};
    User user;
    user.email = "admin@example.com";
    user.role = Role::admin;
    admin.company = app.open_company(settings, user).value();
    admin.role = Role::admin;
    admin.user = 1;
    anna = seller("Anna Ek");
    bo = seller("Bo Al");
  }
  Id<Seller> seller(const std::string& name) {
    Seller seller;
    seller.name = name;
    seller.is_kam = true;
    return add_seller(app, admin, {}, seller).value().id;
  }
  Id<Customer> customer(const std::string& name, std::optional<Id<Seller>> owner,
                        const std::string& number = "") {
    Customer customer;
    customer.name = name;
    customer.owner = owner;
    customer.external_id = number;
    return add_customer(app, admin, {}, customer).value().id;
  }
  ImportReport bring_in(const std::string& text, std::vector<std::string> choices = {},
                        const std::string& name = "books.se") {
    auto report =
        import_file(app, admin, {text, std::move(choices), ImportMode::write, {}, name, {}});
    REQUIRE_MESSAGE(report, (report ? "" : report.error().list[0].sentence.english));
    return *report;
  }
  // Invoices, each of one amount, as some reader has told them.
  ImportReport bring_in_invoices(const std::vector<IncomingRevenue>& rows,
                                 std::optional<SourceConflict> conflict = {}) {
    ImportChoices choices;
    choices.conflict = conflict;
    OpenedRevenue opened;
    opened.form = FileForm::invoice;
    opened.file.rows = rows;
    ImportRequest request;
    request.mode = ImportMode::write;
    request.name = "invoices.zip";
    return import_revenue(app, admin, request, choices, std::move(opened)).value();
  }
  RevenueTable revenue(bool by_month, bool by_customer, bool by_kam) {
    RevenueQuestion question;
    question.from = Date::of(2026, 1, 1);
    question.to = Date::of(2026, 12, 31);
    question.by_month = by_month;
    question.by_customer = by_customer;
    question.by_kam = by_kam;
    return view_revenue(app, admin, question).value();
  }
  std::int64_t total() { return revenue(false, false, false).total.amount.minor_units(); }
  std::int64_t of(std::optional<Id<Seller>> kam) {
    const RevenueTable table = revenue(false, false, true);
    const auto row = table.rows.find({{}, {}, kam});
    return row == table.rows.end() ? 0 : row->second.amount.minor_units();
  }
  const Ledger& ledger() {
    snapshot_ = app.snapshot(admin.company);
    return snapshot_->ledger;
  }
  std::string last_import_that_stands() {
    const auto& imports = ledger().imports();
    std::size_t i = imports.size();
    while (imports[i - 1].value.undone_in) --i;
    return imports[i - 1].value.file.id;
  }
  std::string last_import() {
    const auto& imports = ledger().imports();
    return imports[imports.size() - 1].value.file.id;
  }

  App app;
  Actor admin;
  Id<Seller> anna, bo;

 private:
  std::shared_ptr<const Snapshot> snapshot_;
};

IncomingRevenue invoice(const std::string& number, Date on, std::int64_t amount,
                        const std::string& customer = "") {
  IncomingRevenue row;
  row.document = number;
  row.on = on;
  row.amount = amount;
  row.currency = "SEK";
  row.customer = customer;
  return row;
}

}  // namespace

TEST_CASE("the books' revenue is the owner's whose customer it is, and the rest is nobody's") {
  Firm company;
  company.customer("Svenska Mässan", company.anna, "9");
  const ImportReport report =
      company.bring_in(begin + voucher(1, "20260310", "1000", "8 \"22\"") +
                       voucher(2, "20260311", "50") + voucher(3, "20260312", "7", "7 \"1\""));
  CHECK(report.was_written);
  REQUIRE(report.revenue);
  CHECK(report.revenue->total == Money::minor(105'700));
  CHECK(report.revenue->not_assigned == Money::minor(5'000));
  CHECK(report.revenue->by_kam.at("Anna Ek") == Money::minor(100'700));
  CHECK(report.new_customers.empty());  // it is called almost the same, and that is told
  CHECK(report.warnings.size() == 1);
  CHECK(company.total() == 105'700);
  CHECK(company.of(company.anna) == 100'700);
  CHECK(company.of({}) == 5'000);
  const RevenueTable table = company.revenue(true, false, false);
  CHECK(table.not_assigned.amount == Money::minor(5'000));
  CHECK(table.sources.at(Month::of(2026, 3)) == RevenueSource::books);
}

TEST_CASE("the same file twice changes nothing, and a longer one of the year doubles nothing") {
  Firm company;
  const std::string first = begin + voucher(1, "20260310", "1000");
  CHECK(company.bring_in(first).was_written);
  const Version version = company.ledger().version();
  const ImportReport again = company.bring_in(first);
  CHECK_FALSE(again.was_written);
  CHECK(again.revenue->already_here == 1);
  CHECK(company.ledger().version() == version);
  // The first voucher was mended meanwhile, and another has come.
  const ImportReport longer =
      company.bring_in(begin + voucher(1, "20260310", "900") + voucher(2, "20260601", "300"));
  CHECK(longer.revenue->new_amounts == 2);
  CHECK(longer.revenue->taken_back == 1);
  CHECK(longer.revenue->by_month.at(Month::of(2026, 3)).before == Money::minor(100'000));
  CHECK(longer.revenue->by_month.at(Month::of(2026, 3)).after == Money::minor(90'000));
  CHECK(company.total() == 120'000);
}

TEST_CASE("an older export of the year leaves what came after it") {
  Firm company;
  company.bring_in(begin + voucher(1, "20260310", "1000") + voucher(2, "20260601", "300"));
  const ImportReport older = company.bring_in(begin + voucher(1, "20260310", "1000"));
  CHECK(older.revenue->taken_back == 0);
  CHECK(company.total() == 130'000);
}

TEST_CASE(
    "undoing an import of revenue takes its amounts back, and what it replaced stands again") {
  Firm company;
  company.bring_in(begin + voucher(1, "20260310", "1000"));
  const std::string first = company.last_import();
  company.bring_in(begin + voucher(1, "20260310", "900") + voucher(2, "20260601", "300"), {},
                   "longer.se");
  const auto refused = undo_import(company.app, company.admin, first);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().list[0].sentence.english.find("longer.se has taken the place") !=
        std::string::npos);
  REQUIRE(undo_import(company.app, company.admin, company.last_import()));
  CHECK(company.total() == 100'000);
  REQUIRE(undo_import(company.app, company.admin, first));
  CHECK(company.total() == 0);
}

TEST_CASE("an invoice that comes again otherwise takes the place of what it was") {
  Firm company;
  const Date on = Date::of(2026, 5, 4);
  company.bring_in_invoices({invoice("1001", on, 500'000, "Acme"), invoice("1002", on, 20'000)});
  CHECK(company.total() == 520'000);
  CHECK_FALSE(company.bring_in_invoices({invoice("1001", on, 500'000, "Acme")}).was_written);
  const ImportReport mended = company.bring_in_invoices({invoice("1001", on, 450'000, "Acme")});
  CHECK(mended.revenue->taken_back == 1);
  CHECK(company.total() == 470'000);
  IncomingRevenue credit = invoice("1001", on, -450'000, "Acme");
  credit.is_credit = true;  // the system numbers credit notes by themselves
  CHECK(company.bring_in_invoices({credit}).revenue->taken_back == 0);
  CHECK(company.total() == 20'000);
}

TEST_CASE("a month has one source: somebody says which, and nothing is guessed") {
  Firm company;
  company.bring_in_invoices(
      {invoice("1001", Date::of(2026, 3, 4), 500'000), invoice("1002", Date::of(2026, 4, 4), 100)});
  const std::string books = begin + voucher(1, "20260310", "1000") + voucher(2, "20260601", "300");
  const ImportReport asks = company.bring_in(books);
  CHECK_FALSE(asks.was_written);
  CHECK(asks.problems.size() == 1);
  REQUIRE(asks.questions.back().key == "source");
  CHECK(company.total() == 500'100);

  const ImportReport kept = company.bring_in(books, {"source=keep"});
  CHECK(kept.was_written);
  CHECK(kept.revenue->left_out == 1);
  CHECK(company.total() == 530'100);
  REQUIRE(undo_import(company.app, company.admin, company.last_import()));

  CHECK(company.bring_in(books, {"source=replace"}).was_written);
  CHECK(company.total() == 130'100);  // April is not in the books' file and stays
  const RevenueTable table = company.revenue(true, false, false);
  CHECK(table.sources.at(Month::of(2026, 3)) == RevenueSource::books);
  CHECK(table.sources.at(Month::of(2026, 4)) == RevenueSource::invoices);
  REQUIRE(undo_import(company.app, company.admin, company.last_import()));
  CHECK(company.total() == 500'100);
}

TEST_CASE("who owned the customer that day answers for what was invoiced then") {
  Firm company;
  const Id<Customer> acme = company.customer("Acme", company.anna);
  company.bring_in_invoices({invoice("1", Date::of(2026, 3, 31), 100, "Acme"),
                             invoice("2", Date::of(2026, 4, 1), 10, "Acme")});
  CHECK(company.of(company.anna) == 110);
  Customer handed_over = company.ledger().customer(acme).value;
  hand_over(handed_over, company.bo, Date::of(2026, 4, 1));
  const Version version = company.ledger().customer(acme).changed_in;
  REQUIRE(change_customer(company.app, company.admin, acme, version, handed_over));
  CHECK(company.of(company.anna) == 100);
  CHECK(company.of(company.bo) == 10);
}

TEST_CASE("another company's file is refused, and a rate that is missing is asked for") {
  Firm company;
  Settings settings = company.ledger().settings();
  settings.org_number = "556036-0793";
  REQUIRE(change_settings(company.app, company.admin, company.ledger().settings_changed_in(),
                          settings));
  CHECK(company.bring_in("#ORGNR 556999-9999\n" + begin + voucher(1, "20260310", "1"))
            .problems.size() == 1);
  CHECK(company.bring_in("#ORGNR 5560360793\n" + begin + voucher(1, "20260310", "1")).was_written);
  IncomingRevenue foreign = invoice("9", Date::of(2026, 8, 1), 100);
  foreign.currency = "EUR";
  const ImportReport asks = company.bring_in_invoices({foreign});
  CHECK_FALSE(asks.was_written);
  CHECK(asks.problems.at(0).place == "9");
}

TEST_CASE("a seller sees what she answers for, and nothing that is nobody's") {
  Firm company;
  company.customer("Acme", company.anna);
  company.bring_in_invoices({invoice("1", Date::of(2026, 3, 31), 100, "Acme"),
                             invoice("2", Date::of(2026, 4, 1), 10, "Other")});
  Actor anna = company.admin;
  anna.role = Role::seller;
  anna.seller = company.anna;
  RevenueQuestion question;
  question.from = Date::of(2026, 1, 1);
  question.to = Date::of(2026, 12, 31);
  const RevenueTable table = view_revenue(company.app, anna, question).value();
  CHECK(table.total.amount == Money::minor(100));
  CHECK(table.not_assigned.amount == Money{});
  RevenueEntryQuestion entries;
  entries.from = question.from;
  entries.to = question.to;
  CHECK(view_revenue_entries(company.app, anna, entries).value().entries.size() == 1);
  CHECK(view_revenue_entries(company.app, company.admin, entries).value().entries.size() == 2);
}

TEST_CASE("whatever exports of a year come and are undone, what stands is what the last one says") {
  for (const unsigned seed : {1U, 2U, 3U, 4U, 5U}) {
    CAPTURE(seed);
    std::mt19937 random{seed};
    const auto below = [&](std::size_t n) { return random() % n; };
    Firm company;
    // What the books hold, by voucher: month and öre; and what they held before each import.
    std::map<int, std::pair<int, int>> books;
    std::vector<std::map<int, std::pair<int, int>>> before;
    std::map<int, std::pair<int, int>> stands;
    int next = 1;
    for (int step = 0; step < 40; ++step) {
      if (!before.empty() && below(4) == 0) {
        REQUIRE(undo_import(company.app, company.admin, company.last_import_that_stands()));
        stands = before.back();
        before.pop_back();
      } else {
        for (std::size_t changes = below(4); changes > 0; --changes) {
          const int voucher = books.empty() ? 1 : 1 + static_cast<int>(below(books.size()));
          if (below(3) == 0 && books.contains(voucher)) books.erase(voucher);
          books[below(2) == 0 ? voucher : next++] = {1 + static_cast<int>(below(12)),
                                                     1 + static_cast<int>(below(500))};
        }
        std::string text = "#OMFATTN 20261231\n" + begin;
        for (const auto& [number, what] : books)
          text +=
              voucher(number, fmt::format("2026{:02}15", what.first), std::to_string(what.second));
        if (books.empty()) continue;
        if (company.bring_in(text).was_written) {
          before.push_back(stands);
          stands = books;
        }
        CHECK(stands == books);
      }
      std::map<int, std::int64_t> by_month;
      for (const auto& [number, what] : stands) by_month[what.first] += what.second * 100;
      const RevenueTable table = company.revenue(true, false, false);
      std::map<int, std::int64_t> found;
      for (const auto& [key, sum] : table.rows)
        found[static_cast<int>(key.month->month_of_year())] = sum.amount.minor_units();
      REQUIRE(found == by_month);
    }
  }
}

}  // namespace kvartett
