#include "kvartett/ledger/packed_deal.h"

namespace kvartett {
namespace {

// Marks of a deal: what follows its customer and its day.
constexpr std::uint64_t void_deal = 1;
constexpr std::uint64_t with_external_id = 2;
constexpr std::uint64_t with_shares = 4;  // else one seller has it all
constexpr std::uint64_t with_lines = 8;   // else there is one
constexpr std::uint64_t with_overlays = 16;
constexpr std::uint64_t with_first_contact = 32;
constexpr std::uint64_t with_note = 64;
constexpr std::uint64_t with_currency = 128;
constexpr std::uint64_t with_rate = 256;
constexpr std::uint64_t deal_marks_end = 512;

// Marks of a line, after two bits of channel and two of term.
constexpr std::uint64_t with_product = 1 << 4;
constexpr std::uint64_t starts_later = 1 << 5;  // or earlier than its signing
constexpr std::uint64_t with_months = 1 << 6;
constexpr std::uint64_t with_end = 1 << 7;
constexpr std::uint64_t with_notice = 1 << 8;
constexpr std::uint64_t with_renews = 1 << 9;
constexpr std::uint64_t with_expansion = 1 << 10;
constexpr std::uint64_t with_termination = 1 << 11;
constexpr std::uint64_t with_own_volume = 1 << 12;  // in the deal's currency
constexpr std::uint64_t void_line = 1 << 13;
constexpr std::uint64_t line_marks_end = 1 << 14;

// Marks of a reason, after three bits of rule and two each of status and of what the rules say.
constexpr std::uint64_t with_last_purchase = 1 << 7;
constexpr std::uint64_t with_covered_until = 1 << 8;
constexpr std::uint64_t with_last_bought = 1 << 9;
constexpr std::uint64_t with_product_bought = 1 << 10;
constexpr std::uint64_t with_chosen_reason = 1 << 11;
constexpr std::uint64_t with_rules_version = 1 << 12;
constexpr std::uint64_t reason_marks_end = 1 << 13;

std::uint64_t mark(bool is_set, std::uint64_t mark) { return is_set ? mark : 0; }

template <class Choice>
Choice choice(std::uint64_t number, Choice last) {
  if (number > static_cast<std::uint64_t>(last)) Unpacking::fail();
  return static_cast<Choice>(number);
}
Channel channel(std::uint64_t bits) { return static_cast<Channel>(bits & 3); }

void pack_day(std::string& out, Date day, Date signed_on) {
  pack_signed(out, std::int64_t{day.days_since_1970()} - signed_on.days_since_1970());
}
Date day(Unpacking& bytes, Date signed_on) {
  const std::int64_t days = bytes.signed_number() + signed_on.days_since_1970();
  if (days != static_cast<std::int32_t>(days)) Unpacking::fail();
  return Date::from_days(static_cast<std::int32_t>(days));
}

void pack(std::string& out, const std::vector<Share>& shares) {
  pack_number(out, shares.size());
  for (const Share& share : shares) {
    pack_signed(out, share.seller.number);
    pack_signed(out, share.basis_points);
  }
}
void unpack(Unpacking& bytes, std::vector<Share>& shares) {
  shares.resize(bytes.count());
  for (Share& share : shares) {
    share.seller.number = bytes.small_number();
    share.basis_points = bytes.small_number();
  }
}
void skip_shares(Unpacking& bytes) {
  for (std::size_t left = 2 * bytes.count(); left > 0; --left) bytes.number();
}

void pack(std::string& out, const ChannelReason& reason, Date signed_on) {
  pack_number(out, static_cast<std::uint64_t>(reason.rule) |
                       static_cast<std::uint64_t>(reason.status) << 3 |
                       static_cast<std::uint64_t>(reason.rule_says) << 5 |
                       mark(reason.last_purchase_on.has_value(), with_last_purchase) |
                       mark(reason.last_covered_until.has_value(), with_covered_until) |
                       mark(reason.product_last_bought_on.has_value(), with_last_bought) |
                       mark(reason.product_bought.has_value(), with_product_bought) |
                       mark(!reason.chosen_reason.empty(), with_chosen_reason) |
                       mark(reason.rules_version != 1, with_rules_version));
  if (reason.last_purchase_on) pack_day(out, *reason.last_purchase_on, signed_on);
  if (reason.last_covered_until) pack_day(out, *reason.last_covered_until, signed_on);
  if (reason.product_last_bought_on) pack_day(out, *reason.product_last_bought_on, signed_on);
  if (reason.product_bought) pack_signed(out, reason.product_bought->number);
  if (!reason.chosen_reason.empty()) pack_text(out, reason.chosen_reason);
  if (reason.rules_version != 1) pack_signed(out, reason.rules_version);
}
void unpack(Unpacking& bytes, ChannelReason& reason, Date signed_on) {
  const std::uint64_t marks = bytes.number();
  if (marks >= reason_marks_end) Unpacking::fail();
  reason.rule = choice(marks & 7, ChannelRule::chosen);
  reason.status = static_cast<CustomerStatus>(marks >> 3 & 3);
  reason.rule_says = channel(marks >> 5);
  if (marks & with_last_purchase) reason.last_purchase_on = day(bytes, signed_on);
  if (marks & with_covered_until) reason.last_covered_until = day(bytes, signed_on);
  if (marks & with_last_bought) reason.product_last_bought_on = day(bytes, signed_on);
  if (marks & with_product_bought) reason.product_bought = Id<Product>{bytes.small_number()};
  if (marks & with_chosen_reason) reason.chosen_reason = bytes.text();
  if (marks & with_rules_version) reason.rules_version = bytes.small_number();
}

void pack(std::string& out, const Line& line, Date signed_on) {
  pack_number(
      out, static_cast<std::uint64_t>(line.channel) | static_cast<std::uint64_t>(line.term) << 2 |
               mark(line.product.has_value(), with_product) |
               mark(line.start != signed_on, starts_later) | mark(line.months != 0, with_months) |
               mark(line.ended_on.has_value(), with_end) |
               mark(line.notice_months.has_value(), with_notice) |
               mark(line.renews.has_value(), with_renews) |
               mark(line.expansion != Money{}, with_expansion) |
               mark(line.terminated_on.has_value(), with_termination) |
               mark(line.volume_in_currency != 0, with_own_volume) | mark(line.is_void, void_line));
  pack_signed(out, line.volume_per_year.minor_units());
  if (line.product) pack_signed(out, line.product->number);
  if (line.start != signed_on) pack_day(out, line.start, signed_on);
  if (line.months != 0) pack_signed(out, line.months);
  if (line.ended_on) pack_day(out, *line.ended_on, signed_on);
  if (line.notice_months) pack_signed(out, *line.notice_months);
  if (line.renews) {
    pack_signed(out, line.renews->deal.number);
    pack_signed(out, line.renews->line);
  }
  if (line.expansion != Money{}) pack_signed(out, line.expansion.minor_units());
  if (line.terminated_on) pack_day(out, *line.terminated_on, signed_on);
  if (line.volume_in_currency != 0) pack_signed(out, line.volume_in_currency);
  pack(out, line.channel_reason, signed_on);
}
// Into a line that is fresh.
void unpack(Unpacking& bytes, Line& line, Date signed_on) {
  const std::uint64_t marks = bytes.number();
  if (marks >= line_marks_end) Unpacking::fail();
  line.channel = channel(marks);
  line.term = choice(marks >> 2 & 3, Term::rolling);
  line.is_void = (marks & void_line) != 0;
  line.volume_per_year = Money::minor(bytes.signed_number());
  if (marks & with_product) line.product = Id<Product>{bytes.small_number()};
  line.start = marks & starts_later ? day(bytes, signed_on) : signed_on;
  if (marks & with_months) line.months = bytes.small_number();
  if (marks & with_end) line.ended_on = day(bytes, signed_on);
  if (marks & with_notice) line.notice_months = bytes.small_number();
  if (marks & with_renews) {
    const std::int32_t deal = bytes.small_number();
    line.renews = LineRef{{deal}, bytes.small_number()};
  }
  if (marks & with_expansion) line.expansion = Money::minor(bytes.signed_number());
  if (marks & with_termination) line.terminated_on = day(bytes, signed_on);
  if (marks & with_own_volume) line.volume_in_currency = bytes.signed_number();
  unpack(bytes, line.channel_reason, signed_on);
}

bool has_one_seller(const Deal& deal) {
  return deal.shares.size() == 1 && deal.shares[0].basis_points == whole_share;
}

std::uint64_t read_marks(Unpacking& bytes) {
  const std::uint64_t marks = bytes.number();
  if (marks >= deal_marks_end) Unpacking::fail();
  return marks;
}

}  // namespace

void pack(std::string& out, const Deal& deal) {
  pack_number(
      out, mark(deal.is_void, void_deal) | mark(!deal.external_id.empty(), with_external_id) |
               mark(!has_one_seller(deal), with_shares) | mark(deal.lines.size() != 1, with_lines) |
               mark(!deal.overlays.empty(), with_overlays) |
               mark(deal.first_contact_on.has_value(), with_first_contact) |
               mark(!deal.note.empty(), with_note) | mark(!deal.currency.empty(), with_currency) |
               mark(deal.rate.has_value(), with_rate));
  pack_signed(out, deal.customer.number);
  pack_signed(out, deal.signed_on.days_since_1970());
  if (!deal.external_id.empty()) pack_text(out, deal.external_id);
  if (has_one_seller(deal)) {
    pack_signed(out, deal.shares[0].seller.number);
  } else {
    pack(out, deal.shares);
  }
  if (!deal.overlays.empty()) pack(out, deal.overlays);
  if (deal.first_contact_on) pack_day(out, *deal.first_contact_on, deal.signed_on);
  if (!deal.note.empty()) pack_text(out, deal.note);
  if (!deal.currency.empty()) pack_text(out, deal.currency);
  if (deal.rate) pack_signed(out, deal.rate->billionths);
  if (deal.lines.size() != 1) pack_number(out, deal.lines.size());
  for (const Line& line : deal.lines) pack(out, line, deal.signed_on);
}

void unpack(Unpacking& bytes, Deal& deal) {
  const std::uint64_t marks = read_marks(bytes);
  const auto text = [&](std::uint64_t mark) {
    return marks & mark ? bytes.text() : std::string_view{};
  };
  deal.is_void = (marks & void_deal) != 0;
  deal.customer.number = bytes.small_number();
  deal.signed_on = Date::from_days(bytes.small_number());
  deal.external_id = text(with_external_id);
  if (marks & with_shares) {
    unpack(bytes, deal.shares);
  } else {
    deal.shares.assign(1, {{bytes.small_number()}, whole_share});
  }
  deal.overlays.clear();
  if (marks & with_overlays) unpack(bytes, deal.overlays);
  deal.first_contact_on.reset();
  if (marks & with_first_contact) deal.first_contact_on = day(bytes, deal.signed_on);
  deal.note = text(with_note);
  deal.currency = text(with_currency);
  deal.rate.reset();
  if (marks & with_rate) deal.rate = Rate{bytes.signed_number()};
  const std::size_t lines = marks & with_lines ? bytes.count() : 1;
  deal.lines.clear();
  for (std::size_t l = 0; l < lines; ++l) unpack(bytes, deal.lines.emplace_back(), deal.signed_on);
}

PackedDeal::PackedDeal(Unpacking bytes) : bytes_{bytes} {
  const std::uint64_t marks = read_marks(bytes_);
  is_void = (marks & void_deal) != 0;
  has_overlays = (marks & with_overlays) != 0;
  customer.number = bytes_.small_number();
  signed_on = Date::from_days(bytes_.small_number());
  if (marks & with_external_id) external_id = bytes_.text();
  if (marks & with_shares) {
    skip_shares(bytes_);
  } else {
    bytes_.number();
  }
  if (marks & with_overlays) skip_shares(bytes_);
  if (marks & with_first_contact) bytes_.number();
  if (marks & with_note) bytes_.text();
  if (marks & with_currency) bytes_.text();
  if (marks & with_rate) bytes_.number();
  line_count = marks & with_lines ? bytes_.count() : 1;
}

Line PackedDeal::next_line() {
  Line line;
  unpack(bytes_, line, signed_on);
  return line;
}

}  // namespace kvartett
