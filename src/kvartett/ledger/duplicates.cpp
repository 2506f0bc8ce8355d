#include "kvartett/ledger/duplicates.h"

#include <algorithm>
#include <map>
#include <set>

#include "kvartett/base/text.h"

namespace kvartett {
namespace {

using ByKey = std::map<std::string, std::vector<Id<Customer>>>;

Duplicates made(Duplicates::By by, std::vector<Id<Customer>> customers, const Ledger& ledger) {
  std::ranges::stable_sort(customers, std::greater{},
                           [&](Id<Customer> id) { return ledger.customer(id).lines.size(); });
  return {by, std::move(customers)};
}

}  // namespace

std::string bare_org_number(std::string_view text) {
  std::string digits;
  bool is_vat = false;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits += c;
    if (digits.empty() && (c == 'E' || c == 'e')) is_vat = true;
  }
  if (digits.size() == 12 && is_vat && digits.ends_with("01")) {
    digits.resize(10);
  } else if (digits.size() == 12 && digits.starts_with("16")) {
    digits.erase(0, 2);
  }
  if (digits.find_first_not_of('0') == digits.npos) return {};
  return digits;
}

std::vector<Duplicates> find_duplicates(const Ledger& ledger) {
  ByKey by_number;
  ByKey by_name;
  for (std::size_t i = 0; i < ledger.customers().size(); ++i) {
    const Id<Customer> id = Id<Customer>::at(i);
    const KeptCustomer& kept = ledger.customer(id);
    if (kept.merged_into) continue;
    if (auto number = bare_org_number(kept.value.org_number); !number.empty()) {
      by_number[std::move(number)].push_back(id);
    }
    by_name[folded_company_name(kept.value.name)].push_back(id);
  }

  std::vector<Duplicates> found;
  std::set<std::vector<Id<Customer>>> known;
  for (auto& [number, customers] : by_number) {
    if (customers.size() < 2) continue;
    known.insert(customers);
    found.push_back(made(Duplicates::By::org_number, std::move(customers), ledger));
  }
  for (auto& [name, customers] : by_name) {
    if (customers.size() < 2 || known.contains(customers)) continue;
    found.push_back(made(Duplicates::By::name, std::move(customers), ledger));
  }
  return found;
}

}  // namespace kvartett
