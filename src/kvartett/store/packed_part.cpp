#include "kvartett/store/packed_part.h"

#include "kvartett/base/packing.h"
#include "kvartett/ledger/packed_deal.h"
#include "kvartett/store/fact_json.h"
#include "kvartett/store/store.h"

namespace kvartett {
namespace {

constexpr std::uint64_t form = 1;

// Kinds of facts.
constexpr std::uint64_t as_json = 0;
constexpr std::uint64_t signed_deal = 1;

// Marks of an entry, after two bits of channel.
constexpr std::uint64_t with_notice_day = 4;
constexpr std::uint64_t with_team = 8;
constexpr std::uint64_t with_product = 16;
constexpr std::uint64_t with_reversed = 32;
constexpr std::uint64_t with_place = 64;   // not the first year of a deal's first line
constexpr std::uint64_t with_parts = 128;  // it does not count as one whole deal
constexpr std::uint64_t entry_marks_end = 256;

std::uint64_t mark(bool is_set, std::uint64_t mark) { return is_set ? mark : 0; }

// Days and deals are told by how far they are from those of the entry before.
void pack(std::string& out, const Entry& entry, const Entry& before) {
  const bool is_first = entry.line.line == 0 && entry.contract_year == 0;
  pack_number(out, static_cast<std::uint64_t>(entry.channel) |
                       mark(entry.notice_day.has_value(), with_notice_day) |
                       mark(entry.team.has_value(), with_team) |
                       mark(entry.product.has_value(), with_product) |
                       mark(entry.reverses.has_value(), with_reversed) |
                       mark(!is_first, with_place) |
                       mark(entry.deal_basis_points != whole_share, with_parts));
  pack_signed(out, std::int64_t{entry.on.days_since_1970()} - before.on.days_since_1970());
  pack_signed(out, entry.seller.number);
  pack_signed(out, entry.customer.number);
  pack_signed(out, entry.amount.minor_units());
  pack_signed(out, std::int64_t{entry.line.deal.number} - before.line.deal.number);
  if (entry.notice_day) pack_signed(out, entry.notice_day->days_since_1970());
  if (entry.team) pack_signed(out, entry.team->number);
  if (entry.product) pack_signed(out, entry.product->number);
  if (entry.reverses) pack_signed(out, *entry.reverses);
  if (!is_first) {
    pack_signed(out, entry.line.line);
    pack_signed(out, entry.contract_year);
  }
  if (entry.deal_basis_points != whole_share) pack_signed(out, entry.deal_basis_points);
}

std::int32_t moved(std::int32_t from, Unpacking& bytes) {
  const std::int64_t to = from + bytes.signed_number();
  if (to != static_cast<std::int32_t>(to)) Unpacking::fail();
  return static_cast<std::int32_t>(to);
}

void unpack(Unpacking& bytes, Entry& entry, const Entry& before) {
  const std::uint64_t marks = bytes.number();
  if (marks >= entry_marks_end) Unpacking::fail();
  entry.channel = static_cast<Channel>(marks & 3);
  entry.on = Date::from_days(moved(before.on.days_since_1970(), bytes));
  entry.seller.number = bytes.small_number();
  entry.customer.number = bytes.small_number();
  entry.amount = Money::minor(bytes.signed_number());
  entry.line.deal.number = moved(before.line.deal.number, bytes);
  if (marks & with_notice_day) entry.notice_day = Date::from_days(bytes.small_number());
  if (marks & with_team) entry.team = Id<Team>{bytes.small_number()};
  if (marks & with_product) entry.product = Id<Product>{bytes.small_number()};
  if (marks & with_reversed) entry.reverses = bytes.signed_number();
  if (marks & with_place) {
    entry.line.line = bytes.small_number();
    entry.contract_year = bytes.small_number();
  }
  entry.deal_basis_points = marks & with_parts ? bytes.small_number() : whole_share;
}

void unpack(Unpacking& bytes, Batch& batch) {
  if (bytes.number() != form) Unpacking::fail();
  const std::size_t facts = bytes.count();
  batch.facts.clear();
  batch.facts.reserve(facts);
  for (std::size_t f = 0; f < facts; ++f) {
    switch (bytes.number()) {
      case as_json: {
        std::vector<Fact> one = facts_from_json(bytes.text());
        if (one.size() != 1) Unpacking::fail();
        batch.facts.push_back(std::move(one.front()));
        break;
      }
      case signed_deal: {
        auto& fact = std::get<DealSigned>(batch.facts.emplace_back(DealSigned{}));
        fact.id.number = bytes.small_number();
        fact.entry_count = bytes.small_number();
        unpack(bytes, fact.deal);
        break;
      }
      default:
        Unpacking::fail();
    }
  }
  batch.entries.assign(bytes.count(), {});
  const Entry none;
  const Entry* before = &none;
  for (Entry& entry : batch.entries) {
    unpack(bytes, entry, *before);
    before = &entry;
  }
  if (!bytes.at_end()) Unpacking::fail();
}

}  // namespace

std::string pack_part(const std::vector<Fact>& facts, const std::vector<Entry>& entries) {
  std::string out;
  out.reserve(facts.size() * 48 + entries.size() * 20);
  pack_number(out, form);
  pack_number(out, facts.size());
  for (const Fact& fact : facts) {
    if (const auto* deal = std::get_if<DealSigned>(&fact)) {
      pack_number(out, signed_deal);
      pack_signed(out, deal->id.number);
      pack_signed(out, deal->entry_count);
      pack(out, deal->deal);
    } else {
      pack_number(out, as_json);
      pack_text(out, to_json({fact}));
    }
  }
  pack_number(out, entries.size());
  const Entry none;
  const Entry* before = &none;
  for (const Entry& entry : entries) {
    pack(out, entry, *before);
    before = &entry;
  }
  return out;
}

void unpack_part(std::string_view packed, Batch& batch) {
  try {
    Unpacking bytes{packed};
    unpack(bytes, batch);
  } catch (const NotPacked&) {
    throw StoreBroken(
        "A part of an import in the database cannot be read: it is damaged, or from a newer "
        "Kvartett.");
  }
}

}  // namespace kvartett
