#include "kvartett/exchange/encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "kvartett/base/text.h"

namespace kvartett {
namespace {

// Windows-1252 from 0x80 to 0x9F; its five holes stand for themselves, as browsers read them.
constexpr std::array<char32_t, 32> windows_1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

// IBM's code page 437 from 0x80 on: what SIE files are to be written in.
constexpr std::array<char32_t, 128> code_page_437 = {
    0x00C7, 0x00FC, 0x00E9, 0x00E2, 0x00E4, 0x00E0, 0x00E5, 0x00E7, 0x00EA, 0x00EB, 0x00E8, 0x00EF,
    0x00EE, 0x00EC, 0x00C4, 0x00C5, 0x00C9, 0x00E6, 0x00C6, 0x00F4, 0x00F6, 0x00F2, 0x00FB, 0x00F9,
    0x00FF, 0x00D6, 0x00DC, 0x00A2, 0x00A3, 0x00A5, 0x20A7, 0x0192, 0x00E1, 0x00ED, 0x00F3, 0x00FA,
    0x00F1, 0x00D1, 0x00AA, 0x00BA, 0x00BF, 0x2310, 0x00AC, 0x00BD, 0x00BC, 0x00A1, 0x00AB, 0x00BB,
    0x2591, 0x2592, 0x2593, 0x2502, 0x2524, 0x2561, 0x2562, 0x2556, 0x2555, 0x2563, 0x2551, 0x2557,
    0x255D, 0x255C, 0x255B, 0x2510, 0x2514, 0x2534, 0x252C, 0x251C, 0x2500, 0x253C, 0x255E, 0x255F,
    0x255A, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550, 0x256C, 0x2567, 0x2568, 0x2564, 0x2565, 0x2559,
    0x2558, 0x2552, 0x2553, 0x256B, 0x256A, 0x2518, 0x250C, 0x2588, 0x2584, 0x258C, 0x2590, 0x2580,
    0x03B1, 0x00DF, 0x0393, 0x03C0, 0x03A3, 0x03C3, 0x00B5, 0x03C4, 0x03A6, 0x0398, 0x03A9, 0x03B4,
    0x221E, 0x03C6, 0x03B5, 0x2229, 0x2261, 0x00B1, 0x2265, 0x2264, 0x2320, 0x2321, 0x00F7, 0x2248,
    0x00B0, 0x2219, 0x00B7, 0x221A, 0x207F, 0x00B2, 0x25A0, 0x00A0};

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<std::uint8_t>(c);
    append_utf8(text, byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte);
  }
  return text;
}

std::string from_code_page_437(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<std::uint8_t>(c);
    append_utf8(text, byte >= 0x80 ? code_page_437[byte - 0x80] : byte);
  }
  return text;
}

// å ä ö é ü and their capitals, as either would write them: the one that finds more of them is it.
bool looks_like_code_page_437(std::string_view bytes) {
  constexpr std::string_view dos = "\x84\x86\x94\x8E\x8F\x99\x82\x90\x81\x9A";
  constexpr std::string_view windows = "\xE4\xE5\xF6\xC4\xC5\xD6\xE9\xC9\xFC\xDC";
  const auto count = [&](std::string_view letters) {
    return std::ranges::count_if(bytes, [&](char c) { return letters.find(c) != letters.npos; });
  };
  return count(dos) >= count(windows);
}

// Units that make no character become the replacement character; an odd last byte is left out.
std::string from_utf_16(std::string_view bytes, bool little_endian) {
  std::string text;
  text.reserve(bytes.size());
  const auto unit = [&](std::size_t i) {
    const auto first = static_cast<std::uint8_t>(bytes[i]);
    const auto second = static_cast<std::uint8_t>(bytes[i + 1]);
    return static_cast<char32_t>(little_endian ? first | second << 8 : first << 8 | second);
  };
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t c = unit(i);
    if (c >= 0xD800 && c < 0xDC00 && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 &&
        unit(i + 2) < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
      i += 2;
    } else if (c >= 0xD800 && c < 0xE000) {
      c = 0xFFFD;
    }
    append_utf8(text, c);
  }
  return text;
}

// The bytes that Windows-1252 would have for this UTF-8 text; nothing if it has a character without
// one.
std::optional<std::string> find_windows_1252(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = [&](std::size_t k) { return static_cast<std::uint8_t>(text[k]); };
    const std::size_t length = byte(i) < 0x80 ? 1 : byte(i) < 0xE0 ? 2 : 3;
    if (byte(i) >= 0xF0 || i + length > text.size()) return {};
    char32_t c = byte(i);
    if (length == 2) c = ((c & 0x1F) << 6) | (byte(i + 1) & 0x3FU);
    if (length == 3) c = ((c & 0x0F) << 12) | ((byte(i + 1) & 0x3FU) << 6) | (byte(i + 2) & 0x3FU);
    const auto* high = std::ranges::find(windows_1252, c);
    if (high != windows_1252.end()) {
      bytes.push_back(static_cast<char>(0x80 + (high - windows_1252.begin())));
    } else if (c < 0x80 || (c >= 0xA0 && c <= 0xFF)) {
      bytes.push_back(static_cast<char>(c));
    } else {
      return {};
    }
    i += length;
  }
  return bytes;
}

// "SÃ¤ljare": UTF-8 that someone took for Windows-1252 and encoded once more. Only when the whole
// text bears being read so is it sure to have happened.
std::optional<std::string> find_encoded_once(std::string_view text) {
  if (text.find("Ã") == text.npos) return {};
  const auto letters = {"Ã¥", "Ã¤", "Ã¶", "Ã…", "Ã„", "Ã–", "Ã¸", "Ã¦", "Ã©"};
  if (std::ranges::none_of(letters,
                           [&](std::string_view l) { return text.find(l) != text.npos; })) {
    return {};
  }
  auto once = find_windows_1252(text);
  if (!once || !is_utf8(*once)) return {};
  return once;
}

}  // namespace

Result<DecodedPiece> decode_in_place(std::string_view bytes) {
  if (bytes.empty()) {
    return refuse(Wrong::invalid, say("The file is empty.", "Filen är tom."));
  }
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0")) {
    return refuse(
        Wrong::invalid,
        say("This is a workbook. In Excel, choose Save as and “CSV UTF-8”, and import that file.",
            "Det här är en arbetsbok. Välj Spara som och ”CSV UTF-8” i Excel, och importera den "
            "filen."));
  }
  if (bytes.starts_with("\xFF\xFE")) {
    return DecodedPiece{{}, from_utf_16(bytes.substr(2), true), Encoding::utf_16, false};
  }
  if (bytes.starts_with("\xFE\xFF")) {
    return DecodedPiece{{}, from_utf_16(bytes.substr(2), false), Encoding::utf_16, false};
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.find('\0') != bytes.npos) {
    return refuse(Wrong::invalid, say("This is not a text file: it has bytes that are zero.",
                                      "Det här är ingen textfil: den innehåller nollbyte."));
  }
  if (!is_utf8(bytes))
    return DecodedPiece{{}, from_windows_1252(bytes), Encoding::windows_1252, false};
  if (auto once = find_encoded_once(bytes))
    return DecodedPiece{{}, std::move(*once), Encoding::utf_8, true};
  return DecodedPiece{bytes, {}, Encoding::utf_8, false};
}

Result<Decoded> decode(std::string_view bytes) {
  DecodedPiece decoded = TRY(decode_in_place(bytes));
  return Decoded{decoded.anew ? std::move(*decoded.anew) : std::string{decoded.text},
                 decoded.encoding, decoded.was_encoded_twice};
}

Result<Decoded> decode_of_accounting(std::string_view bytes) {
  Decoded decoded = TRY(decode(bytes));
  if (decoded.encoding != Encoding::windows_1252 || !looks_like_code_page_437(bytes))
    return decoded;
  return Decoded{from_code_page_437(bytes), Encoding::code_page_437, false};
}

}  // namespace kvartett
