#include "kvartett/exchange/cells.h"

#include <algorithm>

#include "kvartett/base/text.h"
#include "kvartett/domain/money.h"

namespace kvartett {

bool is_longer_than(std::string_view text, std::size_t characters_max) {
  if (text.size() <= characters_max) return false;
  const auto count = std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; });
  return static_cast<std::size_t>(count) > characters_max;
}

std::string_view cell_of(const Sheet& sheet, std::size_t row, const MappedColumn* column) {
  return column ? sheet.trimmed_cell(row, column->column) : std::string_view{};
}

RowKind kind_of_row(const Sheet& sheet, std::size_t row, const Table& table,
                    const MappedColumn* date) {
  std::size_t filled = 0;
  std::string_view first;
  for (std::size_t column = 0; column < sheet.cell_count(row); ++column) {
    const std::string_view text = sheet.trimmed_cell(row, column);
    if (text.empty()) continue;
    if (filled++ == 0) first = text;
    if (filled == 3) break;
  }
  if (filled == 0) return RowKind::blank;
  if (!cell_of(sheet, row, date).empty())
    return RowKind::data;  // whoever is called Total AB still has a date
  const std::string word = compact(first);
  for (const auto* sum :
       {"summa", "totalt", "total", "totalsumma", "delsumma", "sum", "subtotal", "grandtotal",
        "grandtotals", "Σ", "σ", "ialt", "sammanlagt", "yhteensa"}) {
    if (word == sum) return RowKind::sum;
  }
  if (word == "antalrader" || word == "numberofrows" || word == "rowcount") return RowKind::footer;
  return filled == 1 && table.columns.size() >= 4 ? RowKind::footer : RowKind::data;
}

std::expected<DecimalSign, std::size_t> decimal_sign_of(
    const Sheet& sheet, std::span<const std::uint32_t> rows,
    std::span<const MappedColumn* const> columns) {
  std::size_t commas = 0;
  std::size_t points = 0;
  std::optional<std::size_t> open;
  for (const std::size_t row : rows) {
    for (const MappedColumn* column : columns) {
      const auto number = find_number_text(cell_of(sheet, row, column));
      if (!number) continue;
      switch (proof_of(*number)) {
        case DecimalProof::either:
          break;
        case DecimalProof::comma:
          ++commas;
          break;
        case DecimalProof::point:
          ++points;
          break;
        case DecimalProof::unknown:
          if (!open) open = row;
          break;
      }
    }
  }
  if (open && commas == points) return std::unexpected(*open);
  return points > commas ? DecimalSign::point : DecimalSign::comma;
}

std::expected<DateOrder, std::size_t> date_order_of(const Sheet& sheet,
                                                    std::span<const std::uint32_t> rows,
                                                    const MappedColumn* column,
                                                    std::span<const MappedColumn* const> others) {
  std::optional<std::size_t> open;
  const auto count = [&](const MappedColumn* c, bool remember) {
    std::ptrdiff_t day_first = 0;
    for (const std::size_t row : rows) {
      const auto text = c ? find_date_text(cell_of(sheet, row, c)) : std::nullopt;
      if (!text || text->certain) continue;
      const auto proof = proof_of(*text);
      if (proof) day_first += *proof == DateOrder::day_first ? 1 : -1;
      if (!proof && remember && !open && text->first != text->second) open = row;
    }
    return day_first;
  };
  std::ptrdiff_t day_first = count(column, true);
  if (day_first == 0 && open) {
    for (const MappedColumn* other : others) day_first += count(other, false);
  }
  if (open && day_first == 0) return std::unexpected(*open);
  return day_first >= 0 ? DateOrder::day_first : DateOrder::month_first;
}

Sentence ask_decimal_sign(std::string_view cell) {
  return say(
      "“{}” can be thousands or decimals, and no other row tells. Say which sign the decimals "
      "have.",
      "”{}” kan vara tusental eller decimaler, och ingen annan rad avgör. Ange vilket tecken "
      "decimalerna har.",
      cell);
}

Sentence ask_date_order(std::string_view cell) {
  return say(
      "“{}” can be two days, and no other row tells whether the day or the month comes first. Say "
      "which.",
      "”{}” kan vara två dagar, och ingen annan rad avgör om dagen eller månaden står först. Ange "
      "vilket.",
      cell);
}

std::expected<std::optional<Date>, Sentence> read_date(std::string_view cell, DateOrder order) {
  if (is_no_value(cell)) return std::nullopt;
  const auto found = find_date_text(cell);
  if (!found) {
    return std::unexpected(
        say("“{}” is not a day; write 2026-03-10.", "”{}” är ingen dag; skriv 2026-03-10.", cell));
  }
  const auto date = find_date(*found, order);
  if (!date) {
    return std::unexpected(
        say("“{}” has day and month in another order than the rest of the column.",
            "”{}” har dag och månad i annan ordning än resten av kolumnen.", cell));
  }
  return date;
}

std::expected<std::int64_t, Sentence> read_amount(std::string_view cell, const NumberText& number,
                                                  DecimalSign decimal, int exponent,
                                                  std::int64_t times) {
  const DecimalProof proof = proof_of(number);
  if ((proof == DecimalProof::comma && decimal == DecimalSign::point) ||
      (proof == DecimalProof::point && decimal == DecimalSign::comma)) {
    return std::unexpected(decimal == DecimalSign::comma
                               ? say("“{}” has a decimal point, but the column has decimal commas.",
                                     "”{}” har decimalpunkt, men kolumnen har decimalkomma.", cell)
                               : say("“{}” has a decimal comma, but the column has decimal points.",
                                     "”{}” har decimalkomma, men kolumnen har decimalpunkt.",
                                     cell));
  }
  const auto units = minor_units(number, decimal, exponent, number.unit.times == 1 ? times : 1);
  const auto* value = std::get_if<std::int64_t>(&units);
  if (!value && std::get<NumberFault>(units) == NumberFault::not_a_number)
    return std::unexpected(not_an_amount(cell));
  if (!value || *value > line_volume_max || *value < -line_volume_max) {
    return std::unexpected(say("“{}” is larger than a line can be.",
                               "”{}” är större än en avtalsrad kan vara.", cell));
  }
  return *value;
}

Sentence not_an_amount(std::string_view cell) {
  return say("“{}” is not an amount.", "”{}” är inget belopp.", cell);
}

Sentence ask_vat_rate() {
  return say("The amount includes VAT. Say at what rate: vat=included:25, or 12, or 6.",
             "Momsen ingår i beloppet. Ange med vilken sats: vat=included:25, eller 12, eller 6.");
}

bool is_mangled_number(std::string_view text) {
  const std::size_t e = text.find_first_of("Ee");
  if (e == text.npos || e == 0 || e + 2 >= text.size() || text[e + 1] != '+') return false;
  return text.substr(0, e).find_first_not_of("0123456789.,") == text.npos &&
         text.substr(e + 2).find_first_not_of("0123456789") == text.npos;
}

Sentence mangled_number(std::string_view text) {
  return say("Excel has rounded the number to “{}”. Format the column as text and export again.",
             "Excel har avrundat numret till ”{}”. Formatera kolumnen som text och exportera igen.",
             text);
}

}  // namespace kvartett
