// An identity provider's keys and token, a line each, from whoever stands in its place: only what a
// key has signed is believed, and then it tells whom.
#include "kvartett/auth/id_token.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "kvartett/base/check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace kvartett;
  const std::string_view text{reinterpret_cast<const char*>(bytes), size};
  const std::size_t end = std::min(text.find('\n'), size);
  const std::string_view rest = text.substr(std::min(end + 1, size));
  const auto keys = read_provider_keys(text.substr(0, end));
  if (!keys) return 0;
  const ExpectedToken expected{"https://login.example.se", "kvartett", "n1",
                               Instant{std::chrono::seconds{1'790'000'000}}};
  const auto who = judge_id_token(rest.substr(0, rest.find('\n')), *keys, expected);
  if (!who) {
    ENSURE(!name_of(who.error()).empty());
    return 0;
  }
  ENSURE(!keys->empty() && !who->subject.empty() && who->issuer == expected.issuer);
  ENSURE(!who->email_is_verified || !who->email.empty());
  if (const auto more = read_user_info(rest, *who)) ENSURE(more->subject == who->subject);
  return 0;
}
