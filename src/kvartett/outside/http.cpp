#include "kvartett/outside/http.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

#include "kvartett/outside/curl.h"

namespace kvartett {
namespace {

// What happens while curl works, for its callbacks.
struct Conversation {
  const Reach& reach;
  bool is_plain;     // http, not https
  bool was_refused;  // the machine is not one that this address may lead to
  std::string body;
};

bool may_connect(const Conversation& talk, const NetAddress& to) {
  if (talk.reach.anywhere) return true;
  if (std::ranges::any_of(talk.reach.opened, [&](const Network& house) { return house.holds(to); }))
    return true;
  return !talk.is_plain && is_public(to);
}

// Asked for each machine that is to be connected to, with the address itself in hand: a name that
// leads somewhere else a moment later changes nothing.
curl_socket_t open_socket(void* about, curlsocktype, curl_sockaddr* to) {
  auto& talk = *static_cast<Conversation*>(about);
  const auto address = address_of(&to->addr);
  if (!address || !may_connect(talk, *address)) {
    talk.was_refused = true;
    return CURL_SOCKET_BAD;
  }
  return ::socket(to->family, to->socktype | SOCK_CLOEXEC, to->protocol);
}

std::size_t take(const char* bytes, std::size_t, std::size_t count, void* about) {
  auto& talk = *static_cast<Conversation*>(about);
  if (talk.body.size() + count > outgoing_answer_max) return 0;  // ends it
  talk.body.append(bytes, count);
  return count;
}

Sentence why_not(CURLcode code, const Conversation& talk) {
  if (talk.was_refused)
    return say("The address leads to a machine that Kvartett may not reach.",
               "Adressen leder till en dator som Kvartett inte får nå.");
  switch (code) {
    case CURLE_UNSUPPORTED_PROTOCOL:
      return say("The address must begin with https://.", "Adressen måste börja med https://.");
    case CURLE_URL_MALFORMAT:
      return say("This is no address.", "Det här är ingen adress.");
    case CURLE_COULDNT_RESOLVE_HOST:
      return say("There is no machine with that name.", "Det finns ingen dator med det namnet.");
    case CURLE_OPERATION_TIMEDOUT:
      return say("No answer within {} seconds.", "Inget svar inom {} sekunder.",
                 outgoing_wait.count());
    case CURLE_WRITE_ERROR:
      return say("The answer was too long.", "Svaret var för långt.");
    case CURLE_PEER_FAILED_VERIFICATION:
      return say("The machine could not show that it is the one it says.",
                 "Datorn kunde inte visa att den är den som den säger.");
    default:
      return say("No connection: {}.", "Ingen förbindelse: {}.", curl_easy_strerror(code));
  }
}

}  // namespace

std::expected<OutgoingAnswer, NotReached> call(const OutgoingCall& question, const Reach& reach) {
  Conversation talk{reach, question.url.starts_with("http://"), false, {}};
  const Curl curl = make_curl(static_cast<long>(outgoing_wait.count()));
  CurlLines headers;
  for (const auto& [name, value] : question.headers)
    add_line(headers, (name + ": " + value).c_str());
  add_line(headers, "Expect:");  // or a longer body waits a second for leave
  const bool may_be_plain = reach.anywhere || !reach.opened.empty();
  CURL* c = curl.get();
  curl_easy_setopt(c, CURLOPT_URL, question.url.c_str());
  curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, may_be_plain ? "http,https" : "https");
  curl_easy_setopt(c, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(c, CURLOPT_CUSTOMREQUEST, question.method.c_str());
  if (question.method != "GET") {
    curl_easy_setopt(c, CURLOPT_POSTFIELDS, question.body.data());
    curl_easy_setopt(c, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(question.body.size()));
  }
  curl_easy_setopt(c, CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(c, CURLOPT_USERAGENT, "Kvartett");
  curl_easy_setopt(c, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl_easy_setopt(c, CURLOPT_OPENSOCKETDATA, &talk);
  curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, take);
  curl_easy_setopt(c, CURLOPT_WRITEDATA, &talk);
  if (const CURLcode code = curl_easy_perform(c); code != CURLE_OK)
    return std::unexpected(NotReached{why_not(code, talk)});
  long status = 0;
  curl_easy_getinfo(c, CURLINFO_RESPONSE_CODE, &status);
  return OutgoingAnswer{static_cast<int>(status), std::move(talk.body)};
}

}  // namespace kvartett
