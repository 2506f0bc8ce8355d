// Secrets of sessions and tokens: random text that the client holds, of which the server keeps only
// a hash. Whoever steals the database can sign in as nobody.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kvartett {

std::string make_secret();  // 32 random bytes as 43 characters of base64url
std::string random_bytes(std::size_t count);

// What is kept of a secret, and found by: 32 bytes.
std::string secret_hash(std::string_view secret);

std::string base64(std::string_view bytes);
std::string base64url(std::string_view bytes);  // without padding
std::optional<std::string> find_base64url(std::string_view text);
std::string sha256(std::string_view bytes);

// HMAC-SHA256 of the message with the secret's 32 bytes, in base64: who has the secret can tell
// that the message comes from us and is as it was.
std::string signature(std::string_view secret, std::string_view message);
// What a secret is called outside, of which this hash is kept: it tells nothing of either.
std::string secret_name(std::string_view secret_hash);

// What a page sends along with every change, so that another site cannot make the browser do it:
// derived from the session's secret, so it is stored nowhere and ends with the session.
std::string csrf_token(std::string_view session_secret);
bool is_csrf_token(std::string_view session_secret, std::string_view token);

}  // namespace kvartett
