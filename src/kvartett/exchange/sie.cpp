#include "kvartett/exchange/sie.h"

#include <algorithm>
#include <boost/crc.hpp>
#include <charconv>
#include <map>
#include <utility>

#include "kvartett/base/text.h"
#include "kvartett/exchange/decimal.h"
#include "kvartett/exchange/org_number.h"
#include "kvartett/exchange/sie_records.h"

namespace kvartett::sie {
namespace {

constexpr std::size_t remarks_max = 1'000;

// Digits alone, and few enough to be an account, a dimension or a year.
std::optional<int> find_number(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return {};
  return number;
}

// "-133.50" in minor units. Commas are taken for points, though the format has none.
std::optional<std::int64_t> find_amount(std::string text) {
  std::ranges::replace(text, ',', '.');
  return find_minor_units(text, 2, amount_max);
}

// YYYYMMDD, and the YYYY-MM-DD that some write.
std::optional<Date> find_day(std::string_view text) {
  if (text.size() == 8 && find_number(text)) {
    const std::string iso = std::string{text.substr(0, 4)} + "-" + std::string{text.substr(4, 2)} +
                            "-" + std::string{text.substr(6)};
    return kvartett::find_date(iso);
  }
  return kvartett::find_date(text);
}

std::optional<Month> find_month(std::string_view text) {
  if (text.size() != 6 || !find_number(text)) return {};
  const auto first = find_day(std::string{text} + "01");
  return first ? std::optional{first->month()} : std::nullopt;
}

// "16550226-1513" and "556265-1892" as ten digits.
std::string org_number_of(std::string_view text) {
  const auto digits = find_org_digits(text);
  return digits && *digits != "0000000000" ? *digits : std::string{};
}

std::string joined(const Record& record, std::size_t from) {
  std::string text;
  for (std::size_t i = from; i < record.fields.size(); ++i) {
    if (!text.empty() && !record.text(i).empty()) text.push_back(' ');
    text += record.text(i);
  }
  return text;
}

std::vector<ObjectRef> objects_of(const Field& field) {
  std::vector<ObjectRef> objects;
  for (std::size_t i = 0; i + 1 < field.items.size(); i += 2) {
    const auto dimension = find_number(field.items[i]);
    if (dimension && !field.items[i + 1].empty())
      objects.push_back({*dimension, field.items[i + 1]});
  }
  return objects;
}

// Reads the records in their order. What stands within a voucher's braces is its rows.
class Reading {
 public:
  File read(const std::vector<Record>& records) {
    for (const Record& record : records) {
      switch (record.mark) {
        case Mark::open:
          inside_ = true;
          break;
        case Mark::close:
          end_voucher();
          break;
        case Mark::record:
          read(record);
      }
    }
    end_voucher();
    for (auto& [number, account] : accounts_) {
      account.number = number;
      file_.accounts.push_back(std::move(account));
    }
    if (!type_said_) file_.type = file_.vouchers.empty() ? 1 : 4;
    file_.is_of_entries = file_.type == 4 && !has_balances_;
    return std::move(file_);
  }

 private:
  void remark(const Record& record, Sentence sentence) {
    ++file_.remark_count;
    if (file_.remarks.size() < remarks_max)
      file_.remarks.push_back({record.line, std::move(sentence)});
  }
  void not_read(const Record& record, std::size_t field) {
    remark(record, say("#{} is not read: “{}” is not what stands there in a SIE file.",
                       "#{} läses inte: ”{}” är inte vad som ska stå där i en SIE-fil.",
                       record.label, record.text(field)));
  }

  void read(const Record& record) {
    const std::string& label = record.label;
    if (label == "TRANS") return read_row(record);
    // What was added to a voucher later is there as a plain row too, and what was removed is void.
    if (label == "RTRANS" || label == "BTRANS") return;
    end_voucher();
    if (label == "VER") return begin_voucher(record);
    if (label == "KONTO" || label == "SRU") return read_account(record);
    if (label == "RES") return read_result(record);
    if (label == "PSALDO") return read_month(record, file_.months);
    if (label == "PBUDGET") return read_month(record, file_.budget);
    if (label == "RAR") return read_year(record);
    if (label == "DIM" || label == "UNDERDIM") {
      const auto number = find_number(record.text(0));
      if (!number) return not_read(record, 0);
      file_.dimensions.push_back({*number, record.text(1)});
    } else if (label == "OBJEKT") {
      const auto dimension = find_number(record.text(0));
      if (!dimension) return not_read(record, 0);
      file_.objects.push_back({{*dimension, record.text(1)}, record.text(2)});
    } else if (label == "SIETYP") {
      const auto type = find_number(record.text(0));
      if (!type || *type < 1 || *type > 4) return not_read(record, 0);
      file_.type = *type;
      type_said_ = true;
    } else if (label == "FLAGGA") {
      file_.was_imported = record.text(0) == "1";
    } else if (label == "PROGRAM") {
      file_.program = joined(record, 0);
    } else if (label == "FNAMN") {
      file_.company = joined(record, 0);  // often unquoted, blanks and all
    } else if (label == "ORGNR") {
      file_.org_number = org_number_of(record.text(0));
    } else if (label == "VALUTA") {
      if (!record.text(0).empty()) file_.currency = record.text(0);
    } else if (label == "OMFATTN") {
      file_.up_to = find_day(record.text(0));
    } else if (label == "IB" || label == "UB") {
      has_balances_ = true;
    }
  }

  void read_account(const Record& record) {
    const auto number = find_number(record.text(0));
    if (!number) return not_read(record, 0);
    Account& account = accounts_[*number];
    (record.label == "SRU" ? account.tax_code : account.name) = record.text(1);
  }

  void read_result(const Record& record) {
    has_balances_ = true;
    const auto year = find_number(record.text(0));
    const auto account = find_number(record.text(1));
    const auto amount = find_amount(record.text(2));
    if (!year || !account || !amount) return not_read(record, !year ? 0 : !account ? 1 : 2);
    file_.results.push_back({*year, *account, *amount});
  }

  // The object list may be left out.
  void read_month(const Record& record, std::vector<MonthAmount>& amounts) {
    const bool has_list = record.fields.size() > 3 && record.fields[3].is_list;
    const std::size_t at = has_list ? 4 : 3;
    const auto year = find_number(record.text(0));
    const auto month = find_month(record.text(1));
    const auto account = find_number(record.text(2));
    const auto amount = find_amount(record.text(at));
    if (!year || !month || !account || !amount)
      return not_read(record, !year ? 0 : !month ? 1 : !account ? 2 : at);
    amounts.push_back({*year, *month, *account,
                       has_list ? objects_of(record.fields[3]) : std::vector<ObjectRef>{},
                       *amount});
  }

  void read_year(const Record& record) {
    const auto number = find_number(record.text(0));
    if (!number) return not_read(record, 0);
    if (record.fields.size() < 2) return;  // a year without days, as some write
    const auto first = find_day(record.text(1));
    const auto last = find_day(record.text(2));
    if (!first || !last || *last < *first) return not_read(record, !first ? 1 : 2);
    file_.years.push_back({*number, *first, *last});
  }

  // #VER series number date text …; some leave the series out, and then the date comes second.
  void begin_voucher(const Record& record) {
    const bool has_series = find_day(record.text(2)) || !find_day(record.text(1));
    const std::size_t at = has_series ? 2 : 1;
    Voucher voucher;
    voucher.line = record.line;
    if (has_series) voucher.series = record.text(0);
    voucher.number = record.text(at - 1);
    voucher.text = record.text(at + 1);
    const auto on = find_day(record.text(at));
    if (on) {
      voucher.on = *on;
    } else {
      remark(record, say("The voucher has no date and is left out.",
                         "Verifikationen saknar datum och hoppas över."));
    }
    is_dated_ = on.has_value();
    header_ = record;
    voucher_ = std::move(voucher);
  }

  void read_row(const Record& record) {
    if (!voucher_ || !inside_) {
      remark(record, say("#TRANS stands outside a voucher and is left out.",
                         "#TRANS står utanför en verifikation och hoppas över."));
      return;
    }
    if (!is_dated_) return;
    const bool has_list = record.fields.size() > 1 && record.fields[1].is_list;
    const std::size_t at = has_list ? 2 : 1;
    const auto account = find_number(record.text(0));
    const auto amount = find_amount(record.text(at));
    if (!account || !amount) return not_read(record, !account ? 0 : at);
    Row row;
    row.line = record.line;
    row.account = *account;
    if (has_list) row.objects = objects_of(record.fields[1]);
    row.amount = *amount;
    row.on = find_day(record.text(at + 1)).value_or(voucher_->on);
    row.text = record.text(at + 2);
    voucher_->rows.push_back(std::move(row));
  }

  void end_voucher() {
    inside_ = false;
    if (!voucher_) return;
    if (is_dated_) {
      if (voucher_->difference() != 0) {
        remark(header_, say("The voucher does not balance.", "Verifikationen balanserar inte."));
      }
      file_.vouchers.push_back(std::move(*voucher_));
    }
    voucher_.reset();
  }

  File file_;
  std::map<int, Account> accounts_;
  std::optional<Voucher> voucher_;  // whose rows are being read
  Record header_;                   // of it
  bool is_dated_ = false;
  bool inside_ = false;
  bool type_said_ = false;
  bool has_balances_ = false;
};

// #KSUMMA: CRC-32 of the labels and fields between the first and the last, without what parts them.
enum class Checksum { none, cut_off, holds, differs };
Checksum judge_checksum(const std::vector<Record>& records) {
  const auto is_checksum = [](const Record& record) { return record.label == "KSUMMA"; };
  const auto first = std::ranges::find_if(records, is_checksum);
  if (first == records.end()) return Checksum::none;
  boost::crc_32_type crc;
  const auto add = [&](const std::string& text) { crc.process_bytes(text.data(), text.size()); };
  for (auto record = first + 1; record != records.end(); ++record) {
    if (record->mark != Mark::record) continue;
    if (is_checksum(*record)) {
      return record->text(0) == std::to_string(crc.checksum()) ? Checksum::holds
                                                               : Checksum::differs;
    }
    add("#" + record->label);
    for (const Field& field : record->fields) {
      add(field.text);
      for (const std::string& item : field.items) add(item);
    }
  }
  return Checksum::cut_off;
}

bool is_web_page(std::string_view text) {
  const std::string begin = folded(text.substr(0, 1'000));
  return begin.find("<html") != begin.npos || begin.find("<!doctype") != begin.npos;
}

}  // namespace

std::int64_t Voucher::difference() const {
  std::int64_t sum = 0;
  for (const Row& row : rows) sum += row.amount;
  return sum;
}

Result<File> read(std::string_view bytes) {
  if (bytes.size() > bytes_max) {
    return refuse(Wrong::invalid, say("The file is larger than {} MB.", "Filen är större än {} MB.",
                                      bytes_max / 1024 / 1024));
  }
  // What old programs fill the last block of a file with.
  while (!bytes.empty() && (bytes.back() == '\0' || bytes.back() == '\x1A')) bytes.remove_suffix(1);
  const Decoded decoded = TRY(decode_of_accounting(bytes));
  if (is_web_page(decoded.text)) {
    return refuse(Wrong::invalid, say("This is a web page, not a SIE file: save it anew from the "
                                      "accounting system.",
                                      "Det här är en webbsida, ingen SIE-fil: spara den på nytt "
                                      "från bokföringen."));
  }
  const std::vector<Record> records = read_records(decoded.text);
  const auto belongs = [](const Record& record) {
    return record.label == "FLAGGA" || record.label == "SIETYP" || record.label == "VER" ||
           record.label == "KONTO";
  };
  if (std::ranges::none_of(records, belongs)) {
    return refuse(Wrong::invalid, say("This is no SIE file: it has no #FLAGGA, #SIETYP or #VER.",
                                      "Det här är ingen SIE-fil: #FLAGGA, #SIETYP och #VER "
                                      "saknas."));
  }
  // The sum is over the bytes as they were written.
  const Checksum checksum = judge_checksum(read_records(bytes));
  if (checksum == Checksum::cut_off) {
    return refuse(Wrong::invalid,
                  say("The file was cut off: the checksum at its end is missing. Save it anew.",
                      "Filen är avklippt: kontrollsumman i slutet saknas. Spara den på nytt."));
  }
  File file = Reading{}.read(records);
  file.encoding = decoded.encoding;
  if (checksum == Checksum::differs && decoded.encoding == Encoding::code_page_437) {
    ++file.remark_count;
    file.remarks.insert(file.remarks.begin(),
                        {0, say("The checksum is wrong: the file was changed after it was written.",
                                "Kontrollsumman stämmer inte: filen har ändrats efter att den "
                                "skrevs.")});
  }
  return file;
}

}  // namespace kvartett::sie
