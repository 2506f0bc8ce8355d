#include "kvartett/api/request_head.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "kvartett/base/text.h"

namespace kvartett {
namespace {

constexpr std::array<std::string_view, 7> known_methods = {"GET",   "HEAD",   "POST",   "PUT",
                                                           "PATCH", "DELETE", "OPTIONS"};

std::unexpected<Refusal> no(int status, Sentence detail) {
  return std::unexpected(Refusal{status, std::move(detail)});
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower_text(std::string_view text) {
  std::string result{text};
  std::ranges::transform(result, result.begin(), lower);
  return result;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// RFC 9110 calls it tchar: what methods and header names are made of.
bool is_name_char(char c) {
  const char small = lower(c);
  return is_digit(c) || (small >= 'a' && small <= 'z') ||
         std::string_view{"!#$%&'*+-.^_`|~"}.contains(c);
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

std::optional<int> hex_digit(char c) {
  const char small = lower(c);
  if (is_digit(c)) return c - '0';
  if (small >= 'a' && small <= 'f') return small - 'a' + 10;
  return std::nullopt;
}

// Undoes percent-encoding once; nullopt where it is broken or the outcome is not plain UTF-8 text.
std::optional<std::string> decoded(std::string_view text, bool plus_is_blank) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '+' && plus_is_blank) {
      c = ' ';
    } else if (c == '%') {
      const auto high = i + 2 < text.size() ? hex_digit(text[i + 1]) : std::nullopt;
      const auto low = high ? hex_digit(text[i + 2]) : std::nullopt;
      if (!low) return std::nullopt;
      c = static_cast<char>(*high * 16 + *low);
      i += 2;
    }
    result.push_back(c);
  }
  if (!is_utf8(result)) return std::nullopt;
  return result;
}

std::expected<std::string, Refusal> read_path(std::string_view raw) {
  const auto bad = [] {
    return no(400, say("The path of the address is not one that this server understands.",
                       "Adressens sökväg är inte en som servern förstår."));
  };
  if (!raw.starts_with('/')) return bad();
  // An encoded separator would make two readings of the same path.
  const std::string small = lower_text(raw);
  if (small.find("%2f") != small.npos || small.find("%5c") != small.npos) return bad();

  auto path = decoded(raw, false);
  if (!path || std::ranges::any_of(*path, is_control) || path->find('\\') != path->npos)
    return bad();
  std::string_view rest = std::string_view{*path}.substr(1);
  while (true) {
    const auto slash = rest.find('/');
    const std::string_view segment = rest.substr(0, slash);
    if (segment == "." || segment == "..") return bad();
    if (slash == rest.npos) break;
    if (segment.empty()) return bad();
    rest.remove_prefix(slash + 1);
  }
  return *std::move(path);
}

std::expected<std::vector<NamedText>, Refusal> read_query(std::string_view raw) {
  std::vector<NamedText> query;
  while (!raw.empty()) {
    const std::string_view part = raw.substr(0, raw.find('&'));
    raw.remove_prefix(std::min(raw.size(), part.size() + 1));
    if (part.empty()) continue;
    const auto equals = part.find('=');
    auto name = decoded(part.substr(0, equals), true);
    auto value = equals == part.npos ? std::string{} : decoded(part.substr(equals + 1), true);
    if (!name || !value || name->contains('\0') || value->contains('\0')) {
      return no(400, say("What follows the ? in the address is not properly encoded.",
                         "Det som följer efter ? i adressen är inte rätt kodat."));
    }
    query.emplace_back(*std::move(name), *std::move(value));
  }
  return query;
}

std::expected<void, Refusal> read_request_line(std::string_view line, RequestHead& head,
                                               bool& is_1_0) {
  const auto bad = [] {
    return no(400,
              say("The first line is not an HTTP request line; does the client speak plain HTTP?",
                  "Första raden är ingen HTTP-begäran; talar klienten vanlig HTTP?"));
  };
  const auto first = line.find(' ');
  const auto last = line.rfind(' ');
  if (first == line.npos || first == last) return bad();
  const std::string_view method = line.substr(0, first);
  const std::string_view target = line.substr(first + 1, last - first - 1);
  const std::string_view version = line.substr(last + 1);
  if (method.empty() || !std::ranges::all_of(method, is_name_char)) return bad();
  if (version.size() != 8 || !version.starts_with("HTTP/") || !is_digit(version[5]) ||
      version[6] != '.' || !is_digit(version[7])) {
    return bad();
  }
  if (version != "HTTP/1.1" && version != "HTTP/1.0") {
    return no(505, say("This server speaks HTTP/1.1.", "Servern talar HTTP/1.1."));
  }
  is_1_0 = version == "HTTP/1.0";
  const auto known = std::ranges::find(known_methods, method);
  if (known == known_methods.end()) {
    return no(501, say("This server does not know the method of the request.",
                       "Servern känner inte till begärans metod."));
  }
  head.method = *known;
  if (target.find_first_of(" #") != target.npos || std::ranges::any_of(target, is_control) ||
      std::ranges::any_of(target, [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
    return bad();
  }
  const auto question = target.find('?');
  auto path = read_path(target.substr(0, question));
  if (!path) return std::unexpected(std::move(path).error());
  head.path = *std::move(path);
  if (question != target.npos) {
    auto query = read_query(target.substr(question + 1));
    if (!query) return std::unexpected(std::move(query).error());
    head.query = *std::move(query);
  }
  return {};
}

std::string_view without_blanks(std::string_view value) {
  while (!value.empty() && (value.front() == ' ' || value.front() == '\t')) value.remove_prefix(1);
  while (!value.empty() && (value.back() == ' ' || value.back() == '\t')) value.remove_suffix(1);
  return value;
}

// Folded lines, a blank before the colon and stray control characters are where two programs read
// two different requests; none of them is needed.
std::expected<NamedText, Refusal> read_header(std::string_view line) {
  const auto colon = line.find(':');
  const std::string_view name = line.substr(0, colon);
  if (colon == line.npos || name.empty() || !std::ranges::all_of(name, is_name_char)) {
    return no(400, say("A header line is not of the form Name: value.",
                       "En huvudrad har inte formen Namn: värde."));
  }
  const std::string_view value = without_blanks(line.substr(colon + 1));
  const bool stray = std::ranges::any_of(value, [](char c) { return is_control(c) && c != '\t'; });
  if (stray || !is_utf8(value)) {
    return no(400, say("The header {} holds characters that do not belong there.",
                       "Huvudraden {} innehåller tecken som inte hör hemma där.", name));
  }
  return NamedText{lower_text(name), value};
}

std::expected<void, Refusal> judge_body(RequestHead& head, bool is_1_0) {
  const auto count = [&](std::string_view name) {
    return std::ranges::count(head.headers, name, &NamedText::first);
  };
  const auto value = [&](std::string_view name) -> std::string_view {
    return std::ranges::find(head.headers, name, &NamedText::first)->second;
  };
  const auto lengths = count("content-length");
  const auto codings = count("transfer-encoding");
  if (lengths > 1 || codings > 1 || (lengths && codings) || (codings && is_1_0)) {
    return no(400, say("The request states the length of its body in more than one way.",
                       "Begäran anger längden på sitt innehåll på mer än ett sätt."));
  }
  if (codings) {
    if (lower_text(value("transfer-encoding")) != "chunked") {
      return no(501, say("The only Transfer-Encoding this server takes is chunked.",
                         "Den enda Transfer-Encoding som servern tar emot är chunked."));
    }
    head.chunked = true;
  }
  if (lengths) {
    const std::string_view text = value("content-length");
    std::uint64_t length = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) {
      return no(400, say("Content-Length is not a number of bytes.",
                         "Content-Length är inte ett antal byte."));
    }
    head.content_length = length;
  }
  if (count("content-encoding") && lower_text(value("content-encoding")) != "identity") {
    return no(415, say("Send the body as it is, without Content-Encoding.",
                       "Skicka innehållet som det är, utan Content-Encoding."));
  }
  return {};
}

std::expected<void, Refusal> judge_connection(RequestHead& head, bool is_1_0) {
  head.keep_alive = !is_1_0;
  std::size_t hosts = 0;
  for (const auto& [name, value] : head.headers) {
    if (name == "host") {
      ++hosts;
      if (value.find_first_of(" \t,/@?#") != value.npos) hosts = 2;
    }
    if (name == "connection") {
      const std::string wishes = "," + lower_text(value) + ",";
      if (wishes.find("close") != wishes.npos) head.keep_alive = false;
      if (is_1_0 && wishes.find("keep-alive") != wishes.npos) head.keep_alive = true;
    }
    if (name == "expect") {
      if (lower_text(value) != "100-continue") {
        return no(417, say("The only expectation this server can meet is 100-continue.",
                           "Den enda förväntan som servern kan möta är 100-continue."));
      }
      head.expects_continue = !is_1_0;
    }
  }
  if (hosts > 1 || (hosts == 0 && !is_1_0)) {
    return no(400, say("The request must have exactly one Host header.",
                       "Begäran måste ha exakt en Host-rad."));
  }
  return {};
}

}  // namespace

std::optional<std::size_t> find_head_end(std::string_view bytes, std::size_t searched) {
  if (!bytes.empty() && !is_name_char(bytes[0])) return 1;
  for (auto at = bytes.find('\n', searched); at != bytes.npos; at = bytes.find('\n', at + 1)) {
    if (at == 0 || bytes[at - 1] != '\r') return at + 1;
    if (bytes.substr(0, at + 1).ends_with("\r\n\r\n")) return at + 1;
  }
  return std::nullopt;
}

std::expected<RequestHead, Refusal> read_request_head(std::string_view text,
                                                      std::size_t header_lines_max) {
  RequestHead head;
  bool is_1_0 = false;
  std::size_t lines = 0;
  while (!text.empty()) {
    const auto end = text.find('\n');
    if (end == text.npos || end == 0 || text[end - 1] != '\r') {
      return no(
          400,
          say("A line does not end with a carriage return and a line feed, or this is not HTTP.",
              "En rad slutar inte med vagnretur och radmatning, eller så är detta inte HTTP."));
    }
    const std::string_view line = text.substr(0, end - 1);
    text.remove_prefix(end + 1);
    if (line.empty() && lines > 0) break;
    if (lines == 0) {
      if (auto read = read_request_line(line, head, is_1_0); !read) {
        return std::unexpected(std::move(read).error());
      }
    } else {
      if (lines > header_lines_max) {
        return no(431, say("A request may have at most {} header lines.",
                           "En begäran får ha högst {} huvudrader.", header_lines_max));
      }
      auto header = read_header(line);
      if (!header) return std::unexpected(std::move(header).error());
      head.headers.push_back(*std::move(header));
    }
    ++lines;
  }
  if (auto judged = judge_body(head, is_1_0); !judged)
    return std::unexpected(std::move(judged).error());
  if (auto judged = judge_connection(head, is_1_0); !judged) {
    return std::unexpected(std::move(judged).error());
  }
  return head;
}

}  // namespace kvartett
