#include "kvartett/exchange/csv.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kvartett::csv {
namespace {

constexpr std::string_view separators = ";\t,|";
constexpr std::size_t records_to_judge = 50;

bool is_separator(char c) { return separators.find(c) != separators.npos; }
bool is_line_end(char c) { return c == '\n' || c == '\r'; }

// Excel's own hint: a first line that says which separator the file has.
std::optional<char> find_hint(std::string_view text) {
  const bool is_hint = text.size() >= 5 && (text[0] | 32) == 's' && (text[1] | 32) == 'e' &&
                       (text[2] | 32) == 'p' && text[3] == '=' && is_separator(text[4]) &&
                       (text.size() == 5 || is_line_end(text[5]));
  return is_hint ? std::optional{text[4]} : std::nullopt;
}

// How good a separator is: that many of the first records have the same number of fields, more than
// one, and how many. Quotes are honoured beside any separator, for we do not know yet which one it
// is.
std::size_t score(std::string_view text, char separator) {
  std::map<std::size_t, std::size_t> records_with;
  std::size_t records = 0;
  std::size_t fields = 1;
  bool quoted = false;
  bool blank = true;
  const auto end_record = [&] {
    if (!blank) ++records_with[fields], ++records;
    fields = 1;
    blank = true;
  };
  for (std::size_t i = 0; i < text.size() && records < records_to_judge; ++i) {
    const char c = text[i];
    const char before = i == 0 ? '\n' : text[i - 1];
    const char after = i + 1 == text.size() ? '\n' : text[i + 1];
    if (quoted) {
      if (c != '"') continue;
      if (after == '"') {
        ++i;
      } else if (is_separator(after) || is_line_end(after)) {
        quoted = false;
      }
    } else if (is_line_end(c)) {
      end_record();
    } else {
      blank = false;
      if (c == separator) ++fields;
      quoted = c == '"' && (is_separator(before) || is_line_end(before));
    }
  }
  if (records < records_to_judge) end_record();
  std::size_t best = 0;
  for (const auto& [count, how_many] : records_with) {
    best = std::max(best, how_many * how_many * (count - 1));
  }
  return best;
}

char guess_separator(std::string_view text) {
  return *std::ranges::max_element(separators, {}, [&](char c) { return score(text, c); });
}

// One pass over the text. Quoted cells are unquoted where they stand, which never makes them
// longer.
class Reader {
 public:
  Reader(std::string text, char separator) : text_{std::move(text)}, separator_{separator} {}

  void skip_first_line() {
    while (line_ == 1 && !at_end()) step();
  }

  Result<Sheet> read() {
    while (!at_end()) {
      if (rows_.size() == rows_max) {
        return refuse_here(say("The file has more than {} rows. Divide it into several files.",
                               "Filen har fler än {} rader. Dela upp den i flera filer.",
                               rows_max));
      }
      const std::size_t first = cells_.size();
      row_line_ = line_;
      TRY(read_row(first));
      while (cells_.size() > first && cells_.back().size == 0) cells_.pop_back();
      rows_.push_back({static_cast<std::uint32_t>(row_line_), static_cast<std::uint32_t>(first),
                       static_cast<std::uint32_t>(cells_.size() - first)});
      if (cells_.size() > cells_max) {
        return refuse_here(say("The file has more than {} cells. Divide it into several files.",
                               "Filen har fler än {} celler. Dela upp den i flera filer.",
                               cells_max));
      }
    }
    return Sheet{std::move(text_), std::move(cells_), std::move(rows_)};
  }

 private:
  struct Done {};

  bool at_end() const { return at_ == text_.size(); }
  char here() const { return text_[at_]; }

  std::unexpected<Problems> refuse_here(Sentence sentence) const {
    return refuse(Wrong::invalid, std::move(sentence), fmt::format("row {}", row_line_));
  }

  // Steps over one character; LF, CR and CRLF are each one line end.
  void step() {
    const char c = text_[at_++];
    if (c == '\r' && !at_end() && here() == '\n') ++at_;
    if (is_line_end(c)) ++line_;
  }

  Result<Done> read_row(std::size_t first) {
    while (true) {
      if (cells_.size() - first == columns_max) {
        return refuse_here(say("The row has more than {} columns.",
                               "Raden har fler än {} kolumner.", columns_max));
      }
      TRY(read_cell());
      if (at_end()) return Done{};
      const bool row_ends = is_line_end(here());
      step();
      if (row_ends) return Done{};
    }
  }

  // Up to the separator or line end after it.
  Result<Done> read_cell() {
    std::size_t begin = at_;
    std::size_t end = at_;
    if (!at_end() && here() == '"') {
      begin = end = ++at_;
      while (true) {
        if (at_end()) {
          return refuse_here(say("A quotation mark opens a cell in this row and is never closed.",
                                 "Ett citattecken öppnar en cell på raden och stängs aldrig."));
        }
        if (here() == '"' && (at_ + 1 == text_.size() || text_[at_ + 1] != '"')) break;
        if (here() == '"') ++at_;
        const std::size_t from = at_;
        step();
        for (std::size_t i = from; i < at_; ++i) text_[end++] = text_[i];
        if (end - begin > cell_bytes_max) return refuse_too_long();
      }
      ++at_;
    }
    while (!at_end() && here() != separator_ && !is_line_end(here())) text_[end++] = text_[at_++];
    if (end - begin > cell_bytes_max) return refuse_too_long();
    cells_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)});
    return Done{};
  }

  std::unexpected<Problems> refuse_too_long() const {
    return refuse_here(
        say("A cell in this row is longer than {} kB. Is a quotation mark never closed?",
            "En cell på raden är längre än {} kB. Är ett citattecken aldrig stängt?",
            cell_bytes_max / 1024));
  }

  std::string text_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t row_line_ = 1;
  std::vector<Sheet::Cell> cells_;
  std::vector<Sheet::Row> rows_;
};

}  // namespace

Result<File> read(std::string_view bytes) {
  if (bytes.size() > bytes_max) {
    return refuse(
        Wrong::invalid,
        say("The file is larger than {} MB. Divide it into several files.",
            "Filen är större än {} MB. Dela upp den i flera filer.", bytes_max / 1024 / 1024));
  }
  Decoded decoded = TRY(decode(bytes));
  const auto hint = find_hint(decoded.text);
  const char separator = hint ? *hint : guess_separator(decoded.text);
  Reader reader{std::move(decoded.text), separator};
  if (hint) reader.skip_first_line();
  return File{TRY(reader.read()), decoded.encoding, decoded.was_encoded_twice, separator};
}

}  // namespace kvartett::csv
