#include "kvartett/domain/rate.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <map>

#include "tests/support/money_words.h"
#include "tests/support/words.h"

namespace kvartett {
namespace {

Rate rate(std::string_view text) { return find_rate(text).value(); }

TEST_CASE("a rate is a decimal number above zero, of nine decimals at most") {
  CHECK(rate("11.3545").billionths == 11'354'500'000);
  CHECK(rate("1").billionths == rate_one);
  CHECK(rate("0.000000001").billionths == 1);
  CHECK(rate("999999999.999999999").billionths == rate_billionths_max);
  for (const char* text : {"", "0", "0.0", "-1", "+1", "1.", ".5", "1,5", " 1", "1 ", "1e3",
                           "1.2.3", "11.3545 SEK", "1.0000000001", "1000000000", "NaN", "１"}) {
    CAPTURE(text);
    CHECK_FALSE(find_rate(text));
  }
}

TEST_CASE("a rate that is written is read back the same, whatever it is") {
  CHECK(text(rate("11.354500")) == "11.3545");
  CHECK(text(rate("7.0")) == "7");
  CHECK(text(rate("0.0750")) == "0.075");
  CHECK(rc::check([] {
    const Rate any{*rc::gen::inRange<std::int64_t>(1, rate_billionths_max)};
    RC_ASSERT(find_rate(text(any)) == any);
  }));
}

TEST_CASE("a sum in euro becomes kronor at the rate, rounded half away from zero") {
  CHECK(find_converted(10'000'000, 2, rate("11.3545"), 2) == sek(1'135'450));
  CHECK(find_converted(1, 2, rate("0.5"), 2) == ore(1));
  CHECK(find_converted(-1, 2, rate("0.5"), 2) == ore(-1));
  CHECK(find_converted(1, 2, rate("0.499999999"), 2) == ore(0));
  CHECK(find_converted(0, 2, rate("11.3545"), 2) == ore(0));
}

TEST_CASE("yen have no decimals and dinars three: the amount is still right in kronor") {
  CHECK(find_converted(1'000'000, 0, rate("0.0625"), 2) == sek(62'500));
  CHECK(find_converted(1, 0, rate("0.0625"), 2) == ore(6));
  CHECK(find_converted(1'000, 3, rate("34.125"), 2) == ore(3'413));  // one dinar: 34.125
  CHECK(find_converted(100, 2, rate("15.8"), 0) == ore(16));         // one krona in yen
}

TEST_CASE("an amount that is too large for us is refused, not wrapped round") {
  const auto most = std::numeric_limits<std::int64_t>::max();
  CHECK_FALSE(find_converted(most, 2, rate("1.1"), 2));
  CHECK_FALSE(find_converted(most, 0, Rate{rate_billionths_max}, 3));
  CHECK_FALSE(find_converted(-most, 0, Rate{rate_billionths_max}, 3));
  CHECK(find_converted(most, 2, rate("1"), 2) == ore(most));
}

TEST_CASE("converting is never more than half an öre wrong, and mirrors below zero") {
  CHECK(rc::check([] {
    const auto amount = *rc::gen::inRange<std::int64_t>(-line_volume_max, line_volume_max);
    const Rate any{*rc::gen::inRange<std::int64_t>(1, 1'000 * rate_one)};
    const int from = *rc::gen::element(0, 2, 3);
    const int to = *rc::gen::element(0, 2, 3);
    const auto converted = find_converted(amount, from, any, to);
    RC_ASSERT(converted.has_value());
    RC_ASSERT(find_converted(-amount, from, any, to) == -*converted);
    const auto ten = [](int exponent) {
      return Wide{exponent == 0 ? 1 : exponent == 2 ? 100 : 1000};
    };
    const Wide exact = Wide{amount} * any.billionths * ten(to);  // times 1e9 × ten(from)
    const Wide error = exact - Wide{converted->minor_units()} * rate_one * ten(from);
    RC_ASSERT(2 * (error < 0 ? -error : error) <= Wide{rate_one} * ten(from));
  }));
}

TEST_CASE(
    "the price of a dollar in kronor is that of a euro in kronor by that of a euro in dollars") {
  const auto dollar = find_ratio(rate("11.3545").billionths, rate("1.0845").billionths);
  REQUIRE(dollar);
  CHECK(text(*dollar) == "10.469801752");  // 10.4698017519…
  CHECK_FALSE(find_ratio(0, 1));
  CHECK_FALSE(find_ratio(1, 0));
  CHECK_FALSE(find_ratio(rate_billionths_max, 1));
  CHECK_FALSE(find_ratio(1, Wide{rate_one} * rate_one * 10));
}

Rates some() {
  Rates rates;
  const std::vector<RateOfDay> told = {{"EUR", day("2026-04-17"), rate("11.35")},
                                       {"USD", day("2026-04-16"), rate("9.75")},
                                       {"EUR", day("2026-04-16"), rate("11.30")}};
  rates.set(RateSource::riksbank, told);
  return rates;
}

TEST_CASE("the rate of a Sunday is Friday's; after a week without any there is none") {
  const Rates rates = some();
  CHECK(rates.find("EUR", day("2026-04-17"))->rate == rate("11.35"));
  CHECK(rates.find("EUR", day("2026-04-16"))->rate == rate("11.30"));
  const auto sunday = rates.find("EUR", day("2026-04-19"));
  REQUIRE(sunday);
  CHECK(sunday->rate == rate("11.35"));
  CHECK(sunday->on == day("2026-04-17"));
  CHECK(rates.find("EUR", day("2026-04-24")));
  CHECK_FALSE(rates.find("EUR", day("2026-04-25")));
  CHECK_FALSE(rates.find("EUR", day("2026-04-15")));
  CHECK_FALSE(rates.find("NOK", day("2026-04-17")));
  CHECK_FALSE(Rates{}.find("EUR", day("2026-04-17")));
  CHECK(rates.currencies() == std::vector<std::string>{"EUR", "USD"});
}

TEST_CASE("what someone typed stands when a file says otherwise; a newer file corrects an older") {
  Rates rates = some();
  const RateOfDay typed{"EUR", day("2026-04-17"), rate("11.4")};
  CHECK(rates.is_news(RateSource::typed, typed));
  rates.set(RateSource::typed, {&typed, 1});
  CHECK_FALSE(rates.is_news(RateSource::typed, typed));
  const std::vector<RateOfDay> file = {{"EUR", day("2026-04-17"), rate("11.36")},
                                       {"EUR", day("2026-04-16"), rate("11.31")}};
  CHECK_FALSE(rates.is_news(RateSource::ecb, file[0]));
  CHECK(rates.is_news(RateSource::ecb, file[1]));
  rates.set(RateSource::ecb, file);
  CHECK(rates.find("EUR", day("2026-04-17")) ==
        Rates::Observation{day("2026-04-17"), RateSource::typed, rate("11.4")});
  CHECK(rates.find("EUR", day("2026-04-16")) ==
        Rates::Observation{day("2026-04-16"), RateSource::ecb, rate("11.31")});
}

TEST_CASE("a copy does not see what the original is told afterwards") {
  Rates rates = some();
  const Rates before = rates;
  const RateOfDay more{"EUR", day("2026-04-20"), rate("11.5")};
  rates.set(RateSource::ecb, {&more, 1});
  CHECK(before.of("EUR").size() == 2);
  CHECK(rates.of("EUR").size() == 3);
  CHECK(before.of("USD").data() == rates.of("USD").data());
}

TEST_CASE("in any order and any number of files, what is known is what was said last of each day") {
  CHECK(rc::check([] {
    struct Known {
      RateSource source;
      Rate rate;
    };
    std::map<std::pair<std::string, Date>, Known> model;
    Rates rates;
    const int files = *rc::gen::inRange(1, 6);
    for (int file = 0; file < files; ++file) {
      const auto source =
          *rc::gen::element(RateSource::typed, RateSource::riksbank, RateSource::ecb);
      std::vector<RateOfDay> told;
      const int count = *rc::gen::inRange(0, 12);
      for (int i = 0; i < count; ++i) {
        RateOfDay& one = told.emplace_back();
        one.currency = *rc::gen::element<std::string>("EUR", "JPY", "USD");
        one.on = day("2026-01-01").plus_days(*rc::gen::inRange(0, 20));
        one.rate.billionths = *rc::gen::inRange(1, 4);
        auto [at, is_new] = model.try_emplace({one.currency, one.on}, Known{source, one.rate});
        if (!is_new && (source == RateSource::typed || at->second.source != RateSource::typed)) {
          at->second = {source, one.rate};
        }
      }
      rates.set(source, told);
    }
    std::size_t size = 0;
    for (const std::string& currency : rates.currencies()) {
      for (const auto& [on, source, known] : rates.of(currency)) {
        const auto found = model.find({currency, on});
        RC_ASSERT(found != model.end());
        RC_ASSERT(found->second.source == source);
        RC_ASSERT(found->second.rate == known);
        ++size;
      }
    }
    RC_ASSERT(size == model.size());
  }));
}

}  // namespace
}  // namespace kvartett
