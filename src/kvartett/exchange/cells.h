// What the cells of a list mean, where a whole column decides: the decimal sign of its amounts,
// whether its dates have the day or the month first, and which rows are no rows of it.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string_view>

#include "kvartett/base/calendar.h"
#include "kvartett/exchange/columns.h"
#include "kvartett/exchange/dates.h"
#include "kvartett/exchange/numbers.h"
#include "kvartett/exchange/sheet.h"

namespace kvartett {

// As long as names and notes may be anywhere in the product.
inline constexpr std::size_t name_characters_max = 200;
inline constexpr std::size_t note_characters_max = 4'000;
bool is_longer_than(std::string_view text, std::size_t characters_max);

// Trimmed; empty where there is no such column.
std::string_view cell_of(const Sheet& sheet, std::size_t row, const MappedColumn* column);

// Sums and footers have no date.
enum class RowKind { blank, sum, footer, data };
RowKind kind_of_row(const Sheet& sheet, std::size_t row, const Table& table,
                    const MappedColumn* date);

// What the columns decide together; else the row that leaves it open.
std::expected<DecimalSign, std::size_t> decimal_sign_of(
    const Sheet& sheet, std::span<const std::uint32_t> rows,
    std::span<const MappedColumn* const> columns);
// A column tells by itself, or else by the other columns of dates.
std::expected<DateOrder, std::size_t> date_order_of(const Sheet& sheet,
                                                    std::span<const std::uint32_t> rows,
                                                    const MappedColumn* column,
                                                    std::span<const MappedColumn* const> others);
Sentence ask_decimal_sign(std::string_view cell);
Sentence ask_date_order(std::string_view cell);

// Nothing where the cell has no value.
std::expected<std::optional<Date>, Sentence> read_date(std::string_view cell, DateOrder order);

// `number` is what find_number_text made of the cell. Refuses another decimal sign than the
// column's, and what is beyond what an amount can be.
std::expected<std::int64_t, Sentence> read_amount(std::string_view cell, const NumberText& number,
                                                  DecimalSign decimal, int exponent,
                                                  std::int64_t times);
Sentence not_an_amount(std::string_view cell);
Sentence ask_vat_rate();

// "1.04E+10": a number that Excel has rounded away.
bool is_mangled_number(std::string_view text);
Sentence mangled_number(std::string_view text);

}  // namespace kvartett
