#include "kvartett/exchange/rates.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

#include "tests/support/words.h"

namespace kvartett {
namespace {

using rates::Form;

// "EUR 2026-04-17 11.3545", in the file's order of currencies and days.
std::vector<std::string> told(const Result<rates::File>& file) {
  std::vector<std::string> texts;
  if (!file) {
    for (const Problem& problem : file.error().list) {
      texts.push_back(problem.place + ": " + problem.sentence.english);
      CHECK_FALSE(problem.sentence.swedish.empty());
    }
    return texts;
  }
  for (const RateOfDay& rate : file->rates) {
    texts.push_back(rate.currency + " " + rate.on.text() + " " + text(rate.rate));
  }
  return texts;
}
using Texts = std::vector<std::string>;

TEST_CASE("the Riksbank's answer for a group says which currency each rate is of") {
  const auto file = rates::read(R"([
    {"seriesId":"SEKEURPMI","date":"2026-04-17","value":11.3545},
    {"seriesId":"SEKJPYPMI","date":"2026-04-17","value":0.06744},
    {"seriesId":"SEKEURPMI","date":"2026-04-16","value":11.3},
    {"seriesId":"SEKETT","date":"2026-04-17","value":1},
    {"seriesId":"SEKDEMPMI","date":"2002-02-28","value":4.64577}])",
                                "SEK");
  REQUIRE(file);
  CHECK(file->form == Form::riksbank_json);
  CHECK(file->source == RateSource::riksbank);
  CHECK(told(file) ==
        Texts{"EUR 2026-04-16 11.3", "EUR 2026-04-17 11.3545", "JPY 2026-04-17 0.06744"});
}

TEST_CASE("the Riksbank's answer for one series needs someone to say which currency it is") {
  const std::string_view one = R"([{"date":"2026-04-17","value":11.3545}])";
  CHECK(told(rates::read(one, "SEK", "EUR")) == Texts{"EUR 2026-04-17 11.3545"});
  const auto unsaid = rates::read(one, "SEK");
  REQUIRE_FALSE(unsaid);
  CHECK(unsaid.error().list[0].place == "currency");
  CHECK(told(rates::read(R"({"date":"2026-04-17","value":11})", "SEK", "EUR")) ==
        Texts{"EUR 2026-04-17 11"});
}

constexpr std::string_view riksbank_csv =
    "Period;Grupp;Serie;Värde\n"
    "2026-04-17;Valutor mot svenska kronor;1 EUR;11,3545\n"
    "2026-04-17;Valutor mot svenska kronor;100 JPY;6,744\n"
    "2026-04-18;Valutor mot svenska kronor;1 EUR;n/a\n"
    "2026-04-17;STIBOR;STIBOR 3M;2,1\n";

TEST_CASE("a file from the Riksbank's pages: a hundred yen cost what they cost, holidays nothing") {
  const auto file = rates::read(riksbank_csv, "SEK");
  REQUIRE(file);
  CHECK(file->form == Form::riksbank_csv);
  CHECK(told(file) == Texts{"EUR 2026-04-17 11.3545", "JPY 2026-04-17 0.06744"});
}

TEST_CASE("the same file with a byte order mark, from an old Excel, and in English") {
  const Texts expected = told(rates::read(riksbank_csv, "SEK"));
  CHECK(told(rates::read("\xEF\xBB\xBF" + std::string{riksbank_csv}, "SEK")) == expected);
  std::string old{riksbank_csv};
  old.replace(old.find("ä"), 2, "\xE4");
  CHECK(told(rates::read(old, "SEK")) == expected);
  CHECK(told(rates::read("Period;Group;Series;Value\r\n2026-04-17;x;1 EUR;11.3545\r\n"
                         "2026-04-17;x;100 JPY;6.744\r\n",
                         "SEK")) == expected);
}

constexpr std::string_view history =
    "Date,USD,JPY,CYP,SEK,\n"
    "2026-04-17,1.0845,170.5,N/A,11.3545,\n"
    "2026-04-16,1.08,170,N/A,11.34,\n"
    "2007-12-28,1.4721,N/A,0.585274,9.4415,\n";

TEST_CASE("the ECB counts for one euro: a dollar in kronor is a euro in kronor by one in dollars") {
  const auto file = rates::read(history, "SEK");
  REQUIRE(file);
  CHECK(file->form == Form::ecb_csv);
  CHECK(file->source == RateSource::ecb);
  CHECK(told(file) == Texts{"EUR 2007-12-28 9.4415", "EUR 2026-04-16 11.34",
                            "EUR 2026-04-17 11.3545", "JPY 2026-04-16 0.066705882",
                            "JPY 2026-04-17 0.066595308", "USD 2007-12-28 6.413626792",
                            "USD 2026-04-16 10.5", "USD 2026-04-17 10.469801752"});
}

TEST_CASE("a company that counts in euro takes what the ECB says as it is") {
  const auto file = rates::read("Date,USD,SEK\n2026-04-17,1.25,11.3545\n", "EUR");
  CHECK(told(file) == Texts{"SEK 2026-04-17 0.088070809", "USD 2026-04-17 0.8"});
}

TEST_CASE("a company that counts in yen takes the Riksbank's by way of the krona") {
  CHECK(told(rates::read("Period;Grupp;Serie;Värde\n2026-04-17;x;1 EUR;11,25\n"
                         "2026-04-17;x;100 JPY;6,25\n",
                         "JPY")) == Texts{"EUR 2026-04-17 180", "SEK 2026-04-17 16"});
}

TEST_CASE("the ECB's daily file has blanks and an English date") {
  CHECK(told(rates::read("Date, USD, JPY, SEK, \n17 April 2026, 1.25, 170.5, 10.00, \n", "SEK")) ==
        Texts{"EUR 2026-04-17 10", "JPY 2026-04-17 0.058651026", "USD 2026-04-17 8"});
}

std::string xml(std::string_view cubes) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<gesmes:Envelope xmlns:gesmes=\"http://www.gesmes.org/xml/2002-08-01\" "
         "xmlns=\"http://www.ecb.int/vocabulary/2002-08-01/eurofxref\">\n"
         "<gesmes:subject>Reference rates</gesmes:subject>\n<Cube>\n" +
         std::string{cubes} + "</Cube>\n</gesmes:Envelope>\n";
}

TEST_CASE("the ECB's XML says the same") {
  const auto file = rates::read(xml("<Cube time='2026-04-17'><Cube currency='USD' rate='1.25'/>"
                                    "<Cube currency='SEK' rate='10.00'/></Cube>\n"
                                    "<Cube time='2026-04-16'><Cube currency='SEK' rate='11'/>"
                                    "</Cube>"),
                                "SEK");
  REQUIRE(file);
  CHECK(file->form == Form::ecb_xml);
  CHECK(told(file) == Texts{"EUR 2026-04-16 11", "EUR 2026-04-17 10", "USD 2026-04-17 8"});
}

TEST_CASE("the ECB's data portal: only daily spot rates against the euro") {
  const auto file = rates::read(
      "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,OBS_STATUS,"
      "TITLE\n"
      "EXR.D.SEK.EUR.SP00.A,D,SEK,EUR,SP00,A,2026-04-17,10,A,\"Swedish krona, per euro\"\n"
      "EXR.D.USD.EUR.SP00.A,D,USD,EUR,SP00,A,2026-04-17,1.25,A,\n"
      "EXR.M.USD.EUR.SP00.A,M,USD,EUR,SP00,A,2026-04,1.3,A,\n"
      "EXR.D.USD.EUR.SP00.A,D,USD,EUR,SP00,A,2026-04-20,,H,\n",
      "SEK");
  REQUIRE(file);
  CHECK(file->form == Form::ecb_sdmx_csv);
  CHECK(told(file) == Texts{"EUR 2026-04-17 10", "USD 2026-04-17 8"});
}

TEST_CASE("the file's own currency among its rates is one, and nothing is told twice") {
  CHECK(told(rates::read("Date,EUR,JPY\n2026-04-17,1,160\n", "JPY")) ==
        Texts{"EUR 2026-04-17 160"});
  CHECK(told(rates::read("Date,EUR,JPY\n2026-04-17,1.1,160\n", "JPY")) ==
        Texts{"row 2: EUR in EUR can only be 1."});
}

TEST_CASE("a file without the company's currency is refused in words that say what to fetch") {
  const Texts faults = told(rates::read("Date,USD\n2026-04-17,1.25\n", "SEK"));
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].find("none of SEK") != std::string::npos);
}

TEST_CASE("days on which the company's currency has no rate are left out, and named") {
  const auto file = rates::read("Date,USD,ISK\n2026-04-17,1.25,145\n2012-04-17,1.3,N/A\n", "ISK");
  REQUIRE(file);
  CHECK(told(file) == Texts{"EUR 2026-04-17 145", "USD 2026-04-17 116"});
  REQUIRE(file->left_out.size() == 1);
  CHECK(file->left_out[0].row == 3);
}

TEST_CASE("every fault of a file is told with its row, and then nothing of it is taken") {
  CHECK(told(rates::read("Date,USD,SEK\n2026-04-17,1.25,10\n2026-04-31,1,1\n2026-04-16,1;2,0\n"
                         "2026-04-17,1.26,10\n\"2026-04-15\",\"1,25\",10\n",
                         "SEK"))
            .size() == 5);
  CHECK(told(rates::read("Period;Grupp;Serie;Värde\n2026-04;x;1 EUR;11\n", "SEK")) ==
        Texts{"row 2: \"2026-04\" is not a day."});
  CHECK(told(rates::read("Date,USD,SEK\n2026-04-17,-1.25,10\n", "SEK")) ==
        Texts{"row 2: \"-1.25\" is not an exchange rate."});
  CHECK(told(rates::read("Date,SEK\n2026-04-17,11\n2026-04-17,12\n", "SEK")) ==
        Texts{"row 3: SEK of 2026-04-17 has another rate in row 2."});
  CHECK(told(rates::read("Date,SEK\n2026-04-17,11\n2026-04-17,11.0\n", "SEK")) ==
        Texts{"EUR 2026-04-17 11"});
  CHECK(told(rates::read(R"([{"seriesId":"SEKEURPMI","date":"17/4","value":1}])", "SEK")) ==
        Texts{"observation 1: \"17/4\" is not a day."});
  CHECK(told(rates::read(xml("<Cube time='2026-04-17'>\n<Cube currency='SEK' rate='x'/></Cube>"),
                         "SEK")) == Texts{"row 6: \"x\" is not an exchange rate."});
}

TEST_CASE(
    "a document type is refused, and so is what is no XML, what nests, and what is no file of "
    "rates") {
  CHECK(told(rates::read("<!DOCTYPE x [<!ENTITY a \"1\">]>\n<Cube time=\"2026-04-17\"/>", "SEK")) ==
        Texts{"row 1: The file has a document type, which we do not read."});
  CHECK_FALSE(rates::read("<Cube time='2026-04-17'><Cube", "SEK"));
  CHECK_FALSE(rates::read("<a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a>", "SEK"));
  CHECK_FALSE(rates::read("<html><body>Not found</body></html>", "SEK"));
  for (const char* text : {"", "hello", "Kund;Belopp\nAcme;5\n", "[1,2]", "{}", "[{}]", "[]",
                           R"([{"date":"2026-04-17"}])", "Date,SEK\n", "Date\n2026-04-17\n"}) {
    CAPTURE(text);
    const auto file = rates::read(text, "SEK", "EUR");
    REQUIRE_FALSE(file);
    CHECK_FALSE(file.error().list[0].sentence.swedish.empty());
  }
  CHECK_FALSE(rates::read(std::string(rates::bytes_max + 1, ' '), "SEK"));
}

TEST_CASE("what a company counts in does not change what two currencies cost in each other") {
  CHECK(rc::check([] {
    const auto per_euro = [](const char*) { return *rc::gen::inRange(50'000, 2'000'000); };
    const auto dollar = per_euro("USD"), krona = per_euro("SEK");
    const std::string file =
        fmt::format("Date,USD,SEK\n2026-04-17,{}.{:05},{}.{:05}\n", dollar / 100'000,
                    dollar % 100'000, krona / 100'000, krona % 100'000);
    const auto in_kronor = rates::read(file, "SEK");
    const auto in_dollars = rates::read(file, "USD");
    RC_ASSERT(in_kronor && in_dollars);
    const auto find = [](const rates::File& from, std::string_view currency) {
      for (const RateOfDay& rate : from.rates) {
        if (rate.currency == currency) return rate.rate;
      }
      return Rate{};
    };
    const Rate there = find(*in_kronor, "USD");
    const Rate back = find(*in_dollars, "SEK");
    const Wide one = Wide{there.billionths} * back.billionths;
    const Wide error = one - Wide{rate_one} * rate_one;
    RC_ASSERT((error < 0 ? -error : error) <= there.billionths + back.billionths);
  }));
}

}  // namespace
}  // namespace kvartett
