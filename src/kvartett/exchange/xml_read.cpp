#include "kvartett/exchange/xml_read.h"

#include <expat.h>

#include <algorithm>
#include <memory>
#include <type_traits>

namespace kvartett::xml {
namespace {

constexpr char separator = '\n';  // between namespace and name; stands in neither

Sentence too_much() {
  return say("The file is nested more deeply, or has more attributes, than any file we know.",
             "Filen är djupare nästlad, eller har fler attribut, än någon fil vi känner till.");
}

}  // namespace

bool TagGuard::passes(std::string_view piece) {
  for (std::size_t at = 0; at < piece.size();) {
    if (begins_ && piece[at] != '\0') {  // which stands before every letter in UTF-16
      begins_ = false;
      inside_ = piece[at] != '!' && piece[at] != '?';
      size_ = 0;
    }
    if (begins_) {
      ++at;
      continue;
    }
    const std::size_t next = std::min(piece.find(inside_ ? '>' : '<', at), piece.size());
    if (inside_) {
      size_ += next - at;
      if (size_ > tag_bytes_max) return false;
    }
    if (next == piece.size()) break;
    begins_ = !inside_;
    inside_ = false;
    at = next + 1;
  }
  return true;
}

std::string_view Attributes::text(std::string_view name) const {
  for (const char** at = list_; *at; at += 2) {
    if (*at == name) return at[1];
  }
  return {};
}

// What the parser calls. Nothing is thrown through it.
struct Calls {
  static void begin_namespace(void* self, const XML_Char*, const XML_Char*) {
    auto& reader = *static_cast<Reader*>(self);
    if (++reader.spaces_ > attributes_max) reader.stop(too_much());
  }
  static void begin(void* self, const XML_Char* name, const XML_Char** attributes) {
    auto& reader = *static_cast<Reader*>(self);
    reader.spaces_ = 0;
    int count = 0;
    while (attributes[count] && count <= 2 * attributes_max) count += 2;
    if (++reader.depth_ > depth_max || count > 2 * attributes_max) reader.stop(too_much());
    if (reader.stopped_) return;
    const std::string_view whole = name;
    const std::size_t at = whole.find(separator);
    const bool has_space = at != whole.npos;
    reader.begin(has_space ? whole.substr(0, at) : std::string_view{},
                 has_space ? whole.substr(at + 1) : whole, Attributes{attributes});
  }
  static void end(void* self, const XML_Char*) {
    auto& reader = *static_cast<Reader*>(self);
    --reader.depth_;
    if (!reader.stopped_) reader.end();
  }
  static void text(void* self, const XML_Char* more, int size) {
    auto& reader = *static_cast<Reader*>(self);
    if (!reader.stopped_) reader.text({more, static_cast<std::size_t>(size)});
  }
  static void document_type(void* self, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    static_cast<Reader*>(self)->stop(say("The file has a document type, which we do not read.",
                                         "Filen har en dokumenttyp, och det läser vi inte."));
  }
};

void Reader::stop(Sentence why) {
  if (stopped_) return;
  stopped_ = true;
  why_ = std::move(why);
  XML_StopParser(static_cast<XML_Parser>(parser_), XML_FALSE);
}

std::size_t Reader::line() const {
  return static_cast<std::size_t>(XML_GetCurrentLineNumber(static_cast<XML_Parser>(parser_)));
}

Result<void> Reader::read(std::string_view bytes) { return read(bytes, true); }

void Reader::peek(std::string_view bytes) { static_cast<void>(read(bytes, false)); }

Result<void> Reader::read(std::string_view bytes, bool is_whole) {
  const auto free = [](XML_Parser parser) { XML_ParserFree(parser); };
  const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(free)> parser{
      XML_ParserCreateNS(nullptr, separator), free};
  ENSURE(parser != nullptr);
  parser_ = parser.get();
  stopped_ = false;
  depth_ = spaces_ = 0;
  XML_SetUserData(parser.get(), this);
  XML_SetElementHandler(parser.get(), &Calls::begin, &Calls::end);
  XML_SetNamespaceDeclHandler(parser.get(), &Calls::begin_namespace, nullptr);
  XML_SetCharacterDataHandler(parser.get(), &Calls::text);
  XML_SetStartDoctypeDeclHandler(parser.get(), &Calls::document_type);
  constexpr std::size_t step = 1024 * 1024;
  TagGuard guard;
  auto status = XML_STATUS_OK;
  for (std::size_t at = 0; status == XML_STATUS_OK; at += step) {
    const std::string_view piece = bytes.substr(std::min(at, bytes.size()), step);
    const bool is_last = at + step >= bytes.size();
    if (!guard.passes(piece)) return refuse(Wrong::invalid, too_much());
    status = XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()),
                       is_last && is_whole ? XML_TRUE : XML_FALSE);
    if (is_last) break;
  }
  if (stopped_) return refuse(Wrong::invalid, why_);
  if (status != XML_STATUS_OK) {
    return refuse(
        Wrong::invalid,
        say("This is not XML that holds together: {}.", "Det här är ingen XML som håller ihop: {}.",
            XML_ErrorString(XML_GetErrorCode(parser.get()))),
        fmt::format("row {}", XML_GetCurrentLineNumber(parser.get())));
  }
  return {};
}

}  // namespace kvartett::xml
