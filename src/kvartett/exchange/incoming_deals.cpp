#include "kvartett/exchange/incoming_deals.h"

#include <fmt/format.h>

#include "kvartett/exchange/org_number.h"

namespace kvartett {

IncomingDeals::IncomingDeals(const Sheet& sheet, const Table& table) : sheet_{&sheet} {
  const auto place = [&](Field field) -> std::optional<std::size_t> {
    const MappedColumn* column = table.find(field);
    return column ? std::optional{column->column} : std::nullopt;
  };
  customer_ = place(Field::customer);
  customer_number_ = place(Field::customer_number);
  org_number_ = place(Field::org_number);
  seller_ = place(Field::seller);
  seller_number_ = place(Field::seller_number);
  seller_email_ = place(Field::seller_email);
  deal_id_ = place(Field::deal_id);
  deal_name_ = place(Field::deal_name);
  product_ = place(Field::product);
  product_code_ = place(Field::product_code);
  channel_ = place(Field::channel);
}

std::string_view IncomingDeals::cell(std::size_t row, std::optional<std::size_t> column) const {
  return column ? sheet_->trimmed_cell(row, *column) : std::string_view{};
}

void IncomingDeals::read_names(std::size_t row, IncomingDeal& deal) const {
  deal.name = cell(row, deal_name_);
  deal.customer = cell(row, customer_);
  deal.customer_number = cell(row, customer_number_);
  deal.org_number = org_number_of(cell(row, org_number_));
  deal.seller = cell(row, seller_);
  deal.seller_number = cell(row, seller_number_);
  deal.seller_email = cell(row, seller_email_);
  if (deal.seller_email.empty() && deal.seller.find('@') != deal.seller.npos)
    deal.seller_email = deal.seller;
}

void IncomingDeals::read(std::size_t deal, IncomingDeal& incoming) const {
  const KeptRow& first = deals_[deal];
  read_names(first.row, incoming);
  incoming.external_id = cell(first.row, deal_id_);
  if (first.rare != 0 && rare_[first.rare - 1].has_content) {
    const Content& content = rare_[first.rare - 1].content;
    incoming.external_id = content.earlier == 0
                               ? fmt::format("row-{:016x}", content.hash)
                               : fmt::format("row-{:016x}-{}", content.hash, content.earlier + 1);
  }
  incoming.signed_on = Date::from_days(first.signed_on);
  incoming.lines.assign(1, line(first));
  for (std::uint32_t next = first.later; next != 0; next = later_[next - 1].later)
    incoming.lines.push_back(line(later_[next - 1]));
}

IncomingDeal IncomingDeals::operator[](std::size_t deal) const {
  IncomingDeal incoming;
  read(deal, incoming);
  return incoming;
}

IncomingLine IncomingDeals::line(const KeptRow& kept) const {
  IncomingLine line;
  line.row = sheet_->line(kept.row);
  line.product = cell(kept.row, product_);
  line.product_code = cell(kept.row, product_code_);
  line.volume_per_year = kept.volume_per_year;
  if (kept.rare == 0) return line;
  const Rare& rare = rare_[kept.rare - 1];
  line.term = rare.term;
  line.months = rare.months;
  line.start = rare.start;
  line.notice_months = rare.notice_months;
  line.channel = rare.channel;
  if (line.channel) line.channel_word = cell(kept.row, channel_);
  return line;
}

IncomingDeals::KeptRow IncomingDeals::kept(std::size_t row, Date signed_on,
                                           const IncomingLine& line,
                                           std::optional<Content> content) {
  KeptRow kept{line.volume_per_year, static_cast<std::uint32_t>(row), signed_on.days_since_1970()};
  if (content || line.term != Term::one_off || line.start || line.notice_months || line.channel) {
    Rare rare;
    if (content) rare.content = *content;
    rare.has_content = content.has_value();
    rare.term = line.term;
    if (line.months) rare.months = static_cast<std::int32_t>(*line.months);
    if (line.notice_months) rare.notice_months = static_cast<std::int32_t>(*line.notice_months);
    rare.start = line.start;
    rare.channel = line.channel;
    rare_.push_back(rare);
    kept.rare = static_cast<std::uint32_t>(rare_.size());
  }
  return kept;
}

void IncomingDeals::add(std::size_t row, Date signed_on, const IncomingLine& line,
                        std::optional<Content> content) {
  deals_.push_back(kept(row, signed_on, line, content));
}

void IncomingDeals::add_line(std::size_t deal, std::size_t row, const IncomingLine& line) {
  later_.push_back(kept(row, signed_on(deal), line, {}));
  const auto place = static_cast<std::uint32_t>(later_.size());
  std::uint32_t* link = &deals_[deal].later;
  while (*link != 0) link = &later_[*link - 1].later;
  *link = place;
}

std::vector<std::size_t> IncomingDeals::rows_of(std::size_t deal) const {
  std::vector<std::size_t> rows{deals_[deal].row};
  for (std::uint32_t next = deals_[deal].later; next != 0; next = later_[next - 1].later)
    rows.push_back(later_[next - 1].row);
  return rows;
}

}  // namespace kvartett
