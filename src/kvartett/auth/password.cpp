#include "kvartett/auth/password.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <new>

#include "kvartett/auth/common_passwords.h"
#include "kvartett/auth/secret.h"
#include "kvartett/base/text.h"

namespace kvartett {
namespace {

constexpr int running_max = 2;
constexpr int waiting_max = 20;
constexpr std::size_t characters_min = 8;
constexpr std::size_t characters_max = 128;

std::size_t characters(std::string_view utf8) {
  return static_cast<std::size_t>(std::ranges::count_if(
      utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

// A word that anybody would try here, with digits and signs around it: what the product, the
// company's address and the person are called. "Nordvik2026!" of anna@nordvik.se is one. Folded.
bool is_dressed_up(std::string_view password, std::string_view email) {
  while (!password.empty() && !is_letter(password.front())) password.remove_prefix(1);
  while (!password.empty() && !is_letter(password.back())) password.remove_suffix(1);
  const std::size_t at = std::min(email.find('@'), email.size());
  const std::string_view person = email.substr(0, at);
  std::string_view company = email.substr(std::min(at + 1, email.size()));
  company = company.substr(0, company.rfind('.'));
  company = company.substr(company.rfind('.') + 1);
  return !password.empty() && (password == "kvartett" || password == person || password == company);
}

std::string argon2id(std::string_view password, const Passwords::Cost& cost) {
  std::array<char, crypto_pwhash_STRBYTES> text{};
  if (crypto_pwhash_str(text.data(), password.data(), password.size(), cost.passes,
                        cost.memory_bytes) != 0) {
    throw std::bad_alloc{};
  }
  return text.data();
}

}  // namespace

std::vector<Problem> judge_password(std::string_view password, std::string_view email) {
  constexpr const char* place = "/password";
  const std::size_t length = characters(password);
  if (length < characters_min) {
    return {
        {place,
         say("A password has at least {} characters; a few words in a row are easy to remember.",
             "Ett lösenord har minst {} tecken; några ord i följd är lätta att minnas.",
             characters_min)}};
  }
  if (length > characters_max) {
    return {{place, say("A password has at most {} characters.",
                        "Ett lösenord har högst {} tecken.", characters_max)}};
  }
  const std::string plain = folded(password);
  if (is_common_password(plain) || is_dressed_up(plain, folded(email)) ||
      std::ranges::count(password, password[0]) == std::ranges::ssize(password)) {
    return {{place, say("This is one of the passwords that are tried first. Choose another one.",
                        "Det här är ett av de lösenord som prövas först. Välj ett annat.")}};
  }
  const std::string address = folded(email);
  if (plain == address || plain == address.substr(0, address.find('@'))) {
    return {{place, say("The e-mail address cannot be the password.",
                        "E-postadressen kan inte vara lösenord.")}};
  }
  return {};
}

// A place among the few that may hash at the same time, kept until the end of the block.
class Passwords::Turn {
 public:
  explicit Turn(Passwords& passwords) : passwords_{passwords} {
    std::unique_lock lock{passwords_.mutex_};
    if (passwords_.running_ == running_max) {
      if (passwords_.waiting_ == waiting_max) return;
      ++passwords_.waiting_;
      passwords_.freed_.wait(lock, [&] { return passwords_.running_ < running_max; });
      --passwords_.waiting_;
    }
    ++passwords_.running_;
    taken_ = true;
  }
  ~Turn() {
    if (!taken_) return;
    {
      const std::lock_guard lock{passwords_.mutex_};
      --passwords_.running_;
    }
    passwords_.freed_.notify_one();
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

  bool taken() const { return taken_; }
  static std::unexpected<Problems> refuse_crowd() {
    return refuse(Wrong::too_many,
                  say("Many people are signing in right now. Try again in a moment.",
                      "Många loggar in just nu. Försök igen om en stund."));
  }

 private:
  Passwords& passwords_;
  bool taken_ = false;
};

Passwords::Passwords(Cost cost) : cost_{cost} {
  ENSURE(sodium_init() >= 0);
  nobodys_ = argon2id(make_secret(), cost_);
}

Result<std::string> Passwords::hash(std::string_view password) {
  const Turn turn{*this};
  if (!turn.taken()) return Turn::refuse_crowd();
  return argon2id(password, cost_);
}

Result<bool> Passwords::verify(std::string_view password, std::string_view hash) {
  const Turn turn{*this};
  if (!turn.taken()) return Turn::refuse_crowd();
  const std::string stored{hash.empty() ? nobodys_ : hash};
  const bool matches =
      crypto_pwhash_str_verify(stored.c_str(), password.data(), password.size()) == 0;
  return matches && !hash.empty();
}

bool Passwords::needs_rehash(std::string_view hash) const {
  return crypto_pwhash_str_needs_rehash(std::string{hash}.c_str(), cost_.passes,
                                        cost_.memory_bytes) != 0;
}

}  // namespace kvartett
