#include "kvartett/exchange/sie5.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "kvartett/base/text.h"
#include "kvartett/exchange/decimal.h"
#include "kvartett/exchange/org_number.h"
#include "kvartett/exchange/xml_read.h"

namespace kvartett::sie5 {
namespace {

constexpr std::size_t remarks_max = 1'000;
constexpr int customer_dimension = 8;
constexpr int invoice_dimension = 10;

std::optional<int> find_number(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size() || number < 0)
    return {};
  return number;
}

// A balance or a budget, whose year is known when all years are.
struct MonthOfAccount {
  bool is_budget = false;
  int account = 0;
  Month month;
  std::int64_t amount = 0;
  std::vector<sie::ObjectRef> objects;
};

class Reading {
 public:
  Result<sie::File> read(std::string_view bytes) {
    reader_.begin = [this](auto space, auto name, const auto& attributes) {
      const bool is_ours = space == "http://www.sie.se/sie5";
      path_.emplace_back(is_ours ? name.substr(0, name_max) : std::string_view{});
      if (path_.size() == 1 && path_[0] != "Sie" && path_[0] != "SieEntry") {
        return reader_.stop(say("This XML is no SIE 5 file: its outermost element is “{}”.",
                                "Den här XML-filen är ingen SIE 5-fil: dess yttersta element är "
                                "”{}”.",
                                name.substr(0, name_max)));
      }
      begin(path_.back(), path_.size() < 2 ? std::string_view{} : path_[path_.size() - 2],
            attributes);
    };
    reader_.end = [this] {
      end(path_.back());
      path_.pop_back();
    };
    TRY(reader_.read(bytes));
    finish();
    return std::move(file_);
  }

 private:
  static constexpr std::size_t name_max = 60;  // longer than any of ours

  void begin(std::string_view name, std::string_view parent, const xml::Attributes& attributes) {
    const auto text = [&](std::string_view of) {
      return std::string{trimmed(attributes.text(of))};
    };
    if (name == "SieEntry") {
      file_.is_of_entries = true;
    } else if (name == "SoftwareProduct") {
      file_.program = text("name") + " " + text("version");
    } else if (name == "Company") {
      file_.company = text("name");
      const auto digits = find_org_digits(text("organizationId"));
      if (digits && *digits != "0000000000") file_.org_number = *digits;
    } else if (name == "AccountingCurrency") {
      if (!text("currency").empty()) file_.currency = text("currency");
    } else if (name == "FiscalYear") {
      read_year(text("start"), text("end"), text("primary"), text("lastCoveredDate"));
    } else if (name == "Account" && parent == "Accounts") {
      account_ = find_number(text("id"));
      const std::string type = text("type");
      is_of_result_ = type == "income" || type == "cost";
      if (!account_) return not_read(name, text("id"));
      if (accounts_.insert(*account_).second)
        file_.accounts.push_back({*account_, text("name"), ""});
    } else if (parent == "Account" && account_ &&
               (name.starts_with("ClosingBalance") || name.starts_with("Budget"))) {
      read_month(name, text("month"), text("amount"));
    } else if (name == "Dimension") {
      dimension_ = find_number(text("id"));
      if (!dimension_) return not_read(name, text("id"));
      file_.dimensions.push_back({*dimension_, text("name")});
    } else if (name == "Object" && parent == "Dimension" && dimension_) {
      file_.objects.push_back({{*dimension_, text("id")}, text("name")});
    } else if (name == "Customer") {
      file_.objects.push_back({{customer_dimension, text("id")}, text("name")});
    } else if (name == "CustomerInvoice") {
      invoices_[text("id")] = {text("customerId"), text("invoiceNumber")};
    } else if (name == "Journal") {
      journal_ = text("id");
    } else if (name == "JournalEntry") {
      begin_voucher(text("id"), text("journalDate"), text("text"));
    } else if (name == "LedgerEntry") {
      begin_row(text("accountId"), text("amount"), text("ledgerDate"), text("text"));
    } else if (name == "ObjectReference") {
      const auto dimension = find_number(text("dimId"));
      if (!dimension || text("objectId").empty()) return not_read(name, text("dimId"));
      if (parent == "LedgerEntry" && row_) row_->objects.push_back({*dimension, text("objectId")});
      if (month_ && parent != "LedgerEntry")
        month_->objects.push_back({*dimension, text("objectId")});
    } else if (name == "SubdividedAccountObjectReference" && row_) {
      const auto invoice = invoices_.find(text("objectId"));
      if (invoice == invoices_.end()) return;  // of a supplier, or of what is owned
      const auto& [customer, number] = invoice->second;
      if (!customer.empty()) row_->objects.push_back({customer_dimension, customer});
      if (!number.empty()) row_->objects.push_back({invoice_dimension, number});
    } else if (name == "Overstrike" && parent == "LedgerEntry") {
      row_.reset();
    }
  }

  void end(std::string_view name) {
    if (name == "LedgerEntry" && row_) {
      voucher_->rows.push_back(std::move(*row_));
      row_.reset();
    } else if (name == "JournalEntry" && voucher_) {
      if (voucher_->difference() != 0) {
        remark(voucher_->line,
               say("The voucher does not balance.", "Verifikationen balanserar inte."));
      }
      file_.vouchers.push_back(std::move(*voucher_));
      voucher_.reset();
    } else if (month_ && (name.starts_with("ClosingBalance") || name.starts_with("Budget"))) {
      months_.push_back(std::move(*month_));
      month_.reset();
    } else if (name == "Account") {
      account_.reset();
    }
  }

  void read_year(const std::string& first, const std::string& last, const std::string& primary,
                 const std::string& covered) {
    const auto from = find_month(first);
    const auto to = find_month(last);
    if (!from || !to || *to < *from) return not_read("FiscalYear", first);
    file_.years.push_back({0, from->first_day(), to->last_day()});
    if (primary == "true" || primary == "1") {
      primary_ = from->first_day();
      file_.up_to = find_date(covered);
    }
  }

  void read_month(std::string_view name, const std::string& month, const std::string& amount) {
    const bool is_budget = name.starts_with("Budget");
    if (!is_budget && !is_of_result_) return;
    const auto of = find_month(month);
    const auto units = find_minor_units(amount, 2, sie::amount_max);
    if (!of || !units) return not_read(name, of ? amount : month);
    month_ = {is_budget, *account_, *of, *units, {}};
  }

  void begin_voucher(const std::string& number, const std::string& day, const std::string& text) {
    const auto on = find_date(day);
    if (!on) {
      return remark(reader_.line(), say("The voucher has no date and is left out.",
                                        "Verifikationen saknar datum och hoppas över."));
    }
    voucher_.emplace();
    voucher_->line = reader_.line();
    voucher_->series = journal_;
    voucher_->number = number;
    voucher_->on = *on;
    voucher_->text = text;
  }

  void begin_row(const std::string& account, const std::string& amount, const std::string& day,
                 const std::string& text) {
    if (!voucher_) return;
    const auto number = find_number(account);
    const auto units = find_minor_units(amount, 2, sie::amount_max);
    if (!number || !units) return not_read("LedgerEntry", number ? amount : account);
    row_.emplace();
    row_->line = reader_.line();
    row_->account = *number;
    row_->amount = *units;
    row_->on = find_date(day).value_or(voucher_->on);
    row_->text = text;
  }

  // Numbers the years from the one that the file is about, and gives each month its year's.
  void finish() {
    std::ranges::sort(file_.years, {}, &sie::Year::first);
    const auto primary = std::ranges::find_if(file_.years, [&](const sie::Year& year) {
      return primary_ ? year.first == *primary_ : &year == &file_.years.back();
    });
    for (auto year = file_.years.begin(); year != file_.years.end(); ++year)
      year->number = static_cast<int>(year - primary);
    for (MonthOfAccount& one : months_) {
      const auto year = std::ranges::find_if(file_.years, [&](const sie::Year& y) {
        return y.first <= one.month.first_day() && one.month.last_day() <= y.last;
      });
      const bool has_year = year != file_.years.end();
      if (one.is_budget) {
        file_.budget.push_back({has_year ? year->number : 0, one.month, one.account,
                                std::move(one.objects), one.amount});
      } else if (has_year && one.objects.empty() && year->last == one.month.last_day()) {
        file_.results.push_back({year->number, one.account, one.amount});
      }
    }
    std::ranges::sort(file_.accounts, {}, &sie::Account::number);
    file_.encoding = Encoding::utf_8;
    file_.type = file_.vouchers.empty() ? 1 : 4;
  }

  void remark(std::size_t line, Sentence sentence) {
    ++file_.remark_count;
    if (file_.remarks.size() < remarks_max) file_.remarks.push_back({line, std::move(sentence)});
  }
  void not_read(std::string_view element, std::string_view text) {
    remark(reader_.line(), say("{} is not read: “{}” is not what stands there in a SIE file.",
                               "{} läses inte: ”{}” är inte vad som ska stå där i en SIE-fil.",
                               element, text.substr(0, name_max)));
  }

  xml::Reader reader_;
  sie::File file_;
  std::vector<std::string> path_;
  std::optional<Date> primary_;  // the first day of the year that the file is about
  std::optional<int> account_;
  bool is_of_result_ = false;  // the account
  std::set<int> accounts_;
  std::optional<int> dimension_;
  std::optional<MonthOfAccount> month_;
  std::vector<MonthOfAccount> months_;
  std::map<std::string, std::pair<std::string, std::string>> invoices_;  // customer and number
  std::string journal_;
  std::optional<sie::Voucher> voucher_;
  std::optional<sie::Row> row_;
};

}  // namespace

Result<sie::File> read(std::string_view bytes) {
  if (bytes.size() > sie::bytes_max) {
    return refuse(Wrong::invalid, say("The file is larger than {} MB.", "Filen är större än {} MB.",
                                      sie::bytes_max / 1024 / 1024));
  }
  return Reading{}.read(bytes);
}

}  // namespace kvartett::sie5
