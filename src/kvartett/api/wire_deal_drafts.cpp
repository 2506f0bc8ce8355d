// What is typed about deals, read from the wire: new ones, and what happens to them later.
#include "kvartett/api/wire_company.h"
#include "kvartett/api/wire_deals.h"

namespace kvartett::wire {
namespace {

using Text = std::optional<std::string>;

struct ShareBody {
  std::string seller_id;
  std::int64_t basis_points = 0;
};
BOOST_DESCRIBE_STRUCT(ShareBody, (), (seller_id, basis_points))

struct LineBody {
  Text product_id;
  std::optional<std::int64_t> volume_per_year;
  std::optional<std::int64_t> volume_in_currency;
  Term term = Term::one_off;
  std::optional<std::int64_t> months;
  std::optional<Date> start;
  std::optional<std::int64_t> notice_months;
  Text renews_line_id;
  std::optional<Channel> channel;
  Text channel_reason;
};
BOOST_DESCRIBE_STRUCT(LineBody, (),
                      (product_id, volume_per_year, volume_in_currency, term, months, start,
                       notice_months, renews_line_id, channel, channel_reason))

struct DealBody {
  std::string customer_id;
  Date signed_on;
  std::optional<Date> first_contact_on;
  Text external_id;
  Text note;
  std::vector<ShareBody> shares;
  std::optional<std::vector<ShareBody>> overlays;
  Text currency;
  std::optional<Rate> rate;
  std::vector<LineBody> lines;
};
BOOST_DESCRIBE_STRUCT(DealBody, (),
                      (customer_id, signed_on, first_contact_on, external_id, note, shares,
                       overlays, currency, rate, lines))

struct LineChangeBody : LineBody {
  Text id;
};
BOOST_DESCRIBE_STRUCT(LineChangeBody, (LineBody), (id))

// What is left out stays as it is; null is nothing.
struct DealChangeBody {
  json::Given<std::string> customer_id;
  json::Given<Date> signed_on;
  json::Given<std::optional<Date>> first_contact_on;
  json::Given<Text> external_id;
  json::Given<Text> note;
  json::Given<std::vector<ShareBody>> shares;
  json::Given<std::vector<ShareBody>> overlays;
  json::Given<Text> currency;
  json::Given<std::optional<Rate>> rate;
  json::Given<std::vector<LineChangeBody>> lines;
  Text reason;
};
BOOST_DESCRIBE_STRUCT(DealChangeBody, (),
                      (customer_id, signed_on, first_contact_on, external_id, note, shares,
                       overlays, currency, rate, lines, reason))

struct TerminationBody {
  Date on;
  Text reason;
  std::optional<std::vector<std::string>> line_ids;
};
BOOST_DESCRIBE_STRUCT(TerminationBody, (), (on, reason, line_ids))

struct ReinstatementBody {
  Text reason;
};
BOOST_DESCRIBE_STRUCT(ReinstatementBody, (), (reason))

struct VoidingBody {
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(VoidingBody, (), (reason))

struct AcceptanceBody {
  json::Given<std::vector<std::string>> line_ids;
  json::Given<bool> all;
};
BOOST_DESCRIBE_STRUCT(AcceptanceBody, (), (line_ids, all))

std::vector<ShareDraft> shares(const Names& names, const std::vector<ShareBody>& bodies) {
  std::vector<ShareDraft> shares;
  for (const ShareBody& share : bodies) {
    shares.push_back({names.id<Seller>(share.seller_id), share.basis_points});
  }
  return shares;
}

LineDraft line(const Names& names, const LineBody& body) {
  LineDraft typed;
  typed.product = names.optional_id<Product>(body.product_id);
  typed.volume_per_year = body.volume_per_year.value_or(0);
  typed.volume_in_currency = body.volume_in_currency;
  typed.term = body.term;
  typed.months = body.months;
  typed.start = body.start;
  typed.notice_months = body.notice_months;
  if (body.renews_line_id) typed.renews = names.line(*body.renews_line_id);
  typed.channel = body.channel;
  typed.channel_reason = or_empty(body.channel_reason);
  return typed;
}

// The place of a line in its deal; -1: it is no line of that deal.
std::int32_t place_of(const Names& names, Id<Deal> deal, const std::string& line_id) {
  const LineRef ref = names.line(line_id);
  return ref.deal == deal ? ref.line : -1;
}

Result<std::string> read_reason(const Text& reason) {
  std::vector<Problem> problems;
  judge_length(problems, "/reason", or_empty(reason), 1000);
  if (!problems.empty()) return refuse(std::move(problems));
  return or_empty(reason);
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
  draft.shares = shares(names, body.shares);
  if (body.overlays) draft.overlays = shares(names, *body.overlays);
  draft.currency = or_empty(body.currency);
  draft.rate = body.rate;
  for (const LineBody& typed : body.lines) draft.lines.push_back(line(names, typed));
  return draft;
}

Result<Correction> read_correction(const Names& names, Id<Deal> id, const json::Value& value) {
  const DealChangeBody body = TRY(json::read_value<DealChangeBody>(value));
  Correction correction{draft_of(names.ledger().deal(id).value), TRY(read_reason(body.reason))};
  DealDraft& draft = correction.draft;
  if (body.customer_id) draft.customer = names.id<Customer>(*body.customer_id);
  if (body.signed_on) draft.signed_on = *body.signed_on;
  if (body.first_contact_on) draft.first_contact_on = *body.first_contact_on;
  if (body.external_id) draft.external_id = or_empty(*body.external_id);
  if (body.note) draft.note = or_empty(*body.note);
  if (body.shares) draft.shares = shares(names, *body.shares);
  if (body.overlays) draft.overlays = shares(names, *body.overlays);
  if (body.currency) draft.currency = or_empty(*body.currency);
  if (body.rate) draft.rate = *body.rate;
  if (!body.lines) return correction;
  draft.lines.clear();
  for (const LineChangeBody& typed : *body.lines) {
    LineDraft& changed = draft.lines.emplace_back(line(names, typed));
    if (typed.id) changed.corrects = place_of(names, id, *typed.id);
  }
  return correction;
}

Result<Termination> read_termination(const Names& names, Id<Deal> id, const json::Value& value) {
  const TerminationBody body = TRY(json::read_value<TerminationBody>(value));
  Termination termination{body.on, {}, TRY(read_reason(body.reason))};
  if (!body.line_ids) return termination;
  if (body.line_ids->empty()) {
    return refuse(Wrong::invalid,
                  say("Name the lines that end, or leave this out: then all do.",
                      "Ange raderna som upphör, eller utelämna det här: då gör alla det."),
                  "/line_ids");
  }
  for (const std::string& one : *body.line_ids) {
    termination.lines.push_back(place_of(names, id, one));
  }
  return termination;
}

Result<Reinstatement> read_reinstatement(const json::Value& value) {
  const ReinstatementBody body = TRY(json::read_value<ReinstatementBody>(value));
  return Reinstatement{TRY(read_reason(body.reason))};
}

Result<Voiding> read_voiding(const json::Value& value) {
  const VoidingBody body = TRY(json::read_value<VoidingBody>(value));
  return Voiding{TRY(read_reason(body.reason))};
}

Result<std::vector<LineRef>> read_acceptance(const Names& names, const json::Value& value) {
  const AcceptanceBody body = TRY(json::read_value<AcceptanceBody>(value));
  const bool is_all = body.all && *body.all;
  const bool are_named = body.line_ids && !body.line_ids->empty();
  if (is_all == are_named) {
    return refuse(Wrong::invalid, say("Name the lines in line_ids, or send all: true.",
                                      "Ange raderna i line_ids, eller skicka all: true."));
  }
  std::vector<LineRef> lines;
  if (is_all) return lines;
  std::vector<Problem> problems;
  for (std::size_t i = 0; i < body.line_ids->size(); ++i) {
    lines.push_back(names.line((*body.line_ids)[i]));
    if (names.ledger().has(lines.back())) continue;
    problems.push_back(
        {fmt::format("/line_ids/{}", i), say("There is no such line.", "Avtalsraden finns inte.")});
  }
  if (!problems.empty()) return refuse(std::move(problems));
  return lines;
}

}  // namespace kvartett::wire
