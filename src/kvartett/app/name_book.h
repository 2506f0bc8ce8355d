// Who and what a file means: people, companies and things that the company has, found by what
// files call them.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "kvartett/base/id.h"
#include "kvartett/base/persistent_vector.h"
#include "kvartett/base/text.h"
#include "kvartett/domain/company.h"

namespace kvartett {

// Finds people, companies and things by what a file calls them: by a number that is theirs alone
// first, else by name, if no number contradicts it.
template <class T>
class NameBook {
 public:
  enum class Match { none, one, several };
  struct Found {
    Match match = Match::none;
    Id<T> id;
    bool is_for_now = false;  // found by one number, while another may yet turn out to be someone's
  };
  // Changes when what was found before could be found otherwise now.
  std::size_t generation() const { return generation_; }

  // `numbers` are of different kinds (an org. number is no customer number); empty ones name
  // nothing.
  void add(Id<T> id, std::string_view name, const std::array<std::string, 2>& numbers) {
    for (std::size_t kind = 0; kind < numbers.size(); ++kind) {
      if (!numbers[kind].empty()) by_number_[kind].emplace(folded(numbers[kind]), id);
    }
    if (trimmed(name).empty()) return;
    std::vector<Namesake>& namesakes = by_name_[folded(name)];
    if (!namesakes.empty()) ++generation_;
    namesakes.push_back({id, numbers});
  }

  // Remembers numbers that someone without them was found to have.
  void learn(Id<T> id, std::string_view name, const std::array<std::string, 2>& numbers) {
    for (Namesake& known : by_name_[folded(name)]) {
      if (known.id != id) continue;
      for (std::size_t kind = 0; kind < numbers.size(); ++kind) {
        if (numbers[kind].empty() || !known.numbers[kind].empty()) continue;
        known.numbers[kind] = numbers[kind];
        ++generation_;
        by_number_[kind].emplace(folded(numbers[kind]), id);
      }
    }
  }

  // A person has said whom this is, whatever the numbers say; nothing: someone who is not here.
  void say(std::string_view as, std::optional<Id<T>> is) { said_[folded(as)] = is; }
  // How a person names one: with the first of the numbers behind, "Berg AB [556016-0680]".
  static std::string said_as(std::string_view name, const std::array<std::string, 2>& numbers) {
    const std::string& number = numbers[0].empty() ? numbers[1] : numbers[0];
    return number.empty() || number == name ? std::string{name}
                                            : std::string{name} + " [" + number + "]";
  }

  Found find(std::string_view name, const std::array<std::string, 2>& numbers) const {
    const auto* said = find_said(name, numbers);
    if (said && *said) return {Match::one, **said, false};
    bool has_other_number = false;
    for (std::size_t kind = 0; kind < numbers.size() && !said; ++kind) {
      if (numbers[kind].empty()) continue;
      const auto found = by_number_[kind].find(folded(numbers[kind]));
      if (found != by_number_[kind].end()) return {Match::one, found->second, has_other_number};
      has_other_number = true;
    }
    const auto namesakes = by_name_.find(folded(name));
    if (namesakes == by_name_.end()) return {};
    Found result;
    for (const Namesake& other : namesakes->second) {
      bool contradicts = false;
      for (std::size_t kind = 0; kind < numbers.size(); ++kind) {
        contradicts = contradicts || (!numbers[kind].empty() && !other.numbers[kind].empty() &&
                                      folded(numbers[kind]) != folded(other.numbers[kind]));
      }
      if (contradicts) continue;
      result = {result.match == Match::none ? Match::one : Match::several, other.id, false};
    }
    return result;
  }

 private:
  const std::optional<Id<T>>* find_said(std::string_view name,
                                        const std::array<std::string, 2>& numbers) const {
    if (said_.empty()) return nullptr;
    auto found = said_.find(folded(said_as(name, numbers)));
    if (found == said_.end()) found = said_.find(folded(name));
    return found == said_.end() ? nullptr : &found->second;
  }

  struct Namesake {
    Id<T> id;
    std::array<std::string, 2> numbers;
  };
  std::size_t generation_ = 0;
  std::array<std::unordered_map<std::string, Id<T>>, 2> by_number_;
  std::unordered_map<std::string, std::vector<Namesake>> by_name_;
  std::unordered_map<std::string, std::optional<Id<T>>> said_;
};

inline std::array<std::string, 2> numbers_of(const Customer& c) {
  return {c.org_number, c.external_id};
}
inline std::array<std::string, 2> numbers_of(const Seller& s) { return {s.external_id, s.email}; }
inline std::array<std::string, 2> numbers_of(const Product& p) { return {p.code, ""}; }

template <class Kept, class T>
NameBook<T> book_of(const PersistentVector<Kept>& kept, std::type_identity<T>) {
  NameBook<T> book;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    book.add(Id<T>::at(i), kept[i].value.name, numbers_of(kept[i].value));
  }
  return book;
}

}  // namespace kvartett
