// What a file is taken for says what spoke for it.
#include "kvartett/exchange/evidence.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <ranges>

#include "kvartett/exchange/csv.h"
#include "kvartett/exchange/intake.h"

namespace kvartett {
namespace {

using Texts = std::vector<std::string>;

struct Taken {
  std::unique_ptr<const csv::File> file;  // the deals point into it
  Intake intake;

  const ColumnEvidence& of(const std::string& heading) const {
    const auto found = std::ranges::find(intake.evidence, heading, &ColumnEvidence::heading);
    REQUIRE(found != intake.evidence.end());
    return *found;
  }
  // The reasons after the first, which tells how the column was found.
  Texts reasons(const std::string& heading) const {
    Texts texts;
    for (const Sentence& reason : of(heading).reasons | std::views::drop(1))
      texts.push_back(reason.english);
    return texts;
  }
};
Taken take(std::string_view text, const Texts& choices = {}) {
  Taken taken{std::make_unique<const csv::File>(csv::read(text).value()), {}};
  taken.intake =
      intake(taken.file->sheet, {"SEK", Date::of(2026, 3, 10), parse_choices(choices).value()});
  return taken;
}

// A list of two deals: amount and signing date.
std::string list(const std::string& a, const std::string& b, const std::string& heading = "ARR") {
  return "Kund;Säljare;" + heading + ";Avtalsdatum\nAcme;Eva;" + a + "\nBolt;Ola;" + b + "\n";
}

TEST_CASE("the cell that settles the decimal sign is named, or that none does") {
  CHECK(take(list("1.500;2026-01-31", "2,50;2026-01-31")).reasons("ARR") ==
        Texts{"Per year.", "Decimal comma: “2,50” on row 3 shows it."});
  CHECK(take(list("1.25;2026-01-31", "2;2026-01-31")).reasons("ARR") ==
        Texts{"Per year.", "Decimal point: “1.25” on row 2 shows it."});
  CHECK(take(list("1;2026-01-31", "2;2026-01-31")).reasons("ARR") ==
        Texts{"Per year.", "Whole numbers: there is no decimal sign to wonder about."});
  const Taken open = take(list("1.500;2026-01-31", "2;2026-01-31"));
  CHECK(open.of("ARR").settled_by == Proof::By::nobody);
  CHECK(open.reasons("ARR")[1] ==
        "“1.500” on row 2 can be thousands or decimals: say which sign the decimals have.");
  CHECK_FALSE(open.of("ARR").samples[0].amount);  // nobody knows yet
  CHECK(take(list("1.500;2026-01-31", "2;2026-01-31"), {"decimal=comma"}).reasons("ARR")[1] ==
        "Decimal comma, as you said.");
}

TEST_CASE("the cell that settles the order of day and month is named, or that none does") {
  CHECK(take(list("1;31/1/2026", "2;2/3/2026")).reasons("Avtalsdatum") ==
        Texts{"Day before month: “31/1/2026” on row 2 shows it."});
  CHECK(take(list("1;1/2/2026", "2;1/31/2026")).reasons("Avtalsdatum") ==
        Texts{"Month before day: “1/31/2026” on row 3 shows it."});
  CHECK(take(list("1;2026-01-31", "2;1 feb 2026")).reasons("Avtalsdatum") ==
        Texts{"Every day is written so that it can only be one."});
  CHECK(take(list("1;1/2/2026", "2;2/3/2026")).of("Avtalsdatum").settled_by == Proof::By::nobody);
  CHECK_FALSE(take(list("1;2026-01-31", "2;1 feb 2026")).of("Avtalsdatum").settled_by);
  const Taken other =
      take("Kund;Säljare;ARR;Avtalsdatum;Startdatum\nAcme;Eva;1;1/2/2026;31/1/2026\n");
  CHECK(other.reasons("Avtalsdatum") ==
        Texts{"Day before month, as in another column: “31/1/2026” on row 2."});
}

TEST_CASE(
    "values are shown as they stand and as they are understood, different ones, three at most") {
  const Taken taken = take(
      "Kund;Säljare;Belopp (tkr/mån);Avtalsdatum;Avtalstid;Anm\n"
      "Acme;Eva;1,5;31/1 2026;3 år;a\nBolt;Eva;1,5;1/2 2026;tills vidare;\n"
      "Cord;Eva;2;2026-02-01;24;b\nDell;Eva;3;2026-02-01;12;c\nEcho;Eva;4;2026-02-01;12;d\n");
  const auto& amount = taken.of("Belopp (tkr/mån)");
  CHECK(amount.field == Field::monthly_amount);
  REQUIRE(amount.samples.size() == 3);
  CHECK(amount.samples[0].text == "1,5");
  CHECK(amount.samples[0].amount == 150'000);
  CHECK(amount.samples[1].row == 4);
  const auto& day = taken.of("Avtalsdatum");
  CHECK(day.samples[0].understood->english == "2026-01-31");
  CHECK_FALSE(day.samples[2].understood);
  const auto& term = taken.of("Avtalstid");
  CHECK(term.samples[0].understood->english == "36 months");
  CHECK(term.samples[1].understood->swedish == "tills vidare");
  CHECK(term.samples[2].understood->english == "24 months");
  CHECK_FALSE(taken.of("Anm").field);
  CHECK(taken.of("Anm").samples.size() == 3);
}

TEST_CASE("a list that cannot be read shows its columns and values all the same") {
  const auto file = csv::read("Vem;Till vem;Pengar\nEva;Acme;5\n").value();
  const Table table = recognised_in(file.sheet, {});
  const auto evidence = evidence_of(file.sheet, table);
  REQUIRE(evidence.size() == 3);
  CHECK(evidence[2].heading == "Pengar");
  CHECK(evidence[2].samples[0].text == "5");
}

TEST_CASE("words are counted, the most frequent first, and mean what a person says") {
  const std::string text =
      "Kund;Säljare;ARR;Avtalsdatum;Status;Kanal\n"
      "A;Eva;1;2026-01-01;Klar sen;Ombokning\nB;Eva;1;2026-01-01;Vunnen;Ny\n"
      "C;Eva;1;2026-01-01;Vunnen;Existing business\nD;Eva;1;2026-01-01;Förlorad;Ny\n";
  const Taken taken = take(text);
  const Intake& plain = taken.intake;
  REQUIRE(plain.statuses.size() == 3);
  CHECK(plain.statuses[0].word == "Vunnen");
  CHECK(plain.statuses[0].rows == 2);
  CHECK(plain.statuses[1].word == "Klar sen");
  CHECK(plain.statuses[1].outcome == Outcome::open);
  CHECK(plain.deals.size() == 2);
  REQUIRE(plain.channels.size() == 2);
  CHECK(plain.channels[1].means == ChannelWord::rules_decide);

  const Taken again =
      take(text, {"status:klar SEN=won", "status:Vunnen=lost", "channel:Ombokning=renewal"});
  const Intake& said = again.intake;
  REQUIRE(said.deals.size() == 1);
  CHECK(said.deals[0].lines[0].channel == Channel::renewal);
  CHECK(said.statuses[0].was_said);
  CHECK(said.warnings.empty());
}

TEST_CASE("what is said about words and names is written as it is read") {
  const Texts texts = {"status:Klar=won",         "channel:Typ A=renewal", "channel:B=rules",
                       "customer:A=B AB [5]=@17", "seller:Eva=Eva Ek",     "product:X=new"};
  Meanings meanings;
  for (const std::string& text : texts) CHECK(take_meaning(text, meanings).value());
  CHECK(texts_of(meanings) == texts);
  CHECK(meanings.customers[0].name == "A=B AB [5]");
  CHECK_FALSE(meanings.products[0].is);
  CHECK_FALSE(take_meaning("seller=Ansvarig", meanings).value());
  CHECK_FALSE(take_meaning("amount=Pris: netto", meanings).value());
  CHECK_FALSE(take_meaning("channel:B=other", meanings));
}

}  // namespace
}  // namespace kvartett
