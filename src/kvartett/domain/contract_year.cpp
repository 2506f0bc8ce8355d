#include "kvartett/domain/contract_year.h"

#include <algorithm>
#include <optional>

namespace kvartett {
namespace {

constexpr int months_of_a_year = 12;

// By the term; nothing: without an end.
std::optional<Date> last_day(const Line& line) {
  switch (line.term) {
    case Term::one_off:
      return line.start.plus_months(months_of_a_year).plus_days(-1);
    case Term::fixed:
      return line.start.plus_months(line.months).plus_days(-1);
    case Term::rolling:
      return {};
  }
  std::unreachable();
}

std::int32_t last_number(const Line& line) {
  return line.term == Term::fixed ? (line.months - 1) / months_of_a_year : 0;
}

}  // namespace

std::vector<ContractYear> contract_years(const Line& line, Date signed_on, MultiYearPolicy policy,
                                         Date until) {
  const bool is_whole = policy == MultiYearPolicy::full_term_unless_notice &&
                        line.term == Term::fixed && !line.notice_months;
  std::vector<ContractYear> years;
  for (std::int32_t k = 0;; ++k) {
    ContractYear year;
    year.number = k;
    year.volume_on = is_whole ? signed_on : signed_on.plus_months(months_of_a_year * k);
    year.first = line.start.plus_months(months_of_a_year * k);
    year.last = line.start.plus_months(months_of_a_year * (k + 1)).plus_days(-1);
    year.estimate = line.volume_per_year;
    if (line.term == Term::rolling) {
      if (std::min(year.volume_on, year.first) > until) break;
    } else if (k > last_number(line)) {
      break;
    } else {
      year.last = std::min(year.last, *last_day(line));
    }
    if (line.term == Term::fixed) {
      year.estimate = volume_of_months(line.volume_per_year,
                                       std::min(months_of_a_year * (k + 1), line.months)) -
                      volume_of_months(line.volume_per_year, months_of_a_year * k);
    }
    if (line.ended_on && year.volume_on > *line.ended_on) break;
    years.push_back(year);
  }
  return years;
}

std::int32_t contract_year_on(const Line& line, Date day) {
  if (line.ended_on) day = std::min(day, *line.ended_on);
  if (day < line.start) return 0;
  std::int32_t k = (day.month().number() - line.start.month().number()) / months_of_a_year;
  if (line.start.plus_months(months_of_a_year * k) > day) --k;
  return line.term == Term::rolling ? k : std::min(k, last_number(line));
}

bool runs_on(const Line& line, Date day) {
  if (day < line.start || (line.ended_on && day > *line.ended_on)) return false;
  const auto last = last_day(line);
  return !last || day <= *last;
}

ContractYear delivered_at_once(ContractYear year, Date day) {
  year.first = day;
  year.last = day;
  return year;
}

Money due_by(const ContractYear& year, Date day) {
  if (day < year.first) return {};
  if (day >= year.last) return year.estimate;
  return scaled(year.estimate, days_between(year.first, day) + 1,
                days_between(year.first, year.last) + 1);
}

}  // namespace kvartett
