#include "kvartett/exchange/csv.h"

#include <algorithm>
#include <array>
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

// One pass over the text. A cell is a piece of it, and only one with quotation marks of its own is
// written anew.
class Reader {
 public:
  Reader(Sheet sheet, char separator) : sheet_{std::move(sheet)}, text_{sheet_.text()} {
    ends_cell_[static_cast<unsigned char>(separator)] = true;
    ends_cell_['\n'] = true;
    ends_cell_['\r'] = true;
  }

  void skip_first_line() {
    while (line_ == 1 && !at_end()) step();
  }

  Result<Sheet> read() {
    while (!at_end()) {
      row_line_ = line_;
      if (sheet_.row_count() == rows_max) {
        return refuse_here(say("The file has more than {} rows. Divide it into several files.",
                               "Filen har fler än {} rader. Dela upp den i flera filer.",
                               rows_max));
      }
      sheet_.begin_row(row_line_);
      TRY(read_row());
      sheet_.end_row();
      if (sheet_.cells() > cells_max) {
        return refuse_here(say("The file has more than {} cells. Divide it into several files.",
                               "Filen har fler än {} celler. Dela upp den i flera filer.",
                               cells_max));
      }
    }
    return std::move(sheet_);
  }

 private:
  struct Done {};

  bool at_end() const { return at_ == text_.size(); }
  char here() const { return text_[at_]; }
  bool cell_ends_here() const { return ends_cell_[static_cast<unsigned char>(here())]; }

  std::unexpected<Problems> refuse_here(Sentence sentence) const {
    return refuse(Wrong::invalid, std::move(sentence), fmt::format("row {}", row_line_));
  }

  // Steps over one character; LF, CR and CRLF are each one line end.
  void step() {
    const char c = text_[at_++];
    if (c == '\r' && !at_end() && here() == '\n') ++at_;
    if (is_line_end(c)) ++line_;
  }

  Result<Done> read_row() {
    for (std::size_t columns = 0;; ++columns) {
      if (columns == columns_max) {
        return refuse_here(say("The row has more than {} columns.",
                               "Raden har fler än {} kolumner.", columns_max));
      }
      if (!at_end() && here() == '"') {
        TRY(read_quoted_cell());
      } else {
        const std::size_t begin = at_;
        while (!at_end() && !cell_ends_here()) ++at_;
        if (at_ - begin > cell_bytes_max) return refuse_too_long();
        sheet_.add_piece(begin, at_ - begin);
      }
      if (at_end()) return Done{};
      const bool row_ends = is_line_end(here());
      step();
      if (row_ends) return Done{};
    }
  }

  // Up to the separator or line end after it. What stands after the closing mark belongs to it.
  Result<Done> read_quoted_cell() {
    const std::size_t begin = ++at_;
    std::string anew;
    std::size_t copied = begin;  // up to here the text stands in `anew`
    while (true) {
      if (at_end()) {
        return refuse_here(say("A quotation mark opens a cell in this row and is never closed.",
                               "Ett citattecken öppnar en cell på raden och stängs aldrig."));
      }
      if (here() == '"') {
        if (at_ + 1 == text_.size() || text_[at_ + 1] != '"') break;
        ++at_;
        anew += text_.substr(copied, at_ - copied);
        copied = at_ + 1;
      }
      step();
      if (at_ - begin > 2 * cell_bytes_max) return refuse_too_long();
    }
    const std::size_t closed = at_++;
    const std::size_t rest = at_;
    while (!at_end() && !cell_ends_here()) ++at_;
    if (copied == begin && rest == at_) {
      if (closed - begin > cell_bytes_max) return refuse_too_long();
      sheet_.add_piece(begin, closed - begin);
      return Done{};
    }
    anew += text_.substr(copied, closed - copied);
    anew += text_.substr(rest, at_ - rest);
    if (anew.size() > cell_bytes_max) return refuse_too_long();
    sheet_.add_anew(anew);
    return Done{};
  }

  std::unexpected<Problems> refuse_too_long() const {
    return refuse_here(
        say("A cell in this row is longer than {} kB. Is a quotation mark never closed?",
            "En cell på raden är längre än {} kB. Är ett citattecken aldrig stängt?",
            cell_bytes_max / 1024));
  }

  Sheet sheet_;
  std::string_view text_;
  std::array<bool, 256> ends_cell_{};
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t row_line_ = 1;
};

}  // namespace

Result<File> read(std::string_view bytes) {
  if (bytes.size() > bytes_max) {
    return refuse(
        Wrong::invalid,
        say("The file is larger than {} MB. Divide it into several files.",
            "Filen är större än {} MB. Dela upp den i flera filer.", bytes_max / 1024 / 1024));
  }
  DecodedPiece decoded = TRY(decode_in_place(bytes));
  Sheet sheet = decoded.anew ? Sheet{std::move(*decoded.anew)} : Sheet{decoded.text};
  const auto hint = find_hint(sheet.text());
  const char separator = hint ? *hint : guess_separator(sheet.text());
  Reader reader{std::move(sheet), separator};
  if (hint) reader.skip_first_line();
  return File{TRY(reader.read()), decoded.encoding, decoded.was_encoded_twice, separator};
}

}  // namespace kvartett::csv
