// A vector whose copies share what they have in common, so that a snapshot of a company costs a
// pointer and changing one customer copies one small block. One thread writes a copy of its own;
// any number of threads may read other copies meanwhile.
#pragma once

#include <array>
#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include "kvartett/base/check.h"
#include "kvartett/base/sole_owner.h"

namespace kvartett {

// A radix tree with blocks of 32: reading and changing an element take one step per five bits of
// its index.
template <class T>
class PersistentVector {
 public:
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

  const T& operator[](std::size_t index) const {
    ENSURE(index < size_);
    const void* node = root_.get();
    for (unsigned shift = shift_; shift > 0; shift -= bits)
      node = (*static_cast<const Branches*>(node))[(index >> shift) & mask].get();
    return (*static_cast<const Leaf*>(node))[index & mask];
  }
  const T& back() const { return (*this)[size_ - 1]; }

  void push_back(T value) {
    if (!root_) {
      root_ = make_leaf();
    } else if (size_ == std::size_t{block} << shift_) {  // full: one floor more
      auto higher = make_inner();
      branches(higher)[0] = std::move(root_);
      root_ = std::move(higher);
      shift_ += bits;
    }
    leaf_for(size_).push_back(std::move(value));
    ++size_;
  }
  // Puts `value` in the place of an element that exists.
  void set(std::size_t index, T value) { change(index) = std::move(value); }
  // An element to change in place: no other copy of the vector sees it.
  T& change(std::size_t index) {
    ENSURE(index < size_);
    return leaf_for(index)[index & mask];
  }

  class Iterator {
   public:
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using reference = const T&;
    using pointer = const T*;
    using iterator_category = std::forward_iterator_tag;
    Iterator() = default;
    Iterator(const PersistentVector* vector, std::size_t index) : vector_{vector}, index_{index} {}
    const T& operator*() const { return (*vector_)[index_]; }
    const T* operator->() const { return &(*vector_)[index_]; }
    Iterator& operator++() {
      ++index_;
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++index_;
      return before;
    }
    bool operator==(const Iterator&) const = default;

   private:
    const PersistentVector* vector_ = nullptr;
    std::size_t index_ = 0;
  };
  Iterator begin() const { return {this, 0}; }
  Iterator end() const { return {this, size_}; }

 private:
  static constexpr unsigned bits = 5;
  static constexpr unsigned block = 1U << bits;
  static constexpr std::size_t mask = block - 1;

  // What a shared pointer points at is a leaf on the lowest floor and an inner node above: the
  // floor tells, so that a leaf is no larger than what it holds.
  using Shared = std::shared_ptr<void>;
  using Branches = std::array<Shared, block>;
  using Leaf = std::vector<T>;

  static Shared make_leaf() {
    auto leaf = std::make_shared<Leaf>();
    leaf->reserve(block);
    return leaf;
  }
  static Shared make_inner() { return std::make_shared<Branches>(); }
  static Shared copy_of(const Shared& node, bool is_leaf) {
    if (!is_leaf) return std::make_shared<Branches>(branches(node));
    auto leaf = std::make_shared<Leaf>();
    leaf->reserve(block);
    leaf->assign(leaf_of(node).begin(), leaf_of(node).end());
    return leaf;
  }
  static Leaf& leaf_of(const Shared& node) { return *static_cast<Leaf*>(node.get()); }
  static Branches& branches(const Shared& node) { return *static_cast<Branches*>(node.get()); }

  // The leaf that holds `index`, ours alone to change: whatever is shared on the way down is
  // copied.
  Leaf& leaf_for(std::size_t index) {
    Shared* node = &root_;
    for (unsigned shift = shift_;; shift -= bits) {
      if (!*node) {
        *node = shift == 0 ? make_leaf() : make_inner();
      } else if (!is_sole_owner(*node)) {
        *node = copy_of(*node, shift == 0);
      }
      if (shift == 0) return leaf_of(*node);
      node = &branches(*node)[(index >> shift) & mask];
    }
  }

  Shared root_;
  std::size_t size_ = 0;
  unsigned shift_ = 0;
};

}  // namespace kvartett
