#include "kvartett/exchange/shared_sellers.h"

#include <doctest/doctest.h>

namespace kvartett {
namespace {

using Shares = std::vector<NamedShare>;

TEST_CASE("those who share a deal are read as they were written") {
  const Shares halves = {{"Anna Ek", 6'000}, {"Bo Al", 4'000}};
  CHECK(shares_text(halves, Language::swedish) == "Anna Ek 60 %, Bo Al 40 %");
  CHECK(find_shares("Anna Ek 60 %, Bo Al 40 %") == halves);
  CHECK(find_shares(" Anna Ek 60%; Bo Al 40% ") == halves);
  const Shares thirds = {{"Ek, Anna", 3'334}, {"Bo Al", 3'333}, {"Cy", 3'333}};
  for (const Language language : {Language::swedish, Language::english}) {
    const std::string text = shares_text(thirds, language);
    CHECK(find_shares(text) == thirds);
  }
  CHECK(find_shares("Anna 12,5 %, Bo 87.5 %") == Shares{{"Anna", 1'250}, {"Bo", 8'750}});
}

TEST_CASE("one seller is written by name alone, and what is not the whole is a name") {
  CHECK(shares_text({{"Anna Ek", 10'000}}, Language::swedish) == "Anna Ek");
  for (const char* text :
       {"", "Anna Ek", "Anna Ek 100 %", "Anna 60 %, Bo 30 %", "Anna 60 %, Bo 60 %", "60 %, 40 %",
        "Anna 60 % Bo 40 %", "Anna 60 %, Bo 40", "Anna 60.001 %, Bo 39.999 %", "Anna 0 %, Bo 100 %",
        "Anna -60 %, Bo 160 %", "%", "Rabatt 5 % AB"}) {
    CAPTURE(text);
    CHECK(find_shares(text).empty());
  }
}

}  // namespace
}  // namespace kvartett
