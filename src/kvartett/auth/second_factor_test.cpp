#include "kvartett/auth/second_factor.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace kvartett {
namespace {

Instant at(std::int64_t seconds) { return Instant{std::chrono::seconds{seconds}}; }

const std::string key = "12345678901234567890";
SecondFactor set_up() { return {key, {}, 0, {}}; }

TEST_CASE("the codes are those of RFC 6238") {
  // Appendix B, SHA-1; six digits are the last six of its eight.
  const std::pair<std::int64_t, std::string> vectors[] = {{59, "287082"},
                                                          {1'111'111'109, "081804"},
                                                          {1'111'111'111, "050471"},
                                                          {1'234'567'890, "005924"},
                                                          {2'000'000'000, "279037"},
                                                          {20'000'000'000, "353130"}};
  for (const auto& [seconds, code] : vectors) CHECK(code_of(key, code_step(at(seconds))) == code);
}

TEST_CASE("a phone may be half a minute wrong, and no more") {
  const Instant now = at(1'234'567'890);
  for (const std::int64_t off : {-1, 0, 1})
    CHECK(after_code(set_up(), code_of(key, code_step(now) + off), now));
  for (const std::int64_t off : {-2, 2})
    CHECK_FALSE(after_code(set_up(), code_of(key, code_step(now) + off), now));
  CHECK(after_code(set_up(), "005 924", now));
  for (const char* wrong : {"", "5924", "005925", "0059240", "abcdef"})
    CHECK_FALSE(after_code(set_up(), wrong, now));
}

TEST_CASE("a code works once, and none before it afterwards") {
  const Instant now = at(1'234'567'890);
  const auto used = after_code(set_up(), code_of(key, code_step(now)), now);
  REQUIRE(used);
  CHECK_FALSE(after_code(*used, code_of(key, code_step(now)), now));
  CHECK_FALSE(after_code(*used, code_of(key, code_step(now) - 1), now));
  CHECK(after_code(*used, code_of(key, code_step(now) + 1), now));
}

TEST_CASE("a key is in force when the phone has shown that it has it") {
  const Instant now = at(1'234'567'890);
  SecondFactor factor;
  factor.pending = key;
  CHECK_FALSE(after_set_up(factor, "000000", now));
  const auto on = after_set_up(factor, code_of(key, code_step(now)), now);
  REQUIRE(on);
  CHECK(on->is_on());
  CHECK(on->key == key);
  CHECK(on->pending.empty());
  CHECK_FALSE(after_code(*on, code_of(key, code_step(now)), now));
  CHECK_FALSE(after_set_up(SecondFactor{}, "000000", now));
}

TEST_CASE("a recovery code works once, however it is typed") {
  const auto codes = make_recovery_codes();
  CHECK(std::set<std::string>(codes.begin(), codes.end()).size() == 10);
  SecondFactor factor = set_up();
  for (const std::string& code : codes) {
    CHECK(code.size() == 14);
    factor.recovery_codes.push_back(recovery_code_hash(code));
  }
  std::string shouted = codes[3];
  std::ranges::transform(shouted, shouted.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  });
  std::erase(shouted, '-');
  const auto used = after_code(factor, shouted, at(59));
  REQUIRE(used);
  CHECK(used->recovery_codes.size() == 9);
  CHECK_FALSE(after_code(*used, codes[3], at(59)));
  CHECK(after_code(*used, codes[4], at(59)));
}

TEST_CASE("a phone takes the key as text, and as an address that it reads off the screen") {
  CHECK(typed_key(key) == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  CHECK(typed_key("f") == "MY");
  CHECK(key_address(key, "Åkers & Co", "anna@x.se") ==
        "otpauth://totp/Kvartett:anna%40x.se?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
        "&issuer=Kvartett%20%C3%85kers%20%26%20Co");
  CHECK(make_code_key().size() == 20);
  CHECK(make_code_key() != make_code_key());
}

}  // namespace
}  // namespace kvartett
