#include "kvartett/exchange/books.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "kvartett/base/text.h"
#include "kvartett/domain/split.h"

namespace kvartett {
namespace {

constexpr int employees = 7;  // reserved dimensions, SIE 4B §8.17
constexpr int customers = 8;
constexpr std::string_view net_sales_tax_code = "7410";

bool is_bas(int account) { return account >= 1000 && account <= 9999; }
bool is_income(int account) { return account >= 3000 && account <= 3999; }
bool is_receivable(int account) { return account >= 1500 && account <= 1599; }

bool is_counted(int account, RevenueAccounts accounts) {
  if (accounts == RevenueAccounts::net_sales) return account >= 3000 && account <= 3799;
  return (account >= 3000 && account <= 3739) || account == 3790;
}

class Books {
 public:
  Books(const sie::File& file, const BooksOptions& options) : file_{file}, options_{options} {
    for (const sie::Account& account : file.accounts) {
      names_.emplace(account.number, account.name);
      if (account.tax_code == net_sales_tax_code && !is_bas(account.number))
        by_tax_code_.insert(account.number);
    }
    for (const sie::Object& object : file.objects) objects_.emplace(object.ref, object.name);
    result_.file.source = RevenueSource::books;
    result_.file.org_number = file.org_number;
    result_.used.seller_dimension = options.seller_dimension.value_or(employees);
    result_.used.customer_dimension = options.customer_dimension.value_or(customers);
  }

  BooksRevenue read() {
    if (!file_.vouchers.empty()) {
      result_.used.rows = BooksUsed::Rows::vouchers;
      for (std::size_t i = 0; i < file_.vouchers.size(); ++i) read(file_.vouchers[i], i);
    } else {
      result_.used.rows = BooksUsed::Rows::months;
      if (const sie::Year* year = find_year(0)) read_year(*year);
    }
    if (options_.takes_earlier_years) {
      for (const sie::Year& year : file_.years)
        if (year.number < 0) read_year(year);
    }
    tell_whole();
    tell_used();
    return std::move(result_);
  }

 private:
  const sie::Year* find_year(int number) const {
    const auto found = std::ranges::find(file_.years, number, &sie::Year::number);
    return found == file_.years.end() ? nullptr : &*found;
  }

  bool is_revenue(int account) const {
    return by_tax_code_.contains(account) || is_counted(account, options_.accounts);
  }
  // Counts it for the accounts' sums, and says whether it is revenue.
  bool take(int account, std::int64_t amount) {
    if (is_income(account) || by_tax_code_.contains(account)) sums_[account] += amount;
    return is_revenue(account);
  }

  const std::string* find_object(const std::vector<sie::ObjectRef>& objects, int dimension) const {
    const auto found = std::ranges::find(objects, dimension, &sie::ObjectRef::dimension);
    return dimension != 0 && found != objects.end() ? &found->object : nullptr;
  }
  std::string name_of(int dimension, const std::string& object) const {
    const auto found = objects_.find({dimension, object});
    return found == objects_.end() || found->second.empty() ? object : found->second;
  }
  void name(IncomingRevenue& row, const std::vector<sie::ObjectRef>& objects) const {
    if (const auto* customer = find_object(objects, result_.used.customer_dimension))
      name_customer(row, *customer);
    if (const auto* seller = find_object(objects, result_.used.seller_dimension)) {
      row.seller_number = *seller;
      row.seller = name_of(result_.used.seller_dimension, *seller);
    }
  }
  void name_customer(IncomingRevenue& row, const std::string& customer) const {
    row.customer_number = customer;
    row.customer = name_of(result_.used.customer_dimension, customer);
  }

  IncomingRevenue row_of(int account, Date on, std::int64_t amount) const {
    IncomingRevenue row;
    row.account = account;
    row.on = on;
    row.amount = -amount;
    row.currency = file_.currency;
    return row;
  }
  void add(IncomingRevenue row) {
    if (row.amount != 0) result_.file.rows.push_back(std::move(row));
  }

  void read(const sie::Voucher& voucher, std::size_t number) {
    // Systems that leave the numbering to the books name none: its place in the file does.
    const std::string document = voucher.number.empty()
                                     ? fmt::format("{} #{}", voucher.on.text(), number + 1)
                                 : voucher.series.empty() ? voucher.number
                                                          : voucher.series + " " + voucher.number;
    std::set<std::string> payers;
    for (const sie::Row& row : voucher.rows) {
      const auto* customer = find_object(row.objects, result_.used.customer_dimension);
      if (customer && is_receivable(row.account)) payers.insert(*customer);
    }
    std::int32_t ordinal = 0;
    for (const sie::Row& row : voucher.rows) {
      if (!take(row.account, -row.amount)) continue;
      for (const sie::ObjectRef& ref : row.objects) dimensions_.insert(ref.dimension);
      IncomingRevenue revenue = row_of(row.account, row.on, row.amount);
      revenue.row = row.line;
      revenue.document = document;
      revenue.ordinal = ordinal++;
      name(revenue, row.objects);
      if (revenue.customer.empty() && payers.size() == 1) name_customer(revenue, *payers.begin());
      add(std::move(revenue));
    }
    if (!payers.empty()) dimensions_.insert(result_.used.customer_dimension);
  }

  // The months of a year. Programs write them in two ways: each account whole, and parts of it by
  // object besides; or parts only, with the rest as rows without objects. The year's own sum tells
  // which (SIE 4B §8.14).
  void read_year(const sie::Year& year) {
    std::int64_t whole = 0;
    std::int64_t parts = 0;
    std::int64_t told = 0;
    bool has_months = false;
    for (const sie::MonthAmount& one : file_.months) {
      if (one.year != year.number || !is_revenue(one.account)) continue;
      has_months = true;
      (one.objects.empty() ? whole : parts) += one.amount;
    }
    bool has_results = false;
    for (const sie::YearAmount& one : file_.results) {
      if (one.year != year.number || !is_revenue(one.account)) continue;
      has_results = true;
      told += one.amount;
    }
    if (year.number < 0) result_.used.has_earlier_years |= has_months;
    if (has_months && (!has_results || whole == told || whole + parts == told)) {
      return read_months(year, has_results ? whole != told : whole == 0);
    }
    if (has_months) {
      result_.file.warnings.push_back(
          {"", say("The months of {} do not add up to the year: the year is read.",
                   "Månaderna {} summerar inte till året: året läses.", year.first.text())});
    }
    read_result(year);
  }

  // The dimension whose objects tell the months apart: customers before sellers; 0: neither.
  int dimension_of_months(const sie::Year& year) const {
    for (const int dimension : {result_.used.customer_dimension, result_.used.seller_dimension}) {
      for (const sie::MonthAmount& one : file_.months) {
        if (one.year == year.number && is_revenue(one.account) &&
            find_object(one.objects, dimension)) {
          return dimension;
        }
      }
    }
    return 0;
  }

  void read_months(const sie::Year& year, bool are_parts_only) {
    const int dimension = dimension_of_months(year);
    std::map<std::pair<int, Month>, std::int64_t> apart;  // of whole accounts, what has an object
    for (const sie::MonthAmount& one : file_.months) {
      if (one.year == year.number && find_object(one.objects, dimension))
        apart[{one.account, one.month}] += one.amount;
    }
    std::map<std::pair<int, Month>, std::int32_t> ordinals;
    const auto add_month = [&](const sie::MonthAmount& one, std::int64_t amount) {
      IncomingRevenue row = row_of(one.account, std::min(one.month.last_day(), year.last), amount);
      row.document = one.month.text();
      row.ordinal = ordinals[{one.account, one.month}]++;
      name(row, one.objects);
      add(std::move(row));
    };
    for (const sie::MonthAmount& one : file_.months) {
      if (one.year != year.number) continue;
      for (const sie::ObjectRef& ref : one.objects) dimensions_.insert(ref.dimension);
      if (are_parts_only) {
        if (take(one.account, -one.amount)) add_month(one, one.amount);
      } else if (one.objects.empty()) {
        if (!take(one.account, -one.amount)) continue;
        const auto part = apart.find({one.account, one.month});
        add_month(one, one.amount - (part == apart.end() ? 0 : part->second));
        if (part == apart.end()) continue;
        for (const sie::MonthAmount& other : file_.months) {
          if (other.year == one.year && other.account == one.account && other.month == one.month &&
              find_object(other.objects, dimension)) {
            add_month(other, other.amount);
          }
        }
      }
    }
  }

  void read_result(const sie::Year& year) {
    if (year.number < 0) return;
    result_.used.rows = BooksUsed::Rows::years;
    result_.used.asks_for_spread = !options_.spread;
    std::vector<Date> days;
    for (Month month = year.first.month(); month <= year.last.month(); month = month.plus(1))
      days.push_back(std::min(month.last_day(), year.last));
    if (options_.spread != YearSpread::months) days.erase(days.begin(), days.end() - 1);
    const std::vector<std::int64_t> even(days.size(), 1);
    for (const sie::YearAmount& one : file_.results) {
      if (one.year != year.number || !take(one.account, -one.amount)) continue;
      const std::vector<Money> parts = split(Money::minor(one.amount), even);
      for (std::size_t i = 0; i < days.size(); ++i) {
        IncomingRevenue row = row_of(one.account, days[i], parts[i].minor_units());
        row.document = days[i].month().text();
        add(std::move(row));
      }
    }
  }

  // Entries that are to be booked add to what is there; an export tells all of its year so far.
  void tell_whole() {
    const sie::Year* year = find_year(0);
    if (file_.is_of_entries || !year) return;
    RevenueFile& told = result_.file;
    told.whole_from = year->first;
    Date last = year->first;
    for (const IncomingRevenue& row : told.rows) last = std::max(last, row.on);
    told.whole_until = std::min(file_.up_to.value_or(last.month().last_day()), year->last);
    if (!options_.takes_earlier_years) return;
    for (const sie::Year& earlier : file_.years)
      if (earlier.number < 0 && result_.used.has_earlier_years)
        told.whole_from = std::min(*told.whole_from, earlier.first);
  }

  void tell_used() {
    for (const auto& [account, amount] : sums_) {
      const auto name = names_.find(account);
      result_.used.accounts.push_back({account, name == names_.end() ? std::string{} : name->second,
                                       amount, is_revenue(account)});
    }
    for (const int dimension : dimensions_) {
      const auto known = std::ranges::find(file_.dimensions, dimension, &sie::Dimension::number);
      result_.used.dimensions.push_back(
          known == file_.dimensions.end() ? sie::Dimension{dimension, {}} : *known);
    }
    if (!dimensions_.contains(result_.used.seller_dimension)) result_.used.seller_dimension = 0;
    if (!dimensions_.contains(result_.used.customer_dimension)) result_.used.customer_dimension = 0;
    for (const sie::Remark& remark : file_.remarks) {
      result_.file.warnings.push_back(
          {remark.line > 0 ? fmt::format("row {}", remark.line) : "", remark.sentence});
    }
    if (!result_.used.has_earlier_years) {
      result_.used.has_earlier_years = std::ranges::any_of(
          file_.months, [](const sie::MonthAmount& one) { return one.year < 0; });
    }
  }

  const sie::File& file_;
  const BooksOptions& options_;
  std::map<int, std::string> names_;
  std::set<int> by_tax_code_;  // accounts of other charts
  std::map<sie::ObjectRef, std::string> objects_;
  std::map<int, std::int64_t> sums_;
  std::set<int> dimensions_;
  BooksRevenue result_;
};

}  // namespace

BooksRevenue revenue_of(const sie::File& books, const BooksOptions& options) {
  return Books{books, options}.read();
}

std::map<Month, std::int64_t> budget_of(const sie::File& books, RevenueAccounts accounts) {
  constexpr int whole = -1;  // comes before every dimension
  const auto dimension_of = [](const sie::MonthAmount& one) {
    int dimension = whole;
    for (const sie::ObjectRef& ref : one.objects)
      dimension = dimension == whole ? ref.dimension : std::min(dimension, ref.dimension);
    return dimension;
  };
  std::map<std::pair<int, int>, int> told_by;  // of a year's account: the dimension that is read
  for (const sie::MonthAmount& one : books.budget) {
    const int dimension = dimension_of(one);
    const auto place = told_by.try_emplace({one.year, one.account}, dimension).first;
    place->second = std::min(place->second, dimension);
  }
  std::map<Month, std::int64_t> months;
  for (const sie::MonthAmount& one : books.budget) {
    if (is_counted(one.account, accounts) &&
        dimension_of(one) == told_by.at({one.year, one.account})) {
      months[one.month] -= one.amount;
    }
  }
  return months;
}

}  // namespace kvartett
