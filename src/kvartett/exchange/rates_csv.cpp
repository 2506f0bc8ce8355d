// The files of rates that are tables. The Riksbank: Period;Grupp;Serie;Värde, kronor for as many
// units as the series says ("100 JPY"). The ECB: a row for each day and a column for each currency,
// or the data portal's one row for each rate; so many units for one euro.
#include <algorithm>
#include <charconv>
#include <optional>

#include "kvartett/base/text.h"
#include "kvartett/exchange/dates.h"
#include "kvartett/exchange/numbers.h"
#include "kvartett/exchange/rates_quotes.h"

namespace kvartett::rates {
namespace {

constexpr std::size_t rows_to_search = 10;  // for the headings
constexpr std::int64_t units_max = 1'000'000;

std::size_t find_column(const Sheet& sheet, std::size_t row,
                        std::initializer_list<std::string_view> names) {
  for (std::size_t column = 0; column < sheet.cell_count(row); ++column) {
    if (std::ranges::find(names, folded(sheet.cell(row, column))) != names.end()) return column;
  }
  return std::string_view::npos;
}

bool has_all(std::initializer_list<std::size_t> columns) {
  return std::ranges::find(columns, std::string_view::npos) == columns.end();
}

bool is_blank(const Sheet& sheet, std::size_t row) {
  for (std::size_t column = 0; column < sheet.cell_count(row); ++column) {
    if (!trimmed(sheet.cell(row, column)).empty()) return false;
  }
  return true;
}

// "2026-04-17", and the "17 April 2026" of the ECB's daily file.
std::optional<Date> find_day(std::string_view cell) {
  const auto text = find_date_text(cell);
  return text ? text->certain : std::nullopt;
}

bool is_code(std::string_view text) {
  return text.size() == 3 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "100 JPY", "EUR", "SEKEURPMI"; no currency: a series of something else.
struct Series {
  std::string_view currency;
  std::int64_t units = 1;
};
Series read_series(std::string_view cell) {
  cell = trimmed(cell);
  if (is_code(cell)) return {cell, 1};
  if (cell.size() == 9 && cell.starts_with("SEK") && cell.ends_with("PMI")) {
    return {cell.substr(3, 3), 1};
  }
  Series series;
  const auto number = std::from_chars(cell.data(), cell.data() + cell.size(), series.units);
  const std::string_view rest =
      trimmed(cell.substr(static_cast<std::size_t>(number.ptr - cell.data())));
  const bool holds = number.ec == std::errc{} && series.units >= 1 && series.units <= units_max;
  if (holds && is_code(rest)) series.currency = rest;
  return series;
}

class Table {
 public:
  Table(const Sheet& sheet, std::size_t heading, char separator, Quotes& quotes)
      : sheet_{sheet}, heading_{heading}, comma_too_{separator != ','}, quotes_{quotes} {}

  bool read_riksbank() {
    const std::size_t period = column({"period", "datum", "date"});
    const std::size_t series = column({"serie", "series"});
    const std::size_t value = column({"varde", "value"});
    if (!has_all({period, series, value})) return false;
    each_row([&](std::size_t row) {
      const Series of = read_series(sheet_.cell(row, series));
      if (of.currency.empty()) return;
      if (const auto on = day(row, period)) {
        read_number(row, value, [&](Rate price) {
          quotes_.add_price(of.currency, *on, price, of.units, sheet_.line(row));
        });
      }
    });
    return true;
  }

  bool read_portal() {
    const std::size_t period = column({"time_period"});
    const std::size_t value = column({"obs_value"});
    const std::size_t currency = column({"currency"});
    const std::size_t denominator = column({"currency_denom"});
    if (!has_all({period, value, currency, denominator})) return false;
    const std::size_t frequency = column({"freq"});
    const std::size_t type = column({"exr_type"});
    each_row([&](std::size_t row) {
      // Monthly means, effective rates and prices of other things are no rate of a day.
      const auto is = [&](std::size_t at, std::string_view word) {
        return at == std::string_view::npos || trimmed(sheet_.cell(row, at)) == word;
      };
      if (!is(frequency, "D") || !is(type, "SP00") || !is(denominator, "EUR")) return;
      if (const auto on = day(row, period)) {
        read_number(row, value, [&](Rate units) {
          quotes_.add_inverse(trimmed(sheet_.cell(row, currency)), *on, units, sheet_.line(row));
        });
      }
    });
    return true;
  }

  bool read_reference_rates() {
    if (folded(sheet_.cell(heading_, 0)) != "date") return false;
    const std::size_t columns = sheet_.cell_count(heading_);
    const auto code = [&](std::size_t at) { return trimmed(sheet_.cell(heading_, at)); };
    bool has_code = false;
    for (std::size_t at = 1; at < columns; ++at) has_code |= is_code(code(at));
    if (!has_code) return false;
    each_row([&](std::size_t row) {
      const auto on = day(row, 0);
      for (std::size_t at = 1; on && at < columns; ++at) {
        if (!is_code(code(at))) continue;
        read_number(row, at, [&](Rate units) {
          quotes_.add_inverse(code(at), *on, units, sheet_.line(row));
        });
      }
    });
    return true;
  }

 private:
  std::size_t column(std::initializer_list<std::string_view> names) const {
    return find_column(sheet_, heading_, names);
  }

  template <class Read>
  void each_row(const Read& read) const {
    for (std::size_t row = heading_ + 1; row < sheet_.row_count(); ++row) {
      if (!is_blank(sheet_, row)) read(row);
    }
  }

  // Nothing when it is none, which is told.
  std::optional<Date> day(std::size_t row, std::size_t at) {
    const auto on = find_day(sheet_.cell(row, at));
    if (!on) quotes_.fault(sheet_.line(row), not_a_day(sheet_.cell(row, at)));
    return on;
  }

  // Passes over "n/a" and empty cells.
  template <class Use>
  void read_number(std::size_t row, std::size_t at, const Use& use) {
    const std::string_view cell = sheet_.cell(row, at);
    if (is_no_value(cell) || trimmed(cell) == "NaN") return;
    if (const auto rate = find_decimal(cell, comma_too_)) {
      use(*rate);
    } else {
      quotes_.fault(sheet_.line(row), not_a_rate(cell));
    }
  }

  const Sheet& sheet_;
  std::size_t heading_;
  // Where commas separate the cells, one within a cell can only group digits: that is no rate.
  bool comma_too_;
  Quotes& quotes_;
};

}  // namespace

Result<Taken> read_csv(const Sheet& sheet, char separator) {
  Quotes quotes;
  for (std::size_t row = 0; row < std::min(sheet.row_count(), rows_to_search); ++row) {
    Table table{sheet, row, separator, quotes};
    if (table.read_riksbank()) return Taken{Form::riksbank_csv, std::move(quotes)};
    if (table.read_portal()) return Taken{Form::ecb_sdmx_csv, std::move(quotes)};
    if (table.read_reference_rates()) return Taken{Form::ecb_csv, std::move(quotes)};
  }
  return refuse_unknown();
}

}  // namespace kvartett::rates
