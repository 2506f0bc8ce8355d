// Passwords: which ones are good enough, and argon2id hashes of them. Each hash takes 19 MiB and
// some 20 ms on purpose, so only a few are made at a time: a crowd at the door must not fell the
// server.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/base/result.h"

namespace kvartett {

// 8 to 128 characters, none of the most common ones, and not the e-mail address. Every fault, at
// "/password".
std::vector<Problem> judge_password(std::string_view password, std::string_view email);

// May be shared between threads; a call waits for its turn.
class Passwords {
 public:
  struct Cost {
    unsigned long long passes = 2;
    std::size_t memory_bytes = 19U << 20;
  };
  Passwords() : Passwords(Cost{}) {}
  explicit Passwords(Cost cost);

  // Wrong::too_many when too many are waiting already.
  Result<std::string> hash(std::string_view password);

  // Whether the password is the one that was hashed. With an empty hash (no such user, or one
  // without a password) it takes as long and is never right. Wrong::too_many as above.
  Result<bool> verify(std::string_view password, std::string_view hash);

  // Made at another cost than today's: hash the password anew when it was right.
  bool needs_rehash(std::string_view hash) const;

 private:
  class Turn;

  Cost cost_;
  std::string nobodys_;  // the hash that an unknown user's password is compared with
  std::mutex mutex_;
  std::condition_variable freed_;
  int running_ = 0;
  int waiting_ = 0;
};

}  // namespace kvartett
