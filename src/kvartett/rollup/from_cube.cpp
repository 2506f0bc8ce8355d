#include "kvartett/rollup/from_cube.h"

#include <algorithm>
#include <vector>

namespace kvartett {
namespace {

// Whose figures a row has, and where they are.
struct Source {
  std::int32_t row = 0;  // among the sellers of the answer
  const CubeBlock* block = nullptr;
};

struct Figures {
  Volume volume;
  std::int64_t entries = 0;  // a row of which there are none is not told
};

// The figures of every row that there may be, side by side in the order of their keys.
class Sheet {
 public:
  Sheet(const Cube& cube, const Query& query)
      : query_{query},
        first_{query.year.first.month()},
        last_{query.year.last.month()},
        today_{query.on.days_since_1970()},
        // The last month that is over, also when it ends today.
        done_{query.on.month().last_day() == query.on ? query.on.month()
                                                      : query.on.month().plus(-1)} {
    find_sources(cube);
    channel_rows_ = query.by.channel ? channels.size() : 1;
    month_rows_ =
        query.by.month ? static_cast<std::size_t>(last_.number() - first_.number() + 1) : 1;
    figures_.resize(channel_rows_ * sellers_.size() * month_rows_);
  }

  Rows fill() {
    for (const Source& source : sources_) add(source);
    Rows rows;
    rows.reserve(figures_.size());
    std::size_t place = 0;
    for (std::size_t channel = 0; channel < channel_rows_; ++channel) {
      for (const std::int32_t seller : sellers_) {
        for (std::size_t month = 0; month < month_rows_; ++month, ++place) {
          if (figures_[place].entries == 0) continue;
          RowKey key;
          if (query_.by.channel) key.channel = static_cast<std::int32_t>(channel);
          key.seller = seller;
          if (query_.by.month) key.month = first_.number() + static_cast<std::int32_t>(month);
          rows.push_back({key, figures_[place].volume});
        }
      }
    }
    return rows;
  }

 private:
  void find_sources(const Cube& cube) {
    const Filter& filter = query_.filter;
    const auto take = [&](std::size_t seller) {
      if (query_.by.seller) sellers_.push_back(static_cast<std::int32_t>(seller));
      sources_.push_back({query_.by.seller ? static_cast<std::int32_t>(sellers_.size()) - 1 : 0,
                          &cube.seller(seller)});
    };
    if (!query_.by.seller) sellers_.push_back(RowKey::all);
    if (filter.seller) {
      const std::size_t seller = filter.seller->index();
      if (seller < cube.seller_count() && filter.seen.have(*filter.seller)) take(seller);
    } else if (query_.by.seller || !filter.seen.are_everyone()) {
      for (std::size_t seller = 0; seller < cube.seller_count(); ++seller) {
        if (filter.seen.have(Id<Seller>::at(seller))) take(seller);
      }
    } else {
      sources_.push_back({0, &cube.company()});
    }
  }

  Figures& figures_of(const Source& source, Channel channel, Month month) {
    const std::size_t channel_row = query_.by.channel ? index(channel) : 0;
    const std::size_t month_row =
        query_.by.month ? static_cast<std::size_t>(month.number() - first_.number()) : 0;
    return figures_[(channel_row * sellers_.size() + static_cast<std::size_t>(source.row)) *
                        month_rows_ +
                    month_row];
  }

  bool is_asked(Channel channel) const {
    return !query_.filter.channel || *query_.filter.channel == channel;
  }

  void add(const Source& source) {
    for (const Channel channel : channels) {
      if (is_asked(channel)) add_months(source, channel);
    }
    if (last_ <= done_) return;
    // The month of the day: its days up to it are done, those after it come with the months after.
    const Month running = done_.plus(1);
    if (first_ <= running && running == query_.on.month()) add_days(source, running);
    move_what_can_be_left(source);
  }

  // Of months that are over all is done; what is dated after the day is committed until it is found
  // that it can still be left.
  void add_months(const Source& source, Channel channel) {
    const auto add = [&](Month first, Month last) {
      if (const Month end = std::min(last, done_); first <= end) {
        const CubeCell done = source.block->sum(first, end, channel);
        Figures& figures = figures_of(source, channel, first);
        figures.volume.actual += Money::minor(done.amount);
        figures.volume.deal_basis_points += done.deal_basis_points;
        figures.entries += done.entries;
      }
      if (const Month begin = std::max(first, done_.plus(1)); begin <= last) {
        const CubeCell later = source.block->sum(begin, last, channel);
        Figures& figures = figures_of(source, channel, first);
        figures.volume.committed += Money::minor(later.amount);
        figures.entries += later.entries;
      }
    };
    if (!query_.by.month) return add(first_, last_);
    for (Month month = first_; month <= last_; month = month.plus(1)) add(month, month);
  }

  void add_days(const Source& source, Month running) {
    const DaysOfMonth* days = source.block->days().of(running);
    if (!days) return;
    for (const DayCell& cell : *days) {
      if (cell.on > today_) break;
      if (!is_asked(cell.channel)) continue;
      Volume& volume = figures_of(source, cell.channel, running).volume;
      const Money amount = Money::minor(cell.sum.amount);
      volume.committed -= amount;
      volume.actual += amount;
      volume.deal_basis_points += cell.sum.deal_basis_points;
    }
  }

  // What is dated after the day and has a notice day that has not passed.
  void move_what_can_be_left(const Source& source) {
    const auto& notices = source.block->notices();
    for (Month month = std::max(query_.on.month(), Month::from_number(notices.first_month));
         month < notices.end(); month = month.plus(1)) {
      const NoticesOfMonth* list = notices.of(month);
      if (!list) continue;
      for (const NoticeCell& cell : *list) {
        if (cell.notice < today_ || cell.on <= today_ || !is_asked(cell.channel)) continue;
        const Month on = Date::from_days(cell.on).month();
        if (on < first_ || on > last_) continue;
        Volume& volume = figures_of(source, cell.channel, on).volume;
        volume.committed -= Money::minor(cell.amount);
        volume.expected_later += Money::minor(cell.amount);
      }
    }
  }

  const Query& query_;
  Month first_;
  Month last_;
  std::int32_t today_;
  Month done_;
  std::vector<Source> sources_;
  std::vector<std::int32_t> sellers_;
  std::size_t channel_rows_ = 1;
  std::size_t month_rows_ = 1;
  std::vector<Figures> figures_;
};

}  // namespace

bool cube_knows(const Query& query) {
  return !query.by.team && !query.by.customer && !query.by.product && !query.filter.team &&
         !query.filter.customer && !query.filter.product && query.year.first.day_of_month() == 1 &&
         query.year.last == query.year.last.month().last_day();
}

bool cube_knows_later(const Query& query, const Cube& cube) {
  return query.year.last <= query.on || query.on.month() >= cube.days_from();
}

Rows rows_from(const Cube& cube, const Query& query) { return Sheet{cube, query}.fill(); }

}  // namespace kvartett
