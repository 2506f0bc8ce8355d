#include "kvartett/exchange/headings.h"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kvartett/base/check.h"
#include "kvartett/base/text.h"
#include "kvartett/domain/money.h"

namespace kvartett {
namespace {

struct FieldWords {
  Field field;
  std::string_view name;
  std::string_view english;
  std::string_view swedish;
  // Compact words, the surest first; Swedish, English, Norwegian and Danish, Finnish. Those after
  // the bar also mean other things, and count only when the column's values agree.
  std::string_view words;
};

constexpr std::array<FieldWords, field_count> fields = {{
    {Field::customer, "customer", "customer", "kund",
     "kundnamn kund kundensnamn foretagsnamn foretag bolagsnamn bolag organisationsnamn "
     "organisation kopare "
     "bestallare avtalspart motpart customername customer accountname account companyname company "
     "associatedcompany primaryassociatedcompany associatedcompanies organizationname organization "
     "potentialcustomer clientname client storename resellername reseller buyer store "
     "kundenavn kunde firma virksomhed virksomhet selskap asiakas asiakkaannimi yritys"},
    {Field::customer_number, "customer_number", "customer number", "kundnummer",
     "kundnr kundnummer kundid knr customernumber customerno customerid accountnumber accountid "
     "companyid "
     "associatedcompanyids associatedcompanyid organizationid clientid storeid kundenr kundenummer "
     "asiakasnumero"},
    {Field::org_number, "org_number", "corporate number", "organisationsnummer",
     "organisationsnummer organisationsnr orgnr orgnummer foretagsnummer orgnumber corporateid "
     "corporateidentitynumber registrationno registrationnumber companyregistrationnumber vatnr "
     "vatnumber "
     "momsregnr momsregistreringsnummer cvr cvrnr organisasjonsnummer ytunnus"},
    {Field::seller, "seller", "seller", "säljare",
     "saljare saljarnamn saljarensnamn ansvarigsaljare dealowner opportunityowner salesperson "
     "salespersonname salesrep salesrepresentative seller sellername owner ownername agare "
     "affarsagare "
     "ansvarig kundansvarig keyaccountmanager kam accountmanager handlaggare varreferens "
     "medarbetare "
     "coworker ourcontact salesagent username user selger salger ansvarlig myyja"},
    {Field::seller_number, "seller_number", "seller number", "säljarnummer",
     "saljarnr saljarnummer saljarid saljarkod salespersonid salespersonno salespersonnumber "
     "salespersoncode sellerid sellernumber ownerid hubspotownerid anstallningsnr "
     "anstallningsnummer anstnr "
     "employeeid userid"},
    {Field::seller_email, "seller_email", "seller's e-mail", "säljarens e-post",
     "saljareepost saljarensepost epostsaljare owneremail dealowneremail selleremail "
     "salespersonemail"},
    {Field::deal_id, "deal_id", "deal number", "avtalsnummer",
     "avtalsnr avtalsnummer avtalsid affarsnr affarsnummer affarsid dealid opportunityid recordid "
     "ordernr "
     "ordernummer ordernumber salesordernumber salesorderid orderid kontraktsnr kontraktsnummer "
     "contractnumber contractno contractid offertnr offertnummer dokumentnr dokumentnummer id "
     "avtal"},
    {Field::deal_name, "deal_name", "deal name", "affärens namn",
     "affarsnamn affar avtalsnamn benamning rubrik arende dealname dealtitle opportunityname topic "
     "title"},
    {Field::product, "product", "product", "produkt",
     "produktnamn produkt artikelbenamning artikelnamn artikel tjanst paket licens productname "
     "product "
     "itemname item service vare tjeneste tuote"},
    {Field::product_code, "product_code", "product code", "artikelnummer",
     "artikelnr artikelnummer produktkod produktnr productcode productid productnumber itemnumber "
     "sku varenr"},
    {Field::channel, "channel", "channel", "kanal",
     "forsaljningskanal saljkanal kanal saleschannel channel affarstyp typavaffar saljtyp "
     "avtalstyp "
     "dealtype opportunitytype | typ type kategori category label labels etikett"},
    {Field::amount, "amount", "amount", "belopp",
     "beloppexklmoms belopp nettobelopp netto ordervarde ordersumma orderbelopp avtalsbelopp "
     "affarsbelopp affarsvarde avtalsvarde kontraktsvarde "
     "varde volym "
     "exklmoms exmoms pris avgift intakt omsattning netamount amount dealvalue ordervalue "
     "contractvalue "
     "actualrevenue value revenue subtotal expectedrevenue price belob arvo total totalt summa"},
    {Field::yearly_amount, "yearly_amount", "amount per year", "belopp per år",
     "arsvarde arligtvarde arsbelopp arsintakt arsvolym arsavgift varderperar beloppperar "
     "volymperar perar "
     "arr acv annualvalue annualamount annualcontractvalue annualrecurringrevenue yearlyamount "
     "volumeperyear amountperyear peryear"},
    {Field::monthly_amount, "monthly_amount", "amount per month", "belopp per månad",
     "manadsvarde manadsbelopp manadsavgift manadspris beloppperman permanad mrr monthlyvalue "
     "monthlyamount "
     "monthlyrecurringrevenue amountpermonth"},
    {Field::total_amount, "total_amount", "amount of the whole term", "belopp för hela avtalstiden",
     "totaltavtalsvarde totaltkontraktsvarde tcv totalcontractvalue"},
    {Field::amount_with_vat, "amount_with_vat", "amount including VAT", "belopp inklusive moms",
     "inklmoms inkmoms beloppinklmoms totaltinklmoms totalinklmoms bruttobelopp brutto moms "
     "momsbelopp "
     "grossamount gross totaldue amountinclvat totalinclvat vat vatamount taxamt taxamount tax"},
    {Field::currency, "currency", "currency", "valuta",
     "valuta valutakod currencycode currency currencyofvalue amountcurrency dealcurrency"},
    {Field::signed_on, "signed_on", "signing date", "signeringsdatum",
     "signeringsdatum avtalsdatum signeratdatum signerat signerad paskrivet paskriven undertecknat "
     "tecknat "
     "tecknad signingdate signeddate datesigned signedon wontime wondate vinstdatum vunnetdatum "
     "actualclosedate closedate closeddate closingdate dealclosed avslutsdatum orderdatum "
     "ordernasdatum "
     "orderdate saledate forsaljningsdatum affarsdatum avtaledato kontraktsdato signeret "
     "allekirjoitettu datum date dato"},
    {Field::start, "start", "start date", "startdatum",
     "startdatum avtalsstart avtalfrom avtalfran from giltigtfran giltigfran leveransdatum "
     "startdate "
     "contractstart contractstartdate startdato start borjar"},
    {Field::end, "end", "end date", "slutdatum",
     "slutdatum avtalsslut avtaltill tom giltigttill giltigtill utgangsdatum enddate contractend "
     "contractenddate renewaldate fornyelsedatum sluttdato slutdato slut slutar end"},
    {Field::term_months, "term_months", "term in months", "avtalstid i månader",
     "avtalstid bindningstid loptid avtalslangd periodman antalmanader termmonths terminmonths "
     "contractterm "
     "contractlength term"},
    {Field::term_years, "term_years", "term in years", "avtalstid i år",
     "avtalstidar antalar termyears terminyears"},
    {Field::notice_months, "notice_months", "notice in months", "uppsägningstid i månader",
     "uppsagningstid uppsagning noticemonths noticeperiod notice oppsigelsestid opsigelsesvarsel"},
    {Field::status, "status", "status", "status",
     "affarsstatus dealstatus status utfall lage dealstage opportunitystage stagename stage "
     "saljsteg "
     "saljfas steg fas statusreason"},
    {Field::invoice_number, "invoice_number", "invoice number", "fakturanummer", ""},
    {Field::invoice_date, "invoice_date", "invoice date", "fakturadatum", ""},
    {Field::due_on, "due_on", "due date", "förfallodatum", ""},
    {Field::invoice_type, "invoice_type", "invoice type", "fakturatyp", ""},
    {Field::credited, "credited", "credited invoice", "krediterad faktura", ""},
    {Field::cancelled, "cancelled", "cancelled", "makulerad", ""},
    {Field::vat_amount, "vat_amount", "VAT amount", "momsbelopp", ""},
    {Field::contract, "contract", "contract", "avtal", ""},
}};

// What headings mean in a list of invoices, where that is not what they mean in one of deals.
struct InvoiceWords {
  Field field;
  std::string_view words;
};
constexpr std::array<InvoiceWords, 15> invoice_words = {{
    {Field::invoice_number,
     "fakturanr fakturanummer fakturano faktura fakturaid invoicenumber invoiceno invoicenr "
     "invoiceid invoice fakturanumero laskunumero laskunro fakturalopnr lopnr lopnummer "
     "dokumentnr dokumentnummer documentnumber documentno verifikat verifikatnr vernr verifikation "
     "verifikationsnr nummer nr number no id"},
    {Field::invoice_date,
     "fakturadatum invoicedate fakturadato laskupvm bokforingsdatum bokforingsdag verdatum "
     "verifikatdatum postingdate documentdate dokumentdatum datum date dato"},
    {Field::due_on,
     "forfallodatum forfallodag forfaller duedate forfallsdato forfaldsdato erapaiva forfall"},
    {Field::invoice_type, "fakturatyp invoicetype debetkredit typ type documenttype dokumenttyp"},
    {Field::credited,
     "krediterar krediterarfaktura kreditavser avserfaktura creditedinvoice kreditfaktura "
     "kreditfakturaavser kredit credit iscredit iscreditinvoice creditnote creditinvoicereference"},
    {Field::cancelled, "makulerad makulerat makulerade annullerad cancelled canceled void voided"},
    {Field::vat_amount,
     "moms momsbelopp momskr varavmoms totalmoms totalvat vat vatamount taxamt taxamount tax mva "
     "mvabelop totalvatamount"},
    {Field::contract,
     "avtalsnr avtalsnummer avtalsid avtal avtalsreferens kontraktsnr kontraktsnummer kontrakt "
     "kontraktsreferens contractnumber contractno contractid contract contractreference"},
    {Field::seller, "ourreference varref ourref"},
    {Field::amount,
     "fakturabelopp fakturabeloppexklmoms invoiceamount beloppnetto nettoexklmoms netexclvat net "
     "totaltexklmoms totalexklmoms summaexklmoms totalexclvat totalexcludingtax "
     "totalamountexcludingtax totalexcludingvat amountexclvat beloppsek beloppkr"},
    {Field::amount_with_vat,
     "attbetala fakturabeloppinklmoms summainklmoms totalincludingtax totalamountincludingtax "
     "totalincludingvat"},
    {Field::start, "periodfran periodfrom periodstart invoiceperiodstart fakturaperiodfran"},
    {Field::end, "periodtill periodtom periodslut periodend invoiceperiodend fakturaperiodtill"},
    {Field::customer, "kundnamnpafaktura fakturakund invoicecustomername"},
    {Field::customer_number, "fakturakundnr"},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (static_cast<std::size_t>(fields[i].field) != i) return false;
  }
  return true;
}
static_assert(in_order());

struct Meaning {
  Field field;
  std::size_t rank;
  bool is_weak;
};

const Meaning* find_meaning_of_invoices(const std::string& word) {
  static const auto meanings = [] {
    std::unordered_map<std::string, Meaning> map;
    for (const InvoiceWords& f : invoice_words) {
      std::size_t rank = 0;
      for (std::size_t at = 0; at < f.words.size();) {
        const std::size_t end = std::min(f.words.find(' ', at), f.words.size());
        ENSURE(map.emplace(f.words.substr(at, end - at), Meaning{f.field, rank++, false}).second);
        at = end + 1;
      }
    }
    return map;
  }();
  const auto found = meanings.find(word);
  return found == meanings.end() ? nullptr : &found->second;
}

const Meaning* find_meaning(const std::string& word, ListKind kind) {
  if (kind == ListKind::invoices) {
    if (const Meaning* own = find_meaning_of_invoices(word)) return own;
  }
  static const auto meanings = [] {
    std::unordered_map<std::string, Meaning> map;
    for (const FieldWords& f : fields) {
      bool weak = false;
      std::size_t rank = 0;
      for (std::size_t at = 0; at < f.words.size();) {
        const std::size_t end = std::min(f.words.find(' ', at), f.words.size());
        const std::string_view name = f.words.substr(at, end - at);
        if (name == "|") {
          weak = true;
        } else {
          ENSURE(map.emplace(name, Meaning{f.field, rank++, weak}).second);
        }
        at = end + 1;
      }
    }
    return map;
  }();
  const auto found = meanings.find(word);
  const bool means = found != meanings.end() && belongs(found->second.field, kind);
  return means ? &found->second : nullptr;
}

// Names of amounts that tell about VAT without the word.
Vat find_vat(const std::string& word) {
  for (const auto* net : {"netto", "nettobelopp", "net", "netamount", "subtotal", "beloppnetto"}) {
    if (word == net) return Vat::excluded;
  }
  for (const auto* gross : {"brutto", "bruttobelopp", "gross", "grossamount", "attbetala"}) {
    if (word == gross) return Vat::included;
  }
  for (const auto* without : {"exkl", "exmoms", "excl"}) {
    if (word.find(without) != word.npos) return Vat::excluded;
  }
  for (const auto* with : {"inkl", "inkmoms", "incl"}) {
    if (word.find(with) != word.npos) return Vat::included;
  }
  return Vat::unsaid;
}

bool is_word_part(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

std::vector<std::string> words_of(std::string_view folded_text) {
  std::vector<std::string> words;
  bool within = false;
  for (const char c : folded_text) {
    if (!is_word_part(c)) {
      within = false;
      continue;
    }
    if (!within) words.emplace_back();
    words.back().push_back(c);
    within = true;
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word;
  return text;
}

// "Deal - Value" names the deal's value; Pipedrive puts its own word first, in the user's language.
std::string_view without_prefix(std::string_view text) {
  const std::size_t dash = text.find(" - ");
  return dash == text.npos ? std::string_view{} : text.substr(dash + 3);
}

// What is left of a heading without what it says in brackets and at its end about units, and what
// it said.
struct Hints {
  Unit unit;
  Per per = Per::nothing;
  Vat vat = Vat::unsaid;
};

Per find_per(std::string_view word) {
  if (word == "ar" || word == "year" || word == "yr" || word == "years" || word == "annual")
    return Per::year;
  if (word == "man" || word == "manad" || word == "manader" || word == "month" ||
      word == "months" || word == "mo" || word == "mnd" || word == "md") {
    return Per::month;
  }
  return Per::nothing;
}

// Takes in a word that only tells a unit; false when it tells something else.
bool take_hint(std::string_view word, Hints& hints) {
  if (const Per per = find_per(word); per != Per::nothing) {
    hints.per = per;
  } else if (const auto unit = find_unit(word)) {
    if (!unit->currency.empty()) hints.unit.currency = unit->currency;
    if (unit->times != 1) hints.unit.times = unit->times;
  } else if (word == "inkl" || word == "ink" || word == "incl" || word == "including" ||
             word == "inklusive") {
    hints.vat = Vat::included;
  } else if (word == "exkl" || word == "ex" || word == "excl" || word == "excluding" ||
             word == "exklusive") {
    hints.vat = Vat::excluded;
  } else {
    return word == "moms" || word == "vat" || word == "tax" || word == "per" || word == "i" ||
           word == "in";
  }
  return true;
}

}  // namespace

std::string compact(std::string_view text) {
  std::string word = folded(text);
  std::erase_if(word, [](char c) { return !is_word_part(c); });
  return word;
}

std::string_view name_of(Field field) { return fields[static_cast<std::size_t>(field)].name; }

std::optional<Field> find_field(std::string_view name) {
  const auto* found = std::ranges::find(fields, name, &FieldWords::name);
  return found == fields.end() ? std::nullopt : std::optional{found->field};
}

Sentence label_of(Field field) {
  const FieldWords& f = fields[static_cast<std::size_t>(field)];
  return {std::string{f.english}, std::string{f.swedish}};
}

std::optional<Unit> find_unit(std::string_view word) {
  if (word == "kr" || word == "kronor" || word == "krona") return Unit{"KR", 1};
  if (word == "tkr" || word == "kkr") return Unit{"KR", 1'000};
  if (word == "mkr" || word == "mnkr") return Unit{"KR", 1'000'000};
  if (word == "tsek" || word == "ksek") return Unit{"SEK", 1'000};
  if (word == "msek" || word == "mnsek") return Unit{"SEK", 1'000'000};
  if (word == "€") return Unit{"EUR", 1};
  if (word == "$") return Unit{"USD", 1};
  if (word == "£") return Unit{"GBP", 1};
  std::string code{word};
  for (char& c : code) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  if (find_currency_exponent(code)) return Unit{code, 1};
  return {};
}

bool belongs(Field field, ListKind kind) {
  switch (field) {
    case Field::deal_id:
    case Field::deal_name:
    case Field::channel:
    case Field::yearly_amount:
    case Field::monthly_amount:
    case Field::total_amount:
    case Field::signed_on:
    case Field::term_months:
    case Field::term_years:
    case Field::notice_months:
      return kind == ListKind::deals;
    case Field::invoice_number:
    case Field::invoice_date:
    case Field::due_on:
    case Field::invoice_type:
    case Field::credited:
    case Field::cancelled:
    case Field::vat_amount:
    case Field::contract:
      return kind == ListKind::invoices;
    case Field::customer:
    case Field::customer_number:
    case Field::org_number:
    case Field::seller:
    case Field::seller_number:
    case Field::seller_email:
    case Field::product:
    case Field::product_code:
    case Field::amount:
    case Field::amount_with_vat:
    case Field::currency:
    case Field::start:
    case Field::end:
    case Field::status:
      return true;
  }
  std::unreachable();
}

Heading read_heading(std::string_view text, ListKind kind) {
  Heading heading;
  heading.text = std::string{trimmed(text)};
  const std::string all = folded(text);

  std::string outside;
  std::string inside;
  int depth = 0;
  for (const char c : all) {
    if (c == '(' || c == '[') ++depth;
    (depth > 0 ? inside : outside)
        .push_back(c == '(' || c == '[' || c == ')' || c == ']' ? ' ' : c);
    if (c == ')' || c == ']') depth = std::max(0, depth - 1);
  }
  Hints hints;
  for (const std::string& word : words_of(inside)) take_hint(word, hints);

  const auto take = [&](const std::string& word) {
    const Meaning* meaning = find_meaning(word, kind);
    if (!meaning) return false;
    if (hints.vat == Vat::unsaid) hints.vat = find_vat(word);
    heading.field = meaning->field;
    heading.rank = meaning->rank;
    heading.is_weak = meaning->is_weak;
    return true;
  };
  // The whole name first ("Period (mån)"), then without brackets, then also without units at its
  // end, and then the same without a system's prefix.
  bool found = take(compact(all));
  for (const std::string_view name : {std::string_view{outside}, without_prefix(outside)}) {
    std::vector<std::string> words = words_of(name);
    if (!found) found = take(joined(words));
    while (!found && words.size() > 1) {
      Hints more = hints;
      if (!take_hint(words.back(), more)) break;
      hints = more;
      words.pop_back();
      found = take(joined(words));
    }
  }
  heading.unit = hints.unit;
  heading.per = hints.per;
  heading.vat = hints.vat;
  if (!heading.field) return heading;

  const Field field = *heading.field;
  if (hints.vat == Vat::included &&
      (field == Field::amount || field == Field::yearly_amount || field == Field::monthly_amount ||
       field == Field::total_amount)) {
    heading.field = Field::amount_with_vat;
  } else if (kind == ListKind::deals && field == Field::amount && hints.per != Per::nothing) {
    heading.field = hints.per == Per::year ? Field::yearly_amount : Field::monthly_amount;
  } else if (field == Field::term_months && hints.per == Per::year) {
    heading.field = Field::term_years;
  }
  return heading;
}

}  // namespace kvartett
