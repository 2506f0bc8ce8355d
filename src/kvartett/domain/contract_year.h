// The contract years of a line: the twelve months from its start, and from every anniversary of it,
// with what each is estimated to bring (domain definition §4, Estimate accuracy). Volume is dated
// from the signing, delivery from the start.
#pragma once

#include <cstdint>
#include <vector>

#include "kvartett/domain/deal.h"

namespace kvartett {

struct ContractYear {
  std::int32_t number = 0;  // k of §1, from 0
  Date volume_on;           // which day its volume is dated (§1)
  Date first;
  Date last;  // by the term, were nothing to end it before; the last year of a term may be short
  Money estimate;
};

// Those whose volume stands: a year that would have been dated after the line ended is none. Of a
// rolling line the years that have begun, or are dated, by `until`.
std::vector<ContractYear> contract_years(const Line& line, Date signed_on, MultiYearPolicy policy,
                                         Date until);

// Which contract year a day lies in; what lies before or after the contract belongs to its first or
// last year.
std::int32_t contract_year_on(const Line& line, Date day);

// The days that a line is delivered: its contract years, cut short where it ended. What is bought
// once has a year to be delivered in.
bool runs_on(const Line& line, Date day);

// What is bought once is delivered on one day.
ContractYear delivered_at_once(ContractYear year, Date day);

// How much of the estimate is to have been delivered when the day is over: evenly, day by day.
Money due_by(const ContractYear& year, Date day);

}  // namespace kvartett
