#include "kvartett/auth/public_id.h"

#include <openssl/evp.h>

#include <array>
#include <atomic>
#include <cstring>

#include "kvartett/base/check.h"

namespace kvartett {
namespace {

using Block = std::array<unsigned char, 16>;

enum class Kind : std::uint16_t {
  company = 1,
  team,
  seller,
  customer,
  product,
  deal,
  line,
  user,
  token,
  score,
  webhook,
  link,
  board
};
template <class T>
constexpr Kind kind_of{};
template <>
constexpr Kind kind_of<Team> = Kind::team;
template <>
constexpr Kind kind_of<Seller> = Kind::seller;
template <>
constexpr Kind kind_of<Customer> = Kind::customer;
template <>
constexpr Kind kind_of<Product> = Kind::product;
template <>
constexpr Kind kind_of<Deal> = Kind::deal;
template <>
constexpr Kind kind_of<Score> = Kind::score;

// Crockford's base32, lower case: no i, l, o or u, so that nothing is misread aloud.
constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t text_length = 26;  // 130 bits; the first character only has three

constexpr std::array<std::int8_t, 256> values = [] {
  std::array<std::int8_t, 256> table{};
  table.fill(-1);
  for (std::size_t i = 0; i < alphabet.size(); ++i) {
    table[static_cast<unsigned char>(alphabet[i])] = static_cast<std::int8_t>(i);
  }
  return table;
}();

__extension__ using Bits = unsigned __int128;

std::string to_text(const Block& block) {
  Bits bits = 0;
  for (const unsigned char byte : block) bits = (bits << 8) | byte;
  std::string text(text_length, '0');
  for (std::size_t i = text_length; i-- > 0; bits >>= 5) text[i] = alphabet[bits & 31];
  return text;
}

std::optional<Block> find_block(std::string_view text) {
  if (text.size() != text_length || text[0] > '7') return {};
  Bits bits = 0;
  for (const char c : text) {
    const std::int8_t value = values[static_cast<unsigned char>(c)];
    if (value < 0) return {};
    bits = (bits << 5) | static_cast<unsigned>(value);
  }
  Block block;
  for (std::size_t i = block.size(); i-- > 0; bits >>= 8)
    block[i] = static_cast<unsigned char>(bits);
  return block;
}

// What a public id says, most significant byte first: company, kind, sixteen zero bits, number.
Block packed(std::uint32_t company, Kind kind, std::uint64_t number) {
  const std::uint64_t head =
      (std::uint64_t{company} << 32) | (std::uint64_t{static_cast<std::uint16_t>(kind)} << 16);
  Block block;
  for (std::size_t i = 0; i < 8; ++i) {
    block[i] = static_cast<unsigned char>(head >> (56 - 8 * i));
    block[8 + i] = static_cast<unsigned char>(number >> (56 - 8 * i));
  }
  return block;
}

// AES-256 of one block in each direction, with the keys already expanded. OpenSSL's contexts belong
// to one thread at a time.
class Cipher {
 public:
  explicit Cipher(std::string_view secret) : encrypt_{made(secret, 1)}, decrypt_{made(secret, 0)} {}

  Block encrypted(const Block& block) const { return turned(encrypt_.get(), block); }
  Block decrypted(const Block& block) const { return turned(decrypt_.get(), block); }

 private:
  struct Free {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
  };
  using Context = std::unique_ptr<EVP_CIPHER_CTX, Free>;

  static Context made(std::string_view secret, int encrypt) {
    Context context{EVP_CIPHER_CTX_new()};
    ENSURE(context != nullptr);
    // One block that never repeats within a server is the one use that ECB is right for.
    ENSURE(EVP_CipherInit_ex(context.get(), EVP_aes_256_ecb(), nullptr,
                             reinterpret_cast<const unsigned char*>(secret.data()), nullptr,
                             encrypt) == 1);
    ENSURE(EVP_CIPHER_CTX_set_padding(context.get(), 0) == 1);
    return context;
  }
  static Block turned(EVP_CIPHER_CTX* context, const Block& block) {
    Block result;
    int length = 0;
    ENSURE(EVP_CipherUpdate(context, result.data(), &length, block.data(),
                            static_cast<int>(block.size())) == 1);
    ENSURE(length == static_cast<int>(result.size()));
    return result;
  }

  Context encrypt_;
  Context decrypt_;
};

}  // namespace

struct PublicIds::Key {
  std::string secret;
  std::uint64_t serial;  // tells this key from every other one of the process

  // This thread's own cipher for this key: made once, then ready.
  const Cipher& cipher() const {
    thread_local std::uint64_t ready = 0;
    thread_local std::optional<Cipher> cipher;
    if (ready != serial) {
      cipher.emplace(secret);
      ready = serial;
    }
    return *cipher;
  }

  std::string text(Id<Company> company, Kind kind, std::uint64_t number) const {
    return to_text(
        cipher().encrypted(packed(static_cast<std::uint32_t>(company.number), kind, number)));
  }
  // An id without a number stands for nobody, which no text names.
  std::string text_of_number(Id<Company> company, Kind kind, std::int32_t number) const {
    ENSURE(number >= 0);
    return text(company, kind, static_cast<std::uint64_t>(number));
  }

  std::optional<std::uint64_t> find(Id<Company> company, Kind kind, std::string_view text) const {
    const auto block = find_block(text);
    if (!block) return {};
    const Block plain = cipher().decrypted(*block);
    std::uint64_t number = 0;
    for (std::size_t i = 8; i < 16; ++i) number = (number << 8) | plain[i];
    const Block expected = packed(static_cast<std::uint32_t>(company.number), kind, number);
    if (plain != expected) return {};
    return number;
  }
};

PublicIds::PublicIds(std::string_view secret) {
  ENSURE(secret.size() == 32);
  static std::atomic<std::uint64_t> serials = 0;
  key_ = std::make_unique<Key>(Key{std::string{secret}, ++serials});
}
PublicIds::~PublicIds() = default;

std::string PublicIds::text(Id<Company> company, Id<Team> id) const {
  return key_->text_of_number(company, Kind::team, id.number);
}
std::string PublicIds::text(Id<Company> company, Id<Seller> id) const {
  return key_->text_of_number(company, Kind::seller, id.number);
}
std::string PublicIds::text(Id<Company> company, Id<Customer> id) const {
  return key_->text_of_number(company, Kind::customer, id.number);
}
std::string PublicIds::text(Id<Company> company, Id<Product> id) const {
  return key_->text_of_number(company, Kind::product, id.number);
}
std::string PublicIds::text(Id<Company> company, Id<Deal> id) const {
  return key_->text_of_number(company, Kind::deal, id.number);
}
std::string PublicIds::text(Id<Company> company, Id<Score> id) const {
  return key_->text_of_number(company, Kind::score, id.number);
}
std::string PublicIds::text(Id<Company> company, LineRef line) const {
  ENSURE(line.deal.number >= 0 && line.line >= 0);
  return key_->text(
      company, Kind::line,
      (static_cast<std::uint64_t>(line.deal.number) << 32) | static_cast<std::uint64_t>(line.line));
}
std::string PublicIds::text_of_user(Id<Company> company, std::int64_t user) const {
  return key_->text(company, Kind::user, static_cast<std::uint64_t>(user));
}
std::string PublicIds::text_of_token(Id<Company> company, std::int64_t token) const {
  return key_->text(company, Kind::token, static_cast<std::uint64_t>(token));
}
std::string PublicIds::text_of_webhook(Id<Company> company, std::int64_t webhook) const {
  return key_->text(company, Kind::webhook, static_cast<std::uint64_t>(webhook));
}
std::string PublicIds::text_of_link(Id<Company> company, std::int64_t link) const {
  return key_->text(company, Kind::link, static_cast<std::uint64_t>(link));
}
std::string PublicIds::text_of_board(Id<Company> company, std::int64_t board) const {
  return key_->text(company, Kind::board, static_cast<std::uint64_t>(board));
}
std::string PublicIds::text(Id<Company> company) const {
  return key_->text(company, Kind::company, 0);
}

template <class T>
std::optional<Id<T>> PublicIds::find(Id<Company> company, std::string_view text) const {
  const auto number = key_->find(company, kind_of<T>, text);
  if (!number) return {};
  return Id<T>{static_cast<std::int32_t>(*number)};
}
template std::optional<Id<Team>> PublicIds::find(Id<Company>, std::string_view) const;
template std::optional<Id<Seller>> PublicIds::find(Id<Company>, std::string_view) const;
template std::optional<Id<Customer>> PublicIds::find(Id<Company>, std::string_view) const;
template std::optional<Id<Product>> PublicIds::find(Id<Company>, std::string_view) const;
template std::optional<Id<Deal>> PublicIds::find(Id<Company>, std::string_view) const;
template std::optional<Id<Score>> PublicIds::find(Id<Company>, std::string_view) const;

std::optional<LineRef> PublicIds::find_line(Id<Company> company, std::string_view text) const {
  const auto number = key_->find(company, Kind::line, text);
  if (!number) return {};
  return LineRef{{static_cast<std::int32_t>(*number >> 32)}, static_cast<std::int32_t>(*number)};
}
std::optional<std::int64_t> PublicIds::find_user(Id<Company> company, std::string_view text) const {
  const auto number = key_->find(company, Kind::user, text);
  if (!number) return {};
  return static_cast<std::int64_t>(*number);
}
std::optional<std::int64_t> PublicIds::find_board(Id<Company> company,
                                                  std::string_view text) const {
  const auto number = key_->find(company, Kind::board, text);
  if (!number) return {};
  return static_cast<std::int64_t>(*number);
}
std::optional<std::int64_t> PublicIds::find_token(Id<Company> company,
                                                  std::string_view text) const {
  const auto number = key_->find(company, Kind::token, text);
  if (!number) return {};
  return static_cast<std::int64_t>(*number);
}
std::optional<std::int64_t> PublicIds::find_webhook(Id<Company> company,
                                                    std::string_view text) const {
  const auto number = key_->find(company, Kind::webhook, text);
  if (!number) return {};
  return static_cast<std::int64_t>(*number);
}

std::optional<std::int64_t> PublicIds::find_link(Id<Company> company, std::string_view text) const {
  const auto number = key_->find(company, Kind::link, text);
  if (!number) return {};
  return static_cast<std::int64_t>(*number);
}

}  // namespace kvartett
