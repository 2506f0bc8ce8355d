// All deals of a company with what has befallen them, packed: some fifty bytes each, so that
// millions fit. What is asked for is made when it is asked for, as a value of the asker's own.
#pragma once

#include <array>
#include <cstdint>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "kvartett/base/persistent_vector.h"
#include "kvartett/ledger/batch.h"
#include "kvartett/ledger/packed_deal.h"

namespace kvartett {

// Entries that stand together.
struct EntryRun {
  Sequence first = 0;
  std::int32_t count = 0;
};

struct DealHappening {
  Version version = 0;  // of the batch: who and when
  DealEvent event = DealEvent::signed_;
  std::string reason;  // empty: none
};

struct KeptDeal {
  Deal value;
  Version changed_in = 0;
  PostingPolicy policy;                   // of the company when the deal was entered
  std::vector<DealHappening> happenings;  // from its signing on
  std::vector<EntryRun> entries;          // all that name the deal, in order
  // Which lines of this deal are renewed by name, and by what.
  std::vector<std::pair<std::int32_t, LineRef>> renewed_by;

  Version signed_in() const { return happenings.front().version; }
};

// A value as the ledger is: a copy shares what it has in common with the original.
class Deals {
 public:
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

  KeptDeal operator[](std::size_t index) const;
  // Quicker, for whoever goes through many: see PackedDeal. Good until the deals are changed.
  PackedDeal look(Id<Deal> id) const { return PackedDeal{Unpacking{record(id.index())}}; }
  // The deal itself into room that is used again.
  void read(std::size_t index, Deal& deal) const;
  Line line(LineRef ref) const;

  // The next deal: just signed, with its first entries, if it has any.
  void add(const Deal& deal, Version version, PostingPolicy policy, EntryRun entries);
  void set(std::size_t index, const KeptDeal& deal);

  class Iterator {
   public:
    using value_type = KeptDeal;
    using difference_type = std::ptrdiff_t;
    using reference = KeptDeal;
    using pointer = void;
    using iterator_category = std::input_iterator_tag;
    Iterator(const Deals* deals, std::size_t index) : deals_{deals}, index_{index} {}
    KeptDeal operator*() const { return (*deals_)[index_]; }
    Iterator& operator++() {
      ++index_;
      return *this;
    }
    bool operator==(const Iterator&) const = default;

   private:
    const Deals* deals_;
    std::size_t index_;
  };
  Iterator begin() const { return {this, 0}; }
  Iterator end() const { return {this, size_}; }

 private:
  // A few deals side by side.
  struct Block {
    static constexpr std::size_t deals = 64;
    std::array<std::uint32_t, deals> ends{};  // where each ends in the bytes
    std::string bytes;

    std::size_t begin_of(std::size_t place) const { return place == 0 ? 0 : ends[place - 1]; }
  };

  std::string_view record(std::size_t index) const {
    ENSURE(index < size_);
    const Block& block = *blocks_[index / Block::deals];
    const std::size_t place = index % Block::deals;
    const std::size_t begin = block.begin_of(place);
    return std::string_view{block.bytes}.substr(begin, block.ends[place] - begin);
  }
  // A block of our own to change: no other copy sees it.
  Block& own_block(std::size_t number);

  PersistentVector<std::shared_ptr<Block>> blocks_;
  std::size_t size_ = 0;
};

}  // namespace kvartett
