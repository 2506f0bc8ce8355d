// A zip of files that belong together, such as the invoices of a month.
//
// Ten thousand files are read: a month of a busy company has thousands of invoices, and more files
// cost nothing while only one of them is unpacked at a time and all of them together may not come
// to more than 200 MB. So whoever takes them needs no more memory than the largest: 50 MB.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "kvartett/base/result.h"

namespace kvartett::archive {

inline constexpr std::size_t bytes_max = 50 * 1024 * 1024;
inline constexpr std::size_t files_max = 10'000;
inline constexpr std::size_t file_bytes_max = 50 * 1024 * 1024;    // of one, unpacked
inline constexpr std::size_t total_bytes_max = 200 * 1024 * 1024;  // of all, unpacked
inline constexpr std::size_t ratio_max = 100;                      // unpacked to packed

// One file of an archive; valid during the call it is handed to.
struct File {
  std::string_view name;  // with the folders it lies in
  std::string_view bytes;
};

// Hands over each file in the archive's order, folders and what file systems leave behind not. What
// `take` refuses ends it. Refuses what is no archive, passwords, archives within the archive, and
// all that can only be meant to harm: names that lead out, two files of one name or in one place,
// and what unpacks to more than the limits above.
Result<void> read(std::string_view bytes, const std::function<Result<void>(const File&)>& take);

}  // namespace kvartett::archive
