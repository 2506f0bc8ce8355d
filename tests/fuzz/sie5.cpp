// Books in XML from strangers: whatever the bytes, each row has an account and stands in a voucher
// with its line, and nothing adds up to more than it can hold; a refusal says why.
#include "kvartett/exchange/sie5.h"

#include <cstddef>
#include <cstdint>

#include "kvartett/base/check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace kvartett;
  const auto file = sie5::read({reinterpret_cast<const char*>(bytes), size});
  if (!file) {
    for (const Problem& problem : file.error().list) ENSURE(!problem.sentence.swedish.empty());
    return 0;
  }
  ENSURE(file->remarks.size() <= file->remark_count);
  for (const sie::YearAmount& result : file->results)
    ENSURE(result.amount <= sie::amount_max && result.amount >= -sie::amount_max);
  for (const sie::Voucher& voucher : file->vouchers) {
    ENSURE(voucher.line > 0);
    for (const sie::Row& row : voucher.rows) {
      ENSURE(row.line >= voucher.line);
      ENSURE(row.amount <= sie::amount_max && row.amount >= -sie::amount_max);
    }
    voucher.difference();
  }
  return 0;
}
