#include "kvartett/api/wire_deals.h"

namespace kvartett {

BOOST_DESCRIBE_ENUM(DealEvent, signed_, corrected, terminated, reinstated, voided, channel_accepted,
                    renewed, rolled_forward, seller_moved)

}  // namespace kvartett

namespace kvartett::wire {
namespace {

struct EvidenceAnswer {
  CustomerStatus status = CustomerStatus::prospect;
  std::optional<Date> last_purchase_on;
  std::optional<Date> last_covered_until;
  std::optional<Date> product_last_bought_on;
  Channel rule_says = Channel::new_sales;
  std::optional<std::string> chosen_reason;
};
BOOST_DESCRIBE_STRUCT(EvidenceAnswer, (),
                      (status, last_purchase_on, last_covered_until, product_last_bought_on,
                       rule_says, chosen_reason))

struct ReasonAnswer {
  ChannelRule rule = ChannelRule::no_history;
  std::string sentence;
  EvidenceAnswer evidence;
};
BOOST_DESCRIBE_STRUCT(ReasonAnswer, (), (rule, sentence, evidence))

struct LineAnswer {
  std::optional<std::string> id;
  std::optional<std::string> product_id;
  std::optional<std::string> product_name;
  Money volume_per_year;
  std::optional<std::int64_t> volume_in_currency;
  Term term = Term::one_off;
  std::optional<std::int32_t> months;
  Date start;
  std::optional<Date> ends_on;
  std::optional<Date> terminated_on;
  std::optional<std::int32_t> notice_months;
  std::optional<std::string> renews_line_id;
  std::optional<std::string> renewed_by_line_id;
  Channel channel = Channel::renewal;
  ReasonAnswer channel_reason;
  Money expansion;
  bool needs_review = false;
  std::optional<Money> total_contract_value;
  bool is_void = false;
};
BOOST_DESCRIBE_STRUCT(LineAnswer, (),
                      (id, product_id, product_name, volume_per_year, volume_in_currency, term,
                       months, start, ends_on, terminated_on, notice_months, renews_line_id,
                       renewed_by_line_id, channel, channel_reason, expansion, needs_review,
                       total_contract_value, is_void))

struct ShareAnswer {
  std::string seller_id;
  std::string seller_name;
  std::int32_t basis_points = 0;
};
BOOST_DESCRIBE_STRUCT(ShareAnswer, (), (seller_id, seller_name, basis_points))

struct DealFields {
  std::string customer_id;
  std::string customer_name;
  Date signed_on;
  std::optional<Date> first_contact_on;
  std::optional<std::string> external_id;
  std::optional<std::string> note;
  std::vector<ShareAnswer> shares;
  std::vector<ShareAnswer> overlays;
  std::optional<std::string> currency;
  std::optional<Rate> rate;
  std::vector<LineAnswer> lines;
  Money volume_per_year;
  std::optional<Money> total_contract_value;
};
BOOST_DESCRIBE_STRUCT(DealFields, (),
                      (customer_id, customer_name, signed_on, first_contact_on, external_id, note,
                       shares, overlays, currency, rate, lines, volume_per_year,
                       total_contract_value))

struct DealAnswer : DealFields {
  std::string id;
  std::string recorded_at;
  bool is_void = false;
  bool may_change = false;
};
BOOST_DESCRIBE_STRUCT(DealAnswer, (DealFields), (id, recorded_at, is_void, may_change))

struct EntryAnswer {
  Sequence seq = 0;
  Date on;
  Money amount;
  Channel channel = Channel::renewal;
  std::string seller_id;
  std::string seller_name;
  std::optional<std::string> team_id;
  std::string customer_id;
  std::string customer_name;
  std::optional<std::string> product_id;
  std::optional<std::string> product_name;
  std::string deal_id;
  std::string line_id;
  std::int32_t contract_year = 0;
  std::optional<Date> notice_day;
  std::optional<Sequence> reverses;
  std::optional<Sequence> reversed_by;
  std::string recorded_at;
};
BOOST_DESCRIBE_STRUCT(EntryAnswer, (),
                      (seq, on, amount, channel, seller_id, seller_name, team_id, customer_id,
                       customer_name, product_id, product_name, deal_id, line_id, contract_year,
                       notice_day, reverses, reversed_by, recorded_at))

struct PreviewEntryAnswer {
  Date on;
  Money amount;
  Channel channel = Channel::renewal;
  std::string seller_id;
  std::string seller_name;
  std::int32_t line = 0;
  std::int32_t contract_year = 0;
  std::optional<Date> notice_day;
  std::optional<Sequence> reverses;
};
BOOST_DESCRIBE_STRUCT(PreviewEntryAnswer, (),
                      (on, amount, channel, seller_id, seller_name, line, contract_year, notice_day,
                       reverses))

struct ChannelLeft {
  Channel channel = Channel::renewal;
  std::optional<Money> goal;
  std::optional<Money> before;
  std::optional<Money> after;
};
BOOST_DESCRIBE_STRUCT(ChannelLeft, (), (channel, goal, before, after))

struct RemainingAnswer {
  std::string seller_id;
  std::string seller_name;
  std::optional<Money> goal;
  std::optional<Money> before;
  std::optional<Money> after;
  std::vector<ChannelLeft> channels;
};
BOOST_DESCRIBE_STRUCT(RemainingAnswer, (), (seller_id, seller_name, goal, before, after, channels))

struct ChangeAnswer {
  Version version = 0;
  std::string at;
  std::optional<std::string> by_name;
  DealEvent kind = DealEvent::signed_;
  std::optional<std::string> reason;
  std::vector<Sequence> sequences;
  Money moved;
};
BOOST_DESCRIBE_STRUCT(ChangeAnswer, (), (version, at, by_name, kind, reason, sequences, moved))

struct DealWithEntries : DealAnswer {
  std::vector<EntryAnswer> entries;
  std::vector<ChangeAnswer> changes;
};
BOOST_DESCRIBE_STRUCT(DealWithEntries, (DealAnswer), (entries, changes))

struct ChangePreviewAnswer {
  std::vector<PreviewEntryAnswer> entries;
  Money before_total;
  Money after_total;
  std::vector<RemainingAnswer> remaining;
  std::vector<LineAnswer> lines;
};
BOOST_DESCRIBE_STRUCT(ChangePreviewAnswer, (),
                      (entries, before_total, after_total, remaining, lines))

struct EntriesAnswer : Page<EntryAnswer> {
  Money total_amount;
  std::int64_t total_count = 0;
};
BOOST_DESCRIBE_STRUCT(EntriesAnswer, (Page<EntryAnswer>), (total_amount, total_count))

struct ReviewedAnswer {
  std::string line_id;
  std::string deal_id;
  std::string customer_id;
  std::string customer_name;
  std::optional<std::string> product_id;
  std::optional<std::string> product_name;
  Date signed_on;
  Money volume_per_year;
  Channel channel = Channel::renewal;
  std::string channel_reason;
  Channel rule_says = Channel::renewal;
  std::string why;
  bool needs_product = false;
};
BOOST_DESCRIBE_STRUCT(ReviewedAnswer, (),
                      (line_id, deal_id, customer_id, customer_name, product_id, product_name,
                       signed_on, volume_per_year, channel, channel_reason, rule_says, why,
                       needs_product))

struct ReviewAnswer : Page<ReviewedAnswer> {
  std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(ReviewAnswer, (Page<ReviewedAnswer>), (total))

struct AcceptedAnswer {
  std::int64_t accepted = 0;
};
BOOST_DESCRIBE_STRUCT(AcceptedAnswer, (), (accepted))

struct PreviewAnswer : DealFields {
  std::vector<PreviewEntryAnswer> entries;
  std::vector<RemainingAnswer> remaining;
};
BOOST_DESCRIBE_STRUCT(PreviewAnswer, (DealFields), (entries, remaining))

struct SignedAnswer : DealAnswer {
  std::vector<EntryAnswer> entries;
  std::vector<RemainingAnswer> remaining;
  Version version = 0;
};
BOOST_DESCRIBE_STRUCT(SignedAnswer, (DealAnswer), (entries, remaining, version))

std::string told(const Names& names, const ChannelReason& reason, const Line& line) {
  return names.say(explain(reason, names.name(product_of(reason, line.product)).value_or("")));
}

LineAnswer line_answer(const Names& names, const Line& line, Date signed_on) {
  LineAnswer answer;
  answer.product_id = names.text(line.product);
  answer.product_name = names.name(line.product);
  answer.volume_per_year = line.volume_per_year;
  if (line.volume_in_currency != 0) answer.volume_in_currency = line.volume_in_currency;
  answer.term = line.term;
  if (line.term == Term::fixed) answer.months = line.months;
  answer.start = line.start;
  answer.ends_on = covered_until(line, signed_on);
  answer.terminated_on = line.terminated_on;
  answer.notice_months = line.notice_months;
  if (line.renews) answer.renews_line_id = names.text(*line.renews);
  answer.channel = line.channel;
  const ChannelReason& reason = line.channel_reason;
  answer.channel_reason.rule = reason.rule;
  answer.channel_reason.sentence = told(names, reason, line);
  answer.channel_reason.evidence = {reason.status,
                                    reason.last_purchase_on,
                                    reason.last_covered_until,
                                    reason.product_last_bought_on,
                                    reason.rule_says,
                                    or_null(reason.chosen_reason)};
  answer.expansion = line.expansion;
  answer.needs_review = !line.product;
  answer.total_contract_value = total_contract_value(line);
  answer.is_void = line.is_void;
  return answer;
}

std::vector<ShareAnswer> share_answers(const Names& names, const std::vector<Share>& shares) {
  std::vector<ShareAnswer> answers;
  for (const Share& share : shares) {
    answers.push_back({names.text(share.seller), names.name(share.seller), share.basis_points});
  }
  return answers;
}

void fill(DealFields& answer, const Names& names, const Deal& deal) {
  const Id<Customer> customer = names.ledger().resolved(deal.customer);
  answer.customer_id = names.text(customer);
  answer.customer_name = names.name(customer);
  answer.signed_on = deal.signed_on;
  answer.first_contact_on = deal.first_contact_on;
  answer.external_id = or_null(deal.external_id);
  answer.note = or_null(deal.note);
  answer.shares = share_answers(names, deal.shares);
  answer.overlays = share_answers(names, deal.overlays);
  answer.currency = or_null(deal.currency);
  answer.rate = deal.rate;
  answer.total_contract_value = Money{};
  for (const Line& line : deal.lines) {
    const LineAnswer& last = answer.lines.emplace_back(line_answer(names, line, deal.signed_on));
    if (line.is_void) continue;
    answer.volume_per_year += line.volume_per_year;
    if (!last.total_contract_value) {
      answer.total_contract_value.reset();
    } else if (answer.total_contract_value) {
      *answer.total_contract_value += *last.total_contract_value;
    }
  }
}

// What a line is called, and what renews it, when it exists.
void name(LineAnswer& answer, const Names& names, LineRef ref) {
  if (!names.ledger().has(ref)) return;
  answer.id = names.text(ref);
  for (const auto& [line, by] : names.ledger().deal(ref.deal).renewed_by) {
    if (line == ref.line) answer.renewed_by_line_id = names.text(by);
  }
}

void fill(DealAnswer& answer, const Names& names, const Actor& actor, Id<Deal> id) {
  const KeptDeal& kept = names.ledger().deal(id);
  fill(answer, names, kept.value);
  answer.id = names.text(id);
  answer.recorded_at = kvartett::text(names.ledger().batch(kept.signed_in()).at);
  answer.is_void = kept.value.is_void;
  answer.may_change = !kept.value.is_void && may_amend(actor, names.ledger(), id);
  for (std::size_t i = 0; i < answer.lines.size(); ++i) {
    name(answer.lines[i], names, {id, static_cast<std::int32_t>(i)});
  }
}

std::vector<EntryAnswer> entry_answers(const Names& names,
                                       const std::vector<NumberedEntry>& entries,
                                       const TakenBack& taken_back) {
  std::vector<EntryAnswer> answers;
  answers.reserve(entries.size());
  for (const auto& [sequence, entry] : entries) {
    EntryAnswer& answer = answers.emplace_back();
    answer.seq = sequence;
    answer.on = entry.on;
    answer.amount = entry.amount;
    answer.channel = entry.channel;
    answer.seller_id = names.text(entry.seller);
    answer.seller_name = names.name(entry.seller);
    answer.team_id = names.text(entry.team);
    const Id<Customer> customer = names.ledger().resolved(entry.customer);
    answer.customer_id = names.text(customer);
    answer.customer_name = names.name(customer);
    answer.product_id = names.text(entry.product);
    answer.product_name = names.name(entry.product);
    answer.deal_id = names.text(entry.line.deal);
    answer.line_id = names.text(entry.line);
    answer.contract_year = entry.contract_year;
    answer.notice_day = entry.notice_day;
    answer.reverses = entry.reverses;
    if (const auto by = taken_back.find(sequence); by != taken_back.end()) {
      answer.reversed_by = by->second;
    }
    answer.recorded_at =
        kvartett::text(names.ledger().batch(names.ledger().version_of(sequence)).at);
  }
  return answers;
}

std::vector<RemainingAnswer> remaining_answers(const Names& names,
                                               const std::vector<SellerLeft>& all) {
  std::vector<RemainingAnswer> answers;
  for (const SellerLeft& left : all) {
    RemainingAnswer& answer = answers.emplace_back();
    answer.seller_id = names.text(left.seller);
    answer.seller_name = names.name(left.seller);
    answer.goal = left.total.goal;
    answer.before = left.total.before;
    answer.after = left.total.after;
    for (const Channel channel : channels) {
      const Left& of_channel = left.by_channel[index(channel)];
      answer.channels.push_back({channel, of_channel.goal, of_channel.before, of_channel.after});
    }
  }
  return answers;
}

std::vector<PreviewEntryAnswer> preview_entries(const Names& names,
                                                const std::vector<Entry>& entries) {
  std::vector<PreviewEntryAnswer> answers;
  for (const Entry& entry : entries) {
    answers.push_back({entry.on, entry.amount, entry.channel, names.text(entry.seller),
                       names.name(entry.seller), entry.line.line, entry.contract_year,
                       entry.notice_day, entry.reverses});
  }
  return answers;
}

}  // namespace

std::string deal(const Names& names, const Actor& actor, const DealView& view) {
  DealWithEntries answer;
  fill(answer, names, actor, view.id);
  answer.entries = entry_answers(names, view.entries, view.taken_back);
  for (const DealChangeView& change : view.changes) {
    answer.changes.push_back({change.happening.version, kvartett::text(change.at),
                              or_null(change.by), change.happening.event,
                              or_null(change.happening.reason), change.sequences, change.moved});
  }
  return json::text(answer);
}

std::string preview(const Names& names, const DealPreview& preview) {
  PreviewAnswer answer;
  fill(answer, names, preview.decided.deal);
  answer.entries = preview_entries(names, preview.decided.entries);
  answer.remaining = remaining_answers(names, preview.left);
  return json::text(answer);
}

std::string preview(const Names& names, Id<Deal> id, const AmendmentPreview& preview) {
  ChangePreviewAnswer answer;
  answer.entries = preview_entries(names, preview.entries);
  for (const NumberedEntry& one : preview.company->entries_of(id)) {
    answer.before_total += one.entry.amount;
  }
  answer.after_total = answer.before_total;
  for (const Entry& entry : preview.entries) {
    if (entry.line.deal == id) answer.after_total += entry.amount;
  }
  answer.remaining = remaining_answers(names, preview.left);
  for (std::size_t i = 0; i < preview.deal.lines.size(); ++i) {
    answer.lines.push_back(line_answer(names, preview.deal.lines[i], preview.deal.signed_on));
    name(answer.lines.back(), names, {id, static_cast<std::int32_t>(i)});
  }
  return json::text(answer);
}

std::string signed_deal(const Names& names, const Actor& actor, const SignedDeal& signed_deal,
                        const DealView& view) {
  SignedAnswer answer;
  fill(answer, names, actor, signed_deal.id);
  answer.entries = entry_answers(names, view.entries, view.taken_back);
  answer.remaining = remaining_answers(names, signed_deal.left);
  answer.version = names.ledger().version();
  return json::text(answer);
}

std::string page_of_deals(const Names& names, const Actor& actor,
                          const std::vector<Id<Deal>>& deals,
                          const std::optional<std::string>& next_cursor) {
  Page<DealAnswer> page{{}, next_cursor};
  page.items.reserve(deals.size());
  for (const Id<Deal> id : deals) fill(page.items.emplace_back(), names, actor, id);
  return json::text(page);
}

std::string page_of_entries(const Names& names, const EntryList& list,
                            const std::optional<std::string>& next_cursor) {
  EntriesAnswer answer;
  answer.items = entry_answers(names, list.entries, list.taken_back);
  answer.next_cursor = next_cursor;
  answer.total_amount = list.total;
  answer.total_count = list.count;
  return json::text(answer);
}

std::string page_of_review(const Names& names, const std::vector<ReviewedLine>& lines,
                           std::size_t total, const std::optional<std::string>& next_cursor) {
  ReviewAnswer answer;
  answer.next_cursor = next_cursor;
  answer.total = static_cast<std::int64_t>(total);
  for (const ReviewedLine& reviewed : lines) {
    const Deal& deal = names.ledger().deal(reviewed.line.deal).value;
    const Line& line = names.ledger().line(reviewed.line);
    const Id<Customer> customer = names.ledger().resolved(deal.customer);
    answer.items.push_back(
        {names.text(reviewed.line), names.text(reviewed.line.deal), names.text(customer),
         names.name(customer), names.text(line.product), names.name(line.product), deal.signed_on,
         line.volume_per_year, line.channel, told(names, line.channel_reason, line),
         reviewed.now.channel, told(names, reviewed.now.reason, line), !line.product});
  }
  return json::text(answer);
}

std::string accepted(std::int64_t count) { return json::text(AcceptedAnswer{count}); }

}  // namespace kvartett::wire
