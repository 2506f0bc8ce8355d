#include "kvartett/rollup/accuracy.h"

#include <algorithm>
#include <utility>

#include "kvartett/domain/contract_year.h"
#include "kvartett/rollup/credited_part.h"

namespace kvartett {
namespace {

struct Invoiced {
  Money whole;   // whatever days it is for
  Money so_far;  // for the days that have passed
};

class Measurement {
 public:
  Measurement(const Ledger& ledger, const MatchedRevenue& revenue, const Filter& filter,
              std::optional<Date> ended_from, std::optional<Date> ended_to)
      : ledger_{ledger},
        filter_{filter},
        credited_{ledger, filter},
        today_{revenue.today},
        ended_from_{ended_from},
        ended_to_{ended_to} {
    accuracy_.from = revenue.from;
    accuracy_.to = revenue.to;
    if (!revenue.to) return;
    for (const RevenuePart& part : revenue.parts) {
      if (!part.line) continue;
      Invoiced& invoiced = invoiced_[{*part.line, part.contract_year}];
      invoiced.whole += part.at_signing;
      invoiced.so_far += part.at_signing_within(part.first, *revenue.to);
    }
  }

  Accuracy measure() {
    if (accuracy_.from && accuracy_.to) {
      for (std::size_t d = 0; d < ledger_.deals().size(); ++d) add(Id<Deal>::at(d));
    }
    return std::move(accuracy_);
  }

 private:
  void add(Id<Deal> id) {
    const KeptDeal& kept = ledger_.deal(id);
    const Deal& deal = kept.value;
    if (!credited_.takes(deal)) return;
    for (std::size_t l = 0; l < deal.lines.size(); ++l) {
      if (!credited_.takes(kept, l)) continue;
      const LineRef ref{id, static_cast<std::int32_t>(l)};
      for (const ContractYear& year :
           contract_years(deal.lines[l], deal.signed_on, kept.policy.multi_year, today_)) {
        if (const auto whole = find_measured(ref, deal.lines[l], year)) add(kept, *whole);
      }
    }
  }

  // A year of a whole line; nothing: it cannot be measured, or has not begun.
  std::optional<YearAccuracy> find_measured(LineRef ref, const Line& line,
                                            const ContractYear& year) {
    YearAccuracy measured{ref, year.number, year.first, year.last, false, {}, {}};
    if (line.ended_on) measured.last = std::min(measured.last, *line.ended_on);
    if (year.first > today_ || measured.last < year.first) return {};
    measured.is_over = measured.last <= today_;
    if (year.first < *accuracy_.from || year.first > *accuracy_.to) {
      if (measured.is_over) ++accuracy_.not_measured;
      return {};
    }
    const auto found = invoiced_.find({ref, year.number});
    const Invoiced invoiced = found == invoiced_.end() ? Invoiced{} : found->second;
    measured.invoiced = measured.is_over ? invoiced.whole : invoiced.so_far;
    if (line.term == Term::one_off) {
      if (!measured.is_over && invoiced.whole == Money{}) return {};
      measured.invoiced = invoiced.whole;
      measured.estimate = year.estimate;
    } else {
      measured.estimate = due_by(year, measured.is_over ? measured.last : *accuracy_.to);
    }
    if (measured.is_over && ((ended_from_ && measured.last < *ended_from_) ||
                             (ended_to_ && measured.last > *ended_to_))) {
      return {};
    }
    return measured;
  }

  void add(const KeptDeal& kept, const YearAccuracy& whole) {
    const auto own = find_part(kept, whole, credited_);
    if (!own) return;
    accuracy_.years.push_back(*own);
    accuracy_.total.add(*own);
    const Line& line = kept.value.lines[static_cast<std::size_t>(whole.line.line)];
    accuracy_.by_group[std::string{ledger_.group_of(line.product)}].add(*own);
    for (const Share& share : kept.value.shares) {
      if (!filter_.is_of(share.seller)) continue;
      Filter hers = filter_;
      hers.seller = share.seller;
      if (const auto part = find_part(kept, whole, CreditedPart{ledger_, hers}))
        accuracy_.by_seller[share.seller].add(*part);
    }
    for (const Channel channel : channels) {
      if (filter_.channel && *filter_.channel != channel) continue;
      Filter of_channel = filter_;
      of_channel.channel = channel;
      if (const auto part = find_part(kept, whole, CreditedPart{ledger_, of_channel}))
        accuracy_.by_channel[channel].add(*part);
    }
  }

  static std::optional<YearAccuracy> find_part(const KeptDeal& kept, const YearAccuracy& whole,
                                               const CreditedPart& credited) {
    const auto l = static_cast<std::size_t>(whole.line.line);
    YearAccuracy part = whole;
    part.estimate = credited.of(kept, l, whole.contract_year, whole.estimate);
    part.invoiced = credited.of(kept, l, whole.contract_year, whole.invoiced);
    return part.estimate > Money{} ? std::optional{part} : std::nullopt;
  }

  const Ledger& ledger_;
  const Filter& filter_;
  CreditedPart credited_;
  Date today_;
  std::optional<Date> ended_from_;
  std::optional<Date> ended_to_;
  std::map<std::pair<LineRef, std::int32_t>, Invoiced> invoiced_;
  Accuracy accuracy_;
};

std::optional<double> ratio(Money part, Money whole) {
  if (whole == Money{}) return {};
  return static_cast<double>(part.minor_units()) / static_cast<double>(whole.minor_units());
}

}  // namespace

Money YearAccuracy::right() const {
  if (invoiced <= Money{}) return {};
  if (invoiced <= estimate) return invoiced;
  return scaled(estimate, estimate.minor_units(), invoiced.minor_units());
}

double YearAccuracy::accuracy() const {
  const Money smaller = std::max(Money{}, std::min(estimate, invoiced));
  return ratio(smaller, std::max(estimate, invoiced)).value_or(0);
}

bool YearAccuracy::is_on_target() const {
  const Wide smaller = std::min(estimate, invoiced).minor_units();
  const Wide larger = std::max(estimate, invoiced).minor_units();
  return smaller * 100 >= larger * accuracy_target_per_cent;
}

void AccuracySum::add(const YearAccuracy& year) {
  ++years;
  on_target += year.is_on_target() ? 1 : 0;
  estimate += year.estimate;
  invoiced += year.invoiced;
  right += year.right();
  if (year.estimate > year.invoiced) {
    ++over_years;
    over += year.estimate - year.invoiced;
  } else if (year.estimate < year.invoiced) {
    ++under_years;
    under += year.invoiced - year.estimate;
  }
}

std::optional<double> AccuracySum::accuracy() const { return ratio(right, estimate); }

Accuracy measure_accuracy(const Ledger& ledger, const MatchedRevenue& revenue, const Filter& filter,
                          std::optional<Date> ended_from, std::optional<Date> ended_to) {
  return Measurement{ledger, revenue, filter, ended_from, ended_to}.measure();
}

}  // namespace kvartett
