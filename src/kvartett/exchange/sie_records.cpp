#include "kvartett/exchange/sie_records.h"

#include <algorithm>
#include <utility>

namespace kvartett::sie {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

// One line, from left to right.
class Line {
 public:
  explicit Line(std::string_view text) : text_{text} { skip_blanks(); }

  bool at_end() const { return at_ == text_.size(); }
  char next() const { return text_[at_]; }
  void skip() { ++at_; }
  void skip_blanks() {
    while (!at_end() && is_blank(next())) skip();
  }

  // A bare or a quoted word. A backslash stands for itself unless a quote follows it.
  std::string word(std::string_view ends) {
    std::string word;
    const bool quoted = !at_end() && next() == '"';
    if (quoted) skip();
    while (!at_end()) {
      char c = next();
      if (quoted ? c == '"' : is_blank(c) || ends.find(c) != ends.npos) break;
      if (c == '\\' && at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        skip();
        c = '"';
      }
      if (!is_control(c)) word.push_back(c);
      skip();
    }
    if (quoted && !at_end()) skip();
    return word;
  }

  // What stands in braces; the brace that opens it has been seen. Nothing closes it: false.
  bool list(std::vector<std::string>& items) {
    skip();
    for (;;) {
      skip_blanks();
      if (at_end()) return false;
      if (next() == '}') {
        skip();
        return true;
      }
      const std::size_t before = at_;
      items.push_back(word("{}"));
      if (at_ == before) skip();  // a brace within braces
    }
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

Record read_record(Line& line, std::size_t number) {
  Record record;
  record.line = number;
  line.skip();
  record.label = line.word("{");
  for (char& c : record.label) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  for (;;) {
    line.skip_blanks();
    if (line.at_end()) return record;
    Field field;
    if (line.next() == '{') {
      field.is_list = true;
      if (!line.list(field.items) && field.items.empty()) {
        record.opens = true;
        return record;
      }
    } else {
      field.text = line.word("{");
    }
    record.fields.push_back(std::move(field));
  }
}

}  // namespace

const std::string& Record::text(std::size_t field) const {
  static const std::string none;
  return field < fields.size() ? fields[field].text : none;
}

std::vector<Record> read_records(std::string_view text) {
  std::vector<Record> records;
  const auto mark = [&](Mark which, std::size_t at_line) {
    Record record;
    record.mark = which;
    record.line = at_line;
    records.push_back(std::move(record));
  };
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view content = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    while (!content.empty() && is_control(content.back()) && content.back() != '\t')
      content.remove_suffix(1);
    Line line{content};
    if (line.at_end()) continue;
    if (line.next() == '#') {
      records.push_back(read_record(line, number));
      if (records.back().opens) mark(Mark::open, number);
    } else if (line.next() == '{' || line.next() == '}') {
      for (; !line.at_end(); line.skip()) {
        if (line.next() == '{') mark(Mark::open, number);
        if (line.next() == '}') mark(Mark::close, number);
      }
    }
  }
  return records;
}

}  // namespace kvartett::sie
