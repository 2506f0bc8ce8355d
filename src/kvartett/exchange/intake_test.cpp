#include "kvartett/exchange/intake.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "kvartett/exchange/csv.h"

namespace kvartett {
namespace {

using Texts = std::vector<std::string>;

// A file that was taken in on 10 March 2026. Keeps the text and the sheet that the deals point
// into.
struct Taken {
  std::unique_ptr<const std::string> text;
  std::unique_ptr<const csv::File> file;
  Intake intake;
};
Taken take(std::string_view text, const Texts& choices = {}, std::string currency = "SEK") {
  Taken taken{std::make_unique<const std::string>(text), {}, {}};
  taken.file = std::make_unique<const csv::File>(csv::read(*taken.text).value());
  taken.intake = kvartett::intake(taken.file->sheet, {std::move(currency), Date::of(2026, 3, 10),
                                                      parse_choices(choices).value()});
  return taken;
}

Texts told(const std::vector<Problem>& problems) {
  Texts texts;
  for (const Problem& problem : problems) {
    texts.push_back((problem.place.empty() ? "" : problem.place + ": ") + problem.sentence.english);
  }
  return texts;
}
Texts faults(std::string_view text, const Texts& choices = {}, std::string currency = "SEK") {
  return told(take(text, choices, std::move(currency)).intake.problems);
}

// A deal list of one deal: the founding example but for what the test is about.
std::string list(const std::string& heading, const std::string& value) {
  return "Kund;Säljare;Belopp;Avtalsdatum;" + heading + "\nAcme;Eva;1200000;2026-03-10;" + value +
         "\n";
}

}  // namespace

TEST_CASE("the founding example is read from a Swedish deal list") {
  const Taken taken = take(
      "Avtalsnr;Kundnr;Kund;Org.nr;Säljare;Kanal;Produkt;Årsvärde "
      "(kr);Avtalsdatum;Startdatum;Avtalstid (mån);"
      "Uppsägningstid (mån);Status\r\n"
      "A1;K7;Acme AB;5560160680;Eva Berg;Förlängning;Serviceavtal;1 200 "
      "000,00;2026-03-10;2026-04-01;12;3;"
      "Påskrivet\r\n");
  CHECK(told(taken.intake.problems) == Texts{});
  REQUIRE(taken.intake.deals.size() == 1);
  const IncomingDeal& deal = taken.intake.deals[0];
  CHECK(deal.external_id == "A1");
  CHECK(deal.customer == "Acme AB");
  CHECK(deal.customer_number == "K7");
  CHECK(deal.org_number == "556016-0680");
  CHECK(deal.seller == "Eva Berg");
  CHECK(deal.signed_on == Date::of(2026, 3, 10));
  REQUIRE(deal.lines.size() == 1);
  CHECK(deal.lines[0].volume_per_year == 120'000'000);
  CHECK(deal.lines[0].term == Term::fixed);
  CHECK(deal.lines[0].months == 12);
  CHECK(deal.lines[0].notice_months == 3);
  CHECK(deal.lines[0].start == Date::of(2026, 4, 1));
  CHECK(deal.lines[0].channel == Channel::renewal);
  CHECK(deal.lines[0].channel_word == "Förlängning");
  CHECK(deal.lines[0].product == "Serviceavtal");
  CHECK(deal.lines[0].row == 2);
}

TEST_CASE("only won rows count, and the others are told apart") {
  const Taken taken = take(
      "Deal ID,Account,Owner,Amount,Close Date,Stage\n"
      "1,Acme,Eva,100,2026-01-05,Closed won\n"
      "2,Acme,Eva,,2026-01-06,Closed lost\n"
      "3,,,,,Qualified to buy\n");
  CHECK(told(taken.intake.problems) == Texts{});
  CHECK(taken.intake.rows == 3);
  REQUIRE(taken.intake.deals.size() == 1);
  CHECK(taken.intake.deals[0].lines[0].term == Term::one_off);
  REQUIRE(taken.intake.skipped.size() == 2);
  CHECK(taken.intake.skipped[0].reason == SkipReason::lost);
  CHECK(taken.intake.skipped[1].reason == SkipReason::open);
  CHECK(taken.intake.skipped[1].row == 4);
}

TEST_CASE("a list in which nothing is won is no fault, but is remarked upon") {
  const Taken taken = take("Kund;Säljare;Belopp;Datum;Status\nAcme;Eva;5;2026-01-05;Offert\n");
  CHECK(taken.intake.problems.empty());
  CHECK(taken.intake.deals.empty());
  CHECK(told(taken.intake.warnings).at(0).starts_with("column \"Status\": No row is won"));
}

TEST_CASE("titles, blank rows, sums and footers are not deals") {
  const Taken taken = take(
      "Försäljning 2026\nUtskriven 2026-03-10\n\n"
      "Kund;Säljare;Belopp;Avtalsdatum\nAcme;Eva;100;2026-01-05\nTotal AB;Eva;50;2026-01-06\n"
      "Total;Eva;70;2026-01-07\n\nSumma;;220;\nAntal rader;3\nCopyright (c) Acme;;;\n");
  CHECK(told(taken.intake.problems) == Texts{});
  CHECK(taken.intake.deals.size() == 3);
  CHECK(taken.intake.table.heading_row == 3);
  REQUIRE(taken.intake.skipped.size() == 3);
  CHECK(taken.intake.skipped[0].reason == SkipReason::sum);
  CHECK(taken.intake.skipped[1].reason == SkipReason::footer);
  CHECK(taken.intake.skipped[2].reason == SkipReason::footer);
}

TEST_CASE("every fault is named with its row and column, none only the first") {
  CHECK(faults("Kund;Säljare;Belopp;Avtalsdatum;Startdatum\n"
               ";Eva;12,50;2026-01-05;\n"
               "Acme;;tolv;2026-13-05;snart\n"
               "Acme;Eva;-5;2026-03-11;\n"
               "Acme;Eva;;;\n") ==
        Texts{"row 2, column \"Kund\": The customer is missing.",
              "row 3, column \"Säljare\": The seller is missing.",
              "row 3, column \"Avtalsdatum\": “2026-13-05” is not a day; write 2026-03-10.",
              "row 3, column \"Startdatum\": “snart” is not a day; write 2026-03-10.",
              "row 3, column \"Belopp\": “tolv” is not an amount.",
              "row 4, column \"Avtalsdatum\": A deal cannot be signed in the future (2026-03-11).",
              "row 4, column \"Belopp\": The amount must be above zero; “-5” is not.",
              "row 5, column \"Avtalsdatum\": The signing date is missing.",
              "row 5, column \"Belopp\": The amount is missing."});
}

TEST_CASE("a thousand faults are told one by one, the rest counted") {
  std::string text = "Kund;Säljare;Belopp;Avtalsdatum\n";
  for (int i = 0; i < 1'002; ++i) text += "Acme;Eva;x;2026-01-05\n";
  const Texts all = faults(text);
  CHECK(all.size() == problems_max + 1);
  CHECK(all.back() == "And 2 more faults.");
}

TEST_CASE("amounts per year, per month and for the whole term are one volume per year") {
  const auto volume = [](const std::string& heading, const std::string& amount,
                         const std::string& term) {
    return take("Kund;Säljare;Avtalsdatum;" + heading + ";Avtalstid\nAcme;Eva;2026-01-05;" +
                amount + ";" + term + "\n")
        .intake.deals.at(0)
        .lines.at(0)
        .volume_per_year;
  };
  CHECK(volume("Årsvärde", "1200", "36 mån") == 120'000);
  CHECK(volume("Månadsavgift", "100", "36 mån") == 120'000);
  CHECK(volume("Belopp (kr/mån)", "100", "tills vidare") == 120'000);
  CHECK(volume("Totalt avtalsvärde", "3600", "3 år") == 120'000);
  CHECK(volume("TCV", "100", "18 mån") == 6'667);
  CHECK(volume("Belopp", "1200", "12 mån") == 120'000);
  CHECK(volume("Årsvärde (tkr)", "1,2", "36 mån") == 120'000);
  CHECK(volume("Belopp", "1200", "") == 120'000);
  CHECK(faults("Kund;Säljare;Avtalsdatum;Belopp;Avtalstid\nAcme;Eva;2026-01-05;100;36 mån\n") ==
        Texts{"row 2, column \"Belopp\": The column does not say whether it is per year or for the "
              "whole term. Point it out as one of them."});
}

TEST_CASE("a term is months, years, rolling, once, or the time between two dates") {
  const auto line = [](const std::string& heading, const std::string& value) {
    return take("Kund;Säljare;Årsvärde;Avtalsdatum;Startdatum;" + heading +
                "\nAcme;Eva;12;2026-03-10;2026-04-01;" + value + "\n")
        .intake.deals.at(0)
        .lines.at(0);
  };
  CHECK(line("Avtalstid (år)", "3").months == 36);
  CHECK(line("Avtalstid", "24").months == 24);
  CHECK(line("Avtalstid (mån)", "36,00").months == 36);
  CHECK(line("Avtalstid", "tills vidare").term == Term::rolling);
  CHECK(line("Avtalstid", "engång").term == Term::one_off);
  CHECK(line("Avtalstid", "").term == Term::one_off);
  CHECK(line("Slutdatum", "2027-03-31").months == 12);
  CHECK(line("Slutdatum", "2027-04-01").months == 12);
  CHECK(line("Slutdatum", "2026-04-05").months == 1);
  CHECK(faults(list("Avtalstid", "3")).at(0).find("months or years") != std::string::npos);
  CHECK(faults(list("Avtalstid (mån)", "länge")).at(0).find("is not a term") != std::string::npos);
  CHECK(faults(list("Uppsägningstid", "3")).at(0).find("notice but no term") != std::string::npos);
  CHECK(faults(list("Uppsägningstid", "3") + "Bolaget;Eva;100;2026-02-05;3\n").size() == 1);
}

TEST_CASE("a column tells how its numbers are written, and one that does not is asked about") {
  const auto two = [](const std::string& a, const std::string& b) {
    return "Kund|Säljare|Belopp|Avtalsdatum\nA|E|" + a + "|2026-01-05\nA|E|" + b + "|2026-01-05\n";
  };
  CHECK(take(two("1,234", "5.50")).intake.deals.at(0).lines[0].volume_per_year == 123'400);
  CHECK(take(two("1,234", "5,50")).intake.deals.at(0).lines[0].volume_per_year == 123);
  CHECK(faults(two("1,234", "5")).at(0).find("thousands or decimals") != std::string::npos);
  CHECK(take(two("1,234", "5"), {"decimal=point"}).intake.deals.at(0).lines[0].volume_per_year ==
        123'400);
  CHECK(faults(two("1,50", "5.50")) == Texts{"row 3, column \"Belopp\": “5.50” has a decimal "
                                             "point, but the column has decimal commas."});
}

TEST_CASE(
    "a column tells whether its dates have the day or the month first, and one that does not is "
    "asked") {
  const auto signed_on = [](const std::string& a, const std::string& b, const Texts& choices = {}) {
    const Taken taken =
        take("Kund;Säljare;Belopp;Datum\nA;E;1;" + a + "\nA;E;1;" + b + "\n", choices);
    return taken.intake.problems.empty() ? taken.intake.deals.at(0).signed_on.text()
                                         : taken.intake.problems[0].sentence.english;
  };
  CHECK(signed_on("3/1/2026", "31/1/2026") == "2026-01-03");
  CHECK(signed_on("3/1/2026", "1/31/2026") == "2026-03-01");
  CHECK(signed_on("3/1/2026", "4/1/2026").find("can be two days") != std::string::npos);
  CHECK(signed_on("3/1/2026", "2/1/2026", {"dates=month-first"}) == "2026-03-01");
  CHECK(signed_on("31/1/2026", "1/31/2026").find("another order") != std::string::npos);
  CHECK(signed_on("2/2/2026", "2026-01-01") == "2026-02-02");
}

TEST_CASE("amounts in another currency than the company's are faults") {
  CHECK(faults(list("Valuta", "SEK")) == Texts{});
  CHECK(faults(list("Valuta", "kr")) == Texts{});
  CHECK(
      faults(list("Valuta", "EUR")) ==
      Texts{"row 2, column \"Valuta\": The amount is in EUR, but the company's currency is SEK."});
  CHECK(faults(list("Valuta", "riksdaler")).at(0).find("not a currency we know") !=
        std::string::npos);
  CHECK(faults("Kund;Säljare;Belopp (EUR);Datum\nA;E;1;2026-01-05\n") ==
        Texts{"column \"Belopp (EUR)\": The column is in EUR, but the company's currency is SEK."});
  CHECK(
      faults("Kund;Säljare;Belopp;Datum\nA;E;$5;2026-01-05\n") ==
      Texts{"row 2, column \"Belopp\": The amount is in USD, but the company's currency is SEK."});
  CHECK(faults("Kund;Säljare;Belopp (kr);Datum\nA;E;5;2026-01-05\n", {}, "EUR").size() == 1);
}

TEST_CASE("amounts with VAT are never taken for volume") {
  CHECK(faults("Kund;Säljare;Belopp inkl. moms;Datum\nA;E;125;2026-01-05\n").at(1) ==
        "column \"Belopp inkl. moms\": Amounts with VAT are not volume, and the VAT is not ours to "
        "guess. Add a "
        "column without VAT, or say what VAT it includes: vat=included:25.");
  CHECK(faults("Kund;Säljare;Moms;Totalt;Datum\nA;E;25;125;2026-01-05\n").size() == 2);
  const Taken taken =
      take("Kund;Säljare;Totalt;Moms;Exkl. moms;Datum\nA;E;125;25;100;2026-01-05\n");
  CHECK(taken.intake.deals.at(0).lines[0].volume_per_year == 10'000);
}

TEST_CASE("a person may say what VAT the amounts of a deal list include") {
  const auto volume = [](const std::string& text, const Texts& choices) {
    const Taken taken = take(text, choices);
    CHECK(told(taken.intake.problems) == Texts{});
    return taken.intake.deals.at(0).lines.at(0).volume_per_year;
  };
  const std::string gross = "Kund;Säljare;Belopp inkl. moms;Datum\nA;E;125;2026-01-05\n";
  CHECK(volume(gross, {"vat=included:25"}) == 10'000);
  CHECK(volume("Kund;Säljare;Moms;Totalt;Datum\nA;E;25;125;2026-01-05\n", {"vat=included:25"}) ==
        10'000);
  CHECK(volume("Kund;Säljare;Belopp;Datum\nA;E;112;2026-01-05\n", {"vat=included:12"}) == 10'000);
  CHECK(volume("Kund;Säljare;Belopp;Datum\nA;E;112;2026-01-05\n", {"vat=excluded"}) == 11'200);
  // What says that it is without VAT is.
  CHECK(volume("Kund;Säljare;Belopp exkl moms;Datum\nA;E;112;2026-01-05\n", {"vat=included:12"}) ==
        11'200);
  CHECK(faults(gross, {"vat=included"}).size() == 1);
  CHECK(faults(gross, {"vat=excluded"}).size() == 2);
  CHECK(faults(gross, {"amount=Belopp inkl. moms"}).size() == 1);
}

TEST_CASE(
    "a channel in the file is taken; what it leaves open or we do not know is left to the rules") {
  const auto channel = [](const std::string& word) {
    return take(list("Deal Type", word)).intake.deals.at(0).lines[0].channel;
  };
  CHECK(channel("New Business") == Channel::new_sales);
  CHECK(channel("Merförsäljning") == Channel::cross_sell);
  CHECK_FALSE(channel("Existing Business"));
  CHECK_FALSE(channel(""));

  const Taken mixed = take(
      "Kund;Säljare;Belopp;Datum;Kanal\nA;E;1;2026-01-05;Ny\nA;E;1;2026-01-05;Bytt\n"
      "A;E;1;2026-01-05;Bytt\n");
  CHECK(told(mixed.intake.warnings) == Texts{"row 3, column \"Kanal\": “Bytt” is not a channel we "
                                             "know (2 rows); the rules decide there."});
  CHECK(mixed.intake.problems.empty());
  // "Typ" can mean anything, and here it does not mean a channel.
  const Taken typed =
      take("Kund;Säljare;Belopp;Datum;Typ\nA;E;1;2026-01-05;Debet\nA;E;1;2026-01-05;Kredit\n");
  CHECK_FALSE(typed.intake.table.find(Field::channel));
  CHECK(typed.intake.warnings.empty());
}

TEST_CASE("rows that share a deal number are lines of one deal, if they agree on whose it is") {
  const std::string head =
      "Avtalsnr;Kund;Säljare;Produkt;Belopp;Datum\nA1;Acme;Eva;Service;100;2026-01-05\n";
  const Taken taken = take(head +
                           "A2;Bolt;Eva;Service;50;2026-01-05\nA1;Acme;Eva;Support;30;2026-01-05\n"
                           "A1;Acme;Eva;Service;100;2026-01-05\n");
  CHECK(told(taken.intake.problems) == Texts{});
  REQUIRE(taken.intake.deals.size() == 2);
  CHECK(taken.intake.deals[0].lines.size() == 2);
  CHECK(taken.intake.deals[0].lines[1].row == 4);
  CHECK(taken.intake.skipped.at(0).reason == SkipReason::repeated);
  CHECK(faults(head + "A1;Bolt;Eva;Support;30;2026-01-05\n") ==
        Texts{"row 3, column \"Kund\": Deal A1 has another customer on row 2."});
  CHECK(faults(head + "A1;Acme;Ola;Support;30;2026-01-05\n") ==
        Texts{"row 3, column \"Säljare\": Deal A1 has another seller on row 2."});
  CHECK(faults(head + "A1;Acme;Eva;Support;30;2026-01-06\n") ==
        Texts{"row 3, column \"Datum\": Deal A1 has another signing date on row 2."});
}

TEST_CASE("a row without a deal number gets one from what it says, the same in any file") {
  const auto ids = [](const std::string& rows) {
    Texts texts;
    for (const auto& deal : take("Kund;Säljare;Belopp;Datum\n" + rows).intake.deals)
      texts.push_back(deal.external_id);
    return texts;
  };
  const Texts two = ids("A;E;1;2026-01-05\nB;E;1;2026-01-05\n");
  CHECK(two[0] != two[1]);
  CHECK(ids("B;E;1;2026-01-05\n") == Texts{two[1]});
  const Texts alike =
      ids("A;E;1;2026-01-05\nA;E;1;2026-01-05\n");  // two deals that happen to look alike
  CHECK(alike[0] == two[0]);
  CHECK(alike[1] == two[0] + "-2");
  CHECK(two[0] == "row-" + two[0].substr(4));
  CHECK(two[0].size() == 20);
}

TEST_CASE("names are no longer here than anywhere else in the product") {
  const auto named = [](std::size_t letters) {
    std::string name;
    for (std::size_t i = 0; i < letters; ++i) name += "å";
    return "Kund;Säljare;Belopp;Datum\n" + name + ";Eva;1;2026-01-05\n";
  };
  CHECK(faults(named(200)).empty());
  CHECK(faults(named(201)) ==
        Texts{"row 2, column \"Kund\": The text is longer than 200 characters."});
}

TEST_CASE("numbers that Excel has rounded away are found out") {
  CHECK(faults("Record ID;Kund;Säljare;Belopp;Datum\n1,04E+10;A;E;1;2026-01-05\n")
            .at(0)
            .find("Excel has rounded") != std::string::npos);
}

TEST_CASE("columns that are not recognised are listed, and can be pointed out") {
  const std::string text = "Vem;Till vem;Pengar;Dag\nEva;Acme;100;2026-01-05\n";
  CHECK(faults(text).at(0).find("The first row holds: Vem, Till vem, Pengar, Dag.") !=
        std::string::npos);
  const Texts half = {"seller=Vem", "customer=Till vem"};
  CHECK(faults(text, half) ==
        Texts{"row 1: No column is recognised as: amount, signing date. The columns are: Vem, "
              "Till vem, Pengar, Dag."});
  const Texts whole = {"seller=vem", "customer=till vem", "amount=Pengar", "signed_on=Dag"};
  CHECK(take(text, whole).intake.deals.at(0).customer == "Acme");
  CHECK(faults(text, {"seller=Vem", "customer=Vilka"}).at(0).find("There is no column “Vilka”") !=
        std::string::npos);
  CHECK(faults(list("Kanal", "Ny"), {"channel="}).empty());
  CHECK_FALSE(take(list("Kanal", "Ny"), {"channel="}).intake.deals.at(0).lines[0].channel);

  CHECK_FALSE(parse_choices(Texts{"colour=Färg"}));
  CHECK_FALSE(parse_choices(Texts{"seller"}));
  CHECK_FALSE(parse_choices(Texts{"decimal=semicolon"}));
}

TEST_CASE("what each column was taken for is told, and which were not used") {
  const Taken taken = take(
      "Deal - ID,Deal - Organization,Deal - Owner,Deal - Value,Deal - Stage,Deal - Status,"
      "Deal - Won time,Deal - Expected close date,Deal - Label\n"
      "1,Acme,Eva,100,Negotiations,Won,2026-01-05 10:02:14,2026-02-01,Förlängning\n");
  CHECK(told(taken.intake.problems) == Texts{});
  Texts mapped;
  for (const auto& column : taken.intake.table.columns)
    mapped.push_back(column.heading + ": " + explain(column).english);
  CHECK(mapped == Texts{"Deal - ID: deal number", "Deal - Organization: customer",
                        "Deal - Owner: seller", "Deal - Value: amount", "Deal - Status: status",
                        "Deal - Won time: signing date", "Deal - Label: channel (by its values)"});
  CHECK(taken.intake.table.unused == Texts{"Deal - Stage", "Deal - Expected close date"});
  CHECK(taken.intake.deals.at(0).signed_on == Date::of(2026, 1, 5));
  CHECK(taken.intake.deals[0].lines[0].channel == Channel::renewal);
}

TEST_CASE("a seller who is named by her address is known by it") {
  const Taken taken = take("Kund;Owner;Belopp;Datum\nA;eva@acme.se;1;2026-01-05\n");
  CHECK(taken.intake.deals.at(0).seller_email == "eva@acme.se");
}

TEST_CASE("of two columns of one name nobody knows which is the amount, until it is pointed out") {
  const std::string text = "Kund;Säljare;Belopp;Belopp;Avtalsdatum\nAcme;Eva;1;2;2026-01-05\n";
  CHECK(faults(text) ==
        Texts{"row 1: Two columns are called “Belopp”. Point out which of them is the amount: "
              "“Belopp” or “Belopp (2)”."});
  CHECK(take(text, {"amount=Belopp (2)"}).intake.deals.at(0).lines.at(0).volume_per_year == 200);
  CHECK(take(text, {"amount=Belopp"}).intake.deals.at(0).lines.at(0).volume_per_year == 100);
}

}  // namespace kvartett
