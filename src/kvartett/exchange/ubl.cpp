#include "kvartett/exchange/ubl.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "kvartett/base/text.h"
#include "kvartett/domain/money.h"
#include "kvartett/exchange/decimal.h"
#include "kvartett/exchange/org_number.h"
#include "kvartett/exchange/xml_read.h"

namespace kvartett::ubl {
namespace {

constexpr std::size_t text_bytes_max = 4'096;  // of one element; what is longer is cut off
constexpr std::size_t adjustments_max = 1'000;
constexpr std::size_t remarks_max = 20;

struct Document {
  std::string_view space;
  std::string_view name;
  bool is_svefaktura;
};
constexpr std::array documents = {
    Document{"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2", "Invoice", false},
    Document{"urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2", "CreditNote", false},
    Document{"urn:sfti:documents:BasicInvoice:1:0", "Invoice", true},
};
const Document* find_document(std::string_view space, std::string_view name) {
  const auto* found = std::ranges::find_if(
      documents, [&](const Document& d) { return d.space == space && d.name == name; });
  return found == documents.end() ? nullptr : found;
}

// The namespaces that the elements of either form may be in.
bool is_of_invoices(std::string_view space) {
  constexpr std::string_view ubl = "urn:oasis:names:specification:ubl:schema:xsd:";
  if (space.starts_with(ubl)) {
    const std::string_view rest = space.substr(ubl.size());
    return rest == "CommonBasicComponents-2" || rest == "CommonAggregateComponents-2";
  }
  return space == "urn:sfti:CommonAggregateComponents:1:0" ||
         space == "urn:oasis:names:tc:ubl:CommonBasicComponents:1:0" ||
         space == "urn:sfti:documents:BasicInvoice:1:0";
}

std::string cut(std::string_view text) {
  text = trimmed(text);
  std::size_t characters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = (text[i] & 0xC0) != 0x80;
    if (begins && ++characters > name_characters_max) return std::string{text.substr(0, i)};
  }
  return std::string{text};
}

class Reading {
 public:
  Result<std::vector<Invoice>> read(std::string_view bytes) {
    reader_.begin = [this](auto space, auto name, const auto& attributes) {
      begin(space, name, attributes);
    };
    reader_.end = [this] { end(); };
    reader_.text = [this](std::string_view more) {
      if (take_ && text_.size() < text_bytes_max) text_ += more;
    };
    TRY(reader_.read(bytes));
    if (!problems_.empty()) return refuse(std::move(problems_));
    if (invoices_.empty()) {
      return refuse(
          Wrong::invalid,
          say("This XML is no invoice: its outermost element is “{}”.",
              "Den här XML-filen är ingen faktura: dess yttersta element är ”{}”.", outermost_));
    }
    return std::move(invoices_);
  }

 private:
  using Take = void (Reading::*)();
  struct Element {
    std::string_view path;
    Take take;
  };

  void begin(std::string_view space, std::string_view name, const xml::Attributes& attributes) {
    if (outermost_.empty()) outermost_ = cut(name);
    if (!inside_) {
      if (const Document* document = find_document(space, name)) begin_document(*document);
      return;
    }
    lengths_.push_back(path_.size());
    if (!path_.empty()) path_.push_back('/');
    constexpr std::size_t name_max = 60;  // longer than any of ours
    path_ += is_of_invoices(space) && name.size() <= name_max ? name : std::string_view{"?"};
    text_.clear();
    take_ = nullptr;
    begin_part();
    take_ = find_take();
    if (!take_) return;
    const auto either = [&](std::string_view of_ubl, std::string_view of_svefaktura) {
      const std::string_view text = attributes.text(of_ubl);
      return std::string{trimmed(text.empty() ? attributes.text(of_svefaktura) : text)};
    };
    scheme_ = either("schemeID", "identificationSchemeID");
    currency_ = either("currencyID", "amountCurrencyID");
  }

  void end() {
    if (!inside_) return;
    if (lengths_.empty()) {
      end_document();
      return;
    }
    if (take_) (this->*take_)();
    take_ = nullptr;
    path_.resize(lengths_.back());
    lengths_.pop_back();
  }

  void begin_document(const Document& document) {
    if (invoices_.size() == documents_max) return reader_.stop(too_many());
    inside_ = true;
    invoices_.emplace_back();
    here().is_svefaktura = document.is_svefaktura;
    here().root = document.name == "Invoice" ? Root::invoice : Root::credit_note;
    is_dated_ = false;
    currencies_.clear();
  }

  void end_document() {
    inside_ = false;
    Invoice& invoice = here();
    if (invoice.id.empty()) fault(say("The invoice has no number.", "Fakturan saknar nummer."));
    if (!is_dated_) fault(say("The invoice has no date.", "Fakturan saknar datum."));
    if (invoice.currency.empty()) {
      fault(say("The invoice does not say its currency.", "Fakturan anger ingen valuta."));
    } else if (!find_currency_exponent(invoice.currency)) {
      fault(say("“{}” is not a currency we know.", "”{}” är ingen valuta vi känner till.",
                invoice.currency));
    }
    for (const std::string& currency : currencies_) {
      if (currency != invoice.currency) {
        fault(say("The invoice is in {}, but one of its amounts in {}.",
                  "Fakturan är i {}, men något av beloppen i {}.", invoice.currency, currency));
      }
    }
  }

  // What may come several times begins anew.
  void begin_part() {
    Invoice& invoice = here();
    if (path_ == "InvoiceLine" || path_ == "CreditNoteLine") {
      if (++lines_ > lines_max) return reader_.stop(too_many());
      invoice.lines.emplace_back();
    } else if (path_ == "AllowanceCharge") {
      if (invoice.adjustments.size() == adjustments_max) return reader_.stop(too_many());
      invoice.adjustments.emplace_back();
    }
    const std::string_view rest = within_party();
    constexpr std::size_t numbers_max = 20;
    if (rest == "PartyIdentification" && party_->identifiers.size() < numbers_max)
      party_->identifiers.emplace_back();
    if (rest == "PartyTaxScheme" && party_->tax_numbers.size() < numbers_max)
      party_->tax_numbers.emplace_back();
  }

  // The rest of the path, and whose it is; empty: it is nobody's.
  std::string_view within_party() {
    const std::string_view path = path_;
    struct Side {
      std::string_view path;
      Party Invoice::*party;
    };
    static constexpr std::array sides = {
        Side{"AccountingSupplierParty/Party/", &Invoice::seller},
        Side{"SellerParty/Party/", &Invoice::seller},
        Side{"AccountingCustomerParty/Party/", &Invoice::buyer},
        Side{"BuyerParty/Party/", &Invoice::buyer},
    };
    for (const Side& side : sides) {
      if (!path.starts_with(side.path)) continue;
      party_ = &(here().*side.party);
      return path.substr(side.path.size());
    }
    return {};
  }

  static Take find_in(std::span<const Element> elements, std::string_view path) {
    const auto found = std::ranges::find(elements, path, &Element::path);
    return found == elements.end() ? nullptr : found->take;
  }
  Take find_take() {
    const std::string_view path = path_;
    for (const std::string_view line : {"InvoiceLine/", "CreditNoteLine/"}) {
      if (path.starts_with(line)) return find_in(of_line(), path.substr(line.size()));
    }
    if (const std::string_view rest = within_party(); !rest.empty())
      return find_in(of_party(), rest);
    return find_in(of_document(), path);
  }

  static std::span<const Element> of_document() {
    using R = Reading;
    static constexpr std::array elements = {
        Element{"ID", &R::number<&Invoice::id>},
        Element{"IssueDate", &R::day},
        Element{"InvoiceTypeCode", &R::name<&Invoice::type>},
        Element{"CreditNoteTypeCode", &R::name<&Invoice::type>},
        Element{"DocumentCurrencyCode", &R::name<&Invoice::currency>},
        Element{"InvoiceCurrencyCode", &R::name<&Invoice::currency>},
        Element{"BuyerReference", &R::name<&Invoice::buyer_reference>},
        Element{"AccountingCost", &R::name<&Invoice::accounting_cost>},
        Element{"InvoicePeriod/StartDate", &R::period_first},
        Element{"InvoicePeriod/EndDate", &R::period_last},
        Element{"InvoicingPeriod/StartDateTime", &R::period_first},
        Element{"InvoicingPeriod/EndDateTime", &R::period_last},
        Element{"OrderReference/ID", &R::name<&Invoice::order>},
        Element{"ContractDocumentReference/ID", &R::name<&Invoice::contract>},
        Element{"ProjectReference/ID", &R::name<&Invoice::project>},
        Element{"BillingReference/InvoiceDocumentReference/ID", &R::name<&Invoice::credited>},
        Element{"InitialInvoiceDocumentReference/ID", &R::name<&Invoice::credited>},
        Element{"AllowanceCharge/ChargeIndicator", &R::is_charge},
        Element{"AllowanceCharge/Amount", &R::adjustment},
        Element{"LegalMonetaryTotal/LineExtensionAmount", &R::total<&Totals::lines>},
        Element{"LegalMonetaryTotal/TaxExclusiveAmount", &R::total<&Totals::without_vat>},
        Element{"LegalMonetaryTotal/TaxInclusiveAmount", &R::total<&Totals::with_vat>},
        Element{"LegalMonetaryTotal/AllowanceTotalAmount", &R::total<&Totals::allowances>},
        Element{"LegalMonetaryTotal/ChargeTotalAmount", &R::total<&Totals::charges>},
        Element{"LegalMonetaryTotal/PrepaidAmount", &R::total<&Totals::prepaid>},
        Element{"LegalMonetaryTotal/PayableRoundingAmount", &R::total<&Totals::rounding>},
        Element{"LegalMonetaryTotal/PayableAmount", &R::total<&Totals::payable>},
        Element{"LegalTotal/LineExtensionTotalAmount", &R::total<&Totals::lines>},
        Element{"LegalTotal/TaxExclusiveTotalAmount", &R::total<&Totals::without_vat>},
        Element{"LegalTotal/TaxInclusiveTotalAmount", &R::total<&Totals::with_vat>},
        Element{"LegalTotal/RoundOffAmount", &R::total<&Totals::rounding>},
    };
    return elements;
  }
  static std::span<const Element> of_line() {
    using R = Reading;
    static constexpr std::array elements = {
        Element{"ID", &R::line_text<&Line::id>},
        Element{"InvoicedQuantity", &R::line_text<&Line::quantity>},
        Element{"CreditedQuantity", &R::line_text<&Line::quantity>},
        Element{"LineExtensionAmount", &R::line_amount},
        Element{"AccountingCost", &R::line_text<&Line::accounting_cost>},
        Element{"InvoicePeriod/StartDate", &R::line_first},
        Element{"InvoicePeriod/EndDate", &R::line_last},
        Element{"Item/Name", &R::line_text<&Line::name>},
        Element{"Item/Description", &R::description},
        Element{"Item/SellersItemIdentification/ID", &R::line_text<&Line::code>},
        Element{"Item/StandardItemIdentification/ID", &R::line_text<&Line::gtin>},
        Element{"Item/ClassifiedTaxCategory/ID", &R::line_text<&Line::tax_category>},
    };
    return elements;
  }
  static std::span<const Element> of_party() {
    using R = Reading;
    static constexpr std::array elements = {
        Element{"EndpointID", &R::endpoint},
        Element{"PartyIdentification/ID", &R::identifier},
        Element{"PartyName/Name", &R::party_text<&Party::name>},
        Element{"PostalAddress/Country/IdentificationCode", &R::party_text<&Party::country>},
        Element{"Address/Country/IdentificationCode", &R::party_text<&Party::country>},
        Element{"PartyTaxScheme/CompanyID", &R::tax_number},
        Element{"PartyTaxScheme/TaxScheme/ID", &R::tax},
        Element{"PartyLegalEntity/RegistrationName", &R::party_text<&Party::registration_name>},
        Element{"PartyTaxScheme/RegistrationName", &R::registration_for_tax},
        Element{"PartyLegalEntity/CompanyID", &R::company_id},
        Element{"Contact/Name", &R::party_text<&Party::contact>},
    };
    return elements;
  }

  // ---- What is done with an element when it ends ----------------------------------------------

  template <std::string Invoice::*member>
  void name() {
    here().*member = cut(text_);
  }
  // Two numbers that are alike for their first two hundred characters are not the same.
  template <std::string Invoice::*member>
  void number() {
    name<member>();
    if (trimmed(text_) != here().*member) {
      fault(say("The number is longer than {} characters.", "Numret är längre än {} tecken.",
                name_characters_max));
    }
  }
  void day() {
    const auto found = find_day();
    is_dated_ = found.has_value();
    if (found) here().on = *found;
  }
  void period_first() { read_period(here().period.first); }
  void period_last() { read_period(here().period.last); }
  void is_charge() { here().adjustments.back().is_charge = trimmed(text_) == "true"; }
  void adjustment() { read_amount(here().adjustments.back().amount); }
  template <std::optional<std::int64_t> Totals::*member>
  void total() {
    std::int64_t amount = 0;
    if (read_amount(amount)) here().totals.*member = amount;
  }

  template <std::string Line::*member>
  void line_text() {
    here().lines.back().*member = cut(text_);
  }
  void description() {
    Line& line = here().lines.back();
    if (line.name.empty()) line.name = cut(text_);
  }
  void line_amount() { read_amount(here().lines.back().amount); }
  void line_first() { read_period(here().lines.back().period.first); }
  void line_last() { read_period(here().lines.back().period.last); }

  template <std::string Party::*member>
  void party_text() {
    party_->*member = cut(text_);
  }
  void endpoint() { party_->endpoint = {scheme_, cut(text_)}; }
  void company_id() { party_->company_id = {scheme_, cut(text_)}; }
  void identifier() { party_->identifiers.back() = {scheme_, cut(text_)}; }
  void tax_number() { party_->tax_numbers.back().text = cut(text_); }
  void tax() { party_->tax_numbers.back().scheme = cut(text_); }
  void registration_for_tax() {
    if (party_->registration_name.empty()) party_->registration_name = cut(text_);
  }

  // "2026-03-10"; of "2026-03-10T00:00:00" and "2026-03-10+01:00" the day.
  std::optional<Date> find_day() const {
    std::string_view text = trimmed(text_);
    if (text.size() > 10 && std::string_view{"TZ+-"}.find(text[10]) != std::string_view::npos)
      text = text.substr(0, 10);
    return find_date(text);
  }
  void read_period(std::optional<Date>& day) {
    day = find_day();
    if (!day && here().remarks.size() < remarks_max) {
      here().remarks.push_back(say("“{}” is not a day, and so not read as the period's.",
                                   "”{}” är ingen dag, och läses inte som periodens.", cut(text_)));
    }
  }

  bool read_amount(std::int64_t& amount) {
    const std::string& currency = currency_.empty() ? here().currency : currency_;
    if (!currency.empty() && std::ranges::find(currencies_, currency) == currencies_.end() &&
        currencies_.size() < 3) {
      currencies_.push_back(currency);
    }
    const auto exponent = find_currency_exponent(currency);
    const auto found = find_minor_units(trimmed(text_), exponent.value_or(2), amount_max);
    if (found) {
      amount = *found;
      return true;
    }
    const bool is_line = path_.ends_with("Line/LineExtensionAmount");
    fault(is_line ? say("“{}” on line {} is no amount, or larger than an invoice can be.",
                        "”{}” på rad {} är inget belopp, eller större än en faktura kan vara.",
                        cut(text_), here().lines.size())
                  : say("“{}” is no amount, or larger than an invoice can be.",
                        "”{}” är inget belopp, eller större än en faktura kan vara.", cut(text_)));
    return false;
  }

  void fault(Sentence sentence) {
    constexpr std::size_t told_max = 100;
    if (problems_.size() == told_max) return;
    const std::string& id = here().id;
    problems_.push_back(
        {id.empty() ? std::string{} : fmt::format("invoice {}", id), std::move(sentence)});
  }
  static Sentence too_many() {
    return say("The file holds more than we read: divide it.",
               "Filen innehåller mer än vi läser: dela upp den.");
  }
  Invoice& here() { return invoices_.back(); }

  xml::Reader reader_;
  std::vector<Invoice> invoices_;
  std::vector<Problem> problems_;
  std::string outermost_;
  bool inside_ = false;  // of a document, not of the envelope around it
  std::string path_;     // from the document's element, which is not in it
  std::vector<std::size_t> lengths_;
  std::size_t lines_ = 0;
  Party* party_ = nullptr;

  Take take_ = nullptr;  // of the innermost element, while it has no others within
  std::string text_;
  std::string scheme_;
  std::string currency_;
  std::vector<std::string> currencies_;  // of the document's amounts
  bool is_dated_ = false;
};

}  // namespace

bool is_document(std::string_view space, std::string_view name) {
  return find_document(space, name) != nullptr;
}

const std::string& Party::shown_name() const {
  return registration_name.empty() ? name : registration_name;
}

std::string_view Party::vat_number() const {
  for (const Identifier& number : tax_numbers) {
    if (number.scheme == "VAT") return number.text;
  }
  return {};
}

std::string Party::org_number() const {
  constexpr std::string_view swedish = "0007";
  const auto is_ours = [&](const Identifier& id) { return id.scheme == swedish; };
  if (is_ours(company_id)) return org_number_of(company_id.text);
  if (is_ours(endpoint)) return org_number_of(endpoint.text);
  for (const Identifier& number : tax_numbers) {  // of Svefaktura
    if (number.scheme == "SWT") return org_number_of(number.text);
  }
  const std::string_view vat = vat_number();
  if (vat.starts_with("SE") && vat.size() == swedish_vat_length && find_org_digits(vat))
    return org_number_of(vat);
  if (!company_id.text.empty()) return org_number_of(company_id.text);
  for (const Identifier& id : identifiers) {
    const auto digits = find_org_digits(id.text);
    if (is_ours(id) || (digits && id.scheme.empty() && check_digit_holds(*digits)))
      return org_number_of(id.text);
  }
  // The Norwegian, Danish and Finnish registers of companies.
  for (const auto* register_of_companies : {"0192", "0184", "0037"}) {
    if (endpoint.scheme == register_of_companies) return endpoint.text;
  }
  return {};
}

bool Invoice::is_credit() const {
  constexpr std::array credits = {"81", "83", "381", "396", "532"};
  return root == Root::credit_note || std::ranges::find(credits, type) != credits.end();
}

Result<std::vector<Invoice>> read(std::string_view bytes) {
  if (bytes.size() > bytes_max) {
    return refuse(Wrong::invalid, say("The file is larger than {} MB.", "Filen är större än {} MB.",
                                      bytes_max / 1024 / 1024));
  }
  return Reading{}.read(bytes);
}

}  // namespace kvartett::ubl
