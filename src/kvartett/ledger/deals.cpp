#include "kvartett/ledger/deals.h"

#include <algorithm>

#include "kvartett/base/check.h"
#include "kvartett/base/sole_owner.h"

namespace kvartett {
namespace {

// Marks of what stands after the deal itself: three of its policy, then these.
constexpr std::uint64_t with_history = 8;   // more befell it than being signed
constexpr std::uint64_t with_change = 16;   // it was changed in another batch than its signing
constexpr std::uint64_t with_entries = 32;  // not one run of them
constexpr std::uint64_t with_renewals = 64;

std::uint64_t mark(bool is_set, std::uint64_t mark) { return is_set ? mark : 0; }

std::uint64_t policy_marks(PostingPolicy policy) {
  return mark(policy.multi_year == MultiYearPolicy::full_term_unless_notice, 1) |
         mark(policy.follow_on == FollowOnChannel::original, 2) |
         mark(policy.expansion == Expansion::cross_sell, 4);
}
PostingPolicy policy_of(std::uint64_t marks) {
  PostingPolicy policy;
  if (marks & 1) policy.multi_year = MultiYearPolicy::full_term_unless_notice;
  if (marks & 2) policy.follow_on = FollowOnChannel::original;
  if (marks & 4) policy.expansion = Expansion::cross_sell;
  return policy;
}

void pack(std::string& out, EntryRun run) {
  pack_signed(out, run.first);
  pack_signed(out, run.count);
}
EntryRun entry_run(Unpacking& bytes) {
  const Sequence first = bytes.signed_number();
  return {first, bytes.small_number()};
}

void pack(std::string& out, const KeptDeal& kept) {
  pack(out, kept.value);
  const DealHappening& signing = kept.happenings.front();
  const bool has_history = kept.happenings.size() > 1;
  pack_number(out, policy_marks(kept.policy) | mark(has_history, with_history) |
                       mark(kept.changed_in != signing.version, with_change) |
                       mark(kept.entries.size() != 1, with_entries) |
                       mark(!kept.renewed_by.empty(), with_renewals));
  pack_signed(out, signing.version);
  if (kept.entries.size() != 1) pack_number(out, kept.entries.size());
  for (const EntryRun& run : kept.entries) pack(out, run);
  if (has_history) {
    pack_number(out, kept.happenings.size() - 1);
    for (std::size_t i = 1; i < kept.happenings.size(); ++i) {
      pack_signed(out, kept.happenings[i].version);
      pack_number(out, static_cast<std::uint64_t>(kept.happenings[i].event));
      pack_text(out, kept.happenings[i].reason);
    }
  }
  if (kept.changed_in != signing.version) pack_signed(out, kept.changed_in);
  if (kept.renewed_by.empty()) return;
  pack_number(out, kept.renewed_by.size());
  for (const auto& [line, by] : kept.renewed_by) {
    pack_signed(out, line);
    pack_signed(out, by.deal.number);
    pack_signed(out, by.line);
  }
}

KeptDeal unpack_kept(Unpacking bytes) {
  KeptDeal kept;
  unpack(bytes, kept.value);
  const std::uint64_t marks = bytes.number();
  kept.policy = policy_of(marks);
  const Version signed_in = bytes.signed_number();
  kept.entries.resize(marks & with_entries ? bytes.count() : 1);
  for (EntryRun& run : kept.entries) run = entry_run(bytes);
  const std::size_t later = marks & with_history ? bytes.count() : 0;
  kept.happenings.reserve(1 + later);
  kept.happenings.push_back({signed_in, DealEvent::signed_, {}});
  for (std::size_t i = 0; i < later; ++i) {
    DealHappening happening;
    happening.version = bytes.signed_number();
    happening.event = static_cast<DealEvent>(bytes.number());
    happening.reason = bytes.text();
    kept.happenings.push_back(std::move(happening));
  }
  kept.changed_in = marks & with_change ? bytes.signed_number() : signed_in;
  if (marks & with_renewals) {
    kept.renewed_by.resize(bytes.count());
    for (auto& [line, by] : kept.renewed_by) {
      line = bytes.small_number();
      by.deal.number = bytes.small_number();
      by.line = bytes.small_number();
    }
  }
  return kept;
}

}  // namespace

KeptDeal Deals::operator[](std::size_t index) const {
  return unpack_kept(Unpacking{record(index)});
}

void Deals::read(std::size_t index, Deal& deal) const {
  Unpacking bytes{record(index)};
  unpack(bytes, deal);
}

Line Deals::line(LineRef ref) const {
  PackedDeal deal = look(ref.deal);
  ENSURE(ref.line >= 0 && static_cast<std::size_t>(ref.line) < deal.line_count);
  for (std::int32_t before = 0; before < ref.line; ++before) deal.next_line();
  return deal.next_line();
}

Deals::Block& Deals::own_block(std::size_t number) {
  std::shared_ptr<Block>& block = blocks_.change(number);
  if (!is_sole_owner(block)) block = std::make_shared<Block>(*block);
  return *block;
}

void Deals::add(const Deal& deal, Version version, PostingPolicy policy, EntryRun entries) {
  const std::size_t place = size_ % Block::deals;
  if (place == 0) blocks_.push_back(std::make_shared<Block>());
  Block& block = own_block(size_ / Block::deals);
  pack(block.bytes, deal);
  pack_number(block.bytes, policy_marks(policy) | mark(entries.count == 0, with_entries));
  pack_signed(block.bytes, version);
  if (entries.count == 0) {
    pack_number(block.bytes, 0);
  } else {
    pack(block.bytes, entries);
  }
  block.ends[place] = static_cast<std::uint32_t>(block.bytes.size());
  if (place + 1 == Block::deals) block.bytes.shrink_to_fit();
  ++size_;
}

void Deals::set(std::size_t index, const KeptDeal& deal) {
  ENSURE(index < size_);
  Block& block = own_block(index / Block::deals);
  const std::size_t place = index % Block::deals;
  const std::size_t begin = block.begin_of(place);
  const std::size_t size = block.ends[place] - begin;
  std::string record;
  pack(record, deal);
  block.bytes.replace(begin, size, record);
  const std::size_t used = std::min(Block::deals, size_ - index / Block::deals * Block::deals);
  for (std::size_t p = place; p < used; ++p) {
    block.ends[p] = static_cast<std::uint32_t>(block.ends[p] - size + record.size());
  }
}

}  // namespace kvartett
