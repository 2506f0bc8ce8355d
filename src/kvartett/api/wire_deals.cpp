#include "kvartett/api/wire_deals.h"

namespace kvartett::wire {
namespace {

struct ShareBody {
  std::string seller_id;
  std::int64_t basis_points = 0;
};
BOOST_DESCRIBE_STRUCT(ShareBody, (), (seller_id, basis_points))

struct LineBody {
  std::optional<std::string> product_id;
  std::optional<std::int64_t> volume_per_year;
  std::optional<std::int64_t> volume_in_currency;
  Term term = Term::one_off;
  std::optional<std::int64_t> months;
  std::optional<Date> start;
  std::optional<std::int64_t> notice_months;
  std::optional<std::string> renews_line_id;
  std::optional<Channel> channel;
  std::optional<std::string> channel_reason;
};
BOOST_DESCRIBE_STRUCT(LineBody, (),
                      (product_id, volume_per_year, volume_in_currency, term, months, start,
                       notice_months, renews_line_id, channel, channel_reason))

struct DealBody {
  std::string customer_id;
  Date signed_on;
  std::optional<Date> first_contact_on;
  std::optional<std::string> external_id;
  std::optional<std::string> note;
  std::vector<ShareBody> shares;
  std::optional<std::string> currency;
  std::optional<Rate> rate;
  std::vector<LineBody> lines;
};
BOOST_DESCRIBE_STRUCT(DealBody, (),
                      (customer_id, signed_on, first_contact_on, external_id, note, shares,
                       currency, rate, lines))

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
  std::optional<std::int32_t> notice_months;
  std::optional<std::string> renews_line_id;
  Channel channel = Channel::renewal;
  ReasonAnswer channel_reason;
  bool needs_review = false;
  std::optional<Money> total_contract_value;
};
BOOST_DESCRIBE_STRUCT(LineAnswer, (),
                      (id, product_id, product_name, volume_per_year, volume_in_currency, term,
                       months, start, ends_on, notice_months, renews_line_id, channel,
                       channel_reason, needs_review, total_contract_value))

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
  std::optional<std::string> currency;
  std::optional<Rate> rate;
  std::vector<LineAnswer> lines;
  Money volume_per_year;
  std::optional<Money> total_contract_value;
};
BOOST_DESCRIBE_STRUCT(DealFields, (),
                      (customer_id, customer_name, signed_on, first_contact_on, external_id, note,
                       shares, currency, rate, lines, volume_per_year, total_contract_value))

struct DealAnswer : DealFields {
  std::string id;
  std::string recorded_at;
};
BOOST_DESCRIBE_STRUCT(DealAnswer, (DealFields), (id, recorded_at))

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
  std::string recorded_at;
};
BOOST_DESCRIBE_STRUCT(EntryAnswer, (),
                      (seq, on, amount, channel, seller_id, seller_name, team_id, customer_id,
                       customer_name, product_id, product_name, deal_id, line_id, contract_year,
                       notice_day, reverses, recorded_at))

struct PreviewEntryAnswer {
  Date on;
  Money amount;
  Channel channel = Channel::renewal;
  std::string seller_id;
  std::string seller_name;
  std::int32_t line = 0;
  std::int32_t contract_year = 0;
  std::optional<Date> notice_day;
};
BOOST_DESCRIBE_STRUCT(PreviewEntryAnswer, (),
                      (on, amount, channel, seller_id, seller_name, line, contract_year,
                       notice_day))

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

struct DealWithEntries : DealAnswer {
  std::vector<EntryAnswer> entries;
};
BOOST_DESCRIBE_STRUCT(DealWithEntries, (DealAnswer), (entries))

struct PreviewAnswer : DealFields {
  std::vector<PreviewEntryAnswer> entries;
  std::vector<RemainingAnswer> remaining;
};
BOOST_DESCRIBE_STRUCT(PreviewAnswer, (DealFields), (entries, remaining))

struct SignedAnswer : DealWithEntries {
  std::vector<RemainingAnswer> remaining;
  Version version = 0;
};
BOOST_DESCRIBE_STRUCT(SignedAnswer, (DealWithEntries), (remaining, version))

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
  answer.notice_months = line.notice_months;
  if (line.renews) answer.renews_line_id = names.text(*line.renews);
  answer.channel = line.channel;
  const ChannelReason& reason = line.channel_reason;
  answer.channel_reason.rule = reason.rule;
  answer.channel_reason.sentence =
      names.say(explain(reason, names.name(product_of(reason, line.product)).value_or("")));
  answer.channel_reason.evidence = {reason.status,
                                    reason.last_purchase_on,
                                    reason.last_covered_until,
                                    reason.product_last_bought_on,
                                    reason.rule_says,
                                    or_null(reason.chosen_reason)};
  answer.needs_review = !line.product;
  answer.total_contract_value = total_contract_value(line);
  return answer;
}

void fill(DealFields& answer, const Names& names, const Deal& deal) {
  answer.customer_id = names.text(deal.customer);
  answer.customer_name = names.name(deal.customer);
  answer.signed_on = deal.signed_on;
  answer.first_contact_on = deal.first_contact_on;
  answer.external_id = or_null(deal.external_id);
  answer.note = or_null(deal.note);
  for (const Share& share : deal.shares) {
    answer.shares.push_back(
        {names.text(share.seller), names.name(share.seller), share.basis_points});
  }
  answer.currency = or_null(deal.currency);
  answer.rate = deal.rate;
  answer.total_contract_value = Money{};
  for (const Line& line : deal.lines) {
    const LineAnswer& last = answer.lines.emplace_back(line_answer(names, line, deal.signed_on));
    answer.volume_per_year += line.volume_per_year;
    if (!last.total_contract_value) {
      answer.total_contract_value.reset();
    } else if (answer.total_contract_value) {
      *answer.total_contract_value += *last.total_contract_value;
    }
  }
}

void fill(DealAnswer& answer, const Names& names, Id<Deal> id) {
  const KeptDeal& kept = names.ledger().deal(id);
  fill(static_cast<DealFields&>(answer), names, kept.value);
  answer.id = names.text(id);
  answer.recorded_at = kvartett::text(names.ledger().batch(kept.signed_in()).at);
  for (std::size_t i = 0; i < answer.lines.size(); ++i) {
    answer.lines[i].id = names.text(LineRef{id, static_cast<std::int32_t>(i)});
  }
}

std::vector<EntryAnswer> entry_answers(const Names& names,
                                       const std::vector<NumberedEntry>& entries) {
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
    answer.customer_id = names.text(entry.customer);
    answer.customer_name = names.name(entry.customer);
    answer.product_id = names.text(entry.product);
    answer.product_name = names.name(entry.product);
    answer.deal_id = names.text(entry.line.deal);
    answer.line_id = names.text(entry.line);
    answer.contract_year = entry.contract_year;
    answer.notice_day = entry.notice_day;
    answer.reverses = entry.reverses;
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

}  // namespace

Result<DealDraft> read_deal(const Names& names, const json::Value& value) {
  const DealBody body = TRY(json::read_value<DealBody>(value));
  DealDraft draft;
  draft.customer = names.id<Customer>(body.customer_id);
  draft.signed_on = body.signed_on;
  draft.first_contact_on = body.first_contact_on;
  draft.external_id = or_empty(body.external_id);
  draft.note = or_empty(body.note);
  for (const ShareBody& share : body.shares) {
    draft.shares.push_back({names.id<Seller>(share.seller_id), share.basis_points});
  }
  draft.currency = or_empty(body.currency);
  draft.rate = body.rate;
  for (const LineBody& line : body.lines) {
    LineDraft& typed = draft.lines.emplace_back();
    typed.product = names.optional_id<Product>(line.product_id);
    typed.volume_per_year = line.volume_per_year.value_or(0);
    typed.volume_in_currency = line.volume_in_currency;
    typed.term = line.term;
    typed.months = line.months;
    typed.start = line.start;
    typed.notice_months = line.notice_months;
    if (line.renews_line_id) typed.renews = names.line(*line.renews_line_id);
    typed.channel = line.channel;
    typed.channel_reason = or_empty(line.channel_reason);
  }
  return draft;
}

std::string deal_with_entries(const Names& names, Id<Deal> id,
                              const std::vector<NumberedEntry>& entries) {
  DealWithEntries answer;
  fill(answer, names, id);
  answer.entries = entry_answers(names, entries);
  return json::text(answer);
}

std::string preview(const Names& names, const DealPreview& preview) {
  PreviewAnswer answer;
  fill(answer, names, preview.decided.deal);
  for (const Entry& entry : preview.decided.entries) {
    answer.entries.push_back({entry.on, entry.amount, entry.channel, names.text(entry.seller),
                              names.name(entry.seller), entry.line.line, entry.contract_year,
                              entry.notice_day});
  }
  answer.remaining = remaining_answers(names, preview.left);
  return json::text(answer);
}

std::string signed_deal(const Names& names, const SignedDeal& signed_deal,
                        const std::vector<NumberedEntry>& entries) {
  SignedAnswer answer;
  fill(answer, names, signed_deal.id);
  answer.entries = entry_answers(names, entries);
  answer.remaining = remaining_answers(names, signed_deal.left);
  answer.version = names.ledger().version();
  return json::text(answer);
}

std::string page_of_deals(const Names& names, const std::vector<Id<Deal>>& deals,
                          const std::optional<std::string>& next_cursor) {
  Page<DealAnswer> page{{}, next_cursor};
  page.items.reserve(deals.size());
  for (const Id<Deal> id : deals) fill(page.items.emplace_back(), names, id);
  return json::text(page);
}

std::string page_of_entries(const Names& names, const std::vector<NumberedEntry>& entries,
                            const std::optional<std::string>& next_cursor) {
  return json::text(Page<EntryAnswer>{entry_answers(names, entries), next_cursor});
}

}  // namespace kvartett::wire
