// Key figures of a period: how many deals and how large, how long they take, who is new and who
// came back, and what of that which ran out was renewed (domain definition §4). Each can say in a
// sentence how it is worked out.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "kvartett/base/sentence.h"
#include "kvartett/ledger/ledger.h"
#include "kvartett/rollup/query.h"

namespace kvartett {

// Void deals and struck lines never count. A deal stands where its first line stands (its channel,
// its product), as in where-we-stand, so that the deals of the rows add up to the total; a seller's
// part of it is her share.
struct KeyFigures {
  std::int64_t deal_basis_points = 0;    // signed in the period: 10,000 is one deal
  std::int32_t deals_behind = 0;         // each once, whatever the share
  Money signed_volume;                   // their volume per year, all lines, one contract year
  std::vector<std::int32_t> cycle_days;  // first contact → signing, of those that say; each once
  // Customers with a line signed in the period through new sales (through win-back), each once,
  // whatever the share: those of two sellers may be the same.
  std::int32_t new_customers = 0;
  std::int32_t won_back_customers = 0;
  // Volume per year of contracts of a term whose last day lay in the period, by the term or by a
  // termination; and of these what was renewed by the day: named by another line, or followed by a
  // signing of the same product. It is asked of the renewal channel, whatever sold them.
  Money expiring_volume;
  Money renewed_volume;
  // What came to its end and was not renewed: the rest of the expiring, and rolling contracts that
  // were terminated.
  Money ended_volume;

  std::optional<Money> average_size() const;  // signed volume ÷ deals; nothing without deals
  // Of an even number, the mean of the two in the middle, half a day rounded up.
  std::optional<std::int32_t> median_cycle_days() const;
  std::optional<double> renewal_rate() const;  // by volume; nothing when nothing expired
};

struct KeyFigureQuery {
  Date from;
  Date to;  // included; also the day as of which something is renewed or not
  Filter filter;
  GroupBy by;  // not by month
};
struct KeyFigureRow {
  RowKey key;
  KeyFigures figures;
};
struct KeyFigureTable {
  std::vector<KeyFigureRow> rows;  // in the order of their keys; none when grouped by nothing
  KeyFigures total;
};
KeyFigureTable run(const KeyFigureQuery& query, const Ledger& ledger);

// How each figure is worked out.
struct KeyFigureFormulas {
  Sentence deals, average_size, median_cycle_days, new_customers, won_back_customers, renewal_rate,
      ended_volume;
};
KeyFigureFormulas key_figure_formulas();

}  // namespace kvartett
