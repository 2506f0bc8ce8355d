#include "kvartett/base/json.h"

#include <doctest/doctest.h>

namespace kvartett {
namespace {

enum class Size { small, large, short_ };
BOOST_DESCRIBE_ENUM(Size, small, large, short_)

struct Part {
  std::string name;
  std::int64_t amount = 0;
  std::optional<std::int32_t> months;
};
BOOST_DESCRIBE_STRUCT(Part, (), (name, amount, months))

struct Order {
  Date on;
  Size size = Size::small;
  bool rush = false;
  std::vector<Part> parts;
};
BOOST_DESCRIBE_STRUCT(Order, (), (on, size, rush, parts))

struct OrderWithNote : Order {
  std::string note;
};
BOOST_DESCRIBE_STRUCT(OrderWithNote, (Order), (note))

struct Change {
  json::Given<std::string> name;
  json::Given<std::optional<Date>> lost_on;
};
BOOST_DESCRIBE_STRUCT(Change, (), (name, lost_on))

// "pointer: sentence" of every fault.
template <class T>
std::vector<std::string> faults_of(std::string_view text) {
  const auto result = json::read<T>(text);
  REQUIRE(!result);
  std::vector<std::string> faults;
  for (const Problem& problem : result.error().list) {
    faults.push_back(problem.place + ": " + problem.sentence.english);
  }
  return faults;
}
std::string fault_of_text(std::string_view text) {
  const auto result = json::parse(text);
  REQUIRE(!result);
  return result.error().list.at(0).sentence.english;
}

TEST_CASE("what is written is read back the same") {
  const std::string text =
      R"({"on":"2026-03-10","size":"short","rush":true,"parts":[{"name":"Å \"1\"\n\u0001\\","amount":-9223372036854775808,"months":null},{"name":"","amount":12,"months":36}]})";
  const auto order = json::read<Order>(text);
  REQUIRE(order);
  CHECK(order->on == Date::of(2026, 3, 10));
  CHECK(order->size == Size::short_);
  CHECK(order->parts[1].months == 36);
  CHECK(json::text(*order) == text);
}

TEST_CASE("a struct that builds on another has the members of both, the other's first") {
  const std::string text =
      R"({"on":"2026-03-10","size":"large","rush":false,"parts":[],"note":"x"})";
  const auto order = json::read<OrderWithNote>(text);
  REQUIRE(order);
  CHECK(json::text(*order) == text);
}

TEST_CASE("everything that is wrong is told at once, each with its pointer") {
  const auto faults = faults_of<Order>(
      R"({"on":"2026-02-30","size":"huge","parts":[{"name":7,"amount":1.0},{"name":"b","amount":"2","months":99999999999,"a/b~":0},5]})");
  CHECK(faults ==
        std::vector<std::string>{
            "/on: \"2026-02-30\" is not a date; write it as 2026-03-10.",
            "/size: \"huge\" is not one of: small, large, short.",
            "/rush: \"rush\" is missing.",
            "/parts/0/name: This must be text, but is a number.",
            "/parts/0/amount: This must be a whole number, but is a number with decimals.",
            "/parts/1/amount: This must be a whole number, but is text.",
            "/parts/1/months: This number is too large or too small.",
            "/parts/1/a~1b~0: There is no field \"a/b~\" here.",
            "/parts/2: This must be an object, but is a number.",
        });
}

TEST_CASE(
    "money with decimals is refused even when they are zeros, or the number is beyond 64 bits") {
  CHECK(faults_of<Part>(R"({"name":"a","amount":1e3})").size() == 1);
  CHECK(faults_of<Part>(R"({"name":"a","amount":9223372036854775808})") ==
        std::vector<std::string>{"/amount: This number is too large or too small."});
}

TEST_CASE("a change tells what is not given from what is taken away") {
  const auto nothing = json::read<Change>("{}");
  REQUIRE(nothing);
  CHECK(!nothing->lost_on);
  CHECK(json::text(*nothing) == "{}");
  const auto cleared = json::read<Change>(R"({"lost_on":null})");
  REQUIRE(cleared);
  REQUIRE(cleared->lost_on.has_value());
  CHECK(!*cleared->lost_on);
  CHECK(json::text(*cleared) == R"({"lost_on":null})");
  CHECK(faults_of<Change>(R"({"name":null})") ==
        std::vector<std::string>{"/name: This must be text, but is null."});
}

TEST_CASE("text that has more than one meaning, or none, is not JSON to us") {
  CHECK(fault_of_text(R"({"a":1,"b":{"a":1,"c":2,"a":3}})") == "The field \"a\" is there twice.");
  CHECK(fault_of_text(R"({"a":1,"\u0061":2})") == "The field \"a\" is there twice.");
  CHECK(json::parse(R"([{"a":1},{"a":2,"b":{"a":1}}])"));
  CHECK(fault_of_text("2e1544") == "A number is too large.");
  CHECK(fault_of_text("{} x") == "This is not JSON: it goes wrong at byte 3.");
  CHECK(!json::parse(""));
  CHECK(!json::parse("NaN"));
  CHECK(!json::parse("\"\xff\xfe\""));
  CHECK(!json::parse(R"("\ud800")"));
  CHECK(!json::parse("[1,]"));
  CHECK(!json::parse("// no\n1"));
}

TEST_CASE("depth and length have limits") {
  CHECK(json::parse(std::string(32, '[') + std::string(32, ']')));
  CHECK(fault_of_text(std::string(33, '[') + std::string(33, ']')) ==
        "Values lie more than 32 deep in each other.");
  CHECK(json::parse('"' + std::string(json::text_bytes_max, 'a') + '"'));
  CHECK(fault_of_text('"' + std::string(json::text_bytes_max + 1, 'a') + '"') ==
        "A text is longer than 65536 bytes.");
  std::string many = "{\"parts\":[";
  for (int i = 0; i < 1000; ++i) many += "1,";
  CHECK(faults_of<Order>(many + "1]}").size() == json::problems_max);
}

TEST_CASE("a long text is shortened between letters, not within one") {
  std::string text = "a";
  for (int i = 0; i < 40; ++i) text += "ö";
  const std::string shown = json::quoted(text);
  CHECK(shown.size() == 2 + 59 + 3);
  CHECK(shown.ends_with("ö…\""));
}

}  // namespace
}  // namespace kvartett
