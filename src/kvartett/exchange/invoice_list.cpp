#include "kvartett/exchange/invoice_list.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "kvartett/base/text.h"
#include "kvartett/domain/money.h"
#include "kvartett/exchange/cells.h"
#include "kvartett/exchange/intake.h"
#include "kvartett/exchange/org_number.h"

namespace kvartett {
namespace {

// How the amount excluding VAT comes about.
enum class Way { net, net_by_sum, gross_less_vat, gross_at_rate };

bool is_any_of(const std::string& word, std::initializer_list<const char*> words) {
  return std::ranges::find(words, word) != words.end();
}
bool is_yes(std::string_view cell) {
  return is_any_of(compact(cell), {"ja", "yes", "true", "sant", "x", "1", "j", "y"});
}
bool is_no(std::string_view cell) {
  return is_no_value(cell) || is_any_of(compact(cell), {"nej", "no", "false", "falskt", "0", "n"});
}
bool is_cancelled(std::string_view status) {
  return is_any_of(compact(status),
                   {"makulerad", "makulerat", "annullerad", "cancelled", "canceled", "void",
                    "voided", "borttagen", "deleted", "avbruten", "raderad"});
}
bool is_draft(std::string_view status) {
  return is_any_of(compact(status), {"utkast", "draft", "preliminar", "preliminary", "proforma"});
}
bool is_credit_word(std::string_view type) {
  const std::string word = compact(type);
  return word.starts_with("kredit") || word.starts_with("credit") ||
         is_any_of(word, {"k", "c", "cr", "381", "kreditnota", "hyvityslasku"});
}

class Reading {
 public:
  Reading(const Sheet& sheet, const InvoiceListOptions& options)
      : sheet_{sheet}, options_{options} {}

  InvoiceList read() {
    auto table = find_invoice_table(sheet_, options_.choices);
    if (!table) {
      result_.table = recognised_in(sheet_, options_.choices, ListKind::invoices);
      result_.revenue.problems = std::move(table.error().list);
      return std::move(result_);
    }
    result_.table = std::move(*table);
    result_.revenue.warnings = std::move(result_.table.warnings);
    find_columns();
    find_rows();
    find_decimal_sign();
    find_date_order(date_, date_order_);
    find_date_order(first_, first_order_);
    find_date_order(last_, last_order_);
    if (fault_count_ == 0) find_way();
    if (fault_count_ == 0) {
      for (const std::size_t row : rows_) read_row(row);
    }
    tell_of_all();
    return std::move(result_);
  }

 private:
  std::string_view cell(std::size_t row, const MappedColumn* column) const {
    return cell_of(sheet_, row, column);
  }
  void fault(std::size_t row, const MappedColumn* column, Sentence sentence) {
    ++fault_count_;
    auto& problems = result_.revenue.problems;
    if (problems.size() < problems_max)
      problems.push_back({place_of(sheet_.line(row), column), std::move(sentence)});
  }
  void ask(const MappedColumn* column, Sentence sentence) {
    ++fault_count_;
    result_.revenue.problems.push_back(
        {fmt::format("column \"{}\"", column->heading), std::move(sentence)});
  }
  void warn(Sentence sentence, std::string place = {}) {
    result_.revenue.warnings.push_back({std::move(place), std::move(sentence)});
  }

  void find_columns() {
    const Table& table = result_.table;
    number_ = table.find(Field::invoice_number);
    date_ = table.find(Field::invoice_date);
    type_ = table.find(Field::invoice_type);
    credited_ = table.find(Field::credited);
    cancelled_ = table.find(Field::cancelled);
    status_ = table.find(Field::status);
    customer_ = table.find(Field::customer);
    customer_number_ = table.find(Field::customer_number);
    org_number_ = table.find(Field::org_number);
    seller_ = table.find(Field::seller);
    seller_number_ = table.find(Field::seller_number);
    product_ = table.find(Field::product);
    product_code_ = table.find(Field::product_code);
    contract_ = table.find(Field::contract);
    currency_ = table.find(Field::currency);
    first_ = table.find(Field::start);
    last_ = table.find(Field::end);
    amount_ = table.find(Field::amount);
    vat_ = table.find(Field::vat_amount);
    gross_ = table.find(Field::amount_with_vat);
  }

  // Sorts out blank rows, sums, footers, and invoices that were cancelled or never sent.
  void find_rows() {
    for (std::size_t row = result_.table.heading_row + 1; row < sheet_.row_count(); ++row) {
      const RowKind kind = kind_of_row(sheet_, row, result_.table, date_);
      if (kind == RowKind::blank) continue;
      ++result_.rows;
      if (kind != RowKind::data) {
        ++sums_;
      } else if (is_cancelled(cell(row, status_)) || is_cancelled(cell(row, type_)) ||
                 (cancelled_ && !is_no(cell(row, cancelled_)))) {
        ++cancelled_rows_;
      } else if (is_draft(cell(row, status_)) || is_draft(cell(row, type_))) {
        ++drafts_;
      } else {
        rows_.push_back(static_cast<std::uint32_t>(row));
      }
    }
  }

  void find_decimal_sign() {
    std::vector<const MappedColumn*> columns;
    for (const MappedColumn* column : {amount_, vat_, gross_})
      if (column) columns.push_back(column);
    const auto found = options_.choices.decimal_sign
                           ? std::expected<DecimalSign, std::size_t>{*options_.choices.decimal_sign}
                           : decimal_sign_of(sheet_, rows_, columns);
    if (found) {
      decimal_sign_ = *found;
      return;
    }
    for (const MappedColumn* column : columns) {
      const std::string_view text = cell(found.error(), column);
      const auto number = find_number_text(text);
      if (number && proof_of(*number) == DecimalProof::unknown)
        return fault(found.error(), column, ask_decimal_sign(text));
    }
  }

  void find_date_order(const MappedColumn* column, DateOrder& order) {
    if (!column) return;
    const std::array others = {date_, result_.table.find(Field::due_on), first_, last_};
    const auto found = options_.choices.date_order
                           ? std::expected<DateOrder, std::size_t>{*options_.choices.date_order}
                           : date_order_of(sheet_, rows_, column, others);
    if (found) {
      order = *found;
    } else {
      fault(found.error(), column, ask_date_order(cell(found.error(), column)));
    }
  }

  // Net is what says so, or what a person says, or what with the VAT beside it comes to the total
  // on every row.
  void find_way() {
    const auto& answer = options_.choices.vat;
    if (amount_ && amount_->vat == Vat::excluded) {
      way_ = Way::net;
      return check_sums();
    }
    const MappedColumn* column = amount_ ? amount_ : gross_;
    if (answer && !answer->is_included) {
      if (column->vat == Vat::included) return ask(column, ask_vat_rate());
      amount_ = column;
      way_ = Way::net;
      return;
    }
    if (answer && answer->rate_permille > 0) {
      gross_ = column;
      way_ = Way::gross_at_rate;
      return;
    }
    if (answer && !vat_) return ask(column, ask_vat_rate());
    if (answer) {
      gross_ = column;
      way_ = Way::gross_less_vat;
      return;
    }
    if (amount_ && vat_ && gross_ && amount_->evidence != Evidence::chosen) {
      way_ = Way::net_by_sum;
      return check_sums();
    }
    if (!amount_ && vat_ && gross_->vat == Vat::included) {
      way_ = Way::gross_less_vat;
      return;
    }
    if (column->vat == Vat::included) {
      return ask(column, ask_vat_rate());
    }
    ask(column,
        say("Is the amount excluding VAT? Say vat=excluded; or, if VAT is in it, vat=included:25, "
            "or 12, or 6.",
            "Är beloppet exklusive moms? Ange vat=excluded; eller, om momsen ingår, "
            "vat=included:25, eller 12, eller 6."));
  }

  // Totals may be rounded to whole kronor.
  void check_sums() {
    if (!vat_ || !gross_) return;
    for (const std::size_t row : rows_) {
      const std::string currency = currency_of(row);
      const auto net = find_amount(row, amount_, currency);
      const auto vat = find_amount(row, vat_, currency);
      const auto gross = find_amount(row, gross_, currency);
      if (!net || !gross) continue;  // told when the row is read, if it matters
      std::int64_t whole = 1;
      for (int i = 0; i < find_currency_exponent(currency).value_or(2); ++i) whole *= 10;
      if (std::abs(*net + vat.value_or(0) - *gross) < whole) continue;
      fault(row, gross_,
            say("“{}” and VAT “{}” do not come to “{}”. Point out which column is the amount "
                "excluding VAT.",
                "”{}” och momsen ”{}” blir inte ”{}”. Peka ut vilken kolumn som är beloppet "
                "exklusive moms.",
                cell(row, amount_), cell(row, vat_), cell(row, gross_)));
    }
  }

  // Nothing where there is no amount, or what stands there is none.
  std::optional<std::int64_t> find_amount(std::size_t row, const MappedColumn* column,
                                          const std::string& currency) const {
    const std::string_view text = cell(row, column);
    const auto number = is_no_value(text) ? std::nullopt : find_number_text(text);
    if (!number) return {};
    const auto amount =
        read_amount(text, *number, decimal_sign_, find_currency_exponent(currency).value_or(2),
                    column->unit.times);
    return amount ? std::optional{*amount} : std::nullopt;
  }

  // What the row, the amount or the heading says; else the company's.
  std::string currency_of(std::size_t row) const {
    const auto known = [&](const std::string& code) {
      return code == "KR" ? options_.currency : code;
    };
    if (const std::string_view text = cell(row, currency_); !is_no_value(text)) {
      const auto unit = find_unit(folded(text));
      return unit ? known(unit->currency) : std::string{};
    }
    const MappedColumn* column = amount_ ? amount_ : gross_;
    if (const auto number = find_number_text(cell(row, column));
        number && !number->unit.currency.empty())
      return known(number->unit.currency);
    return column->unit.currency.empty() ? options_.currency : known(column->unit.currency);
  }

  void read_row(std::size_t row) {
    const std::size_t faults_before = fault_count_;
    IncomingRevenue revenue;
    revenue.row = sheet_.line(row);
    revenue.document = cell(row, number_);
    revenue.customer = cell(row, customer_);
    revenue.customer_number = cell(row, customer_number_);
    revenue.org_number = org_number_of(cell(row, org_number_));
    revenue.seller = cell(row, seller_);
    revenue.seller_number = cell(row, seller_number_);
    revenue.product = cell(row, product_);
    revenue.product_code = cell(row, product_code_);
    if (!is_no(cell(row, contract_))) revenue.contract = cell(row, contract_);
    judge_texts(row);
    if (revenue.customer.empty() && revenue.customer_number.empty() && revenue.org_number.empty()) {
      fault(row,
            customer_          ? customer_
            : customer_number_ ? customer_number_
                               : org_number_,
            say("The customer is missing.", "Kunden saknas."));
    }
    if (const auto on = read_day(row, date_, date_order_)) {
      revenue.on = *on;
    } else if (is_no_value(cell(row, date_))) {
      fault(row, date_, say("The invoice date is missing.", "Fakturadatum saknas."));
    }
    revenue.period_first = read_day(row, first_, first_order_);
    revenue.period_last = read_day(row, last_, last_order_);
    revenue.currency = currency_of(row);
    if (revenue.currency.empty()) {
      fault(row, currency_,
            say("“{}” is not a currency we know.", "”{}” är ingen valuta vi känner till.",
                cell(row, currency_)));
      return;
    }
    if (const auto amount = read_net(row, revenue.currency)) revenue.amount = *amount;
    judge_credit(row, revenue);
    if (fault_count_ == faults_before) add(row, std::move(revenue));
  }

  void judge_texts(std::size_t row) {
    for (const MappedColumn* column : {number_, customer_, customer_number_, org_number_, seller_,
                                       seller_number_, product_, product_code_, contract_}) {
      if (is_longer_than(cell(row, column), name_characters_max)) {
        fault(row, column,
              say("The text is longer than {} characters.", "Texten är längre än {} tecken.",
                  name_characters_max));
      }
    }
    for (const MappedColumn* column : {number_, customer_number_, org_number_}) {
      if (is_mangled_number(cell(row, column)))
        fault(row, column, mangled_number(cell(row, column)));
    }
  }

  std::optional<Date> read_day(std::size_t row, const MappedColumn* column, DateOrder order) {
    const auto day = read_date(cell(row, column), order);
    if (day) return *day;
    fault(row, column, day.error());
    return {};
  }

  std::optional<std::int64_t> need_amount(std::size_t row, const MappedColumn* column,
                                          const std::string& currency) {
    const std::string_view text = cell(row, column);
    if (is_no_value(text)) {
      fault(row, column, say("The amount is missing.", "Beloppet saknas."));
      return {};
    }
    const auto number = find_number_text(text);
    if (!number) {
      fault(row, column, not_an_amount(text));
      return {};
    }
    const auto amount =
        read_amount(text, *number, decimal_sign_, find_currency_exponent(currency).value_or(2),
                    column->unit.times);
    if (amount) return *amount;
    fault(row, column, amount.error());
    return {};
  }

  std::optional<std::int64_t> read_net(std::size_t row, const std::string& currency) {
    switch (way_) {
      case Way::net:
      case Way::net_by_sum:
        return need_amount(row, amount_, currency);
      case Way::gross_at_rate:
        if (const auto gross = need_amount(row, gross_, currency))
          return without_vat(*gross, *options_.choices.vat);
        return {};
      case Way::gross_less_vat: {
        const auto gross = need_amount(row, gross_, currency);
        if (!gross) return {};
        if (is_no_value(cell(row, vat_))) return gross;  // free of VAT
        const auto vat = need_amount(row, vat_, currency);
        return vat ? std::optional{*gross - *vat} : std::nullopt;
      }
    }
    std::unreachable();
  }

  // A credit note whose amount is above zero takes back all the same. A column that names an
  // invoice tells of a credit note only where it says “credits”: on others an invoice may name the
  // credit note that took it back.
  void judge_credit(std::size_t row, IncomingRevenue& revenue) {
    const std::string_view credited = cell(row, credited_);
    bool says_credit = is_credit_word(cell(row, type_)) || is_yes(credited);
    if (credited_ && !is_no(credited) && !is_yes(credited)) {
      const std::string heading = compact(credited_->heading);
      says_credit = says_credit || heading.starts_with("krediterar") ||
                    heading == "creditedinvoice" || is_credit_word(credited);
    }
    if (says_credit && revenue.amount > 0) revenue.amount = -revenue.amount;
    const bool is_told = type_ || credited_;
    revenue.is_credit = says_credit || (!is_told && revenue.amount < 0);
  }

  // Rows of one invoice are its amounts. The very same row again is one of several alike lines if
  // the list tells of products, and else a copy.
  void add(std::size_t row, IncomingRevenue revenue) {
    if (revenue.document.empty()) {
      ++without_number_;
    } else {
      std::string key = revenue.document + (revenue.is_credit ? "\n-" : "\n+");
      if (!product_ && !product_code_) {
        std::string contents;
        for (const MappedColumn& column : result_.table.columns)
          contents.append(cell(row, &column)).push_back('\n');
        if (!contents_.insert(std::move(contents)).second) {
          ++copies_;
          return;
        }
      }
      auto& invoice = invoices_.try_emplace(std::move(key), revenue.on, 0).first->second;
      if (invoice.first != revenue.on) {
        return fault(row, date_,
                     say("Invoice {} has another date on an earlier row.",
                         "Faktura {} har ett annat datum på en tidigare rad.", revenue.document));
      }
      revenue.ordinal = invoice.second++;
    }
    if (revenue.amount == 0) return;  // a line of text
    result_.revenue.rows.push_back(std::move(revenue));
  }

  void tell_of_all() {
    if (cancelled_rows_ > 0)
      warn(say("{} rows are cancelled and left out.", "{} rader är makulerade och lämnas utanför.",
               cancelled_rows_));
    if (drafts_ > 0)
      warn(say("{} rows are drafts and left out.", "{} rader är utkast och lämnas utanför.",
               drafts_));
    if (sums_ > 0)
      warn(say("{} rows are sums or footers and left out.",
               "{} rader är summor eller fotnoter och lämnas utanför.", sums_));
    if (copies_ > 0)
      warn(say("{} rows stand there twice; they count once.",
               "{} rader står där två gånger; de räknas en gång.", copies_));
    if (without_number_ > 0) {
      warn(say("{} rows have no invoice number: brought in once more, they count twice.",
               "{} rader saknar fakturanummer: läses de in en gång till räknas de dubbelt.",
               without_number_));
    }
    if (fault_count_ == 0 && way_ == Way::gross_less_vat) {
      warn(
          say("The amount excluding VAT is the total less the VAT, öre that were rounded included.",
              "Beloppet exklusive moms är totalen minus momsen, med öresavrundning."));
    }
    if (fault_count_ > 0) result_.revenue.rows.clear();
    auto& problems = result_.revenue.problems;
    if (fault_count_ > problems.size()) {
      problems.push_back(
          {"", say("And {} more faults.", "Och {} fel till.", fault_count_ - problems.size())});
    }
  }

  const Sheet& sheet_;
  const InvoiceListOptions& options_;
  InvoiceList result_;
  std::size_t fault_count_ = 0;
  std::size_t cancelled_rows_ = 0;
  std::size_t drafts_ = 0;
  std::size_t sums_ = 0;
  std::size_t copies_ = 0;
  std::size_t without_number_ = 0;

  const MappedColumn* number_ = nullptr;
  const MappedColumn* date_ = nullptr;
  const MappedColumn* type_ = nullptr;
  const MappedColumn* credited_ = nullptr;
  const MappedColumn* cancelled_ = nullptr;
  const MappedColumn* status_ = nullptr;
  const MappedColumn* customer_ = nullptr;
  const MappedColumn* customer_number_ = nullptr;
  const MappedColumn* org_number_ = nullptr;
  const MappedColumn* seller_ = nullptr;
  const MappedColumn* seller_number_ = nullptr;
  const MappedColumn* product_ = nullptr;
  const MappedColumn* product_code_ = nullptr;
  const MappedColumn* contract_ = nullptr;
  const MappedColumn* currency_ = nullptr;
  const MappedColumn* first_ = nullptr;
  const MappedColumn* last_ = nullptr;
  const MappedColumn* amount_ = nullptr;
  const MappedColumn* vat_ = nullptr;
  const MappedColumn* gross_ = nullptr;

  std::vector<std::uint32_t> rows_;  // of the sheet: those that count
  Way way_ = Way::net;
  DecimalSign decimal_sign_ = DecimalSign::comma;
  DateOrder date_order_ = DateOrder::day_first;
  DateOrder first_order_ = DateOrder::day_first;
  DateOrder last_order_ = DateOrder::day_first;
  std::map<std::string, std::pair<Date, std::int32_t>> invoices_;  // its day and amounts so far
  std::set<std::string> contents_;
};

}  // namespace

InvoiceList read_invoice_list(const Sheet& sheet, const InvoiceListOptions& options) {
  return Reading{sheet, options}.read();
}

}  // namespace kvartett
