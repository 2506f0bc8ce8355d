#include <fmt/format.h>

#include <cmath>

#include "kvartett/app/view_bridge.h"
#include "kvartett/exchange/xlsx_write.h"

namespace kvartett {
namespace {

using xlsx::Cell;
using xlsx::Count;
using xlsx::Formula;
using xlsx::Number;
using xlsx::Weight;

class BridgeWriter {
 public:
  BridgeWriter(const Ledger& ledger, const Bridge& bridge, Language language, int exponent)
      : ledger_{ledger},
        bridge_{bridge},
        language_{language},
        unit_{std::pow(10.0, exponent)},
        book_{exponent} {}

  std::string write() {
    write_steps();
    write_rows();
    return book_.take();
  }

 private:
  std::string words(const Sentence& sentence) const { return sentence.in(language_); }
  double amount(Money money) const { return static_cast<double>(money.minor_units()) / unit_; }
  std::string amount_heading() const {
    return words(say("Amount", "Belopp")) + " (" + ledger_.settings().currency + ")";
  }

  // Whoever changes a step sees what the revenue would have been.
  void write_steps() {
    book_.begin_sheet(words(say("Bridge", "Brygga")), 3, 1);
    book_.add({words(say("From volume to revenue", "Från volym till omsättning"))},
              Weight::heading);
    book_.add({ledger_.settings().name, bridge_.from, bridge_.to});
    book_.add(
        {words(say("Step", "Steg")), amount_heading(), words(say("What it is", "Vad det är"))},
        Weight::heading);
    const std::size_t first = book_.row_count() + 1;
    for (std::size_t s = 0; s + 1 < bridge_step_count; ++s) {
      const auto step = static_cast<BridgeStep>(s);
      book_.add({words(name_of(step)), Number{amount(bridge_.of(step))}, words(explain(step))});
    }
    const auto step = BridgeStep::revenue;
    book_.add(
        {words(name_of(step)),
         Formula{fmt::format("=SUM(B{}:B{})", first, book_.row_count()), amount(bridge_.of(step))},
         words(explain(step))},
        Weight::sum);
  }

  void write_rows() {
    book_.begin_sheet(words(say("Rows", "Rader")), 1, 1);
    std::vector<Cell> headings;
    for (const Sentence& heading :
         {say("Step", "Steg"), say("Customer", "Kund"), say("Product", "Produkt"),
          say("Signed on", "Avtalsdatum"), say("Deal ID", "Avtalsnummer"),
          say("Contract year", "Avtalsår"), say("Document", "Underlag"),
          say("Document date", "Underlagets datum")}) {
      headings.emplace_back(words(heading));
    }
    headings.emplace_back(amount_heading());
    book_.add(headings, Weight::heading);
    for (const BridgeRow& row : bridge_.rows) add(row);
  }

  void add(const BridgeRow& row) {
    std::vector<Cell> cells(9);
    cells[0] = words(name_of(row.step));
    if (row.line) {
      const Deal& deal = ledger_.deal(row.line->deal).value;
      const Line& line = deal.lines[static_cast<std::size_t>(row.line->line)];
      cells[1] = ledger_.customer(ledger_.resolved(deal.customer)).value.name;
      if (line.product) cells[2] = ledger_.product(*line.product).value.name;
      cells[3] = deal.signed_on;
      cells[4] = deal.external_id;
      cells[5] = Count{row.contract_year + 1};
    }
    if (row.revenue != 0) {
      const RevenueEntry& entry = ledger_.revenue().entry(row.revenue).value;
      if (!row.line && entry.customer)
        cells[1] = ledger_.customer(ledger_.resolved(*entry.customer)).value.name;
      cells[6] = entry.document;
      cells[7] = entry.on;
    }
    cells[8] = Number{amount(row.amount)};
    book_.add(cells);
  }

  const Ledger& ledger_;
  const Bridge& bridge_;
  Language language_;
  double unit_;
  xlsx::Writer book_;
};

}  // namespace

Result<std::string> export_bridge(const App& app, const Actor& actor,
                                  const BridgeQuestion& question, Language language) {
  const BridgeAnswer answer = TRY(view_bridge(app, actor, question));
  const Ledger& ledger = answer.company->ledger;
  if (answer.bridge.rows.size() > ListWriter::workbook_rows_max) {
    return refuse(Wrong::conflict,
                  say("That is {} rows, more than a workbook holds well: take fewer days.",
                      "Det är {} rader, mer än en arbetsbok klarar bra: ta färre dagar.",
                      answer.bridge.rows.size()));
  }
  const int exponent = find_currency_exponent(ledger.settings().currency).value_or(2);
  return BridgeWriter{ledger, answer.bridge, language, exponent}.write();
}

}  // namespace kvartett
