#include "kvartett/ledger/contract_days.h"

#include <algorithm>
#include <tuple>

#include "kvartett/ledger/renewal.h"

namespace kvartett {
namespace {

// Collects the days of one line.
class DaysOfLine {
 public:
  DaysOfLine(std::vector<ContractDay>& days, Date from, Date to, LineRef ref)
      : days_{days}, from_{from}, to_{to}, ref_{ref} {}

  bool covers(Date on) const { return from_ <= on && on <= to_; }
  void add(Date on, ContractDayKind kind, Money volume, std::optional<Date> notice_of = {}) {
    if (covers(on)) days_.push_back({on, kind, ref_, volume, notice_of});
  }

  void add_anniversaries(const Line& line, Date signed_on, MultiYearPolicy policy) {
    const Date until = to_.plus_months(line.notice_months.value_or(0));
    for (const ScheduledVolume& year : schedule(line, signed_on, policy, until)) {
      if (year.contract_year == 0) continue;
      if (year.notice_day) add(*year.notice_day, ContractDayKind::notice, year.amount, year.on);
      add(year.on, ContractDayKind::renewal, year.amount);
    }
  }

 private:
  std::vector<ContractDay>& days_;
  Date from_;
  Date to_;
  LineRef ref_;
};

}  // namespace

Sentence name_of(ContractDayKind kind) {
  switch (kind) {
    case ContractDayKind::notice:
      return say("Last day to give notice", "Sista dag för uppsägning");
    case ContractDayKind::renewal:
      return say("New contract year", "Nytt avtalsår");
    case ContractDayKind::expiry:
      return say("Contract expires", "Avtalet går ut");
    case ContractDayKind::termination:
      return say("Terminated contract ends", "Uppsagt avtal upphör");
  }
  std::unreachable();
}

std::vector<ContractDay> find_contract_days(const Ledger& ledger, Date from, Date to, Date today,
                                            const std::function<bool(const Deal&)>& wanted) {
  std::vector<ContractDay> days;
  for (std::size_t d = 0; d < ledger.deals().size(); ++d) {
    const KeptDeal& kept = ledger.deal(Id<Deal>::at(d));
    const Deal& deal = kept.value;
    for (std::size_t l = 0; l < deal.lines.size(); ++l) {
      const Line& line = deal.lines[l];
      if (!deal.counts(l) || line.term == Term::one_off) continue;
      const auto last = covered_until(line, deal.signed_on);
      if ((last && *last < from) || deal.signed_on > to || !wanted(deal)) continue;

      const LineRef ref{Id<Deal>::at(d), static_cast<std::int32_t>(l)};
      DaysOfLine of{days, from, to, ref};
      of.add_anniversaries(line, deal.signed_on, kept.policy.multi_year);
      if (!last) continue;
      if (line.terminated_on && line.terminated_on == line.ended_on) {
        of.add(*last, ContractDayKind::termination, line.volume_per_year);
        continue;
      }
      // As for the years of a term: so many months before the anniversary, here the one that ends
      // it.
      const Date after = last->plus_days(1);
      const auto notice_by = line.notice_months
                                 ? std::optional{after.plus_months(-*line.notice_months)}
                                 : std::nullopt;
      if (!of.covers(*last) && !(notice_by && of.covers(*notice_by))) continue;
      if (line.ended_on || is_renewed(ledger, ref, today)) continue;
      if (notice_by) of.add(*notice_by, ContractDayKind::notice, line.volume_per_year, after);
      of.add(*last, ContractDayKind::expiry, line.volume_per_year);
    }
  }
  std::ranges::sort(days, {},
                    [](const ContractDay& day) { return std::tie(day.on, day.kind, day.line); });
  return days;
}

}  // namespace kvartett
