// The deals of a file, as it tells them. A million of them are kept as where they stand in the
// sheet and what was read there; each is made whole when someone asks for it.
#pragma once

#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/base/calendar.h"
#include "kvartett/domain/company.h"
#include "kvartett/exchange/columns.h"
#include "kvartett/exchange/sheet.h"

namespace kvartett {

// Texts are pieces of the sheet, trimmed; empty where the file says nothing.
struct IncomingLine {
  std::size_t row = 0;  // line of the file
  std::string_view product;
  std::string_view product_code;
  std::int64_t volume_per_year = 0;  // minor units, above zero
  Term term = Term::one_off;
  std::optional<std::int64_t> months;
  std::optional<Date> start;
  std::optional<std::int64_t> notice_months;
  std::optional<Channel> channel;  // nothing: the rules decide
  std::string_view channel_word;   // what the file calls it
};

struct IncomingDeal {
  // The file's own number, or one made from the row's contents: the same row gives the same number
  // in whatever file it comes again.
  std::string external_id;
  std::string_view name;
  std::string_view customer;
  std::string_view customer_number;
  std::string org_number;  // Swedish ones as NNNNNN-NNNN
  std::string_view seller;
  std::string_view seller_number;
  std::string_view seller_email;
  Date signed_on;
  std::vector<IncomingLine> lines;  // rows that share a deal number are lines of one deal
};

class IncomingDeals {
 public:
  IncomingDeals() = default;
  // The sheet must outlive it.
  IncomingDeals(const Sheet& sheet, const Table& table);

  std::size_t size() const { return deals_.size(); }
  bool empty() const { return deals_.empty(); }
  Date signed_on(std::size_t deal) const { return Date::from_days(deals_[deal].signed_on); }
  IncomingDeal operator[](std::size_t deal) const;
  IncomingDeal at(std::size_t deal) const { return (*this)[deal]; }
  // The same into one whose room is used again.
  void read(std::size_t deal, IncomingDeal& incoming) const;

  // A row's names alone, without lines and day.
  void read_names(std::size_t sheet_row, IncomingDeal& deal) const;
  // Of a row without a number of its own: what it says, and which of several such rows it is.
  struct Content {
    std::uint64_t hash = 0;
    std::uint32_t earlier = 0;
  };
  void add(std::size_t sheet_row, Date signed_on, const IncomingLine& line,
           std::optional<Content> content);
  void add_line(std::size_t deal, std::size_t sheet_row, const IncomingLine& line);
  // Of the sheet, first to last.
  std::vector<std::size_t> rows_of(std::size_t deal) const;
  std::size_t first_row_of(std::size_t deal) const { return deals_[deal].row; }

  class Iterator {
   public:
    using value_type = IncomingDeal;
    using difference_type = std::ptrdiff_t;
    using reference = IncomingDeal;
    using pointer = void;
    using iterator_category = std::input_iterator_tag;
    Iterator(const IncomingDeals* deals, std::size_t at) : deals_{deals}, at_{at} {}
    IncomingDeal operator*() const { return (*deals_)[at_]; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    bool operator==(const Iterator&) const = default;

   private:
    const IncomingDeals* deals_;
    std::size_t at_;
  };
  Iterator begin() const { return {this, 0}; }
  Iterator end() const { return {this, size()}; }

 private:
  struct KeptRow {
    std::int64_t volume_per_year;
    std::uint32_t row;        // of the sheet
    std::int32_t signed_on;   // days since 1970
    std::uint32_t rare = 0;   // its place among them, from 1; 0: it has nothing rare
    std::uint32_t later = 0;  // the next row of the same deal, likewise
  };
  // What one-off sales with a number of their own do not have.
  struct Rare {
    Content content;
    std::optional<Date> start;
    std::optional<std::int32_t> months;
    std::optional<std::int32_t> notice_months;
    std::optional<Channel> channel;
    Term term = Term::one_off;
    bool has_content = false;
  };

  std::string_view cell(std::size_t row, std::optional<std::size_t> column) const;
  KeptRow kept(std::size_t sheet_row, Date signed_on, const IncomingLine& line,
               std::optional<Content> content);
  IncomingLine line(const KeptRow& kept) const;

  const Sheet* sheet_ = nullptr;
  std::optional<std::size_t> customer_, customer_number_, org_number_, seller_, seller_number_,
      seller_email_, deal_id_, deal_name_, product_, product_code_, channel_;
  std::vector<KeptRow> deals_;  // the first row of each
  std::vector<KeptRow> later_;
  std::vector<Rare> rare_;
};

}  // namespace kvartett
