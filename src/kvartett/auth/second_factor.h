// The code beside the password: six digits that a phone makes of a shared key and the time (RFC
// 6238: SHA-1, thirty seconds), or one of ten recovery codes on paper. Each works once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/auth/user.h"

namespace kvartett {

// How many periods of thirty seconds have passed since 1970.
std::int64_t code_step(Instant now);
// What a phone shows in that period.
std::string code_of(std::string_view key, std::int64_t step);

// The second factor when the code has been used: one that the phone shows now, has just shown or is
// about to, and newer than the one before; or a recovery code that is left. Nothing: it is wrong,
// or was used.
std::optional<SecondFactor> after_code(const SecondFactor& factor, std::string_view code,
                                       Instant now);
// The key that was being set up is the one from now on, if the phone shows this code.
std::optional<SecondFactor> after_set_up(const SecondFactor& factor, std::string_view code,
                                         Instant now);

std::string make_code_key();  // 20 random bytes
// As phones take it typed: capital letters and digits.
std::string typed_key(std::string_view key);
// What a phone reads off the screen: whose code it is, and the key.
std::string key_address(std::string_view key, std::string_view company, std::string_view email);

// Ten, of sixty bits each, as "k7pd-2xqm-94tz"; and what is kept of one, however it is typed.
std::vector<std::string> make_recovery_codes();
std::string recovery_code_hash(std::string_view code);

}  // namespace kvartett
