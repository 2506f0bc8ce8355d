// A SIE file as records: a label, its fields, and the line where it stands. What they mean is said
// in sie.h. (SIE filformat, utgåva 4B, 5: fields are parted by blanks or tabs, quoted when they
// hold any, and an object list stands in braces.)
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kvartett::sie {

struct Field {
  std::string text;
  bool is_list = false;            // {…}
  std::vector<std::string> items;  // of a list: dimension, object, dimension, object …
};

enum class Mark { record, open, close };  // open and close: the braces around a voucher's rows

struct Record {
  Mark mark = Mark::record;
  std::size_t line = 0;  // of the file, from 1
  std::string label;     // upper case, without its #
  std::vector<Field> fields;
  bool opens = false;  // the brace that opens its rows stands on its own line's end

  // Empty beyond the last field.
  const std::string& text(std::size_t field) const;
};

// Lines that are blank, or neither a record nor a brace, are left out. Control characters are
// dropped.
std::vector<Record> read_records(std::string_view text);

}  // namespace kvartett::sie
