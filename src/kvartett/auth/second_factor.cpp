#include "kvartett/auth/second_factor.h"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include <algorithm>
#include <array>

#include "kvartett/auth/secret.h"
#include "kvartett/base/check.h"

namespace kvartett {
namespace {

constexpr std::chrono::seconds period{30};
constexpr std::size_t key_bytes = 20;
constexpr int recovery_code_count = 10;
constexpr std::string_view typed_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
// No i, l, o or u: nothing is misread.
constexpr std::string_view paper_alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

bool same(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

// Phones show "123 456".
std::string digits_of(std::string_view code) {
  std::string digits{code};
  std::erase(digits, ' ');
  return digits;
}

// The period whose code this is, near enough to now and after `last_step`.
std::optional<std::int64_t> find_step(std::string_view key, std::string_view code, Instant now,
                                      std::int64_t last_step) {
  const std::int64_t current = code_step(now);
  std::optional<std::int64_t> found;
  for (std::int64_t step = current - 1; step <= current + 1; ++step) {
    if (same(code_of(key, step), code) && step > last_step) found = step;
  }
  return found;
}

std::string percent_encoded(std::string_view text) {
  std::string encoded;
  for (const char c : text) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
    encoded += is_plain ? std::string{c} : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return encoded;
}

}  // namespace

std::int64_t code_step(Instant now) {
  return std::chrono::floor<std::chrono::seconds>(now).time_since_epoch() / period;
}

std::string code_of(std::string_view key, std::int64_t step) {
  std::array<unsigned char, 8> counter;
  for (std::size_t i = 0; i < counter.size(); ++i)
    counter[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(step) >> (56 - 8 * i));
  std::array<unsigned char, EVP_MAX_MD_SIZE> hash;
  unsigned length = 0;
  ENSURE(HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), counter.data(), counter.size(),
              hash.data(), &length) != nullptr);
  ENSURE(length == 20);
  const std::size_t at = hash[19] & 15U;
  const std::uint32_t bits = (hash[at] & 0x7fU) << 24U | std::uint32_t{hash[at + 1]} << 16U |
                             std::uint32_t{hash[at + 2]} << 8U | hash[at + 3];
  return fmt::format("{:06}", bits % 1'000'000);
}

std::optional<SecondFactor> after_code(const SecondFactor& factor, std::string_view code,
                                       Instant now) {
  SecondFactor after = factor;
  if (const auto step = find_step(factor.key, digits_of(code), now, factor.last_step)) {
    after.last_step = *step;
    return after;
  }
  const std::string hash = recovery_code_hash(code);
  if (std::erase(after.recovery_codes, hash) == 0) return {};
  return after;
}

std::optional<SecondFactor> after_set_up(const SecondFactor& factor, std::string_view code,
                                         Instant now) {
  if (factor.pending.empty()) return {};
  const auto step = find_step(factor.pending, digits_of(code), now, 0);
  if (!step) return {};
  return SecondFactor{factor.pending, {}, *step, {}};
}

std::string make_code_key() { return random_bytes(key_bytes); }

std::string typed_key(std::string_view key) {
  std::string text;
  std::uint32_t bits = 0;
  unsigned count = 0;
  for (const char byte : key) {
    bits = bits << 8U | static_cast<unsigned char>(byte);
    for (count += 8; count >= 5; count -= 5) text += typed_alphabet[bits >> (count - 5) & 31U];
  }
  if (count > 0) text += typed_alphabet[bits << (5 - count) & 31U];
  return text;
}

std::string key_address(std::string_view key, std::string_view company, std::string_view email) {
  return fmt::format("otpauth://totp/Kvartett:{}?secret={}&issuer=Kvartett%20{}",
                     percent_encoded(email), typed_key(key), percent_encoded(company));
}

std::vector<std::string> make_recovery_codes() {
  std::vector<std::string> codes;
  for (int i = 0; i < recovery_code_count; ++i) {
    std::string code;
    for (const char byte : random_bytes(12)) {
      if (code.size() == 4 || code.size() == 9) code += '-';
      code += paper_alphabet[static_cast<unsigned char>(byte) & 31U];
    }
    codes.push_back(std::move(code));
  }
  return codes;
}

std::string recovery_code_hash(std::string_view code) {
  std::string plain;
  for (const char c : code) {
    if (c >= 'A' && c <= 'Z') {
      plain += static_cast<char>(c - 'A' + 'a');
    } else if (c != ' ' && c != '-') {
      plain += c;
    }
  }
  return secret_hash("recovery code " + plain);
}

}  // namespace kvartett
