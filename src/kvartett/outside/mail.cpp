#include "kvartett/outside/mail.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <ctime>
#include <string_view>

#include "kvartett/base/check.h"
#include "kvartett/outside/curl.h"

namespace kvartett {
namespace {

constexpr long wait_seconds = 20;

std::string base64(std::string_view bytes) {
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // the end of a C string
  return text;
}

void must(CURLcode code) { ENSURE(code == CURLE_OK); }

void add_part(curl_mime* mime, const std::string& words, const char* type) {
  curl_mimepart* part = curl_mime_addpart(mime);
  ENSURE(part);
  must(curl_mime_data(part, words.data(), words.size()));
  must(curl_mime_type(part, type));
  must(curl_mime_encoder(part, "quoted-printable"));
}

bool is_one_line(const std::string& text) {
  return std::ranges::none_of(text, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}

}  // namespace

std::string header_text(const std::string& text) {
  if (std::ranges::all_of(text, [](unsigned char c) { return c < 0x80; })) return text;
  constexpr std::size_t word_max = 45;  // bytes, which become 60 of the 75 that a word may have
  std::string words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(at + word_max, text.size());
    // Never through the middle of a letter.
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
    if (!words.empty()) words += "\r\n ";
    words += "=?UTF-8?B?" + base64(std::string_view{text}.substr(at, end - at)) + "?=";
    at = end;
  }
  return words;
}

std::string bare_address(const std::string& address) {
  const std::size_t open = address.find('<');
  if (open == std::string::npos) return address;
  return address.substr(open + 1, address.find('>', open) - open - 1);
}

std::optional<Sentence> send(const MailServer& server, const Mail& mail) {
  // A line break in any of these would be a header of somebody else's choice.
  ENSURE(is_one_line(mail.to) && is_one_line(mail.subject) && is_one_line(server.from));
  const Curl curl = make_curl(wait_seconds);
  CURL* c = curl.get();
  const std::string from = "<" + bare_address(server.from) + ">";
  const std::string to = "<" + bare_address(mail.to) + ">";

  CurlLines recipients;
  add_line(recipients, to.c_str());
  CurlLines headers;
  std::string sender = server.from;
  if (const std::size_t open = server.from.find(" <"); open != std::string::npos)
    sender = header_text(server.from.substr(0, open)) + " " + from;
  add_line(headers, ("From: " + sender).c_str());
  add_line(headers, ("To: " + to).c_str());
  add_line(headers, ("Subject: " + header_text(mail.subject)).c_str());
  add_line(headers, "Auto-Submitted: auto-generated");  // so that nobody's holiday answers
  char date[64];
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  std::strftime(date, sizeof date, "Date: %a, %d %b %Y %H:%M:%S +0000", &utc);
  add_line(headers, date);
  const std::string host = from.substr(from.find('@') + 1);  // with the bracket that ends it
  add_line(headers, fmt::format("Message-ID: <{:016x}{:08x}@{}", static_cast<std::uint64_t>(now),
                                randombytes_random(), host)
                        .c_str());

  const CurlMime mime{curl_mime_init(c)};
  curl_mime* alternatives = curl_mime_init(c);
  add_part(alternatives, mail.text, "text/plain; charset=utf-8");
  if (!mail.html.empty()) add_part(alternatives, mail.html, "text/html; charset=utf-8");
  curl_mimepart* whole = curl_mime_addpart(mime.get());
  must(curl_mime_subparts(whole, alternatives));
  must(curl_mime_type(whole, "multipart/alternative"));
  CurlLines whole_headers;
  add_line(whole_headers, "Content-Disposition: inline");
  must(curl_mime_headers(whole, whole_headers.release(), 1));

  curl_easy_setopt(c, CURLOPT_URL, server.url.c_str());
  curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(c, CURLOPT_USE_SSL,
                   static_cast<long>(server.must_encrypt ? CURLUSESSL_ALL : CURLUSESSL_TRY));
  if (!server.user.empty()) {
    curl_easy_setopt(c, CURLOPT_USERNAME, server.user.c_str());
    curl_easy_setopt(c, CURLOPT_PASSWORD, server.password.c_str());
  }
  curl_easy_setopt(c, CURLOPT_MAIL_FROM, from.c_str());
  curl_easy_setopt(c, CURLOPT_MAIL_RCPT, recipients.get());
  curl_easy_setopt(c, CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(c, CURLOPT_MIMEPOST, mime.get());
  const CURLcode code = curl_easy_perform(c);
  if (code == CURLE_OK) return {};
  return say("The mail server did not take the letter: {}.",
             "E-postservern tog inte emot brevet: {}.", curl_easy_strerror(code));
}

}  // namespace kvartett
