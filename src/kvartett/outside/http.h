// Speaking to other servers over HTTP, one question at a time: what Kvartett tells them, and what
// it asks those that vouch for people.
#pragma once

#include <chrono>
#include <expected>
#include <string>
#include <utility>
#include <vector>

#include "kvartett/base/sentence.h"
#include "kvartett/outside/network.h"

namespace kvartett {

struct OutgoingCall {
  std::string method = "POST";
  std::string url;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
};

struct OutgoingAnswer {
  int status = 0;
  std::string body;
};

// No answer was had, and why, for the person who gave the address.
struct NotReached {
  Sentence why;
};

// Who gave the address decides how far it may lead.
struct Reach {
  // Anyone: https and only to the open internet, or to these networks of the house, which whoever
  // runs the server has opened, and there plain http too.
  std::vector<Network> opened;
  // Whoever runs the server: anywhere, http or https.
  bool anywhere = false;
};

inline constexpr std::chrono::seconds outgoing_wait{5};
inline constexpr std::size_t outgoing_answer_max = 1 << 20;  // bytes

// Waits for at most `outgoing_wait`. Never follows a redirect, and never asks a proxy: what is
// checked is the machine that is connected to, not what its name once led to. Any status is an
// answer. May be called from many threads.
std::expected<OutgoingAnswer, NotReached> call(const OutgoingCall& question, const Reach& reach);

}  // namespace kvartett
