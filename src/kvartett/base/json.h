// JSON ↔ structs, for the wire and for what the store keeps. A struct that is described with
// BOOST_DESCRIBE_STRUCT is read and written by its members' names; reading reports everything that
// is wrong at once, each fault with its JSON pointer and a sentence.
#pragma once

#include <fmt/format.h>

#include <array>
#include <boost/describe.hpp>
#include <boost/json/value.hpp>
#include <boost/mp11.hpp>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "kvartett/base/calendar.h"
#include "kvartett/base/result.h"

namespace kvartett::json {

using Value = boost::json::value;

// How deep values may lie in each other, how many bytes a text may have, and how many faults are
// told.
inline constexpr std::size_t depth_max = 32;
inline constexpr std::size_t text_bytes_max = 64 * 1024;
inline constexpr std::size_t problems_max = 100;

// Reads text strictly: UTF-8, no key twice in an object, no number beyond what a double holds,
// nothing after the value. What is refused here is not JSON, or not JSON that has one meaning.
Result<Value> parse(std::string_view text);

// A member that may be left out, which is not the same as null: in a change, what is not given
// stays as it is; in an answer, what is not given is not written.
template <class T>
struct Given : std::optional<T> {
  using std::optional<T>::optional;
};

// A type that is written as another one: `Plain<Date>::type` is text. To add one, specialise with
//   using type = …;  static type to(const T&);  static std::optional<T> from(const type&);
//   static Sentence wrong(const type&);   what to say when `from` finds nothing
template <class T>
struct Plain;

template <>
struct Plain<Date> {
  using type = std::string;
  static std::string to(Date date) { return date.text(); }
  static std::optional<Date> from(const std::string& text) { return find_date(text); }
  static Sentence wrong(const std::string& text);
};

// Where in a document we are; turned into a JSON pointer only when something is wrong there.
class Place {
 public:
  Place() = default;
  Place member(std::string_view name) const { return {this, name, 0}; }
  Place element(std::size_t index) const { return {this, {}, index}; }
  std::string pointer() const;

 private:
  Place(const Place* parent, std::string_view name, std::size_t index)
      : parent_{parent}, name_{name}, index_{index} {}
  const Place* parent_ = nullptr;
  std::string_view name_;
  std::size_t index_ = 0;
};

// `text` between quotation marks, shortened when it is long; for sentences.
std::string quoted(std::string_view text);

namespace detail {

template <class T>
concept PlainType = requires {
  typename Plain<T>::type;
};
template <class T>
concept EnumType = boost::describe::has_describe_enumerators<T>::value;
template <class T>
concept StructType = boost::describe::has_describe_members<T>::value && !std::is_union_v<T>;

template <class T>
inline constexpr bool is_given = false;
template <class T>
inline constexpr bool is_given<Given<T>> = true;
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;
template <class T>
inline constexpr bool is_array = false;
template <class T, std::size_t size>
inline constexpr bool is_array<std::array<T, size>> = true;

template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public |
                                                         boost::describe::mod_inherited>;

// A word that C++ has taken for itself is written with an underscore there: short_ is "short".
constexpr std::string_view outer_name(std::string_view name) {
  return name.ends_with('_') ? name.substr(0, name.size() - 1) : name;
}

enum class Kind { text, whole_number, number, truth, list, object };

// Collects what is wrong.
class Faults {
 public:
  void add(const Place& place, Sentence sentence) {
    ++count_;
    if (list_.size() < problems_max) list_.push_back({place.pointer(), std::move(sentence)});
  }
  void add_kind(const Place& place, Kind wanted, const Value& found);
  void add_range(const Place& place);
  void add_missing(const Place& parent, std::string_view name);
  void add_unknown(const Place& parent, std::string_view name);
  void add_choice(const Place& place, std::string_view found,
                  const std::vector<std::string_view>& choices);
  void add_length(const Place& place, std::size_t wanted);
  std::size_t count() const { return count_; }
  std::vector<Problem> take() { return std::move(list_); }

 private:
  std::vector<Problem> list_;
  std::size_t count_ = 0;  // also of those that are too many to tell
};

template <class T>
void read(const Value& value, T& out, const Place& place, Faults& faults);

template <class T>
void read_integer(const Value& value, T& out, const Place& place, Faults& faults) {
  if (!value.is_int64() && !value.is_uint64())
    return faults.add_kind(place, Kind::whole_number, value);
  boost::system::error_code error;
  const T number = value.to_number<T>(error);
  if (error) return faults.add_range(place);
  out = number;
}

template <class T>
void read_enum(const Value& value, T& out, const Place& place, Faults& faults) {
  if (!value.is_string()) return faults.add_kind(place, Kind::text, value);
  const std::string_view text = value.get_string();
  bool found = false;
  std::vector<std::string_view> choices;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto described) {
    if (text == outer_name(described.name)) {
      out = described.value;
      found = true;
    }
    choices.push_back(outer_name(described.name));
  });
  if (!found) faults.add_choice(place, text, choices);
}

template <class T>
void read_struct(const Value& value, T& out, const Place& place, Faults& faults) {
  if (!value.is_object()) return faults.add_kind(place, Kind::object, value);
  const auto& object = value.get_object();
  std::size_t known = 0;
  boost::mp11::mp_for_each<Members<T>>([&](auto described) {
    auto& member = out.*described.pointer;
    using Member = std::remove_reference_t<decltype(member)>;
    constexpr auto name = outer_name(described.name);
    const auto found = object.find(name);
    if (found != object.end()) {
      ++known;
      read(found->value(), member, place.member(name), faults);
    } else if constexpr (!is_given<Member> && !is_optional<Member>) {
      faults.add_missing(place, name);
    }
  });
  if (known == object.size()) return;
  for (const auto& [name, ignored] : object) {
    bool is_known = false;
    boost::mp11::mp_for_each<Members<T>>(
        [&](auto described) { is_known |= name == outer_name(described.name); });
    if (!is_known) faults.add_unknown(place, name);
  }
}

template <class T>
void read(const Value& value, T& out, const Place& place, Faults& faults) {
  if constexpr (is_given<T>) {
    read(value, out.emplace(), place, faults);
  } else if constexpr (is_optional<T>) {
    if (value.is_null()) {
      out.reset();
    } else {
      read(value, out.emplace(), place, faults);
    }
  } else if constexpr (std::same_as<T, Value>) {
    out = value;
  } else if constexpr (PlainType<T>) {
    typename Plain<T>::type plain{};
    const std::size_t faults_before = faults.count();
    read(value, plain, place, faults);
    if (faults.count() != faults_before) return;
    if (auto found = Plain<T>::from(plain)) {
      out = std::move(*found);
    } else {
      faults.add(place, Plain<T>::wrong(plain));
    }
  } else if constexpr (std::same_as<T, bool>) {
    if (!value.is_bool()) return faults.add_kind(place, Kind::truth, value);
    out = value.get_bool();
  } else if constexpr (std::integral<T>) {
    read_integer(value, out, place, faults);
  } else if constexpr (std::floating_point<T>) {
    if (!value.is_number()) return faults.add_kind(place, Kind::number, value);
    out = value.to_number<T>();
  } else if constexpr (std::same_as<T, std::string>) {
    if (!value.is_string()) return faults.add_kind(place, Kind::text, value);
    out = std::string_view{value.get_string()};
  } else if constexpr (EnumType<T>) {
    read_enum(value, out, place, faults);
  } else if constexpr (is_vector<T>) {
    if (!value.is_array()) return faults.add_kind(place, Kind::list, value);
    const auto& array = value.get_array();
    out.clear();
    out.reserve(array.size());
    for (std::size_t i = 0; i < array.size(); ++i) {
      read(array[i], out.emplace_back(), place.element(i), faults);
    }
  } else if constexpr (is_array<T>) {
    if (!value.is_array()) return faults.add_kind(place, Kind::list, value);
    const auto& array = value.get_array();
    if (array.size() != out.size()) return faults.add_length(place, out.size());
    for (std::size_t i = 0; i < array.size(); ++i) read(array[i], out[i], place.element(i), faults);
  } else {
    static_assert(StructType<T>,
                  "describe the struct with BOOST_DESCRIBE_STRUCT, or specialise Plain");
    read_struct(value, out, place, faults);
  }
}

void write_text(std::string& out, std::string_view text);

template <class T>
void write(std::string& out, const T& value) {
  if constexpr (is_optional<T> || is_given<T>) {
    if (value) {
      write(out, *value);
    } else {
      out += "null";
    }
  } else if constexpr (PlainType<T>) {
    write(out, Plain<T>::to(value));
  } else if constexpr (std::same_as<T, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (std::integral<T>) {
    const fmt::format_int digits{value};
    out.append(digits.data(), digits.size());
  } else if constexpr (std::floating_point<T>) {
    ENSURE(std::isfinite(value));
    fmt::format_to(std::back_inserter(out), "{}", value);
  } else if constexpr (std::convertible_to<const T&, std::string_view>) {
    write_text(out, value);
  } else if constexpr (EnumType<T>) {
    const char* name = boost::describe::enum_to_string(value, nullptr);
    ENSURE(name != nullptr);
    write_text(out, outer_name(name));
  } else if constexpr (is_vector<T> || is_array<T>) {
    char separator = '[';
    for (const auto& element : value) {
      out += separator;
      write(out, element);
      separator = ',';
    }
    out += separator == '[' ? "[]" : "]";
  } else {
    static_assert(StructType<T>,
                  "describe the struct with BOOST_DESCRIBE_STRUCT, or specialise Plain");
    char separator = '{';
    boost::mp11::mp_for_each<Members<T>>([&](auto described) {
      const auto& member = value.*described.pointer;
      if constexpr (is_given<std::remove_cvref_t<decltype(member)>>) {
        if (!member) return;
      }
      out += separator;
      out += '"';
      out += outer_name(described.name);
      out += "\":";
      write(out, member);
      separator = ',';
    });
    out += separator == '{' ? "{}" : "}";
  }
}

}  // namespace detail

// Every fault of the document, or the struct it tells.
template <class T>
Result<T> read_value(const Value& value) {
  T out{};
  detail::Faults faults;
  detail::read(value, out, Place{}, faults);
  if (faults.count() > 0) return refuse(faults.take());
  return out;
}

template <class T>
Result<T> read(std::string_view text) {
  const Value value = TRY(parse(text));
  return read_value<T>(value);
}

template <class T>
std::string text(const T& value) {
  std::string out;
  detail::write(out, value);
  return out;
}

}  // namespace kvartett::json
