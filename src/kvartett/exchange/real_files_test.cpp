// Files from real systems, kept beside the project and not in it: what they are worth was counted
// by others. Set KVARTETT_FIXTURES to their folder; without it these cases say that they were
// skipped.
#include <doctest/doctest.h>

#include <boost/json.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "kvartett/exchange/csv.h"
#include "kvartett/exchange/intake.h"

namespace kvartett {
namespace {

namespace json = boost::json;

std::optional<std::string> find_folder() {
  const char* folder = std::getenv("KVARTETT_FIXTURES");
  if (!folder || !*folder) {
    MESSAGE("skipped: KVARTETT_FIXTURES is not set");
    return {};
  }
  return folder;
}

std::string contents(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  REQUIRE_MESSAGE(file, path);
  return {std::istreambuf_iterator<char>{file}, {}};
}

// Won volume and rows, in all and by what the file says of it.
struct Sums {
  std::int64_t volume = 0;
  std::int64_t rows = 0;
  std::map<std::string, std::int64_t> by_seller, by_month, by_channel, rows_by_channel;
};

Sums sums_of(const Intake& intake) {
  Sums sums;
  for (const IncomingDeal& deal : intake.deals) {
    const std::string seller{deal.seller.empty() ? deal.seller_number : deal.seller};
    for (const IncomingLine& line : deal.lines) {
      ++sums.rows;
      sums.volume += line.volume_per_year;
      sums.by_seller[seller] += line.volume_per_year;
      sums.by_month[deal.signed_on.month().text()] += line.volume_per_year;
      const std::string channel = line.channel ? name_of(*line.channel).swedish : "";
      sums.by_channel[channel] += line.volume_per_year;
      ++sums.rows_by_channel[channel];
    }
  }
  return sums;
}

Sums read(const std::string& path, const std::string& currency) {
  const csv::File file = csv::read(contents(path)).value();
  const Intake taken = intake(file.sheet, {currency, Date::of(2026, 1, 1), {}});
  for (const Problem& problem : taken.problems)
    FAIL_CHECK(problem.place << ": " << problem.sentence.english);
  CHECK(taken.warnings.empty());
  return sums_of(taken);
}

std::map<std::string, std::int64_t> map_of(const json::value& object, std::int64_t times) {
  std::map<std::string, std::int64_t> map;
  for (const auto& [key, value] : object.as_object()) map[key] = value.as_int64() * times;
  return map;
}

void compare_with_expected(const std::string& name, bool compare_channels) {
  const auto folder = find_folder();
  if (!folder) return;
  const json::value expected = json::parse(contents(*folder + "/crm/expected.json")).at(name);
  const Sums sums = read(*folder + "/crm/" + name, "SEK");
  CHECK(sums.rows == expected.at("won_rows").as_int64());
  CHECK(sums.volume == expected.at("won_value").as_int64() * 100);
  CHECK(sums.by_seller == map_of(expected.at("by_seller"), 100));
  CHECK(sums.by_month == map_of(expected.at("by_month"), 100));
  if (!compare_channels) return;
  CHECK(sums.by_channel == map_of(expected.at("by_channel"), 100));
  CHECK(sums.rows_by_channel == map_of(expected.at("rows_by_channel"), 1));
}

}  // namespace

TEST_CASE("a HubSpot export is worth what HubSpot says") {
  // Its deal type tells only new from existing business, so its channels are for the rules to
  // decide.
  compare_with_expected("hubspot_deals_export.csv", false);
}

TEST_CASE("a Pipedrive export is worth what Pipedrive says, by channel too") {
  compare_with_expected("pipedrive_deals_export.csv", true);
}

TEST_CASE("a Swedish Excel list is worth what it says, by channel too") {
  compare_with_expected("avtal_excel_sv_cp1252_semikolon.csv", true);
}

TEST_CASE("a wholesaler's orders are worth what they say, by seller and by month") {
  const auto folder = find_folder();
  if (!folder) return;
  const json::value expected =
      json::parse(contents(*folder + "/datasets/adventureworks/expected.json"));
  const Sums sums = read(*folder + "/datasets/adventureworks/seller_orders_derived.csv", "USD");
  CHECK(sums.rows == expected.at("seller_orders").as_int64());
  // The orders have four decimals and a deal two: each is at most half a cent off.
  const auto is_near = [](std::int64_t cents, const json::value& exact, std::int64_t orders) {
    return std::abs(static_cast<double>(cents) / 100 - std::stod(exact.as_string().c_str())) <=
           0.005 * static_cast<double>(orders);
  };
  CHECK(is_near(sums.volume, expected.at("seller_subtotal"), sums.rows));
  CHECK(sums.by_seller.size() == expected.at("by_seller").as_object().size());
  for (const auto& [seller, volume] : sums.by_seller) {
    CHECK_MESSAGE(is_near(volume, expected.at("by_seller").at(seller), 473), seller);
  }
  CHECK(sums.by_month.size() == expected.at("by_month").as_object().size());
  for (const auto& [month, volume] : sums.by_month) {
    CHECK_MESSAGE(is_near(volume, expected.at("by_month").at(month), 186), month);
  }
}

TEST_CASE("a list of invoices is no deal list: it says what is missing") {
  const auto folder = find_folder();
  if (!folder) return;
  const csv::File file =
      csv::read(contents(*folder + "/crm/fakturalista_sv_fran_mamut_sie.csv")).value();
  const Intake taken = intake(file.sheet, {"SEK", Date::of(2026, 1, 1), {}});
  REQUIRE(taken.problems.size() == 1);
  CHECK(taken.problems[0].sentence.english.starts_with(
      "No column is recognised as: seller, signing date."));
}

}  // namespace kvartett
