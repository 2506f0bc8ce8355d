#include "kvartett/base/json.h"

#include <algorithm>
#include <boost/json.hpp>
#include <boost/json/basic_parser_impl.hpp>

namespace kvartett::json {
namespace {

using boost::json::string_view;
using Code = boost::system::error_code;

// What we refuse beyond what the library does.
enum class Refused { no, duplicate, long_text, large_number };

// Builds the value while the parser reads, and sees what a finished value no longer shows: a key
// that was there twice.
class Builder {
 public:
  static constexpr std::size_t max_object_size = boost::json::object::max_size();
  static constexpr std::size_t max_array_size = boost::json::array::max_size();
  static constexpr std::size_t max_key_size = text_bytes_max;
  static constexpr std::size_t max_string_size = text_bytes_max;

  Refused refused = Refused::no;
  std::string twice;  // the key that was there twice

  Value release() { return stack_.release(); }

  bool on_document_begin(Code&) {
    stack_.reset();
    return true;
  }
  bool on_document_end(Code&) { return true; }
  bool on_object_begin(Code&) {
    begins_.push_back(keys_.size());
    return true;
  }
  bool on_object_end(std::size_t size, Code&) {
    keys_.resize(begins_.back());
    begins_.pop_back();
    stack_.push_object(size);
    return true;
  }
  bool on_array_begin(Code&) { return true; }
  bool on_array_end(std::size_t size, Code&) {
    stack_.push_array(size);
    return true;
  }
  bool on_key_part(string_view part, std::size_t, Code&) {
    key_.append(part);
    stack_.push_chars(part);
    return true;
  }
  bool on_key(string_view part, std::size_t, Code& error) {
    key_.append(part);
    stack_.push_key(part);
    if (std::find(keys_.begin() + static_cast<std::ptrdiff_t>(begins_.back()), keys_.end(), key_) !=
        keys_.end()) {
      twice = key_;
      return stop(Refused::duplicate, error);
    }
    keys_.push_back(std::move(key_));
    key_.clear();
    return true;
  }
  bool on_string_part(string_view part, std::size_t, Code&) {
    stack_.push_chars(part);
    return true;
  }
  bool on_string(string_view part, std::size_t, Code&) {
    stack_.push_string(part);
    return true;
  }
  bool on_number_part(string_view, Code&) { return true; }
  bool on_int64(std::int64_t number, string_view, Code&) {
    stack_.push_int64(number);
    return true;
  }
  bool on_uint64(std::uint64_t number, string_view, Code&) {
    stack_.push_uint64(number);
    return true;
  }
  bool on_double(double number, string_view, Code& error) {
    if (!std::isfinite(number)) return stop(Refused::large_number, error);
    stack_.push_double(number);
    return true;
  }
  bool on_bool(bool truth, Code&) {
    stack_.push_bool(truth);
    return true;
  }
  bool on_null(Code&) {
    stack_.push_null();
    return true;
  }
  bool on_comment_part(string_view, Code&) { return true; }
  bool on_comment(string_view, Code&) { return true; }

 private:
  bool stop(Refused why, Code& error) {
    refused = why;
    error = boost::json::error::syntax;  // any error stops the parser
    return false;
  }

  boost::json::value_stack stack_;
  std::vector<std::string> keys_;    // of the objects that are open, the innermost last
  std::vector<std::size_t> begins_;  // where each open object's keys begin
  std::string key_;
};

Sentence why_refused(const Builder& builder, const Code& error, std::size_t offset) {
  if (builder.refused == Refused::duplicate) {
    return say("The field {} is there twice.", "Fältet {} finns två gånger.",
               quoted(builder.twice));
  }
  if (builder.refused == Refused::large_number) {
    return say("A number is too large.", "Ett tal är för stort.");
  }
  if (error == boost::json::error::too_deep) {
    return say("Values lie more than {} deep in each other.",
               "Värden ligger mer än {} nivåer djupt i varandra.", depth_max);
  }
  if (error == boost::json::error::string_too_large || error == boost::json::error::key_too_large) {
    return say("A text is longer than {} bytes.", "En text är längre än {} byte.", text_bytes_max);
  }
  return say("This is not JSON: it goes wrong at byte {}.",
             "Detta är inte JSON: det går fel vid byte {}.", offset);
}

Sentence name_of(detail::Kind kind) {
  switch (kind) {
    case detail::Kind::text:
      return {"text", "text"};
    case detail::Kind::whole_number:
      return {"a whole number", "ett heltal"};
    case detail::Kind::number:
      return {"a number", "ett tal"};
    case detail::Kind::truth:
      return {"true or false", "true eller false"};
    case detail::Kind::list:
      return {"a list", "en lista"};
    case detail::Kind::object:
      return {"an object", "ett objekt"};
  }
  std::unreachable();
}

Sentence name_of(const Value& value) {
  switch (value.kind()) {
    case boost::json::kind::null:
      return {"null", "null"};
    case boost::json::kind::bool_:
      return {"true or false", "true eller false"};
    case boost::json::kind::int64:
    case boost::json::kind::uint64:
      return {"a number", "ett tal"};
    case boost::json::kind::double_:
      return {"a number with decimals", "ett decimaltal"};
    case boost::json::kind::string:
      return {"text", "text"};
    case boost::json::kind::array:
      return {"a list", "en lista"};
    case boost::json::kind::object:
      return {"an object", "ett objekt"};
  }
  std::unreachable();
}

}  // namespace

Result<Value> parse(std::string_view text) {
  boost::json::parse_options options;
  options.max_depth = depth_max;
  boost::json::basic_parser<Builder> parser{options};
  Code error;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
  const Builder& builder = parser.handler();
  if (!error && read < text.size()) error = boost::json::error::extra_data;
  if (error) return refuse(Wrong::invalid, why_refused(builder, error, read));
  return parser.handler().release();
}

Sentence Plain<Date>::wrong(const std::string& text) {
  return say("{} is not a date; write it as 2026-03-10.",
             "{} är inte ett datum; skriv det som 2026-03-10.", quoted(text));
}

std::string Place::pointer() const {
  if (parent_ == nullptr) return {};
  std::string text = parent_->pointer() + '/';
  if (name_.empty()) return text + std::to_string(index_);
  for (const char c : name_) {
    if (c == '~') {
      text += "~0";
    } else if (c == '/') {
      text += "~1";
    } else {
      text += c;
    }
  }
  return text;
}

std::string quoted(std::string_view text) {
  constexpr std::size_t shown_max = 60;
  if (text.size() <= shown_max) return fmt::format("\"{}\"", text);
  std::size_t end = shown_max;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
    --end;  // not within a letter
  return fmt::format("\"{}…\"", text.substr(0, end));
}

namespace detail {

void Faults::add_kind(const Place& place, Kind wanted, const Value& found) {
  const Sentence want = name_of(wanted);
  const Sentence have = name_of(found);
  add(place, {fmt::format("This must be {}, but is {}.", want.english, have.english),
              fmt::format("Detta ska vara {}, men är {}.", want.swedish, have.swedish)});
}

void Faults::add_range(const Place& place) {
  add(place, say("This number is too large or too small.", "Talet är för stort eller för litet."));
}

void Faults::add_missing(const Place& parent, std::string_view name) {
  add(parent.member(name), say("{} is missing.", "{} saknas.", quoted(name)));
}

void Faults::add_unknown(const Place& parent, std::string_view name) {
  add(parent.member(name),
      say("There is no field {} here.", "Det finns inget fält {} här.", quoted(name)));
}

void Faults::add_choice(const Place& place, std::string_view found,
                        const std::vector<std::string_view>& choices) {
  const std::string list = fmt::format("{}", fmt::join(choices, ", "));
  add(place, say("{} is not one of: {}.", "{} är inte något av: {}.", quoted(found), list));
}

void Faults::add_length(const Place& place, std::size_t wanted) {
  add(place, say("There must be {} here.", "Här ska det finnas {} stycken.", wanted));
}

void write_text(std::string& out, std::string_view text) {
  out += '"';
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text, from, i - from);
    from = i + 1;
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        fmt::format_to(std::back_inserter(out), "\\u{:04x}", c);
    }
  }
  out.append(text, from);
  out += '"';
}

}  // namespace detail
}  // namespace kvartett::json
