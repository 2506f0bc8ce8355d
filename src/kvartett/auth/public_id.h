// What a thing is called outside the server: 26 letters and digits that tell nothing and cannot be
// guessed. They are the thing's company, kind and number in one block, encrypted with the server's
// secret, so a name from another company decodes to nothing here and needs no table to look it up
// in.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "kvartett/auth/user.h"
#include "kvartett/base/id.h"
#include "kvartett/domain/deal.h"
#include "kvartett/domain/satisfaction.h"

namespace kvartett {

// May be shared between threads.
class PublicIds {
 public:
  // `secret`: 32 bytes, the same for the life of the data.
  explicit PublicIds(std::string_view secret);
  ~PublicIds();

  std::string text(Id<Company> company, Id<Team> id) const;
  std::string text(Id<Company> company, Id<Seller> id) const;
  std::string text(Id<Company> company, Id<Customer> id) const;
  std::string text(Id<Company> company, Id<Product> id) const;
  std::string text(Id<Company> company, Id<Deal> id) const;
  std::string text(Id<Company> company, Id<Score> id) const;
  std::string text(Id<Company> company, LineRef line) const;
  std::string text_of_user(Id<Company> company, std::int64_t user) const;
  std::string text_of_token(Id<Company> company, std::int64_t token) const;
  std::string text_of_webhook(Id<Company> company, std::int64_t webhook) const;
  std::string text_of_link(Id<Company> company, std::int64_t link) const;
  std::string text_of_board(Id<Company> company, std::int64_t board) const;
  std::string text(Id<Company> company) const;

  // Nothing when the text is not one of ours, of another kind, or of another company. Whether the
  // thing exists is for the ledger to say.
  template <class T>
  std::optional<Id<T>> find(
      Id<Company> company,
      std::string_view text) const;  // Team, Seller, Customer, Product, Deal, Score
  std::optional<LineRef> find_line(Id<Company> company, std::string_view text) const;
  std::optional<std::int64_t> find_user(Id<Company> company, std::string_view text) const;
  std::optional<std::int64_t> find_token(Id<Company> company, std::string_view text) const;
  std::optional<std::int64_t> find_webhook(Id<Company> company, std::string_view text) const;
  std::optional<std::int64_t> find_link(Id<Company> company, std::string_view text) const;
  std::optional<std::int64_t> find_board(Id<Company> company, std::string_view text) const;

 private:
  struct Key;
  std::unique_ptr<Key> key_;
};

}  // namespace kvartett
