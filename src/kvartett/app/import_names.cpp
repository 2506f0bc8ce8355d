#include "kvartett/app/import_names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "kvartett/base/text.h"
#include "kvartett/exchange/shared_sellers.h"

namespace kvartett {
namespace {

std::size_t count_of(const Ledger& ledger, std::type_identity<Customer>) {
  return ledger.customers().size();
}
std::size_t count_of(const Ledger& ledger, std::type_identity<Seller>) {
  return ledger.sellers().size();
}
std::size_t count_of(const Ledger& ledger, std::type_identity<Product>) {
  return ledger.products().size();
}

// "@17" is the one with that number.
template <class T, class Kept>
Result<KnownNames::Meant<T>> find_all(const std::vector<Meanings::Name>& names,
                                      const Ledger& company, const PersistentVector<Kept>& kept) {
  KnownNames::Meant<T> meant;
  std::optional<NameBook<T>> book;
  for (const auto& [name, is] : names) {
    if (!is) {
      meant.emplace_back(name, std::nullopt);
      continue;
    }
    std::optional<Id<T>> id;
    if (is->starts_with('@')) {
      std::size_t number = 0;
      const auto [end, error] = std::from_chars(is->data() + 1, is->data() + is->size(), number);
      if (error == std::errc{} && end == is->data() + is->size() &&
          number < count_of(company, std::type_identity<T>{}))
        id = Id<T>::at(number);
    } else {
      if (!book) book = book_of(kept, std::type_identity<T>{});
      if (const auto found = book->find(*is, {}); found.match == NameBook<T>::Match::one)
        id = found.id;
    }
    if (!id) {
      return refuse(Wrong::invalid,
                    say("“{}” cannot be “{}”: nobody here is called that, or several are.",
                        "”{}” kan inte vara ”{}”: ingen här heter så, eller flera.", name, *is));
    }
    meant.emplace_back(name, id);
  }
  return meant;
}

// A name in the file with its numbers, as pieces of it.
struct Named {
  std::string_view name;
  std::string_view numbers[2];
  bool operator==(const Named&) const = default;
  std::array<std::string, 2> owned() const {
    return {std::string{numbers[0]}, std::string{numbers[1]}};
  }
};
struct NamedHash {
  std::size_t operator()(const Named& named) const noexcept {
    const std::hash<std::string_view> hash;
    return (hash(named.name) * 31 + hash(named.numbers[0])) * 31 + hash(named.numbers[1]);
  }
};

// Each different one once, in the order of the file, with how often it stands there.
class Distinct {
 public:
  void add(const Named& named) {
    if (named == last_) {
      ++all_[last_at_].second;
      return;
    }
    const auto [found, is_new] = places_.try_emplace(named, all_.size());
    if (is_new) all_.emplace_back(named, std::size_t{0});
    ++all_[found->second].second;
    last_ = named;
    last_at_ = found->second;
  }
  const std::vector<std::pair<Named, std::size_t>>& all() const { return all_; }

 private:
  std::unordered_map<Named, std::size_t, NamedHash> places_;
  std::vector<std::pair<Named, std::size_t>> all_;
  Named last_{"\n", {}};  // nobody
  std::size_t last_at_ = 0;
};

template <class T>
std::optional<std::optional<Id<T>>> find_said(const KnownNames::Meant<T>& said,
                                              const std::string& as) {
  const std::string key = folded(as);
  const auto found =
      std::ranges::find_if(said, [&](const auto& one) { return folded(one.first) == key; });
  if (found == said.end()) return {};
  return found->second;
}

// "A. Ask" and "ask, anna" may be Anna Ask: her last name and the first letter of the first.
struct Initials {
  std::string last;
  char first = 0;
  bool operator==(const Initials&) const = default;
};
std::optional<Initials> initials_of(std::string_view name) {
  std::string words = folded(name);
  if (const std::size_t comma = words.find(','); comma != words.npos) {
    words = std::string{trimmed(std::string_view{words}.substr(comma + 1))} + " " +
            words.substr(0, comma);
  }
  const std::size_t blank = words.rfind(' ');
  if (blank == words.npos || blank == 0) return {};
  return Initials{words.substr(blank + 1), words.front()};
}

std::optional<Id<Seller>> seller_like(const std::string& name, const Ledger& company) {
  const auto wanted = initials_of(name);
  std::optional<Id<Seller>> like;
  for (std::size_t i = 0; wanted && i < company.sellers().size(); ++i) {
    if (initials_of(company.sellers()[i].value.name) != wanted) continue;
    if (like) return {};  // two could be meant
    like = Id<Seller>::at(i);
  }
  return like;
}

template <class T, class Kept, class Like>
std::vector<UnknownName<T>> unknown_of(const Distinct& distinct, const PersistentVector<Kept>& kept,
                                       const KnownNames::Meant<T>& said, const Like& like) {
  const NameBook<T> book = book_of(kept, std::type_identity<T>{});
  std::vector<UnknownName<T>> unknown;
  for (const auto& [named, deals] : distinct.all()) {
    const auto numbers = named.owned();
    const std::string name{!named.name.empty()   ? named.name
                           : !numbers[0].empty() ? std::string_view{numbers[0]}
                                                 : std::string_view{numbers[1]}};
    if (name.empty() || book.find(name, numbers).match != NameBook<T>::Match::none) continue;
    UnknownName<T> one;
    one.name = name;
    one.said_as = NameBook<T>::said_as(name, numbers);
    one.deals = deals;
    one.is = find_said(said, one.said_as).value_or(std::nullopt);
    one.perhaps = like(name);
    unknown.push_back(std::move(one));
  }
  return unknown;
}

// The company's customers by what tells that two are one.
struct LikeWhom {
  NameBook<Customer> book;
  std::unordered_map<std::string, Id<Customer>> by_name;
  std::unordered_map<std::string, Id<Customer>> by_bare_name;

  explicit LikeWhom(const Ledger& company)
      : book{book_of(company.customers(), std::type_identity<Customer>{})} {
    for (std::size_t i = 0; i < company.customers().size(); ++i) {
      const auto& kept = company.customers()[i];
      if (kept.merged_into) continue;
      by_name.emplace(folded(kept.value.name), Id<Customer>::at(i));
      by_bare_name.emplace(folded_company_name(kept.value.name), Id<Customer>::at(i));
    }
  }
};

std::optional<LikelyCustomer> likely(const Named& named, const LikeWhom& like,
                                     const Ledger& company) {
  using Why = LikelyCustomer::Why;
  LikelyCustomer one;
  one.name = std::string{named.name};
  one.number = std::string{!named.numbers[0].empty() ? named.numbers[0] : named.numbers[1]};
  const auto numbers = named.owned();
  one.said_as = NameBook<Customer>::said_as(one.name, numbers);
  const auto found = like.book.find(one.name, numbers);
  if (found.match == NameBook<Customer>::Match::several) return {};  // told as a fault
  if (found.match == NameBook<Customer>::Match::one) {
    if (folded(company.customer(found.id).value.name) == folded(one.name)) return {};
    one.like = found.id;
    one.why = Why::same_number;
    one.is_same = true;
    return one;
  }
  if (const auto same = like.by_name.find(folded(one.name)); same != like.by_name.end()) {
    one.like = same->second;
    one.why = Why::same_name;
    return one;
  }
  const auto similar = like.by_bare_name.find(folded_company_name(one.name));
  if (similar == like.by_bare_name.end()) return {};
  one.like = similar->second;
  one.why = Why::similar_name;
  return one;
}

}  // namespace

Result<KnownNames> find_meant(const Meanings& meanings, const Ledger& company) {
  KnownNames known;
  known.customers = TRY(find_all<Customer>(meanings.customers, company, company.customers()));
  known.sellers = TRY(find_all<Seller>(meanings.sellers, company, company.sellers()));
  known.products = TRY(find_all<Product>(meanings.products, company, company.products()));
  return known;
}

NamesInFile names_in(const Intake& file, const Ledger& company, const KnownNames& said) {
  Distinct customers;
  Distinct sellers;
  Distinct products;
  std::unordered_set<std::string> org_numbers;  // as they are written here and not in the file
  for (const IncomingDeal& deal : file.deals) {
    if (!deal.customer.empty()) {
      const std::string& org_number = *org_numbers.insert(deal.org_number).first;
      customers.add({deal.customer, {org_number, deal.customer_number}});
    }
    const std::vector<NamedShare> shares = find_shares(deal.seller);
    if (shares.empty()) sellers.add({deal.seller, {deal.seller_number, deal.seller_email}});
    for (const NamedShare& share : shares) sellers.add({share.name, {{}, {}}});
    for (const IncomingLine& line : deal.lines)
      products.add({line.product, {line.product_code, {}}});
  }
  NamesInFile names;
  names.sellers = unknown_of<Seller>(sellers, company.sellers(), said.sellers,
                                     [&](const auto& name) { return seller_like(name, company); });
  names.products = unknown_of<Product>(products, company.products(), said.products,
                                       [](const auto&) { return std::optional<Id<Product>>{}; });
  if (company.customers().size() == 0) return names;
  const LikeWhom like{company};
  for (const auto& [named, deals] : customers.all()) {
    auto one = likely(named, like, company);
    if (!one) continue;
    one->deals = deals;
    if (const auto meant = find_said(said.customers, one->said_as)) {
      one->was_said = true;
      one->is_same = meant->has_value();
      if (*meant) one->like = **meant;
    }
    names.customers.push_back(std::move(*one));
  }
  return names;
}

}  // namespace kvartett
