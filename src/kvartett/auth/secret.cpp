#include "kvartett/auth/secret.h"

#include <sodium.h>

#include "kvartett/base/check.h"

namespace kvartett {
namespace {

constexpr std::size_t secret_bytes = 32;

std::string encoded(std::string_view bytes, int variant) {
  std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), variant);
  text.pop_back();  // libsodium counts the ending zero
  return text;
}

std::string hashed(std::string_view message, std::string_view key) {
  std::string hash(secret_bytes, '\0');
  ENSURE(crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                            reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                            reinterpret_cast<const unsigned char*>(key.data()), key.size()) == 0);
  return hash;
}

}  // namespace

std::string random_bytes(std::size_t count) {
  ENSURE(sodium_init() >= 0);
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

std::string base64url(std::string_view bytes) {
  return encoded(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::optional<std::string> find_base64url(std::string_view text) {
  std::string bytes(text.size() / 4 * 3 + 3, '\0');
  std::size_t size = 0;
  const char* end = nullptr;
  const int failed = sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(),
                                       text.data(), text.size(), nullptr, &size, &end,
                                       sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  if (failed != 0 || end != text.data() + text.size()) return {};
  bytes.resize(size);
  return bytes;
}

std::string sha256(std::string_view bytes) {
  std::string hash(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()),
                     reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return hash;
}

std::string make_secret() { return base64url(random_bytes(secret_bytes)); }

std::string secret_hash(std::string_view secret) { return hashed(secret, {}); }

std::string base64(std::string_view bytes) {
  return encoded(bytes, sodium_base64_VARIANT_ORIGINAL);
}

std::string signature(std::string_view secret, std::string_view message) {
  ENSURE(secret.size() == crypto_auth_hmacsha256_KEYBYTES);
  std::string code(crypto_auth_hmacsha256_BYTES, '\0');
  crypto_auth_hmacsha256(reinterpret_cast<unsigned char*>(code.data()),
                         reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                         reinterpret_cast<const unsigned char*>(secret.data()));
  return base64(code);
}

std::string secret_name(std::string_view secret_hash) {
  return base64url(hashed("kvartett secret's name", secret_hash)).substr(0, 22);
}

std::string csrf_token(std::string_view session_secret) {
  // A key has at most 64 bytes; what is longer is no secret of ours, and any answer will do.
  return base64url(
      hashed("kvartett csrf", session_secret.substr(0, crypto_generichash_KEYBYTES_MAX)));
}

bool is_csrf_token(std::string_view session_secret, std::string_view token) {
  const std::string expected = csrf_token(session_secret);
  return token.size() == expected.size() &&
         sodium_memcmp(token.data(), expected.data(), expected.size()) == 0;
}

}  // namespace kvartett
