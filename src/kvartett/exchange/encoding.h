// From the bytes of a text file to UTF-8, whatever program wrote it. The bytes decide, never what
// the file says about itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kvartett/base/result.h"

namespace kvartett {

enum class Encoding { utf_8, utf_16, windows_1252, code_page_437 };

struct Decoded {
  std::string text;  // UTF-8, without byte order mark
  Encoding encoding = Encoding::utf_8;
  bool was_encoded_twice = false;  // "SÃ¤ljare" in the file, "Säljare" here
};

// Byte order marks first; then valid UTF-8; else Windows-1252, which is what a Swedish Excel saves.
// Refuses what is no text: workbooks, pictures.
Result<Decoded> decode(std::string_view bytes);

// The same without a copy of bytes that are UTF-8 already: then the text is a piece of them, and
// otherwise it is made anew.
struct DecodedPiece {
  std::string_view text;
  std::optional<std::string> anew;
  Encoding encoding = Encoding::utf_8;
  bool was_encoded_twice = false;
};
Result<DecodedPiece> decode_in_place(std::string_view bytes);

// The same for what an accounting program wrote, for which code page 437 is the rule: where the
// bytes are no UTF-8, the Swedish letters that they would make tell it from Windows-1252.
Result<Decoded> decode_of_accounting(std::string_view bytes);

}  // namespace kvartett
