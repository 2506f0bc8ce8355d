// Revenue out of the books: what a SIE file says was sold, month by month or voucher by voucher,
// and to whom where the books know it. Revenue is credited in the books and so below zero there;
// here it is above.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kvartett/exchange/incoming_revenue.h"
#include "kvartett/exchange/sie.h"

namespace kvartett {

// Which accounts are revenue from customers (BAS). `sales`: 3000–3739 and 3790, so without rounding
// to whole kronor and excise duties. `net_sales`: 3000–3799, the line of the annual report.
// Accounts of other charts count when they are taxed as net sales (#SRU 7410).
enum class RevenueAccounts { sales, net_sales };

// A file that knows only the sum of a year: spread over its months, or all on its last day.
enum class YearSpread { months, last_day };

struct BooksOptions {
  RevenueAccounts accounts = RevenueAccounts::sales;
  std::optional<int> seller_dimension;  // whose objects are sellers; 0: none. Nothing: 7, employees
  std::optional<int> customer_dimension;  // whose objects are customers; 0: none. Nothing: 8
  std::optional<YearSpread> spread;
  bool takes_earlier_years = false;  // also the years before, where the file has their months
};

// What of the books was used, for people to hold against their own report.
struct BooksUsed {
  enum class Rows { vouchers, months, years };
  Rows rows = Rows::vouchers;
  struct AccountSum {
    int account = 0;
    std::string name;
    std::int64_t amount = 0;  // as revenue is counted
    bool is_counted = true;
  };
  std::vector<AccountSum> accounts;  // from 3000 to 3999 and others of the same tax code, by number
  std::vector<sie::Dimension> dimensions;  // that rows of revenue have objects of
  int seller_dimension = 0;                // that was used; 0: none
  int customer_dimension = 0;
  bool asks_for_spread = false;  // only sums of years, and nobody has said how to spread them
  bool has_earlier_years = false;
};

struct BooksRevenue {
  RevenueFile file;
  BooksUsed used;
};

// Which kind of rows is read goes by what the file has: vouchers, else the months of #PSALDO, else
// the years of #RES. A voucher whose receivables (15xx) name exactly one customer is that
// customer's revenue, when its own rows name none.
BooksRevenue revenue_of(const sie::File& books, const BooksOptions& options);

// The budget that the books have of revenue (#PBUDGET), month by month of all their years. Where an
// account has rows without objects those are the whole; else its parts are added up, of one
// dimension only.
std::map<Month, std::int64_t> budget_of(const sie::File& books, RevenueAccounts accounts);

}  // namespace kvartett
