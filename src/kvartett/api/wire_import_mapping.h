// What a person says about a file on its way in, on the wire: what its columns are, how numbers and
// days are written in it, and what its words and names mean.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kvartett/api/wire.h"
#include "kvartett/app/import_file.h"

namespace kvartett {

BOOST_DESCRIBE_ENUM(Outcome, won, lost, open)

}  // namespace kvartett

namespace kvartett::wire {

struct ChoiceBody {
  std::string field;
  std::optional<std::string> heading;
};
BOOST_DESCRIBE_STRUCT(ChoiceBody, (), (field, heading))
struct StatusMeaning {
  std::string word;
  Outcome outcome = Outcome::open;
};
BOOST_DESCRIBE_STRUCT(StatusMeaning, (), (word, outcome))
struct ChannelMeaning {
  std::string word;
  std::optional<Channel> channel;
};
BOOST_DESCRIBE_STRUCT(ChannelMeaning, (), (word, channel))
struct NameMeaning {
  std::string name;
  std::optional<std::string> id;
};
BOOST_DESCRIBE_STRUCT(NameMeaning, (), (name, id))
struct AnswerBody {
  std::string question;
  std::string answer;
};
BOOST_DESCRIBE_STRUCT(AnswerBody, (), (question, answer))
struct MappingBody {
  std::vector<ChoiceBody> columns;
  std::optional<std::string> decimal;
  std::optional<std::string> dates;
  std::optional<std::vector<StatusMeaning>> statuses;
  std::optional<std::vector<ChannelMeaning>> channels;
  std::optional<std::vector<NameMeaning>> customers;
  std::optional<std::vector<NameMeaning>> sellers;
  std::optional<std::vector<NameMeaning>> products;
  std::optional<std::vector<AnswerBody>> answers;
};
BOOST_DESCRIBE_STRUCT(MappingBody, (),
                      (columns, decimal, dates, statuses, channels, customers, sellers, products,
                       answers))

// What was said, as it was sent.
MappingBody mapping_of(const Names& names, const std::vector<std::string>& choices);
// As parse_import_choices takes them: "seller=Ansvarig".
Result<std::vector<std::string>> read_mapping(const Names& names, const json::Value& body);

}  // namespace kvartett::wire
