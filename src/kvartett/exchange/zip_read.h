// Zips of strangers: what an archive says of itself is checked before anything is unpacked, and
// what is unpacked is counted while it is. Workbooks and archives of invoices are read through it.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/base/result.h"

namespace kvartett::zip {

struct Limits {
  std::size_t entries_max = 0;
  std::uint64_t entry_bytes_max = 0;  // of one entry, unpacked
  std::uint64_t total_bytes_max = 0;  // of all that is unpacked, of whatever entries
  std::uint64_t ratio_max = 0;        // unpacked to packed, of entries above a megabyte
};

struct Entry {
  std::string name;
  std::uint64_t size = 0;  // unpacked, as the archive says
  std::uint64_t packed_size = 0;
  std::uint64_t index = 0;  // in the archive's list
};

// What is wrong with an archive.
enum class Fault { broken, too_large, encrypted };

bool is_zip(std::string_view bytes);  // by how it begins; also one without any entry

class Archive {
 public:
  // Reads the list at the archive's end, and nothing else. Refuses more entries than the limits
  // allow, two of one name, entries that lie over each other, names that lead out of the folder
  // they would be unpacked in, and what is encrypted. The bytes must outlive it.
  static std::expected<Archive, Fault> open(std::string_view bytes, const Limits& limits);
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;
  ~Archive();

  const std::vector<Entry>& entries() const { return entries_; }
  const Entry* find(std::string_view name) const;  // without regard to capitals

  // Unpacks an entry piece by piece, until `take` says no. What is longer or shorter than the
  // archive says is broken.
  std::expected<void, Fault> unpack(const Entry& entry,
                                    const std::function<bool(std::string_view)>& take);

 private:
  struct Opened;
  Archive(std::unique_ptr<Opened> opened, std::vector<Entry> entries, const Limits& limits);

  std::unique_ptr<Opened> opened_;
  std::vector<Entry> entries_;
  Limits limits_;
  std::uint64_t unpacked_ = 0;
};

}  // namespace kvartett::zip
