#include "kvartett/api/wire_import_report.h"

#include <algorithm>
#include <functional>
#include <map>
#include <ranges>
#include <utility>

namespace kvartett::wire {
namespace {

constexpr std::size_t sellers_shown = 200;
constexpr std::size_t unknown_shown = 200;

// `row 17, column "Belopp"`, as place_of() has it, in the person's language.
std::optional<std::string> place(const Names& names, const std::string& place) {
  constexpr std::string_view row = "row ";
  constexpr std::string_view column = ", column ";
  if (place.empty()) return {};
  if (!place.starts_with(row)) return place;
  const std::size_t at = place.find(column);
  const std::string number = place.substr(row.size(), at - row.size());
  if (at == place.npos) return names.say(say("row {}", "rad {}", number));
  const std::string heading = place.substr(at + column.size());
  return names.say(say("row {}, column {}", "rad {}, kolumn {}", number, heading));
}

std::vector<FaultAnswer> faults(const Names& names, const std::vector<Problem>& problems) {
  std::vector<FaultAnswer> answer;
  for (const Problem& problem : problems)
    answer.push_back({place(names, problem.place), names.say(problem.sentence)});
  return answer;
}

ColumnAnswer column_answer(const Names& names, const MappedColumn& column,
                           const std::vector<ColumnEvidence>& all) {
  ColumnAnswer answer;
  answer.heading = column.heading;
  answer.field = kvartett::name_of(column.field);
  answer.explanation = names.say(explain(column));
  const auto evidence = std::ranges::find(all, column.heading, &ColumnEvidence::heading);
  if (evidence == all.end()) return answer;
  for (const Sentence& reason : evidence->reasons) answer.evidence.push_back(names.say(reason));
  answer.settled_by = evidence->settled_by;
  for (const Sample& sample : evidence->samples) {
    SampleAnswer shown{sample.row, sample.text, {}, {}};
    if (sample.understood) shown.understood = names.say(*sample.understood);
    if (sample.amount) shown.amount = Money::minor(*sample.amount);
    answer.samples.push_back(std::move(shown));
  }
  return answer;
}

FirstDeal first_deal(const Names& names, const UnderstoodDeal& deal) {
  FirstDeal answer{deal.row, deal.customer, deal.seller, deal.signed_on, {}};
  for (const UnderstoodLine& line : deal.lines) {
    answer.lines.push_back({or_null(line.product), line.volume_per_year, line.term, line.months,
                            line.channel, names.say(line.reason)});
  }
  return answer;
}

std::optional<Channel> channel_of(std::optional<ChannelWord> word) {
  if (!word) return {};
  switch (*word) {
    case ChannelWord::renewal:
      return Channel::renewal;
    case ChannelWord::cross_sell:
      return Channel::cross_sell;
    case ChannelWord::win_back:
      return Channel::win_back;
    case ChannelWord::new_sales:
      return Channel::new_sales;
    case ChannelWord::rules_decide:
      return {};
  }
  std::unreachable();
}

template <class T>
UnknownNames unknown(const Names& names, const std::vector<UnknownName<T>>& all) {
  UnknownNames answer{all.size(), {}};
  for (const UnknownName<T>& one : all | std::views::take(unknown_shown)) {
    answer.names.push_back({one.name, one.said_as, one.deals, names.text(one.is),
                            names.text(one.perhaps), names.name(one.perhaps)});
  }
  return answer;
}

LikelyCustomers likely(const Names& names, const std::vector<LikelyCustomer>& all) {
  LikelyCustomers answer{all.size(), {}};
  for (const LikelyCustomer& one : all | std::views::take(unknown_shown)) {
    const Customer& like = names.ledger().customer(one.like).value;
    answer.customers.push_back(
        {one.name, one.said_as, or_null(one.number), one.deals, names.text(one.like), like.name,
         or_null(like.org_number.empty() ? like.external_id : like.org_number), one.why,
         one.is_same, one.was_said});
  }
  return answer;
}

}  // namespace

ReportAnswer report_answer(const Names& names, const ImportReport& report) {
  ReportAnswer answer;
  if (report.revenue) {
    answer.kind = ImportKind::revenue;
    answer.revenue = revenue_answer(*report.revenue, report.books);
  }
  if (report.scores) {
    answer.kind = ImportKind::scores;
    ScoresAnswer& scores = answer.scores.emplace();
    scores.scale = report.scores->scale;
    scores.new_scores = report.scores->new_scores;
    scores.already_here = report.scores->already_here;
    scores.left_out = report.scores->left_out;
    for (const auto& [row, score] : report.scores->first) {
      scores.first.push_back({row, names.name(score.customer), score.on, tenths_of(score) / 10.0,
                              score.given_hundredths / 100.0});
    }
  }
  answer.questions = questions_of(names, report);
  answer.form = report.form;
  answer.headings = report.headings;
  for (const MappedColumn& column : report.columns)
    answer.columns.push_back(column_answer(names, column, report.evidence));
  for (const ColumnEvidence& column : report.evidence) {
    if (column.field) continue;
    UnusedAnswer unused{column.heading, {}};
    for (const Sample& sample : column.samples) unused.samples.push_back(sample.text);
    answer.unused.push_back(std::move(unused));
  }
  answer.rows = report.rows;
  answer.deals = report.deals;
  answer.already_here = report.already_here;
  answer.volume = report.volume;
  answer.channels = by_channel<ChannelSumAnswer>([&](Channel channel) {
    return ChannelSumAnswer{report.lines_by_channel[index(channel)],
                            report.volume_by_channel[index(channel)]};
  });
  for (const auto& [name, sum] : report.by_seller)
    answer.sellers.push_back({name, sum.deals, sum.volume});
  std::ranges::stable_sort(answer.sellers, std::greater{}, &SumAnswer::volume);
  if (answer.sellers.size() > sellers_shown) answer.sellers.resize(sellers_shown);
  for (const auto& [year, sum] : report.by_year)
    answer.years.push_back({std::to_string(year), sum.deals, sum.volume});
  answer.new_customers = first_of(report.new_customers);
  answer.new_sellers = first_of(report.new_sellers);
  answer.new_products = first_of(report.new_products);
  for (const UnderstoodDeal& deal : report.first_deals)
    answer.first_deals.push_back(first_deal(names, deal));
  for (const StatusSeen& seen : report.statuses)
    answer.statuses.push_back({seen.word, seen.rows, seen.first_row, seen.outcome, seen.was_said});
  for (const ChannelSeen& seen : report.channel_words) {
    answer.channel_words.push_back({seen.word, seen.rows, seen.first_row, channel_of(seen.means),
                                    seen.means.has_value(), seen.was_said});
  }
  answer.unknown_sellers = unknown(names, report.names.sellers);
  answer.unknown_products = unknown(names, report.names.products);
  answer.likely_customers = likely(names, report.names.customers);
  std::map<SkipReason, SkippedAnswer> skipped;
  for (const SkippedRow& row : report.skipped) {
    SkippedAnswer& one =
        skipped
            .try_emplace(row.reason,
                         SkippedAnswer{names.say(kvartett::name_of(row.reason)), 0, row.row})
            .first->second;
    ++one.rows;
  }
  for (const auto& [reason, one] : skipped) answer.skipped.push_back(one);
  answer.problems = faults(names, report.problems);
  answer.warnings = faults(names, report.warnings);
  return answer;
}

}  // namespace kvartett::wire
