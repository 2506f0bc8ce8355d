// A letter to one person, and how it is put so that every mail program reads it: the words as plain
// text and as HTML.
#pragma once

#include <optional>
#include <string>

#include "kvartett/base/sentence.h"

namespace kvartett {

// The server that takes letters from us.
struct MailServer {
  std::string url;   // smtp://host:587 or smtps://host:465
  std::string user;  // empty: it asks for none
  std::string password;
  std::string from;          // "Kvartett <kvartett@example.se>", or the address alone
  bool must_encrypt = true;  // smtp:// is refused where the server offers no TLS
};

struct Mail {
  std::string to;       // one address
  std::string subject;  // any language, one line
  std::string text;     // lines end with \n
  std::string html;     // empty: the text alone
};

// Nothing: the server has taken it. Waits for at most 20 seconds.
std::optional<Sentence> send(const MailServer& server, const Mail& mail);

// The subject as a header carries it: as it is, or in the encoded words of RFC 2047.
std::string header_text(const std::string& text);
// "kvartett@example.se" of "Kvartett <kvartett@example.se>".
std::string bare_address(const std::string& address);

}  // namespace kvartett
