#include "kvartett/exchange/headings.h"

#include <doctest/doctest.h>

#include "kvartett/exchange/words.h"

namespace kvartett {
namespace {

std::string meaning(std::string_view heading) {
  const Heading read = read_heading(heading);
  return read.field ? std::string{name_of(*read.field)} : "nothing";
}

}  // namespace

TEST_CASE("headings are known in Swedish, English and the other Nordic languages") {
  CHECK(meaning("Säljare") == "seller");
  CHECK(meaning("  SÄLJARE ") == "seller");
  CHECK(meaning("Saljare") == "seller");
  CHECK(meaning("Sælger") == "seller");
  CHECK(meaning("Org.nr") == "org_number");
  CHECK(meaning("Org nr:") == "org_number");
  CHECK(meaning("fr.o.m.") == "start");
  CHECK(meaning("T.o.m.") == "end");
  CHECK(meaning("Start") == "start");
  CHECK(meaning("Slut") == "end");
  CHECK(meaning("asiakas") == "customer");
  CHECK(meaning("Färg") == "nothing");
  CHECK(meaning("") == "nothing");
}

TEST_CASE("headings of CRM systems and of other programs are known, prefixes and all") {
  CHECK(meaning("Deal - Currency of value") == "currency");
  CHECK(meaning("Deal - Won time") == "signed_on");
  CHECK(meaning("Organization - Name") == "customer");
  CHECK(meaning("Person - Name") == "nothing");
  CHECK(meaning("Obchod - Value") == "amount");
  CHECK(meaning("Deal - Expected close date") == "nothing");
  CHECK(meaning("Create Date") == "nothing");
  CHECK(meaning("Associated Company (IDs)") == "customer_number");
  CHECK(meaning("SalesPersonID") == "seller_number");
  CHECK(meaning("StoreAccountManagerID") == "nothing");
  CHECK(meaning("CurrencyRateID") == "nothing");
  CHECK(meaning("SubTotal") == "amount");
  CHECK(meaning("Amount Currency") == "currency");
  CHECK(meaning("Probability (%)") == "nothing");
}

TEST_CASE("a heading says its unit and its period beside its name") {
  CHECK(meaning("Årsvärde (kr)") == "yearly_amount");
  CHECK(meaning("Belopp (kr/år)") == "yearly_amount");
  CHECK(meaning("Belopp kr/mån") == "monthly_amount");
  CHECK(meaning("Belopp exkl. moms (SEK)") == "amount");
  CHECK(meaning("Belopp inkl. moms") == "amount_with_vat");
  CHECK(meaning("Årsvärde (inkl moms)") == "amount_with_vat");
  CHECK(meaning("Exkl. moms") == "amount");
  CHECK(meaning("Moms") == "amount_with_vat");
  CHECK(meaning("Avtalstid (mån)") == "term_months");
  CHECK(meaning("Avtalstid (år)") == "term_years");
  CHECK(read_heading("Årsvärde (tkr)").unit.times == 1000);
  CHECK(read_heading("Volym, MSEK").unit.times == 1'000'000);
  CHECK(read_heading("Volym, MSEK").unit.currency == "SEK");
  CHECK(read_heading("Amount (USD)").unit.currency == "USD");
  CHECK(read_heading("Belopp").unit.currency.empty());
}

TEST_CASE("only won words make a deal count") {
  for (const auto* won : {"Won", "Closed won", "CLOSED WON", "Vunnen", "Såld", "Påskrivet",
                          "Signerat", "100 %", "Closed won (Sales pipeline)"}) {
    CHECK_MESSAGE(outcome_of(won) == Outcome::won, won);
  }
  CHECK(outcome_of("Closed lost") == Outcome::lost);
  CHECK(outcome_of("Förlorad") == Outcome::lost);
  CHECK(outcome_of("Qualified to buy") == Outcome::open);
  CHECK(outcome_of("won over coffee") == Outcome::open);
  CHECK(outcome_of("") == Outcome::open);
}

TEST_CASE("channel words are known however they are spelled, and what they leave open stays open") {
  CHECK(find_channel_word("Förlängning") == ChannelWord::renewal);
  CHECK(find_channel_word("forlangning ") == ChannelWord::renewal);
  CHECK(find_channel_word("Cross-sell") == ChannelWord::cross_sell);
  CHECK(find_channel_word("VINN TILLBAKA") == ChannelWord::win_back);
  CHECK(find_channel_word("New Business") == ChannelWord::new_sales);
  CHECK(find_channel_word("Existing Business") == ChannelWord::rules_decide);
  CHECK_FALSE(find_channel_word("Diverse"));
  CHECK_FALSE(find_channel_word(""));
}

TEST_CASE("every field has a name by which it can be chosen") {
  for (std::size_t i = 0; i < field_count; ++i) {
    const auto field = static_cast<Field>(i);
    CHECK(find_field(name_of(field)) == field);
    CHECK_FALSE(label_of(field).swedish.empty());
  }
  CHECK_FALSE(find_field("colour"));
}

}  // namespace kvartett
