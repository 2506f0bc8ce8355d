#include "kvartett/exchange/columns.h"

#include <algorithm>
#include <array>
#include <utility>

#include "kvartett/base/text.h"
#include "kvartett/domain/money.h"
#include "kvartett/exchange/decimal.h"
#include "kvartett/exchange/words.h"

namespace kvartett {
namespace {

constexpr std::size_t rows_to_search = 20;
constexpr std::size_t values_to_judge = 1'000;
constexpr std::size_t headings_to_list = 40;

// The first that a file has counts: what is per year says most about a volume.
constexpr std::array<Field, 4> amounts = {Field::yearly_amount, Field::monthly_amount,
                                          Field::total_amount, Field::amount};

bool is_amount(Field field) { return std::ranges::find(amounts, field) != amounts.end(); }
bool is_term(Field field) { return field == Field::term_months || field == Field::term_years; }

// Two fields of which a file uses only one.
bool exclude_each_other(Field a, Field b) {
  return a == b || (is_amount(a) && is_amount(b)) || (is_term(a) && is_term(b));
}

std::vector<Heading> read_headings(const Sheet& sheet, std::size_t row, ListKind kind) {
  std::vector<Heading> headings;
  for (std::size_t column = 0; column < sheet.cell_count(row); ++column) {
    Heading heading = read_heading(sheet.cell(row, column), kind);
    const auto same = std::ranges::count(headings, heading.text, &Heading::text);
    heading.is_repeated = same > 0 && !heading.text.empty();
    if (heading.is_repeated) heading.text += fmt::format(" ({})", same + 1);
    headings.push_back(std::move(heading));
  }
  return headings;
}

// Those that are not empty.
std::vector<std::string> texts_of(const std::vector<Heading>& headings) {
  std::vector<std::string> texts;
  for (const Heading& heading : headings) {
    if (!heading.text.empty()) texts.push_back(heading.text);
  }
  return texts;
}

bool is_named(const Heading& heading, const Choices::Column& choice) {
  return !heading.text.empty() && folded(heading.text) == folded(choice.heading);
}

// A row of headings names at least two different fields, or one that was pointed out.
bool is_heading_row(const std::vector<Heading>& headings, const Choices& choices) {
  std::vector<Field> named;
  bool pointed_out = false;
  const auto add = [&](Field field) {
    if (std::ranges::find(named, field) == named.end()) named.push_back(field);
  };
  for (const Heading& heading : headings) {
    const auto choice = std::ranges::find_if(
        choices.columns, [&](const auto& chosen) { return is_named(heading, chosen); });
    if (choice != choices.columns.end()) {
      pointed_out = true;
    } else if (heading.field) {
      add(*heading.field);
    }
  }
  return pointed_out || named.size() >= 2;
}

std::string list_of(const std::vector<Heading>& headings) {
  std::string list;
  std::size_t count = 0;
  for (const Heading& heading : headings) {
    if (heading.text.empty()) continue;
    if (++count > headings_to_list) return list + ", …";
    list += (list.empty() ? "" : ", ") + heading.text;
  }
  return list;
}

// How many of the first values in a column mean something to us, and how many there are.
struct ValueCount {
  std::size_t known = 0;
  std::size_t all = 0;
};
template <class Known>
ValueCount count_values(const Sheet& sheet, std::size_t heading_row, std::size_t column,
                        Known known) {
  ValueCount count;
  for (std::size_t row = heading_row + 1; row < sheet.row_count() && count.all < values_to_judge;
       ++row) {
    const std::string_view cell = trimmed(sheet.cell(row, column));
    if (cell.empty()) continue;
    ++count.all;
    if (known(cell)) ++count.known;
  }
  return count;
}

class Mapper {
 public:
  Mapper(const Sheet& sheet, std::size_t row, std::vector<Heading> headings, const Choices& choices,
         ListKind kind)
      : sheet_{sheet}, headings_{std::move(headings)}, choices_{choices}, kind_{kind} {
    table_.heading_row = row;
    table_.headings = texts_of(headings_);
  }

  Result<Table> map() {
    TRY(find_columns());
    TRY(require_fields());
    return std::move(table_);
  }
  Result<Table> recognise() {
    TRY(find_columns());
    return std::move(table_);
  }

 private:
  Result<Table*> find_columns() {
    TRY(map_chosen());
    if (kind_ == ListKind::invoices) {
      map_invoice_amounts();
    } else {
      for (const Field amount : amounts) map_by_heading(amount);
      map_amount_with_vat();
    }
    for (std::size_t i = 0; i < field_count; ++i) {
      const auto field = static_cast<Field>(i);
      if (!belongs(field, kind_)) continue;
      if (field == Field::channel) {
        map_channel();
      } else if (field == Field::status && kind_ == ListKind::deals) {
        map_status();
      } else if (field != Field::amount_with_vat) {
        map_by_heading(field);
      }
    }
    std::ranges::sort(table_.columns, {}, &MappedColumn::column);
    for (std::size_t column = 0; column < headings_.size(); ++column) {
      if (!is_used(column) && !headings_[column].text.empty()) {
        table_.unused.push_back(headings_[column].text);
      }
    }
    return &table_;
  }

  bool is_used(std::size_t column) const {
    return std::ranges::find(table_.columns, column, &MappedColumn::column) != table_.columns.end();
  }
  bool is_decided(Field field) const {
    return std::ranges::any_of(
               table_.columns,
               [&](const auto& mapped) { return exclude_each_other(mapped.field, field); }) ||
           std::ranges::any_of(choices_.columns,
                               [&](const auto& choice) { return choice.field == field; });
  }
  void add(Field field, std::size_t column, Evidence evidence) {
    const Heading& heading = headings_[column];
    table_.columns.push_back(
        {field, column, heading.text, heading.unit, heading.per, heading.vat, evidence});
  }

  Result<Table*> map_chosen() {
    for (const Choices::Column& choice : choices_.columns) {
      if (choice.heading.empty() || !belongs(choice.field, kind_)) continue;
      const auto heading =
          std::ranges::find_if(headings_, [&](const auto& h) { return is_named(h, choice); });
      if (heading == headings_.end()) {
        return refuse(Wrong::invalid, say("There is no column “{}”. The columns are: {}.",
                                          "Det finns ingen kolumn ”{}”. Kolumnerna är: {}.",
                                          choice.heading, list_of(headings_)));
      }
      if (std::ranges::any_of(table_.columns, [&](const auto& c) {
            return exclude_each_other(c.field, choice.field);
          })) {
        return refuse(Wrong::invalid,
                      say("“{}” cannot be used together with another choice for the same thing.",
                          "”{}” kan inte användas tillsammans med ett annat val för samma sak.",
                          name_of(choice.field)));
      }
      add(choice.field, static_cast<std::size_t>(heading - headings_.begin()), Evidence::chosen);
    }
    return &table_;
  }

  // Columns that are not used yet and whose heading names the field, in the file's order.
  std::vector<std::size_t> candidates(Field field) const {
    std::vector<std::size_t> columns;
    for (std::size_t column = 0; column < headings_.size(); ++column) {
      if (headings_[column].field == field && !is_used(column)) columns.push_back(column);
    }
    return columns;
  }

  void map_by_heading(Field field) {
    if (is_decided(field)) return;
    std::vector<std::size_t> columns = candidates(field);
    std::erase_if(columns,
                  [&](std::size_t column) { return is_amount(field) && includes_vat(column); });
    if (columns.empty()) return;
    add(field,
        *std::ranges::min_element(columns, {}, [&](auto column) { return headings_[column].rank; }),
        Evidence::heading);
  }

  // Of a list of deals without any other amount, if a person has said what VAT is in it.
  void map_amount_with_vat() {
    if (table_.find_amount() || is_decided(Field::amount) || !choices_.vat) return;
    std::vector<std::size_t> columns = candidates(Field::amount);
    for (const std::size_t column : candidates(Field::amount_with_vat)) {
      if (choices_.vat->is_included &&
          read_heading(headings_[column].text, ListKind::invoices).field != Field::vat_amount)
        columns.push_back(column);
    }
    if (!columns.empty()) add(Field::amount, columns.front(), Evidence::heading);
  }

  // Net, VAT and gross as far as the headings tell them. An amount that does not say whether VAT is
  // in it is the one of the list where no other is net; a second one is taken for gross, and the
  // rows must bear that out.
  void map_invoice_amounts() {
    map_by_heading(Field::vat_amount);
    std::vector<std::size_t> columns = candidates(Field::amount);
    std::ranges::stable_sort(columns, {}, [&](std::size_t column) {
      return std::pair{headings_[column].vat != Vat::excluded, headings_[column].rank};
    });
    const auto gross = candidates(Field::amount_with_vat);
    if (!is_decided(Field::amount) && !columns.empty()) {
      add(Field::amount, columns.front(), Evidence::heading);
      columns.erase(columns.begin());
    }
    if (is_decided(Field::amount_with_vat)) return;
    if (!gross.empty()) {
      add(Field::amount_with_vat, gross.front(), Evidence::heading);
    } else if (table_.find(Field::vat_amount)) {
      const auto second = std::ranges::find_if(
          columns, [&](std::size_t column) { return headings_[column].vat == Vat::unsaid; });
      if (second != columns.end()) add(Field::amount_with_vat, *second, Evidence::values);
    }
  }

  // "Totalt" beside a column of VAT is with VAT.
  bool includes_vat(std::size_t column) const {
    const std::string word = compact(headings_[column].text);
    return (word == "total" || word == "totalt" || word == "summa") &&
           std::ranges::any_of(headings_,
                               [](const Heading& h) { return h.field == Field::amount_with_vat; });
  }

  void map_channel() {
    if (is_decided(Field::channel)) return;
    std::optional<std::size_t> best;
    std::size_t best_known = 0;
    for (const std::size_t column : candidates(Field::channel)) {
      const ValueCount count =
          count_values(sheet_, table_.heading_row, column,
                       [](std::string_view cell) { return find_channel_word(cell).has_value(); });
      if (count.known == 0 || (headings_[column].is_weak && 2 * count.known < count.all)) {
        if (!headings_[column].is_weak && count.all > 0) warn_of_no_channels(column);
        continue;
      }
      if (count.known > best_known) {
        best = column;
        best_known = count.known;
      }
    }
    if (best)
      add(Field::channel, *best, headings_[*best].is_weak ? Evidence::values : Evidence::heading);
  }

  void warn_of_no_channels(std::size_t column) {
    table_.warnings.push_back(
        {fmt::format("column \"{}\"", headings_[column].text),
         say("No value in the column is a channel we know; the rules decide the channels.",
             "Inget värde i kolumnen är en kanal vi känner till; reglerna avgör kanalerna.")});
  }

  // Pipedrive has both a stage and a status: the column whose values say what was won is the one.
  void map_status() {
    if (is_decided(Field::status)) return;
    std::optional<std::size_t> best;
    std::pair<bool, std::size_t> best_score;  // says what was won; how sure the name is
    for (const std::size_t column : candidates(Field::status)) {
      const ValueCount count =
          count_values(sheet_, table_.heading_row, column,
                       [](std::string_view cell) { return outcome_of(cell) == Outcome::won; });
      const std::pair score{count.known > 0, ~headings_[column].rank};
      if (!best || score > best_score) {
        best = column;
        best_score = score;
      }
    }
    if (best) add(Field::status, *best, Evidence::heading);
  }

  Result<Table*> require_fields() {
    std::vector<Field> missing;
    if (!table_.find(Field::customer) && !table_.find(Field::customer_number) &&
        !table_.find(Field::org_number)) {
      missing.push_back(Field::customer);
    }
    if (kind_ == ListKind::invoices) {
      if (!table_.find(Field::amount) && !table_.find(Field::amount_with_vat))
        missing.push_back(Field::amount);
      if (!table_.find(Field::invoice_date)) missing.push_back(Field::invoice_date);
    } else {
      if (!table_.find(Field::seller) && !table_.find(Field::seller_number) &&
          !table_.find(Field::seller_email)) {
        missing.push_back(Field::seller);
      }
      if (!table_.find_amount()) missing.push_back(Field::amount);
      if (!table_.find(Field::signed_on)) missing.push_back(Field::signed_on);
    }
    if (missing.empty()) {
      TRY(amount_is_clear());
      return &table_;
    }

    Sentence fields;
    for (const Field field : missing) {
      const Sentence label = label_of(field);
      fields.english += (fields.english.empty() ? "" : ", ") + label.english;
      fields.swedish += (fields.swedish.empty() ? "" : ", ") + label.swedish;
    }
    std::vector<Problem> problems;
    const std::string columns = list_of(headings_);
    problems.push_back({fmt::format("row {}", sheet_.line(table_.heading_row)),
                        {fmt::format("No column is recognised as: {}. The columns are: {}.",
                                     fields.english, columns),
                         fmt::format("Ingen kolumn känns igen som: {}. Kolumnerna är: {}.",
                                     fields.swedish, columns)}});
    const auto with_vat = std::ranges::find_if(headings_, [&](const Heading& heading) {
      return heading.field == Field::amount_with_vat ||
             (heading.field == Field::amount &&
              includes_vat(static_cast<std::size_t>(&heading - headings_.data())));
    });
    if (kind_ == ListKind::deals && !table_.find_amount() && with_vat != headings_.end()) {
      problems.push_back({fmt::format("column \"{}\"", with_vat->text),
                          say("Amounts with VAT are not volume, and the VAT is not ours to guess. "
                              "Add a column without VAT, or say what VAT it includes: "
                              "vat=included:25.",
                              "Belopp med moms är inte volym, och momsen ska inte gissas. Lägg "
                              "till en kolumn utan moms, eller ange momsen som ingår: "
                              "vat=included:25.")});
    }
    return refuse(std::move(problems));
  }

  // Of two columns that are called the same nobody knows which amount is meant, but a person.
  Result<void> amount_is_clear() const {
    const MappedColumn* found = table_.find_amount();
    if (!found) found = table_.find(Field::amount_with_vat);
    const MappedColumn& amount = *found;
    if (amount.evidence == Evidence::chosen) return {};
    for (const Heading& other : headings_) {
      if (!other.is_repeated || !other.text.starts_with(amount.heading + " (")) continue;
      return refuse(
          Wrong::invalid,
          say("Two columns are called “{0}”. Point out which of them is the amount: “{0}” "
              "or “{1}”.",
              "Två kolumner heter ”{0}”. Peka ut vilken av dem som är beloppet: ”{0}” "
              "eller ”{1}”.",
              amount.heading, other.text),
          fmt::format("row {}", sheet_.line(table_.heading_row)));
    }
    return {};
  }

  const Sheet& sheet_;
  std::vector<Heading> headings_;
  const Choices& choices_;
  ListKind kind_;
  Table table_;
};

Result<Table> find_table_of(const Sheet& sheet, const Choices& choices, ListKind kind) {
  std::vector<Heading> first;
  for (std::size_t row = 0; row < std::min(sheet.row_count(), rows_to_search); ++row) {
    std::vector<Heading> headings = read_headings(sheet, row, kind);
    if (is_heading_row(headings, choices))
      return Mapper{sheet, row, std::move(headings), choices, kind}.map();
    if (list_of(first).empty()) first = std::move(headings);
  }
  if (kind == ListKind::invoices) {
    return refuse(
        Wrong::invalid,
        say("No row of headings was found among the first {}: a list of invoices has "
            "columns such as Customer, Invoice number, Invoice date and Amount excl. VAT. "
            "The first row holds: {}.",
            "Ingen rubrikrad hittades bland de första {}: en fakturalista har kolumner "
            "som Kund, Fakturanummer, Fakturadatum och Belopp exkl. moms. Första raden "
            "innehåller: {}.",
            rows_to_search, list_of(first)));
  }
  return refuse(Wrong::invalid, say("No row of headings was found among the first {}: a deal list "
                                    "has columns such as Customer, "
                                    "Seller, Amount and Signing date. The first row holds: {}.",
                                    "Ingen rubrikrad hittades bland de första {}: en affärslista "
                                    "har kolumner som Kund, Säljare, "
                                    "Belopp och Avtalsdatum. Första raden innehåller: {}.",
                                    rows_to_search, list_of(first)));
}

// "excluded", "included", "included:25" and "included:25.5".
std::optional<VatAnswer> find_vat_answer(std::string_view text) {
  if (text == "excluded") return VatAnswer{};
  if (text == "included") return VatAnswer{true, 0};
  constexpr std::string_view with_rate = "included:";
  if (!text.starts_with(with_rate)) return {};
  constexpr std::int64_t permille_max = 1'000;
  const auto rate = find_minor_units(text.substr(with_rate.size()), 1, permille_max);
  if (!rate || *rate <= 0) return {};
  return VatAnswer{true, static_cast<std::int32_t>(*rate)};
}

}  // namespace

std::int64_t without_vat(std::int64_t minor_units, const VatAnswer& vat) {
  return scaled(Money::minor(minor_units), 1'000, 1'000 + vat.rate_permille).minor_units();
}

Result<Choices> parse_choices(std::span<const std::string> texts) {
  Choices choices;
  for (const std::string& text : texts) {
    const bool is_meaning = TRY(take_meaning(text, choices.meanings));
    if (is_meaning) continue;
    const std::size_t equals = text.find('=');
    const std::string name = text.substr(0, equals);
    const std::string value =
        equals == text.npos ? "" : std::string{trimmed(text.substr(equals + 1))};
    if (equals != text.npos && name == "decimal" && (value == "comma" || value == "point")) {
      choices.decimal_sign = value == "comma" ? DecimalSign::comma : DecimalSign::point;
    } else if (equals != text.npos && name == "dates" &&
               (value == "day-first" || value == "month-first")) {
      choices.date_order = value == "day-first" ? DateOrder::day_first : DateOrder::month_first;
    } else if (const auto vat = find_vat_answer(value); vat && name == "vat") {
      choices.vat = vat;
    } else if (const auto field = find_field(name); field && equals != text.npos) {
      choices.columns.push_back({*field, value});
    } else {
      std::string names;
      for (std::size_t i = 0; i < field_count; ++i) {
        if (static_cast<Field>(i) == Field::amount_with_vat) continue;
        names += (names.empty() ? "" : ", ") + std::string{name_of(static_cast<Field>(i))};
      }
      return refuse(Wrong::invalid,
                    say("“{}” is not field=Column. The fields are: {}; and decimal=comma|point, "
                        "dates=day-first|month-first, vat=excluded|included:25.",
                        "”{}” är inte fält=Kolumn. Fälten är: {}; och decimal=comma|point, "
                        "dates=day-first|month-first, vat=excluded|included:25.",
                        text, names));
    }
  }
  return choices;
}

Sentence explain(const MappedColumn& column) {
  const Sentence label = label_of(column.field);
  switch (column.evidence) {
    case Evidence::heading:
      return label;
    case Evidence::values:
      return {label.english + " (by its values)", label.swedish + " (av värdena att döma)"};
    case Evidence::chosen:
      return {label.english + " (chosen)", label.swedish + " (vald)"};
  }
  std::unreachable();
}

const MappedColumn* Table::find(Field field) const {
  const auto found = std::ranges::find(columns, field, &MappedColumn::field);
  return found == columns.end() ? nullptr : &*found;
}

const MappedColumn* Table::find_amount() const {
  const auto found =
      std::ranges::find_if(columns, [](const auto& c) { return is_amount(c.field); });
  return found == columns.end() ? nullptr : &*found;
}

Result<Table> find_table(const Sheet& sheet, const Choices& choices) {
  return find_table_of(sheet, choices, ListKind::deals);
}
Result<Table> find_invoice_table(const Sheet& sheet, const Choices& choices) {
  return find_table_of(sheet, choices, ListKind::invoices);
}

Table recognised_in(const Sheet& sheet, const Choices& choices, ListKind kind) {
  Table bare;
  for (std::size_t row = 0; row < std::min(sheet.row_count(), rows_to_search); ++row) {
    std::vector<Heading> headings = read_headings(sheet, row, kind);
    std::vector<std::string> texts = texts_of(headings);
    if (is_heading_row(headings, choices)) {
      auto found = Mapper{sheet, row, std::move(headings), choices, kind}.recognise();
      if (found) return std::move(*found);
      bare.headings = std::move(texts);
      return bare;
    }
    if (bare.headings.empty() && texts.size() >= 2) bare.headings = std::move(texts);
  }
  return bare;
}

std::string place_of(std::size_t line, const MappedColumn* column) {
  return column ? fmt::format("row {}, column \"{}\"", line, column->heading)
                : fmt::format("row {}", line);
}

}  // namespace kvartett
