#include "kvartett/exchange/score_list.h"

#include <doctest/doctest.h>

#include "kvartett/exchange/csv.h"

namespace kvartett {
namespace {

Sheet sheet(const std::string& text) { return csv::read(text).value().sheet; }
ScoreList read(const std::string& text, ScoreListOptions options = {}) {
  return read_score_list(sheet(text), options);
}

TEST_CASE("a list with a customer and a score is one of scores, and a list of deals is not") {
  CHECK(is_score_list(sheet("Kund;Betyg;Datum\nAcme;8;2026-03-10\n"), {}));
  CHECK(is_score_list(sheet("Customer no,NPS,Date\n17,9,2026-03-10\n"), {}));
  CHECK_FALSE(is_score_list(sheet("Kund;Säljare;Årsvärde;Avtalsdatum;Betyg\n"
                                  "Acme;Anna;50000;2026-03-01;3\n"),
                            {}));
  CHECK_FALSE(is_score_list(sheet("Kund;Datum\nAcme;2026-03-10\n"), {}));
}

TEST_CASE("NPS says its scale, a heading may state it, and what goes beyond 10 proves it") {
  CHECK(read("Kund;NPS;Datum\nAcme;8;2026-03-10\n").scale == ScoreScale::zero_to_ten);
  CHECK(read("Kund;CSI (1-7);Datum\nAcme;6;2026-03-10\n").scale == ScoreScale::one_to_seven);
  CHECK(read("Kund;NKI;Datum\nAcme;73,5;2026-03-10\n").scale == ScoreScale::zero_to_hundred);
}

TEST_CASE("a scale that nothing tells is asked for, and never guessed") {
  const std::string text = "Kund;Betyg;Datum\nAcme;4;2026-03-10\nBolt;5;2026-03-11\n";
  CHECK(!read(text).scale);
  const ScoreList said = read(text, {ScoreScale::one_to_five, {}});
  CHECK(said.scale == ScoreScale::one_to_five);
  CHECK(said.scale_was_said);
  CHECK(said.problems.empty());
}

TEST_CASE("a row is read as it stands, and one without an answer is left out") {
  const ScoreList list = read(
      "Undersökning 2026\nKund;Kundnr;Org.nr;NPS;Svarsdatum;Roll;Kommentar\n"
      "Acme AB;K17;5560160680;9;13/3 2026;Inköp;\"Bra, tack\"\nBolt AB;;;;;;\n");
  CHECK(list.rows == 2);
  REQUIRE(list.scores.size() == 1);
  const IncomingScore& score = list.scores[0];
  CHECK(score.row == 3);
  CHECK(score.customer == "Acme AB");
  CHECK(score.customer_number == "K17");
  CHECK(score.org_number == "556016-0680");
  CHECK(score.on == Date::of(2026, 3, 13));
  CHECK(score.given_hundredths == 900);
  CHECK(score.answered_by == "Inköp");
  CHECK(score.comment == "Bra, tack");
}

TEST_CASE("every fault has its row and its column") {
  const ScoreList list = read(
      "Kund;NPS;Datum\nAcme;11;2026-03-10\n;8;2026-03-10\nBolt;bra;2026-03-10\nCrem;8;i går\n");
  REQUIRE(list.problems.size() == 4);
  CHECK(list.problems[0].place == "row 3, column \"Kund\"");
  CHECK(list.problems[1].sentence.swedish == "”bra” är inget betyg.");
  CHECK(list.problems[2].place == "row 5, column \"Datum\"");
  CHECK(list.problems[3].sentence.english == "The score is not on the scale 0–10.");
}

TEST_CASE("a list without days says what to call the column") {
  const ScoreList list = read("Kund;NPS\nAcme;8\n");
  REQUIRE(list.problems.size() == 1);
  CHECK(list.problems[0].sentence.swedish ==
        "Listan har ingen kolumn för dagen då kunden svarade. Kalla den Datum.");
}

}  // namespace
}  // namespace kvartett
