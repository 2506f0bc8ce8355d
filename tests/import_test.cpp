// Files of deals, from their bytes to the sales volume they make: our own small ones in
// tests/fixtures, and those of real systems, which lie beside the project and whose worth was
// counted by others. For the latter set KVARTETT_FIXTURES to their folder; without it these cases
// say that they were skipped.
#include <doctest/doctest.h>

#include <boost/json.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "kvartett/app/import_file.h"
#include "kvartett/app/keep_company.h"
#include "kvartett/app/set_budget.h"
#include "kvartett/app/view_revenue.h"
#include "kvartett/app/view_standing.h"
#include "kvartett/domain/split.h"
#include "kvartett/store/memory_store.h"

namespace kvartett {
namespace {

using Sums = std::map<std::string, std::int64_t>;

std::string contents(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  REQUIRE_MESSAGE(file, path);
  return {std::istreambuf_iterator<char>{file}, {}};
}

struct Imported {
  App app{std::make_unique<MemoryStore>(), Clock{Date::of(2026, 3, 10)}};
  Actor admin;
  ImportReport report;

  Imported(const std::string& path, const std::string& currency, FiscalYear year) {
    Settings settings;
    settings.name = "Provbolaget";
    settings.currency = currency;
    settings.fiscal_years = FiscalYears{year};
    admin.company = app.open_company(settings, User{}).value();
    admin.role = Role::admin;
    report = again(path);
    for (const Problem& problem : report.problems)
      FAIL_CHECK(problem.place << ": " << problem.sentence.english);
    CHECK(report.was_written);
  }
  ImportReport again(const std::string& path) {
    return import_file(app, admin, {contents(path), {}, ImportMode::write, {}}).value();
  }

  // Volume that was signed, that is the first year of each line, by what `key` says of an entry.
  template <class Key>
  Sums signed_by(Key key) const {
    const auto company = app.snapshot(admin.company);
    Sums sums;
    for (const KeptDeal& deal : company->ledger.deals()) {
      for (const Line& line : deal.value.lines) {
        sums[key(company->ledger, deal.value, line)] += line.volume_per_year.minor_units();
      }
    }
    return sums;
  }
  Sums by_seller() const {
    return signed_by([](const Ledger& ledger, const Deal& deal, const Line&) {
      return ledger.seller(deal.shares[0].seller).value.name;
    });
  }
  Sums by_month() const {
    return signed_by(
        [](const Ledger&, const Deal& deal, const Line&) { return deal.signed_on.month().text(); });
  }
  Sums by_channel() const {
    return signed_by(
        [](const Ledger&, const Deal&, const Line& line) { return name_of(line.channel).swedish; });
  }
};

// ---- Our own files -----------------------------------------------------------------------------

const FiscalYear year_2026 = FiscalYears::calendar_year(2026);

TEST_CASE("a deal list that a Swedish Excel saved: Windows-1252, semicolons, title, sum") {
  const Imported imported{"tests/fixtures/affarer_excel.csv", "SEK", year_2026};
  CHECK(imported.report.rows == 8);
  CHECK(imported.report.deals == 4);
  CHECK(imported.report.skipped.size() == 4);
  CHECK(imported.by_seller() == Sums{{"Åsa Öberg", 153'800'050}, {"Björn Ek", 4'825'000}});
  CHECK(imported.by_month() ==
        Sums{{"2026-01", 30'000'050}, {"2026-02", 8'625'000}, {"2026-03", 120'000'000}});
  CHECK(imported.by_channel() == Sums{{"Förlängning", 120'000'000},
                                      {"Merförsäljning", 3'800'000},
                                      {"Nyförsäljning", 34'825'050}});
}

TEST_CASE(
    "an export from a CRM system: commas, American dates and amounts, lost and open deals among "
    "the won") {
  const Imported imported{"tests/fixtures/crm_export.csv", "USD", year_2026};
  CHECK(imported.report.rows == 7);
  CHECK(imported.report.deals == 3);
  CHECK(imported.report.skipped.size() == 4);
  CHECK(imported.by_seller() == Sums{{"Ida Holm", 12'505'075}, {"Leo Strand", 990'000}});
  CHECK(imported.by_month() == Sums{{"2026-01", 12'345'075}, {"2026-02", 1'150'000}});
  CHECK(imported.by_channel() == Sums{{"Nyförsäljning", 13'335'075}, {"Förlängning", 160'000}});
}

// ---- Files of real systems ---------------------------------------------------------------------

namespace json = boost::json;

std::optional<std::string> find_folder() {
  const char* folder = std::getenv("KVARTETT_FIXTURES");
  if (folder && *folder) return folder;
  MESSAGE("skipped: KVARTETT_FIXTURES is not set");
  return {};
}

Sums whole(const json::value& object) {
  Sums sums;
  for (const auto& [key, value] : object.as_object()) sums[key] = value.as_int64() * 100;
  return sums;
}

std::int64_t total(const Sums& sums) {
  std::int64_t sum = 0;
  for (const auto& [key, value] : sums) sum += value;
  return sum;
}

void compare_with_expected(const std::string& name, bool has_channels) {
  const auto folder = find_folder();
  if (!folder) return;
  const json::value expected = json::parse(contents(*folder + "/crm/expected.json")).at(name);
  Imported imported{*folder + "/crm/" + name, "SEK", year_2026};
  CHECK(imported.report.warnings.empty());
  CHECK(imported.report.deals == static_cast<std::size_t>(expected.at("won_rows").as_int64()));
  CHECK(imported.report.volume == Money::minor(expected.at("won_value").as_int64() * 100));
  CHECK(imported.by_seller() == whole(expected.at("by_seller")));
  CHECK(imported.by_month() == whole(expected.at("by_month")));
  if (has_channels) {
    CHECK(imported.by_channel() == whole(expected.at("by_channel")));
  } else {
    CHECK(total(imported.by_channel()) == imported.report.volume.minor_units());
  }
  const Version version = imported.app.snapshot(imported.admin.company)->ledger.version();
  CHECK(imported.again(*folder + "/crm/" + name).already_here == imported.report.deals);
  CHECK(imported.app.snapshot(imported.admin.company)->ledger.version() == version);
}

TEST_CASE("a HubSpot export is worth what HubSpot says; its types do not name our channels") {
  compare_with_expected("hubspot_deals_export.csv", false);
}

TEST_CASE("a Pipedrive export is worth what Pipedrive says, by channel too") {
  compare_with_expected("pipedrive_deals_export.csv", true);
}

TEST_CASE("a Swedish Excel list is worth what it says, by channel too") {
  compare_with_expected("avtal_excel_sv_cp1252_semikolon.csv", true);
}

TEST_CASE("the same list as a workbook is worth as much, its sum left out") {
  compare_with_expected("avtal_excel_sv.xlsx", true);
}

TEST_CASE(
    "a wholesaler's orders are worth what they say, by seller, month and broken fiscal year") {
  const auto folder = find_folder();
  if (!folder) return;
  const json::value expected =
      json::parse(contents(*folder + "/datasets/adventureworks/expected.json"));
  const FiscalYear july_to_june{Date::of(2013, 7, 1), Date::of(2014, 6, 30)};
  const Imported imported{*folder + "/datasets/adventureworks/seller_orders_derived.csv", "USD",
                          july_to_june};
  CHECK(imported.report.deals == static_cast<std::size_t>(expected.at("seller_orders").as_int64()));
  CHECK(imported.report.new_customers.size() ==
        static_cast<std::size_t>(expected.at("distinct_customers").as_int64()));

  // The orders have four decimals and a deal two: each is at most half a cent off.
  const auto compare = [&](const Sums& sums, const json::object& exact, std::string_view what) {
    CHECK_MESSAGE(sums.size() == exact.size(), what);
    for (const auto& [key, value] : exact) {
      REQUIRE_MESSAGE(sums.contains(key), what << ' ' << std::string_view{key});
      const double difference =
          static_cast<double>(sums.at(key)) / 100 - std::stod(value.as_string().c_str());
      CHECK_MESSAGE(std::abs(difference) < 2.5, what << ' ' << std::string_view{key});
    }
  };
  compare(imported.by_seller(), expected.at("by_seller").as_object(), "seller");
  compare(imported.by_month(), expected.at("by_month").as_object(), "month");
  compare(imported.signed_by([](const Ledger& ledger, const Deal& deal, const Line&) {
    const FiscalYear year = ledger.settings().fiscal_years.containing(deal.signed_on);
    return "FY" + std::to_string(year.last.year()) + " (Jul-Jun)";
  }),
          expected.at("by_fiscal_year_jul_jun").as_object(), "fiscal year");
}

TEST_CASE("the same orders as invoices are revenue that each seller answers for, as they say") {
  const auto folder = find_folder();
  if (!folder) return;
  const json::value expected =
      json::parse(contents(*folder + "/datasets/adventureworks/expected.json"));
  App app{std::make_unique<MemoryStore>(), Clock{Date::of(2026, 3, 10)}};
  Settings settings;
  settings.name = "Provbolaget";
  settings.currency = "USD";
  settings.fiscal_years = FiscalYears{year_2026};
  Actor admin;
  admin.company = app.open_company(settings, User{}).value();
  admin.role = Role::admin;
  const json::object& by_seller = expected.at("by_seller").as_object();
  for (const auto& one : by_seller) {
    Seller seller;
    seller.name = std::string{one.key()};
    REQUIRE(add_seller(app, admin, {}, seller));
  }
  const ImportReport report =
      import_file(app, admin,
                  {contents(*folder + "/datasets/adventureworks/seller_orders_derived.csv"),
                   {"invoice_number=SalesOrderNumber", "invoice_date=OrderDate",
                    "customer_number=CustomerID", "customer=StoreName", "seller=SalesPersonID",
                    "amount=SubTotal", "vat=excluded", "decimal=point"},
                   ImportMode::write,
                   {}})
          .value();
  REQUIRE(report.was_written);

  RevenueQuestion question;
  question.from = Date::of(2011, 1, 1);
  question.to = Date::of(2014, 12, 31);
  question.by_kam = true;
  const RevenueTable table = view_revenue(app, admin, question).value();
  CHECK(table.not_assigned.amount == Money{});
  CHECK(table.rows.size() == by_seller.size());
  // The orders have four decimals and an amount two: each is at most half a cent off.
  for (const auto& [key, sum] : table.rows) {
    REQUIRE(key.kam);
    const std::string& name = table.company->ledger.seller(*key.kam).value.name;
    const double exact = std::stod(by_seller.at(name).as_string().c_str());
    CHECK_MESSAGE(std::abs(static_cast<double>(sum.amount.minor_units()) / 100 - exact) < 2.5,
                  name);
  }
}

// The quotas say "from 31 May", the orders of a period bear its first day or the last days of the
// two months after: the quota of the period is a goal for June to August, and so on through the
// year.
TEST_CASE("a wholesaler's quarterly quotas are goals of three months, and attained as they say") {
  const auto folder = find_folder();
  if (!folder) return;
  const json::value expected =
      json::parse(contents(*folder + "/datasets/adventureworks/expected.json"));
  const FiscalYear june_to_may{Date::of(2011, 6, 1), Date::of(2012, 5, 31)};
  Imported imported{*folder + "/datasets/adventureworks/seller_orders_derived.csv", "USD",
                    june_to_may};
  const auto seller_of = [&](std::string_view number) {
    const Ledger& ledger = imported.app.snapshot(imported.admin.company)->ledger;
    for (std::int32_t s = 0; s < static_cast<std::int32_t>(ledger.sellers().size()); ++s) {
      if (ledger.seller({s}).value.name == number || ledger.seller({s}).value.external_id == number)
        return Id<Seller>{s};
    }
    FAIL(number);
    return Id<Seller>{};
  };
  const auto& starts = expected.at("quota_period_starts").as_array();
  std::map<std::string, std::size_t> period_of;
  for (const json::value& start : starts)
    period_of.emplace(start.as_string().c_str(), period_of.size());

  // Four periods make a year; each year's quotas are its budget.
  std::map<std::pair<std::size_t, std::int32_t>, std::array<std::int64_t, 4>> by_year_and_seller;
  for (const auto& [key, quota] : expected.at("quota").as_object()) {
    const std::string text{key};
    const std::size_t period = period_of.at(text.substr(4));
    by_year_and_seller[{period / 4, seller_of(text.substr(0, 3)).number}][period % 4] =
        std::stoll(quota.as_string().c_str()) * 100;
  }
  std::vector<FiscalYear> years;
  for (std::size_t y = 0; y < starts.size() / 4; ++y) {
    const FiscalYears all{june_to_may};
    years.push_back(all.containing(Date::of(2011 + static_cast<int>(y), 6, 1)));
    BudgetDraft draft;
    for (const auto& [key, quotas] : by_year_and_seller) {
      if (key.first != y) continue;
      BudgetDraft::Cell cell{{key.second}, Channel::new_sales, 0, {}};
      for (const std::int64_t quota : quotas) {
        cell.goal += quota;
        for (const Money month : split(Money::minor(quota), std::vector<std::int64_t>{1, 1, 1}))
          cell.months.push_back(month.minor_units());
      }
      draft.total += cell.goal;
      draft.cells.push_back(cell);
    }
    const auto saved = save_budget_draft(imported.app, imported.admin, years[y], 0, draft);
    REQUIRE(saved);
    REQUIRE(approve_budget(imported.app, imported.admin, {}, years[y],
                           saved->company->ledger.find_budget(years[y])->changed_in, ""));
  }

  const auto company = imported.app.snapshot(imported.admin.company);
  std::int64_t all_quotas = 0;
  std::size_t compared = 0;
  for (std::size_t y = 0; y < years.size(); ++y) {
    StandingQuestion question;
    question.year = years[y];
    question.on = years[y].last;
    question.by.seller = question.by.month = true;
    const auto standing = view_standing(imported.app, imported.admin, question);
    REQUIRE(standing);
    std::map<std::pair<std::int32_t, std::size_t>, std::vector<Money>> goals;
    for (const StandingRow& row : standing->table.rows) {
      if (!row.standing.goal) continue;
      all_quotas += row.standing.goal->minor_units();
      const int month = row.key.month - years[y].months()[0].number();
      goals[{row.key.seller, y * 4 + static_cast<std::size_t>(month) / 3}].push_back(
          *row.standing.goal);
    }
    for (const auto& [key, attained] : expected.at("attainment").as_object()) {
      const std::string text{key};
      const std::size_t period = period_of.at(text.substr(4));
      if (period / 4 != y) continue;
      const Id<Seller> seller = seller_of(text.substr(0, 3));
      const Date from = *find_date(text.substr(4));
      const Date to = period + 1 < starts.size()
                          ? find_date(starts[period + 1].as_string().c_str())->plus_days(-1)
                          : Date::of(2014, 12, 31);
      Filter filter;
      filter.seller = seller;
      Volume volume;
      volume.actual = sum_entries(company->columns, filter, from, to).amount;
      const std::vector<Month> months = years[y].months();
      const std::size_t first = period % 4 * 3;
      const FiscalYear quarter{months[first].first_day(), months[first + 2].last_day()};
      const Standing then =
          stand(volume, goals.at({seller.number, period}), {}, quarter, quarter.last);
      CAPTURE(text);
      const auto& pct = attained.as_object();
      if (!then.attainment) {
        CHECK(std::stod(pct.at("quota").as_string().c_str()) == 0);
        continue;
      }
      CHECK(std::abs(*then.attainment * 100 - std::stod(pct.at("pct").as_string().c_str())) <
            0.011);
      ++compared;
    }
  }
  CHECK(all_quotas == std::stoll(expected.at("quota_total").as_string().c_str()) * 100);
  CHECK(compared > 150);
}

TEST_CASE("a list of invoices comes in as revenue, each customer's to the öre") {
  const auto folder = find_folder();
  if (!folder) return;
  App app{std::make_unique<MemoryStore>(), Clock{Date::of(2026, 3, 10)}};
  Actor admin;
  admin.company = app.open_company(Settings{}, User{}).value();
  admin.role = Role::admin;
  const std::string bytes = contents(*folder + "/crm/fakturalista_sv_fran_mamut_sie.csv");
  const ImportReport report = import_file(app, admin, {bytes, {}, ImportMode::write, {}}).value();
  CHECK(report.was_written);
  REQUIRE(report.revenue);
  const json::value all = json::parse(contents(*folder + "/crm/expected.json"));
  const auto& told = all.at("fakturalista_sv_fran_mamut_sie.csv").as_object();
  const auto ore = [](const json::value& amount) {
    return Money::minor(std::llround(std::stod(amount.as_string().c_str()) * 100));
  };
  CHECK(report.revenue->total == ore(told.at("excl_vat")));
  CHECK(report.revenue->documents == 94);
  const auto company = app.snapshot(admin.company);
  std::size_t compared = 0;
  for (std::size_t c = 0; c < company->ledger.customers().size(); ++c) {
    const Id<Customer> id = Id<Customer>::at(c);
    const std::string& number = company->ledger.customer(id).value.external_id;
    Money sum;
    for (const RevenueDays::Day& day : company->revenue.of(id)) sum += day.amount;
    CAPTURE(number);
    CHECK(sum == ore(told.at("excl_vat_by_customer").at(number)));
    ++compared;
  }
  CHECK(compared == told.at("excl_vat_by_customer").as_object().size());
  // Once more, and nothing has changed.
  CHECK_FALSE(import_file(app, admin, {bytes, {}, ImportMode::write, {}}).value().was_written);
}

}  // namespace
}  // namespace kvartett
