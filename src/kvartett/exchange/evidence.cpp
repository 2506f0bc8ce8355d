#include "kvartett/exchange/evidence.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "kvartett/base/text.h"
#include "kvartett/domain/money.h"
#include "kvartett/exchange/durations.h"

namespace kvartett {
namespace {

constexpr std::size_t sample_bytes_max = 200;
constexpr std::size_t rows_looked_through = 1'000;

bool is_amount(Field field) {
  return field == Field::amount || field == Field::yearly_amount ||
         field == Field::monthly_amount || field == Field::total_amount;
}

Sentence why(const MappedColumn& column) {
  switch (column.evidence) {
    case Evidence::heading:
      return say("Known by its heading.", "Känns igen på rubriken.");
    case Evidence::values:
      return say("Known by its values: they are words for channels.",
                 "Känns igen på värdena: de är ord för kanaler.");
    case Evidence::chosen:
      return say("You pointed it out.", "Du pekade ut den.");
  }
  std::unreachable();
}

Sentence per_what(Field field) {
  if (field == Field::yearly_amount) return say("Per year.", "Per år.");
  if (field == Field::monthly_amount) {
    return say("Per month: twelve of them are the volume of a year.",
               "Per månad: tolv sådana är ett års volym.");
  }
  if (field == Field::total_amount) {
    return say("For the whole term: divided by it, it is the volume of a year.",
               "För hela avtalstiden: delat med den blir det ett års volym.");
  }
  return say("It does not say per what: read as the volume of a year, or of one purchase.",
             "Det står inte per vad: läses som ett års volym, eller ett köps.");
}

Sentence decimal_reason(const Forms& forms) {
  const bool comma = forms.decimal == DecimalSign::comma;
  const Proof& proof = forms.decimal_proof;
  switch (proof.by) {
    case Proof::By::value:
      return comma ? say("Decimal comma: “{}” on row {} shows it.",
                         "Decimalkomma: ”{}” på rad {} visar det.", proof.cell, proof.row)
                   : say("Decimal point: “{}” on row {} shows it.",
                         "Decimalpunkt: ”{}” på rad {} visar det.", proof.cell, proof.row);
    case Proof::By::chosen:
      return comma ? say("Decimal comma, as you said.", "Decimalkomma, som du sa.")
                   : say("Decimal point, as you said.", "Decimalpunkt, som du sa.");
    case Proof::By::nobody:
      return say("“{}” on row {} can be thousands or decimals: say which sign the decimals have.",
                 "”{}” på rad {} kan vara tusental eller decimaler: ange vilket tecken decimalerna "
                 "har.",
                 proof.cell, proof.row);
    case Proof::By::not_needed:
    case Proof::By::heading:
    case Proof::By::other_column:
      return say("Whole numbers: there is no decimal sign to wonder about.",
                 "Hela tal: det finns inget decimaltecken att undra över.");
  }
  std::unreachable();
}

Sentence date_reason(const DateForm& form) {
  const bool day = form.order == DateOrder::day_first;
  const Proof& proof = form.proof;
  switch (proof.by) {
    case Proof::By::value:
      return day ? say("Day before month: “{}” on row {} shows it.",
                       "Dag före månad: ”{}” på rad {} visar det.", proof.cell, proof.row)
                 : say("Month before day: “{}” on row {} shows it.",
                       "Månad före dag: ”{}” på rad {} visar det.", proof.cell, proof.row);
    case Proof::By::other_column:
      return day ? say("Day before month, as in another column: “{}” on row {}.",
                       "Dag före månad, som i en annan kolumn: ”{}” på rad {}.", proof.cell,
                       proof.row)
                 : say("Month before day, as in another column: “{}” on row {}.",
                       "Månad före dag, som i en annan kolumn: ”{}” på rad {}.", proof.cell,
                       proof.row);
    case Proof::By::chosen:
      return day ? say("Day before month, as you said.", "Dag före månad, som du sa.")
                 : say("Month before day, as you said.", "Månad före dag, som du sa.");
    case Proof::By::nobody:
      return say("“{}” on row {} can be two days: say whether the day or the month comes first.",
                 "”{}” på rad {} kan vara två dagar: ange om dagen eller månaden står först.",
                 proof.cell, proof.row);
    case Proof::By::not_needed:
    case Proof::By::heading:
      return say("Every day is written so that it can only be one.",
                 "Varje dag är skriven så att den bara kan vara en.");
  }
  std::unreachable();
}

Sentence term_reason(const Forms& forms) {
  const Proof& proof = forms.term_proof;
  switch (proof.by) {
    case Proof::By::value:
      return say("Months: “{}” on row {} can hardly be years.",
                 "Månader: ”{}” på rad {} kan knappast vara år.", proof.cell, proof.row);
    case Proof::By::nobody:
      return say("“{}” on row {} can be months or years: point the column out as one of them.",
                 "”{}” på rad {} kan vara månader eller år: peka ut kolumnen som det ena.",
                 proof.cell, proof.row);
    case Proof::By::not_needed:
    case Proof::By::heading:
    case Proof::By::other_column:
    case Proof::By::chosen:
      return forms.term_months_each == 12 ? say("A bare number is years.", "Ett tal är år.")
                                          : say("A bare number is months.", "Ett tal är månader.");
  }
  std::unreachable();
}

const DateForm* date_form_of(Field field, const Forms& forms) {
  if (field == Field::signed_on) return &forms.signed_on;
  if (field == Field::start) return &forms.start;
  return field == Field::end ? &forms.end : nullptr;
}

bool is_duration(Field field) {
  return field == Field::term_months || field == Field::term_years || field == Field::notice_months;
}

class Telling {
 public:
  Telling(const Forms& forms, const EvidenceOptions& options) : forms_{forms}, options_{options} {}

  void tell(const MappedColumn& column, ColumnEvidence& evidence) const {
    const auto reason = [&](Sentence sentence, const Proof& proof) {
      evidence.reasons.push_back(std::move(sentence));
      if (proof.by != Proof::By::not_needed) evidence.settled_by = proof.by;
    };
    if (is_amount(column.field)) {
      evidence.reasons.push_back(per_what(column.field));
      if (column.unit.times > 1) {
        evidence.reasons.push_back(
            column.unit.times == 1'000
                ? say("In thousands, as the heading says.", "I tusental, som rubriken säger.")
                : say("In millions, as the heading says.", "I miljoner, som rubriken säger."));
      }
      reason(decimal_reason(forms_), forms_.decimal_proof);
    } else if (const DateForm* form = date_form_of(column.field, forms_)) {
      reason(date_reason(*form), form->proof);
    } else if (column.field == Field::term_months || column.field == Field::term_years) {
      reason(term_reason(forms_), forms_.term_proof);
    }
    for (Sample& sample : evidence.samples) understand(column, sample);
  }

 private:
  void understand(const MappedColumn& column, Sample& sample) const {
    if (is_amount(column.field)) {
      const auto number = find_number_text(sample.text);
      if (!number || forms_.decimal_proof.by == Proof::By::nobody) return;
      const std::int64_t times = number->unit.times == 1 ? column.unit.times : 1;
      const auto units = minor_units(*number, forms_.decimal,
                                     find_currency_exponent(options_.currency).value_or(2), times);
      if (const auto* value = std::get_if<std::int64_t>(&units)) sample.amount = *value;
    } else if (const DateForm* form = date_form_of(column.field, forms_)) {
      const auto text = find_date_text(sample.text);
      if (!text || (form->proof.by == Proof::By::nobody && !text->certain)) return;
      if (const auto date = find_date(*text, form->order)) same(date->text(), sample);
    } else if (is_duration(column.field)) {
      understand_duration(column, sample);
    }
  }

  void understand_duration(const MappedColumn& column, Sample& sample) const {
    using Kind = Duration::Kind;
    const Duration duration = read_duration(sample.text);
    switch (duration.kind) {
      case Kind::wrong:
        return;
      case Kind::rolling:
        sample.understood = say("until notice", "tills vidare");
        return;
      case Kind::one_off:
        sample.understood = say("one-off", "engångs");
        return;
      case Kind::bare:
      case Kind::months: {
        const bool is_term = column.field != Field::notice_months;
        if (is_term && forms_.term_proof.by == Proof::By::nobody) return;
        const bool is_bare = duration.kind == Kind::bare;
        const std::int64_t each = is_term && is_bare ? forms_.term_months_each : 1;
        sample.understood = say("{} months", "{} månader", duration.number * each);
        return;
      }
    }
  }

  static void same(std::string text, Sample& sample) {
    if (text != sample.text) sample.understood = Sentence{text, text};
  }

  const Forms& forms_;
  const EvidenceOptions& options_;
};

// Different values, so that three say more than one three times.
std::vector<Sample> samples_of(const Sheet& sheet, std::size_t column,
                               std::span<const std::uint32_t> rows) {
  std::vector<Sample> samples;
  for (const std::size_t row : rows.first(std::min(rows.size(), rows_looked_through))) {
    const std::string_view text = trimmed(sheet.cell(row, column));
    if (text.empty() || text.size() > sample_bytes_max) continue;
    if (std::ranges::find(samples, text, &Sample::text) != samples.end()) continue;
    samples.push_back({sheet.line(row), std::string{text}, {}, {}});
    if (samples.size() == samples_max) break;
  }
  return samples;
}

template <class Tell>
std::vector<ColumnEvidence> of_each_heading(const Sheet& sheet, const Table& table,
                                            std::span<const std::uint32_t> rows, const Tell& tell) {
  std::vector<ColumnEvidence> all;
  std::size_t heading = 0;
  for (std::size_t column = 0; column < sheet.cell_count(table.heading_row); ++column) {
    if (trimmed(sheet.cell(table.heading_row, column)).empty()) continue;
    if (heading >= table.headings.size()) break;
    ColumnEvidence evidence;
    evidence.heading = table.headings[heading++];
    evidence.samples = samples_of(sheet, column, rows);
    const auto mapped = std::ranges::find(table.columns, column, &MappedColumn::column);
    if (mapped != table.columns.end()) {
      evidence.field = mapped->field;
      evidence.reasons.push_back(why(*mapped));
      tell(*mapped, evidence);
    }
    all.push_back(std::move(evidence));
  }
  return all;
}

}  // namespace

std::vector<ColumnEvidence> evidence_of(const Sheet& sheet, const Table& table, const Forms& forms,
                                        std::span<const std::uint32_t> rows,
                                        const EvidenceOptions& options) {
  const Telling telling{forms, options};
  return of_each_heading(sheet, table, rows, [&](const MappedColumn& column, ColumnEvidence& told) {
    telling.tell(column, told);
  });
}

std::vector<ColumnEvidence> evidence_of(const Sheet& sheet, const Table& table) {
  std::vector<std::uint32_t> rows;
  for (std::size_t row = table.heading_row + 1;
       row < std::min(sheet.row_count(), table.heading_row + 1 + rows_looked_through); ++row)
    rows.push_back(static_cast<std::uint32_t>(row));
  return of_each_heading(sheet, table, rows, [](const MappedColumn&, ColumnEvidence&) {});
}

}  // namespace kvartett
