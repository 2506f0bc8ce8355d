// A vector whose copies share what they have in common, so that a snapshot of a company costs a
// pointer and changing one customer copies one small block. One thread writes a copy of its own;
// any number of threads may read other copies meanwhile.
#pragma once

#include <array>
#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>
#include <variant>
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
    const Node* node = root_.get();
    for (unsigned shift = shift_; shift > 0; shift -= bits)
      node = node->branch(index >> shift).get();
    return node->leaf()[index & mask];
  }
  const T& back() const { return (*this)[size_ - 1]; }

  void push_back(T value) {
    if (!root_) {
      root_ = Node::make_leaf();
    } else if (size_ == std::size_t{block} << shift_) {  // full: one floor more
      auto higher = Node::make_inner();
      higher->branch(0) = std::move(root_);
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

  struct Node;
  using Shared = std::shared_ptr<Node>;
  struct Node {
    using Branches = std::array<Shared, block>;
    using Leaf = std::vector<T>;
    std::variant<Branches, Leaf> content;

    static Shared make_leaf() {
      auto node = std::make_shared<Node>();
      node->content.template emplace<Leaf>().reserve(block);
      return node;
    }
    static Shared make_inner() { return std::make_shared<Node>(); }
    static Shared copy(const Node& other) {
      auto node = std::make_shared<Node>(other);
      if (auto* leaf = std::get_if<Leaf>(&node->content)) leaf->reserve(block);
      return node;
    }
    Shared& branch(std::size_t position) { return std::get<Branches>(content)[position & mask]; }
    const Shared& branch(std::size_t position) const {
      return std::get<Branches>(content)[position & mask];
    }
    Leaf& leaf() { return std::get<Leaf>(content); }
    const Leaf& leaf() const { return std::get<Leaf>(content); }
  };

  // The leaf that holds `index`, ours alone to change: whatever is shared on the way down is
  // copied.
  typename Node::Leaf& leaf_for(std::size_t index) {
    Shared* node = &root_;
    for (unsigned shift = shift_;; shift -= bits) {
      if (!*node) {
        *node = shift == 0 ? Node::make_leaf() : Node::make_inner();
      } else if (!is_sole_owner(*node)) {
        *node = Node::copy(**node);
      }
      if (shift == 0) return (*node)->leaf();
      node = &(*node)->branch(index >> shift);
    }
  }

  Shared root_;
  std::size_t size_ = 0;
  unsigned shift_ = 0;
};

}  // namespace kvartett
