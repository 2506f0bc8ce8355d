// What a person has said about the words and the names in a file: that "Klar" is won, that
// "Ombokning" is renewal, that "A. Ask" is the Anna Ask who is here already. What she says nothing
// about is found by itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/base/result.h"
#include "kvartett/exchange/words.h"

namespace kvartett {

struct Meanings {
  struct Status {
    std::string word;
    Outcome outcome;
  };
  struct ChannelOf {
    std::string word;
    std::optional<Channel> channel;  // nothing: the rules decide
  };
  // A customer is named with her number behind, where the file has one: "Berg AB [556016-0680]".
  struct Name {
    std::string name;
    std::optional<std::string> is;  // who is here, by name or as "@17"; nothing: someone new
  };
  std::vector<Status> statuses;
  std::vector<ChannelOf> channels;
  std::vector<Name> customers;
  std::vector<Name> sellers;
  std::vector<Name> products;
};

// Takes in a text such as "status:Klar=won", "channel:Ombokning=renewal" ("rules": the rules
// decide), "seller:A. Ask=Anna Ask", "customer:Berg AB=@17" or "product:Nytt=new". False when it is
// about something else; refused when it is about these and means nothing.
Result<bool> take_meaning(std::string_view text, Meanings& meanings);
// The same, back as texts.
std::vector<std::string> texts_of(const Meanings& meanings);

}  // namespace kvartett
