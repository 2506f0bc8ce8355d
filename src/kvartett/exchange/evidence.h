// What speaks for how a file is read, to be shown beside each column: what made it that field,
// which cell settled the decimal sign or the order of day and month, what unit it is in, and some
// of its values as they stand and as they are understood.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/exchange/columns.h"
#include "kvartett/exchange/sheet.h"

namespace kvartett {

// What settled something about a column, and the cell that did, where one did.
struct Proof {
  // not_needed: every value can be read in one way only. nobody: a person must say.
  enum class By { not_needed, heading, value, other_column, chosen, nobody } by = By::not_needed;
  std::size_t row = 0;  // line of the file
  std::string_view cell;
};

struct DateForm {
  DateOrder order = DateOrder::day_first;
  Proof proof;
};

// How the numbers, days and terms of a file are written.
struct Forms {
  DecimalSign decimal = DecimalSign::comma;
  Proof decimal_proof;
  DateForm signed_on, start, end;
  std::int64_t term_months_each = 1;
  Proof term_proof{Proof::By::heading, 0, {}};
};

struct Sample {
  std::size_t row = 0;                 // line of the file
  std::string text;                    // as it stands
  std::optional<Sentence> understood;  // nothing: as it stands, or not at all
  std::optional<std::int64_t> amount;  // minor units, of a column of amounts
};

struct ColumnEvidence {
  std::string heading;
  std::optional<Field> field;  // nothing: the column is not read
  std::vector<Sentence> reasons;
  std::optional<Proof::By> settled_by;  // how it is written; nothing: there is only one way
  std::vector<Sample> samples;
};
inline constexpr std::size_t samples_max = 3;

struct EvidenceOptions {
  const std::string& currency;
  const Choices& choices;
};

// One for each heading, in the file's order. `rows`: of the sheet, those that are read.
std::vector<ColumnEvidence> evidence_of(const Sheet& sheet, const Table& table, const Forms& forms,
                                        std::span<const std::uint32_t> rows,
                                        const EvidenceOptions& options);

// The same of a list that could not be read: how its columns were recognised, and their first
// values as they stand.
std::vector<ColumnEvidence> evidence_of(const Sheet& sheet, const Table& table);

}  // namespace kvartett
