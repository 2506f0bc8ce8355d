#include "kvartett/exchange/ubl_revenue.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include "kvartett/domain/money.h"
#include "kvartett/domain/split.h"
#include "kvartett/exchange/org_number.h"

namespace kvartett::ubl {
namespace {

std::int64_t sum_of_lines(const Invoice& invoice) {
  return std::accumulate(invoice.lines.begin(), invoice.lines.end(), std::int64_t{0},
                         [](std::int64_t sum, const Line& line) { return sum + line.amount; });
}
std::int64_t sum_of_adjustments(const Invoice& invoice) {
  std::int64_t sum = 0;
  for (const Adjustment& one : invoice.adjustments) sum += one.is_charge ? one.amount : -one.amount;
  return sum;
}

// What the document comes to excluding VAT. Where it does not say so itself it is what its lines,
// charges and allowances come to, by definition (EN 16931, BR-CO-13). Nothing: it has none of them.
std::optional<std::int64_t> find_whole(const Invoice& invoice) {
  const Totals& totals = invoice.totals;
  if (totals.without_vat) return totals.without_vat;
  if (invoice.lines.empty()) {
    if (!totals.lines) return {};
    return *totals.lines + totals.charges.value_or(0) - totals.allowances.value_or(0);
  }
  return sum_of_lines(invoice) + sum_of_adjustments(invoice);
}

// The lines' amounts with what was taken off or added for the whole document, which falls on the
// lines that have the sign of their sum, in proportion: a discount on what was sold leaves what
// was returned on the same invoice alone.
std::vector<std::int64_t> amounts_of(const Invoice& invoice, std::int64_t whole) {
  if (invoice.lines.empty()) return {whole};
  std::vector<std::int64_t> amounts;
  for (const Line& line : invoice.lines) amounts.push_back(line.amount);
  const std::int64_t sum = sum_of_lines(invoice);
  if (sum == whole) return amounts;
  std::vector<std::int64_t> weights;
  for (const std::int64_t amount : amounts) {
    const bool opposes = (sum > 0 && amount < 0) || (sum < 0 && amount > 0);
    weights.push_back(opposes ? 0 : std::abs(amount));
  }
  if (std::ranges::all_of(weights, [](std::int64_t weight) { return weight == 0; }))
    std::ranges::fill(weights, 1);
  const std::vector<Money> parts = split(Money::minor(whole - sum), weights);
  for (std::size_t i = 0; i < amounts.size(); ++i) amounts[i] += parts[i].minor_units();
  return amounts;
}

// A credit note's amounts are what it takes back. An invoice that is negative already, or a
// Svefaktura of type 381 that is, stays as it is.
bool turns_sign(const Invoice& invoice, std::int64_t whole) {
  if (invoice.root == Root::credit_note) return true;
  return invoice.is_credit() && whole > 0;
}

class Making {
 public:
  explicit Making(std::string_view our_org_number) : ours_{find_org_digits(our_org_number)} {}

  RevenueFile make(std::span<const Received> received) {
    for (const Received& one : received) add(one);
    if (sellers_.size() == 1) file_.org_number = sellers_.front();
    for (const auto& [sentence, told] : told_) {
      if (told.more == 0) continue;
      Sentence& warning = file_.warnings[told.at].sentence;
      warning.english += fmt::format(" The same of {} more.", told.more);
      warning.swedish += fmt::format(" Samma för {} till.", told.more);
    }
    return std::move(file_);
  }

 private:
  void add(const Received& received) {
    const Invoice& invoice = received.invoice;
    place_ = received.file.empty() ? fmt::format("invoice {}", invoice.id)
                                   : fmt::format("{}, invoice {}", received.file, invoice.id);
    if (!is_ours(invoice)) return;
    const auto whole = find_whole(invoice);
    if (!whole) {
      return fault(say("The invoice says no amount excluding VAT.",
                       "Fakturan anger inget belopp exklusive moms."));
    }
    if (std::abs(*whole) > amount_max) {
      return fault(say("The invoice comes to more than an invoice can.",
                       "Fakturan går på mer än en faktura kan."));
    }
    const bool turns = turns_sign(invoice, *whole);
    if (is_repeated(invoice, turns ? -*whole : *whole)) return;
    warn_of(invoice, *whole);

    IncomingRevenue row;
    row.file = received.file;
    row.document = invoice.id;
    row.is_credit = invoice.is_credit();
    row.on = invoice.on;
    row.currency = invoice.currency;
    row.customer = invoice.buyer.shown_name();
    row.org_number = invoice.buyer.org_number();
    row.customer_number = customer_number_of(invoice.buyer);
    row.seller = invoice.seller.contact;
    row.contract = invoice.contract;
    const std::vector<std::int64_t> amounts = amounts_of(invoice, *whole);
    for (std::size_t i = 0; i < amounts.size(); ++i) {
      if (amounts[i] == 0) continue;  // a line of text
      row.ordinal = static_cast<std::int32_t>(i);
      row.amount = turns ? -amounts[i] : amounts[i];
      const bool has_line = i < invoice.lines.size();
      const Line line = has_line ? invoice.lines[i] : Line{};
      row.product = line.name;
      row.product_code = line.code.empty() ? line.gtin : line.code;
      row.period_first = line.period.first ? line.period.first : invoice.period.first;
      row.period_last = line.period.last ? line.period.last : invoice.period.last;
      file_.rows.push_back(row);
    }
  }

  // The number that the seller knows the customer by, which stands in no register.
  static std::string customer_number_of(const Party& buyer) {
    for (const Identifier& id : buyer.identifiers) {
      if (id.scheme.empty() && org_number_of(id.text) != buyer.org_number()) return id.text;
    }
    return {};
  }

  // By the sellers' numbers: what we bought is no revenue, nor is what another company sold.
  bool is_ours(const Invoice& invoice) {
    const std::string seller = invoice.seller.org_number();
    if (!seller.empty() && std::ranges::find(sellers_, seller) == sellers_.end())
      sellers_.push_back(seller);
    if (!ours_) return true;
    const auto seller_digits = find_org_digits(seller);
    if (seller_digits == ours_) return true;
    if (find_org_digits(invoice.buyer.org_number()) == ours_) {
      fault(
          say("This is a purchase: {} invoices the company. Only what the company has sold is "
              "revenue.",
              "Det här är ett inköp: {} fakturerar företaget. Bara det som företaget har sålt är "
              "intäkt.",
              seller_name(invoice)));
      return false;
    }
    if (seller_digits) {
      fault(say("The invoice is from another company: {}, {}.",
                "Fakturan är från ett annat företag: {}, {}.", seller_name(invoice),
                shown_org_number(seller)));
      return false;
    }
    warn(
        say("The invoice does not say {}'s org. number, so nobody can tell whether it is the "
            "company's own.",
            "Fakturan anger inget organisationsnummer för {}, så det går inte att se om den är "
            "företagets egen.",
            seller_name(invoice)));
    return true;
  }
  static std::string seller_name(const Invoice& invoice) {
    const std::string& name = invoice.seller.shown_name();
    return name.empty() ? "?" : name;
  }

  bool is_repeated(const Invoice& invoice, std::int64_t amount) {
    const auto [found, is_new] = seen_.try_emplace(
        {invoice.seller.org_number(), invoice.id, invoice.on.year(), invoice.is_credit()}, amount);
    if (is_new) return false;
    if (found->second == amount) {
      warn(say("The same document once more; it counts once.",
               "Samma dokument en gång till; det räknas en gång."));
    } else {
      fault(say("Another document of the same number and year has another amount.",
                "Ett annat dokument med samma nummer och år har ett annat belopp."));
    }
    return true;
  }

  void warn_of(const Invoice& invoice, std::int64_t whole) {
    for (const Sentence& remark : invoice.remarks) warn(remark);
    if (invoice.type == "386") {
      warn(say("This is a prepayment: with the final invoice, the revenue may count twice.",
               "Det här är en förskottsfaktura: med slutfakturan kan intäkten räknas dubbelt."));
    }
    if (!invoice.totals.without_vat) {
      warn(say("The invoice does not say its amount excluding VAT; what its lines come to counts.",
               "Fakturan anger inte sitt belopp exklusive moms; det som raderna går på räknas."));
    }
    // Each amount may be rounded.
    const std::int64_t told = sum_of_lines(invoice) + sum_of_adjustments(invoice);
    const auto rounded =
        static_cast<std::int64_t>(invoice.lines.size() + invoice.adjustments.size());
    if (!invoice.lines.empty() && std::abs(told - whole) > rounded) {
      const int exponent = find_currency_exponent(invoice.currency).value_or(2);
      const Sentence lines = written(Money::minor(told), exponent);
      const Sentence total = written(Money::minor(whole), exponent);
      warn({fmt::format("Its lines come to {0}, but it says {1} excluding VAT; {1} counts.",
                        lines.english, total.english),
            fmt::format("Raderna går på {0}, men fakturan anger {1} exklusive moms; {1} räknas.",
                        lines.swedish, total.swedish)});
    }
    const std::string buyer = invoice.buyer.org_number();
    const auto digits = find_org_digits(buyer);
    if (buyer.empty() && invoice.buyer.shown_name().empty()) {
      warn(say("The invoice does not say who the customer is.",
               "Fakturan anger inte vem kunden är."));
    } else if (digits && !check_digit_holds(*digits)) {
      warn(say("The customer's org. number {} is mistyped: its check digit is wrong.",
               "Kundens organisationsnummer {} är felskrivet: kontrollsiffran stämmer inte.",
               shown_org_number(buyer)));
    }
    const std::string_view vat = invoice.buyer.vat_number();
    if (vat.starts_with("SE") && vat.size() != swedish_vat_length) {
      warn(say("The customer's VAT number has {} characters; a Swedish one has 14.",
               "Kundens momsregistreringsnummer har {} tecken; ett svenskt har 14.", vat.size()));
    }
  }

  void fault(Sentence sentence) {
    if (file_.problems.size() < told_max) file_.problems.push_back({place_, std::move(sentence)});
  }
  // Of a thousand invoices to a customer whose number is mistyped, the first is told.
  void warn(Sentence sentence) {
    const auto [told, is_new] = told_.try_emplace(sentence.english, file_.warnings.size());
    if (!is_new) {
      ++told->second.more;
    } else if (file_.warnings.size() < told_max) {
      file_.warnings.push_back({place_, std::move(sentence)});
    } else {
      told_.erase(told);
    }
  }

  static constexpr std::size_t told_max = 1'000;
  struct Told {
    explicit Told(std::size_t warning) : at{warning} {}
    std::size_t at;        // among the warnings
    std::size_t more = 0;  // invoices of which the same is true
  };
  std::optional<std::string> ours_;
  RevenueFile file_;
  std::string place_;
  std::map<std::string, Told> told_;
  std::vector<std::string> sellers_;
  std::map<std::tuple<std::string, std::string, int, bool>, std::int64_t> seen_;
};

}  // namespace

RevenueFile revenue_of(std::span<const Received> received, std::string_view our_org_number) {
  return Making{our_org_number}.make(received);
}

}  // namespace kvartett::ubl
