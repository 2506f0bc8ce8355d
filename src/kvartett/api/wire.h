// What goes over the wire: the shapes of api/openapi.yaml on one side, our values on the other. It
// translates and decides nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/api/http.h"
#include "kvartett/auth/public_id.h"
#include "kvartett/base/json.h"
#include "kvartett/domain/json.h"
#include "kvartett/ledger/ledger.h"

namespace kvartett {

BOOST_DESCRIBE_ENUM(Role, admin, manager, seller, viewer)

}  // namespace kvartett

namespace kvartett::wire {

// The names of things in one company, for reading and for writing. Lives shorter than what it
// refers to.
class Names {
 public:
  Names(const PublicIds& ids, Id<Company> company, const Ledger& ledger, Language language)
      : ids_{ids}, company_{company}, ledger_{ledger}, language_{language} {}

  const Ledger& ledger() const { return ledger_; }
  const std::string& say(const Sentence& sentence) const { return sentence.in(language_); }

  // A text that names nothing here gives an id that no company has: what is wrong with it is for
  // the deed to say, in the same words as for a thing that does not exist.
  template <class T>
  Id<T> id(std::string_view text) const {
    return ids_.find<T>(company_, text).value_or(Id<T>{});
  }
  template <class T>
  std::optional<Id<T>> optional_id(const std::optional<std::string>& text) const {
    return text ? std::optional{id<T>(*text)} : std::nullopt;
  }
  LineRef line(std::string_view text) const {
    return ids_.find_line(company_, text).value_or(LineRef{});
  }

  template <class T>
  std::string text(Id<T> id) const {
    return ids_.text(company_, id);
  }
  template <class T>
  std::optional<std::string> text(std::optional<Id<T>> id) const {
    return id ? std::optional{text(*id)} : std::nullopt;
  }
  std::string text(LineRef line) const { return ids_.text(company_, line); }
  std::string user(std::int64_t number) const { return ids_.text_of_user(company_, number); }
  std::string token(std::int64_t number) const { return ids_.text_of_token(company_, number); }
  std::string webhook(std::int64_t number) const { return ids_.text_of_webhook(company_, number); }
  std::string link(std::int64_t number) const { return ids_.text_of_link(company_, number); }
  std::string board(std::int64_t number) const { return ids_.text_of_board(company_, number); }

  const std::string& name(Id<Team> id) const { return ledger_.team(id).value.name; }
  const std::string& name(Id<Seller> id) const { return ledger_.seller(id).value.name; }
  const std::string& name(Id<Customer> id) const { return ledger_.customer(id).value.name; }
  const std::string& name(Id<Product> id) const { return ledger_.product(id).value.name; }
  template <class T>
  std::optional<std::string> name(std::optional<Id<T>> id) const {
    return id ? std::optional{name(*id)} : std::nullopt;
  }

 private:
  const PublicIds& ids_;
  Id<Company> company_;
  const Ledger& ledger_;
  Language language_;
};

// An empty text inside is null outside, and the other way round.
inline std::optional<std::string> or_null(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional{text};
}
inline std::string or_empty(const std::optional<std::string>& text) { return text.value_or(""); }

struct FiscalYearAnswer {
  std::string name;
  Date first;
  Date last;
};
BOOST_DESCRIBE_STRUCT(FiscalYearAnswer, (), (name, first, last))
inline FiscalYearAnswer fiscal_year(const FiscalYear& year) {
  return {year.name(), year.first, year.last};
}

template <class Item>
struct Page {
  std::vector<Item> items;
  std::optional<std::string> next_cursor;
  BOOST_DESCRIBE_CLASS(Page, (), (items, next_cursor), (), ())
};

// What is wrong, as RFC 9457 has it. Places that are JSON pointers point into the body, others name
// a parameter of the query.
Response problem(const Problems& problems, Language language);
int status_of(const Problems& problems);

}  // namespace kvartett::wire
