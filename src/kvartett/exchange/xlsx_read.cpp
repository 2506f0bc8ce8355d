#include "kvartett/exchange/xlsx_read.h"

#include <expat.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "kvartett/base/calendar.h"
#include "kvartett/base/text.h"
#include "kvartett/exchange/xml_read.h"
#include "kvartett/exchange/zip_read.h"

namespace kvartett::xlsx {
namespace {

constexpr int depth_max = 64;
constexpr std::size_t cell_bytes_max = Sheet::cell_bytes_max;

struct FreeParser {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

Sentence broken() {
  return say("The workbook does not hold together; open it in Excel and save it anew.",
             "Arbetsboken håller inte ihop; öppna den i Excel och spara den på nytt.");
}
Sentence too_large() {
  return say("The workbook holds more than we read: split it.",
             "Arbetsboken innehåller mer än vi läser: dela den.");
}

Sentence sentence_of(zip::Fault fault) {
  switch (fault) {
    case zip::Fault::broken:
      return broken();
    case zip::Fault::too_large:
      return too_large();
    case zip::Fault::encrypted:
      return say("The workbook has a password; save it without one.",
                 "Arbetsboken har ett lösenord; spara den utan.");
  }
  std::unreachable();
}

std::string_view local(const char* name) {
  const std::string_view whole{name};
  return whole.substr(whole.find_last_of('|') + 1);  // npos + 1 is 0
}

class Attributes {
 public:
  explicit Attributes(const char** list) : list_{list} {}
  // By its name without namespace; empty: it is not there.
  std::string_view text(std::string_view name) const {
    for (const char** at = list_; *at; at += 2) {
      if (local(*at) == name) return at[1];
    }
    return {};
  }

 private:
  const char** list_;
};

// One part of the workbook, element by element. What is wrong stops it; nothing is thrown through
// the parser.
class Part {
 public:
  std::function<void(std::string_view, const Attributes&)> begin = [](auto, const auto&) {};
  std::function<void(std::string_view)> end = [](auto) {};
  std::function<void(std::string_view)> text = [](auto) {};

  void stop(Sentence why) {
    if (!stopped_) stopped_ = std::move(why);
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  // False when the archive has no such part.
  Result<bool> read(zip::Archive& archive, const std::string& name) {
    const zip::Entry* entry = archive.find(name);
    if (!entry) return false;
    parser_.reset(XML_ParserCreateNS(nullptr, '|'));
    ENSURE(parser_ != nullptr);
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), &Part::begin_element, &Part::end_element);
    XML_SetCharacterDataHandler(parser_.get(), [](void* self, const XML_Char* more, int size) {
      static_cast<Part*>(self)->text({more, static_cast<std::size_t>(size)});
    });
    XML_SetStartDoctypeDeclHandler(
        parser_.get(), [](void* self, const XML_Char*, const XML_Char*, const XML_Char*, int) {
          static_cast<Part*>(self)->stop(broken());
        });
    auto status = XML_STATUS_OK;
    xml::TagGuard guard;
    const auto unpacked = archive.unpack(*entry, [&](std::string_view piece) {
      if (!guard.passes(piece)) stopped_ = too_large();
      if (stopped_) return false;
      status = XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()), XML_FALSE);
      return status == XML_STATUS_OK;
    });
    if (stopped_) return refuse(Wrong::invalid, *stopped_);
    if (!unpacked) return refuse(Wrong::invalid, sentence_of(unpacked.error()));
    if (status == XML_STATUS_OK) status = XML_Parse(parser_.get(), nullptr, 0, XML_TRUE);
    if (stopped_) return refuse(Wrong::invalid, *stopped_);
    if (status != XML_STATUS_OK) return refuse(Wrong::invalid, broken());
    return true;
  }

 private:
  static void begin_element(void* self, const XML_Char* name, const XML_Char** attributes) {
    auto& part = *static_cast<Part*>(self);
    if (++part.depth_ > depth_max) return part.stop(broken());
    part.begin(local(name), Attributes{attributes});
  }
  static void end_element(void* self, const XML_Char* name) {
    auto& part = *static_cast<Part*>(self);
    --part.depth_;
    part.end(local(name));
  }

  std::unique_ptr<XML_ParserStruct, FreeParser> parser_;
  std::optional<Sentence> stopped_;
  int depth_ = 0;
};

std::size_t number_of(std::string_view text, std::size_t otherwise) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : otherwise;
}

// "AB12" is column 27.
std::optional<std::size_t> column_of(std::string_view place) {
  std::size_t column = 0;
  for (const char c : place) {
    if (c < 'A' || c > 'Z') break;
    column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    if (column > columns_max) return {};
  }
  return column == 0 ? std::nullopt : std::optional{column - 1};
}

// Whether a format of one's own shows days: y, m, d or h outside quotes, brackets and escapes.
bool shows_days(std::string_view format) {
  bool quoted = false;
  bool bracketed = false;
  for (std::size_t i = 0; i < format.size(); ++i) {
    const char c = format[i];
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '[') {
      bracketed = true;
    } else if (c == ']') {
      bracketed = false;
    } else if (!bracketed && std::string_view{"yYmMdDhH"}.find(c) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}
bool shows_days(std::size_t builtin) {
  return (builtin >= 14 && builtin <= 22) || (builtin >= 27 && builtin <= 36) ||
         (builtin >= 45 && builtin <= 47);
}

// Days since the last day of 1899, as if 1900 had been a leap year; or since 1904 began.
std::optional<std::string> find_day(double serial, bool from_1904) {
  if (from_1904) serial += 1462;
  if (!(serial >= 1 && serial < 110'000)) return {};
  auto days = static_cast<std::int32_t>(serial);
  if (days < 60) ++days;  // 29 February 1900 was day 60
  return Date::of(1899, 12, 30).plus_days(days).text();
}

// "1440000.1000000001", "1.2E3" and "5" as one would write them: fifteen figures, no exponent.
std::string plain(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value) ||
      std::abs(value) >= 1e18) {
    return std::string{text};
  }
  const std::string rounded = fmt::format("{:.15g}", value);
  if (rounded.find('e') == rounded.npos) return rounded;
  std::string fixed = fmt::format("{:.15f}", value);
  fixed.erase(fixed.find_last_not_of('0') + 1);
  if (fixed.ends_with('.')) fixed.pop_back();
  return fixed;
}

struct Listed {
  std::string name;
  std::string part;
};

class Reading {
 public:
  explicit Reading(zip::Archive archive) : archive_{std::move(archive)} {}

  Result<std::vector<NamedSheet>> read() {
    Part types;  // nothing in them is needed, but a document type in them is an attack
    TRY(types.read(archive_, "[Content_Types].xml"));
    TRY(read_workbook());
    TRY(read_strings());
    TRY(read_styles());
    std::vector<NamedSheet> sheets;
    for (const Listed& listed : listed_) {
      Sheet sheet = TRY(read_sheet(listed.part));
      sheets.push_back({listed.name, std::move(sheet)});
    }
    return sheets;
  }

 private:
  Result<void> need(Part& part, const std::string& name) {
    if (!TRY(part.read(archive_, name))) return refuse(Wrong::invalid, broken());
    return {};
  }

  // The shown sheets, and by the relations which part each is.
  Result<void> read_workbook() {
    std::map<std::string, std::string, std::less<>> parts;
    Part relations;
    relations.begin = [&](std::string_view name, const Attributes& attributes) {
      if (name != "Relationship") return;
      std::string_view target = attributes.text("Target");
      const std::string part =
          target.starts_with('/') ? std::string{target.substr(1)} : "xl/" + std::string{target};
      const std::string_view type = attributes.text("Type");
      if (type.ends_with("/sharedStrings")) strings_part_ = part;
      if (type.ends_with("/styles")) styles_part_ = part;
      parts[std::string{attributes.text("Id")}] = part;
    };
    TRY(need(relations, "xl/_rels/workbook.xml.rels"));
    Part workbook;
    workbook.begin = [&](std::string_view name, const Attributes& attributes) {
      if (name == "workbookPr") {
        const std::string_view from_1904 = attributes.text("date1904");
        from_1904_ = from_1904 == "1" || from_1904 == "true";
      }
      if (name != "sheet") return;
      const std::string_view state = attributes.text("state");
      if (state == "hidden" || state == "veryHidden") return;
      const auto part = parts.find(attributes.text("id"));
      if (part != parts.end() && part->second.find("worksheets/") != std::string::npos)
        listed_.push_back({std::string{attributes.text("name")}, part->second});
    };
    return need(workbook, "xl/workbook.xml");
  }

  // Of rich text the runs together, of readings none.
  Result<void> read_strings() {
    if (strings_part_.empty()) return {};
    Part part;
    std::string text;
    bool inside = false;
    bool reading = false;
    part.begin = [&](std::string_view name, const Attributes&) {
      if (name == "si") text.clear();
      if (name == "rPh") reading = true;
      if (name == "t") inside = !reading;
    };
    part.end = [&](std::string_view name) {
      if (name == "t") inside = false;
      if (name == "rPh") reading = false;
      if (name != "si") return;
      if (strings_.size() == strings_max) return part.stop(too_large());
      strings_.push_back(text);
    };
    part.text = [&](std::string_view more) {
      if (inside && text.size() < cell_bytes_max) text += more;
    };
    TRY(part.read(archive_, strings_part_));
    return {};
  }

  Result<void> read_styles() {
    if (styles_part_.empty()) return {};
    Part part;
    std::map<std::size_t, bool> own;
    bool inside = false;
    part.begin = [&](std::string_view name, const Attributes& attributes) {
      if (name == "numFmt") {
        own[number_of(attributes.text("numFmtId"), 0)] = shows_days(attributes.text("formatCode"));
      } else if (name == "cellXfs") {
        inside = true;
      } else if (inside && name == "xf") {
        const std::size_t id = number_of(attributes.text("numFmtId"), 0);
        const auto found = own.find(id);
        is_day_.push_back(found == own.end() ? shows_days(id) : found->second);
      }
    };
    part.end = [&](std::string_view name) {
      if (name == "cellXfs") inside = false;
    };
    TRY(part.read(archive_, styles_part_));
    return {};
  }

  std::string shown(const std::string& value, std::string_view type, std::size_t style) {
    if (type == "s") {
      const std::size_t at = number_of(value, strings_.size());
      if (at < strings_.size()) return strings_[at];
      names_lost_text_ = names_lost_text_ || !value.empty();
      return {};
    }
    if (type == "b") return value == "1" ? "TRUE" : "FALSE";
    if (type == "d") return value.substr(0, 10);
    if (!type.empty() && type != "n") return value;  // str, inlineStr, e
    if (style < is_day_.size() && is_day_[style]) {
      double serial = 0;
      std::from_chars(value.data(), value.data() + value.size(), serial);
      if (auto day = find_day(serial, from_1904_)) return *day;
    }
    return plain(value);
  }

  Result<Sheet> read_sheet(const std::string& name) {
    Sheet sheet;
    Part part;
    std::string value;
    std::string type;
    std::size_t style = 0;
    std::size_t column = 0;
    bool inside = false;
    bool is_formula = false;
    part.begin = [&](std::string_view element, const Attributes& attributes) {
      if (element == "row") {
        const std::size_t rows = sheet.row_count();
        if (rows == rows_max) return part.stop(too_large());
        const std::size_t after = rows == 0 ? 1 : sheet.line(rows - 1) + 1;
        sheet.begin_row(std::min<std::size_t>(number_of(attributes.text("r"), after), 1U << 30));
        column = 0;
      } else if (element == "c") {
        const std::string_view place = attributes.text("r");
        if (!place.empty()) {
          const auto found = column_of(place);
          if (!found || *found < column) return part.stop(broken());
          column = *found;
        }
        type = attributes.text("t");
        style = number_of(attributes.text("s"), 0);
        value.clear();
      } else if (element == "v" || element == "t") {
        inside = !is_formula;
      } else if (element == "f") {
        is_formula = true;
      }
    };
    part.end = [&](std::string_view element) {
      if (element == "v" || element == "t") {
        inside = false;
      } else if (element == "f") {
        is_formula = false;
      } else if (element == "c") {
        if (value.empty()) {
          ++column;
          return;
        }
        if (sheet.row_count() == 0) return part.stop(broken());
        const std::string cell = shown(value, type, style);
        if (column >= columns_max || sheet.cells() + column >= cells_max ||
            sheet.bytes_written() + cell.size() > text_bytes_max) {
          return part.stop(too_large());
        }
        while (sheet.cells_of_last_row() < column) sheet.add_anew({});
        sheet.add_anew(std::string_view{cell}.substr(0, cell_bytes_max));
        ++column;
      }
    };
    part.text = [&](std::string_view more) {
      if (inside && value.size() < cell_bytes_max) value += more;
    };
    TRY(need(part, name));
    if (names_lost_text_) return refuse(Wrong::invalid, broken());
    return sheet;
  }

  zip::Archive archive_;
  std::vector<Listed> listed_;
  std::string strings_part_;
  std::string styles_part_;
  std::vector<std::string> strings_;
  std::vector<bool> is_day_;  // by style
  bool from_1904_ = false;
  bool names_lost_text_ = false;  // a cell shows a shared text that is not there
};

}  // namespace

bool is_workbook(std::string_view bytes) { return zip::is_zip(bytes); }

Result<std::vector<NamedSheet>> read(std::string_view bytes) {
  if (bytes.size() > bytes_max) return refuse(Wrong::invalid, too_large());
  constexpr zip::Limits limits{parts_max, part_bytes_max, total_bytes_max, ratio_max};
  auto archive = zip::Archive::open(bytes, limits);
  if (!archive) return refuse(Wrong::invalid, sentence_of(archive.error()));
  return Reading{std::move(*archive)}.read();
}

}  // namespace kvartett::xlsx
