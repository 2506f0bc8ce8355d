// Exchange rates from the files that the Riksbank and the ECB publish: which of their forms a file
// has is found in the file itself, and every rate becomes what one unit costs in the company's own
// currency, by way of the krona or the euro where the company has another.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "kvartett/base/result.h"
#include "kvartett/domain/rate.h"

namespace kvartett::rates {

inline constexpr std::size_t bytes_max = 8 * 1024 * 1024;

enum class Form {
  riksbank_json,  // answers of the Riksbank's API: one series, or a group of them
  riksbank_csv,   // saved from the Riksbank's pages: Period;Grupp;Serie;Värde
  ecb_csv,        // eurofxref.csv and eurofxref-hist.csv
  ecb_xml,        // eurofxref-daily.xml and eurofxref-hist.xml
  ecb_sdmx_csv    // from the ECB's data portal
};

// What a file has and could not be used.
struct LeftOut {
  std::optional<std::size_t> row;  // of the file, where it begins; nothing: here and there
  Sentence why;
};

struct File {
  Form form = Form::ecb_csv;
  RateSource source = RateSource::ecb;
  std::vector<RateOfDay> rates;  // by currency, then by day; none of the company's own
  std::vector<LeftOut> left_out;
};

// Refuses, with every fault and its row, what is none of these files or does not hold together;
// also a file without the company's currency. Days without a rate, and currencies that are no
// longer in use, are passed over. `of_currency` says which currency a file is about that does not
// say so itself (the Riksbank's answer for one series); otherwise empty.
Result<File> read(std::string_view bytes, std::string_view company_currency,
                  std::string_view of_currency = {});

}  // namespace kvartett::rates
