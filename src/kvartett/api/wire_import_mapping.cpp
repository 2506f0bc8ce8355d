#include "kvartett/api/wire_import_mapping.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "kvartett/base/text.h"

namespace kvartett::wire {
namespace {

std::string name_of(DecimalSign sign) { return sign == DecimalSign::comma ? "comma" : "point"; }
std::string name_of(DateOrder order) {
  return order == DateOrder::day_first ? "day-first" : "month-first";
}

constexpr std::size_t meanings_max = 1'000;  // of each kind
constexpr std::size_t text_bytes_max = 1'000;

template <class T>
std::vector<NameMeaning> told(const Names& names, const KnownNames::Meant<T>& meant) {
  std::vector<NameMeaning> answer;
  for (const auto& [name, id] : meant) answer.push_back({name, names.text(id)});
  return answer;
}

// Whoever is named must be here.
template <class T>
std::vector<Meanings::Name> read_names(const Names& names, const char* list,
                                       const std::optional<std::vector<NameMeaning>>& said,
                                       std::vector<Problem>& problems) {
  std::vector<Meanings::Name> read;
  for (std::size_t i = 0; said && i < said->size(); ++i) {
    const auto& [name, text] = (*said)[i];
    const auto id = names.optional_id<T>(text);
    if (id && !names.ledger().has(*id)) {
      problems.push_back(
          {fmt::format("/{}/{}/id", list, i), say("There is nobody and nothing with this id.",
                                                  "Det finns ingen och inget med detta id.")});
      continue;
    }
    read.push_back({name, id ? std::optional{fmt::format("@{}", id->number)} : std::nullopt});
  }
  return read;
}

// A text that would not be read back as it is.
bool is_word(const std::string& text) {
  return !trimmed(text).empty() && text.size() <= text_bytes_max;
}
template <class Said>
void judge_words(const char* list, const char* name, const std::optional<std::vector<Said>>& said,
                 std::string Said::*word, std::vector<Problem>& problems) {
  if (!said) return;
  if (said->size() > meanings_max) {
    problems.push_back({fmt::format("/{}", list),
                        say("These are more than {}.", "Det är fler än {}.", meanings_max)});
  }
  for (std::size_t i = 0; i < said->size(); ++i) {
    if (is_word((*said)[i].*word)) continue;
    problems.push_back({fmt::format("/{}/{}/{}", list, i, name),
                        say("This is empty, or too long.", "Detta är tomt, eller för långt.")});
  }
}

Meanings read_meanings(const Names& names, const MappingBody& body,
                       std::vector<Problem>& problems) {
  judge_words("statuses", "word", body.statuses, &StatusMeaning::word, problems);
  judge_words("channels", "word", body.channels, &ChannelMeaning::word, problems);
  judge_words("customers", "name", body.customers, &NameMeaning::name, problems);
  judge_words("sellers", "name", body.sellers, &NameMeaning::name, problems);
  judge_words("products", "name", body.products, &NameMeaning::name, problems);
  Meanings meanings;
  if (body.statuses) {
    for (const auto& [word, outcome] : *body.statuses) meanings.statuses.push_back({word, outcome});
  }
  if (body.channels) {
    for (const auto& [word, channel] : *body.channels) meanings.channels.push_back({word, channel});
  }
  meanings.customers = read_names<Customer>(names, "customers", body.customers, problems);
  meanings.sellers = read_names<Seller>(names, "sellers", body.sellers, problems);
  meanings.products = read_names<Product>(names, "products", body.products, problems);
  return meanings;
}

}  // namespace

MappingBody mapping_of(const Names& names, const std::vector<std::string>& texts) {
  const Choices choices = parse_import_choices(texts).value().list;  // judged when they were made
  MappingBody mapping;
  mapping.answers.emplace();
  for (const std::string& text : texts) {
    const std::size_t equals = text.find('=');
    if (is_answer(text))
      mapping.answers->push_back({text.substr(0, equals), text.substr(equals + 1)});
  }
  for (const Choices::Column& column : choices.columns)
    mapping.columns.push_back(
        {std::string{kvartett::name_of(column.field)}, or_null(column.heading)});
  if (choices.decimal_sign) mapping.decimal = name_of(*choices.decimal_sign);
  if (choices.date_order) mapping.dates = name_of(*choices.date_order);
  const Meanings& meanings = choices.meanings;
  mapping.statuses.emplace();
  for (const auto& [word, outcome] : meanings.statuses)
    mapping.statuses->push_back({word, outcome});
  mapping.channels.emplace();
  for (const auto& [word, channel] : meanings.channels)
    mapping.channels->push_back({word, channel});
  const KnownNames known = find_meant(meanings, names.ledger()).value_or(KnownNames{});
  mapping.customers = told(names, known.customers);
  mapping.sellers = told(names, known.sellers);
  mapping.products = told(names, known.products);
  return mapping;
}

Result<std::vector<std::string>> read_mapping(const Names& names, const json::Value& value) {
  const MappingBody body = TRY(json::read_value<MappingBody>(value));
  std::vector<std::string> choices;
  std::vector<Problem> problems;
  for (std::size_t i = 0; i < body.columns.size(); ++i) {
    const auto& [field, heading] = body.columns[i];
    if (!find_field(field)) {
      problems.push_back(
          {fmt::format("/columns/{}/field", i),
           say("{} is no field of a deal.", "{} är inget fält i en affär.", json::quoted(field))});
    }
    choices.push_back(field + "=" + or_empty(heading));
  }
  const auto choose = [&](const char* name, const std::optional<std::string>& chosen,
                          std::initializer_list<const char*> known) {
    if (!chosen) return;
    if (std::ranges::find(known, *chosen) == known.end()) {
      problems.push_back({fmt::format("/{}", name),
                          say("{} is not one of those that there are.",
                              "{} är inte någon av dem som finns.", json::quoted(*chosen))});
    }
    choices.push_back(std::string{name} + "=" + *chosen);
  };
  const std::vector<AnswerBody> answers = body.answers.value_or(std::vector<AnswerBody>{});
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const std::vector<std::string> choice{answers[i].question + "=" + answers[i].answer};
    if (!is_answer(choice[0]) || !parse_import_choices(choice)) {
      problems.push_back({fmt::format("/answers/{}", i),
                          say("{} is no answer to a question.", "{} är inget svar på en fråga.",
                              json::quoted(choice[0]))});
    }
    choices.push_back(choice[0]);
  }
  choose("decimal", body.decimal, {"comma", "point"});
  choose("dates", body.dates, {"day-first", "month-first"});
  std::ranges::move(texts_of(read_meanings(names, body, problems)), std::back_inserter(choices));
  if (!problems.empty()) return refuse(std::move(problems));
  return choices;
}

}  // namespace kvartett::wire
