#include "kvartett/exchange/zip_parts.h"

#include <doctest/doctest.h>

namespace kvartett {
namespace {

std::vector<std::string> lines(const std::string& text, std::uint64_t bytes_max = 1'000'000) {
  const std::string bytes = zip_of({{"a.txt", text}});
  std::vector<std::string> all;
  const auto read = ZipParts::open(bytes).value().each_line(
      "a.txt", bytes_max, [&](std::size_t line, std::string_view one) -> Result<void> {
        CHECK(line == all.size() + 1);
        all.emplace_back(one);
        return {};
      });
  if (!read) all.emplace_back("refused");
  return all;
}
using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a part is read line by line, also across the pieces that it is inflated in") {
  CHECK(lines("") == Texts{});
  CHECK(lines("one\ntwo\n") == Texts{"one", "two"});
  CHECK(lines("one\n\nthree") == Texts{"one", "", "three"});
  const std::string long_line(300'000, 'x');
  CHECK(lines(long_line + "\n" + long_line) == Texts{long_line, long_line});
}

TEST_CASE("more than is allowed, a part that is not there and damage are refused") {
  CHECK(lines(std::string(2'000, 'x'), 1'000) == Texts{"refused"});
  std::string bytes = zip_of({{"a.txt", "one two three"}, {"b.txt", "four"}});
  CHECK(ZipParts::open(bytes).value().text("b.txt", 10).value() == "four");
  CHECK_FALSE(ZipParts::open(bytes).value().text("c.txt", 10));
  bytes[40] = static_cast<char>(bytes[40] ^ 1);
  CHECK_FALSE(ZipParts::open(bytes).value().text("a.txt", 100));
  CHECK_FALSE(ZipParts::open("no zip at all"));
  CHECK_FALSE(ZipParts::open(""));
}

}  // namespace kvartett
