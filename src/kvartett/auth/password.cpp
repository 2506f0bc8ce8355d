#include "kvartett/auth/password.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <new>

#include "kvartett/auth/secret.h"
#include "kvartett/base/text.h"

namespace kvartett {
namespace {

constexpr int running_max = 2;
constexpr int waiting_max = 20;
constexpr std::size_t characters_min = 8;
constexpr std::size_t characters_max = 128;

// The passwords of eight characters or more that people choose most often, here and abroad, folded.
// Shorter ones are refused anyway.
constexpr auto too_common = std::to_array<std::string_view>(
    {"00000000",     "01234567",     "0987654321",   "0123456789",   "10203040",
     "11111111",     "111111111",    "1111111111",   "11112222",     "11223344",
     "1122334455",   "12121212",     "12131415",     "12312312",     "123123123",
     "123321123",    "12341234",     "1234512345",   "12345678",     "123456789",
     "1234567890",   "12345678910",  "123456789a",   "123456789q",   "1234567891",
     "12345678a",    "12345qwert",   "1234abcd",     "1234qwer",     "123654789",
     "123qweasd",    "123qweasdzxc", "147258369",    "1478963250",   "159357456",
     "159753456",    "1a2b3c4d",     "1q2w3e4r",     "1q2w3e4r5t",   "1q2w3e4r5t6y",
     "1qaz2wsx",     "1qaz2wsx3edc", "1qazxsw2",     "20202020",     "22222222",
     "23456789",     "31415926",     "33333333",     "44444444",     "55555555",
     "66666666",     "741852963",    "77777777",     "789456123",    "87654321",
     "88888888",     "963852741",    "987654321",    "9876543210",   "99999999",
     "a1234567",     "a12345678",    "a123456789",   "a1b2c3d4",     "aa123456",
     "aa12345678",   "aaaaaaaa",     "abc12345",     "abcd1234",     "abcdefgh",
     "abcdefghi",    "access14",     "admin123",     "admin1234",    "administrator",
     "alexander",    "andersson",    "arsenal1",     "asdasdasd",    "asdf1234",
     "asdfasdf",     "asdfghjk",     "asdfghjkl",    "asdfghjklo",   "barcelona",
     "baseball",     "basketball",   "blink182",     "bosse123",     "butterfly",
     "champion",     "changeme",     "changeme1",    "changeme123",  "charlie1",
     "chelsea1",     "chocolate",    "christian",    "computer",     "corvette",
     "cristina",     "darkness",     "default1",     "djurgarden",   "elephant",
     "fotboll1",     "fotboll123",   "football",     "football1",    "forsaljning",
     "forsaljning1", "frederik",     "goteborg",     "hammarby",     "hejhej12",
     "hejhej123",    "hejhejhej",    "hejsan12",     "hejsan123",    "hejsvejs",
     "hockey123",    "iloveyou",     "iloveyou1",    "internet",     "jennifer",
     "jessica1",     "jonathan",     "jordan23",     "kalleanka",    "katten123",
     "kvartett",     "kvartett1",    "kvartett123",  "letmein1",     "letmein123",
     "linkedin",     "liverpool",    "liverpool1",   "losenord",     "losenord1",
     "losenord12",   "losenord123",  "losenord1234", "manchester",   "marina123",
     "master123",    "maverick",     "metallica",    "michael1",     "michelle",
     "midnight",     "minecraft",    "mittlosenord", "monkey123",    "mustang1",
     "mypassword",   "myspace1",     "newcastle",    "nicholas",     "p4ssw0rd",
     "p@ssw0rd",     "p@ssword",     "pa$$word",     "pass1234",     "passw0rd",
     "passw0rd1",    "passwort",     "password",     "password!",    "password1",
     "password1!",   "password12",   "password123",  "password1234", "password2",
     "password3",    "patricia",     "pokemon123",   "princess",     "princess1",
     "q1w2e3r4",     "q1w2e3r4t5",   "qazwsxedc",    "qwer1234",     "qwerasdf",
     "qwerasdfzxcv", "qwert123",     "qwert1234",    "qwerty12",     "qwerty123",
     "qwerty1234",   "qwerty12345",  "qwertyui",     "qwertyuiop",   "qwertyuiopa",
     "qwe123qwe",    "qweasdzxc",    "qweqweqwe",    "rockyou1",     "samantha",
     "secret123",    "security",     "shadow12",     "snowboard",    "sommar12",
     "sommar123",    "sommar2024",   "sommar2025",   "sommar2026",   "spiderman",
     "spring2026",   "starwars",     "stockholm",    "stockholm1",   "student1",
     "summer2024",   "summer2025",   "summer2026",   "sunflower",    "sunshine",
     "sunshine1",    "superman",     "superman1",    "svensson",     "sverige1",
     "sverige123",   "sverige2026",  "swordfish",    "test1234",     "testtest",
     "test12345",    "trustno1",     "valkommen",    "valkommen1",   "valkommen123",
     "vinter123",    "vinter2025",   "vinter2026",   "volvo123",     "welcome1",
     "welcome12",    "welcome123",   "whatever",     "william1",     "winter2025",
     "winter2026",   "xxxxxxxx",     "zaq12wsx",     "zaq1zaq1",     "zlatan10",
     "zxcvbnm1",     "zxcvbnm123",   "zxcvbnm,"});

std::size_t characters(std::string_view utf8) {
  return static_cast<std::size_t>(std::ranges::count_if(
      utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
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
  if (std::ranges::find(too_common, plain) != too_common.end() ||
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
