#include "kvartett/app/open_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "kvartett/app/company_archive.h"
#include "kvartett/exchange/archive.h"
#include "kvartett/exchange/csv.h"
#include "kvartett/exchange/invoice_list.h"
#include "kvartett/exchange/recognise.h"
#include "kvartett/exchange/sie5.h"
#include "kvartett/exchange/ubl_revenue.h"
#include "kvartett/exchange/xlsx_read.h"
#include "kvartett/exchange/zip_read.h"

namespace kvartett {
namespace {

std::string name_of(const sie::Dimension& dimension) {
  return dimension.name.empty() ? fmt::format("{}", dimension.number)
                                : fmt::format("{} {}", dimension.number, dimension.name);
}

ImportQuestion ask_for_dimension(std::string key, Sentence text, const BooksUsed& used,
                                 int answer) {
  ImportQuestion question{std::move(key), std::move(text), {}, fmt::format("{}", answer), false};
  for (const sie::Dimension& dimension : used.dimensions) {
    const std::string name = name_of(dimension);
    question.options.push_back({fmt::format("{}", dimension.number), {name, name}});
  }
  question.options.push_back({"0", say("None", "Ingen")});
  return question;
}

std::vector<ImportQuestion> questions_about(const BooksUsed& used, const BooksOptions& options) {
  std::vector<ImportQuestion> questions;
  if (used.rows == BooksUsed::Rows::years) {
    questions.push_back({"spread",
                         say("The file has only the sum of the year. How is it to be spread?",
                             "Filen har bara årets summa. Hur ska den fördelas?"),
                         {{"months", say("Evenly over the months", "Jämnt över månaderna")},
                          {"last-day", say("On the last day of the year", "På årets sista dag")}},
                         !options.spread                        ? ""
                         : options.spread == YearSpread::months ? "months"
                                                                : "last-day",
                         true});
  }
  questions.push_back({"accounts",
                       say("Which accounts are revenue?", "Vilka konton är omsättning?"),
                       {{"sales", say("Sales without rounding (3000–3739, 3790)",
                                      "Försäljning utan öresutjämning (3000–3739, 3790)")},
                        {"net-sales", say("Net sales (3000–3799)", "Nettoomsättning (3000–3799)")}},
                       options.accounts == RevenueAccounts::sales ? "sales" : "net-sales",
                       false});
  if (!used.dimensions.empty()) {
    questions.push_back(ask_for_dimension(
        "customer-dimension",
        say("What in the books tells the customer?", "Vad i bokföringen anger kunden?"), used,
        used.customer_dimension));
    questions.push_back(ask_for_dimension(
        "seller-dimension",
        say("What in the books tells the seller?", "Vad i bokföringen anger säljaren?"), used,
        used.seller_dimension));
  }
  if (used.has_earlier_years) {
    questions.push_back({"earlier-years",
                         say("The file has the months of earlier years too.",
                             "Filen har även tidigare års månader."),
                         {{"leave", say("Leave them", "Låt dem vara")},
                          {"take", say("Bring them in", "Läs in dem")}},
                         options.takes_earlier_years ? "take" : "leave",
                         false});
  }
  return questions;
}

OpenedRevenue opened_books(const sie::File& books, const BooksOptions& options) {
  BooksRevenue read = revenue_of(books, options);
  OpenedRevenue opened;
  opened.form = FileForm::books;
  opened.questions = questions_about(read.used, options);
  opened.headings = {"SIE", books.program, books.org_number};
  opened.file = std::move(read.file);
  opened.books = std::move(read.used);
  if (opened.file.rows.empty() && opened.file.problems.empty()) {
    opened.file.problems.push_back(
        {"", say("The books have no revenue: nothing is on the accounts that count.",
                 "Bokföringen har ingen omsättning: inget står på kontona som räknas.")});
  }
  return opened;
}

OpenedRevenue opened_invoices(std::span<const ubl::Received> received, FileForm form,
                              const Settings& company) {
  OpenedRevenue opened;
  opened.form = form;
  opened.headings = {"UBL"};
  opened.file = ubl::revenue_of(received, company.org_number);
  return opened;
}

Result<OpenedFile> open_list(OpenedList list, const ImportChoices& choices,
                             const Settings& company) {
  if (is_score_list(list.sheet, choices.list)) {
    return OpenedScores{list.form,
                        read_score_list(list.sheet, {choices.scale, choices.list.date_order})};
  }
  if (list_kind(list.sheet, choices.list) == ListKind::deals) return list;
  InvoiceList invoices = read_invoice_list(list.sheet, {company.currency, choices.list});
  OpenedRevenue opened;
  opened.form = list.form;
  opened.file = std::move(invoices.revenue);
  opened.table = std::move(invoices.table);
  opened.headings = opened.table.headings;
  if (auto question = ask_for_vat(opened.file.problems, choices))
    opened.questions.push_back(std::move(*question));
  return opened;
}

// Of a workbook the first sheet that is shown and has more than headings.
Result<OpenedFile> open_workbook(std::string_view bytes, const ImportChoices& choices,
                                 const Settings& company) {
  std::vector<xlsx::NamedSheet> sheets = TRY(xlsx::read(bytes));
  for (xlsx::NamedSheet& named : sheets) {
    if (named.sheet.row_count() <= 1) continue;
    return open_list({FileForm::workbook, std::move(named.sheet), false}, choices, company);
  }
  return refuse(Wrong::invalid, say("The workbook has no list: its sheets are empty or hidden.",
                                    "Arbetsboken har ingen lista: bladen är tomma eller dolda."));
}

Result<OpenedFile> open_archive(std::string_view bytes, const ImportChoices& choices,
                                const Settings& company);

Result<OpenedFile> open_kind(FileKind kind, std::string_view bytes, const ImportChoices& choices,
                             const Settings& company) {
  switch (kind) {
    case FileKind::list: {
      csv::File file = TRY(csv::read(bytes));
      return open_list({FileForm::text, std::move(file.sheet), file.was_encoded_twice}, choices,
                       company);
    }
    case FileKind::workbook:
      return open_workbook(bytes, choices, company);
    case FileKind::sie: {
      const sie::File books = TRY(sie::read(bytes));
      return opened_books(books, choices.books);
    }
    case FileKind::sie5: {
      const sie::File books = TRY(sie5::read(bytes));
      return opened_books(books, choices.books);
    }
    case FileKind::invoice:
    case FileKind::svefaktura: {
      std::vector<ubl::Received> received;
      std::vector<ubl::Invoice> invoices = TRY(ubl::read(bytes));
      for (ubl::Invoice& invoice : invoices) received.push_back({"", std::move(invoice)});
      return opened_invoices(received, FileForm::invoice, company);
    }
    case FileKind::archive:
      return open_archive(bytes, choices, company);
    case FileKind::web_page:
    case FileKind::pdf:
    case FileKind::old_workbook:
    case FileKind::other_xml:
    case FileKind::json:
    case FileKind::picture:
    case FileKind::empty:
    case FileKind::unknown:
      break;
  }
  return refuse(Wrong::invalid, describe(kind));
}

Sentence company_from_elsewhere() {
  return say(
      "This is a whole company from Kvartett. It becomes a company of its own: kvartett init "
      "--from FILE --admin E-MAIL on the server.",
      "Det här är ett helt företag från Kvartett. Det blir ett eget företag: kvartett init "
      "--from FIL --admin E-POST på servern.");
}

bool is_invoice(FileKind kind) { return kind == FileKind::invoice || kind == FileKind::svefaktura; }
bool is_readable(FileKind kind) {
  return is_invoice(kind) || kind == FileKind::list || kind == FileKind::workbook ||
         kind == FileKind::sie || kind == FileKind::sie5;
}

// The invoices of an archive; what lies beside them (their pictures, say) is told and left.
Result<OpenedFile> open_archive(std::string_view bytes, const ImportChoices& choices,
                                const Settings& company) {
  if (is_company_archive(bytes)) return refuse(Wrong::invalid, company_from_elsewhere());
  std::vector<ubl::Received> received;
  std::vector<Problem> problems;
  std::string other;  // the bytes of a file that is no invoice
  FileKind other_kind = FileKind::unknown;
  std::size_t others = 0;
  std::size_t left = 0;
  TRY(archive::read(bytes, [&](const archive::File& file) -> Result<void> {
    const FileKind kind = recognise(file.bytes);
    if (is_invoice(kind)) {
      auto invoices = ubl::read(file.bytes);
      if (invoices) {
        for (ubl::Invoice& invoice : *invoices)
          received.push_back({std::string{file.name}, std::move(invoice)});
      } else {
        problems.push_back({std::string{file.name}, invoices.error().list[0].sentence});
      }
    } else if (is_readable(kind)) {
      if (++others == 1) {
        other = file.bytes;
        other_kind = kind;
      }
    } else {
      ++left;
    }
    return {};
  }));
  if (others == 1 && received.empty() && problems.empty())
    return open_kind(other_kind, other, choices, company);
  if (others > 0) {
    return refuse(
        Wrong::invalid,
        say("The archive holds {} lists or books besides {} invoices: bring them in one "
            "by one.",
            "Arkivet har {} listor eller bokföringar vid sidan av {} fakturor: läs in dem "
            "en och en.",
            others, received.size()));
  }
  if (received.empty() && problems.empty()) {
    return refuse(Wrong::invalid, say("There is nothing in the archive that can be read: no "
                                      "invoices (XML), lists or books.",
                                      "Det finns inget i arkivet som går att läsa: inga fakturor "
                                      "(XML), listor eller bokföring."));
  }
  OpenedRevenue opened = opened_invoices(received, FileForm::archive, company);
  opened.file.problems.insert(opened.file.problems.begin(), problems.begin(), problems.end());
  if (left > 0) {
    opened.file.warnings.push_back(
        {"", say("{} files of the archive are no invoices and are left.",
                 "{} filer i arkivet är inga fakturor och lämnas.", left)});
  }
  return opened;
}

}  // namespace

Result<OpenedFile> open_file(std::string_view bytes, const ImportChoices& choices,
                             const Settings& company) {
  return open_kind(recognise(bytes), bytes, choices, company);
}

Result<void> judge_at_the_door(std::string_view bytes) {
  const FileKind kind = recognise(bytes);
  if (kind == FileKind::archive || kind == FileKind::workbook) {
    if (is_company_archive(bytes)) return refuse(Wrong::invalid, company_from_elsewhere());
    const auto opened = zip::Archive::open(bytes, {archive::files_max, archive::file_bytes_max,
                                                   archive::total_bytes_max, archive::ratio_max});
    if (opened) return {};
    if (opened.error() == zip::Fault::encrypted) {
      return refuse(Wrong::invalid, say("The file is locked with a password: save it without.",
                                        "Filen är låst med ett lösenord: spara den utan."));
    }
    return refuse(Wrong::invalid,
                  say("The file is broken, or packed in a way that we do not open.",
                      "Filen är trasig, eller packad på ett sätt som vi inte öppnar."));
  }
  if (!is_readable(kind)) return refuse(Wrong::invalid, describe(kind));
  constexpr std::size_t head = 64 * 1024;
  if (kind != FileKind::list && kind != FileKind::sie &&
      bytes.substr(0, head).find("<!DOCTYPE") != bytes.npos) {
    return refuse(Wrong::invalid, say("The file declares a document type, which is not read.",
                                      "Filen har en dokumenttyp (DOCTYPE), och läses inte."));
  }
  return {};
}

std::optional<ImportQuestion> ask_for_vat(const std::vector<Problem>& problems,
                                          const ImportChoices& choices) {
  // A reader that asks names the choice that would answer it.
  const bool is_asked = std::ranges::any_of(problems, [](const Problem& problem) {
    return problem.sentence.english.find("vat=") != std::string::npos;
  });
  const auto& vat = choices.list.vat;
  if (!is_asked && !vat) return {};
  const std::string answer = !vat                ? ""
                             : !vat->is_included ? "excluded"
                             : vat->rate_permille == 0
                                 ? "included"
                                 : fmt::format("included:{}", vat->rate_permille / 10);
  return ImportQuestion{
      "vat",
      say("Is VAT in the amounts?", "Ingår moms i beloppen?"),
      {{"excluded", say("No, they are excluding VAT", "Nej, de är exklusive moms")},
       {"included:25", say("Yes, 25 %", "Ja, 25 %")},
       {"included:12", say("Yes, 12 %", "Ja, 12 %")},
       {"included:6", say("Yes, 6 %", "Ja, 6 %")}},
      answer,
      true};
}

}  // namespace kvartett
