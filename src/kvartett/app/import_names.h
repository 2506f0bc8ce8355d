// Whom and what a file names that the company does not know for certain: sellers and products that
// it would add, and customers who may be ones that are here already. Nobody is taken for somebody
// else without being shown, and a person has the last word.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kvartett/app/name_book.h"
#include "kvartett/exchange/intake.h"
#include "kvartett/ledger/ledger.h"

namespace kvartett {

// What a person has said about names, as those who are here. Nothing: someone new.
struct KnownNames {
  template <class T>
  using Meant = std::vector<std::pair<std::string, std::optional<Id<T>>>>;
  Meant<Customer> customers;
  Meant<Seller> sellers;
  Meant<Product> products;
};
// Refuses a name that nobody here has, or several.
Result<KnownNames> find_meant(const Meanings& meanings, const Ledger& company);

template <class T>
struct UnknownName {
  std::string name;
  std::string said_as;           // how a person names it in Meanings
  std::size_t deals = 0;         // of products: lines
  std::optional<Id<T>> is;       // who is here, because a person said so; nothing: she is added
  std::optional<Id<T>> perhaps;  // one who is here and could be meant
};

struct LikelyCustomer {
  enum class Why {
    same_number,   // another name
    same_name,     // another number
    similar_name,  // but for its legal form, accents or signs
  };
  std::string name;
  std::string number;   // in the file; empty: none
  std::string said_as;  // how a person names her in Meanings
  std::size_t deals = 0;
  Id<Customer> like;  // who is here
  Why why = Why::similar_name;
  bool is_same = false;   // her deals become those of `like`
  bool was_said = false;  // by a person
};

struct NamesInFile {
  std::vector<UnknownName<Seller>> sellers;  // in the order of the file
  std::vector<UnknownName<Product>> products;
  std::vector<LikelyCustomer> customers;
};
NamesInFile names_in(const Intake& file, const Ledger& company, const KnownNames& said);

}  // namespace kvartett
