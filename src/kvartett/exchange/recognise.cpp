#include "kvartett/exchange/recognise.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "kvartett/base/text.h"
#include "kvartett/exchange/encoding.h"
#include "kvartett/exchange/ubl.h"
#include "kvartett/exchange/xml_read.h"
#include "kvartett/exchange/zip_read.h"

namespace kvartett {
namespace {

constexpr std::size_t looked_at = 64 * 1024;

// What the first of the elements that we know, in the file's first bytes, makes it.
FileKind kind_of_xml(std::string_view start) {
  FileKind kind = FileKind::other_xml;
  xml::Reader reader;
  reader.begin = [&](std::string_view space, std::string_view name, const xml::Attributes&) {
    if (ubl::is_document(space, name)) {
      kind = space.starts_with("urn:sfti:") ? FileKind::svefaktura : FileKind::invoice;
    } else if (space == "http://www.sie.se/sie5" && (name == "Sie" || name == "SieEntry")) {
      kind = FileKind::sie5;
    } else if (name == "html") {
      kind = FileKind::web_page;
    } else {
      return;
    }
    reader.stop({});
  };
  reader.peek(start);
  return kind;
}

// A workbook is a zip with a list of what is in it. One that does not hold together is called what
// it seems to be, for whoever reads it to say so.
FileKind kind_of_zip(std::string_view bytes) {
  constexpr std::string_view list = "[Content_Types].xml";
  constexpr zip::Limits limits{.entries_max = 10'000};  // nothing is unpacked
  const auto archive = zip::Archive::open(bytes, limits);
  const bool has_list = archive ? archive->find(list) != nullptr : bytes.find(list) != bytes.npos;
  return has_list ? FileKind::workbook : FileKind::archive;
}

// Whether a line begins with a label that every SIE file has one of.
bool has_sie_label(std::string_view text) {
  bool at_line_start = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '#' && at_line_start) {
      for (const std::string_view label : {"FLAGGA", "PROGRAM", "FORMAT", "SIETYP", "GEN", "FNAMN",
                                           "ORGNR", "KONTO", "VER", "RAR"}) {
        const std::string_view word = text.substr(i + 1, label.size());
        const auto upper = [](char l) {
          return l >= 'a' && l <= 'z' ? static_cast<char>(l - 32) : l;
        };
        const std::size_t after = i + 1 + label.size();
        const bool ends = after >= text.size() ||
                          std::string_view{" \t\r\n\""}.find(text[after]) != std::string_view::npos;
        if (ends && std::ranges::equal(word, label, {}, upper)) return true;
      }
    }
    if (c == '\n' || c == '\r') {
      at_line_start = true;
    } else if (c != ' ' && c != '\t') {
      at_line_start = false;
    }
  }
  return false;
}

}  // namespace

FileKind recognise(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, looked_at);
  if (trimmed(start).empty() && bytes.size() <= looked_at) return FileKind::empty;
  if (zip::is_zip(bytes)) return kind_of_zip(bytes);
  if (start.substr(0, 1'024).find("%PDF-") != start.npos) return FileKind::pdf;
  if (start.starts_with("\xD0\xCF\x11\xE0")) return FileKind::old_workbook;
  for (const std::string_view mark : {"\x89PNG", "\xFF\xD8\xFF", "GIF8"}) {
    if (start.starts_with(mark)) return FileKind::picture;
  }
  const auto decoded = decode(start);
  if (!decoded) return FileKind::unknown;
  const std::string_view text = trimmed(decoded->text);
  if (text.empty()) return FileKind::empty;
  if (text.front() == '<') {
    const std::string begin = folded(text.substr(0, 1'000));
    if (begin.find("<html") != begin.npos || begin.starts_with("<!doctype html"))
      return FileKind::web_page;
    return kind_of_xml(start);
  }
  if (has_sie_label(text)) return FileKind::sie;
  if (text.front() == '{') return FileKind::json;
  return FileKind::list;
}

Sentence describe(FileKind kind) {
  switch (kind) {
    case FileKind::list:
      return say("A list as text.", "En lista som text.");
    case FileKind::workbook:
      return say("An Excel workbook.", "En Excelarbetsbok.");
    case FileKind::sie:
      return say("Books as a SIE file.", "Bokföring som SIE-fil.");
    case FileKind::sie5:
      return say("Books as a SIE 5 file.", "Bokföring som SIE 5-fil.");
    case FileKind::invoice:
      return say("An invoice (Peppol, UBL).", "En faktura (Peppol, UBL).");
    case FileKind::svefaktura:
      return say("An invoice (Svefaktura).", "En faktura (Svefaktura).");
    case FileKind::archive:
      return say("An archive of files (zip).", "Ett arkiv med filer (zip).");
    case FileKind::web_page:
      return say(
          "This is a web page, perhaps a message of an error: save the file anew from where "
          "it comes.",
          "Det här är en webbsida, kanske ett felmeddelande: spara filen på nytt där den "
          "kommer ifrån.");
    case FileKind::pdf:
      return say("This is a PDF, which is made for reading by people: export as Excel, CSV or XML.",
                 "Det här är en PDF, som är gjord för att läsas av människor: exportera som Excel, "
                 "CSV eller XML.");
    case FileKind::old_workbook:
      return say("This is a workbook of the old kind (.xls): save it as .xlsx.",
                 "Det här är en arbetsbok av den gamla sorten (.xls): spara den som .xlsx.");
    case FileKind::other_xml:
      return say("This is XML, but neither an invoice nor books.",
                 "Det här är XML, men varken en faktura eller bokföring.");
    case FileKind::json:
      return say("This is JSON, which we do not read: export as Excel or CSV.",
                 "Det här är JSON, som vi inte läser: exportera som Excel eller CSV.");
    case FileKind::picture:
      return say("This is a picture.", "Det här är en bild.");
    case FileKind::empty:
      return say("The file is empty.", "Filen är tom.");
    case FileKind::unknown:
      return say("This is no file that we know.", "Det här är ingen fil som vi känner till.");
  }
  std::unreachable();
}

ListKind list_kind(const Sheet& sheet, const Choices& choices) {
  for (const Choices::Column& choice : choices.columns) {
    if (choice.heading.empty()) continue;
    if (!belongs(choice.field, ListKind::deals)) return ListKind::invoices;
    if (!belongs(choice.field, ListKind::invoices)) return ListKind::deals;
  }
  const Table invoices = recognised_in(sheet, choices, ListKind::invoices);
  const Table deals = recognised_in(sheet, choices, ListKind::deals);
  const auto says_invoice = [](const MappedColumn* column) {
    if (!column) return false;
    const std::string word = compact(column->heading);
    return word.starts_with("faktura") || word.starts_with("invoice") || word.starts_with("lasku");
  };
  const bool numbered = says_invoice(invoices.find(Field::invoice_number));
  const bool dated = says_invoice(invoices.find(Field::invoice_date));
  const bool due = invoices.find(Field::due_on) != nullptr;
  const int of_invoices = int{numbered} + int{dated} + int{due};
  if (of_invoices == 0) return ListKind::deals;
  // A deal may tell which invoice it became; an invoice does not tell when a contract was signed,
  // for how long and through which channel.
  int of_deals = 0;
  for (const Field field : {Field::term_months, Field::term_years, Field::notice_months,
                            Field::yearly_amount, Field::monthly_amount, Field::total_amount})
    of_deals += int{deals.find(field) != nullptr};
  const MappedColumn* channel = deals.find(Field::channel);
  of_deals += int{channel && channel->evidence == Evidence::heading};
  const MappedColumn* signed_on = deals.find(Field::signed_on);
  if (signed_on) {
    const std::string word = compact(signed_on->heading);
    of_deals += int{word.find("order") == word.npos && word != "datum" && word != "date"};
  }
  return of_deals >= of_invoices ? ListKind::deals : ListKind::invoices;
}

}  // namespace kvartett
