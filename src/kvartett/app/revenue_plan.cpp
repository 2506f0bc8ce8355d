#include "kvartett/app/revenue_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "kvartett/app/name_book.h"

namespace kvartett {
namespace {

constexpr std::size_t problems_max = 1'000;
constexpr int names_told = 5;

// Which document an amount belongs to: the same number comes again another year, and a credit note
// may have an invoice's.
std::string document_key(const RevenueEntry& entry) {
  return fmt::format("{}\x1f{}\x1f{}", entry.document, entry.is_credit ? 1 : 0, entry.on.year());
}

// All that an amount says. What was invoiced in another currency is the same whatever its rate.
std::string content_key(const RevenueEntry& e) {
  const auto id = [](const auto& optional) { return optional ? optional->number : -1; };
  const auto day = [](const std::optional<Date>& date) {
    return date ? date->days_since_1970() : -1;
  };
  const bool is_foreign = !e.currency.empty();
  return fmt::format("{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}",
                     document_key(e), e.on.days_since_1970(),
                     is_foreign ? e.amount_in_currency : e.amount.minor_units(), e.currency,
                     id(e.customer), id(e.seller), id(e.product), e.account, e.ordinal, e.contract,
                     day(e.period_first), day(e.period_last), static_cast<int>(e.source));
}

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits.push_back(c);
  }
  return digits;
}

std::string list_of(const std::vector<std::string>& names) {
  std::string list;
  for (std::size_t i = 0; i < std::min<std::size_t>(names.size(), names_told); ++i)
    list += (i == 0 ? "" : ", ") + names[i];
  if (names.size() > names_told) list += " …";
  return list;
}

}  // namespace

// Who and what the rows mean. A number is believed before a name, but a customer number only when
// the name does not speak against it: the books and the sales people may number differently.
class RevenuePlan::People {
 public:
  explicit People(RevenuePlan& plan)
      : plan_{plan},
        customers_{book_of(plan.ledger_.customers(), std::type_identity<Customer>{})},
        sellers_{book_of(plan.ledger_.sellers(), std::type_identity<Seller>{})},
        products_{book_of(plan.ledger_.products(), std::type_identity<Product>{})} {
    for (std::size_t i = 0; i < plan.ledger_.customers().size(); ++i) {
      const Customer& customer = plan.ledger_.customers()[i].value;
      names_.push_back(customer.name);
      by_company_name_[folded_company_name(customer.name)].push_back(Id<Customer>::at(i));
    }
  }

  std::optional<Id<Customer>> customer_of(const IncomingRevenue& row) {
    if (row.customer.empty() && row.customer_number.empty() && row.org_number.empty()) return {};
    const std::string key = row.customer + '\x1f' + row.customer_number + '\x1f' + row.org_number;
    const auto known = seen_.find(key);
    if (known != seen_.end()) return known->second;
    return seen_.emplace(key, find_or_add(row)).first->second;
  }

  std::optional<Id<Seller>> seller_of(const IncomingRevenue& row) {
    if (row.seller.empty() && row.seller_number.empty()) return {};
    const auto found = sellers_.find(row.seller, {row.seller_number, ""});
    if (found.match == NameBook<Seller>::Match::one) {
      const std::string& name = plan_.ledger_.seller(found.id).value.name;
      // A number alone is not believed against a name: employees are numbered elsewhere too.
      if (row.seller.empty() || row.seller == row.seller_number ||
          folded(name) == folded(row.seller))
        return found.id;
      const auto by_name = sellers_.find(row.seller, {"", ""});
      if (by_name.match == NameBook<Seller>::Match::one) return by_name.id;
    }
    unknown_sellers_.insert(row.seller.empty() ? row.seller_number : row.seller);
    return {};
  }

  std::optional<Id<Product>> product_of(const IncomingRevenue& row) const {
    if (row.product.empty() && row.product_code.empty()) return {};
    const auto found = products_.find(row.product, {row.product_code, ""});
    return found.match == NameBook<Product>::Match::one ? std::optional{found.id} : std::nullopt;
  }

  void tell() {
    plan_.report_.unknown_sellers.assign(unknown_sellers_.begin(), unknown_sellers_.end());
    if (!alike_.empty()) {
      plan_.warnings_.push_back(
          {"", say("{} customers are taken for ones that are called almost the same: {}.",
                   "{} kunder tas för sådana som heter nästan likadant: {}.", alike_.size(),
                   list_of(alike_))});
    }
  }

 private:
  Id<Customer> find_or_add(const IncomingRevenue& row) {
    using Match = NameBook<Customer>::Match;
    if (!row.org_number.empty()) {
      const auto found = customers_.find("", {row.org_number, ""});
      if (found.match == Match::one) return found.id;
    }
    const bool has_name = !row.customer.empty() && row.customer != row.customer_number;
    if (!row.customer_number.empty()) {
      const auto found = customers_.find("", {"", row.customer_number});
      if (found.match == Match::one &&
          (!has_name ||
           folded_company_name(names_[found.id.index()]) == folded_company_name(row.customer))) {
        return found.id;
      }
    }
    if (has_name) {
      const auto found = customers_.find(row.customer, {row.org_number, ""});
      if (found.match == Match::one) return found.id;
      const auto alike = by_company_name_.find(folded_company_name(row.customer));
      if (alike != by_company_name_.end() && alike->second.size() == 1 &&
          !contradicts(alike->second[0], row)) {
        alike_.push_back(row.customer + " = " + names_[alike->second[0].index()]);
        return alike->second[0];
      }
    }
    return add(row);
  }

  bool contradicts(Id<Customer> id, const IncomingRevenue& row) const {
    if (!plan_.ledger_.has(id)) return false;
    const std::string& own = plan_.ledger_.customer(id).value.org_number;
    return !own.empty() && !row.org_number.empty() && digits_of(own) != digits_of(row.org_number);
  }

  Id<Customer> add(const IncomingRevenue& row) {
    Customer customer;
    customer.name = !row.customer.empty()          ? row.customer
                    : !row.customer_number.empty() ? row.customer_number
                                                   : row.org_number;
    customer.org_number = row.org_number;
    // Another's number, where the systems number differently.
    if (customers_.find("", {"", row.customer_number}).match == NameBook<Customer>::Match::none)
      customer.external_id = row.customer_number;
    const auto id = Id<Customer>::at(names_.size());
    names_.push_back(customer.name);
    by_company_name_[folded_company_name(customer.name)].push_back(id);
    customers_.add(id, customer.name, numbers_of(customer));
    plan_.report_.new_customers.push_back(customer.name);
    plan_.new_customers_.push_back(CustomerSet{id, std::move(customer)});
    return id;
  }

  RevenuePlan& plan_;
  NameBook<Customer> customers_;
  NameBook<Seller> sellers_;
  NameBook<Product> products_;
  std::vector<std::string> names_;  // of the customers, new ones too
  std::unordered_map<std::string, std::vector<Id<Customer>>> by_company_name_;
  std::unordered_map<std::string, Id<Customer>> seen_;
  std::set<std::string> unknown_sellers_;
  std::vector<std::string> alike_;
};

RevenuePlan::RevenuePlan(const Ledger& ledger, const RevenueFile& file,
                         std::optional<SourceConflict> conflict)
    : ledger_{ledger},
      planned_for_{ledger.version()},
      first_revenue_{ledger.revenue().count() + 1},
      conflict_{conflict} {
  report_.source = file.source;
  report_.amounts = file.rows.size();
  const std::string& own = ledger.settings().org_number;
  if (!own.empty() && !file.org_number.empty() && digits_of(own) != digits_of(file.org_number)) {
    problems_.push_back(
        {"", say("The file is about the company {}, and this one has the number {}.",
                 "Filen gäller företaget {}, och det här har numret {}.", file.org_number, own)});
  }
  People people{*this};
  std::vector<RevenueEntry> entries;
  entries.reserve(file.rows.size());
  for (const IncomingRevenue& row : file.rows) {
    auto entry = entry_of(row, people);
    if (!entry) continue;
    const auto source = ledger.revenue().source_of(entry->on.month());
    if (source && *source != file.source) {
      report_.conflicts.insert(entry->on.month());
      if (conflict_ != SourceConflict::replace) {
        ++report_.left_out;
        continue;
      }
    }
    entries.push_back(std::move(*entry));
  }
  people.tell();
  compare(ledger, file, entries);
  tell_sums(ledger, entries);
}

void RevenuePlan::problem(const IncomingRevenue& row, Sentence sentence) {
  if (problems_.size() >= problems_max) return;
  std::string place = row.row > 0 ? fmt::format("row {}", row.row) : row.document;
  if (!row.file.empty()) place = row.file + (place.empty() ? "" : ", ") + place;
  problems_.push_back({std::move(place), std::move(sentence)});
}

std::optional<RevenueEntry> RevenuePlan::entry_of(const IncomingRevenue& row, People& people) {
  RevenueEntry entry;
  entry.on = row.on;
  entry.source = report_.source;
  const Settings& settings = ledger_.settings();
  const int own_exponent = find_currency_exponent(settings.currency).value_or(2);
  if (row.currency.empty() || row.currency == settings.currency) {
    entry.amount = Money::minor(row.amount);
  } else {
    const auto exponent = find_currency_exponent(row.currency);
    const auto rate = ledger_.rates().find(row.currency, row.on);
    if (!exponent || !rate) {
      problem(row, say("There is no rate for {} of {}: add it under Settings, Exchange rates.",
                       "Det finns ingen kurs för {} den {}: lägg in den under Inställningar, "
                       "Växelkurser.",
                       row.currency, row.on.text()));
      return {};
    }
    const auto converted = find_converted(row.amount, *exponent, rate->rate, own_exponent);
    entry.amount = converted.value_or(Money::minor(revenue_amount_max + 1));
    entry.currency = row.currency;
    entry.amount_in_currency = row.amount;
    entry.rate = rate->rate;
  }
  if (std::llabs(entry.amount.minor_units()) > revenue_amount_max) {
    problem(row, say("The amount is too large to be true.",
                     "Beloppet är för stort för att vara "
                     "sant."));
    return {};
  }
  entry.customer = people.customer_of(row);
  entry.seller = people.seller_of(row);
  entry.product = people.product_of(row);
  entry.account = row.account.value_or(0);
  entry.document = row.document;
  entry.is_credit = row.is_credit;
  entry.ordinal = row.ordinal;
  entry.contract = row.contract;
  entry.period_first = row.period_first;
  entry.period_last = row.period_last;
  return entry;
}

// Holds the file against what stands: the same amount is left as it is, what the file says
// otherwise takes the place of what was said, and the rest is new.
void RevenuePlan::compare(const Ledger& ledger, const RevenueFile& file,
                          std::vector<RevenueEntry> entries) {
  std::unordered_set<std::string> documents;
  for (const RevenueEntry& entry : entries) documents.insert(document_key(entry));
  report_.documents = documents.size();

  const auto is_told_whole = [&](Date day) {
    return file.whole_from && day >= *file.whole_from && day <= *file.whole_until;
  };
  std::unordered_map<std::string, std::vector<Sequence>> standing;
  std::vector<Sequence> taken_back;
  for (Sequence s = 1; s <= ledger.revenue().count(); ++s) {
    const KeptRevenue& kept = ledger.revenue().entry(s);
    if (!kept.stands()) continue;
    const RevenueEntry& entry = kept.value;
    if (entry.source != file.source) {
      if (conflict_ == SourceConflict::replace && report_.conflicts.contains(entry.on.month()))
        taken_back.push_back(s);
    } else if (is_told_whole(entry.on) || documents.contains(document_key(entry))) {
      standing[content_key(entry)].push_back(s);
    }
  }
  std::vector<RevenueEntry> added;
  std::size_t replaced = 0;
  for (RevenueEntry& entry : entries) {
    const auto same = standing.find(content_key(entry));
    if (same != standing.end() && !same->second.empty()) {
      same->second.pop_back();
      ++report_.already_here;
    } else {
      added.push_back(std::move(entry));
    }
  }
  for (const auto& [content, left] : standing) {
    for (const Sequence s : left) {
      // Amounts without a document of their own cannot be told to be the same: they stay.
      const RevenueEntry& entry = ledger.revenue().entry(s).value;
      if (!is_told_whole(entry.on) && entry.document.empty()) continue;
      taken_back.push_back(s);
      ++replaced;
    }
  }
  std::ranges::sort(taken_back);
  for (const Sequence s : taken_back)
    booked_.entries.push_back(reversal_of(ledger.revenue().entry(s).value, s));
  std::ranges::move(added, std::back_inserter(booked_.entries));
  report_.taken_back = taken_back.size();
  report_.new_amounts = booked_.entries.size() - taken_back.size();
  if (replaced > 0) {
    warnings_.push_back(
        {"", say("{} amounts that are here are not in the file, or differ there: they are taken "
                 "back.",
                 "{} belopp som finns här saknas i filen, eller är andra där: de tas tillbaka.",
                 replaced)});
  }
}

void RevenuePlan::tell_sums(const Ledger& ledger, const std::vector<RevenueEntry>& entries) {
  std::map<Id<Customer>, const Customer*> added;
  for (const Fact& fact : new_customers_) {
    const auto& set = std::get<CustomerSet>(fact);
    added.emplace(set.id, &set.value);
  }
  const auto customer = [&](Id<Customer> id) -> const Customer& {
    return ledger.has(id) ? ledger.customer(ledger.resolved(id)).value : *added.at(id);
  };
  for (const RevenueEntry& entry : entries) {
    report_.total += entry.amount;
    report_.by_month[entry.on.month()].in_file += entry.amount;
    std::optional<Id<Seller>> kam = entry.seller;
    if (entry.customer) {
      const Customer& whose = customer(*entry.customer);
      report_.by_customer[whose.name] += entry.amount;
      if (!kam) kam = owner_on(whose, entry.on);
    } else {
      report_.of_no_customer += entry.amount;
    }
    if (kam) {
      report_.by_kam[ledger.seller(*kam).value.name] += entry.amount;
    } else {
      report_.not_assigned += entry.amount;
    }
  }
  for (const RevenueEntry& entry : booked_.entries) {
    report_.change += entry.amount;
    report_.by_month[entry.on.month()].after += entry.amount;
  }
  for (Sequence s = 1; s <= ledger.revenue().count(); ++s) {
    const RevenueEntry& entry = ledger.revenue().entry(s).value;
    const auto month = report_.by_month.find(entry.on.month());
    if (month != report_.by_month.end()) month->second.before += entry.amount;
  }
  for (auto& [month, sum] : report_.by_month) sum.after += sum.before;
}

std::vector<Fact> RevenuePlan::facts() const {
  std::vector<Fact> facts = new_customers_;
  facts.emplace_back(booked_);
  return facts;
}

}  // namespace kvartett
